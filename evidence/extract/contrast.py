"""With what the treated were compared, weighed by signs, rules and kind of study.

Weights are learned from labelled abstracts; docs/control-model.md tells which and how well they do.
"""

import math
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from operator import itemgetter, mul

from evidence.extract import compared, control_words, design, likeness
from evidence.extract.compared import Told
from evidence.extract.control_signs import SIGNS
from evidence.extract.intervention import comparator
from evidence.extract.pattern import Pattern, among
from evidence.extract.questions import look_together
from evidence.extract.sentences import Section
from evidence.extract.source import Source, Span, once
from evidence.extract.stated import in_title, is_divided, stated
from evidence.extract.themes import TELLING, THEMES, themes
from evidence.model import Control, Design

SILENT = "silent"
_MODEL = "control"
_UNLEARNED = frozenset({Control.HISTORICAL, Control.OTHER_BODY_SIDE})
_SHAM = Pattern(r"\b(?:sham|mock|simulated)\b(?!-operated)")
_ONE_GROUP = frozenset({Design.CASE_REPORT, Design.CASE_SERIES, Design.BEFORE_AFTER})
_AIM = Pattern(
    r"\b(?:objective|aim|purpose|goal)s?\b|\bthis study\b|\bwe (?:aimed|compared)\b|"
    r"\bto (?:compare|evaluate|assess|investigate|determine)"
)
_CHANGE = Pattern(
    r"\bbaseline|\bbefore\b|\bafter(?:wards)?\b[^.;]{0,60}\bthan\b|"
    r"\bpre-?(?:treat|op|inter|test|dos|train|surg)|\bchang(?:e[ds]?|ing)\b|improv|decreas|increas|"
    r"\breduc|declin|\b(?:fell|rose|gain\w*)\b|\bfrom \d[^.;]{0,30} to \d|worsen|restor|alleviat|"
    r"relie[fv]|lower|higher|better|recover"
)
"""Words of a before and an after: without any, one group that was treated is compared with none."""
_END = Pattern(r"[.;,:)]")
_WIDE = 50
"""Characters a quote goes on behind the words that tell."""
_LONGEST = 9_000
"""Characters looked at; no abstract is as long."""
_RULE = 1.5
"""How much what the rules read counts beside what the text shows; more is less shrunk."""
Marks = dict[str, tuple[float, Span | None]]
"""What a text shows: how much of each, and the words it is first seen in."""


@once
def contrast(source: Source) -> Told | None:
    """Name the kind of control and the words that tell it; None where none is told or no words do.

    A text too short to weigh is read by rules alone, and so are kinds too rare to learn.
    """
    by_rules = stated(source)
    if (sham := _sham(source)) is not None:
        return Control.SHAM, sham
    if not likeness.chances(source) or (by_rules is not None and _is_unlearned(source, by_rules)):
        return by_rules
    found = marks(source)
    told = chances(found)
    name = max(told, key=lambda kind: told[kind])
    if name == SILENT:
        return None
    kind = Control(name)
    if kind is Control.OWN_BASELINE and not _CHANGE.search(source.low):
        alone = _reason(found, Control.NONE.value) or _of_design(source)
        return None if alone is None else (Control.NONE, alone)
    if kind is Control.OWN_BASELINE and is_divided(source):
        return by_rules if by_rules is None or by_rules[0] is not kind else None
    if by_rules is not None and by_rules[0] is kind:
        return by_rules
    words = _reason(found, name) or _of_design(source)
    return None if words is None else (kind, words)


def _sham(source: Source) -> Span | None:
    """Give a comparator that has sham for a name; in animals that is who was not made ill."""
    span = comparator(source)
    if span is None or _SHAM.search(span.text.lower()) is None:
        return None
    kind = design.found(source)
    return None if kind is not None and kind.design.is_preclinical else span


def _is_unlearned(source: Source, told: Told) -> bool:
    """Tell a kind, or a way to describe it, that is too rare to be learned."""
    is_described = told[0] is Control.SHAM and "sham" not in source.low
    return is_described or told[0] in _UNLEARNED


def chances(found: Marks) -> dict[str, float]:
    """Give the chance of every kind of control, and of none told; they sum to 1."""
    known = likeness.model(_MODEL)
    there = {name: size for name, (size, _) in found.items() if name in known.weights}
    columns = zip(known.start, *(known.weights.row[name][1] for name in there), strict=True)
    sums = [start + sum(map(mul, there.values(), column)) for start, *column in columns]
    most = max(sums)
    odds = [math.exp(one - most) for one in sums]
    return {kind: one / sum(odds) for kind, one in zip(known.kinds, odds, strict=True)}


def _reason(found: Marks, name: str) -> Span | None:
    """Quote the words that speak most for a kind, of those that tell it; None where none do."""
    known = likeness.model(_MODEL)
    at = known.kinds.index(name)
    telling = {mark for theme in TELLING.get(name, ()) for mark in THEMES[theme]}
    ranked = [
        (known.weights.row[mark][1][at] if mark in known.weights else 0.0, mark, span)
        for mark, (_, span) in found.items()
        if span is not None and mark in telling
    ]
    return _clause(max(ranked, key=itemgetter(0, 1))[2]) if ranked else None


def _of_design(source: Source) -> Span | None:
    """Quote the words that tell a design with one group."""
    kind = design.found(source)
    return kind.span if kind is not None and kind.design in _ONE_GROUP else None


def _clause(span: Span) -> Span:
    """Widen words to the end of their clause or of what one takes in at a glance."""
    low = span.sentence.low
    end = next(
        (one.start() for one in _END.finditer(low, span.end, span.end + _WIDE)),
        min(len(low), span.end + _WIDE),
    )
    start = span.start
    while start > 0 and low[start - 1].isalnum():
        start -= 1
    while end < len(low) and low[end - 1].isalnum() and low[end].isalnum():
        end += 1
    return span.sentence.span(start, end)


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
    look_together(text, zip(starts, (one.low for one in sentences), strict=False))
    text = text[:_LONGEST]
    there = frozenset(among(SIGNS.values(), text))
    for name, pattern in SIGNS.items():
        if pattern in there and (match := pattern.search(text)):
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
    named = control_words.found(source)
    yield f"named: {SILENT if named is None else named.value.value}", _RULE, None
    for one in control_words.candidates(source):
        yield f"among: {one.value.value}", one.weight / 3 * _RULE, one.span
    answers = {
        "cohort": compared.in_cohort(source),
        "title": in_title(source),
    }
    for name, told in answers.items():
        if told is not None:
            yield f"{name}: {told[0].value}", 1.0, told[1]
