"""Studies that only seem to disagree: one is significant, one is not, and their estimates agree.

Whether an interval leaves out no effect is not what makes studies differ: estimates on
one side of no effect whose intervals overlap tell the same thing with other numbers of people.
"""

from collections.abc import Sequence

from evidence.grade.figures import RATIOS, Told, told
from evidence.grade.results import results
from evidence.grade.stances import found_none, nearest
from evidence.model import Claim, Direction, Fact, Member, Outcome, Stance


def agreeing(claim: Claim, members: Sequence[Member]) -> tuple[Member, ...]:
    """Give the studies of no difference whose estimates agree with those of the leading ones.

    Leading are those that support the claim, else those that found the other way. At least one
    must tell an estimate in the same measure, and none that does may lie on the other side of
    no effect or have an interval apart.
    """
    against = [one for one in members if one.stance is Stance.CONTRADICTS]
    null = [one for one in against if found_none(claim, one)]
    supporting = [one for one in members if one.stance is Stance.SUPPORTS]
    leading = supporting or [one for one in against if one not in null]
    told = [figures for one in leading if (figures := _figures(claim, one))]
    return tuple(one for one in null if told and _agrees(_figures(claim, one), told))


def _figures(claim: Claim, member: Member) -> tuple[Told, ...]:
    """Give a study's estimates with intervals on the outcome its stance rests on."""
    study = member.study
    outcomes = nearest(claim, study)
    return tuple(
        figure
        for fact in results(study)
        if _is_compared(fact, outcomes)
        for figure in told(fact, study.sample_size)
    )


def _is_compared(fact: Fact, outcomes: Sequence[Outcome]) -> bool:
    value = fact.value
    return isinstance(value, Outcome) and value.between_groups is not False and value in outcomes


def _agrees(own: Sequence[Told], others: Sequence[Sequence[Told]]) -> bool:
    pairs = [
        (one, two)
        for one in own
        for figures in others
        for two in figures
        if (one.measure, one.unit) == (two.measure, two.unit)
    ]
    return bool(pairs) and all(_is_alike(one, two) for one, two in pairs)


def _is_alike(one: Told, two: Told) -> bool:
    """Tell whether two estimates lie on one side, meet, and at most one leaves out no effect."""
    null = 1.0 if one.measure in RATIOS else 0.0
    sides = {one.estimate > null, two.estimate > null}
    meets = max(one.low, two.low) <= min(one.high, two.high)
    ways = (one.outcome.direction, two.outcome.direction)
    is_on_a_side = null not in (one.estimate, two.estimate)
    return len(sides) == 1 and is_on_a_side and meets and Direction.NO_DIFFERENCE in ways
