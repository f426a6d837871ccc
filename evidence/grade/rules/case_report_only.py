"""DES011 case-report-only."""

from collections.abc import Iterator

from evidence.grade.traits import grounds, is_primary_in_people
from evidence.model import Design, Finding, Property, Study
from evidence.rule import rule


@rule(
    "DES011",
    severity="warning",
    advice="Call it one patient's story, and do not draw an effect from it.",
    sources=["ocebm2011"],
    basis="read",
    needs=[Property.DESIGN],
    fires=[
        Study.of(design="case_report"),
        Study.of(design="before_after", n_analysed=1),
    ],
    quiet=[
        Study.of(design="case_series", n_analysed=12),
        Study.of(design="n_of_1", n_analysed=1),
    ],
    unknown=[Study.of(subject="human")],
)
def case_report_only(study: Study) -> Iterator[Finding]:
    """It tells of a single patient.

    One story cannot show an effect: it is told because it is unusual, and the
    same patient untreated was never seen. It can raise a question, or warn of
    a harm.
    """
    if not is_primary_in_people(study) or study.design is Design.N_OF_1:
        return
    if study.design is Design.CASE_REPORT or study.sample_size == 1:
        yield Finding(
            message="It tells of one patient only.",
            because=grounds(study, Property.DESIGN, Property.N_ANALYSED, Property.N_ENROLLED),
        )
