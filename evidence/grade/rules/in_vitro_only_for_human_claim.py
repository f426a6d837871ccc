"""PRE002 in-vitro-only-for-human-claim."""

from collections.abc import Iterator

from evidence.grade.traits import grounds
from evidence.model import Claim, Finding, Property, Study, Subject, Support
from evidence.rule import Mark, rule

_PEOPLE = Claim(text="The extract stops tumours.", checkable=True, topic="efficacy")
_CELLS = Claim(text="In cultured cells it slowed growth.", checkable=True, population="cells")


@rule(
    "PRE002",
    severity="error",
    advice="Write “in cells in a dish” in the same sentence.",
    sources=["ocebm2011", "sumner2014"],
    basis="part",
    needs=[Property.SUBJECT],
    implied=True,
    marks=[Mark.LEANING],
    fires=[
        Support(study=Study.of(design="in_vitro"), claim=_PEOPLE),
        Support(study=Study.of(design="in_silico"), claim=_PEOPLE),
    ],
    quiet=[
        Support(study=Study.of(design="in_vitro"), claim=_CELLS),
        Support(study=Study.of(design="cohort"), claim=_PEOPLE),
        Support(study=Study.of(design="in_vitro")),
    ],
    unknown=[Support(study=Study.of(intervention="extract"), claim=_PEOPLE)],
)
def in_vitro_only_for_human_claim(support: Support) -> Iterator[Finding]:
    """A sentence about people rests on cells in a dish or a computer model.

    A dish has no blood, no immune system and no liver, and the dose there is
    often one that no body could reach. Human cells are not human beings.
    """
    study, claim = support.study, support.claim
    if claim is None or not claim.speaks_of_people:
        return
    places = {Subject.IN_VITRO: "cells in a dish", Subject.IN_SILICO: "a computer model"}
    if study.subject in places:
        where = places[study.subject]
        yield Finding(
            message=f"The sentence speaks of people; the study was done in {where}.",
            because=grounds(study, Property.SUBJECT, Property.DESIGN),
        )
