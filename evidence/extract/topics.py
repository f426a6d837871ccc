"""Known concepts told in a work, by kind and weight: what the vocabulary recognises."""

from dataclasses import dataclass

from evidence.extract.sentences import Section
from evidence.extract.source import Sentence, Source, Span, once
from evidence.vocabulary import concepts


@dataclass(frozen=True, slots=True)
class Topic:
    """A concept with where it is first told and how much the text is about it."""

    id: str
    kind: str
    weight: float
    span: Span


@once
def topics(source: Source) -> tuple[Topic, ...]:
    """Give every concept told, what the text is most about first; title words count thrice."""
    found: dict[tuple[str, str], Topic] = {}
    for sentence in source.sentences:
        weight = _weight(sentence)
        for one in concepts(sentence.text):
            key = (one.kind, one.id)
            old = found.get(key)
            span = sentence.span(one.start, one.end) if old is None else old.span
            found[key] = Topic(one.id, one.kind, weight + (old.weight if old else 0.0), span)
    return tuple(sorted(found.values(), key=lambda topic: -topic.weight))


def _weight(sentence: Sentence) -> float:
    if sentence.is_title:
        return 3.0
    return 0.6 if sentence.section in {Section.BACKGROUND, Section.CONCLUSION} else 1.0


def leading(source: Source, kind: str) -> Topic | None:
    """Give the concept of a kind that the text is most about."""
    return next((topic for topic in topics(source) if topic.kind == kind), None)
