"""DES005 randomisation-unclear."""

from collections.abc import Iterator

from evidence.grade.domains.risk_of_bias import is_confirmed
from evidence.grade.traits import grounds, is_hearsay, is_randomised, known
from evidence.model import (
    Allocation,
    Basis,
    Fact,
    Finding,
    Property,
    Severity,
    Study,
    Subject,
    Work,
)
from evidence.rule import Mark, rule


def _confirmed() -> Study:
    told = {"design": "rct_parallel", "allocation": "random", "blinding": "double"}
    facts = tuple(
        Fact(
            work="sound",
            property=Property(name),
            value=value,
            basis=Basis.PERSON,
            origin="a reader",
        )
        for name, value in told.items()
    )
    return Study(work=Work(key="sound"), facts=facts)


@rule(
    "DES005",
    severity="info",
    advice="Look in the paper for who drew the lots and how the result was hidden.",
    sources=["sterne2019"],
    basis="memory",
    needs=[Property.ALLOCATION],
    implied=True,
    marks=[Mark.SILENCE],
    fires=[
        Study.of(design="rct_parallel", allocation="random"),
        Study.of(design="rct_parallel", allocation="not_reported"),
    ],
    quiet=[_confirmed(), Study.of(design="cohort", control="no_treatment")],
    unknown=[Study.of(subject="human", control="placebo"), Study.of(design="animal_rct")],
)
def randomisation_unclear(study: Study) -> Iterator[Finding]:
    """Called randomised, but how the lots were drawn and hidden is not known.

    Trials in which the next group could be foreseen tend to show larger
    effects than they should.

    A record seldom tells it, so this is context and not an accusation; where
    the report itself is noted as not telling it, it is a warning. Trials whose
    allocation could be foreseen tend to show larger effects.
    """
    if study.subject is not Subject.HUMAN or is_randomised(study) is not True:
        return
    if is_confirmed(study) or is_hearsay(study):
        return
    facts = grounds(study, Property.ALLOCATION, Property.DESIGN)
    if study.allocation is Allocation.NOT_REPORTED:
        yield Finding(
            message="Called randomised, but the report does not say how chance decided.",
            because=facts,
            severity=Severity.WARNING,
        )
    else:
        yield Finding(
            message="Called randomised; what we hold does not say how lots were drawn"
            + (" and kept hidden." if known(study, Property.CONCEALMENT) is None else "."),
            because=facts,
        )
