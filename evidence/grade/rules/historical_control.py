"""DES002 historical-control."""

from collections.abc import Iterator

from evidence.grade.traits import grounds
from evidence.model import Control, Design, Finding, Property, Study
from evidence.rule import rule


@rule(
    "DES002",
    severity="warning",
    advice="Say that the comparison is with patients of another time.",
    sources=["merlin2009", "nhmrc2009"],
    basis="read",
    needs=[Property.CONTROL],
    implied=True,
    fires=[
        Study.of(design="historical_control"),
        Study.of(subject="human", control="historical"),
    ],
    quiet=[Study.of(design="rct_parallel", control="placebo")],
    unknown=[Study.of(design="cohort")],
)
def historical_control(study: Study) -> Iterator[Finding]:
    """The controls come from another time.

    Old controls differ from today's patients in more than the treatment:
    diagnosis, other care and the way of measuring have changed as well.
    """
    is_old = study.control is Control.HISTORICAL or study.design is Design.HISTORICAL_CONTROL
    if is_old and not (study.design is not None and study.design.is_rct):
        yield Finding(
            message="The treated were compared with patients of another time.",
            because=grounds(study, Property.CONTROL, Property.DESIGN),
        )
