"""The works at hand: from a database, from bibliographies, or both, as values in memory."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from evidence.extract import extract
from evidence.grade.limit import IN_FORCE
from evidence.match import Index
from evidence.model import Body, Claim, Study, Work
from evidence.model.streams import studies_of
from evidence.store import Store

CITED = "evidence-cited"
"""Keyword of an entry that only says what an article cites; it names no known work."""
METHOD = "evidence-method"
"""Keyword of a work the rules stand on; it is no study to be graded."""
_MOST_BODIES = 64
"""So many bodies of evidence are kept: a long article has fewer claims to weigh."""


class Shelf:
    """Works by key with their studies: those of bibliographies at hand, then those of a store.

    Under a key of both, the bibliography's work stands, unless the store knows the
    very same work: then what persons set in the store counts.
    """

    def __init__(self, works: Iterable[Work] = (), store: Store | None = None) -> None:
        self.works: dict[str, Work] = {}
        self._studies: dict[str, tuple[Study, ...]] = {}
        self._store = store
        self._stored: set[str] = set()
        self._bodies: dict[tuple[Claim, tuple[tuple[str, float], ...]], Body] = {}
        for work in works:
            self.works.setdefault(work.key, work)
        for work in store.works() if store is not None else ():
            if self.works.setdefault(work.key, work).title == work.title:
                self._stored.add(work.key)

    def studies(self, key: str) -> tuple[Study, ...]:
        """Give the studies of a work, reading its title and abstract the first time."""
        if key not in self._studies:
            self._studies[key] = self._read(key)
        return self._studies[key]

    def _read(self, key: str) -> tuple[Study, ...]:
        if self._store is not None and key in self._stored:
            return tuple(self._store.studies([key]))
        work = self.works[key]
        return studies_of(work, extract(work))

    def _fetch(self, keys: Iterable[str]) -> None:
        """Take the studies of many works from the store at once."""
        wanted = [key for key in keys if key in self._stored and key not in self._studies]
        if self._store is not None and wanted:
            told: dict[str, list[Study]] = {key: [] for key in wanted}
            for study in self._store.studies(wanted):
                told.setdefault(study.work.key, []).append(study)
            self._studies |= {key: tuple(studies) for key, studies in told.items()}

    def found(self, words: str, most: int) -> Iterator[tuple[Study, float]]:
        """Yield studies that may bear on a question: all at hand, and those the store finds."""
        scores = dict(self._store.search(words, most)) if self._store is not None else {}
        near = [key for key in self.works if key not in self._stored or key in scores]
        self._fetch(scores)
        for key in near:
            work = self.works[key]
            if METHOD not in work.keywords and CITED not in work.keywords:
                yield from ((study, scores.get(key, 0.0)) for study in self.studies(key))

    def body(self, claim: Claim, ask: Callable[[Claim], Body]) -> Body:
        """Give the body of evidence on a claim, asked once while limits and works stay.

        A text that is checked as it is written makes the same claims again and again.
        """
        key = (claim, tuple(sorted((IN_FORCE.get() or {}).items())))
        held = self._bodies.pop(key, None)
        self._bodies[key] = held if held is not None else ask(claim)
        if len(self._bodies) > _MOST_BODIES:
            del self._bodies[next(iter(self._bodies))]
        return self._bodies[key]

    @cached_property
    def index(self) -> Index:
        """Everything by which a citation can find its work."""
        at_hand = {key: self.studies(key) for key in self.works if key not in self._stored}
        return Index(self.works.values(), at_hand, self.studies, self._fetch)

    @cached_property
    def stubs(self) -> tuple[Work, ...]:
        """The entries that only record what an article cites."""
        return tuple(work for work in self.works.values() if CITED in work.keywords)
