"""Whether those who enrolled people could foresee the next group."""

from collections.abc import Iterator

from evidence.extract import allocation_words
from evidence.extract.pattern import Pattern
from evidence.extract.publication import speaks_of_others
from evidence.extract.sentences import Section
from evidence.extract.source import Source
from evidence.model import Fact, Property

PROPERTIES = (Property.CONCEALMENT,)
ORIGIN = "extract.concealment@1"

_ASSIGNED = r"(?:allocation|assignment|randomi[sz]ation)s?"
_NO = Pattern(
    rf"\b{_ASSIGNED} (?:\w+ ){{0,3}}?(?:not|never) (?:\w+ )?conceal(?:ed|ment)\b|"
    rf"\bunconcealed {_ASSIGNED}\b|\b(?:without|no) {_ASSIGNED} concealment\b|"
    rf"\b{_ASSIGNED} concealment (?:was|were) (?:not|im)\w*\b"
)
_YES = Pattern(
    rf"\bconceal(?:ed|ment of|ing) (?:\w+ ){{0,3}}?{_ASSIGNED}\b|"
    rf"\b{_ASSIGNED} (?:\w+ ){{0,3}}?conceal(?:ed|ment)\b|"
    r"\b(?:opaque|sequentially[- ]numbered|consecutively[- ]numbered)\W{1,3}(?:\w+\W{1,3}){0,4}?"
    r"(?:envelopes?|containers?|bottles|packs)\b|"
    r"\bsealed\W{1,3}(?:\w+\W{1,3}){0,2}?opaque\b|"
    r"\binteractive (?:voice|web)[- ](?:and web[- ])?respon\w+|"
    r"\b(?:central(?:i[sz]ed|ly)?|telephone|web-based|pharmacy-controlled) "
    r"(?:\w+ ){0,2}?randomi[sz]\w+|"
    r"\brandomi[sz](?:ed|ation) (?:\w+ ){0,4}?(?:centrally|by (?:tele)?phone|by a central office)\b"
)


def read(source: Source) -> Iterator[Fact]:
    """State whether allocation was hidden, by the means the Cochrane Handbook (ch. 8) counts.

    Sealed envelopes alone are not enough: they may be held against the light or opened in turn.
    """
    if speaks_of_others(source) or allocation_words.found(source) is None:
        return
    for sentence in source.sentences:
        if sentence.section is Section.BACKGROUND:
            continue
        for value, pattern in (("no", _NO), ("yes", _YES)):
            if match := pattern.search(sentence.low):
                yield source.fact(ORIGIN, Property.CONCEALMENT, value, sentence.of(match))
                return
