"""Which way an outcome went, by weights learned from answered questions, and what decided it.

Which set taught the weights, when and how well they do is in docs/direction-model.md.
"""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from evidence.extract.comparison import Comparison
from evidence.extract.likeness import Model, model
from evidence.extract.source import Sentence
from evidence.extract.stems import Question, stems
from evidence.model import Direction

EVENNESS = 0.8
"""Below 1 more sentences have a say; taken by cross-validation."""

FIT, NULL, WAY = range(3)
"""The columns of the weights: does it answer, is it a difference at all, is it an increase."""


class Verdict(NamedTuple):
    """A direction with its chance, and the sentence that weighed most for it."""

    direction: Direction
    chance: float
    sentence: Sentence


def rarity(asked: Question, sentences: Sequence[Sentence]) -> dict[str, float]:
    """Weigh the outcome's words: one that stands in many sentences tells less."""
    here = [stems(one.low) for one in sentences]
    return {word: 1 / (1 + math.log1p(sum(word in one for one in here))) for word in asked.outcome}


def told(asked: Question, sentences: Sequence[Sentence]) -> list[dict[str, float]]:
    """Give the features of every sentence of an abstract."""
    rare = rarity(asked, sentences)
    return [
        {
            **Comparison(one, asked, rare).features(),
            "f:place": place / max(1, len(sentences)),
        }
        for place, one in enumerate(sentences, start=1)
    ]


def verdict(asked: Question, sentences: Sequence[Sentence]) -> Verdict | None:
    """Judge by the sentences that answer best; None when none of them can."""
    features = told(asked, sentences)
    if not any("f:outcome" in one or "f:cue" in one or "f:p" in one for one in features):
        return None
    known = model("direction")
    fits = shares([score(one, known, FIT) * EVENNESS for one in features])
    judged = [
        {way: fit * part for way, part in chances(one, known).items()}
        for fit, one in zip(fits, features, strict=True)
    ]
    sums = {way: sum(one[way] for one in judged) for way in judged[0]}
    best = max(sums, key=lambda way: sums[way])
    at = max(range(len(judged)), key=lambda place: (judged[place][best], -place))
    return Verdict(best, sums[best], sentences[at])


def told_by(sentence: Sentence, asked: Question) -> Verdict:
    """Judge by one sentence alone, which is known to speak of the outcome."""
    every = chances(Comparison(sentence, asked, {}).judged(), model("direction"))
    best = max(every, key=lambda way: every[way])
    return Verdict(best, every[best], sentence)


def chances(features: Mapping[str, float], known: Model) -> dict[Direction, float]:
    """Give the chance of each direction that one sentence tells."""
    null, up = (_chance(score(features, known, column)) for column in (NULL, WAY))
    return {
        Direction.NO_DIFFERENCE: null,
        Direction.INCREASE: (1 - null) * up,
        Direction.DECREASE: (1 - null) * (1 - up),
    }


def score(features: Mapping[str, float], known: Model, column: int) -> float:
    """Sum the weights of one column."""
    told = (
        size * known.weights[name][1][column]
        for name, size in features.items()
        if name in known.weights
    )
    return known.start[column] + sum(told)


def shares(scores: Sequence[float]) -> list[float]:
    """Turn scores into shares that sum to 1."""
    highest = max(scores)
    powers = [math.exp(one - highest) for one in scores]
    total = sum(powers)
    return [one / total for one in powers]


def _chance(score: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
