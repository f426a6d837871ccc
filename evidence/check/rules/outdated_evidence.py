"""BOD014 outdated-evidence."""

from collections.abc import Iterator

from evidence.model import (
    Design,
    Finding,
    Manuscript,
    Member,
    Mention,
    Passage,
    Property,
    Stance,
    Study,
    Subject,
    Words,
)
from evidence.rule import rule

NEAR = 0.5


@rule(
    "BOD014",
    severity="info",
    basis="project",
    advice="Read the newer work, and cite it if it answers the same question.",
    fires=[
        "Platelet-rich plasma increases hair density in people with androgenetic alopecia"
        " [@gentile2019prp].",
    ],
    quiet=[
        "Platelet-rich plasma increases hair density in people with androgenetic alopecia"
        " [@georgescu2022].",
    ],
    unknown=["Blueberry wine increases hair density [@gentile2019prp]."],
)
def outdated_evidence(manuscript: Manuscript) -> Iterator[Finding]:
    """A newer review or a newer and larger trial of the same question is known, and not cited.

    What an older study suggested may since have been confirmed or refuted. The
    rule needs studies on the claim in the library; it does not say which way
    the newer one went, only that it is there.
    """
    cited = {one.matched for passage in manuscript.passages for one in passage.mentions}
    told: set[str] = set()
    for passage in manuscript.passages:
        old = [study for one in passage.mentions for study in _known(one)]
        for member in _bearing(passage):
            study = member.study
            if study.work.key in cited | told or not old or not _supersedes(study, old):
                continue
            told.add(study.work.key)
            newest = max(one.work.year or 0 for one in old)
            kind = (study.design or Design.OTHER).words
            yield Finding(
                message=f"{study.work.key} ({study.work.year}, {kind}) is newer than the work"
                f" cited here ({newest})",
                because=(Words.of(passage.sentence), *study.about(Property.DESIGN)[:1]),
                place=passage.sentence.place,
                study=study.work.key,
            )


def _known(mention: Mention) -> tuple[Study, ...]:
    return mention.studies if mention.matched is not None else ()


def _bearing(passage: Passage) -> Iterator[Member]:
    for member in passage.body.members if passage.body is not None else ():
        study = member.study
        is_near = member.nearness <= NEAR and member.stance is not Stance.UNCLEAR
        if is_near and study.subject is Subject.HUMAN and not study.status.is_gone:
            yield member


def _supersedes(study: Study, old: list[Study]) -> bool:
    """Tell whether a study is newer than all of these and a review, or a larger trial."""
    years = [one.work.year for one in old]
    year, design = study.work.year, study.design
    if year is None or design is None or any(one is None or one >= year for one in years):
        return False
    if design.is_systematic:
        return True
    sizes = [one.sample_size for one in old]
    size = study.sample_size
    if not design.is_rct or size is None or any(one is None for one in sizes):
        return False
    return all(one is not None and size > one for one in sizes)
