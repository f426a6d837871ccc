"""DES010 retrospective-series."""

from collections.abc import Iterator

from evidence.grade.traits import grounds, has_comparison, is_primary_in_people
from evidence.model import Finding, Property, Study, Time
from evidence.rule import rule


@rule(
    "DES010",
    severity="warning",
    advice="Say that records were looked through afterwards, without a comparison group.",
    sources=["merlin2009"],
    basis="read",
    needs=[Property.TIME],
    fires=[Study.of(design="case_series", time="retrospective", n_enrolled=39)],
    quiet=[
        Study.of(design="case_series", time="prospective"),
        Study.of(design="cohort", control="no_treatment", time="retrospective"),
    ],
    unknown=[Study.of(design="case_series"), Study.of(subject="human", time="retrospective")],
)
def retrospective_series(study: Study) -> Iterator[Finding]:
    """Patients were picked from records after the fact, without a comparison group.

    Whoever came back and was measured ends up in such a series; those who gave
    up or did badly are missing, and nobody can say how many they were.
    """
    if not is_primary_in_people(study) or has_comparison(study) is not False:
        return
    if study.time is Time.RETROSPECTIVE:
        yield Finding(
            message="Patients were picked from old records, with no comparison group.",
            because=grounds(study, Property.TIME, Property.DESIGN),
        )
