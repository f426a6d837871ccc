"""The certainty of a body of evidence for one claim, by the GRADE domains.

Only studies of the claim's own question count, each registration once and
retracted ones never. The best group of human studies sets the start; five
domains take steps down with reasons. Nothing is rated up but by a person, whose
decision on any domain takes the place of the program's.
"""

from collections.abc import Sequence
from typing import NamedTuple

from evidence.grade.counted import counted, counting
from evidence.grade.domains import indirectness
from evidence.grade.domains.body import (
    Weighed,
    bias,
    guard,
    imprecision,
    publication,
    speaks_for,
)
from evidence.grade.domains.inconsistency import inconsistency
from evidence.grade.domains.persons import decisions, replaced
from evidence.grade.domains.preclinical import in_model, is_about_model
from evidence.grade.domains.upgrades import UP, upgrades
from evidence.grade.grading import rules
from evidence.grade.nearby import nearness
from evidence.grade.once import once
from evidence.grade.pooling import pooling
from evidence.grade.stances import found_none, is_inconclusive, speaks
from evidence.grade.start import start
from evidence.grade.thresholds import changes
from evidence.grade.traits import counts_trials, is_preclinical
from evidence.grade.wordings import wording
from evidence.model import (
    Body,
    Claim,
    Direction,
    Finding,
    Level,
    Member,
    Pooling,
    Property,
    Stance,
    Step,
)
from evidence.rule import judge
from evidence.vocabulary.numerals import amount

_OPPOSITE = {
    Direction.INCREASE: Direction.DECREASE,
    Direction.DECREASE: Direction.INCREASE,
}


class Verdict(NamedTuple):
    """What the counted studies come to."""

    level: Level | None
    steps: tuple[Step, ...]
    counted: tuple[Member, ...] = ()
    pooling: Pooling | None = None


def body(claim: Claim, members: Sequence[Member]) -> Body:
    """Weigh all studies on a claim; without any study the certainty is None, not very low."""
    usable, left_out = counted(claim, members)
    verdict = verdict_on(claim, usable)
    is_topic = verdict.level is None and bool(verdict.counted)
    told = "" if is_topic else wording(claim, verdict.level, direction_of(claim, verdict))
    if verdict.level is Level.VERY_LOW and claim.speaks_of_people and _is_preclinical(usable):
        told = f"{told} No study in people was found."
    weighed = Body(
        claim=claim,
        members=tuple(members),
        certainty=verdict.level,
        steps=(*verdict.steps, *left_out, *changes()),
        wording=told,
        pooling=verdict.pooling,
    )
    return weighed.model_copy(update={"findings": findings_on(weighed)})


def found(claim: Claim, body: Body) -> Direction | None:
    """Give the way the studies of a body point, for a claim on the body's own question.

    The claim may name another outcome of the same kind, so where the studies bear
    the body's claim out its own direction stands, and turns where they go the other way.
    """
    towards = _towards(body)
    if towards not in _OPPOSITE:
        return towards
    if claim.direction not in _OPPOSITE:
        return None if claim.direction is Direction.NO_DIFFERENCE else claim.direction
    is_turned = towards is _OPPOSITE.get(body.claim.direction or Direction.MIXED)
    return _OPPOSITE[claim.direction] if is_turned else claim.direction


@once
def rated_on(body: Body) -> tuple[Member, ...]:
    """Give the studies a certainty rests on: the surest kind that tells which way it went."""
    return verdict_on(body.claim, counting(body).members).counted


@once
def _towards(body: Body) -> Direction | None:
    """Give the way a body's own claim is answered, which every sentence on it asks."""
    return direction_of(body.claim, verdict_on(body.claim, counting(body).members))


def findings_on(body: Body) -> tuple[Finding, ...]:
    """Run every rule that judges a whole body; the heaviest findings come first, then by code."""
    found = judge(rules(), body)
    return tuple(sorted(found, key=lambda one: (-one.severity.rank, one.code, one.message)))


