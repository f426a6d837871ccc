"""BOD004 contrary-evidence-omitted."""

from collections.abc import Iterator

from evidence.check.worked import is_compared
from evidence.model import (
    Finding,
    Manuscript,
    Member,
    Passage,
    Property,
    Stance,
    Subject,
    Words,
)
from evidence.rule import rule

NEAR = 0.5


@rule(
    "BOD004",
    severity="error",
    basis="project",
    advice="Mention the study that found nothing, and say how the two fit together.",
    fires=[
        "Platelet-rich plasma increases hair density in people with androgenetic alopecia"
        " [@georgescu2022].",
    ],
    quiet=[
        "Platelet-rich plasma increases hair density in people with androgenetic alopecia"
        " [@georgescu2022], but one trial saw no difference [@gressenberger2020].",
        "It is not known whether platelet-rich plasma increases hair density in people with"
        " androgenetic alopecia.",
    ],
    unknown=["Blueberry wine increases hair density in people with androgenetic alopecia."],
)
def contrary_evidence_omitted(manuscript: Manuscript) -> Iterator[Finding]:
    """A controlled study that contradicts the claim is known, and nowhere cited.

    Citing only what agrees makes evidence look better than it is. The rule
    needs studies on the claim in the library; it looks at comparisons in people
    of the same question, not at series or animals.
    """
    cited = {one.matched for passage in manuscript.passages for one in passage.mentions}
    told: set[str] = set()
    for passage in manuscript.passages:
        for member in _against(passage):
            study = member.study
            if study.work.key in cited or study.work.key in told:
                continue
            told.add(study.work.key)
            fact = study.fact(Property.OUTCOME) or study.fact(Property.DESIGN)
            why = member.why[-1] if member.why else "it contradicts this"
            yield Finding(
                message=f"{study.work.key} found otherwise and is not cited: {why}",
                because=(Words.of(passage.sentence), *((fact,) if fact is not None else ())),
                place=passage.sentence.place,
                study=study.work.key,
            )


def _against(passage: Passage) -> Iterator[Member]:
    claim, body = passage.claim, passage.body
    if claim is None or body is None or claim.limitation or claim.direction is None:
        return
    if not claim.checkable or claim.topic != "efficacy" or passage.is_too_strong is not True:
        return
    for member in body.members:
        study = member.study
        if member.stance is not Stance.CONTRADICTS or member.nearness > NEAR:
            continue
        if study.subject is Subject.HUMAN and not study.status.is_gone and is_compared(study):
            yield member
