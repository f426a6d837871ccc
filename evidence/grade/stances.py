"""What a study says of a claim: supports, contradicts, or unclear with the reason."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from evidence.grade.leeway import leeway
from evidence.grade.nearby import is_other_question, outcome_distance
from evidence.grade.results import is_own, results
from evidence.model import WAYS, Claim, Direction, Fact, Member, Outcome, Property, Stance, Study
from evidence.vocabulary import FAR, concepts, end, stems, valence

_LONGEST = 6000
_TIED = re.compile(
    r"\b(?:associated with|linked (?:to|with)|tied to|related to|correlate[sd]? with|(?:effects?|"
    r"impact|influence) on|role in|affects?|influences?|alters?|changes?|modulates?|regulates?)\b",
    re.I,
)
_ASKED = re.compile(r"\W{0,3}(?:what|how|why|does|do|is|are|can|whether)\b|.{0,400}\?", re.I | re.S)


_VERSUS = re.compile(r"\s(?:v|vs\.?|versus|than|compared (?:with|to)|against)\s", re.IGNORECASE)
_INERT = re.compile(r"\b(?:placebo|sham|no treatment|nothing|usual care|control)\b", re.IGNORECASE)
_HOLDS = "includes no effect at all"


class Vote(NamedTuple):
    """What one measured outcome says; `is_open` where only its interval keeps it from a side."""

    stance: Stance
    why: str
    is_open: bool = False


def stance(claim: Claim, study: Study) -> tuple[Stance, tuple[str, ...]]:
    """Compare a claim's direction with the study's nearest outcomes.

    A difference between groups outranks a change from baseline, so a
    between-group null contradicts even where everybody got better. One whose interval
    leaves open what the claim says is on no side: that is no evidence of no difference.
    """
    side, why, _ = _heard(claim, study)
    return side, why


def speaks(claim: Claim, member: Member) -> bool:
    """Tell whether a study answers the claim: it takes a side, or its interval leaves both open.

    What is inconclusive stays in the body: without the small studies that found nothing sure,
    those that did would speak alone.
    """
    return member.stance is not Stance.UNCLEAR or is_inconclusive(claim, member)


def is_inconclusive(claim: Claim, member: Member) -> bool:
    """Tell whether a study is on no side only because its interval leaves the claim open."""
    return member.stance is Stance.UNCLEAR and _heard(claim, member.study).is_open


class _Heard(NamedTuple):
    """What a study says, why, and whether only an interval keeps it from taking a side."""

    stance: Stance
    why: tuple[str, ...]
    is_open: bool = False


def _heard(claim: Claim, study: Study) -> _Heard:
    if is_other_question(claim, study) and not _is_unread(claim, study):
        return _Heard(Stance.UNCLEAR, ("it tested something else",))
    if not study.outcomes:
        return _Heard(Stance.UNCLEAR, ("no outcome is stored",))
    facts = nearest_facts(claim, study)
    if not facts:
        return _Heard(Stance.UNCLEAR, (f"it did not measure {claim.outcome}",))
    if claim.direction is None or claim.direction is Direction.MIXED:
        return _undirected(claim, study, facts)
    if claim.outcome is None and claim.direction is not Direction.NO_DIFFERENCE:
        return _Heard(Stance.UNCLEAR, ("the claim names no outcome",))
    return _counted([_vote(claim, claim.direction, fact, study) for fact in facts])


def _counted(votes: Sequence[Vote]) -> _Heard:
    """Put the votes of equally near outcomes together: one side alone carries the study."""
    told = {vote.stance for vote in votes}
    is_open = any(vote.is_open for vote in votes)
    if len(told) == 1:
        return _Heard(votes[0].stance, tuple(dict.fromkeys(vote.why for vote in votes)), is_open)
    sides = told - {Stance.UNCLEAR}
    if len(sides) == 1:
        side = sides.pop()
        return _Heard(side, tuple(vote.why for vote in votes if vote.stance is side))
    why = ("its outcomes point both ways", *(vote.why for vote in votes))
    return _Heard(Stance.UNCLEAR, why)


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
    """Give the outcomes that answer the claim, as `nearest_facts` chooses them."""
    return tuple(map(_told, nearest_facts(claim, study)))


def found_none(claim: Claim, member: Member) -> bool:
    """Tell whether a study that contradicts a claim found no difference, not the other way."""
    return {one.direction for one in nearest(claim, member.study)} <= {Direction.NO_DIFFERENCE}


def nearest_facts(claim: Claim, study: Study) -> tuple[Fact, ...]:
    """Give the results that answer the claim: the nearest, compared between groups if any.

    Of those equally near the ones that a person told go first.
    """
    facts = results(study)
    if claim.outcome is not None:
        far = [(outcome_distance(claim.outcome, _told(one).name), one) for one in facts]
        near = [(d, one) for d, one in far if d is not None and d < FAR]
        least = min((d for d, _ in near), default=None)
        facts = tuple(one for d, one in near if d == least)
        facts = tuple(one for one in facts if is_own(one)) or facts
    facts = _of_arms(claim, facts)
    directed = [one for one in facts if _told(one).direction is not None] or facts
    between = [one for one in directed if _told(one).between_groups is True]
    return tuple(between or directed)


def _of_arms(claim: Claim, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Leave out what a trial of many arms tells of its other treatments.

    Of the claim's own, what was compared with nothing active goes first where the claim
    names no comparator.
    """
    arms = [_VERSUS.split(_told(one).effect or "", maxsplit=1) for one in facts]
    if not all(_names(None, first) for first, *_ in arms):
        return tuple(facts)
    ours = [n for n, (first, *_) in enumerate(arms) if _names(claim.intervention or "", first)]
    inert = [n for n in ours if _INERT.search(" ".join(arms[n][1:])) is not None]
    chosen = inert if inert and claim.comparator is None else ours
    return tuple(facts[n] for n in chosen) or tuple(facts)


