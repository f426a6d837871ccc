"""CIT006 uncited-claim."""

import re
from collections.abc import Iterator

from evidence.check.unclaimed import MEASURING, is_own_price, is_point
from evidence.model import Claim, Finding, Passage, Severity, Words
from evidence.rule import rule

BACKGROUND = frozenset({"dose", "regulation", "method", "other", "advice"})
TEXTBOOK = frozenset({"definition"})

_SUMS_UP = re.compile(
    r"(?:both(?: of (?:the|these))?|these(?: two| three)?|neither(?: of (?:the|these))?|none of "
    r"(?:the|these)|the (?:two|three|four)|all (?:of )?(?:the|these)) (?:small |large |older )?"
    r"(?:trials|studies|reviews|papers|reports)\b|"
    r"(?:they|it|the (?:trials?|stud(?:y|ies)|reviews?)) (?:do|does|did|can) ?not "
    r"(?:tell|say|answer|show|address|settle)\b",
    re.IGNORECASE,
)
"""What it says of the works told before: they carry their own citations."""


@rule(
    "CIT006",
    severity="warning",
    sources=["sumner2014"],
    advice="Cite a study that shows it, or soften the sentence.",
    fires=[
        "Green tea prevents cancer.",
        "Exosomes promote hair growth in people with pattern hair loss.",
    ],
    quiet=[
        "The extract raised hair counts in men (doi:10.1002/sctm.19-0410).",
        "Whether green tea prevents cancer is not known.",
        "What is green tea?",
    ],
)
def uncited_claim(passage: Passage) -> Iterator[Finding]:
    """A statement that evidence could bear out or refute stands without a source.

    Readers cannot check it, and cannot tell knowledge from hope.

    Statements on benefit, harm, mechanism and frequency warn; how a thing is given
    or regulated is a note only, and what a word means is left alone. A sentence
    whose numbers are already reported by uncited-number is not reported twice, and
    the line that leads over to a list leaves it to the list.
    """
    claim = passage.claim
    if claim is None or not claim.checkable or claim.limitation or claim.topic in TEXTBOOK:
        return
    if passage.sentence.kind in {"heading", "reference"} or passage.mentions or passage.near:
        return
    if _is_numbered(claim):
        return
    text = passage.sentence.text
    if passage.is_own or text.rstrip().endswith(":") or _SUMS_UP.match(text) is not None:
        return
    place = passage.sentence.place
    yield Finding(
        message=f"a claim about {_subject(claim.topic)} has no source",
        because=(Words(text=passage.sentence.text, place=place),),
        place=place,
        severity=Severity.INFO if claim.topic in BACKGROUND else Severity.WARNING,
    )


def _is_numbered(claim: Claim) -> bool:
    """Tell whether the sentence is left to the rule on numbers, or a price is all it tells."""
    measured = [one for one in claim.numbers if one.kind in MEASURING and not is_point(one)]
    return bool(measured) or any(is_own_price(one, claim.text) for one in claim.numbers)


def _subject(topic: str) -> str:
    return {
        "efficacy": "benefit",
        "harm": "harm or safety",
        "mechanism": "how it works",
        "burden": "how common it is",
        "cost": "cost",
        "evidence": "what research shows",
    }.get(topic, "health")
