"""What may have been given: every way a text tells it, each phrase weighed by all of them."""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from evidence.extract.assigned import arms, in_full, is_idle_arm
from evidence.extract.doses import with_dose
from evidence.extract.given_words import (
    ALLOCATES,
    AND,
    DASH,
    EARLIER,
    FOUND,
    GOT,
    GROUP,
    HEAD,
    IN_TEXT,
    IN_TITLES,
    MADE,
    OPERATION,
    OTHER_ARM,
    POINTED,
    TAIL,
    TREATS,
    USED,
    VAGUE,
    VERSUS,
    WEAK,
)
from evidence.extract.pattern import Pattern
from evidence.extract.phrases import is_a_name, trimmed
from evidence.extract.sentences import Section
from evidence.extract.sides import is_idle
from evidence.extract.source import Sentence, Source, Span, once
from evidence.extract.stems import stems
from evidence.extract.things import named
from evidence.extract.topics import Topic, leading
from evidence.extract.treatments import is_bare, is_known, is_part, may_be_given
from evidence.vocabulary import concepts

_ARMS, _GOT, _KNOWN = 0.4, 0.0, -0.5
"""How far a list of arms, what people of a title had got, and a known name are trusted."""
_WAY, _OFTEN, _LATE, _APART, _ONCE, _HAD = 0.7, 2.4, 0.6, 1.0, 0.5, 1.0
"""What each other way to tell the same adds, and being told in every sentence; what is taken off
at the end of a text, where the title tells of something else, where a thing is named once and where
people had it already. Chosen by benchmarks/arms.py."""
SHORT = 4
"""Sentences of which fewer tell nothing by what they leave out; in longer texts more must speak for
a phrase than against it."""
_ALREADY = Pattern(
    r"\b(?:receiving|undergo(?:ing)?|after|before|prior to|during|following|requiring|"
    r"scheduled for|completed|candidates for|eligible for)(?: (?!either)[a-z-]+){0,2} $"
)


Way = tuple[object, float, Span]
"""How a phrase is told, how far that is trusted, and the phrase."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A phrase that may name what was given, how it is told, and how far that is trusted."""

    way: object
    trust: float
    span: Span
    stems: frozenset[str]


@once
def told(source: Source) -> Counter[str]:
    """Count the sentences in which each word stands."""
    return Counter(chain.from_iterable(stems(one.low) for one in source.sentences))


@once
def titled(source: Source) -> frozenset[str]:
    """Give the words of the title."""
    return frozenset(stem for one in source.title for stem in stems(one.low))


def offered(ways: Iterable[Way]) -> list[Offer]:
    """Put what several ways tell side by side."""
    return [Offer(way, trust, span, stems(span.text)) for way, trust, span in ways]


def others(one: Offer, every: list[Offer]) -> int:
    """Count the other ways that tell something of the same."""
    return len({other.way for other in every if other.stems & one.stems} - {one.way})


def ranked(every: list[Offer], weight: Callable[[Offer], float]) -> list[tuple[float, Span]]:
    """Rank phrases, the weightiest first; of those with the same words the first stands for all."""
    spans = {one.stems: one.span for one in reversed(every)}
    best = dict.fromkeys(spans, -math.inf)
    for one in every:
        best[one.stems] = max(best[one.stems], weight(one))
    return sorted(((best[one], spans[one]) for one in spans), key=lambda pair: -pair[0])


@once
def offers(source: Source) -> tuple[Span, ...]:
    """Give all phrases that may name what was given, the one most speaks for first."""
    every = offered(
        one for one in (*_of_title(source), *_of_text(source)) if not is_idle_arm(one[2].text)
    )
    counts, title, length = told(source), titled(source), len(source.sentences)

    def weight(one: Offer) -> float:
        times = [counts[stem] for stem in one.stems] or [0]
        low, start = one.span.sentence.low, one.span.start
        return (
            one.trust
            + _WAY * others(one, every)
            + _OFTEN * sum(times) / len(times) / length
            - _LATE * one.span.sentence.index / length
            - _APART * (bool(title) and not one.stems & title)
            - _ONCE * (max(times) < 2)
            - _HAD * (_ALREADY.search(low, max(0, start - 60), start) is not None)
        )

    least = 0 if length >= SHORT else -math.inf
    return tuple(span for found, span in ranked(every, weight) if found > least)


def _of_title(source: Source) -> Iterator[Way]:
    for trust, pattern in IN_TITLES:
        for sentence in source.title:
            if (span := _phrase(source, sentence, pattern)) is not None:
                yield ("title", pattern), trust, span
    if (span := _got(source)) is not None:
        yield "got", _GOT, span


