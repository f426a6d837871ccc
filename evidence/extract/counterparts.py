"""The comparator by name: every way a text tells it, each phrase weighed as in `offers`."""

import math
from collections.abc import Iterator

from evidence.extract.assigned import arms, in_full, is_idle_arm
from evidence.extract.given_words import ALLOCATES, ARM, COMPARED, GROUP, IDLE, NOT_GOT, TIMES
from evidence.extract.offers import SHORT, Offer, Way, offered, others, ranked, titled, told
from evidence.extract.pattern import Pattern
from evidence.extract.phrases import trimmed
from evidence.extract.sentences import Section
from evidence.extract.sides import is_idle
from evidence.extract.source import Sentence, Source, Span
from evidence.extract.stems import stems
from evidence.extract.treatments import may_be_given

_OTHER_ARM, _ARM, _TITLE, _TEXT, _IDLE, _GROUP = -0.1, -0.5, 0.7, 0.0, 0.0, -0.1
"""How far the arm beside the intervention, any arm, what is compared in title and text, names of
those left as they were and of groups are trusted."""
_WAY, _NEW, _OFTEN, _TITLED, _ONCE, _SHARED, _LATE = 0.5, 1.9, 0.6, 0.9, 0.7, 0.6, 0.6
"""What another way to tell the same adds, an arm left as it was, and being told in every sentence;
what is taken off where the title names it as the thing studied, where it is named once, where it is
the intervention itself and at the end. Chosen by benchmarks/arms.py."""
_LEAST = -0.4
"""What must speak for a phrase in texts long enough to tell by what they leave out."""


def counterparts(source: Source, given: Span | None) -> Iterator[Span]:
    """Give all phrases that may name the comparator, the one most speaks for first."""
    own = frozenset[str]() if given is None else stems(given.text)
    every = [one for one in offered(_ways(source, given)) if one.stems != own]
    counts, title, length = told(source), titled(source), len(source.sentences)

    def weight(one: Offer) -> float:
        times = [counts[stem] for stem in one.stems] or [0]
        return (
            one.trust
            + _WAY * others(one, every)
            + _NEW * (is_idle_arm(one.span.text) or is_idle(one.span.text.lower()))
            + _OFTEN * sum(times) / len(times) / length
            - _TITLED * bool(one.stems & title)
            - _ONCE * (max(times) < 2)
            - _SHARED * len(one.stems & own) / max(1, len(one.stems))
            - _LATE * one.span.sentence.index / length
        )

    least = _LEAST if length >= SHORT else -math.inf
    return (span for found, span in ranked(every, weight) if found > least)


def _ways(source: Source, given: Span | None) -> Iterator[Way]:
    """Yield all that may have been the comparator, by every way to tell it."""
    if given is None and ALLOCATES.search(source.low) is None:
        return
    every = arms(source)
    if given is not None and every and (span := _other_arm(given, every)) is not None:
        yield "other arm", _OTHER_ARM, span
    yield from (("arm", _ARM, one) for one in every)
    for one in source.sentences:
        if one.section is not Section.BACKGROUND:
            trust = _TITLE if one.is_title else _TEXT
            for span in _phrases(one, COMPARED, "other"):
                yield ("compared", one.is_title), trust, in_full(source, span)
            if not one.is_title:
                yield from (("idle", _IDLE, span) for span in _phrases(one, IDLE, "other"))
                groups = _phrases(one, GROUP, "what")
                yield from (("group", _GROUP, in_full(source, span)) for span in groups)


def _phrases(sentence: Sentence, pattern: Pattern, part: str) -> Iterator[Span]:
    """Yield what a pattern names, if people could get it."""
    for match in pattern.finditer(sentence.low):
        start, end = trimmed(match[part])
        words = match[part][start:end]
        if cut := ARM.search(words):
            words = words[: cut.start()]
        if len(words) < 3 or TIMES.match(words) or NOT_GOT.search(words):
            continue
        if is_idle(words) or may_be_given(words):
            at = match.start(part) + start
            yield sentence.span(at, at + len(words))


def _other_arm(given: Span, every: tuple[Span, ...]) -> Span | None:
    """Give the arm beside the intervention: one that was left as it was, else another one."""
    own = stems(given.text)
    shared = [len(stems(one.text) & own) for one in every]
    if not max(shared):
        return next((one for one in every if is_idle_arm(one.text)), None)
    rest = [one for at, one in enumerate(every) if at != shared.index(max(shared))]
    return next((one for one in rest if is_idle_arm(one.text)), rest[-1])
