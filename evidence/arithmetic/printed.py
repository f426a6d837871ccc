r"""Printed numbers: what `5.20`, `−3`, `1,234`, `.05`, `12·5`, `<0.001` or `3 × 10−5` stand for.

A number with d decimals stands for every value within half a unit of its last
digit, both ends included, so that any way of rounding halves is allowed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from evidence.arithmetic.span import Span

_DIGITS = (
    r"(?:[0-9]{1,3}(?:[,\u00a0\u2009\u202f][0-9]{3}){1,4}(?![0-9])(?:[.·][0-9]{1,12})?"
    r"|[0-9]{1,15}(?:[.,·][0-9]{1,12})?|[.·][0-9]{1,12})"
)
NUMBER = rf"[-+−–]?{_DIGITS}"
"""The shape of a printed number, as a pattern without groups."""

_NUMBER = re.compile(NUMBER)
_BOUND = r"[<>=≤≥]|less than|(?:greater|more) than|below|above"
_TIMES_TEN = r"\s{0,2}(?:[x×*]\s{0,2}10\s{0,2}\^?\s{0,2}\(?|[eE])(?P<power>[-−–][0-9]{1,3})"
_P = re.compile(
    rf"(?P<bound>{_BOUND})?\s{{0,3}}=?\s{{0,3}}"
    rf"(?:(?P<times>[0-9](?:[.,·][0-9]{{1,12}})?){_TIMES_TEN}"
    r"|(?P<value>(?:[01]?[.,·][0-9]{1,12})|[01](?![0-9.,])))",
    re.IGNORECASE,
)
_BOUNDS = {
    "<": "<",
    "≤": "<",
    "less than": "<",
    "below": "<",
    ">": ">",
    "≥": ">",
    "greater than": ">",
    "more than": ">",
    "above": ">",
}
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:[,\u00a0\u2009\u202f][0-9]{3})+(?:[.·][0-9]+)?")
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Printed:
    """A number as printed; `bound` is `=`, or `<` or `>` where only a limit is told."""

    text: str
    value: Fraction
    decimals: int = 0
    bound: str = "="

    @property
    def span(self) -> Span:
        """The values it may stand for, by rounding alone."""
        half = Fraction(1, 2 * 10**self.decimals)
        return Span(self.value - half, self.value + half)

    @property
    def is_signed(self) -> bool:
        """Whether a plus or minus is printed with it."""
        return self.text[:1] in "+-−–"


@lru_cache(maxsize=4096)
def printed(text: str | None) -> Printed | None:
    """Read the first printed number in a text, None where there is none."""
    return next(numbers(text), None) if text else None


def number(text: str | None) -> float | None:
    """Give the first printed number as it stands, None where there is none."""
    found = printed(text)
    return None if found is None else float(found.value)


def numbers(text: str) -> Iterator[Printed]:
    """Yield the printed numbers of a text (its first 200 characters), in their order."""
    for found in _NUMBER.finditer(text[:_LONGEST]):
        yield read(found.group())


def read(text: str, power: int = 0) -> Printed:
    """Read a text of the shape NUMBER; `power` is of ten, as in 3 × 10−5."""
    plain = text.replace("−", "-").replace("–", "-").replace("·", ".")
    if _GROUPED.fullmatch(plain.lstrip("+-")):
        plain = re.sub(r"[,\u00a0\u2009\u202f]", "", plain)
    plain = plain.replace(",", ".")
    decimals = len(plain.partition(".")[2])
    return Printed(text, Fraction(plain) * Fraction(10) ** power, max(0, decimals - power))


@lru_cache(maxsize=4096)
def p_value(text: str | None) -> Printed | None:
    """Read a p-value such as `p<0.05`, `P = .006` or `3 × 10−5`; None unless it is in [0, 1]."""
    found = _P.search(text[:60]) if text else None
    if found is None:
        return None
    power = (found["power"] or "0").replace("−", "-").replace("–", "-")
    value = read(found["times"] or found["value"], int(power))
    if not 0 <= value.value <= 1:
        return None
    bound = _BOUNDS.get((found["bound"] or "=").lower(), "=")
    if value.value == 0 and bound == "<":
        bound = "="  # `<0.000` comes out of programs that print three digits: it rounds to 0
    return Printed(found.group().strip(), value.value, value.decimals, bound)


def is_significant(p: Printed, level: Fraction = Fraction(1, 20)) -> bool | None:
    """Tell whether p lies below a level; None where a bound does not tell."""
    if p.bound == "<":
        return True if p.value <= level else None
    if p.bound == ">":
        return False if p.value >= level else None
    return p.value < level
