"""WRD006 hype-words."""

import re
from collections.abc import Iterator

from evidence.check.plainer import without
from evidence.model import Finding, Passage, Words
from evidence.rule import rule

_HYPE = re.compile(
    r"\b(?:cutting[- ]edge|revolutionary|revolutioni[sz]e[sd]?|breakthrough|exciting|promising"
    r"|harness(?:es|ing)?|unlock(?:s|ing)?|root causes?|miracle|game[- ]chang(?:er|ing)"
    r"|groundbreaking|clinically (?:shown|proven)|proven|guaranteed?|redefin(?:e|es|ing)"
    r"|no side effects)\b",
    re.IGNORECASE,
)


@rule(
    "WRD006",
    severity="info",
    sources=["boutron2010"],
    advice="Use plain words: what was measured, and by how much.",
    fires=["This cutting-edge treatment is a breakthrough.", "Early results are promising."],
    quiet=["The treatment raised the count by nine hairs per square centimetre."],
)
def hype_words(passage: Passage) -> Iterator[Finding]:
    """Words that promise take the place of words that tell.

    Readers take promise for evidence, and reports of trials that found nothing
    use such words most. The note is information only.
    """
    if passage.sentence.kind == "reference":
        return
    for word in _HYPE.finditer(passage.sentence.text):
        place = passage.place_of(word.start(), word.end())
        yield Finding(
            message=f"“{word[0]}” promises more than it tells",
            because=(Words(text=word[0], place=place),),
            place=place,
            fix=without(passage, word.start(), word.end()),
        )
