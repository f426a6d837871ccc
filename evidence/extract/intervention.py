"""What was given, and against what."""

from collections.abc import Iterable, Iterator

from evidence.extract.assigned import arms, in_full, is_idle_arm
from evidence.extract.doses import HELD
from evidence.extract.given_words import (
    ALLOCATES,
    ARM,
    COMPARED,
    NOT_GOT,
    TIMES,
)
from evidence.extract.offers import offers
from evidence.extract.phrases import trimmed
from evidence.extract.sentences import Section
from evidence.extract.sides import is_idle
from evidence.extract.source import Sentence, Source, Span, once
from evidence.extract.stems import stems
from evidence.extract.treatments import is_known
from evidence.model import Fact, Property

PROPERTIES = (Property.INTERVENTION, Property.COMPARATOR)
ORIGIN = "extract.intervention@2"


@once
def found(source: Source) -> Span | None:
    """Give the intervention: of all phrases that may name it, the one most speaks for."""
    best = next(iter(offers(source)), None)
    return best and _with_dose_told(source, best)


def _with_dose_told(source: Source, span: Span) -> Span:
    """Give the arm that is the title's treatment with its dose, where one is."""
    own = stems(span.text)
    if not (own and span.sentence.is_title) or HELD.search(span.text.lower()):
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
