"""What a study says of a claim: supports, contradicts, or unclear with the reason."""

import re
from typing import NamedTuple

from evidence.grade.nearby import FAR, is_other_question, outcome_distance
from evidence.grade.results import is_own, results
from evidence.model import Claim, Direction, Fact, Outcome, Property, Stance, Study
from evidence.vocabulary import concepts, end, stems, valence

_LONGEST = 6000
_TIED = re.compile(
    r"\b(?:associated with|linked (?:to|with)|tied to|related to|correlate[sd]? with|(?:effects?|"
    r"impact|influence) on|role in|affects?|influences?|alters?|changes?|modulates?|regulates?)\b",
    re.I,
)
_ASKED = re.compile(r"\W{0,3}(?:what|how|why|does|do|is|are|can|whether)\b|.{0,400}\?", re.I | re.S)


class Vote(NamedTuple):
    """What one measured outcome says."""

    stance: Stance
    why: str


def stance(claim: Claim, study: Study) -> tuple[Stance, tuple[str, ...]]:
    """Compare a claim's direction with the study's nearest outcomes.

    A difference between groups outranks a change from baseline, so a
    between-group null contradicts even where everybody got better.
    """
    if is_other_question(claim, study) and not _is_unread(claim, study):
        return Stance.UNCLEAR, ("it tested something else",)
    if not study.outcomes:
        return Stance.UNCLEAR, ("no outcome is stored",)
    measured = nearest(claim, study)
    if not measured:
        return Stance.UNCLEAR, (f"it did not measure {claim.outcome}",)
    if claim.direction is None or claim.direction is Direction.MIXED:
        return _undirected(claim, measured)
    if claim.outcome is None and claim.direction is not Direction.NO_DIFFERENCE:
        return Stance.UNCLEAR, ("the claim names no outcome",)
    votes = [_vote(claim, claim.direction, outcome) for outcome in measured]
    told = {vote.stance for vote in votes}
    if len(told) == 1:
        return votes[0].stance, tuple(dict.fromkeys(vote.why for vote in votes))
    sides = told - {Stance.UNCLEAR}
    if len(sides) == 1:
        side = sides.pop()
        return side, tuple(vote.why for vote in votes if vote.stance is side)
    return Stance.UNCLEAR, ("its outcomes point both ways", *(vote.why for vote in votes))


def _is_unread(claim: Claim, study: Study) -> bool:
    """Tell whether the study may test the claim's treatment under words nobody read.

    Its title and abstract hold every word of the treatment, and what was read of it, or the
    treatment asked about, is nothing the vocabulary knows.
    """
    asked = claim.intervention or ""
    told = [study.value(name) for name in (Property.INTERVENTION, Property.PRODUCT)]
    if _is_known(asked) and any(_is_known(str(one)) for one in told if one is not None):
        return False
    held = stems(f"{study.work.title} {(study.work.abstract or '')[:_LONGEST]}")
    return bool(asked) and set(stems(asked)) <= set(held)


def _is_known(phrase: str) -> bool:
    return any(one.kind == "intervention" for one in concepts(phrase))


def nearest(claim: Claim, study: Study) -> tuple[Outcome, ...]:
    """Give the outcomes that answer the claim: the nearest, compared between groups if any.

    Of those equally near the ones that a person told go first.
    """
    facts = results(study)
    if claim.outcome is not None:
        far = [(outcome_distance(claim.outcome, _told(one).name), one) for one in facts]
        near = [(d, one) for d, one in far if d is not None and d < FAR]
        least = min((d for d, _ in near), default=None)
        facts = tuple(one for d, one in near if d == least)
        facts = tuple(one for one in facts if is_own(one)) or facts
    found = [_told(one) for one in facts]
    directed = [one for one in found if one.direction is not None] or found
    between = [one for one in directed if one.between_groups is True]
    return tuple(between or directed)


