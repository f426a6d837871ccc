"""The certainty of each outcome that the studies of a body tell, and of the whole.

GRADE rates outcome by outcome; the whole is as sure as the least sure of the outcomes
that are critical to a decision. Without a person's word these are the outcome the
claim names, and harm.
"""

from collections import Counter
from collections.abc import Sequence

from evidence.grade.bodies import direction_of, verdict_on
from evidence.grade.counted import counted
from evidence.grade.domains.body import Weighed, people
from evidence.grade.harms import is_of_harm, tells_harm
from evidence.grade.nearby import nearness, outcome_distance
from evidence.grade.results import results
from evidence.grade.stances import nearest, stance, worsened
from evidence.grade.traits import is_preclinical
from evidence.grade.wordings import wording
from evidence.model import (
    Body,
    Claim,
    Direction,
    Member,
    Outcome,
    Overall,
    Rated,
    Stance,
    Study,
)
from evidence.vocabulary import concepts

HARM = "adverse events"
SOURCES = ("schunemann2019",)
_MOST = 6


def overall(body: Body) -> Overall:
    """Rate every outcome of a body by itself, the claim's own first, and the whole by the lowest.

    A critical outcome that no study tells leaves the whole open (None): unknown is not sound.
    """
    claim = body.claim
    members, _ = counted(claim, body.members)
    if claim.outcome is None or not members:
        return Overall(why="the claim names no outcome" if members else "no study was counted")
    in_people = [one for one in members if not is_preclinical(one.study)] or list(members)
    is_topic = any(step.domain == "topic" for step in body.steps)
    rows = [] if is_topic else [_own(body, in_people)]
    rows += [_rated(claim, name, in_people) for name in _others(claim, in_people)]
    if claim.topic != "harm":
        rows.append(_harm(claim, in_people))
    if is_topic:
        return Overall(outcomes=tuple(rows), why="a topic is not rated", sources=SOURCES)
    critical = [row for row in rows if row.critical]
    untold = [row.outcome for row in critical if row.certainty is None]
    levels = [row.certainty for row in critical if row.certainty is not None]
    lowest = min(levels, key=lambda one: one.points) if levels else None
    if untold:
        why = f"no study of this claim tells of {' or '.join(untold)}, which is critical"
        return Overall(outcomes=tuple(rows), why=why, sources=SOURCES)
    named = [row.outcome for row in critical if row.certainty is lowest]
    why = f"the lowest of the critical outcomes: {', '.join(named)}"
    return Overall(outcomes=tuple(rows), certainty=lowest, why=why, sources=SOURCES)


def _own(body: Body, members: Sequence[Member]) -> Rated:
    """Give the row of the outcome the claim names, as the body was rated for it."""
    claim = body.claim
    asked = claim.outcome or ""
    telling = [one for one in members if _tells(one.study, asked)]
    telling = telling or [one for one in members if nearest(claim, one.study)]
    return Rated(
        outcome=asked,
        certainty=body.certainty if telling else None,
        studies=tuple(one.study.key for one in telling),
        people=people([Weighed.of(one) for one in telling]),
        critical=True,
        wording=body.wording,
    )


def _others(claim: Claim, members: Sequence[Member]) -> list[str]:
    """Name the other outcomes told most often, in words the vocabulary knows."""
    told: Counter[str] = Counter()
    words: dict[str, str] = {}
    own = {one.id for one in concepts(claim.outcome or "")}
    for member in members:
        names = {}
        for outcome in member.study.outcomes:
            told_of = [one for one in concepts(outcome.name) if one.kind == "outcome"]
            is_own = outcome_distance(claim.outcome or "", outcome.name) == 0
            if len(told_of) == 1 and told_of[0].id not in own and not is_own:
                names[told_of[0].id] = told_of[0].text.casefold()
        for name, text in names.items():
            if is_of_harm(text):
                continue
            told[name] += 1
            words.setdefault(name, text)
    ranked = sorted(told, key=lambda name: (-told[name], name))
    return [words[name] for name in ranked[:_MOST]]


def _rated(claim: Claim, outcome: str, members: Sequence[Member]) -> Rated:
    """Rate one outcome by the studies that tell it, the way most of them say it went."""
    telling = [one for one in members if _tells(one.study, outcome)]
    ways = Counter(_way(one.study, outcome) for one in telling)
    way = max(ways, key=lambda one: (ways[one], one is not None, str(one))) if ways else None
    asked = claim.model_copy(update={"outcome": outcome, "direction": way, "numbers": ()})
    return _row(asked, [_turned(asked, one) for one in telling], critical=False)


def _harm(claim: Claim, members: Sequence[Member]) -> Rated:
    """Rate harm by the studies that tell of it: nothing told is nothing known.

    What got worse beside the claim's own outcome is a harm, whatever it is called.
    """
    telling = [one for one in members if tells_harm(one.study, claim)]
    asked = claim.model_copy(
        update={
            "outcome": HARM,
            "direction": Direction.NO_DIFFERENCE,
            "topic": "harm",
            "numbers": (),
        }
    )
    return _row(asked, [_harmed(claim, _turned(asked, one)) for one in telling], critical=True)


def _harmed(claim: Claim, member: Member) -> Member:
    """Let a side effect that is told under its own name speak against a treatment's safety."""
    named = worsened(claim, member.study)
    if member.stance is not Stance.UNCLEAR or not named:
        return member
    return member.model_copy(update={"stance": Stance.CONTRADICTS, "why": named})


def _row(asked: Claim, members: Sequence[Member], *, critical: bool) -> Rated:
    found = verdict_on(asked, members)
    level = found.level if members else None
    telling = members if level is not None else ()
    return Rated(
        outcome=asked.outcome or "",
        certainty=level,
        studies=tuple(one.study.key for one in telling),
        people=people([Weighed.of(one) for one in telling]) if telling else None,
        critical=critical,
        wording=wording(asked, level, direction_of(asked, found)),
        steps=found.steps,
    )


def _turned(asked: Claim, member: Member) -> Member:
    """Hold a study of the body against another outcome."""
    far, why = nearness(asked, member.study)
    side, because = stance(asked, member.study)
    return member.model_copy(update={"nearness": far, "stance": side, "why": (*why, *because)})


def _tells(study: Study, outcome: str) -> bool:
    return any(outcome_distance(outcome, one.name) == 0 for one in study.outcomes)


def _way(study: Study, outcome: str) -> Direction | None:
    known = (fact.value for fact in results(study) if isinstance(fact.value, Outcome))
    told = [one for one in known if outcome_distance(outcome, one.name) == 0]
    between = [one for one in told if one.between_groups is True] or told
    return next((one.direction for one in between if one.direction is not None), None)
