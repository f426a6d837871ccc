"""DES006 not-blinded-subjective."""

from collections.abc import Iterator

from evidence.grade.biology import is_subjective
from evidence.grade.traits import is_primary_in_people
from evidence.model import Blinding, Finding, Outcome, Property, Study
from evidence.rule import rule

_PAIN = Outcome(name="patient satisfaction")
_DEATH = Outcome(name="mortality")


@rule(
    "DES006",
    severity="warning",
    advice="Say that everybody knew who was treated when this was scored.",
    sources=["sterne2019"],
    basis="memory",
    needs=[Property.BLINDING, Property.OUTCOME],
    fires=[Study.of(design="rct_parallel", blinding="open_label", outcome=_PAIN)],
    quiet=[
        Study.of(design="rct_parallel", blinding="open_label", outcome=_DEATH),
        Study.of(design="rct_parallel", blinding="double", outcome=_PAIN),
    ],
    unknown=[
        Study.of(design="rct_parallel", outcome=_PAIN),
        Study.of(design="rct_parallel", blinding="not_reported", outcome=_PAIN),
        Study.of(design="rct_parallel", blinding="open_label"),
    ],
)
def not_blinded_subjective(study: Study) -> Iterator[Finding]:
    """People knew the treatment, and the outcome is a matter of opinion.

    Photographs, satisfaction, pain and scores move with what people hope for.
    Where nobody was blind, part of such a result is the hope.
    """
    blinding = study.fact(Property.BLINDING)
    if blinding is None or study.blinding is not Blinding.OPEN_LABEL:
        return
    if not is_primary_in_people(study):
        return
    scored = [
        fact
        for fact in study.about(Property.OUTCOME)
        if isinstance(fact.value, Outcome) and is_subjective(fact.value.name)
    ]
    if scored:
        names = ", ".join(
            dict.fromkeys(f.value.name for f in scored if isinstance(f.value, Outcome))
        )
        yield Finding(
            message=f"Everybody knew the treatment, and the outcome is a matter of opinion: "
            f"{names}.",
            because=(blinding, *scored),
        )
