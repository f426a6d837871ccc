"""What the model of study kinds looks at: words, their parts and pairs, signs, topics, rules.

The same code serves training (benchmarks/train_design.py) and reading.
"""

import math
from collections.abc import Callable, Container, Iterator
from itertools import chain, pairwise

from evidence.extract import (
    allocation_words,
    beings,
    blinding_words,
    cases,
    own_data,
    papers,
    signs,
)
from evidence.extract.counted import counted
from evidence.extract.numbers import count
from evidence.extract.pattern import Pattern
from evidence.extract.source import Source
from evidence.extract.topics import topics
from evidence.vocabulary.lexicon import classes

_TOKEN = Pattern("[a-z]+|#")
_DIGITS = str.maketrans("0123456789#", "########## ")
TITLE, RULE, SIGN = "t:", "r:", "s:"
"""How features of title, rules and signs begin; words of the whole text have no prefix."""
_DRUGS = frozenset({"drug", "vaccine", "corticosteroid", "antibiotic"})
_WORDS = 1 << 15
"""How many words are remembered at a time."""
_SIZES = {"few": (1, 9), "some": (10, 300), "many": (301, 3000), "masses": (3001, 10**9)}


def words(text: str) -> list[str]:
    """Cut lower-case text into words; every digit counts as the same word."""
    return _TOKEN.findall(text.translate(_DIGITS))


class Known(dict[str, tuple[str, ...]]):
    """The features of words that a model knows, by word; each word is asked about once."""

    def __init__(self, names: Container[str] | None = None, start: str = "") -> None:
        """Take the names of features, None where every one counts, and how they begin here."""
        super().__init__()
        self._start = start
        self._is_known: Callable[[str], bool] = bool if names is None else names.__contains__

    def __missing__(self, word: str) -> tuple[str, ...]:
        """Ask the model about a word, its beginnings and endings."""
        if len(self) >= _WORDS:
            self.clear()
        every = (f"{self._start}{one}" for one in (word, *signs.parts(word)))
        self[word] = tuple(filter(self._is_known, every))
        return self[word]

    def grams(self, told: list[str]) -> Iterator[str]:
        """Give the words, their beginnings and endings, and the pairs of neighbours."""
        pairs = map(" ".join, pairwise(told))
        if self._start:
            pairs = map(self._start.__add__, pairs)
        of_words = map(self.__getitem__, dict.fromkeys(told))
        return chain(chain.from_iterable(of_words), filter(self._is_known, pairs))


_EVERY, _EVERY_OF_TITLE = Known(), Known(start=TITLE)
Groups = dict[str, dict[str, float]]
"""Features with their sizes by how they begin."""


def features(source: Source) -> dict[str, float]:
    """Give every feature of a work with its size; words count 1 however often they stand."""
    groups = grouped(source, _EVERY_OF_TITLE, _EVERY).values()
    return {name: size for group in groups for name, size in group.items()}


def grouped(source: Source, of_title: Known, of_text: Known) -> Groups:
    """Give the features of a work by group, of words those that are known."""
    title = words(source.low_title)
    body = [words(sentence.low) for sentence in source.abstract]
    every = list(chain.from_iterable(body))
    told = chain(
        _of_words(title, body, every),
        _of_topics(source),
        ((name, 1.0) for name in _of_people(source)),
    )
    return {
        TITLE: dict.fromkeys(of_title.grams(["^", *title, "$"]), 1.0),
        "": dict.fromkeys(chain(of_text.grams(title), of_text.grams(every)), 1.0),
        SIGN: {f"{SIGN}{name}": size for name, size in told},
        RULE: {f"{RULE}{name}": size for name, size in _of_rules(source).items()},
    }


def _of_words(
    title: list[str], body: list[list[str]], every: list[str]
) -> Iterator[tuple[str, float]]:
    """Count signs: in title, abstract (also by its length), first and last two sentences."""
    for name in signs.counted(title):
        yield f"title {name}", 1.0
    length = max(30, len(every))
    for name, times in signs.counted(every).items():
        yield f"text {name}", min(2.0, math.log1p(times) / 1.5)
        yield f"dense {name}", min(2.0, 20 * times / length)
    for place, sentences in (("first", body[:2]), ("last", body[-2:])):
        for name, times in signs.counted(chain.from_iterable(sentences)).items():
            yield f"{place} {name}", min(2.0, math.log1p(times) / 1.1)
    yield "words", min(1.5, length / 250)
    yield "title words", min(1.5, len(title) / 14)


def _of_topics(source: Source) -> Iterator[tuple[str, float]]:
    """Count the drugs, other treatments and conditions the vocabulary knows in the text."""
    sums: dict[str, float] = {}
    for topic in topics(source):
        name = topic.kind
        if topic.kind == "intervention":
            name = "drug" if _DRUGS & {topic.id, *classes(topic.id)} else "treatment"
        sums[name] = sums.get(name, 0.0) + topic.weight
        if topic.span.sentence.is_title:
            sums[f"title {name}"] = 1.0
    yield from ((f"topic {name}", min(2.0, math.log1p(size) / 1.5)) for name, size in sums.items())


def _of_people(source: Source) -> Iterator[str]:
    """Tell about how many people are counted at most."""
    told = (count(match["n"]) for one in source.abstract for match in counted(one.low))
    most = max((one for one in told if one is not None), default=0)
    yield from (f"people {name}" for name, (low, high) in _SIZES.items() if low <= most <= high)


def _of_rules(source: Source) -> dict[str, float]:
    kind, one = papers.by_rules(source), cases.case(source)
    given, masked = allocation_words.found(source), blinding_words.found(source)
    several, votes = beings.by_rules(source), beings.found(source).values()
    share, count = own_data.share(source), len(source.abstract)
    names = {
        "kind": "no" if kind is None else kind.design.value,
        "case": "no" if one is None else f"{one.design.value} {one.span.sentence.is_title}",
        "allocation": "no" if given is None else given.value.value,
        "blinding": "no" if masked is None else masked[0].value,
        "subject": "no" if not several else several[0].value,
    }
    return {
        **{f"{name}={value}": 1.0 for name, value in names.items()},
        **{f"votes={vote.subject.value}": min(1.5, math.log1p(vote.votes) / 2) for vote in votes},
        "own data": share,
        "no own data": float(share == 0),
        "sections": float(source.has_sections),
        "length": min(1.5, count / 12),
        "short": float(count < 4),
        "streams": float(len(several) > 1),
    }
