"""CIT015 conference-abstract-only."""

from collections.abc import Iterator

from evidence.grade.traits import grounds
from evidence.model import Finding, Property, RecordType, Study
from evidence.rule import rule


@rule(
    "CIT015",
    severity="warning",
    advice="Say that only a conference abstract exists, or look for the full paper.",
    sources=["handbook2024"],
    basis="memory",
    needs=[Property.RECORD_TYPE],
    fires=[Study.of(design="cohort", record_type="conference_abstract")],
    quiet=[Study.of(design="cohort", record_type="article")],
    unknown=[Study.of(design="cohort")],
)
def conference_abstract_only(study: Study) -> Iterator[Finding]:
    """Only a conference abstract is known, not a full paper.

    An abstract has no room for methods, and its results are often early. Many
    never become a paper, and those that do may tell other numbers.
    """
    if study.record_type is RecordType.CONFERENCE_ABSTRACT:
        yield Finding(
            message="Only a short abstract from a conference is known, no full paper.",
            because=grounds(study, Property.RECORD_TYPE),
        )
