"""DES014 split-body-carryover."""

import re
from collections.abc import Iterator

from evidence.grade.traits import grounds, known
from evidence.model import Design, Finding, Property, Study
from evidence.rule import rule

_SPREADS = re.compile(
    r"\b(?:oral|systemic|intraven|inject|intradermal|subcutan|intramusc)", re.IGNORECASE
)


@rule(
    "DES014",
    severity="info",
    advice="Say that the control side may have been reached as well.",
    basis="project",
    needs=[Property.ROUTE],
    fires=[Study.of(design="rct_split_body", route="scalp injection")],
    quiet=[
        Study.of(design="rct_split_body", route="laser"),
        Study.of(design="rct_parallel", route="scalp injection"),
    ],
    unknown=[Study.of(design="rct_split_body")],
)
def split_body_carryover(study: Study) -> Iterator[Finding]:
    """One side of the body was the control for the other, and the product can spread.

    What is swallowed or injected may reach the untreated side by the blood,
    which makes both sides alike and hides an effect.
    """
    route = known(study, Property.ROUTE)
    if route is None or study.design is not Design.RCT_SPLIT_BODY:
        return
    if _SPREADS.search(route.text):
        yield Finding(
            message="The control side of the same body may have been reached.",
            because=(route, *grounds(study, Property.DESIGN)),
        )
