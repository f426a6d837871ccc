"""The store: works, facts, studies and grades that outlive the program."""

from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from evidence.model import Fact, Grade, Study, Work
from evidence.store.notes import Arrival, Decision, Doubt, Notes, Relation

if TYPE_CHECKING:
    from evidence.store.database import Database

Item = TypeVar("Item")

BATCH = 1000
"""Works written or read in one transaction."""

PATIENCE = 5.0
"""Seconds to wait for another program that writes."""


class Counts(NamedTuple):
    """What became of the works that were put."""

    added: int = 0
    merged: int = 0
    unchanged: int = 0


class Store:
    """A library on disk: rows in, values out.

    Every writing verb commits batch by batch, each batch whole or not at all, so
    an interruption leaves what was committed before. Nothing is held open between
    two values of an iterator: one may write while reading. Raises StoreError with
    one line that says what to do.
    """

    def __init__(self, database: "Database") -> None:
        self._database = database

    @classmethod
    def open(
        cls,
        url: str | Path,
        *,
        create: bool = True,
        read_only: bool = False,
        patience: float = PATIENCE,
    ) -> "Store":
        """Open a library by path or URL, bringing an older one up to date.

        `create` makes a missing one; `read_only` never writes; `patience` is how many
        seconds to wait for another program that writes. The database libraries are
        slow to load, so that happens here and not before.
        """
        module = import_module("evidence.store.database")
        return cls(module.Database(url, create=create, read_only=read_only, patience=patience))

    def __enter__(self) -> "Store":
        """Give the store itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the store; what was not committed never happened."""
        self.close()

    @property
    def name(self) -> str:
        """The library as people know it: the path of its file."""
        return self._database.name

    def close(self) -> None:
        """Let go of the database."""
        self._database.close()

    def put(self, works: Iterable[Work]) -> Counts:
        """Add works, or update the records of those whose key is known.

        What an incoming record tells replaces what was told before, what it leaves
        out stays; its facts are added to those known, under the work's key. Putting
        the same works twice changes nothing.
        """
        counts = Counts()
        for batch in _batches(works, BATCH):
            became = self._database.put(batch)
            counts = Counts(*(a + b for a, b in zip(counts, became, strict=True)))
        return counts

    def take(self, works: Sequence[Work], notes: Notes) -> Counts:
        """Add or update works as `put` does, with the notes on them, in one transaction."""
        return Counts(*self._database.take(works, notes))

    def outlines(self) -> Iterator[Work]:
        """Give every work with only what brings records of one work together, as rows stand."""
        last: int | None = 0
        while last is not None:
            found, last = self._database.outlines(last, BATCH)
            yield from found

    def each(self, keys: Iterable[str]) -> dict[str, Work]:
        """Give works by key as they stand in their rows, not joined by any decision."""
        found: dict[str, Work] = {}
        for batch in _batches(keys, BATCH):
            found |= self._database.each(batch)
        return found

    def files(self) -> frozenset[str]:
        """Give the names of the files from which records came."""
        return self._database.files()

    def arrivals(self, file: str, entries: Iterable[str]) -> dict[str, Arrival]:
        """Give what came before from a file under these citekeys, by the citekey."""
        found: dict[str, Arrival] = {}
        for batch in _batches(entries, BATCH):
            found |= self._database.arrivals(file, batch)
        return found

    def known_as(self, entry: str) -> str | None:
        """Give the key of the one work that came under a citekey, None for none or several."""
        return self._database.known_as(entry)

    def relations(self, key: str) -> list[Relation]:
        """Give the relations of a work to others that are never one with it."""
        return self._database.relations(key)

    def doubts(self) -> list[Doubt]:
        """Give the pairs of works that may be one and that nobody decided on."""
        return self._database.doubts()

    def decisions(self) -> list[Decision]:
        """Give what persons decided on pairs of works, the oldest first."""
        return self._database.decisions()

    def decide(self, decision: Decision) -> None:
        """Keep a person's word; works declared one are read as one. Raises UnknownKey."""
        self._database.decide(decision)

    def undo(self, left: str, right: str) -> bool:
        """Take a decision on two works back; tell whether there was one."""
        return self._database.undo(left, right)

    def add_facts(self, facts: Iterable[Fact]) -> int:
        """Add facts about works in the store and tell how many were new.

        Raises UnknownKey for a fact about a work that is not there.
        """
        return sum(self._database.add_facts(batch) for batch in _batches(facts, 10 * BATCH))

    def save_grades(self, grades: Iterable[tuple[Study, Grade]]) -> None:
        """Replace the grades and findings of these studies; raises UnknownKey likewise."""
        for batch in _batches(grades, BATCH):
            self._database.save_grades(batch)

    def works(self) -> Iterator[Work]:
        """Give every work, in the order they came, each with the facts of its record."""
        last: int | None = 0
        while last is not None:
            page = self._database.page(last, BATCH)
            yield from page.works
            last = page.last

    def work(self, key: str) -> Work | None:
        """Give the work of a key with the facts of its record, None when unknown."""
        return self._database.work(key)

    def studies(self, keys: Iterable[str] | None = None) -> Iterator[Study]:
        """Give the studies of these works, in the order asked, or of all works.

        A key may also name one study of a work (`key/stream`). Keys that are not in
        the store give nothing.
        """
        asked = self._keys() if keys is None else dict.fromkeys(keys)
        for batch in _batches(asked, BATCH):
            yield from self._database.studies(batch)

    def grade(self, study_key: str) -> Grade | None:
        """Give the grade of a study as it was last saved, None when it has none."""
        return self._database.grade(study_key)

    def grades(self, study_keys: Iterable[str]) -> dict[str, Grade]:
        """Give the grades of studies as last saved, by key; those without are left out."""
        found: dict[str, Grade] = {}
        for batch in _batches(study_keys, BATCH):
            found |= self._database.grades(batch)
        return found

    def kept_otherwise(
        self, judged: Iterable[tuple[Study, Grade]]
    ) -> Iterator[tuple[Study, Grade, Grade]]:
        """Give the studies whose kept grade is another, with that grade and the one of today."""
        for batch in _batches(judged, BATCH):
            yield from self._database.kept_otherwise(batch)

    def search(self, query: str, limit: int = 50) -> list[tuple[str, float]]:
        """Give the keys of works that share words with the query and a score, best first.

        Any text will do: it is read as words, never as a query language.
        """
        return self._database.search(query, limit)

    def _keys(self) -> Iterator[str]:
        last = 0
        while found := self._database.keys(last, BATCH):
            yield from found.values()
            last = max(found)


def _batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch
