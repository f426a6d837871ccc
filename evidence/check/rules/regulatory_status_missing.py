"""BOD009 regulatory-status-missing."""

import re
from collections.abc import Iterator

from evidence.model import Claim, Fact, Finding, Manuscript, Passage, Property, Words
from evidence.rule import rule
from evidence.vocabulary import FAR, nearness

_UNAPPROVED = re.compile(
    r"\b(?:not|no|never) (?:[\w-]+ ){0,4}(?:approv|licen[sc]|authori[sz])|\bun(?:approv|licen)",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:FDA|EMA|MHRA|TGA)\b|(?i:approv|licen[sc]ed|unlicen|regulat|authori[sz]ed|off-label)"
)


@rule(
    "BOD009",
    severity="warning",
    sources=["fda2019exosomes"],
    needs=[Property.APPROVAL],
    advice="State the approval status beside the benefit.",
    fires=["Exosomes increase hair density in people with androgenetic alopecia."],
    quiet=[
        "Exosomes may increase hair density in people with androgenetic alopecia. The FDA has"
        " approved no exosome product.",
        "Minoxidil increases hair count in men with androgenetic alopecia.",
    ],
    unknown=["Blueberry wine increases hair density in people with androgenetic alopecia."],
)
def regulatory_status_missing(manuscript: Manuscript) -> Iterator[Finding]:
    """A benefit is told of a product that no regulator has approved, and the section keeps silent.

    Readers take a treatment that is on offer for one that was examined. The
    rule needs a study of the product whose approval status is stored.
    """
    said = {p.sentence.section for p in manuscript.passages if _SAID.search(p.sentence.text)}
    told: set[tuple[str, ...]] = set()
    for passage in manuscript.passages:
        claim, section = passage.claim, passage.sentence.section
        if claim is None or section in said | told or not _promises(claim):
            continue
        if passage.is_too_strong is False:
            continue
        fact = _status(passage, claim)
        if fact is not None:
            told.add(section)
            yield Finding(
                message=f"{claim.intervention}: {fact.text}, and this section does not say so",
                because=(Words.of(passage.sentence), fact),
                place=passage.sentence.place,
            )


def _promises(claim: Claim) -> bool:
    is_open = claim.limitation or not claim.checkable
    return claim.topic == "efficacy" and claim.speaks_of_people and not is_open


def _status(passage: Passage, claim: Claim) -> Fact | None:
    """Give the stored status of the claim's own product, where it is not approved."""
    studies = [study for mention in passage.mentions for study in mention.studies]
    studies += [one.study for one in passage.body.members] if passage.body is not None else []
    for study in studies:
        fact, product = study.fact(Property.APPROVAL), study.value(Property.PRODUCT)
        if fact is None or product is None or not _UNAPPROVED.search(fact.text):
            continue
        far = nearness(claim.intervention, str(product), "intervention")
        if far is not None and far < FAR:
            return fact
    return None
