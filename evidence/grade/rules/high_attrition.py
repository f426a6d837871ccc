"""DES015 high-attrition."""

from collections.abc import Iterator

from evidence.grade.domains.losses import attrition
from evidence.grade.thresholds import ATTRITION_GRAVE, ATTRITION_SERIOUS
from evidence.grade.traits import grounds
from evidence.model import Finding, Property, Severity, Study
from evidence.rule import rule


@rule(
    "DES015",
    severity="warning",
    advice="Say how many dropped out, and why, before telling the result.",
    sources=["wells2000", "sterne2019"],
    basis="read",
    needs=[Property.N_RANDOMISED, Property.N_ANALYSED],
    implied=True,
    fires=[
        Study.of(design="rct_parallel", n_randomised=100, n_analysed=70),
        Study.of(design="before_after", n_enrolled=100, n_analysed=50),
    ],
    quiet=[Study.of(design="rct_parallel", n_randomised=100, n_analysed=92)],
    unknown=[
        Study.of(design="rct_parallel", n_analysed=70),
        Study.of(design="rct_parallel", n_randomised=100),
    ],
)
def high_attrition(study: Study) -> Iterator[Finding]:
    """More than a fifth of the people are missing from the result.

    People leave because a treatment fails or hurts, so those who stay look
    better than all who began. Beyond two fifths it is an error.
    """
    lost = attrition(study)
    if lost is None or lost <= ATTRITION_SERIOUS.value or (study.sample_size or 0) <= 0:
        return
    facts = grounds(study, Property.N_RANDOMISED, Property.N_ENROLLED, Property.N_ANALYSED)
    yield Finding(
        message=f"{lost:.0%} of the people are missing from the analysis.",
        because=facts,
        severity=Severity.ERROR if lost > ATTRITION_GRAVE.value else Severity.WARNING,
    )
