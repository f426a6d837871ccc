"""What was given, and against what."""

import re
from collections.abc import Iterator

from evidence.extract.phrases import PHRASE, is_a_name, trimmed
from evidence.extract.sentences import Section
from evidence.extract.source import Sentence, Source, Span, once
from evidence.extract.things import named
from evidence.extract.topics import leading
from evidence.model import Fact, Property

PROPERTIES = (Property.INTERVENTION, Property.COMPARATOR)
ORIGIN = "extract.intervention@1"

_AGAINST = r"(?:versus|vs\.?|compared (?:with|to)|in comparison (?:with|to)|or)"
_EFFECT = re.compile(
    r"\b(?:effects?|efficacy|effectiveness|safety|impact|influence|benefits?|role|"
    r"tolerability|use|"
    rf"evaluation|comparison) (?:and (?:safety|efficacy|tolerability|"
    rf"effectiveness) )?of (?P<what>{PHRASE})"
)
_VERSUS = re.compile(
    rf"(?P<what>{PHRASE}) (?:versus|vs\.?|compared (?:with|to)) (?P<other>{PHRASE})"
)
_OPPOSES = re.compile(r"versus|\bvs\b|compared")
_FOR = re.compile(
    rf"^\W?(?P<what>{PHRASE}) (?:for|in) (?:the )?(?:treatment|prevention|management|"
    rf"patients|prophylaxis|"
    r"treating|preventing|women|men|children|adults|people|acute|chronic|severe)\b"
)
_GIVEN = re.compile(
    r"\b(?:treated with|treatment with|therapy with|receiv(?:ed?|ing)|administration of|"
    r"given|injections? of|supplementation with|"
    r"administered|intake of|exposed to|exposure to|supplemented with|injected with|"
    r"assigned to|allocated to|randomi[sz]ed to|"
    rf"taking|consumption of|vaccinat(?:ed|ion) with|use of|using) (?:receive |either |"
    rf"the )?(?:treatment with )?(?P<what>{PHRASE})(?: (?:or|versus|"
    rf"vs\.?) (?P<other>{PHRASE}))?"
)
_TREATED = re.compile(
    r"\b(?P<what>(?!(?:that|the|in|of|by|and|with|to|a|for|were|was|are|from|than|between|"
    r"all|both|or) )[a-z0-9\u03b1\u03b2-]{1,30}(?: [a-z0-9-]{1,30})?)[- ]treated (?:\w+ "
    r"){0,2}?(?:patients|mice|rats|group|cells|animals|participants|women|men|subjects|"
    r"side)"
)
_CAUSES = re.compile(
    rf"^\W?(?P<what>{PHRASE}) (?:significantly |markedly |may )?(?:improves?|reduces?|"
    rf"increases?|decreases?|promotes?|prevents?|"
    r"attenuates?|enhances?|protects?|alleviates?|inhibits?|induces?|ameliorates?|"
    r"stimulates?|accelerates?|lowers?|regulates?)\b"
)
_FOUND = re.compile(
    rf"\b(?:found|showed|shows|reported|demonstrated|suggests?|suggested|revealed) that "
    rf"(?P<what>{PHRASE}) (?:significantly |markedly |may |can )?(?:increas|reduc|improv|decreas|"
    r"promot|prevent|accelerat|lower|enhanc|stimulat|inhibit|attenuat|alleviat)"
)
_GENERIC = re.compile(
    r"^(?:(?:the |a |an |this |that |these |two |one |either |both |any |"
    r"our )?(?:\w+ )?(?:groups?|arms?|study|trial|treatments?|therapy|"
    r"intervention|patients|control|controls|placebo|results?|data|method|methods|model|"
    r"age|care|standard|"
    r"drug|drugs|agents?|medication|it|them|one|two|three|four|usual care|no|each|all|their "
    r"(?:usual|current)|the centrally|"
    r"following|same|regression|analysis))$"
)
_COMPARED = re.compile(
    rf"\b(?:versus|vs\.?|compared (?:with|to)|(?:received|receive|receiving|to|and|"
    rf"or) (?=placebo|sham|vehicle|no treatment|usual care|standard care)) ?(?:the |"
    rf"an? )?(?P<other>{PHRASE})"
)
_TIMES = re.compile(
    r"^(?:peers|patients|baseline|before|those|healthy|normal|the|pre-?treatment|that|\d|p |"
    r"controls$|"
    r"patients$|men|women)"
)


_IN_TITLES = (_EFFECT, _VERSUS, _FOR, _CAUSES, _GIVEN, _TREATED)


@once
def found(source: Source) -> Span | None:
    """Give the intervention: the title's, else what people are said to have been given."""
    for sentence in source.title:
        spans = (_phrase(sentence, pattern) for pattern in _IN_TITLES)
        if (span := next(filter(None, spans), None)) is not None:
            return span
    for pattern in (_TREATED, _EFFECT, _GIVEN, _VERSUS, _CAUSES, _FOUND):
        for sentence in source.abstract:
            if sentence.section in {Section.BACKGROUND, Section.CONCLUSION}:
                continue
            if (span := _phrase(sentence, pattern)) is not None:
                return span
    known = leading(source, "intervention")
    if known is None or not _is_enough(source, known.weight) or _is_a_journal(known.span):
        return None
    return None if _is_measured(known.span) else known.span


def _is_measured(span: Span) -> bool:
    """Tell that a known name stands as something measured: "higher physical activity"."""
    return any(
        one.span.start < span.end and span.start < one.span.end for one in named(span.sentence)
    )


def _is_a_journal(span: Span) -> bool:
    return not span.sentence.is_title and is_a_name(span.sentence.text, span.start, span.end)


def _is_enough(source: Source, weight: float) -> bool:
    """Tell that a known name is what the text is about: told twice, or the text is short."""
    return weight >= 2.0 or len(source.sentences) < 4


def _phrase(sentence: Sentence, pattern: re.Pattern[str], group: str = "what") -> Span | None:
    if pattern is _VERSUS and not _OPPOSES.search(sentence.low):
        return None
    if pattern is _TREATED and "treated " not in sentence.low:
        return None
    for match in pattern.finditer(sentence.low):
        if match[group] is None:
            continue
        start, end = trimmed(match[group])
        words = match[group][start:end]
        begin, stop = match.start(group) + start, match.start(group) + end
        if _is_a_journal(sentence.span(begin, stop)):
            continue
        if len(words) >= 3 and not _GENERIC.match(words):
            return sentence.span(begin, stop)
    return None


@once
def comparator(source: Source) -> Span | None:
    """Give what it was compared with, in the words of the text."""
    for sentence in source.sentences:
        if sentence.section is Section.BACKGROUND:
            continue
        for match in _COMPARED.finditer(sentence.low):
            start, end = trimmed(match["other"])
            words = match["other"][start:end]
            if len(words) >= 3 and not _TIMES.match(words):
                return sentence.span(match.start("other") + start, match.start("other") + end)
    return None


def read(source: Source) -> Iterator[Fact]:
    """State intervention and comparator, where the text tells."""
    if (span := found(source)) is not None:
        yield source.fact(ORIGIN, Property.INTERVENTION, span.text, span)
    if (span := comparator(source)) is not None:
        yield source.fact(ORIGIN, Property.COMPARATOR, span.text, span)
