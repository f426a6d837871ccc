"""Concepts told in a text: the longest names win, one pass over the words."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import compress, count
from typing import NamedTuple

from evidence.vocabulary.lexicon import Name, classes, entries, names, sizes
from evidence.vocabulary.words import form, places, spelled

WIDE = frozenset({"drug", "supplement", "surgery", "vaccine", "placebo", "no_treatment"})
"""Treatments too wide to tell what was given."""


class Concept(NamedTuple):
    """One concept as a text tells it; `start` and `end` are characters, `classes` broader ids.

    `turned` is whether the words name its other end: pain relief, weight loss.
    """

    id: str
    kind: str
    text: str
    start: int
    end: int
    classes: tuple[str, ...]
    turned: bool = False

    def is_a(self, id: str) -> bool:
        """Whether it is this concept or a narrower one."""
        return self.id == id or id in self.classes


@lru_cache(maxsize=2048)
def concepts(text: str) -> tuple[Concept, ...]:
    """Find the concepts told in a text, in order, never overlapping."""
    told = spelled(text)
    forms, begun = tuple(map(form, told)), sizes()
    hits = list(compress(count(), map(begun.__contains__, forms)))
    if not hits:
        return ()
    spans = places(text)
    found: list[Concept] = []
    done = 0
    for at in hits:
        name = _longest(told[at], forms, at, begun[forms[at]]) if at >= done else None
        if name is None:
            continue
        done = at + len(name.forms)
        start, end = spans[at][0], spans[done - 1][1]
        kind, broader = entries()[name.entry].kind, classes(name.entry)
        found.append(Concept(name.entry, kind, text[start:end], start, end, broader, name.turned))
    return tuple(found)


def _longest(word: str, forms: tuple[str, ...], at: int, lengths: Iterable[int]) -> Name | None:
    """Give the longest name that stands at a place, where `word` is as written."""
    known = names()
    for length in lengths:
        for name in known.get(forms[at : at + length], ()):
            if not name.capitals or _is_acronym(word, name.capitals):
                return name
    return None


def _is_acronym(word: str, acronym: str) -> bool:
    """Whether a word is the acronym or its plural: ORS and ORSs, never ORs, OR or ors."""
    told = word.replace("’", "'").partition("'")[0]
    if told == acronym:
        return True
    return len(told) > len(acronym) and told == acronym + "s"
