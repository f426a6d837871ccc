"""STA016 ratio-ci-asymmetric."""

from collections.abc import Iterator

from evidence.arithmetic import symmetry
from evidence.grade.prints import estimates
from evidence.model import Finding, Outcome, Property, Study
from evidence.rule import rule


def _ratio(effect: str, printed: str | None) -> Outcome:
    return Outcome(name="hair density", effect=effect, interval=printed)


@rule(
    "STA016",
    severity="warning",
    advice="Do not call it a ratio before you have checked; it is probably a difference.",
    sources=["altman2011interval"],
    basis="project",
    needs=[Property.OUTCOME],
    implied=True,
    fires=[
        Study.of(design="meta_analysis", outcome=_ratio("OR 1.61", "95% CI 0.52 to 2.70")),
        Study.of(design="meta_analysis", outcome=_ratio("odds ratio 3.0", "1.0 to 5.0")),
    ],
    quiet=[
        Study.of(design="meta_analysis", outcome=_ratio("RR 1.81", "1.42 to 2.32")),
        Study.of(design="meta_analysis", outcome=_ratio("MD 1.61", "0.52 to 2.70")),
        Study.of(design="meta_analysis", outcome=_ratio("HR 1.02", "1.00 to 1.04")),
    ],
    unknown=[Study.of(design="meta_analysis", outcome=_ratio("OR 1.61", None))],
)
def ratio_ci_asymmetric(study: Study) -> Iterator[Finding]:
    """A number called a ratio has the interval of a difference.

    Read as a ratio it tells another story than read as a difference, and for a
    difference no effect is 0, not 1.

    Around a true ratio the interval is even on the logarithmic scale. If it is
    even on the plain scale instead, the number is probably a difference, and
    no effect is then 0, not 1.
    """
    for shown in estimates(study):
        if not shown.is_ratio:
            continue
        verdict = symmetry(shown.effect, shown.interval)
        if verdict.is_conflict:
            yield Finding(
                message=f"{shown.text[:120]} may not be a ratio at all: {verdict.why}.",
                because=(shown.fact,),
            )
