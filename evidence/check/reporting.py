"""Whether a sentence tells what a cited study found, rather than how things are.

"Hair counts rose by a tenth [1]" reports; "the lotion thickens hair [1]" asserts. A report says
no more than its source, however weak that is: what may be concluded is another sentence.
"""

import re

from evidence.check.softer import BASES
from evidence.model import Passage

_STUDY = re.compile(
    r"\b(?:in|of|from|by|to) (?:a|an|one|the|this|that|another|two|three) (?:[\w-]+ ){0,4}"
    r"(?:trial|study|review|analysis|meta-analysis|cohort|experiment|men|women|people|patients)s?\b"
    r"|\b(?:trials?|stud(?:y|ies)|reviews?|researchers|authors) (?:[\w-]+ ){0,8}"
    r"(?:found|reported|showed|saw|observed|counted|measured|concluded)\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    rf"\b(?:is|are|has|have|does|do|can|will|{'|'.join(f'{base}s' for base in sorted(BASES))})\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|rose|fell|grew|lost|saw|got|slept|died|made|[a-z]{3,14}ed)\b"
)


_NOT_SHOWN = re.compile(
    r"\b(?:(?:did|do|does|has|have|had|could) ?(?:not|n['’]t)|never|fail(?:s|ed)? to) "
    r"(?:yet |been |clearly |actually ){0,2}"
    r"(?:show|prove|demonstrate|establish|confirm|find|found|support)\w{0,3}\b|"
    r"\bno (?:[a-z]{3,12} ){0,2}(?:evidence|proof|sign) (?:that|of|for)\b",
    re.IGNORECASE,
)


def shows_not(text: str) -> bool:
    """Tell whether a sentence says that something was not shown, which claims nothing."""
    return _NOT_SHOWN.search(text) is not None


_QUALIFIED = re.compile(
    r"\b(?:says? (?:very )?little|too (?:small|few|short|early)|so few|(?:cannot|can['’]t|does not|"
    r"do not|did not) (?:rule|show|tell|mean|prove|exclude)|may have (?:been )?missed|"
    r"not (?:large|long|big) enough)\b",
    re.IGNORECASE,
)


def qualifies(text: str) -> bool:
    """Tell whether a sentence says itself how little follows from what it tells."""
    return _QUALIFIED.search(text) is not None


def reports(passage: Passage) -> bool:
    """Tell whether a sentence reports the result of the work it cites."""
    if passage.near and passage.sentence.lead is not None:
        return True
    if not (passage.mentions or passage.near):
        return False
    text = passage.sentence.text
    if _STUDY.search(text) is not None:
        return True
    return _PAST.search(text) is not None and _PRESENT.search(text) is None
