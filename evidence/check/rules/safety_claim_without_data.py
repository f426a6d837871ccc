"""BOD008 safety-claim-without-data."""

import re
from collections.abc import Iterator

from evidence.check.reporting import qualifies, reports, shows_not
from evidence.model import Control, Finding, Passage, Study, Words
from evidence.rule import rule

_SAFE = re.compile(
    r"\b(?:(?:is|are) (?:[\w-]{2,14} ){1,2}and safe(?! (?:and|to|for) )|"
    r"(?:completely|perfectly|generally|totally|100%|very|entirely|is|are) safe|safer"
    r"|risk[- ]free|harmless|(?:cannot|can['’]t) (?:harm|hurt)"
    r"|free (?:of|from)(?: the)? (?:risks?|side effects?)|(?:no|zero|minimal|few|fewer|little|low)"
    r" (?:risks?|side effects?|adverse (?:effects?|events?|reactions?))"
    r"|without (?:the )?(?:risks?|side effects?)|avoids? the risks?"
    r"|reduc(?:es?|ing) (?:adverse (?:reactions?|events?)|side effects?))\b",
    re.IGNORECASE,
)


@rule(
    "BOD008",
    severity="error",
    sources=["fda2019exosomes", "ocebm2011"],
    advice="Say that safety is not known, or cite a controlled study that counted harms.",
    fires=[
        "The injections are free of the risks of surgery.",
        "Users have fewer side effects than with tablets.",
    ],
    quiet=[
        "Whether the injections are safer than tablets is not known.",
        "Larger studies are needed to confirm safety.",
        "Few side effects were seen in the trial (doi:10.1002/sctm.19-0410).",
    ],
)
def safety_claim_without_data(passage: Passage) -> Iterator[Finding]:
    """Safety is promised with no controlled data on harm behind it.

    That nobody complained in a few dozen people says little: with none harmed
    among 30, up to one in ten could still be. A cited study with a concurrent
    control that tells its harms is enough for this rule, and a sentence that only
    reports what a cited study saw promises nothing.
    """
    claim = passage.claim
    text = passage.sentence.text
    found = _SAFE.search(text)
    if found is None or claim is None or claim.limitation or not claim.checkable:
        return
    if shows_not(text[: found.start()]) or qualifies(text):
        return
    if reports(passage) and any(one.is_findable for one in (*passage.mentions, *passage.near)):
        return
    if passage.sentence.kind == "heading" or any(
        _has_harm_data(study) for mention in passage.mentions for study in mention.studies
    ):
        return
    place = passage.place_of(found.start(), found.end())
    yield Finding(
        message=f"“{found[0]}” has no controlled data on harm behind it",
        because=(Words(text=text, place=passage.sentence.place),),
        place=place,
    )


def _has_harm_data(study: Study) -> bool:
    control = study.control or Control.NOT_REPORTED
    return control.is_concurrent and bool(study.about("harms"))
