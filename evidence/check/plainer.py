"""A sentence without a word of praise, where that word stands before what it praises."""

import re

from evidence.check.edits import replaced
from evidence.model import Edit, Passage

_PRAISE = re.compile(
    r"cutting[- ]edge|revolutionary|groundbreaking|game[- ]changing|exciting|miracle"
    r"|clinically (?:shown|proven)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?<![\w-])(an?) $", re.IGNORECASE)
_OPENS = re.compile(
    r"(?<![\w-])(?:the|this|these|that|those|our|new|of|with|to|by|for|an?) $", re.IGNORECASE
)
_IS = re.compile(r"\b(?:is|are|was|were|be|been|as|becomes?) an? $", re.IGNORECASE)
_NOUN = re.compile(r" (?!(?:and|or|but|to|in|for|by|as|that|when|if|because|,)\b)([a-z])[a-z-]{2,}")
# Words whose first letter does not tell whether “a” or “an” goes before them.
_UNSURE = re.compile(r" (?:one|uni|use|usu|eu|hou|hon|heir)", re.IGNORECASE)


def without(passage: Passage, first: int, last: int) -> tuple[Edit, ...]:
    """Give the edit that takes a word of praise out; none where the sentence leans on it."""
    text = passage.sentence.text
    noun = _NOUN.match(text, last)
    if noun is None or _PRAISE.fullmatch(text, first, last) is None:
        return ()
    before = text[max(0, first - 12) : first]
    if _IS.search(before):
        return ()
    if not before:
        return replaced(passage, first, noun.start(1) + 1, noun[1].upper())
    if _OPENS.search(before) is None:
        return ()
    article = _ARTICLE.search(before)
    if article is None:
        return replaced(passage, first, noun.start(1), "")
    if _UNSURE.match(text, last):
        return ()
    told = "an" if noun[1] in "aeiou" else "a"
    told = told.capitalize() if article[1][0].isupper() else told
    return replaced(passage, first - len(article[0]), noun.start(1), f"{told} ")
