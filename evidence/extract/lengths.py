"""Lengths of time as papers print them: 12 weeks, week 12, 4 years 4 months, 5.3 (SD 2) years."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from evidence.extract.numbers import SPELLED, count
from evidence.extract.pattern import Pattern, among

MOST = 12
"""Lengths of one form read in one sentence; no real one holds more."""
_WEEKS = {"h": 1 / 168, "d": 1 / 7, "w": 1.0, "m": 365.25 / 84, "y": 365.25 / 7}
_UNIT = r"(?:hours?|hrs?|h|days?|d|weeks?|wks?|wk|w|months?|mos?|years?|yrs?|y)"
_LONG_UNIT = r"(?:hours?|days?|weeks?|months?|years?)"
_NUMBER = (
    rf"(?<![\w.,/$\u00b7<\u2264])(?P<n>\d{{1,4}}(?:[.\u00b7]\d{{1,2}})?|{SPELLED}|"
    r"(?:(?<=after )|(?<=for )|(?<=over )|(?<=during )|(?<=up of )|(?<=least ))an?\b)"
)
_SPREAD = (
    r"(?:\s?(?:\u00b1|\+/-|\+-)\s?\d{1,3}(?:[.\u00b7]\d{1,2})?)?"
    r"(?:\s?[(\[](?!mean|median|average)[^()\[\]]{1,40}[)\]])?\)?"
)
_PLAIN = Pattern(
    rf"{_NUMBER}{_SPREAD}[-\s\u2010\u2011\u00a0]{{0,2}}"
    r"(?:(?:consecutive|successive|postoperative|post-operative|full|complete|calendar|additional|"
    rf"further|more) ){{0,2}}(?P<unit>{_UNIT})(?![\w/\u00b7])"
    r"(?:(?:(?<=years)|(?<=yrs)) (?:and )?(?P<n2>\d{1,2}) months?\b|"
    r"(?:(?<=weeks)|(?<=wks)) (?:and )?(?P<n3>\d{1,2}) days?\b)?"
)
_IN_BRACKETS = Pattern(
    r"\((?:mean|median|average|averaging)[,:=]? ?(?P<n>\d{1,4}(?:[.\u00b7]\d{1,2})?)"
    rf"[^()]{{0,20}}\) (?P<unit>{_LONG_UNIT})\b"
)
_WITH_MEAN = Pattern(
    rf"(?<![\w.])\d{{1,4}}(?:[.\u00b7]\d)?[-\s](?P<unit>{_LONG_UNIT})\s?"
    r"\((?:mean|median|average)[,:=]?\s?(?:of )?"
    r"(?P<n>\d{1,4}(?:[.\u00b7]\d{1,2})?)(?!\s?(?:hours?|days?|weeks?|months?|years?))[^()]{0,30}\)"
)
"""The mean of a range has its unit before it: "1 to 6.7 years (mean, 3.7)"."""
_NUMBERED = Pattern(
    r"(?<!\d[- ])\b(?P<unit>days?|weeks?|months?|years?) (?P<n>\d{1,3}"
    r"(?:(?:,? (?:and|to|or) |, |/|-|\u2013)\d{1,3}){0,8})(?![\w%]|[.,/]\d)"
)
_ORDINAL = Pattern(rf"(?<![\w.])(?P<n>\d{{1,3}})(?:st|nd|rd|th)[- ](?P<unit>{_LONG_UNIT})\b")
_ANY = Pattern(r"hour|\bh\b|hr|day|\dd\b|[ -]d\b|week|wk|month|\bmos?\b|year|yr|[ -]y\b")
_DIGITS = Pattern(r"\d{1,4}(?:[.\u00b7]\d{1,2})?")
_POINTS = frozenset({_NUMBERED, _ORDINAL})
_WHOLE_DAY = 0.14
_LONGEST_YEARS = 60


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time in weeks and where it stands; `is_point` for "week 12", "12th month".

    `is_mean` for the mean that is told of a range: "1 to 6.7 years (mean, 3.7)".
    """

    weeks: float
    start: int
    end: int
    unit: str
    is_point: bool = False
    is_mean: bool = False


def lengths(low: str) -> Iterator[Length]:
    """Yield the lengths of time of a lower-case sentence that last a day or longer."""
    every = among((_PLAIN, _IN_BRACKETS, _WITH_MEAN, _NUMBERED, _ORDINAL), low)
    found = [(one, match) for one in every for match in islice(one.finditer(low), MOST)]
    if not found or not _ANY.search(low):
        return
    for pattern, match in found:
        if (weeks := _in_weeks(_number(match["n"]), match["unit"])) is not None:
            unit, is_point = match["unit"][0], pattern in _POINTS
            is_mean = pattern is _WITH_MEAN
            yield Length(weeks + _rest(match), *match.span(), unit, is_point, is_mean)


def _rest(match: re.Match[str]) -> float:
    """Give the weeks of the smaller unit in "4 years 4 months"."""
    groups = match.groupdict()
    months, days = groups.get("n2"), groups.get("n3")
    if months is not None:
        return round(int(months) * _WEEKS["m"], 2)
    return 0.0 if days is None else round(int(days) * _WEEKS["d"], 2)


def _number(text: str) -> float | None:
    if text in {"a", "an"}:
        return 1.0
    if not text[0].isdigit():
        return count(text)
    numbers = [float(one[0].replace("\u00b7", ".")) for one in _DIGITS.finditer(text)]
    return max(numbers)


def _in_weeks(number: float | None, unit: str) -> float | None:
    """Convert to weeks with 365.25 days a year; None for what no study lasts."""
    if number is None or number <= 0 or (unit[0] == "y" and number > _LONGEST_YEARS):
        return None
    weeks = round(number * _WEEKS[unit[0]], 2)
    return weeks if weeks >= _WHOLE_DAY else None