def _of_text(source: Source) -> Iterator[Way]:
    yield from (("arms", _ARMS, one) for one in arms(source))
    told = [
        one
        for one in source.abstract
        if one.section is not Section.CONCLUSION and not _is_of_others(one)
    ]
    for trust, pattern in IN_TEXT:
        for sentence in told if pattern.may_be_in(source.low) else ():
            span = _phrase(source, sentence, pattern)
            if span is not None and may_be_given((whole := in_full(source, span)).text.lower()):
                yield pattern, trust, whole
    if (span := _known(source)) is not None:
        yield "known", _KNOWN, span


_AIMS = Pattern(
    r"\b(?:aim(?:ed|s)?|objective|purpose|goal|this study|the present study|we (?:\w+ly )?(?:"
    r"evaluat|assess|investigat|compar|examin|hypothes|sought|tested|conduct|stud)|"
    r"to (?:evaluate|assess|investigate|compare|examine|determine))|"
    r"(?:was|were) compared (?:with|to)\b"
)


def _is_of_others(sentence: Sentence) -> bool:
    """Tell a background that does not say what this study set out to do."""
    return sentence.section is Section.BACKGROUND and _AIMS.search(sentence.low) is None


def _got(source: Source) -> Span | None:
    """Give the operation or course that the people of a title had got."""
    for sentence in source.title:
        for match in GOT.finditer(sentence.low):
            begin, stop = _core(sentence.low, *match.span("what"))
            words = sentence.low[begin:stop]
            if (OPERATION.search(words) or is_known(words)) and may_be_given(words):
                return sentence.span(begin, stop)
    return None


def _known(source: Source) -> Span | None:
    """Give the treatment the vocabulary knows that the text is about."""
    known = leading(source, "intervention")
    if known is None or not (_treats(source) and _is_enough(source, known)):
        return None
    span = known.span
    if is_bare(span.text.lower()) or is_part(span) or _is_a_journal(span):
        return None
    return None if _is_measured(span) else span


@once
def _treats(source: Source) -> bool:
    """Tell a text in which someone was treated or given something."""
    return TREATS.search(source.low) is not None


def _is_measured(span: Span) -> bool:
    """Tell that a known name stands as something measured: "higher physical activity"."""
    return any(
        one.span.start < span.end and span.start < one.span.end for one in named(span.sentence)
    )


def _is_a_journal(span: Span) -> bool:
    return not span.sentence.is_title and is_a_name(span.sentence.text, span.start, span.end)


def _is_enough(source: Source, known: Topic) -> bool:
    """Tell that a known name is what the text is about: told twice, or the text is short."""
    enough = 4.0 if known.span.sentence.is_title else 2.0
    return known.weight >= enough or len(source.sentences) < 4


def _phrase(source: Source, sentence: Sentence, pattern: Pattern) -> Span | None:
    for match in pattern.finditer(sentence.low):
        begin, stop = _core(sentence.low, *match.span("what"))
        if sentence.is_title:
            stop = begin + _without_outcome(sentence.low[begin:stop])
        words = sentence.low[begin:stop]
        if _is_a_journal(sentence.span(begin, stop)) or not may_be_given(words):
            continue
        if POINTED.search(sentence.low, max(0, begin - 8), begin):
            continue
        if EARLIER.search(sentence.low, max(0, match.start() - 14), match.start()):
            continue
        if not (is_known(sentence.text[begin:stop]) or _is_telling(source, pattern, match)):
            continue
        made = MADE.match(sentence.low, stop)
        end = stop if made is None else made.end()
        return sentence.span(begin, with_dose(sentence.low, end))
    return None


def _without_outcome(words: str) -> int:
    """Give where a treatment ends that stands beside what it may change: "coffee and cancer"."""
    for join in AND.finditer(words):
        kinds = {one.kind for one in concepts(words[join.end() :])}
        if kinds and kinds <= {"condition", "outcome"}:
            return join.start()
    return len(words)


def _is_telling(source: Source, pattern: Pattern, match: re.Match[str]) -> bool:
    """Tell that words stand for a treatment where they stand, whatever their name is."""
    if pattern is VERSUS and _treats(source) and match.string in _titles(source):
        return True
    if pattern in {VERSUS, FOUND, GROUP} or VAGUE.match(match.group()):
        return ALLOCATES.search(source.low) is not None
    return not (pattern in WEAK or USED.match(match.group())) or _treats(source)


def _titles(source: Source) -> frozenset[str]:
    return frozenset(one.low for one in source.title)


def _core(low: str, start: int, end: int) -> tuple[int, int]:
    """Give where the name of a treatment begins and ends: without articles and "effects of"."""
    first, last = trimmed(low[start:end])
    while head := HEAD.match(low[start + first : start + last]):
        first += head.end()
    if dash := DASH.search(low, start + first, start + last):
        last = dash.start() - start
    if tail := TAIL.search(low, start + first, start + last):
        last = tail.start() - start
    choice = OTHER_ARM.search(low, start + first, start + last)
    if choice is not None and is_idle(low[choice.end() : start + last]):
        last = choice.start() - start
    return start + first, start + last