def _names(treatment: str | None, arm: str) -> bool:
    """Tell whether a phrase names a treatment, or any where none is given."""
    held = [one for one in concepts(arm) if one.kind == "intervention"]
    asked = [one for one in concepts(treatment or "") if one.kind == "intervention"]
    if treatment is None:
        return bool(held)
    return any(one.is_a(other.id) for one in held for other in asked)


def _told(fact: Fact) -> Outcome:
    assert isinstance(fact.value, Outcome)
    return fact.value


def _undirected(claim: Claim, study: Study, facts: Sequence[Fact]) -> _Heard:
    """Judge a claim that something works without saying which way."""
    measured = tuple(map(_told, facts))
    if claim.topic == "efficacy":
        directions = {outcome.direction for outcome in measured}
        if directions == {Direction.NO_DIFFERENCE}:
            return _counted([_null_vote(one, study, _good(_told(one))) for one in facts])
        if all(_movement(one.direction, one.name).gain == 1 for one in measured):
            return _Heard(Stance.SUPPORTS, tuple(_telling(outcome) for outcome in measured))
    if claim.outcome is not None and _TIED.search(claim.text) and not _ASKED.match(claim.text):
        return _tied(study, facts)
    return _Heard(Stance.UNCLEAR, ("the claim does not say which way the outcome goes",))


def _good(outcome: Outcome) -> frozenset[Direction]:
    """Give the ways an outcome gets better for people; both where nobody knows which that is."""
    return frozenset(way for way in WAYS if _movement(way, outcome.name).gain == 1) or WAYS


def _tied(study: Study, facts: Sequence[Fact]) -> _Heard:
    """Judge a claim that two things hang together: any difference bears it out, none does not."""
    directions = {_told(one).direction for one in facts}
    if directions == {Direction.NO_DIFFERENCE}:
        return _counted([_null_vote(one, study, WAYS) for one in facts])
    why = tuple(_telling(_told(one)) for one in facts)
    return _Heard(Stance.SUPPORTS if directions <= WAYS else Stance.UNCLEAR, why)


def _vote(claim: Claim, claimed: Direction, fact: Fact, study: Study) -> Vote:
    outcome = _told(fact)
    found = outcome.direction
    if found is None or found is Direction.MIXED:
        how = "is mixed" if found is not None else "is not told"
        return Vote(Stance.UNCLEAR, f"the direction of {outcome.name} {how}")
    if found is Direction.NO_DIFFERENCE:
        ways = frozenset(way for way in WAYS if _is_met(claim, claimed, outcome, way))
        if claimed is not Direction.NO_DIFFERENCE:
            return _null_vote(fact, study, ways)
        vote = _null_vote(fact, study, WAYS - ways)
        return vote if vote.is_open else vote._replace(stance=Stance.SUPPORTS)
    open_to = leeway(fact, study)
    if open_to is not None:
        why = f"inconclusive: {_telling(outcome)}, but the interval ({open_to.text}) {_HOLDS}"
        return Vote(Stance.UNCLEAR, why, is_open=True)
    is_met = _is_met(claim, claimed, outcome, found)
    return Vote(Stance.SUPPORTS if is_met else Stance.CONTRADICTS, _telling(outcome))


def _null_vote(fact: Fact, study: Study, ways: frozenset[Direction]) -> Vote:
    """Say what a result of no difference says of a claim that its outcome goes one of some ways."""
    outcome, open_to = _told(fact), leeway(fact, study)
    if open_to is None or not open_to.ways & ways:
        return Vote(Stance.CONTRADICTS, _null(outcome))
    why = f"inconclusive: {_null(outcome)}, but the interval ({open_to.text}) leaves the claim open"
    return Vote(Stance.UNCLEAR, why, is_open=True)


def _is_met(claim: Claim, claimed: Direction, outcome: Outcome, found: Direction) -> bool:
    """Tell whether an outcome that goes this way is what the claim says.

    A claim that something is safe is met where people fare better.
    """
    if claimed is Direction.NO_DIFFERENCE and claim.topic == "harm":
        return _movement(found, outcome.name).gain > 0
    return _agree(_movement(claimed, claim.outcome), _movement(found, outcome.name))


def worsened(claim: Claim | None, study: Study) -> tuple[str, ...]:
    """Tell what got worse between groups beside the claim's own outcome: its side effects."""
    asked = None if claim is None else claim.outcome
    found = (_told(one) for one in results(study) if leeway(one, study) is None)
    return tuple(
        _telling(one)
        for one in found
        if one.between_groups is True
        and _movement(one.direction, one.name).gain == -1
        and outcome_distance(asked or "", one.name) in {None, FAR}
    )


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


def _null(outcome: Outcome) -> str:
    return f"no difference in {outcome.name}{_against(outcome)}"


def _telling(outcome: Outcome) -> str:
    told = outcome.direction.value if outcome.direction is not None else "unknown direction"
    return f"{outcome.name}: {told}{_against(outcome)}"


def _against(outcome: Outcome) -> str:
    if outcome.between_groups is None:
        return ""
    return " between groups" if outcome.between_groups else " against baseline"
