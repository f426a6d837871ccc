"""DES019 retrospective-registration."""

from collections.abc import Iterator

from evidence.grade.traits import known
from evidence.model import Finding, Property, Study
from evidence.rule import rule


@rule(
    "DES019",
    severity="warning",
    advice="Say that the plan was filed after the study had begun.",
    sources=["icmje"],
    basis="read",
    needs=[Property.REGISTERED_ON, Property.STARTED_ON],
    fires=[
        Study.of(design="rct_parallel", registered_on="2025-02-11", started_on="2022-10"),
        Study.of(design="before_after", registered_on="2021", started_on="2019-05-02"),
    ],
    quiet=[
        Study.of(design="rct_parallel", registered_on="2021-03", started_on="2021-03-20"),
        Study.of(design="rct_parallel", registered_on="2020-01-10", started_on="2020-02-01"),
        Study.of(design="rct_parallel", registered_on="2020", started_on="2020-02-01"),
    ],
    unknown=[
        Study.of(design="rct_parallel", registered_on="2025-02-11"),
        Study.of(design="rct_parallel", started_on="2022-10"),
    ],
)
def retrospective_registration(study: Study) -> Iterator[Finding]:
    """The study was registered after its first participant had joined.

    A plan filed late can be bent to what was already seen: outcomes that
    failed are left out, others move up. Dates known only to the month or year
    count against a study only where no reading of them is in time.
    """
    filed, began = known(study, Property.REGISTERED_ON), known(study, Property.STARTED_ON)
    if filed is None or began is None or filed.text <= _latest(began.text):
        return
    if began.text.startswith(filed.text):
        return
    yield Finding(
        message=f"The plan was registered in {filed.text}, after the study began in {began.text}.",
        because=(filed, began),
    )


def _latest(day: str) -> str:
    """Give the last day that a date known only to the year or month can mean."""
    return {4: f"{day}-12-31", 7: f"{day}-31"}.get(len(day), day)
