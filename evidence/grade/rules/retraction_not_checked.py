"""CIT013 retraction-not-checked."""

from collections.abc import Iterator

from evidence.model import Finding, Property, Study
from evidence.rule import Mark, rule


@rule(
    "CIT013",
    severity="info",
    advice="Ask a retraction database before you publish.",
    sources=["retractionwatch"],
    basis="memory",
    needs=[Property.STATUS],
    marks=[Mark.SILENCE],
    fires=[Study.of(design="rct_parallel", status="not_checked")],
    quiet=[
        Study.of(design="rct_parallel", status="current"),
        Study.of(design="rct_parallel", status="retracted"),
    ],
    unknown=[Study.of(design="rct_parallel")],
)
def retraction_not_checked(study: Study) -> Iterator[Finding]:
    """Somebody noted that nobody has looked whether the study was retracted.

    Retracted papers go on being cited for years. Not knowing is not the same
    as being sound.

    A study without any note on its status stays quiet here and is listed among
    what could not be judged.
    """
    status = study.fact(Property.STATUS)
    if status is not None and status.value == "not_checked":
        yield Finding(
            message="Nobody has checked whether this study was retracted.", because=(status,)
        )
