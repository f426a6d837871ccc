"""Sentences of an abstract that deny a difference between its groups, and on what."""

import re
from collections.abc import Iterator

from evidence.model import Study
from evidence.vocabulary import stems

_NULL = re.compile(
    r"\bno (?:[\w-]+ ){0,3}differences?\b[^.;]{0,60}\b(?:between|among)\b|"
    r"\b(?:not|n['’]t) (?:[\w-]+ ){0,3}differ\b|"
    r"\bno(?:t|t [\w-]+)? (?:better|superior|more effective)\b|"
    r"\bnot (?:significantly |clinically |statistically ){0,2}different\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[a-z)\]%][.;]) +(?=[A-Z0-9])")
_SHORT = re.compile(r"(?<![\w'-])((?:[\w'-]{1,30} ){2,9})\(([A-Z][A-Za-z0-9-]{1,9})\)")
_GENERIC = frozenset(
    stems(
        "risk rate rates score scores level levels number total mean change changes symptoms "
        "severity groups group treatment outcome outcomes time two patients primary between at "
        "the of in and with no not differ difference weeks months years more than function "
        "improvement measure"
    )
)
_MOST = 8_000


def denials(study: Study, outcome: str) -> Iterator[str]:
    """Yield the sentences that tell no difference between groups on an outcome."""
    abstract = " ".join((study.work.abstract or "")[:_MOST].split())
    asked = set(stems(outcome)) - _GENERIC
    meant = dict(_meanings(abstract))
    for sentence in _SENTENCE.split(abstract):
        if _NULL.search(sentence) is None:
            continue
        whole = " ".join(meant.get(word, word) for word in re.findall(r"[\w-]+", sentence))
        if asked and asked <= set(stems(whole)):
            yield sentence


def _meanings(abstract: str) -> Iterator[tuple[str, str]]:
    """Yield what the abbreviations stand for: "knee outcome score (KOOS4)"."""
    for found in _SHORT.finditer(abstract):
        yield found[2], found[1]
