"""DES018 not-registered."""

from collections.abc import Iterator

from evidence.grade.thresholds import REGISTRATION_SINCE
from evidence.grade.traits import NOT_REPORTED, is_trial_in_people
from evidence.model import Finding, Property, Study, Work
from evidence.rule import Mark, rule

_OLD = Work(key="old", title="An old trial", authors=("Doe, J.",), year=1999)


@rule(
    "DES018",
    severity="warning",
    advice="Say that no plan was filed before the study, so a changed outcome cannot be seen.",
    sources=["icmje"],
    basis="read",
    needs=[Property.REGISTRATION],
    marks=[Mark.SILENCE],
    fires=[
        Study.of(design="rct_parallel", registration="none"),
        Study.of(design="before_after", registration="not_reported"),
    ],
    quiet=[
        Study.of(design="rct_parallel", registration="NCT01234567"),
        Study.of(work=_OLD, design="rct_parallel", registration="none"),
        Study.of(design="cohort", registration="none"),
    ],
    unknown=[Study.of(design="rct_parallel")],
)
def not_registered(study: Study) -> Iterator[Finding]:
    """A trial of people since 2008 with no public registration.

    Registering before the first patient lets readers compare plan and paper.
    Studies with one arm count as trials too. We only say so where somebody
    looked and found none: a number missing from a record is not a missing plan.
    """
    fact = study.fact(Property.REGISTRATION)
    if fact is None or not is_trial_in_people(study):
        return
    year = study.work.year
    is_late = year is not None and year > REGISTRATION_SINCE.value
    if is_late and str(fact.value).casefold() in {"none", NOT_REPORTED}:
        yield Finding(message="No public registration of this trial was found.", because=(fact,))
