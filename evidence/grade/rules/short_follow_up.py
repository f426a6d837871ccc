"""DES023 short-follow-up."""

from collections.abc import Iterator

from evidence.grade.thresholds import HAIR_WEEKS, HAIR_WEEKS_LEAST
from evidence.grade.traits import is_about_hair, is_primary_in_people
from evidence.model import Finding, Property, Severity, Study
from evidence.rule import rule


@rule(
    "DES023",
    severity="warning",
    advice="Say how many weeks people were followed, and that hair takes longer to judge.",
    basis="project",
    needs=[Property.FOLLOW_UP_WEEKS],
    fires=[
        Study.of(design="before_after", condition="androgenetic alopecia", follow_up_weeks=12),
        Study.of(design="rct_parallel", condition="hair loss", follow_up_weeks=6),
    ],
    quiet=[
        Study.of(design="rct_parallel", condition="hair loss", follow_up_weeks=48),
        Study.of(design="rct_parallel", condition="migraine", follow_up_weeks=8),
    ],
    unknown=[
        Study.of(design="before_after", condition="androgenetic alopecia"),
        Study.of(design="before_after", follow_up_weeks=8),
    ],
)
def short_follow_up(study: Study) -> Iterator[Finding]:
    """Hair was followed for less than 24 weeks.

    A hair rests for months before it is shed and grows about a centimetre a
    month, so an early count tells of the season and the cycle.

    Under 12 weeks it is an error. Other conditions have other limits, which we
    do not guess.
    """
    weeks = study.follow_up_weeks
    if weeks is None or weeks >= HAIR_WEEKS.value:
        return
    if not is_primary_in_people(study) or not is_about_hair(study):
        return
    fact = study.fact(Property.FOLLOW_UP_WEEKS)
    is_grave = weeks < HAIR_WEEKS_LEAST.value
    yield Finding(
        message=f"Followed for {weeks:g} weeks: too early to judge hair.",
        because=(fact,) if fact is not None else (),
        severity=Severity.ERROR if is_grave else Severity.WARNING,
    )
