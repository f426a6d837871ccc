"""PRE006 model-not-disease."""

import re
from collections.abc import Iterator

from evidence.grade.traits import grounds, known
from evidence.model import Claim, Finding, Property, Study, Subject, Support
from evidence.rule import rule
from evidence.vocabulary import concepts

_HEALTHY = re.compile(
    r"\b(?:healthy|normal|wild-?type|naive|depilat\w*|shav\w+|waxed|(?:hair )?growth model)\b",
    re.IGNORECASE,
)
_ALOPECIA = Claim(
    text="It helps androgenetic alopecia.",
    checkable=True,
    topic="efficacy",
    population="people with androgenetic alopecia",
)
_ANY = Claim(text="It makes hair grow.", checkable=True, topic="efficacy")


@rule(
    "PRE006",
    severity="warning",
    advice="Say that the animals were healthy and did not have this disease.",
    sources=["hooijmans2018"],
    basis="part",
    needs=[Property.CONDITION],
    fires=[
        Support(
            study=Study.of(design="animal_controlled", condition="depilated healthy mice"),
            claim=_ALOPECIA,
        )
    ],
    quiet=[
        Support(
            study=Study.of(design="animal_controlled", condition="androgenetic alopecia model"),
            claim=_ALOPECIA,
        ),
        Support(study=Study.of(design="animal_rct", condition="healthy mice"), claim=_ANY),
    ],
    unknown=[Support(study=Study.of(design="animal_rct"), claim=_ALOPECIA)],
)
def model_not_disease(support: Support) -> Iterator[Finding]:
    """The animals did not have the disease that the sentence is about.

    Hair that was shaved or waxed off a healthy mouse grows back by itself:
    that it comes back faster says little about a disease.
    """
    study, claim = support.study, support.claim
    if claim is None or study.subject is not Subject.ANIMAL or not claim.population:
        return
    condition = known(study, Property.CONDITION)
    if condition is None or _HEALTHY.search(condition.text) is None:
        return
    diseases = [one for one in concepts(claim.population) if one.kind == "condition"]
    if diseases:
        yield Finding(
            message=f"The animals ({condition.text}) did not have {diseases[0].text}.",
            because=(condition, *grounds(study, Property.SUBJECT, Property.DESIGN)),
        )
