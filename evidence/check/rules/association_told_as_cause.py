"""WRD014 association-told-as-cause."""

import re
from collections.abc import Iterator

from evidence.check.followed import tells_sequence
from evidence.model import Claim, Design, Fact, Finding, Passage, Property, Strength, Study, Words
from evidence.rule import rule

_DENIED = re.compile(
    r"\b(?:not?|nor|never|neither|whether|if|would|could|might|may|to|proposed|thought|believed|"
    r"association|associated|linked|correlat\w{1,5}|related)\b|n['’]t\b",
    re.IGNORECASE,
)
_ACTS = re.compile(
    r"(?<!\ban )(?<!\ba )(?<!\bthe )(?<!\bno )(?<!\bof )(?<!\bin )\b"
    r"(?:reduc|lower|rais|increas|decreas|improv|prevent|caus|cur|protect|boost|shorten|prolong|"
    r"slow|eas|reliev|worsen|harm|damag|strengthen|weaken|promot|trigger|induc|delay|stop|cut|"
    r"extend|lengthen|fight|heal|treat|enhanc|accelerat|help|work|revers|restor|doubl|"
    r"tripl|halv)(?:es?|s|e?d|ts?)?\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"\b(?:than|compared|versus|vs)\b", re.IGNORECASE)
_CAUSES = re.compile(r"\bcause[sd]?\b", re.IGNORECASE)
_LEANS = frozenset({"efficacy", "harm"})
_OBSERVED = frozenset({Design.COHORT, Design.CASE_CONTROL, Design.CROSS_SECTIONAL})


@rule(
    "WRD014",
    severity="warning",
    sources=["yu2019", "sumner2014"],
    needs=[Property.DESIGN],
    advice="Write “was linked with” or “was associated with”, or cite a trial.",
    fires=["Sulfotransferase improves hair density in women [@roberts2014]."],
    quiet=[
        "Sulfotransferase was linked with hair density in women [@roberts2014].",
        "Finasteride increases hair count in men with androgenetic alopecia [@kaufman1998].",
    ],
    unknown=["Blueberry wine increases hair density [@fda2019exosomes]."],
)
def association_told_as_cause(passage: Passage) -> Iterator[Finding]:
    """A cause is named, and every cited study only watched what people did.

    Those who drink coffee, sleep well or take a drug differ from others in much besides:
    a study that gave nobody anything shows what goes together, not what does what.

    The rule needs the design of each cited study, and leaves alone what the body of
    evidence known bears out.
    """
    claim = passage.claim
    if claim is None or claim.limitation or not claim.checkable or passage.is_too_strong is False:
        return
    is_on_effect = claim.topic in _LEANS or _CAUSES.search(claim.text) is not None
    if claim.strength is not Strength.CAUSAL or not is_on_effect or not _is_whole(claim):
        return
    studies = [study for one in passage.mentions for study in one.studies[:1] if one.matched]
    if tells_sequence(claim) or not studies or not all(map(_only_watched, studies)):
        return
    designs = tuple(fact for fact in map(_design, studies) if fact is not None)
    yield Finding(
        message=f"a cause is named, but {_names(passage, studies)} only watched, without assigning",
        because=(Words.of(passage.sentence), *designs),
        place=passage.sentence.place,
    )


def _is_whole(claim: Claim) -> bool:
    """Tell whether a sentence says that one thing moves another, and leaves nothing open."""
    parts = (claim.intervention, claim.outcome, claim.direction)
    if not all(one is not None for one in parts) or _DENIED.search(claim.text) is not None:
        return False
    return _ACTS.search(claim.text) is not None and _COMPARED.search(claim.text) is None


def _only_watched(study: Study) -> bool:
    """Tell whether nobody was given anything: a study that watched, or a review of such alone."""
    is_review = study.design is not None and study.design.is_review
    return study.design in _OBSERVED or (
        is_review and study.value(Property.REVIEWED) == "nonrandomised"
    )


def _names(passage: Passage, studies: list[Study]) -> str:
    keys = dict.fromkeys(str(one.matched) for one in passage.mentions)
    return " and ".join(keys) if len(keys) < 3 else f"all {len(studies)} cited studies"


def _design(study: Study) -> Fact | None:
    return study.fact(Property.DESIGN)