def verdict_on(claim: Claim, usable: Sequence[Member]) -> Verdict:
    """Rate the studies that count for a claim."""
    if not usable:
        why = "no evidence in this library: no study answers this question"
        return Verdict(None, (Step(domain="start", change=0, why=why),))
    if not claim.checkable and claim.direction is None:
        why = "a topic is not rated: certainty belongs to a claim on where an outcome goes"
        return Verdict(None, (Step(domain="topic", change=0, why=why),), tuple(usable))
    if not claim.speaks_of_people:
        return _of_model(claim, usable)
    people = [one for one in usable if not is_preclinical(one.study)]
    known = [one for one in people if start(one.study)[0] is not None]
    if not known:
        return _without_people(usable)
    verdict = _of_people(claim, known)
    unsorted = tuple(one for one in people if one not in known)
    if not unsorted:
        return verdict
    named = ", ".join(one.study.key for one in unsorted)
    why = f"of no design that can be graded, or none is told: {named}"
    step = Step(domain="left out", change=0, why=why)
    return verdict._replace(steps=(*verdict.steps, step))


def _of_people(claim: Claim, members: Sequence[Member]) -> Verdict:
    """Rate each kind of human study that answers the claim, and keep the surest kind.

    Where kinds come out alike the higher start wins, so trials go first.
    """
    telling = [one for one in members if speaks(claim, one)]
    weighed = [Weighed.of(one) for one in telling or members]
    starts = sorted({one.start for one in weighed}, reverse=True)
    groups = [
        _of_group(claim, [one for one in weighed if one.start == points]) for points in starts
    ]
    verdict = max(groups, key=lambda one: one.level.points if one.level is not None else 0)
    if telling or verdict.level is None:
        return verdict
    why = "no study says which way the outcome went"
    step = Step(domain="direction", change=1 - verdict.level.points, why=why)
    return verdict._replace(level=Level.VERY_LOW, steps=(*verdict.steps, step))


def _of_group(claim: Claim, group: Sequence[Weighed]) -> Verdict:
    """Rate studies of one kind down by the five domains, and up where people say so."""
    start_at = group[0].start
    pooled = pooling(claim, [one.member for one in group])
    said = decisions(group)
    steps = replaced(
        (
            bias(group),
            inconsistency(group, pooled, claim),
            _indirect(group, claim),
            imprecision(group, claim, pooled),
            publication(group, pooled),
        ),
        said,
    )
    down = sum(one.change for one in steps)
    up = [said[domain].step(domain, None) for domain in UP if domain in said]
    steps = [_first(group, start_at), *steps, *upgrades(group, claim, pooled, up, down)]
    points = start_at + sum(one.change for one in steps)
    cap = guard(group, points)
    if cap is not None:
        steps.append(cap)
        points += cap.change
    members = tuple(one.member for one in group)
    return Verdict(Level.of_points(points), tuple(steps), members, pooled)


def _first(group: Sequence[Weighed], best: int) -> Step:
    is_told = all(counts_trials(one.study) is None for one in group)
    trials = "randomised trials" if is_told else "trials, not all told to be randomised"
    names = {4: f"{trials}: starts high", 2: "non-randomised comparisons: starts low"}
    kind = names.get(best, "no comparison group in any study: starts very low")
    many = amount(len(group), "study")
    facts = tuple(fact for one in group if (fact := one.study.fact(Property.DESIGN)) is not None)
    return Step(
        domain="start",
        change=0,
        why=f"{many} in people, {kind}",
        because=facts,
        sources=("schunemann2019",),
    )


def _indirect(group: Sequence[Weighed], claim: Claim) -> Step:
    """Rate indirectness by the distance of the studies, each weighing by its people."""
    total = sum(one.weight for one in group)
    mean = sum(one.member.nearness * one.weight for one in group) / total
    far = (one.study for one in group if one.member.nearness > 0)
    reasons = dict.fromkeys(why for study in far for why in nearness(claim, study)[1])
    step = indirectness.of_distance(round(mean, 3), tuple(reasons)[:3])
    return step if step.change else step.model_copy(update={"why": "the question is the same"})


