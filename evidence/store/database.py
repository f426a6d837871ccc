"""The database behind a store: each verb is one transaction, and every fault speaks plainly."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection

from evidence.errors import StoreError
from evidence.model import Fact, Grade, Study, Work
from evidence.store import fulltext, noting, reading, writing
from evidence.store.faults import UNSTORABLE, speaking_plainly
from evidence.store.mending import mended, mended_fact, mended_grade, storable
from evidence.store.migrating import head, migrate, revision
from evidence.store.notes import Arrival, Decision, Doubt, Notes, Relation
from evidence.store.opening import WRITING, check_file, engine_for, file_of, locate

Item = TypeVar("Item")
Answer = TypeVar("Answer")


class Database:
    """One open database. Raises StoreError with a line that says what to do."""

    def __init__(self, url: str | Path, *, create: bool, read_only: bool, patience: float) -> None:
        place = locate(url)
        file = file_of(place)
        self.name = "the library in memory" if file is None else str(file)
        if file is not None:
            check_file(file, create=create and not read_only)
        self._engine = engine_for(place, read_only=read_only, patience=patience)
        try:
            self._prepare(create=create and not read_only, read_only=read_only)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def put(self, works: Sequence[Work]) -> tuple[int, int, int]:
        """Add or update works; tell how many were added, merged and unchanged."""
        return self._write(writing.put, works, storable)

    def take(self, works: Sequence[Work], notes: Notes) -> tuple[int, int, int]:
        """Add or update works together with what is noted beside them."""

        def write(connection: Connection, batch: Sequence[Work]) -> tuple[int, int, int]:
            became = writing.put(connection, batch)
            noting.write(connection, notes)
            return became

        try:
            return self._write(write, works, lambda work: work)
        except UNSTORABLE:
            notes = Notes.model_validate(mended(notes.model_dump()))
            return self._write(write, [storable(work) for work in works], storable)

    def add_facts(self, facts: Sequence[Fact]) -> int:
        """Add facts; tell how many were new."""
        return self._write(writing.add_facts, facts, mended_fact)

    def save_grades(self, grades: Sequence[tuple[Study, Grade]]) -> None:
        """Replace grades and their findings."""
        self._write(writing.save_grades, grades, mended_grade)

    def page(self, after: int, size: int) -> reading.Page:
        """Give the next works after a number."""
        with self._reading() as connection:
            return reading.page(connection, after, size)

    def keys(self, after: int, size: int) -> dict[int, str]:
        """Give the keys of the next works by their numbers."""
        with self._reading() as connection:
            return reading.keys(connection, after, size)

    def outlines(self, after: int, size: int) -> tuple[list[Work], int | None]:
        """Give the next works with only what brings records of one work together."""
        with self._reading() as connection:
            return reading.outlines(connection, after, size)

    def each(self, keys: Sequence[str]) -> dict[str, Work]:
        """Give works as they stand in their rows."""
        with self._reading() as connection:
            return reading.each(connection, [mended(key) for key in keys])

    def files(self) -> frozenset[str]:
        """Give the names of the files from which records came."""
        with self._reading() as connection:
            return noting.files(connection)

    def arrivals(self, file: str, entries: Sequence[str]) -> dict[str, Arrival]:
        """Give the arrivals of entries of a file."""
        with self._reading() as connection:
            return noting.arrivals(connection, mended(file), [mended(one) for one in entries])

    def known_as(self, entry: str) -> str | None:
        """Give the one work that came under a citekey."""
        with self._reading() as connection:
            return noting.known_as(connection, mended(entry))

    def relations(self, key: str) -> list[Relation]:
        """Give the relations of a work."""
        with self._reading() as connection:
            return noting.relations(connection, mended(key))

    def doubts(self) -> list[Doubt]:
        """Give the doubtful pairs nobody decided on."""
        with self._reading() as connection:
            return noting.doubts(connection)

    def decisions(self) -> list[Decision]:
        """Give every decision."""
        with self._reading() as connection:
            return noting.decisions(connection)

    def decide(self, decision: Decision) -> None:
        """Keep a decision."""
        with self._writing() as connection:
            noting.decide(connection, [Decision.model_validate(mended(decision.model_dump()))])

    def undo(self, left: str, right: str) -> bool:
        """Take a decision back."""
        with self._writing() as connection:
            return noting.undo(connection, mended(left), mended(right))

    def work(self, key: str) -> Work | None:
        """Give one work."""
        asked = mended(key)
        with self._reading() as connection:
            return reading.works(connection, [asked]).get(asked)

    def studies(self, keys: Sequence[str]) -> list[Study]:
        """Give the studies of these keys."""
        with self._reading() as connection:
            return reading.studies(connection, [mended(key) for key in keys])

    def grade(self, study_key: str) -> Grade | None:
        """Give one grade."""
        with self._reading() as connection:
            return reading.grade(connection, mended(study_key))

    def grades(self, study_keys: Sequence[str]) -> dict[str, Grade]:
        """Give grades by the keys of studies."""
        with self._reading() as connection:
            return reading.grades(connection, [mended(key) for key in study_keys])

    def kept_otherwise(
        self, judged: Sequence[tuple[Study, Grade]]
    ) -> list[tuple[Study, Grade, Grade]]:
        """Give the studies whose kept grade is another."""
        with self._reading() as connection:
            return reading.kept_otherwise(connection, judged)

    def search(self, query: str, limit: int) -> list[tuple[str, float]]:
        """Give keys and scores, best first."""
        with self._reading() as connection:
            return fulltext.search(connection, query, limit)

    def _prepare(self, *, create: bool, read_only: bool) -> None:
        with self._reading() as connection:
            found = revision(connection, self.name)
        if found == head():
            return
        if found is None and not create:
            raise StoreError(f"{self.name} is empty; fill it with `evidence add`")
        if read_only:
            raise StoreError(
                f"{self.name} is of an older version; `evidence add` brings it up to date"
            )
        with self._writing() as connection:
            migrate(connection)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with speaking_plainly(self.name), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with speaking_plainly(self.name), self._engine.connect() as connection:
            writer = connection.execution_options(**{WRITING: True})
            with writer.begin():
                yield writer

    def _write(
        self,
        write: Callable[[Connection, Sequence[Item]], Answer],
        batch: Sequence[Item],
        mend: Callable[[Item], Item],
    ) -> Answer:
        """Write one batch; a batch the database cannot hold is mended and written again."""
        try:
            with self._writing() as connection:
                return write(connection, batch)
        except UNSTORABLE:
            batch = [mend(one) for one in batch]
        with self._writing() as connection:
            return write(connection, batch)
