"""The dose: an amount of the treatment that the record does not print."""

import re
from collections.abc import Iterator

from evidence.check.descriptions.telling import Difference, Telling
from evidence.check.measures import Measure, measures

RANK = 30

_DOSES = frozenset({"dose", "dose in units"})
_PARTED = re.compile(
    r"\b(?:twice|thrice|two times|three times|four times|divided|b\.?i\.?d|t\.?i\.?d|every \d|"
    r"(?:two|three|four|2|3|4) (?:tablets|capsules|pills|doses|injections))\b",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(?:by|from|to|than|of less than|reduction of|increase of)\s(?:about |around )?$", re.I
)
_LOOSE = 0.1
_TIMES = (2, 3, 4)


def find(told: Telling) -> Iterator[Difference]:
    """Yield doses that differ from every dose the abstract prints in the same kind of unit."""
    if not told.study.work.abstract:
        return
    is_parted = _PARTED.search(told.text) or _PARTED.search(told.held)
    for one in measures(told.text):
        held = [other for other in told.measured if other.family == one.family]
        if one.family not in _DOSES or not held or told.is_denied(one.start):
            continue
        if _CHANGE.search(told.text[max(0, one.start - 30) : one.start]):
            continue
        if any(one.is_like(other, _LOOSE) for other in held):
            continue
        if is_parted and any(_is_part(one, other) for other in held):
            continue
        printed = " and ".join(dict.fromkeys(other.text for other in held[:3]))
        yield Difference(
            start=one.start,
            end=one.end,
            message=f"“{one.text}” here, but the abstract of {told.name} tells {printed}",
        )


def _is_part(one: Measure, other: Measure) -> bool:
    """Tell whether an amount is taken several times a day, or told for the whole day."""
    many = [one._replace(low=one.low * x, high=one.high * x) for x in _TIMES]
    less = [one._replace(low=one.low / x, high=one.high / x) for x in _TIMES]
    return any(whole.is_like(other, _LOOSE) for whole in (*many, *less))
