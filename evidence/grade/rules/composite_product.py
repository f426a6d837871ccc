"""DES009 composite-product."""

import re
from collections.abc import Iterator

from evidence.grade.traits import is_primary_in_people, known
from evidence.model import Finding, Property, Study
from evidence.rule import rule

_MIXED = re.compile(
    r"\+|\bplus\b|\bcombin(?:ed|ation|ing)\b|\bcocktail\b|\bmixture\b|\bblend\b|"
    r"\bmulti-?ingredient\b|\bcompound formula",
    re.IGNORECASE,
)
_SAME = re.compile(r"\b(?:in|of) the (?:same )?product\b", re.IGNORECASE)


@rule(
    "DES009",
    severity="warning",
    advice="Credit the mixture; say that the parts were not tested alone.",
    sources=["guyatt2011indirectness"],
    basis="read",
    needs=[Property.INTERVENTION],
    fires=[
        Study.of(design="rct_parallel", intervention="exosomes + plant extracts"),
        Study.of(
            design="rct_parallel", intervention="a serum", cointervention="zinc in the same product"
        ),
    ],
    quiet=[
        Study.of(design="rct_parallel", intervention="finasteride 1 mg"),
        Study.of(
            design="rct_parallel",
            intervention="microneedling plus minoxidil",
            comparator="minoxidil",
        ),
    ],
    unknown=[Study.of(design="rct_parallel")],
)
def composite_product(study: Study) -> Iterator[Finding]:
    """The product holds several actives and none was tested alone.

    The result belongs to the mixture. To credit one part, a trial must give
    the rest to the comparison group as well.
    """
    if not is_primary_in_people(study):
        return
    mixed = _mixture(study)
    if mixed is None:
        return
    against = study.value(Property.COMPARATOR)
    if against is not None and _isolates(mixed, str(against)):
        return
    fact = study.fact(Property.INTERVENTION) or study.fact(Property.PRODUCT)
    if fact is not None:
        yield Finding(
            message=f"Several active ingredients at once, none tested alone: {mixed}.",
            because=(fact,),
        )


def _mixture(study: Study) -> str | None:
    for name in (Property.INTERVENTION, Property.PRODUCT):
        fact = known(study, name)
        if fact is not None and _MIXED.search(fact.text):
            return fact.text
    other = known(study, Property.COINTERVENTION)
    return other.text if other is not None and _SAME.search(other.text) else None


def _isolates(mixed: str, against: str) -> bool:
    """Tell whether the comparison had a part of the mixture, so that the rest is tested."""
    parts = [part.strip().lower() for part in _MIXED.split(mixed) if part.strip()]
    return any(part in against.lower() or against.lower() in part for part in parts)
