"""WRD012 mechanism-asserted-as-fact."""

from collections.abc import Iterator

from evidence.check.cellular import is_cellular
from evidence.check.softer import thought
from evidence.model import (
    NOT_PEOPLE,
    Body,
    Claim,
    Fact,
    Finding,
    Manuscript,
    Property,
    Study,
    Subject,
    Words,
)
from evidence.rule import rule
from evidence.vocabulary import FAR, Concept, concepts, nearness


@rule(
    "WRD012",
    severity="warning",
    sources=["ocebm2011"],
    advice="Write “is thought to”, and say that it was seen in cells or animals.",
    fires=[
        "Exosomes increase hair density in people with androgenetic alopecia.\n\n"
        "Exosomes activate Wnt signaling.",
    ],
    quiet=[
        "Exosomes increase hair density in people with androgenetic alopecia.\n\n"
        "Exosomes are thought to activate Wnt signaling.",
        "Exosomes increase hair density in people with androgenetic alopecia.\n\n"
        "Exosomes activated Wnt signaling in mice.",
    ],
    unknown=["Blueberry wine activates Wnt signaling."],
)
def mechanism_asserted_as_fact(manuscript: Manuscript) -> Iterator[Finding]:
    """How a treatment works is told as a fact though no known study saw it in people.

    What happens in a dish or a mouse is a reason to look in people, not a finding in them.
    The rule needs studies on the treatment in the library; hedged sentences and those that
    say “in mice” or “in cells” are left alone.
    """
    known = _bodies(manuscript)
    for passage in manuscript.passages:
        claim = passage.claim
        if claim is None or passage.sentence.kind in {"heading", "reference"}:
            continue
        outcome = _mechanism(claim)
        body = next((known[one.id] for one in _given(claim) if one.id in known), None)
        if outcome is None or body is None or passage.mentions or passage.near:
            continue
        if any(_saw(member.study, outcome) for member in body.members):
            continue
        yield Finding(
            message=f"told as a fact, but {_nobody(len(body.members))} saw this in people",
            because=(Words.of(passage.sentence), *_subjects(body)),
            place=passage.sentence.place,
            fix=thought(passage),
        )


def _nobody(studies: int) -> str:
    one, more = "the one study known here never", f"none of the {studies} studies known here"
    return one if studies == 1 else more


def _mechanism(claim: Claim) -> str | None:
    """Give the cellular outcome that a sentence states as a fact, else None."""
    if not claim.checkable or claim.limitation or claim.population in NOT_PEOPLE:
        return None
    if claim.hedges or claim.attribution is not None or claim.outcome is None:
        return None
    return claim.outcome if is_cellular(claim.outcome) else None


def _saw(study: Study, outcome: str) -> bool:
    if study.subject is not Subject.HUMAN:
        return False
    far = (nearness(outcome, one.name, "outcome") for one in study.outcomes)
    return any(one is not None and one < FAR for one in far)


def _bodies(manuscript: Manuscript) -> dict[str, Body]:
    """Give the largest body known for each treatment."""
    found: dict[str, Body] = {}
    for passage in manuscript.passages:
        body, claim = passage.body, passage.claim
        if body is None or claim is None or not body.members:
            continue
        for one in _given(claim):
            if one.id not in found or len(body.members) > len(found[one.id].members):
                found[one.id] = body
    return found


def _given(claim: Claim) -> list[Concept]:
    return [one for one in concepts(claim.intervention or "") if one.kind == "intervention"]


def _subjects(body: Body) -> Iterator[Fact]:
    for member in body.members:
        fact = member.study.fact(Property.SUBJECT)
        if fact is not None:
            yield fact
