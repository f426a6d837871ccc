"""DES007 assessor-not-blinded."""

from collections.abc import Iterator

from evidence.grade.biology import is_subjective
from evidence.grade.traits import has_comparison, is_primary_in_people
from evidence.model import Blinding, Finding, Outcome, Property, Study
from evidence.rule import rule

_COUNT = Outcome(name="lesion count")


@rule(
    "DES007",
    severity="warning",
    advice="Ask who measured, and whether they knew who was treated.",
    sources=["sterne2019", "slim2003"],
    basis="part",
    needs=[Property.BLINDING, Property.OUTCOME],
    fires=[Study.of(design="rct_parallel", blinding="open_label", outcome=_COUNT)],
    quiet=[
        Study.of(design="rct_parallel", blinding="assessor", outcome=_COUNT),
        Study.of(design="before_after", blinding="open_label", outcome=_COUNT),
        Study.of(design="rct_parallel", blinding="open_label", outcome=Outcome(name="mortality")),
    ],
    unknown=[Study.of(design="rct_parallel", outcome=_COUNT)],
)
def assessor_not_blinded(study: Study) -> Iterator[Finding]:
    """A count or measurement was taken by people who knew the groups.

    Even a count has room for judgement: which area, which hair, which day.
    It matters where two groups are compared; death needs no assessor.
    """
    blinding = study.fact(Property.BLINDING)
    if blinding is None or study.blinding is not Blinding.OPEN_LABEL:
        return
    if not is_primary_in_people(study) or has_comparison(study) is not True:
        return
    measured = [
        fact
        for fact in study.about(Property.OUTCOME)
        if isinstance(fact.value, Outcome) and _is_measured(fact.value.name)
    ]
    if measured:
        yield Finding(
            message="Whoever counted or measured knew who was treated.",
            because=(blinding, *measured),
        )


def _is_measured(name: str) -> bool:
    words = ("count", "density", "thickness", "diameter", "size", "length", "area", "width")
    return not is_subjective(name) and any(word in name.lower() for word in words)
