"""One quantity given as ranges that do not meet: a price, a number of sessions, a share, a time.

Per session, per month and per course are different quantities, and so are two currencies.
"""

import re
from collections.abc import Hashable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from evidence.check.clashes.saying import Clash, Saying, is_named_apart
from evidence.check.unclaimed import is_own_price
from evidence.model import Number, Severity
from evidence.vocabulary import concepts, stems

_OVER = re.compile(
    r"\b(?:over|more than|exceeds?|exceeding|above|at least|from|upwards of)\s$", re.I
)
_UNDER = re.compile(r"\b(?:under|less than|below|up to|at most|no more than)\s$", re.I)
_NEEDED = re.compile(
    r"\b(?:required|needed|necessary|recommended|advised|needs?|requires?)\b", re.I
)
_MANY = re.compile(
    r"\b(?P<many>multiple|several|many|repeated)\s(?P<what>sessions?|treatments?|doses?|"
    r"injections?|visits)\b",
    re.I,
)
_COUNTS = frozenset({"session", "treatment", "dose", "injection", "visit"})
_ONSET = re.compile(
    r"\b(?:results?|improvements?|effects?|benefits?|relief|changes?|difference|works?|kicks? in|"
    r"notice(?:able|d)?|visible)\b[^.;]{0,50}\b(?:within|in|after|takes?|by)\s(?:about |around |"
    r"roughly |approximately )?$",
    re.I,
)
_WEEKS = {"day": 1 / 7, "week": 1.0, "month": 4.35, "year": 52.2}
_SLACK = 1.1
_MOST = 50
_CUE = re.compile(r"[$€£]? ?\d|\b(?:multiple|several|many|repeated)\b", re.I)
_SPREAD = 1.25
"""A price "over 1,000" is read as 1,000 to 1,250: nobody writes it of 1,500 to 3,000."""
_WORKS = re.compile(r"\bworks?\b|\beffective\b", re.IGNORECASE)


class Quantity(NamedTuple):
    """A range of one thing: what is measured, in which unit, of what."""

    saying: Saying
    kind: str
    unit: str
    low: float
    high: float
    text: str
    of: frozenset[str]


def clashes(said: Sequence[Saying]) -> Iterator[Clash]:
    """Yield pairs of sentences whose ranges of one quantity do not meet."""
    first: dict[Hashable, dict[tuple[float, float], Quantity]] = {}
    for late in (one for saying in said if not saying.is_report for one in _quantities(saying)):
        key = _key(late)
        if key is None:
            continue
        told = first.setdefault(key, {})
        for early in told.values():
            if _is_other_sentence(early, late) and _apart(early, late):
                on = f"{early.kind}: {early.text} and {late.text}"
                yield Clash(early.saying, late.saying, on, Severity.ERROR, _CUE)
                break
        if len(told) < _MOST:
            told.setdefault((late.low, late.high), late)


def _quantities(saying: Saying) -> Iterator[Quantity]:
    for number in saying.claim.numbers:
        kind = _kind(saying, number)
        if kind is not None:
            low, high = _range(saying, number)
            unit, factor = _unit(number)
            yield Quantity(
                saying, kind, unit, low * factor, high * factor, number.text, _of(saying, number)
            )
    found = _MANY.search(saying.text)
    if found is not None and _NEEDED.search(saying.text) and not saying.is_hedged:
        least = 2.0 if found["many"].lower() in {"multiple", "repeated"} else 3.0
        unit = found["what"].lower().rstrip("s")
        yield Quantity(saying, "how many", unit, least, 1e6, found.group(), _of(saying, None))


def _kind(saying: Saying, number: Number) -> str | None:
    """Tell what a number is of; None where two sentences may well give different ones."""
    before = saying.text[max(0, number.start - 90) : number.start]
    if number.kind == "money":
        return None if is_own_price(number, saying.text) else "the price"
    if number.kind == "duration" and _ONSET.search(before) is not None:
        return "how soon it works"
    if number.kind == "count" and number.unit in _COUNTS:
        return "how many" if _tells_need(saying.text) else None
    if number.kind == "percent" and saying.claim.topic == "burden":
        return "how common it is"
    if number.kind == "percent" and _tells_success(saying.text):
        return "how often it works"
    if number.kind == "count" and number.unit in {"people", "adult", "person", "children"}:
        return "how many have it" if saying.claim.topic == "burden" else None
    return None


# A sentence is asked once, however many numbers it holds.
@lru_cache(maxsize=4)
def _tells_need(text: str) -> bool:
    return _NEEDED.search(text) is not None


@lru_cache(maxsize=4)
def _tells_success(text: str) -> bool:
    return _WORKS.search(text) is not None


def _range(saying: Saying, number: Number) -> tuple[float, float]:
    before = saying.text[max(0, number.start - 16) : number.start]
    if _OVER.search(before) is not None:
        return number.low, max(number.high, number.low * _SPREAD)
    if _UNDER.search(before) is not None:
        return 0.0, number.high
    return number.low, number.high


def _unit(number: Number) -> tuple[str, float]:
    unit = number.unit or ""
    if number.kind == "duration" and unit in _WEEKS:
        return "week", _WEEKS[unit]
    return unit, 1.0


def _of(saying: Saying, number: Number | None) -> frozenset[str]:
    """Give what a quantity belongs to: for a price what stands by it, for a share the illness."""
    if number is not None and number.kind == "money":
        here = re.split(r"[;.]", saying.text[number.end : number.end + 60])[0]
        found = re.match(r"\s?for ([^,;.]{3,40}?)(?: to\b|,|;|\.|$)", here)
        own = found[1] if found is not None else ""
        told = [one.id for one in concepts(own) if one.kind == "intervention"]
        if told or own:
            return frozenset(told or stems(own))
    if number is not None and (number.kind == "percent" or saying.claim.topic == "burden"):
        kinds = {"condition", "outcome", "population"}
        return frozenset(one.id for one in concepts(saying.text) if one.kind in kinds)
    return frozenset()


def _is_other_sentence(early: Quantity, late: Quantity) -> bool:
    one, other = early.saying, late.saying
    return one.number != other.number and not is_named_apart(one, other)


def _key(one: Quantity) -> Hashable | None:
    """Give what must be the same for two ranges to be of one quantity; None where unknown."""
    if one.kind in {"how common it is", "how many have it"}:
        return (one.kind, one.unit, one.of) if one.of else None
    if one.of and one.kind == "the price":
        return one.kind, one.unit, one.of
    return one.kind, one.unit, one.of, frozenset(told.id for told in one.saying.about)


def _apart(left: Quantity, right: Quantity) -> bool:
    """Whether two ranges do not meet; "several needed" also clashes with "one may do"."""
    first, second = sorted((left, right), key=lambda one: (one.low, one.high))
    if second.high >= 1e6 and second.kind == "how many" and first.high < 1e6:
        return first.low < second.low
    if 1e6 in {first.high, second.high}:
        return False
    return second.low > first.high * _SLACK
