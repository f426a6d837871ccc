"""DES013 baseline-imbalance."""

from collections.abc import Iterator

from evidence.grade.arms import apart
from evidence.grade.thresholds import UNLIKE_AT_START
from evidence.grade.traits import has_comparison
from evidence.model import Finding, Property, Study
from evidence.rule import rule


@rule(
    "DES013",
    severity="warning",
    advice="Say that the groups differed before anything was done, and in what.",
    sources=["sterne2019"],
    basis="memory",
    needs=[Property.BASELINE],
    fires=[
        Study.of(design="rct_parallel", baseline="hair density 140 (SD 20) v 152 (SD 22)"),
        Study.of(design="cohort", control="no_treatment", baseline="imbalanced in age"),
    ],
    quiet=[
        Study.of(design="rct_parallel", baseline="age 41.2 (9.8) v 42.0 (10.1)"),
        Study.of(design="rct_parallel", baseline="balanced"),
        Study.of(design="before_after", control="none", baseline="age 41 (SD 9)"),
    ],
    unknown=[Study.of(design="rct_parallel"), Study.of(design="rct_parallel", baseline="table 1")],
)
def baseline_imbalance(study: Study) -> Iterator[Finding]:
    """The groups were not alike before treatment began.

    A group that starts lower has more room to rise, so the difference at the
    end may be the one at the start.

    More than a quarter of a standard deviation apart in something that matters
    (our limit) is more than rounding. Write baselines as `age 41.2 (9.8) v
    46.0 (10.1)`, or as `balanced` or `imbalanced` where a person has judged
    the table.
    """
    if has_comparison(study) is not True:
        return
    for fact in study.about(Property.BASELINE):
        distance = apart(fact.text)
        if distance is not None and distance > UNLIKE_AT_START.value:
            yield Finding(
                message=f"The groups were unlike before treatment: {fact.text}, "
                f"{distance:.1f} times the spread of people apart.",
                because=(fact,),
            )
        elif distance is None and "imbalanced" in fact.text.lower():
            yield Finding(
                message=f"The groups were unlike before treatment: {fact.text}.", because=(fact,)
            )
