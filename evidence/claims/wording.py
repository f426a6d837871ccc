"""The wording models: weighted features, learned once from labelled sentences and shipped small.

Which sets taught them, when and how well they do is in docs/wording-models.md.
"""

import gzip
import math
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from operator import mul
from typing import NamedTuple

from evidence.claims.features import features


class Model(NamedTuple):
    """The weights of one model: per feature its rarity and a weight for every label.

    They stay as written, between tabs, until asked for: a sentence needs few of them.
    """

    labels: tuple[str, ...]
    start: tuple[float, ...]
    weights: Mapping[str, str]


@cache
def model(name: str) -> Model:
    """Load a model by name, once."""
    packed = files(__package__).joinpath("weights", f"{name}.tsv.gz").read_bytes()
    head, *lines = gzip.decompress(packed).decode("utf-8").split("\n")
    rows = dict(line.split("\t", 1) for line in lines)
    start = _numbers(rows.pop("<start>"))[1:]
    return Model(labels=tuple(head.split("\t")[2:]), start=start, weights=rows)


@lru_cache(maxsize=16384)
def _numbers(row: str) -> tuple[float, ...]:
    return tuple(map(float, row.split("\t")))


def chances(name: str, text: str) -> dict[str, float]:
    """Give the chance of every label for a sentence; they sum to 1."""
    known = model(name)
    told = [_numbers(known.weights[one]) for one in sorted(features(text) & known.weights.keys())]
    rarities, *columns = zip(*told, strict=True) if told else [()] * (1 + len(known.start))
    length = math.sqrt(sum(rarity**2 for rarity in rarities)) or 1.0
    scores = [
        start + sum(map(mul, rarities, weights)) / length
        for start, weights in zip(known.start, columns, strict=True)
    ]
    return _softmax(dict(zip(known.labels, scores, strict=True)))


def _softmax(scores: Mapping[str, float]) -> dict[str, float]:
    top = max(scores.values())
    powers = {label: math.exp(score - top) for label, score in scores.items()}
    total = sum(powers.values())
    return {label: power / total for label, power in powers.items()}
