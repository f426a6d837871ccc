"""How likely a count is the size of the study, weighed by its rivals and the words around it.

Weights are learned from labelled abstracts; docs/size-model.md tells which and how well they do.
"""

import math
from collections.abc import Iterator

from evidence.extract import design, likeness
from evidence.extract.counts import Candidate, candidates
from evidence.extract.pattern import Pattern
from evidence.extract.planned import is_planned
from evidence.extract.source import Source

_MODEL = "sizes"
_LEAST = 0.6
"""The chance from which a count is told, chosen in folds of the even half."""
_WORTH = 0.0
"""What rules score lower is no size, and is not weighed."""
_BEFORE, _AFTER = 90, 70
"""Characters looked at on both sides of a count."""
_SCORES = (0.3, 0.6, 0.9, 1.2, 1.5, 1.8, 2.2)
_BEHIND = (0.0, 0.05, 0.3, 0.7, 1.2)
_TIMES = (1.0, 1.1, 1.5, 2.5, 5.0)
_VALUES = (1, 4, 9, 20, 50, 200, 1000)
_CUES = {
    "dealt": Pattern(r"\brandom|assigned|allocated"),
    "entered": Pattern(r"enrol|recruit|included|entered|participat|consecutive"),
    "analysed": Pattern(r"analy[sz]|evaluable|complet|assess"),
    "total": Pattern(r"\btotal|overall|altogether"),
    "asked": Pattern(r"screen|eligib|invited|approach"),
    "of whom": Pattern(r"\bof (?:whom|which|these|them|the)\b"),
    "share": Pattern(r"%"),
    "group": Pattern(r"group|arm\b|control"),
    "others": Pattern(r"previous|meta|annual|worldwide|million"),
    "happened": Pattern(r"died|death|occurr|develop|respon|withdr|drop"),
    "we": Pattern(r"\bwe\b"),
}


def judged(source: Source, chosen: list[Candidate]) -> list[Candidate]:
    """Give the counts that rules chose, or a likelier one; none where no count is likely.

    A text too short to weigh is read by rules alone.
    """
    if not likeness.chances(source):
        return chosen
    chance, best = max(
        ((_chance(told), one) for one, told in marked(source, chosen)),
        key=lambda pair: pair[0],
        default=(0.0, None),
    )
    if best is None or chance < _LEAST:
        return []
    return chosen if any(one.value == best.value for one in chosen) else [best]


def _chance(told: set[str]) -> float:
    known = likeness.model(_MODEL)
    weights = (known.weights.row[name][1][0] for name in sorted(told) if name in known.weights)
    return 1 / (1 + math.exp(-sum(weights, known.start[0])))


def marked(source: Source, chosen: list[Candidate]) -> Iterator[tuple[Candidate, set[str]]]:
    """Yield every count that may be a size with the marks that bear on it."""
    kind = design.found(source)
    every = [one for one in candidates(source) if one.score >= _WORTH]
    for one in every:
        if not is_planned(one.span):
            told = {f"design: {'no' if kind is None else kind.design.value}"}
            yield one, told.union(_by_itself(one), _among(one, every), _by_rules(one, chosen))


def _by_itself(one: Candidate) -> Iterator[str]:
    """Tell its role, its score, its place and what the words on both sides say."""
    low = one.span.sentence.low
    yield f"role: {one.name.value}"
    yield f"section: {one.span.sentence.section.value}"
    yield f"title: {one.span.sentence.is_title}"
    yield from (f"score >= {edge:g}" for edge in _SCORES if one.score >= edge)
    yield from (f"people > {edge}" for edge in _VALUES if one.value > edge)
    before = low[max(0, one.span.start - _BEFORE) : one.span.start]
    after = low[one.span.end : one.span.end + _AFTER]
    yield from (f"before: {name}" for name, cue in _CUES.items() if cue.search(before))
    yield from (f"after: {name}" for name, cue in _CUES.items() if cue.search(after))


def _among(one: Candidate, every: list[Candidate]) -> Iterator[str]:
    """Compare a count with all of its text, and with those of its sentence."""
    behind = max(two.score for two in every) - one.score
    times = max(two.value for two in every) / one.value
    here = max(two.value for two in every if two.span.sentence is one.span.sentence)
    yield from (f"behind > {edge:g}" for edge in _BEHIND if behind > edge)
    yield from (f"outnumbered > {edge:g}" for edge in _TIMES if times > edge)
    yield f"most of its sentence: {one.value == here}"


def _by_rules(one: Candidate, chosen: list[Candidate]) -> Iterator[str]:
    """Compare a count with those the rules chose."""
    values = [two.value for two in chosen]
    yield f"chosen: {one.value in values}"
    yield f"any chosen: {bool(values)}"
    yield f"more than any chosen: {one.value > max(values, default=one.value)}"
    yield f"fewer than any chosen: {one.value < min(values, default=one.value)}"
