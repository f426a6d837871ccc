"""PRE001 animal-only-for-human-claim."""

from collections.abc import Iterator

from evidence.grade.traits import grounds
from evidence.model import Claim, Finding, Property, Study, Subject, Support
from evidence.rule import Mark, rule

_PEOPLE = Claim(text="Exosomes thicken hair.", checkable=True, topic="efficacy")
_MICE = Claim(text="In mice, hair thickened.", checkable=True, population="animals")


@rule(
    "PRE001",
    severity="error",
    advice="Write “in mice” (or whichever animal) in the same sentence.",
    sources=["hooijmans2018", "sumner2014"],
    basis="part",
    needs=[Property.SUBJECT],
    implied=True,
    marks=[Mark.LEANING],
    fires=[
        Support(study=Study.of(subject="animal", species="mouse"), claim=_PEOPLE),
        Support(study=Study.of(design="animal_rct"), claim=_PEOPLE),
    ],
    quiet=[
        Support(study=Study.of(design="animal_rct"), claim=_MICE),
        Support(study=Study.of(design="rct_parallel"), claim=_PEOPLE),
        Support(study=Study.of(design="animal_rct")),
    ],
    unknown=[Support(study=Study.of(intervention="exosomes"), claim=_PEOPLE)],
)
def animal_only_for_human_claim(support: Support) -> Iterator[Finding]:
    """A sentence about people rests on a study of animals.

    Most treatments that work in animals fail in people.

    In one sample a third of press releases told animal work as if it were
    about people.
    """
    study, claim = support.study, support.claim
    if claim is None or not claim.speaks_of_people or study.subject is not Subject.ANIMAL:
        return
    species = study.fact(Property.SPECIES)
    told = f" ({species.text})" if species is not None else ""
    yield Finding(
        message=f"The sentence speaks of people; the study was done in animals{told}.",
        because=grounds(study, Property.SUBJECT, Property.DESIGN, Property.SPECIES),
    )
