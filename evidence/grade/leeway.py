"""Which effects that would matter a result's interval leaves open beside no effect at all.

"Not significant" is no finding of no effect (Altman and Bland 1995): a result tells of
none only where its interval leaves out an effect that would matter. Of a difference in
its own unit the standard deviation is found back from interval and people, as for two
groups of one size (Cochrane Handbook, chapter 6).
"""

import math
from collections.abc import Iterator
from typing import NamedTuple

from evidence.arithmetic import interval
from evidence.grade.figures import RATIOS, Told, told
from evidence.grade.prints import tells_ratio
from evidence.grade.thresholds import APPRECIABLE_BENEFIT, APPRECIABLE_HARM, APPRECIABLE_SIZE
from evidence.grade.traits import PAIRED
from evidence.model import Direction, Fact, Outcome, Study

SOURCES = ("altman1995", "guyatt2011imprecision", "handbook2024")


class Leeway(NamedTuple):
    """The interval of a result that holds no effect, and the ways it may still go by much."""

    text: str
    ways: frozenset[Direction]


class _Ends(NamedTuple):
    low: float
    high: float
    null: float
    less: float
    more: float


def leeway(fact: Fact, study: Study) -> Leeway | None:
    """Say what a result between groups leaves open; None where it leaves out no effect.

    None too where no interval is told. `ways` is empty where the interval leaves out all
    that would matter besides, or where nobody told how much would.
    """
    outcome = fact.value
    if not isinstance(outcome, Outcome) or not outcome.interval or outcome.between_groups is False:
        return None
    ends = next(_ends(fact, outcome, study), None)
    if ends is None or not ends.low < ends.null < ends.high:
        return None
    sides = (
        (Direction.DECREASE, ends.low < ends.less),
        (Direction.INCREASE, ends.high > ends.more),
    )
    return Leeway(outcome.interval, frozenset(way for way, is_open in sides if is_open))


def _ends(fact: Fact, outcome: Outcome, study: Study) -> Iterator[_Ends]:
    for one in told(fact, study.sample_size):
        if one.measure in RATIOS:
            yield _ratio(one.low, one.high)
        else:
            most = _most(one, study)
            yield _Ends(one.low, one.high, 0.0, -most, most)
    found = interval(outcome.interval)
    if found is not None and tells_ratio(fact, outcome):
        yield _ratio(float(found.low.value), float(found.high.value))


def _ratio(low: float, high: float) -> _Ends:
    return _Ends(low, high, 1.0, APPRECIABLE_BENEFIT.value, APPRECIABLE_HARM.value)


def _most(one: Told, study: Study) -> float:
    """Give the difference from which on it would matter; without end where nobody can tell."""
    if one.measure == "SMD":
        return APPRECIABLE_SIZE.value
    people, design = study.sample_size, study.design
    if not people or (design is not None and (design.is_review or design in PAIRED)):
        return math.inf
    return APPRECIABLE_SIZE.value * one.error * math.sqrt(people) / 2
