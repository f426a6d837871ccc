"""Inconsistency of a body: what the pooled figures vary by, else which side the studies are on."""

from collections import defaultdict
from collections.abc import Sequence

from evidence.grade.accord import agreeing
from evidence.grade.appraisal import review_domains
from evidence.grade.domains.body import Weighed, outcomes_of, speaks_for, trials
from evidence.grade.stances import found_none, is_inconclusive
from evidence.grade.thresholds import DISSENT, I2_CONSIDERABLE, I2_SUBSTANTIAL, P_DIFFER
from evidence.model import WAYS, Claim, Fact, Pooling, Stance, Step

DOMAIN = "inconsistency"
_NONE, _TURNED = "found none", "found the other way"
_SOURCES = ("guyatt2011inconsistency",)
_POOLED = ("guyatt2011inconsistency", "higgins2003", "handbook2024")


def inconsistency(
    group: Sequence[Weighed], pooling: Pooling | None = None, claim: Claim | None = None
) -> Step:
    """Rate disagreement down: by I2, overlap and direction where pooled, else by the dissenters.

    With a claim, who is not significant but tells an estimate that agrees is no dissenter. Where
    pooled figures do not speak for all, those who stand outside are heard as well.
    """
    said = _told_to_disagree(group)
    if said is not None:
        return said
    if pooling is None or not speaks_for(group, pooling):
        return _by_sides(group, claim)
    pooled = of_pooled(pooling, outcomes_of(group))
    keys = {one.study for one in pooling.figures}
    if all(one.study.key in keys for one in group):
        return pooled
    sides = _by_sides(group, claim)
    return sides if sides.change < pooled.change else pooled


def of_pooled(pooling: Pooling, because: tuple[Fact, ...] = ()) -> Step:
    """Rate by the matrix of I2 and direction: what chance does not explain, and how it shows.

    Substantial: one step where estimates lie on both sides, or intervals do not all meet.
    Considerable, with a test that says so: one step, two where estimates lie on both sides.
    """
    share, p = pooling.heterogeneity or 0.0, pooling.p
    is_sure = p is not None and p < P_DIFFER.value
    is_one_way, meets = pooling.one_way, pooling.overlap
    if share > I2_CONSIDERABLE.value and is_sure:
        change = -1 if is_one_way else -2
    elif share >= I2_SUBSTANTIAL.value:
        change = 0 if is_one_way and meets else -1
    else:
        change = 0
    way = "all on one side" if is_one_way else "on both sides of no effect"
    ends = "intervals meet" if meets else "intervals do not all meet"
    many = len(pooling.figures)
    why = f"I2 {share:.0f}% over {many} studies (p {p:.2g}), estimates {way}, {ends}"
    notes = "".join(one.note for one in (I2_SUBSTANTIAL, I2_CONSIDERABLE, P_DIFFER))
    return Step(
        domain=DOMAIN,
        change=change,
        why=why + notes,
        because=because if change else (),
        sources=_POOLED,
    )


def _by_sides(group: Sequence[Weighed], claim: Claim | None) -> Step:
    """Rate by the share of people in studies that say otherwise than the largest part.

    Those against a claim may have found no difference or the other way: these disagree too.
    """
    alike = () if claim is None else agreeing(claim, [one.member for one in group])
    heard = [one for one in group if not any(one.member is other for other in alike)]
    sides = _sides(heard, claim)
    total = sum(sides.values())
    dissent = (total - max(sides.values())) / total if total else 0.0
    for_it = sum(one.member.stance is Stance.SUPPORTS for one in heard)
    against = sum(one.member.stance is Stance.CONTRADICTS for one in heard)
    tally = f"{for_it} for, {against} against"
    if _NONE in sides and _TURNED in sides:
        tally += ", of these some found no difference and some the other way"
    if alike:
        tally += f", {len(alike)} not significant with an estimate that agrees"
    unsettled = [one for one in group if claim is not None and is_inconclusive(claim, one.member)]
    if unsettled:
        tally += f", {len(unsettled)} inconclusive"
    change = 0
    if dissent >= DISSENT.value:
        change, why = -1, f"the studies do not agree ({tally}){DISSENT.note}"
    else:
        is_told = bool(sides or alike or unsettled)
        why = _undivided(group, tally, dissent, is_told=is_told)
    because = outcomes_of(group) if change else ()
    return Step(domain=DOMAIN, change=change, why=why, because=because, sources=_SOURCES)


def _undivided(group: Sequence[Weighed], tally: str, dissent: float, *, is_told: bool) -> str:
    """Say why a body is not rated down: one study, none that tells, or hardly any dissent."""
    if len(group) == 1 and trials(group[0].study) == 1:
        return "a single study: agreement cannot be judged"
    if not is_told:
        return "no study says which way it went: agreement cannot be judged"
    return f"the studies agree ({tally})" if dissent == 0 else f"few people dissent ({tally})"


def _sides(heard: Sequence[Weighed], claim: Claim | None) -> dict[str, float]:
    """Sum the weight of those who take each side."""
    sides: dict[str, float] = defaultdict(float)
    for one in heard:
        if one.member.stance is not Stance.UNCLEAR:
            sides[_side(one, claim)] += one.weight
    return sides


def _side(one: Weighed, claim: Claim | None) -> str:
    """Name the side a study is on."""
    if one.member.stance is Stance.SUPPORTS:
        return "for"
    if claim is None or claim.direction not in WAYS or found_none(claim, one.member):
        return _NONE
    return _TURNED


def _told_to_disagree(group: Sequence[Weighed]) -> Step | None:
    """Rate by what people noted of a review's own judgement; None where they noted no trouble."""
    found = [told for one in group if (told := review_domains.said(one.study, "2")) is not None]
    worst = min(found, key=lambda one: one.change, default=None)
    if worst is None or not worst.change:
        return None
    why = "the review itself found that its studies disagree"
    return Step(
        domain=DOMAIN, change=worst.change, why=why, because=(worst.fact,), sources=_SOURCES
    )
