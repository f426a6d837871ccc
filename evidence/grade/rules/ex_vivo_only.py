"""PRE003 ex-vivo-only."""

from collections.abc import Iterator

from evidence.grade.traits import grounds
from evidence.model import Claim, Finding, Property, Study, Subject, Support
from evidence.rule import Mark, rule

_PEOPLE = Claim(text="It lengthens hair growth.", checkable=True, topic="efficacy")
_TISSUE = Claim(text="In cultured follicles ...", checkable=True, population="tissue")


@rule(
    "PRE003",
    severity="error",
    advice="Write “in tissue kept alive in a dish” in the same sentence.",
    sources=["ocebm2011", "sumner2014"],
    basis="part",
    needs=[Property.SUBJECT],
    implied=True,
    marks=[Mark.LEANING],
    fires=[Support(study=Study.of(design="ex_vivo"), claim=_PEOPLE)],
    quiet=[
        Support(study=Study.of(design="ex_vivo"), claim=_TISSUE),
        Support(study=Study.of(design="rct_parallel"), claim=_PEOPLE),
        Support(study=Study.of(design="ex_vivo")),
    ],
    unknown=[Support(study=Study.of(intervention="serum"), claim=_PEOPLE)],
)
def ex_vivo_only(support: Support) -> Iterator[Finding]:
    """A sentence about people rests on tissue kept alive outside the body.

    Tissue in a dish lives for days, without blood and nerves: that it answers
    there does not say that a person would see it.
    """
    study, claim = support.study, support.claim
    if claim is None or not claim.speaks_of_people or study.subject is not Subject.EX_VIVO:
        return
    yield Finding(
        message="The sentence speaks of people; the study was done in tissue outside the body.",
        because=grounds(study, Property.SUBJECT, Property.DESIGN),
    )
