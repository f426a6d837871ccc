"""The verbs: the one class that knows every room."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Self

from evidence import check, claims, export, grade
from evidence.errors import UnknownKey
from evidence.library import bodies, deciding, hearing, reading, supports
from evidence.library.adding import BATCH, Added, Adding, graded, silent
from evidence.library.agreement import Agreement, agreement
from evidence.library.catalogue import every_rule
from evidence.library.doubting import Pair, pairs
from evidence.library.matching import Match, Reference, match
from evidence.library.moves import Move, move
from evidence.library.report import Report
from evidence.library.shelf import CITED, METHOD, Shelf
from evidence.model import (
    Article,
    Body,
    Claim,
    Fact,
    Grade,
    Property,
    Study,
    Unread,
    Work,
)
from evidence.query import Answer, answer, terms, weigh
from evidence.readers import read
from evidence.sources import connect, identify, lookup
from evidence.store import Decision, Relation, Store

if TYPE_CHECKING:
    from evidence.sources.http import Client

_FOUND = 400
"""So many studies found by text are weighed against a claim."""


class Library:
    """Works with their facts and grades, in a database or only in memory."""

    def __init__(self, store: Store | None = None, works: Iterable[Work] = ()) -> None:
        self._store = store
        self._beside = tuple(works)
        self._shelf: Shelf | None = None

    @classmethod
    def open(cls, url: str | Path, *, create: bool = False) -> Self:
        """Open a library; raises StoreError when it cannot be used."""
        return cls(Store.open(url, create=create))

    @classmethod
    def of(cls, works: Iterable[Work]) -> Self:
        """Hold works in memory only."""
        return cls(None, works)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        if self._store is not None:
            self._store.close()

    @property
    def store(self) -> Store:
        """The database; in memory when none was opened."""
        if self._store is None:
            self._store = Store.open("sqlite://")
            Adding(self._store).works(self._beside)
        return self._store

    @property
    def shelf(self) -> Shelf:
        """All works at hand, as values."""
        if self._shelf is None:
            self._shelf = Shelf(self._beside, self._store)
        return self._shelf

    def add(
        self,
        named: str | Path | Iterable[str | Path],
        *,
        client: "Client | None" = None,
        mailto: str | None = None,
        extracting: bool = True,
        pool: Executor | None = None,
        advance: Callable[[int], None] = silent,
    ) -> Added:
        """Take in files, DOIs, PMIDs and trial numbers; what cannot be read is told, not lost.

        With a `pool` of processes, abstracts of large files are read on all of them.
        """
        adding = Adding(self.store, extracting=extracting, pool=pool)
        asked = client
        total = Added()
        for name in map(str, [named] if isinstance(named, str | Path) else named):
            identifier = None if Path(name).is_file() else identify(name)
            if identifier is None:
                total += adding.file(Path(name), advance)
            else:
                asked = asked or connect(mailto)
                total += adding.answers(identifier, lookup(identifier, asked))
        self._shelf = None
        return total

    def studies(self, keys: Iterable[str] | None = None) -> tuple[Study, ...]:
        """Give studies with all their facts; raises UnknownKey for a key nobody has heard of."""
        if keys is None:
            return tuple(self.store.studies())
        found: list[Study] = []
        for key in keys:
            found += self.store.studies([self._known(key)])
        return tuple(found)

    def _known(self, key: str) -> str:
        """Give the key of a work, also for one under which it came and was merged."""
        known = key if self.store.work(key) is not None else self.store.known_as(key)
        if known is None:
            raise UnknownKey(f"no entry {key!r} in this library; `evidence query` finds keys")
        return known

    def shown(self, keys: Iterable[str]) -> tuple[tuple[Study, Grade], ...]:
        """Give studies with their grades, stubs of citations too."""
        return tuple((study, grade.grade(study)) for study in self.studies(keys))

    def grade(self, keys: Iterable[str] | None = None) -> Iterator[tuple[Study, Grade]]:
        """Grade studies anew and keep their grades."""
        found = graded(self._each(keys))
        while batch := list(islice(found, BATCH)):
            self.store.save_grades(batch)
            yield from batch

    def moved(self, keys: Iterable[str] | None = None) -> Iterator[Move]:
        """Tell which studies would be graded otherwise today than their kept grade, and why."""
        judged = graded(self._each(keys))
        for study, before, after in self.store.kept_otherwise(judged):
            found = move(study, before, after)
            if found is not None:
                yield found

    def _each(self, keys: Iterable[str] | None) -> Iterator[Study]:
        """Give studies one by one, so that a large library is never in memory as a whole."""
        return self.store.studies() if keys is None else iter(self.studies(keys))

    def set(self, key: str, name: str, value: str, *, because: str, by: str) -> Fact:
        """Add a person's fact, which wins over what was read; the old facts stay."""
        work, _, stream = key.partition("/")
        fact = deciding.said(self._known(work), stream, name, value, because=because, by=by)
        why = grade.refused(fact.text) if fact.property is Property.ANSWER else None
        if why is not None:
            raise UnknownKey(why)
        return self._keep([fact])[0]

    def confirm(
        self, key: str, name: str | None = None, value: str | None = None, *, because: str, by: str
    ) -> tuple[Fact, ...]:
        """Stand by what is in force for a field, or for all fields of one value, as a person."""
        meant = deciding.meant(self._named(key), name, value)
        return self._keep(deciding.confirmed(one, because=because, by=by) for one in meant)

    def dispute(
        self, key: str, name: str, value: str | None = None, *, because: str, by: str
    ) -> tuple[Fact, ...]:
        """Say that what is in force for a field is wrong, without knowing what is right."""
        meant = deciding.meant(self._named(key), name, value)
        return self._keep(deciding.disputed(one, because=because, by=by) for one in meant)

    def _named(self, key: str) -> tuple[Study, ...]:
        """Give the studies of a work, or the one of KEY/STREAM."""
        work, _, stream = key.partition("/")
        found = self.studies([work])
        return tuple(one for one in found if one.stream == stream) if stream else found

    def _keep(self, facts: Iterable[Fact]) -> tuple[Fact, ...]:
        """Keep what a person said, and grade what it is about again."""
        told = tuple(facts)
        self.store.add_facts(told)
        self._renew(dict.fromkeys(fact.work for fact in told))
        return told

    def agreement(self, keys: Iterable[str] | None = None) -> Agreement:
        """Tell how far people who judged the same things agree, and where they do not."""
        return agreement(self.studies(keys))

    def query(self, text: str, limit: int | None = 20) -> Answer:
        """Ask what the library knows on a claim."""
        return self.ask(bodies.asked(claims.read(text)), limit)

    def ask(self, claim: Claim, limit: int | None = None) -> Answer:
        """Ask what the library knows on a claim that is already read."""
        found = dict(self.store.search(terms(claim), _FOUND))
        studies = (
            (study, found[study.work.key])
            for study in self.store.studies(found)
            if METHOD not in study.work.keywords and CITED not in study.work.keywords
        )
        return answer(claim, studies, limit)

    def check(self, article: Article) -> Report:
        """Check an article, as `evidence.articles.read` gives it, against the works at hand."""
        manuscript = hearing.hear(reading.read(article, self.shelf))
        manuscript, weighed = bodies.weigh(manuscript, self._body)
        known = frozenset(name for one in every_rule() for name in (one.code, one.name))
        placed = supports.findings(manuscript)
        found = check.check(manuscript, placed, article.suppressions, known)
        return Report(
            manuscript=manuscript,
            findings=found.findings,
            bodies=weighed,
            silenced=found.silenced,
        )

    def _body(self, claim: Claim) -> Body:
        shelf = self.shelf
        return shelf.body(claim, lambda one: weigh(one, shelf.found(terms(one), _FOUND)))

    def match(self, asked: Iterable[Reference]) -> Iterator[Match]:
        """Find the work that each reference is, or what it may be."""
        return match(asked, self.shelf.works.values())

    def relations(self, key: str) -> list[Relation]:
        """Give the preprint, notices, parts and abstracts that belong to a work."""
        return self.store.relations(key)

    def doubts(self) -> list[Pair]:
        """Give the pairs of works that may be one, side by side, the likeliest first."""
        return pairs(self.store)

    def decisions(self) -> list[Decision]:
        """Give what persons decided on pairs of works."""
        return self.store.decisions()

    def decide(self, left: str, right: str, *, same: bool, because: str, by: str) -> Decision:
        """Keep a person's word on whether two works are one; raises UnknownKey."""
        left, right = self._known(left), self._known(right)
        if left == right:
            raise UnknownKey(f"both keys name the entry {left!r}; give the keys of two entries")
        decision = Decision(
            left=left, right=right, same=same, because=because, by=by, when=datetime.now(UTC)
        )
        self.store.decide(decision)
        self._renew([left, right])
        return decision

    def undo(self, left: str, right: str) -> None:
        """Take a decision back, so that both works are as they were; raises UnknownKey."""
        left, right = self._known(left), self._known(right)
        if not self.store.undo(left, right):
            raise UnknownKey(
                f"nothing was decided on {left} and {right}; see `evidence duplicates`"
            )
        self._renew([left, right])

    def _renew(self, keys: Iterable[str]) -> None:
        """Grade works again after what is known of them changed."""
        self.store.save_grades(graded(self.store.studies(keys)))
        self._shelf = None

    def export(self, name: str, keys: Iterable[str] | None = None) -> str:
        """Write the bibliography with its grades in a format."""
        wanted = set(keys) if keys is not None else None
        entries = []
        for work in self.store.works():
            if wanted is None or work.key in wanted:
                judged = tuple(graded(self.store.studies([work.key])))
                entries.append(export.Entry(work=work, grades=judged))
        return export.write(name, entries)


def from_files(paths: Iterable[Path]) -> Iterator[Work | Unread]:
    """Read bibliographies one after the other."""
    for path in paths:
        yield from read(path)


def grade_work(work: Work) -> Iterator[tuple[Study, Grade]]:
    """Grade a work that is in no library."""
    shelf = Shelf([work])
    for study in shelf.studies(work.key):
        yield study, grade.grade(study)
