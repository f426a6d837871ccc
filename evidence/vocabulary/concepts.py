"""Concepts told in a text: the longest names win, one pass over the words."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from evidence.vocabulary.lexicon import Name, classes, entries, names
from evidence.vocabulary.words import form, places, spelled


@dataclass(frozen=True)
class Concept:
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


@lru_cache(maxsize=8192)
def concepts(text: str) -> tuple[Concept, ...]:
    """Find the concepts told in a text, in order, never overlapping."""
    told = spelled(text)
    forms, known = tuple(map(form, told)), names()
    hits = [at for at, one in enumerate(forms) if one in known]
    if not hits:
        return ()
    spans = places(text)
    found: list[Concept] = []
    done = 0
    for at in hits:
        name = _longest(known[forms[at]], told[at], forms, at) if at >= done else None
        if name is None:
            continue
        start, end = spans[at][0], spans[at + len(name.forms) - 1][1]
        found.append(
            Concept(
                id=name.entry,
                kind=entries()[name.entry].kind,
                text=text[start:end],
                start=start,
                end=end,
                classes=classes(name.entry),
                turned=name.turned,
            )
        )
        done = at + len(name.forms)
    return tuple(found)


def _longest(known: Sequence[Name], word: str, forms: tuple[str, ...], at: int) -> Name | None:
    """Give the first of the names, sorted by length, that stands here; `word` is as written."""
    for name in known:
        if name.capitals and not _is_acronym(word, name.capitals):
            continue
        size = len(name.forms)
        if size == 1 or forms[at : at + size] == name.forms:
            return name
    return None


def _is_acronym(word: str, acronym: str) -> bool:
    """Whether a word is the acronym or its plural: ORS and ORSs, never ORs, OR or ors."""
    told = word.replace("’", "'").partition("'")[0]
    if told == acronym:
        return True
    return len(told) > len(acronym) and told == acronym + "s"
