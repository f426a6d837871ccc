"""The same treatment said to do a thing, and not to do it or to do the opposite."""

from collections.abc import Hashable, Iterator, Sequence

from evidence.check.clashes.saying import Clash, Saying, is_named_apart
from evidence.model import NOT_PEOPLE, STATED, Claim, Direction, Severity
from evidence.vocabulary import SAME, concepts, end, nearness, stems, valence

_WAYS = {Direction.INCREASE: 1, Direction.DECREASE: -1}

_MOST = 50
_OUTCOMES = frozenset({"outcome", "condition", "body_part"})


def clashes(said: Sequence[Saying]) -> Iterator[Clash]:
    """Yield pairs of claims on one question that go opposite ways.

    What two studies found may differ, and so may groups of people, doses, times and
    comparisons: such pairs are left alone.
    """
    first: dict[Hashable, dict[Hashable, Saying]] = {}
    for late in said:
        if not _is_stated(late):
            continue
        told = first.setdefault(_question(late), {})
        for early in told.values():
            if is_named_apart(early, late) or _way(early) == _way(late):
                continue
            if _is_one_group(early.claim, late.claim):
                yield Clash(early, late, f"what it does to {late.claim.outcome}", Severity.ERROR)
                break
        if len(told) < _MOST:
            told.setdefault((_way(late), late.claim.population), late)


def _is_stated(one: Saying) -> bool:
    claim = one.claim
    return (
        claim.direction in STATED
        and claim.outcome is not None
        and claim.intervention is not None
        and claim.topic != "harm"
        and not claim.limitation
        and claim.checkable
        and not one.is_report
    )


def _question(one: Saying) -> Hashable:
    """Give what must be the same: treatment, outcome, comparison, dose and time."""
    claim = one.claim
    treatment = frozenset(told.id for told in one.about) or one.words
    doses = frozenset(number.text for number in claim.numbers if number.kind == "dose")
    outcome = claim.outcome or ""
    named = frozenset(one.id for one in concepts(outcome) if one.kind in _OUTCOMES)
    return treatment, named or frozenset(stems(outcome)), claim.comparator, doses, claim.horizon


def _is_one_group(left: Claim, right: Claim) -> bool:
    """Whether two claims are on the same people; where only one tells, they may not be."""
    if left.population is None or right.population is None:
        return left.population is right.population
    if {left.population, right.population} & NOT_PEOPLE:
        return left.population == right.population
    return nearness(left.population, right.population, "population") == SAME


def _way(one: Saying) -> int:
    """Give where the outcome goes: for the better where that is known, else as an amount."""
    way = _WAYS.get(one.claim.direction or Direction.NO_DIFFERENCE, 0)
    outcome = one.claim.outcome or ""
    return way * (valence(outcome) or end(outcome))
