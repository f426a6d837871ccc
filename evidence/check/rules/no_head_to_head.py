"""BOD005 no-head-to-head."""

import re
from collections.abc import Iterator

from evidence.model import Fact, Finding, Passage, Property, Study, Words
from evidence.rule import rule
from evidence.vocabulary import FAR, nearness, stems
from evidence.vocabulary.numerals import amount

_BETTER = re.compile(
    r"\b(?:better|faster|stronger|safer|more (?:effective(?:ly)?|robust|natural)|fewer|less"
    r"|superior|outperforms?|unlike|beats?|higher|lower|than)\b",
    re.IGNORECASE,
)
_LONGEST = 6000
"""Characters of an abstract that are looked at."""


@rule(
    "BOD005",
    severity="error",
    sources=["guyatt2011indirectness"],
    advice="Nobody compared these two: say so, or drop the comparison.",
    fires=[
        "Exosomes increase hair density more than hair transplants in people with androgenetic"
        " alopecia.",
    ],
    quiet=["Exosomes may increase hair density in people with androgenetic alopecia."],
    unknown=["Blueberry wine works faster than tablets."],
)
def no_head_to_head(passage: Passage) -> Iterator[Finding]:
    """One treatment is set above another that no known study compared it with.

    Two studies with different people, times and measures do not make a
    comparison: either treatment may be the better one.

    The rule needs studies on the claim in the library. A study whose title or abstract names the
    other treatment may have compared them: then it stays quiet.
    """
    claim, body = passage.claim, passage.body
    if claim is None or claim.comparator is None or claim.limitation or body is None:
        return
    if not body.members or _BETTER.search(claim.text) is None:
        return
    rests: list[Fact] = []
    for member in body.members:
        fact = member.study.fact(Property.COMPARATOR)
        if fact is None:
            continue
        far = nearness(claim.comparator, fact.text, "intervention")
        if far is not None and far < FAR:
            return
        rests.append(fact)
    if any(_names(member.study, claim.comparator) for member in body.members):
        return
    several = f"none of the {amount(len(body.members), 'study')} known here compares"
    nobody = several if len(body.members) > 1 else "the one study known here does not compare"
    yield Finding(
        message=f"{nobody} {claim.intervention} with {claim.comparator}",
        because=(Words.of(passage.sentence), *rests),
        place=passage.sentence.place,
    )


def _names(study: Study, treatment: str) -> bool:
    """Tell that title or abstract name a treatment: it may have been compared unread."""
    text = f"{study.work.title} {(study.work.abstract or '')[:_LONGEST]}"
    asked = set(stems(treatment))
    return bool(asked) and asked <= set(stems(text))