def _told(fact: Fact) -> Outcome:
    assert isinstance(fact.value, Outcome)
    return fact.value


def _undirected(claim: Claim, measured: tuple[Outcome, ...]) -> tuple[Stance, tuple[str, ...]]:
    """Judge a claim that something works without saying which way."""
    if claim.topic == "efficacy":
        directions = {outcome.direction for outcome in measured}
        if directions == {Direction.NO_DIFFERENCE}:
            return Stance.CONTRADICTS, tuple(_null(outcome) for outcome in measured)
        if all(_movement(one.direction, one.name).gain == 1 for one in measured):
            return Stance.SUPPORTS, tuple(_telling(outcome) for outcome in measured)
    if claim.outcome is not None and _TIED.search(claim.text) and not _ASKED.match(claim.text):
        return _tied(measured)
    return Stance.UNCLEAR, ("the claim does not say which way the outcome goes",)


def _tied(measured: tuple[Outcome, ...]) -> tuple[Stance, tuple[str, ...]]:
    """Judge a claim that two things hang together: any difference bears it out, none does not."""
    directions = {outcome.direction for outcome in measured}
    why = tuple(_telling(outcome) for outcome in measured)
    if directions == {Direction.NO_DIFFERENCE}:
        return Stance.CONTRADICTS, tuple(_null(outcome) for outcome in measured)
    if directions <= {Direction.INCREASE, Direction.DECREASE}:
        return Stance.SUPPORTS, why
    return Stance.UNCLEAR, why


def _vote(claim: Claim, claimed: Direction, outcome: Outcome) -> Vote:
    found = outcome.direction
    if found is None or found is Direction.MIXED:
        how = "is mixed" if found is not None else "is not told"
        return Vote(Stance.UNCLEAR, f"the direction of {outcome.name} {how}")
    if found is Direction.NO_DIFFERENCE:
        is_same = claimed is Direction.NO_DIFFERENCE
        return Vote(Stance.SUPPORTS if is_same else Stance.CONTRADICTS, _null(outcome))
    is_met = _is_harmless(claim, outcome) if claimed is Direction.NO_DIFFERENCE else None
    if is_met is None:
        is_met = _agree(_movement(claimed, claim.outcome), _movement(found, outcome.name))
    return Vote(Stance.SUPPORTS if is_met else Stance.CONTRADICTS, _telling(outcome))


class Movement(NamedTuple):
    """Where an outcome goes: `amount` of the quantity named (1 up, -1 down), `gain` for people.

    `gain` is 1 for better, -1 for worse and 0 where it is not known what people want.
    """

    amount: int
    gain: int


def _movement(direction: Direction | None, name: str | None) -> Movement:
    way = {Direction.INCREASE: 1, Direction.DECREASE: -1}.get(direction or Direction.MIXED, 0)
    return Movement(way * end(name or ""), way * valence(name))


def _agree(claimed: Movement, found: Movement) -> bool:
    """Compare better with better where both are known, else more with more.

    Less hair loss is a higher hair count; what nobody is known to want is compared as amounts.
    """
    if claimed.gain and found.gain:
        return claimed.gain == found.gain
    return claimed.amount == found.amount


def _is_harmless(claim: Claim, outcome: Outcome) -> bool | None:
    """Tell whether a claim that something is safe is met: nobody fared worse.

    None for other claims of no difference.
    """
    if claim.topic != "harm":
        return None
    return _movement(outcome.direction, outcome.name).gain > 0


def _null(outcome: Outcome) -> str:
    return f"no difference in {outcome.name}{_against(outcome)}"


def _telling(outcome: Outcome) -> str:
    told = outcome.direction.value if outcome.direction is not None else "unknown direction"
    return f"{outcome.name}: {told}{_against(outcome)}"


def _against(outcome: Outcome) -> str:
    if outcome.between_groups is None:
        return ""
    return " between groups" if outcome.between_groups else " against baseline"
