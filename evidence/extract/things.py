"""What a word of direction speaks of: the names of outcomes, lists of them taken apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from evidence.extract.effects import Cue, cues, denials
from evidence.extract.findings import is_finding, is_measured
from evidence.extract.names import is_outcome, is_whom, parts, without_tail
from evidence.extract.pattern import Pattern
from evidence.extract.phrases import PHRASE, trimmed
from evidence.extract.source import Sentence, Span
from evidence.extract.ways import ACTIVE, TOPIC, ways
from evidence.model import Direction

_FINITE = Pattern(r"ed$|(?<!or)(?<!ment)(?<!ion)s$")
_SUBJECT = Pattern(
    r"(?<![\w-])(?!(?:of|with|by|for|and|or|in|on|to|from|the|an?|than|after|during|between|"
    r"its|their|as|at|associated) )[a-z0-9][\w-]* (?:significantly |markedly |may )?$"
)
_MORE = Pattern(
    r"(?:\s?[(\[][^()\[\]]{0,120}[)\]])?(?:\sby (?:\w+ )?\d[\d.]{0,6}\s?\S{1,8}"
    r"(?:\s[(\[][^()\[\]]{0,120}[)\]])?)?"
    r"(?:,\s(?:and\s|or\s|as well as\s)?|\s(?:and|or|nor|as well as)\s)"
    r"(?!with |to |by |from |which |who |then |thus |yet |but |only |while |whereas |although )"
    rf"(?:in |on |of |the |a |an )*(?P<what>{PHRASE}(?: of {PHRASE})?)"
)
_VERB = Pattern(
    r"(?:\s?[(\[][^()\[\]]{0,120}[)\]])?\s(?:was|were|is|are|did|does|had|has|have|showed|"
    r"remained|could|may|increas|decreas|improv|reduc)\w*"
)
_INSIDE = Pattern(rf"no (?P<what>{PHRASE}) (?:was|were|is|are|has|have)\b")
_NO_EVIDENCE = Pattern(
    r"no (?:\w+ ){0,2}(?:evidence|suggestion|indication|sign) (?:that|for|of)\b|"
    r"(?:fail(?:ed|s)?|unable|not able) to (?:show|demonstrate|find|confirm|detect|prove) that\b"
)
_BUT_NOT = Pattern(r"\bbut not(?: in| on| for)?(?= (?!in |on |for |with |by |to )[a-z])")
_STOP = Pattern(r"[;:]|, (?:but|and|whereas|while|although)\b")
_BRACKETED = Pattern(rf"(?<![\w-])(?P<what>{PHRASE})\s?\([^()=<>\d]{{1,30}}\)\s$")
_JOINT = Pattern(r"(?:,\s(?:and\s|or\s)?|\s(?:and|or|as well as)\s)(?:the\s)?$")
_ITEM = Pattern(
    rf"(?:the )?(?P<what>{PHRASE}(?: (?:of|in|at|during|after|on) {PHRASE})?)"
    r"(?:\s?[(\[][^()\[\]]{0,80}[)\]])?$"
)
_HEAD = Pattern(
    r"(?:the )?(?:(?:corresponding |mean )?(?:values?|results?|figures?) for|terms of|"
    r"\d{1,2}[- ](?:year|month|week|day|hour)s?|respective|all(?! (?:groups?|patients))) "
    r"(?:the )?(?=[a-z])"
)
"""Words before a name that do not name what was measured."""
_WHOLE_OF = Pattern(r"(?:terms of )?(?:the )?(?:safety|efficacy|response|outcomes?),? ")
"""A first name in a list that names nothing by itself."""
_FIGURES = Pattern(r" ?\([^()]{0,20}[=<>\u2264\u2265]")
_MOST = 10
"""Names in one list."""


@dataclass(frozen=True, slots=True)
class Named:
    """An outcome where it stands, with the word of direction that speaks of it.

    `called` is its name where it stands under another: "the primary outcome", "died".
    """

    span: Span
    cue: Cue
    called: str = ""

    @property
    def name(self) -> str:
        """What it is called in the text."""
        return self.called or self.span.text


def named(sentence: Sentence) -> Iterator[Named]:
    """Pair each word of direction with the things it speaks of."""
    last = -1
    for cue in _told(sentence.low):
        if cue.start < last or not is_finding(sentence.low, cue):
            continue
        if sentence.is_title and not _is_finite(sentence.low, cue):
            continue
        spans = _things(sentence, cue)
        spans = [span for span in spans if is_measured(sentence.low, cue, span)]
        if spans:
            last = max(cue.end, spans[-1].end)
            yield from (Named(span, cue) for span in spans)


def _told(low: str) -> Iterator[Cue]:
    """Give the words of direction; those after "no evidence that" and "but not" deny one."""
    doubted = -1
    denied = denials(low)
    found = [one for one in cues(low) if not any(_is_in(one, whole) for whole in denied)]
    found += denied
    found += [
        Cue(Direction.NO_DIFFERENCE, *m.span(), "without it", settled=True)
        for m in _BUT_NOT.finditer(low)
    ]
    for cue in sorted(found, key=lambda one: one.start):
        if _NO_EVIDENCE.match(low, cue.start):
            stop = _STOP.search(low, cue.end)
            doubted = len(low) if stop is None else stop.start()
        elif cue.start < doubted:
            yield replace(cue, direction=Direction.NO_DIFFERENCE, settled=True)
        else:
            yield cue


def _is_in(one: Cue, whole: Cue) -> bool:
    return one.start < whole.end and whole.start < one.end


def _is_finite(low: str, cue: Cue) -> bool:
    """Tell the verb of a title ("X reduces Y") from its nouns and participles ("reduced sleep")."""
    if cue.direction is Direction.NO_DIFFERENCE:
        return cue.word.startswith(("do", "did", "has", "is", "was", "are", "were"))
    subject = _SUBJECT.search(low, max(0, cue.start - 40), cue.start)
    return bool(ACTIVE.match(cue.word) and _FINITE.search(cue.word) and subject)


def _things(sentence: Sentence, cue: Cue) -> list[Span]:
    """Find what a word of direction speaks of: the noun phrases after or before it."""
    low = sentence.low
    inside = _INSIDE.match(low, cue.start, cue.end)
    if inside is not None:
        return list(_split(sentence, *inside.span("what")))
    for pattern, forward in ways(low, cue):
        match = _found(pattern, low, cue, forward)
        if match is None or _is_of_whom(low, match):
            continue
        start, end = _bounds(low, match, forward)
        if not forward and _ASIDE.search(low, max(0, start - 30), start):
            return []
        found = list(_split(sentence, start, end))
        if not found and not (forward and _WHOLE_OF.match(low, start)):
            continue
        more = _ahead(low, end) if forward else _behind(low, start)
        for start, end in more:
            found += _split(sentence, start, end)
        if not found:
            continue
        return sorted(found[:_MOST], key=lambda span: span.start)
    return _neither(sentence, cue)


_ASIDE = Pattern(
    r"\b(?:at|during|after|under|by|from|than|when|as|via|using|per|without|within|into|before)"
    r"(?: (?:the|an?|his|her|its|their))? $"
)
"""Before a name that is not what a sentence is about: "under the curve", "at the centre"."""
_NEITHER = Pattern(
    rf"neither (?:the )?(?P<one>{PHRASE}) nor (?:the )?(?P<two>(?:[\w-]+ ){{1,4}}?)"
    r"(?:\w+ly )?(?=\w+$)"
)


def _neither(sentence: Sentence, cue: Cue) -> list[Span]:
    """Give the two things within "neither pain nor function improved"."""
    match = _NEITHER.match(sentence.low, cue.start, cue.end)
    if match is None:
        return []
    spans = (match.span("one"), match.span("two"))
    return [
        span
        for start, end in spans
        for span in _split(sentence, start, start + len(sentence.low[start:end].rstrip()))
    ]


def _is_of_whom(low: str, match: re.Match[str]) -> bool:
    """Tell "in healthy volunteers" from "in pain"."""
    return low[match.start() : match.end()].lstrip().startswith("in ") and is_whom(match["what"])


def _bounds(low: str, match: re.Match[str], forward: bool) -> tuple[int, int]:
    """Give where a name begins and ends: without articles, up to the next word of direction."""
    start, end = match.span("what")
    loose = trimmed(match["what"])[0]
    if forward:
        return start + loose, start + loose + _whole(low[start + loose : end])
    return (start + loose if loose else _before_bracket(low, start)), end


def _before_bracket(low: str, start: int) -> int:
    """Give where a name begins that goes on behind a bracket: "protein (CRP) concentrations"."""
    match = _BRACKETED.search(low, max(0, start - 110), start)
    return start if match is None else match.start("what")


def _whole(words: str) -> int:
    """Give where a phrase ends: before the next word of direction in it."""
    inside = next((one.start for one in cues(words) if one.start > 0), len(words))
    return len(words[:inside].rstrip())


def _found(pattern: Pattern, low: str, cue: Cue, forward: bool) -> re.Match[str] | None:
    """Match after a word of direction, or before it; a topic stands where the sentence begins."""
    if pattern is TOPIC:
        return pattern.match(low, 0, cue.start)
    return pattern.match(low, cue.end) if forward else _ending(pattern, low, cue.start)


def _split(sentence: Sentence, start: int, end: int) -> Iterator[Span]:
    """Give the names within a phrase, without articles, arms and loose ends."""
    for first, stop in parts(sentence.low[start:end]):
        words = sentence.low[start + first : start + stop]
        if bracket := _FIGURES.search(words):
            words = words[: bracket.start()].rstrip()
        if head := _HEAD.match(words):
            first, words = first + head.end(), words[head.end() :]
        left, right = trimmed(words)
        name = without_tail(words[left:right])
        if is_outcome(name):
            at = start + first + left
            yield sentence.span(at, at + len(name))


def _ahead(low: str, end: int) -> Iterator[tuple[int, int]]:
    """Go on through a list: "in pain (P = 0.01), fatigue and sleep"."""
    while (match := _MORE.match(low, end)) is not None:
        if _VERB.match(low, match.end()) or any(True for _ in cues(match["what"])):
            return
        yield match.span("what")
        end = match.end()


def _behind(low: str, start: int) -> Iterator[tuple[int, int]]:
    """Go back through a list: "Pain, fatigue and sleep improved"."""
    for _ in range(_MOST):
        joint = _JOINT.search(low, max(0, start - 18), start)
        if joint is None:
            return
        comma = low.rfind(", ", max(0, joint.start() - 90), joint.start())
        begin = comma + 2 if comma >= 0 else max(0, joint.start() - 90)
        match = _ITEM.match(low, begin, joint.start())
        if match is None or any(True for _ in cues(match["what"])):
            return
        if comma < 0 and begin > 0:
            return
        yield match.span("what")
        start = begin


def _ending(pattern: Pattern, low: str, end: int) -> re.Match[str] | None:
    """Match a pattern that ends at a place, within the ninety characters before it."""
    start = max(0, end - 110)
    if start:
        start = low.find(" ", start, end) + 1
    return pattern.search(low, start, end)
