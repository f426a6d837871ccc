"""Figures told of the wrong group: 12% with the drug and 20% without, and a text that swaps them.

Each figure has a label, the words that say whose it is: behind it ("12% in the treated"), before
its bracket ("in the treated (12%)"), or in turn ("12% and 20% in A and B, respectively").
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from evidence.check.abstracts import sentences
from evidence.vocabulary import stems

_FIGURE = re.compile(
    r"(?<![\w.,/·–±-])(?<!± )(?P<value>\d{1,3}(?:,\d{3})+|\d{1,6}(?:[.·]\d{1,4})?|"
    r"[.·]\d{1,4})(?![\w/–-]|[.,·]\d)"
    r"(?P<share>\s?%| per ?cent\b)?"
)
_TAIL = (
    r"(?:\s?%| ?per ?cent\b)?(?: ?± ?[\d.]{1,8})?"
    r"(?: (?:mg/dl|months?|years?|days?|weeks?|points?)\b)?(?:\s?[(\[][^()\[\]]{0,80}[)\]])?"
)
_ASIDE = re.compile(r"\s?\([^()\d]{0,200}\)|\s?\[[^\[\]\d]{0,200}\]")
_BEHIND = re.compile(
    rf"{_TAIL}(?:\s(?!(?:and|versus|vs|but|or|than|in|with|among|on|for|of|under|without|after)\b)"
    r"[a-z-]{2,16}){0,4}\s(?:in|with|among|on|for|of|under|without|after)\s(?P<label>[^,;()\[\]]{2,60})",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:in|with|among|on|for|under|without) (?P<label>[^,;()\[\]\d]{2,50}?) "
    r"(?:was|were|had|is) $",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\s(?:and|versus|vs\.?|but|while|whereas|than|compared|against|was|were|had|at|after|over|to)\b"
    r".*|\s\d.*|[.:]\s.*|\.$",
    re.IGNORECASE | re.DOTALL,
)
_IN_TURN = re.compile(
    rf"{_TAIL} (?:and|versus|vs\.?|compared (?:to|with)|against) (?P<other>\d[\d.,]{{0,8}}){_TAIL} "
    r"(?:in|with|on|for|among) (?:the )?(?P<first>[^,;()]{2,40}?) (?:and|versus|vs\.?) (?:the )?"
    r"(?P<second>[^,;()]{2,40}?),? respectively",
    re.IGNORECASE,
)
_EDGE = re.compile(r"[;()\[\]]|,\s|\b(?:and|but|while|whereas|than|versus|vs)\b|\d%?\s")
_CONTROL = re.compile(
    r"\b(?:controls?|placebo|sham|untreated|unvaccinated|without|nonusers?|nonrecipients?|non-users?|"
    r"dummy|others)\b",
    re.IGNORECASE,
)
_EMPTY = frozenset(
    stems(
        "group groups arm arms patients people participants those subjects mean median rate rates "
        "total number risk odds ratio hazard relative ci confidence interval difference reduction "
        "respectively months years days weeks percent points score level levels higher lower than "
        "the in with of a an events cases taking given received receiving study trial adjusted "
        "dose doses estimated increase decrease disease overall primary or hr rr p value values"
    )
)
_FEWEST, _FEW = 2, 4
"""Characters of a figure that is looked at, and words that say whose a bracket is."""
_LEVEL = re.compile(r"\d{2}\s?% ?(?:CI|confidence|credible)", re.IGNORECASE)
_CHANCE = re.compile(
    r"\bp(?:[- ]?values?)?(?: (?:for|of) \w{2,12})? ?(?:[=<>≤≥]|of) ?$", re.IGNORECASE
)
_SIDES = re.compile(
    r"\b(?:high|low|higher|lower|men|women|boys|girls|first|second)\b", re.IGNORECASE
)
_WHOSE = re.compile(r"\b(?:in|with|among|for|under|on|of|without)\s", re.IGNORECASE)


class Figure(NamedTuple):
    """A number as printed, where it stands, and the stems of the words that say whose it is.

    `kind` tells shares, whole numbers and decimals apart.
    """

    value: str
    kind: str
    start: int
    end: int
    label: frozenset[str]


class Exchange(NamedTuple):
    """A figure of the text, and the sentence of the source that gives it to another group."""

    figure: Figure
    sentence: str


def exchanged(text: str, source: str) -> tuple[Exchange, ...]:
    """Give the figures that the source tells of another group; none where one is told right.

    A figure counts only where a sentence of the source prints it beside another of its kind,
    and the words of the text are those of the other.
    """
    found: dict[int, Exchange] = {}
    for ours in figures(text):
        for sentence in sentences(source):
            verdict = _is_exchanged(ours, figures(sentence), _meant(sentence))
            if verdict is False:
                return ()
            if verdict:
                found.setdefault(ours.start, Exchange(ours, sentence))
    return tuple(found.values())


def _is_exchanged(ours: Figure, theirs: Sequence[Figure], words: frozenset[str]) -> bool | None:
    """Tell whether a figure has the label of its neighbour; None where nothing can be told."""
    alike = [one for one in theirs if one.kind == ours.kind]
    at = [n for n, one in enumerate(alike) if one.value == ours.value]
    if len(at) != 1 or 2 * len(ours.label & words) < max(1, len(ours.label)):
        return None
    mine = alike[at[0]].label
    beside = [one.label for one in alike[max(0, at[0] - 1) : at[0] + 2] if one.value != ours.value]
    others = [label for label in beside if label]
    if not mine or not others:
        return None
    if any(ours.label & (mine - label) for label in others):
        return False
    return any(ours.label & (label - mine) for label in others) or None


@lru_cache(maxsize=4096)
def figures(text: str) -> tuple[Figure, ...]:
    """Read the figures of a sentence, single digits apart, with what says whose they are."""
    turns = dict(_in_turn(text))
    found = []
    for one in _FIGURE.finditer(text):
        value = one["value"].replace(",", "").replace("·", ".")
        is_chance = _CHANCE.search(text[max(0, one.start() - 30) : one.start()]) is not None
        if len(value) < _FEWEST or is_chance or _LEVEL.match(text, one.start()):
            continue
        kind = "share" if one["share"] else "decimal" if "." in value else "whole"
        label = turns.get(one.start()) or _label(text, one)
        found.append(Figure(value, kind, one.start(), one.end("value"), _meant(label)))
    return tuple(found)


def _in_turn(text: str) -> Iterator[tuple[int, str]]:
    for one in _FIGURE.finditer(text):
        told = _IN_TURN.match(text, one.end("value"))
        if told is not None:
            yield one.start(), told["first"]
            yield told.start("other"), told["second"]


def _label(text: str, figure: re.Match[str]) -> str:
    """Give the words that say whose a figure is: before its bracket, behind it, or just before."""
    start, end = figure.start(), figure.end("value")
    opened = max(text.rfind("(", 0, start), text.rfind("[", 0, start))
    if opened > max(text.rfind(")", 0, start), text.rfind("]", 0, start)):
        return _before(text, opened) if _opens(text, opened, start) else ""
    behind = _BEHIND.match(_ASIDE.sub("", text[end : end + 300]))
    if behind is not None:
        return _CUT.sub("", behind["label"])
    ahead = _AHEAD.search(text[max(0, start - 80) : start])
    return "" if ahead is None else ahead["label"]


def _opens(text: str, opened: int, start: int) -> bool:
    """Tell whether a figure is the first of its bracket, but for what it is called."""
    return _FIGURE.search(text[opened + 1 : start]) is None or "," in text[opened:start]


def _before(text: str, end: int) -> str:
    """Give whose a bracket is: the words behind the last preposition, else the last few."""
    part = text[max(0, end - 80) : end].rstrip()
    edges = [one.end() for one in _EDGE.finditer(part)]
    part = part[edges[-1] :] if edges else part
    whose = [one.start() for one in _WHOSE.finditer(part)]
    return part[whose[-1] :] if whose else " ".join(part.split()[-_FEW:])


def _meant(label: str) -> frozenset[str]:
    words = {one for one in stems(label.replace("-", " ")) if one[0].isalpha()} - _EMPTY
    words |= {one.lower() for one in _SIDES.findall(label)}
    return frozenset(words | ({"(control)"} if _CONTROL.search(label) else set()))
