"""How alike a text is to each kind of study, by weights learned from labelled abstracts.

Which sets taught the weights, when and how well they do is in docs/design-model.md.
"""

import gzip
import math
import struct
from collections.abc import Container, Iterable, Iterator, KeysView, Mapping
from functools import cache
from importlib.resources import files
from operator import mul
from typing import NamedTuple

from typing_extensions import override

from evidence.extract.features import RULE, SIGN, TITLE, Groups, Known, grouped
from evidence.extract.source import Source, Span, once

SHARES = {TITLE: 0.7, RULE: 0.2, SIGN: 0.1, "": 1.0}
"""How much title, rules, signs and whole text count."""
_GROUPS = {group: group for group in SHARES if group}
SIZED = frozenset({RULE, SIGN})
"""Groups whose features stay as they are; the others are brought to length 1."""


_LANE, _UNIT = 64, 1_000_000
"""Bits for one number, and its smallest part, where the numbers of a row are held as one."""
Row = tuple[float, tuple[float, ...], str]
"""Rarity and weights of a feature, and the group it is of."""


class Asked(dict[str, Row]):
    """The rows of the features asked for before; others are read from their text."""

    def __init__(self, rows: Mapping[str, str]) -> None:
        """Take rows as `feature -> numbers between tabs`, the rarity first."""
        super().__init__()
        self._rows = rows

    def __missing__(self, name: str) -> Row:
        """Read a row when it is first asked for."""
        rare, *weights = map(float, self._rows[name].split("\t"))
        self[name] = (rare, tuple(weights), prefix(name))
        return self[name]


class Summed(dict[str, int]):
    """The numbers of a row side by side in one whole number, so that rows are added in one go.

    They are the square of the rarity, then the weights times the rarity: what a feature brings
    that is there or not.
    """

    def __init__(self, rows: Asked, known: Container[str], kinds: int) -> None:
        """Take the rows, the features there are and how many weights each has."""
        super().__init__()
        self._known = known
        self._rows = rows
        self._format = struct.Struct(f"<{1 + kinds}Q")
        self._least = sum(1 << (_LANE * at + _LANE - 1) for at in range(1 + kinds))

    def __missing__(self, name: str) -> int:
        """Put a row side by side when it is first asked for; what is not known adds nothing."""
        if name not in self._known:
            return 0
        rare, weights, _ = self._rows[name]
        numbers = (rare * one for one in (rare, *weights))
        self[name] = sum(round(_UNIT * one) << (_LANE * at) for at, one in enumerate(numbers))
        return self[name]

    def added(self, names: Iterable[str]) -> list[float]:
        """Add up the rows of features."""
        total = sum(map(self.__getitem__, names), self._least)
        told = self._format.unpack(total.to_bytes(self._format.size, "little"))
        return [(one - (1 << (_LANE - 1))) / _UNIT for one in told]


class Weights(Mapping[str, Row]):
    """Rows of a table by feature, kept as text until asked for: a work needs few of them."""

    def __init__(self, rows: dict[str, str], kinds: int) -> None:
        """Take rows as `feature -> numbers between tabs`, the rarity first."""
        self._rows = rows
        self.row = Asked(rows)
        """The same as the mapping, quicker by a call of ours for each feature."""
        self.summed = Summed(self.row, rows, kinds)
        self.title, self.text = Known(rows, TITLE), Known(rows)

    @override
    def __getitem__(self, name: str) -> Row:
        """Give rarity, weights and group of a feature."""
        return self.row[name]

    @override
    def __contains__(self, name: object) -> bool:
        """Tell whether the model knows a feature."""
        return name in self._rows

    @override
    def keys(self) -> KeysView[str]:
        """Give the features to be looked up without a call of ours for each."""
        return self._rows.keys()

    @override
    def __iter__(self) -> Iterator[str]:
        """Give the features in the order of the table."""
        return iter(self._rows)

    @override
    def __len__(self) -> int:
        """Count the features."""
        return len(self._rows)


class Model(NamedTuple):
    """Per feature its rarity and a weight for every kind; `start` is each kind's own weight."""

    kinds: tuple[str, ...]
    start: tuple[float, ...]
    weights: Weights


@cache
def model(name: str = "kinds") -> Model:
    """Load a model by name, once."""
    packed = files(__package__).joinpath("weights", f"{name}.tsv.gz").read_bytes()
    return parsed(gzip.decompress(packed).decode("utf-8"))


