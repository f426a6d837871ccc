"""STA014 totals-do-not-add."""

from collections.abc import Iterator

from evidence.arithmetic.reported import sums
from evidence.arithmetic.totals import counts
from evidence.grade.prints import texts
from evidence.model import Finding, Outcome, Property, Study
from evidence.rule import rule


def _told(effect: str | None) -> Outcome:
    return Outcome(name="improvement", effect=effect)


@rule(
    "STA014",
    severity="warning",
    advice="Ask which number is right; use neither the parts nor the total until then.",
    basis="project",
    needs=[Property.OUTCOME],
    implied=True,
    fires=[
        Study.of(design="case_series", outcome=_told("19/26 men and 6/15 women, in total 26/41"))
    ],
    quiet=[
        Study.of(design="case_series", outcome=_told("19/26 men and 6/15 women, in total 25/41")),
        Study.of(design="case_series", outcome=_told("19/26 v 6/15")),
        Study.of(design="rct_parallel", outcome=_told("24/100 v 20/100, overall 44/100")),
    ],
    unknown=[Study.of(design="case_series", outcome=_told(None))],
)
def totals_do_not_add(study: Study) -> Iterator[Finding]:
    """The parts do not add up to the total printed with them.

    One of the printed numbers must be wrong, and nobody can tell which.

    Only told where the people of the parts make up the people of the total, so
    that parts of something else are not mistaken for parts of it.
    """
    for told in texts(study):
        for one in sums(told.text):
            verdict = counts(one.parts, one.whole)
            if verdict.is_conflict:
                yield Finding(
                    message=f"The parts do not add up: {verdict.why}.",
                    because=(told.ground(study, one.text),),
                )