def _of_model(claim: Claim, usable: Sequence[Member]) -> Verdict:
    """Rate a claim about animals or cells by the studies of that very model."""
    own = [one for one in usable if is_about_model(one.study, claim)]
    if not own:
        why = f"no study in {claim.population} was found"
        return Verdict(None, (Step(domain="start", change=0, why=why),))
    best = max(own, key=lambda one: in_model(one.study)[0])
    points, steps = in_model(best.study)
    group = [Weighed.of(one) for one in own]
    against = inconsistency(group, None, claim)
    level = Level.of_points(points + against.change)
    return Verdict(level, (*steps, against), tuple(own))


def _without_people(usable: Sequence[Member]) -> Verdict:
    if _is_preclinical(usable):
        subjects = sorted({one.study.subject.value for one in usable if one.study.subject})
        told = " and ".join(subject.replace("_", " ") for subject in subjects)
        why = f"no human evidence: only {told} studies"
        facts = tuple(
            fact
            for one in usable
            if (fact := one.study.fact(Property.SUBJECT) or one.study.fact(Property.DESIGN))
        )
        step = Step(
            domain=indirectness.DOMAIN,
            change=-3,
            why=why,
            because=facts,
            sources=("hooijmans2018", "guyatt2011indirectness"),
        )
        return Verdict(Level.VERY_LOW, (step,), tuple(usable))
    why = "studies were found, but none of a known design in people that could be graded"
    return Verdict(Level.VERY_LOW, (Step(domain="start", change=0, why=why),), tuple(usable))


def _is_preclinical(usable: Sequence[Member]) -> bool:
    return bool(usable) and all(is_preclinical(one.study) for one in usable)


def direction_of(claim: Claim, verdict: Verdict) -> Direction | None:
    """Give the way the counted studies point: as pooled where that settles it, else as most say.

    Where most of the people are in studies that contradict, it is what most of these found: no
    difference, or the other way. Unknown where more are in inconclusive studies than in those on
    the leading side.
    """
    if not verdict.counted:
        return claim.direction
    pooled = _pooled_way(verdict)
    if pooled is not None:
        return pooled
    people, unsettled = dict.fromkeys(Stance, 0.0), 0.0
    for one in verdict.counted:
        people[one.stance] += Weighed.of(one).weight
        unsettled += Weighed.of(one).weight if is_inconclusive(claim, one) else 0.0
    if unsettled > max(people[Stance.SUPPORTS], people[Stance.CONTRADICTS]):
        return None
    if people[Stance.CONTRADICTS] > people[Stance.SUPPORTS]:
        return _contradicted(claim, verdict)
    return claim.direction


def _contradicted(claim: Claim, verdict: Verdict) -> Direction | None:
    """Give what most people's studies found that contradict a claim: nothing, or the other way."""
    if claim.direction not in _OPPOSITE:
        return None
    against = [one for one in verdict.counted if one.stance is Stance.CONTRADICTS]
    null = [one for one in against if found_none(claim, one)]
    lost = sum(Weighed.of(one).weight for one in null)
    turned = sum(Weighed.of(one).weight for one in against) - lost
    if lost == turned:
        return None
    return Direction.NO_DIFFERENCE if lost > turned else _OPPOSITE[claim.direction]


def _pooled_way(verdict: Verdict) -> Direction | None:
    """Give the way of a pooled interval that leaves out no effect; None where it does not."""
    found = verdict.pooling
    if found is None or found.random is None:
        return None
    if not speaks_for([Weighed.of(one) for one in verdict.counted], found):
        return None
    null = 1.0 if found.is_ratio else 0.0
    if found.random.low > null:
        return Direction.INCREASE
    return Direction.DECREASE if found.random.high < null else None
