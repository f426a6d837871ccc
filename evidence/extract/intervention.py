"""What was given, and against what."""

import re
from collections.abc import Iterable, Iterator

from evidence.extract.assigned import arms, in_full, is_idle_arm
from evidence.extract.doses import HELD, with_dose
from evidence.extract.given_words import (
    ALLOCATES,
    AND,
    ARM,
    BETWEEN,
    CAUSED,
    CAUSES,
    COMPARED,
    CONSISTED,
    DASH,
    EARLIER,
    EFFECT,
    FOUND,
    GIVEN,
    GOT,
    HEAD,
    IN_TITLES,
    MADE,
    NOT_GOT,
    OPERATION,
    OTHER_ARM,
    POINTED,
    SET,
    TAIL,
    TIMES,
    TREATED,
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
from evidence.model import Fact, Property
from evidence.vocabulary import concepts

PROPERTIES = (Property.INTERVENTION, Property.COMPARATOR)
ORIGIN = "extract.intervention@2"


@once
def found(source: Source) -> Span | None:
    """Give the intervention: the title's, else what people are said to have been given."""
    for sentence in source.title:
        spans = (_phrase(source, sentence, pattern) for pattern in IN_TITLES)
        if (span := next(filter(None, spans), None)) is not None:
            return _with_dose_told(source, span)
    if (span := _assigned(source)) is not None:
        return span
    for pattern in (
        CONSISTED,
        BETWEEN,
        SET,
        TREATED,
        EFFECT,
        GIVEN,
        CAUSES,
        CAUSED,
        VERSUS,
        FOUND,
    ):
        for sentence in source.abstract if pattern.may_be_in(source.low) else ():
            if sentence.section is Section.CONCLUSION or _is_of_others(sentence):
                continue
            if (span := _phrase(source, sentence, pattern)) is not None:
                return in_full(source, span)
    return _got(source) or _known(source)


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


def _assigned(source: Source) -> Span | None:
    """Give what the first arm got that was not left as it was."""
    active = (one for one in arms(source) if not is_idle_arm(one.text))
    return next(active, None)


def _with_dose_told(source: Source, span: Span) -> Span:
    """Give the arm that is the title's treatment with its dose, where one is."""
    own = stems(span.text)
    if not own or HELD.search(span.text.lower()):
        return span
    told = (one for one in arms(source) if HELD.search(one.text.lower()))
    return next((one for one in told if own <= stems(f"{one.text} {_unfolded(source, one)}")), span)


def _unfolded(source: Source, span: Span) -> str:
    """Give the words an arm's short name stands for: "BH4" in "BH4 (15 mg/kg)"."""
    first = span.text.split(" ", 1)[0]
    return in_full(source, span.sentence.span(span.start, span.start + len(first))).text


def _other_arm(source: Source) -> Span | None:
    """Give the arm beside the intervention: one that was left as it was, else another one."""
    given, every = found(source), arms(source)
    if given is None or not every:
        return None
    own = stems(given.text)
    shared = [len(stems(one.text) & own) for one in every]
    if not max(shared):
        return next((one for one in every if is_idle_arm(one.text)), None)
    others = [one for at, one in enumerate(every) if at != shared.index(max(shared))]
    return next((one for one in others if is_idle_arm(one.text)), others[-1])


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
    if pattern in {VERSUS, FOUND} or VAGUE.match(match.group()):
        return ALLOCATES.search(source.low) is not None
    return not (pattern in WEAK or USED.match(match.group())) or _treats(source)


def _titles(source: Source) -> frozenset[str]:
    return frozenset(one.low for one in source.title)


def _core(low: str, start: int, end: int) -> tuple[int, int]:
    """Give where the name of a treatment begins and ends: without articles and "effects of"."""
    first, last = trimmed(low[start:end])
    if head := HEAD.match(low[start + first : start + last]):
        first += head.end()
    if dash := DASH.search(low, start + first, start + last):
        last = dash.start() - start
    if tail := TAIL.search(low, start + first, start + last):
        last = tail.start() - start
    choice = OTHER_ARM.search(low, start + first, start + last)
    if choice is not None and is_idle(low[choice.end() : start + last]):
        last = choice.start() - start
    return start + first, start + last


def _has_arms(source: Source) -> bool:
    """Tell a text that gave one of two things, so that what is compared may be the other."""
    return found(source) is not None or ALLOCATES.search(source.low) is not None


@once
def comparator(source: Source) -> Span | None:
    """Give what it was compared with, in the words of the text."""
    told = _compared(source, source.title) or _other_arm(source)
    return told or _compared(source, source.abstract)


def _compared(source: Source, sentences: Iterable[Sentence]) -> Span | None:
    """Give what stands behind "versus" or "compared with"."""
    for sentence in sentences:
        if sentence.section is Section.BACKGROUND:
            continue
        for match in COMPARED.finditer(sentence.low):
            start, end = trimmed(match["other"])
            words = match["other"][start:end]
            if cut := ARM.search(words):
                words = words[: cut.start()]
            if len(words) < 3 or TIMES.match(words) or NOT_GOT.search(words):
                continue
            if _has_arms(source) or is_idle(words) or is_known(words):
                at = match.start("other") + start
                return sentence.span(at, at + len(words))
    return None


def read(source: Source) -> Iterator[Fact]:
    """State intervention and comparator, where the text tells."""
    if (span := found(source)) is not None:
        yield source.fact(ORIGIN, Property.INTERVENTION, span.text, span)
    if (span := comparator(source)) is not None:
        yield source.fact(ORIGIN, Property.COMPARATOR, span.text, span)
