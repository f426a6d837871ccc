"""BOD012 coi-not-stated."""

from collections.abc import Iterator

from evidence.grade.traits import NOT_REPORTED
from evidence.model import Finding, Property, Study
from evidence.rule import Mark, rule


@rule(
    "BOD012",
    severity="info",
    advice="Say that the authors' interests are not known.",
    sources=["icmje"],
    basis="read",
    needs=[Property.CONFLICTS],
    marks=[Mark.SILENCE],
    fires=[Study.of(design="rct_parallel", conflicts="not_reported")],
    quiet=[Study.of(design="rct_parallel", conflicts="none declared")],
    unknown=[Study.of(design="rct_parallel")],
)
def coi_not_stated(study: Study) -> Iterator[Finding]:
    """The report does not say whether its authors have interests of their own.

    Those who gain from a result tend to see it more kindly. Journals ask every
    author to declare such interests.

    We only say so where somebody looked and found no statement; an abstract
    seldom has room for one.
    """
    fact = study.fact(Property.CONFLICTS)
    if fact is not None and fact.value == NOT_REPORTED:
        yield Finding(
            message="The report does not say whether its authors gain from the result.",
            because=(fact,),
        )
