"""What a word of direction speaks of: the names of outcomes, lists of them taken apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from evidence.extract.effects import Cue, cues, denials
from evidence.extract.epithets import tells
from evidence.extract.names import is_outcome, is_whom, parts, without_tail
from evidence.extract.pattern import Pattern
from evidence.extract.phrases import PHRASE, trimmed
from evidence.extract.results import is_wished
from evidence.extract.source import Sentence, Span
from evidence.model import Direction

_OF = Pattern(
    r"(?<!\s)\s*+(?:in|of|on|for|between (?:the )?(?:\w+ ){0,2}(?:groups|arms|treatments) "
    r"(?:in|for|regarding|with respect to|with regard to|in terms of)|to|regarding|"
    r"with respect to|with regard to|in terms of) "
    rf"(?!favou?r |comparison |contrast |addition )(?P<what>{PHRASE}(?: of {PHRASE})?)"
)
_LATER = Pattern(
    r"[^.;,]{0,80}? (?:for|in|on|upon|regarding|in terms of|with respect to) "
    r"(?!favou?r |comparison |the (?:\w+[ -]){0,3}(?:group|arm)s?\b)"
    rf"(?P<what>{PHRASE}(?: of {PHRASE})?)"
)
_OBJECT = Pattern(
    r"(?<!\s)\s++(?!with )(?:\d[\d.,]*\s?%? of (?:the )?)?"
    rf"(?P<what>{PHRASE}(?: of {PHRASE}(?: with {PHRASE})?)?)"
)
_BEFORE = Pattern(
    rf"(?<![\w-])(?P<what>(?:time to )?{PHRASE}(?: (?:of|in|for|with) {PHRASE})?)"
    r"(?: \([^)]{0,60}\))?"
    r"(?: (?:at|on|after|over|within|during) (?:the )?(?:\w+ )?\w+)?,? "
    r"(?:(?:was|were|is|are|has|had|have|been|also|both|all|each|being|which|that|remained|did|"
    r"\d[\d.]{0,6}\s?%|and(?= \d)|"
    r"could|may|can|significantly|markedly|"
    r"statistically|slightly|substantially|greatly|further|dramatically|seemed|appeared|"
    r"to be|to|a|an|showed|shows?|that was|showing|demonstrated|"
    r"tended|not|improved|increased|decreased|reduced) ?){1,6}$"
)
_PLAIN_BEFORE = Pattern(
    rf"(?<![\w-])(?P<what>{PHRASE}(?: of {PHRASE})?)(?: \([^)]{{0,60}}\))?"
    r"(?: (?:at|on|after|over|within|during) (?:the )?(?:\w+ )?\w+)? "
    r"(?:(?:significantly|markedly|also|further|slightly|then|substantially|dramatically) )?$"
)
_NOUN_CUE = Pattern(
    r"^(?:increases?|decreases?|reductions?|improvements?|rise|drop|decline|gains?|"
    r"differences?|changes?|"
    r"elevations?|enhancements?|no .*|lack of .*|little .*|absence of .*|benefits?|relief|"
    r"without .*)$"
)
_EITHER = Pattern(r"^(?:in|de)creases?$")
_OBJECT_NEXT = Pattern(
    r" (?!in |of |to |from |by |for |on |at |was |were |is |are |and |or |with |within |after |"
    r"among |between |over |during |than |that |as |did |had |has |have |when |compared )[a-z]"
)
_NOUN_BEFORE = Pattern(
    r"(?:\b(?:an?|the|this|these|of|no|any|significant|further|large|small|fold|greater|larger|"
    r"with|\w+ed)|%) $"
)
_COMPARATIVE = Pattern(
    r"^(?:higher|greater|more|longer|larger|better|lower|fewer|less|smaller|shorter|poorer|"
    r"worse|faster|"
    r"denser|thicker|stronger|weaker|similar|comparable|equivalent|superior|inferior|"
    r"earlier|slower)$"
)
_ACTIVE = Pattern(
    r"^(?:increas|decreas|improv|enhanc|elevat|rais|prolong|augment|promot|stimulat|"
    r"accelerat|reduc|lower|attenuat|diminish|"
    r"suppress|prevent|inhibit|alleviat|ameliorat|shorten|restor|delay|slow|protect|impair|"
    r"worsen|exacerbat(?!ions?$)|upregulat|downregulat)\w*$"
)
_NEGATED = Pattern(
    r"(?:did|does|do|could|has|have|had|can) not (?:\w+ ){0,3}?(?:improv|increas|decreas|"
    r"reduc|prevent|enhanc|affect|"
    r"alter|influenc|modif|lower|raise|shorten|prolong|attenuat)\w*$|(?:failed|fails|failure) "
    r"to \w+$|without \w+$"
)
_FINITE = Pattern(r"ed$|(?<!or)(?<!ment)(?<!ion)s$")
_SUBJECT = Pattern(
    r"(?<![\w-])(?!(?:of|with|by|for|and|or|in|on|to|from|the|an?|than|after|during|between|"
    r"its|their|as|at|associated) )[a-z0-9][\w-]* (?:significantly |markedly |may )?$"
)
_PASSIVE = Pattern(r"\b(?:was|were|is|are|been|be|being)(?: \w+){0,2} $")
_MORE = Pattern(
    r"(?:\s?[(\[][^()\[\]]{0,120}[)\]])?(?:\sby (?:\w+ )?\d[\d.]{0,6}\s?\S{1,8}"
    r"(?:\s[(\[][^()\[\]]{0,120}[)\]])?)?"
    r"(?:,\s(?:and\s|or\s|as well as\s)?|\s(?:and|or|nor|as well as)\s)"
    rf"(?:in |on |of |the |a |an )*(?P<what>{PHRASE}(?: of {PHRASE})?)"
)
_VERB = Pattern(
    r"(?:\s?[(\[][^()\[\]]{0,120}[)\]])?\s(?:was|were|is|are|did|does|had|has|have|showed|"
    r"remained|could|may|increas|decreas|improv|reduc)\w*"
)
_INSIDE = Pattern(rf"no (?P<what>{PHRASE}) (?:was|were|is|are|has|have)\b")
_EFFECT_OF = Pattern(r"(?:effects?|superiority|advantages?|benefits?|impact|influence)$")
_TOPIC = Pattern(rf"^(?:[^,]{{0,60}}, )?(?:the )?(?P<what>{PHRASE}) (?:was|were|occurred)\b")
_NO_EVIDENCE = Pattern(r"no (?:\w+ ){0,2}evidence (?:that|for an?|of an?)\b")
_BUT_NOT = Pattern(r"\bbut not(?: in| on| for)?(?= (?!in |on |for |with |by |to )[a-z])")
_EXPOSURE = Pattern(
    r" (?:\w+ ){0,2}?(?:was|were|is|are) (?:\w+ ){0,2}?(?:associated|linked|related)\b"
)
_STOP = Pattern(r"[;:]|, (?:but|whereas|while|although)\b")
_BRACKETED = Pattern(rf"(?<![\w-])(?P<what>{PHRASE})\s?\([^()=<>\d]{{1,30}}\)\s$")
_JOINT = Pattern(r"(?:,\s(?:and\s|or\s)?|\s(?:and|or|as well as)\s)$")
_ITEM = Pattern(rf"(?P<what>{PHRASE}(?: (?:of|in) {PHRASE})?)(?:\s?[(\[][^()\[\]]{{0,80}}[)\]])?$")
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
        if cue.start < last or is_wished(sentence.low, cue.start) or not tells(sentence.low, cue):
            continue
        if sentence.is_title and not _is_finite(sentence.low, cue):
            continue
        spans = _things(sentence, cue)
        spans = [span for span in spans if not _EXPOSURE.match(sentence.low, span.end)]
        if spans:
            last = max(cue.end, spans[-1].end)
            yield from (Named(span, cue) for span in spans)


def _told(low: str) -> Iterator[Cue]:
    """Give the words of direction; those after "no evidence that" and "but not" deny one."""
    doubted = -1
    denied = denials(low)
    found = [one for one in cues(low) if not any(_is_in(one, whole) for whole in denied)]
    found += denied
    found += [Cue(Direction.NO_DIFFERENCE, *m.span(), "without it") for m in _BUT_NOT.finditer(low)]
    for cue in sorted(found, key=lambda one: one.start):
        if _NO_EVIDENCE.match(low, cue.start):
            stop = _STOP.search(low, cue.end)
            doubted = len(low) if stop is None else stop.start()
        elif cue.start < doubted:
            yield replace(cue, direction=Direction.NO_DIFFERENCE)
        else:
            yield cue


def _is_in(one: Cue, whole: Cue) -> bool:
    return one.start < whole.end and whole.start < one.end


def _is_finite(low: str, cue: Cue) -> bool:
    """Tell the verb of a title ("X reduces Y") from its nouns and participles ("reduced sleep")."""
    if cue.direction is Direction.NO_DIFFERENCE:
        return cue.word.startswith(("do", "did", "has", "is", "was", "are", "were"))
    subject = _SUBJECT.search(low, max(0, cue.start - 40), cue.start)
    return bool(_ACTIVE.match(cue.word) and _FINITE.search(cue.word) and subject)


def _things(sentence: Sentence, cue: Cue) -> list[Span]:
    """Find what a word of direction speaks of: the noun phrases after or before it."""
    low = sentence.low
    inside = _INSIDE.match(low, cue.start, cue.end)
    if inside is not None:
        return list(_split(sentence, *inside.span("what")))
    for pattern, forward in _ways(low, cue):
        match = _found(pattern, low, cue, forward)
        if match is None:
            continue
        if low[match.start() : match.end()].lstrip().startswith("in ") and is_whom(match["what"]):
            continue
        start, end = _bounds(low, match, forward)
        found = list(_split(sentence, start, end))
        if not found:
            continue
        more = _ahead(low, end) if forward else _behind(low, start)
        for start, end in more:
            found += _split(sentence, start, end)
        return sorted(found[:_MOST], key=lambda span: span.start)
    return []


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
    if pattern is _TOPIC:
        return pattern.match(low, 0, cue.start)
    return pattern.match(low, cue.end) if forward else _ending(pattern, low, cue.start)


def _split(sentence: Sentence, start: int, end: int) -> Iterator[Span]:
    """Give the names within a phrase, without articles, arms and loose ends."""
    for first, stop in parts(sentence.low[start:end]):
        words = sentence.low[start + first : start + stop]
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
        joint = _JOINT.search(low, max(0, start - 14), start)
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


def _ways(low: str, cue: Cue) -> tuple[tuple[Pattern, bool], ...]:
    """Give where to look, likeliest first, each with whether it lies ahead."""
    of, ahead, before, plain, later = (
        (_OF, True),
        (_OBJECT, True),
        (_BEFORE, False),
        (_PLAIN_BEFORE, False),
        (_LATER, True),
    )
    if cue.settled and cue.word.startswith("not "):
        return before, plain, of
    if _NEGATED.match(cue.word) or (cue.settled and cue.word.startswith("did not ")):
        return ahead, of, before
    if _EFFECT_OF.search(cue.word):
        return later, of, before
    if _NOUN_CUE.match(cue.word) and not _is_verb(low, cue):
        return of, later, before, (_TOPIC, False)
    if _COMPARATIVE.match(cue.word):
        topic = (_TOPIC, False)
        return (before, ahead, of, topic) if _is_passive(low, cue) else (ahead, before, of, topic)
    if _ACTIVE.match(cue.word):
        passive = _is_passive(low, cue)
        return (before, of, ahead, plain) if passive else (of, ahead, plain, before)
    return of, before, plain, ahead


def _is_verb(low: str, cue: Cue) -> bool:
    """Tell "was found to decrease deaths" and "presence increases release" from the nouns."""
    return (
        _EITHER.match(cue.word) is not None
        and _OBJECT_NEXT.match(low, cue.end) is not None
        and _NOUN_BEFORE.search(low, max(0, cue.start - 30), cue.start) is None
    )


def _is_passive(low: str, cue: Cue) -> bool:
    return _PASSIVE.search(low, max(0, cue.start - 40), cue.start) is not None


def _ending(pattern: Pattern, low: str, end: int) -> re.Match[str] | None:
    """Match a pattern that ends at a place, within the ninety characters before it."""
    start = max(0, end - 110)
    if start:
        start = low.find(" ", start, end) + 1
    return pattern.search(low, start, end)
