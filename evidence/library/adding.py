"""Taking works in: read, recognised, their facts extracted and graded, stored in whole batches."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor
from itertools import islice
from pathlib import Path

from evidence import grade
from evidence.extract import extract
from evidence.library.recognising import Recognition
from evidence.library.shelf import CITED, METHOD
from evidence.model import Fact, Grade, Study, Unread, Value, Work
from evidence.readers import Complaint, read
from evidence.sources import Answer, Identifier, merge
from evidence.store import Store

BATCH = 500
"""So many works are written at once: a crash loses at most the batch in hand."""


SHARE = 25
"""So many abstracts are handed to another processor at a time."""


def silent(_: int) -> None:
    """Hear of progress and say nothing."""


class Added(Value):
    """What came of taking works in; every entry is counted once."""

    added: int = 0
    merged: int = 0
    unchanged: int = 0
    unread: tuple[Unread, ...] = ()
    unreachable: tuple[str, ...] = ()
    not_found: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()

    def __add__(self, other: "Added") -> "Added":
        """Add up two counts."""
        pairs = ((name, getattr(self, name), getattr(other, name)) for name in Added.model_fields)
        return Added(**{name: left + right for name, left, right in pairs})


class Adding:
    """Takes works into a store; one instance per run, so that keys are compared once."""

    def __init__(
        self, store: Store, *, extracting: bool = True, pool: Executor | None = None
    ) -> None:
        self._store = store
        self._pool = pool
        self._extracting = extracting
        self._recognition = Recognition(store)

    def file(self, path: Path, advance: Callable[[int], None]) -> Added:
        """Take in a bibliography; `advance` hears how many entries went by."""
        total = Added()
        entries = read(path)
        while batch := list(islice(entries, BATCH)):
            total += self._batch(batch, advance)
        return total

    def works(self, works: Iterable[Work]) -> Added:
        """Take in works that were already read."""
        return self._batch(works)

    def answers(self, identifier: Identifier, answers: Iterable[Answer]) -> Added:
        """Take in what sources answered about one identifier."""
        told = tuple(answers)
        work = merge(told)
        if work is not None:
            return self._batch([work])
        silent = [one for one in told if one.verdict != "not_found"]
        if silent or not told:
            why = "; ".join(f"{one.asked}: {one.why}" for one in silent) or "nobody to ask"
            return Added(unreachable=(f"{identifier.value}: could not reach ({why})",))
        asked = ", ".join(one.asked for one in told)
        return Added(not_found=(f"{identifier.value}: no record found in {asked}",))

    def _batch(
        self, entries: Iterable[Work | Unread], advance: Callable[[int], None] = silent
    ) -> Added:
        unread: list[Unread] = []
        remarks: list[str] = []
        works: list[Work] = []
        for entry in entries:
            if isinstance(entry, Work):
                works.append(entry)
            elif isinstance(entry, Complaint):
                remarks.append(entry.text)
            else:
                unread.append(entry)
        batch = self._recognition.settle(works)
        counts = self._store.take(batch.records, batch.notes)
        told = batch.whole if self._extracting else {}
        advance(len(works) + len(remarks) + len(unread) - len(told))
        if told:
            self._weigh(told, advance)
        return Added(
            added=counts.added,
            merged=counts.merged,
            unchanged=counts.unchanged + batch.unchanged,
            unread=tuple(unread),
            keys=tuple(batch.whole),
            notices=(*remarks, *batch.notices),
        )

    def _weigh(self, works: Mapping[str, Work], advance: Callable[[int], None]) -> None:
        told = tuple(works.values())
        found: Iterable[tuple[Fact, ...]]
        if self._pool is None or len(told) < SHARE:
            found = map(extract, told)
        else:
            found = self._pool.map(extract, told, chunksize=SHARE)
        self._store.add_facts(fact for facts in _heard(found, advance) for fact in facts)
        self._store.save_grades(graded(self._store.studies(works)))


def _heard(
    found: Iterable[tuple[Fact, ...]], advance: Callable[[int], None]
) -> Iterator[tuple[Fact, ...]]:
    """Pass on what was read of each work, telling that one more went by."""
    for facts in found:
        yield facts
        advance(1)


def graded(studies: Iterable[Study]) -> Iterator[tuple[Study, Grade]]:
    """Grade every study that is one: stubs of citations and methods works are not."""
    for study in studies:
        if METHOD not in study.work.keywords and CITED not in study.work.keywords:
            yield study, grade.grade(study)
