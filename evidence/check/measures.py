"""Amounts with their units as texts print them, so that two texts can be held side by side."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from evidence.vocabulary.numerals import ONES, SMALL, TENS, longest_first

_FAMILIES: dict[str, dict[str, tuple[float | None, str]]] = {
    "time": {
        "seconds": (1 / 86400, r"seconds?|secs?|s"),
        "minutes": (1 / 1440, r"minutes?|mins?"),
        "hours": (1 / 24, r"hours?|hrs?|h"),
        "days": (1.0, r"days?|nights?"),
        "weeks": (7.0, r"weeks?|wks?"),
        "months": (30.44, r"months?"),
        "years": (365.25, r"years?|yrs?"),
    },
    "dose": {
        "ng": (1e-6, r"ng|nanograms?"),
        "µg": (1e-3, r"[µμ]g|mcg|ug|micrograms?"),
        "mg": (1.0, r"mg|milligrams?"),
        "g": (1e3, r"g|grams?"),
    },
    "dose in units": {"IU": (1.0, r"IU|international units|units")},
    "concentration": {
        "mg/dL": (None, r"mg ?/ ?dl|milligrams per decilit(?:er|re)"),
        "g/dL": (None, r"g ?/ ?dl"),
        "g/L": (None, r"g ?/ ?l"),
        "mg/L": (None, r"mg ?/ ?l"),
        "mmol/L": (None, r"mmol ?/ ?l|mm?ol·l|millimoles per lit(?:er|re)"),
        "µmol/L": (None, r"[µμu]mol ?/ ?l"),
        "nmol/L": (None, r"nmol ?/ ?l"),
        "pmol/L": (None, r"pmol ?/ ?l"),
        "ng/mL": (None, r"ng ?/ ?ml"),
        "pg/mL": (None, r"pg ?/ ?ml"),
        "µg/mL": (None, r"[µμu]g ?/ ?ml"),
        "mg/kg": (None, r"mg ?/ ?kg|milligrams per kilogram"),
        "µg/kg": (None, r"(?:[µμu]|mc)g ?/ ?kg"),
        "g/kg": (None, r"g ?/ ?kg"),
    },
    "pressure": {"mmHg": (None, r"mm ?hg"), "kPa": (None, r"kpa"), "cmH2O": (None, r"cm ?h2o")},
    "length": {
        "mm": (1.0, r"mm|millimet(?:er|re)s?"),
        "cm": (10.0, r"cm|centimet(?:er|re)s?"),
        "m": (1000.0, r"met(?:er|re)s?"),
        "km": (1e6, r"km|kilomet(?:er|re)s?"),
    },
}  # fmt: skip
_ORDER = ("concentration", "pressure", "time", "dose", "dose in units", "length")
_UNITS = tuple(
    (family, name, size, shape)
    for family in _ORDER
    for name, (size, shape) in _FAMILIES[family].items()
)
_SPELLED = {"a": 1, "an": 1, **SMALL, **TENS} | {
    f"{ten}-{one}": TENS[ten] + ONES[one] for ten in TENS for one in ONES
}
_FIGURE = r"\d{1,6}(?:,\d{3})?(?:[.·]\d{1,4})?"
_ANY = "|".join(f"(?P<u{at}>{one[3]})" for at, one in enumerate(_UNITS))
_AMOUNT = re.compile(
    rf"(?<![\w.,/])(?P<low>{_FIGURE}|(?i:{longest_first(_SPELLED)}))"
    rf"(?:\s?(?P<sign>[–—-]|to|or|and|v|vs\.?|versus|±)\s?(?P<high>{_FIGURE}))?[\s-]?(?i:{_ANY})(?![\w/])"
)
_RANGES = frozenset({"–", "—", "-", "to"})
_AGED = re.compile(
    r"\b(?:aged?|ages|older than|younger than|(?:adults|women|men|people|those|patients|children|"
    r"persons) (?:over|under|above|below))(?: of)?(?: between)?\s$",
    re.IGNORECASE,
)
_OLD = re.compile(r"[ -](?:old|of age|and (?:older|over|above|younger))\b", re.IGNORECASE)
_AT = re.compile(r"\b(?P<unit>day|week|month|year)s? (?P<low>\d{1,3})\b(?![-.,]\w)", re.IGNORECASE)
_MOST = 20_000


class Measure(NamedTuple):
    """An amount: its range, how finely it is printed, its unit and the family of that unit.

    `size` is the unit in days, milligrams or millimetres, None where units are not converted.
    """

    low: float
    high: float
    half: float
    unit: str
    family: str
    size: float | None
    start: int
    end: int
    text: str

    def is_like(self, other: "Measure", slack: float = 0.0) -> bool:
        """Tell whether two amounts can be one, by rounding and a share of slack."""
        if self.family != other.family:
            return False
        ours, theirs = self._scale(other), other._scale(self)
        if ours is None or theirs is None:
            return False
        low, high = (self.low - self.half) * ours, (self.high + self.half) * ours
        room = slack * abs(self.high) * ours
        least, most = (other.low - other.half) * theirs, (other.high + other.half) * theirs
        return low - room <= most and least <= high + room

    def _scale(self, other: "Measure") -> float | None:
        return 1.0 if self.unit == other.unit else self.size


@lru_cache(256)
def measures(text: str) -> tuple[Measure, ...]:
    """Read every amount with a unit, in order; number words count before units of time only.

    The age of people is of the family “age”, not “time”.
    """
    found = [*_amounts(text[:_MOST]), *_points(text[:_MOST])]
    return tuple(sorted(found, key=lambda one: one.start))


def _amounts(text: str) -> Iterator[Measure]:
    for match in _AMOUNT.finditer(text):
        at = next(n for n in range(len(_UNITS)) if match[f"u{n}"] is not None)
        family, unit, size, _ = _UNITS[at]
        is_word = match["low"].lower() in _SPELLED
        if is_word and (family != "time" or size is None or size < 1):
            continue
        if unit == "years" and _is_age(text, match):
            family = "age"
        for low, high, half in _ranges(match):
            yield Measure(low, high, half, unit, family, size, match.start(), match.end(), match[0])


def _is_age(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 24) : match.start()]
    return _AGED.search(before) is not None or _OLD.match(text, match.end()) is not None


def _ranges(match: re.Match[str]) -> Iterator[tuple[float, float, float]]:
    """Yield what two figures before one unit come to: one range, or two amounts."""
    low, half = _value(match["low"])
    if match["high"] is None:
        yield low, low, half
        return
    high, other = _value(match["high"])
    if match["sign"] not in _RANGES:
        yield low, low, half
        yield high, high, other
    elif low <= high:
        yield low, high, half


def _points(text: str) -> Iterator[Measure]:
    for match in _AT.finditer(text):
        value = float(match["low"])
        unit = f"{match['unit'].lower()}s"
        size = _FAMILIES["time"][unit][0]
        yield Measure(value, value, 0.5, unit, "time", size, match.start(), match.end(), match[0])


def _value(figure: str) -> tuple[float, float]:
    """Give a figure and half of its last digit; a word is as exact as it says."""
    word = figure.lower()
    if word in _SPELLED:
        return float(_SPELLED[word]), 0.0
    plain = figure.replace(",", "").replace("·", ".")
    decimals = len(plain.partition(".")[2])
    return float(plain), 0.5 * 10**-decimals if decimals else 0.0