def parsed(text: str) -> Model:
    """Read a table of weights: a line of kinds, then a feature a line."""
    head, *lines = text.split("\n")
    rows = dict(line.split("\t", 1) for line in lines)
    start = tuple(map(float, rows.pop("<start>").split("\t")))
    return Model(tuple(head.split("\t")[2:]), start[1:], Weights(rows, len(start) - 1))


def prefix(feature: str) -> str:
    """Tell the group of a feature: title, rule or whole text."""
    return _GROUPS.get(feature[:2], "")


def pulls(told: Groups, known: Model) -> dict[str, float]:
    """Give the size of every feature the model knows, after weighing rarity and length."""
    found: dict[str, float] = {}
    for group, names in told.items():
        sizes = {name: names[name] * known.weights.row[name][0] for name in _met(names, known)}
        scale = _scale(group, sum(map(mul, sizes.values(), sizes.values())))
        found.update({name: size * scale for name, size in sizes.items()})
    return found


def chances_of(told: Mapping[str, float], known: Model) -> dict[str, float]:
    """Give the chance of every kind for a set of features; they sum to 1. Training asks it.

    Words are there or not, whatever their size; those of rules and signs count by their size.
    """
    groups: Groups = {group: {} for group in SHARES}
    for name, size in told.items():
        groups[prefix(name)][name] = size
    return _chances(groups, known)


def _chances(told: Groups, known: Model) -> dict[str, float]:
    sized = [
        (told[group][name] * SHARES[group], known.weights.row[name])
        for group in told
        if group in SIZED
        for name in _met(told[group], known)
    ]
    sizes = [size * row[0] for size, row in sized]
    columns = zip(known.start, *(row[1] for _, row in sized), strict=True)
    scores = [sum(map(mul, sizes, column), start) for start, *column in columns]
    for group in told:
        if group not in SIZED:
            squares, *sums = known.weights.summed.added(told[group])
            scale = _scale(group, squares)
            scores = [score + scale * one for score, one in zip(scores, sums, strict=True)]
    odds = [1 / (1 + math.exp(-max(-30.0, min(30.0, one)))) for one in scores]
    total = sum(odds)
    return {kind: one / total for kind, one in zip(known.kinds, odds, strict=True)}


def _met(names: Iterable[str], known: Model) -> Iterator[str]:
    """Give the features that the model knows."""
    return filter(known.weights.keys().__contains__, names)


def _scale(group: str, squares: float) -> float:
    """Say how much a group counts, its length as the sum of the squares of its sizes."""
    return SHARES[group] if group in SIZED else SHARES[group] / (math.sqrt(squares) or 1.0)


@once
def chances(source: Source) -> dict[str, float]:
    """Give the chance of every kind of study; nothing for text too short to judge by its words."""
    if len(source.abstract) < 3 or len(source.low) < 250:
        return {}
    return _chances(_shown(source), model())


@once
def likeliest(source: Source) -> str | None:
    """Give the kind with the highest chance, None for short text."""
    told = chances(source)
    return max(told, key=lambda kind: told[kind]) if told else None


def reason(source: Source, kind: str) -> Span:
    """Quote the words that speak most for a kind; the title where none stand in one sentence."""
    known = model()
    at = known.kinds.index(kind)
    ranked = sorted(
        (
            (size * known.weights[name][1][at], name)
            for name, size in pulls(_shown(source), known).items()
        ),
        key=lambda one: (-one[0], one[1]),
    )
    for name in _words(name for pull, name in ranked[:60] if pull > 0):
        for sentence in source.sentences:
            if (start := sentence.low.find(name)) >= 0 and _whole(sentence.low, start, len(name)):
                return sentence.span(start, start + len(name))
    first = source.sentences[0]
    return first.span(0, len(first.text))


@once
def _shown(source: Source) -> Groups:
    known = model().weights
    return grouped(source, known.title, known.text)


def _words(names: Iterator[str]) -> Iterator[str]:
    """Give the features that are words as they stand in text."""
    for name in names:
        if prefix(name) not in SIZED and not set(name) & set("#^$-"):
            plain = name.removeprefix(TITLE)
            if len(plain) > 3:
                yield plain


def _whole(low: str, start: int, length: int) -> bool:
    before, after = low[start - 1 : start], low[start + length : start + length + 1]
    return not before.isalnum() and not after.isalnum()
