"""DES008 co-intervention-confounded."""

import re
from collections.abc import Iterator

from evidence.grade.traits import has_comparison, is_primary_in_people, known
from evidence.model import Finding, Property, Study
from evidence.rule import rule

_BOTH = re.compile(r"\b(?:both|all|each|every|either|same|equally|throughout)\b", re.IGNORECASE)
_NOTHING = re.compile(r"\s*(?:none|no\b.{0,40}|not .{0,40})", re.IGNORECASE)
_ONE_SIDE = re.compile(
    r"\b(?:treated|treatment|active|intervention|experimental)\b.{0,20}\b(?:arm|group|side|only)\b",
    re.IGNORECASE,
)


@rule(
    "DES008",
    severity="error",
    advice="Credit the two treatments together, never one of them alone.",
    sources=["handbook2024"],
    basis="memory",
    needs=[Property.COINTERVENTION],
    fires=[
        Study.of(design="before_after", control="none", cointervention="microneedling"),
        Study.of(
            design="rct_parallel",
            control="no_treatment",
            cointervention="massage in the treated group only",
        ),
    ],
    quiet=[
        Study.of(design="rct_parallel", control="placebo", cointervention="diet in both groups"),
        Study.of(design="before_after", control="none", cointervention="none"),
    ],
    unknown=[
        Study.of(design="before_after", control="none"),
        Study.of(design="rct_parallel", control="placebo", cointervention="minoxidil"),
    ],
)
def co_intervention_confounded(study: Study) -> Iterator[Finding]:
    """The treated had another active treatment that nobody had without it.

    The gain may come from the other treatment, and nothing in the study can
    tell the two apart.

    With no comparison group this is always so; with one, only where the other
    treatment was given to the treated alone. Where the report does not tell
    who had it, we stay quiet.
    """
    other = known(study, Property.COINTERVENTION)
    if other is None or _NOTHING.fullmatch(other.text) or not is_primary_in_people(study):
        return
    compared = has_comparison(study)
    is_alone = compared is False and not _same_product(other.text)
    if is_alone or (compared and _ONE_SIDE.search(other.text) and not _BOTH.search(other.text)):
        yield Finding(
            message=f"Also given: {other.text}. The gain may come from that.", because=(other,)
        )


def _same_product(text: str) -> bool:
    """Tell whether the other active stands in the same product: a composite, not a co-treatment."""
    return "same product" in text.lower() or "in the product" in text.lower()
