"""WRD007 natural-means-safe."""

import re
from collections.abc import Iterator

from evidence.model import Finding, Passage, Words
from evidence.rule import rule

_NATURAL = re.compile(
    r"\b(?:natural(?:ly)?|biocompatible|plant[- ]based|(?:is|are|from) (?:an? )?(?:plants?|herbs?)"
    r"|herbal|organic|chemical[- ]free|non-?toxic|body['’]s own)\b",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:because|since|as|due to|thanks to|so|therefore|thus|hence|being|reducing|uses?|using|"
    r"(?:which|that) (?:is|are|makes?|means?|has|have))\b",
    re.IGNORECASE,
)
_JOINED = re.compile(
    r"\s?(?:,|and)(?: and)? safe\b|(?:,|\band\b|[-–—]) ?(?:[\w-]{1,14} ){0,5}?"
    r"(?:(?:completely|perfectly|totally|100%|entirely|absolutely|very) safe|safe (?:for|to)|"
    r"harmless|(?:no|zero|free (?:of|from)) (?:side effects|risks?))\b",
    re.IGNORECASE,
)
_SAFE = re.compile(
    r"\b(?:safe(?:r|ty|ly)?|side[- ]effects?|risks?|risk-free|adverse|harmless|gentle"
    r"|well[- ]tolerated|reactions?|(?:cannot|can['’]t|won['’]t|"
    r"does(?: not|n['’]t)) (?:harm|hurt))\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:not|never|no guarantee|myth)\b[^.;]{0,30}\b(?:mean|safe|harmless)|n['’]t (?:mean|always)"
    r"|\b(?:although|though|but|even if|yet)\b[^.;]{0,60}\b(?:can|may|might|cause|risks?)\b",
    re.IGNORECASE,
)


@rule(
    "WRD007",
    severity="warning",
    sources=["fda2019exosomes"],
    advice="Give harm data from a controlled study, or say that safety is not known.",
    fires=[
        "The tea has no side effects because it is natural.",
        "It carries minimal risk, as the vesicles are biocompatible.",
        "Our drops are 100% natural and completely safe.",
    ],
    quiet=[
        "Natural killer cells attack tumours, and the drug carries a risk of infection.",
        "In the trial, side effects were as frequent as with placebo.",
        "Herbal teas are natural, but that does not mean they are safe.",
    ],
)
def natural_means_safe(passage: Passage) -> Iterator[Finding]:
    """Being natural or biocompatible is given as the reason for being safe.

    Where something comes from is not a test of what it does: poisons are natural
    too, and donor products can carry infection. The rule wants the three in one
    sentence: an origin, a word of reason, and safety; “natural and completely safe”
    gives the reason without the word.
    """
    text = passage.sentence.text
    if passage.sentence.kind == "heading":
        return
    origin = _NATURAL.search(text)
    if origin is None or _SAFE.search(text) is None or _DENIED.search(text) is not None:
        return
    if _REASON.search(text) is None and _JOINED.search(text, origin.end()) is None:
        return
    if text[origin.end() :].lstrip().lower().startswith(("killer", "history", "course")):
        return
    place = passage.place_of(origin.start(), origin.end())
    yield Finding(
        message=f"“{origin[0]}” is given as a reason for safety",
        because=(Words(text=text, place=passage.sentence.place),),
        place=place,
    )
