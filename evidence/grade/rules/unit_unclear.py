"""STA010 unit-unclear."""

import re
from collections.abc import Iterator

from evidence.arithmetic import number
from evidence.model import Finding, Outcome, Property, Study
from evidence.rule import rule

_COUNT = re.compile(r"\b(?:hair|follicle|lesion|cell)s? (?:count|density|number)", re.IGNORECASE)
_AREA = re.compile(
    r"cm|mm|inch|square|circle|area|per\b|/|%|percent|target|total|field|ratio|fold|"
    r"delta|cohen|effect size",
    re.IGNORECASE,
)


def _count(effect: str, unit: str | None = None) -> Outcome:
    return Outcome(name="hair count", effect=effect, unit=unit)


@rule(
    "STA010",
    severity="warning",
    advice="Say per what area the count is; areas differ between studies.",
    basis="project",
    needs=[Property.OUTCOME],
    fires=[Study.of(design="before_after", outcome=_count("+12"))],
    quiet=[
        Study.of(design="before_after", outcome=_count("+12", "hairs/cm2")),
        Study.of(design="before_after", outcome=_count("+12%")),
    ],
    unknown=[Study.of(design="before_after", outcome=Outcome(name="hair count"))],
)
def unit_unclear(study: Study) -> Iterator[Finding]:
    """A count or density is given without the area it was counted on.

    Studies count per square centimetre, per square inch (6.45 times as large)
    or in a circle of their own. Without the area two numbers cannot be compared.
    """
    for fact in study.about(Property.OUTCOME):
        outcome = fact.value
        if not isinstance(outcome, Outcome) or number(outcome.effect) is None:
            continue
        told = f"{outcome.effect} {outcome.unit or ''}"
        if _COUNT.search(outcome.name) and not _AREA.search(told):
            yield Finding(
                message=f"{outcome.name} {outcome.effect}: the area counted is not told.",
                because=(fact,),
            )
