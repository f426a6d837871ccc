"""With what the treated were compared, weighed by signs, rules and kind of study.

Weights are learned from labelled abstracts; docs/control-model.md tells which and how well they do.
"""

import math
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from operator import mul

from evidence.extract import compared, control, design, likeness
from evidence.extract.control_signs import SIGNS
from evidence.extract.pattern import Pattern
from evidence.extract.sentences import Section
from evidence.extract.source import Source, Span, once
from evidence.extract.stated import Told, in_title, stated
from evidence.extract.themes import themes
from evidence.model import Control

SILENT = "silent"
_MODEL = "control"
_AIM = Pattern(
    r"\b(?:objective|aim|purpose|goal)s?\b|\bthis study\b|\bwe (?:aimed|compared)\b|"
    r"\bto (?:compare|evaluate|assess|investigate|determine)"
)
_RULE = 1.5
"""How much what the rules read counts beside what the text shows; more is less shrunk."""
Marks = dict[str, tuple[float, Span | None]]
"""What a text shows: how much of each, and the words it is first seen in."""


@once
def contrast(source: Source) -> Told | None:
    """Name the kind of control and the words that tell it; None where none is told.

    A text too short to weigh is read by rules alone.
    """
    by_rules = stated(source)
    if not likeness.chances(source):
        return by_rules
    found = marks(source)
    told = chances(found)
    name = max(told, key=lambda kind: told[kind])
    if name == SILENT:
        return None
    kind = Control(name)
    if by_rules is not None and by_rules[0] is kind:
        return by_rules
    return kind, _reason(source, found, name)


def chances(found: Marks) -> dict[str, float]:
    """Give the chance of every kind of control, and of none told; they sum to 1."""
    known = likeness.model(_MODEL)
    there = {name: size for name, (size, _) in found.items() if name in known.weights}
    columns = zip(*(known.weights.row[name][1] for name in there), strict=True)
    sums = [
        start + sum(map(mul, there.values(), column))
        for start, column in zip(known.start, columns, strict=True)
    ]
    most = max(sums)
    odds = [math.exp(one - most) for one in sums]
    return {kind: one / sum(odds) for kind, one in zip(known.kinds, odds, strict=True)}


def _reason(source: Source, found: Marks, name: str) -> Span:
    """Quote the words that speak most for a kind; the title where no words do."""
    known = likeness.model(_MODEL)
    at = known.kinds.index(name)
    best = max(
        (
            (size * known.weights.row[mark][1][at], mark)
            for mark, (size, span) in found.items()
            if span is not None and mark in known.weights
        ),
        default=(0.0, ""),
    )
    span = found[best[1]][1] if best[0] > 0 else None
    first = source.sentences[0]
    return span or first.span(0, len(first.text))


def marks(source: Source) -> Marks:
    """Give all that bears on the control of a study."""
    found: Marks = {name: (size, span) for name, size, span in _of_rules(source)}
    found.update((f"sign: {name}", (1.0, span)) for name, span in _signs(source))
    kind = likeness.likeliest(source) or "short"
    found.update((name, (size, None)) for name, size in themes(found.keys(), kind))
    return found


def _signs(source: Source) -> Iterator[tuple[str, Span]]:
    """Find the signs in what is said about this study; an aim may stand in the background."""
    sentences = [
        one
        for one in source.sentences
        if one.section is not Section.BACKGROUND or _AIM.search(one.low) is not None
    ]
    starts = list(accumulate((len(one.low) + 1 for one in sentences), initial=0))
    text = "\n".join(one.low for one in sentences)
    for name, pattern in SIGNS.items():
        if match := pattern.search(text):
            at = bisect_right(starts, match.start()) - 1
            sentence, start = sentences[at], starts[at]
            end = min(match.end() - start, len(sentence.low))
            yield name, sentence.span(match.start() - start, end)


def _of_rules(source: Source) -> Iterator[tuple[str, float, Span | None]]:
    """Tell what the rules make of the text, and how alike it is to each kind of study."""
    kind = design.found(source)
    name = "no" if kind is None else kind.design.value
    told = stated(source)
    said = SILENT if told is None else told[0].value
    yield f"design: {name}", 1.0, None
    yield f"told: {said}", _RULE, None
    yield f"told: {said}, {name}", _RULE, None
    yield from (
        (f"kind: {one}", 2 * _RULE * size, None) for one, size in likeness.chances(source).items()
    )
    yield from _of_readers(source)


def _of_readers(source: Source) -> Iterator[tuple[str, float, Span | None]]:
    """Tell what each rule by itself reads."""
    named = control.found(source)
    yield f"named: {SILENT if named is None else named.value.value}", _RULE, None
    for one in control.candidates(source):
        yield f"among: {one.value.value}", one.weight / 3 * _RULE, one.span
    answers = {
        "cohort": compared.in_cohort(source),
        "title": in_title(source),
    }
    for name, told in answers.items():
        if told is not None:
            yield f"{name}: {told[0].value}", 1.0, told[1]
