"""Values into the database, many at a time, within the caller's transaction."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, Table, bindparam, delete, insert, update

from evidence.errors import UnknownKey
from evidence.model import Fact, Grade, Study, Work
from evidence.store import fulltext, reading
from evidence.store.entry import Entry
from evidence.store.joining import WORK
from evidence.store.reading import FACT, FINDING, GRADE, STUDY
from evidence.store.rows import RowData, fact_row, finding_rows, grade_row, study_row, work_row


def put(connection: Connection, works: Sequence[Work]) -> tuple[int, int, int]:
    """Add or update works; tell how many were added, merged and unchanged."""
    entries = reading.entries(connection, [work.key for work in works])
    added = merged = 0
    for work in works:
        entry = entries.get(work.key)
        if entry is None:
            entries[work.key] = Entry.of(work)
            added += 1
        else:
            merged += entry.take(work)
    _save(connection, list(entries.values()))
    return added, merged, len(works) - added - merged


def add_facts(connection: Connection, facts: Sequence[Fact]) -> int:
    """Add facts about known works; tell how many were new. Raises UnknownKey."""
    entries = reading.entries(connection, [fact.work for fact in facts])
    added = 0
    for fact in facts:
        if fact.work not in entries:
            raise UnknownKey(f"no work {fact.work!r} in the library; add it first")
        added += entries[fact.work].add(fact)
    _save(connection, list(entries.values()))
    return added


def save_grades(connection: Connection, grades: Sequence[tuple[Study, Grade]]) -> None:
    """Replace the grades and findings of studies; what is the same stays. Raises UnknownKey."""
    last = {(study.work.key, study.stream): (study, grade) for study, grade in grades}
    known = reading.numbers(connection, [work for work, _ in last])
    for work, _ in last:
        if work not in known:
            raise UnknownKey(f"no work {work!r} in the library; add it first")
    there = reading.grade_texts(connection, last)
    rows = {name: grade_row(*pair) for name, pair in last.items()}
    new = {name: row for name, row in rows.items() if there.get(name) != row["grade"]}
    _drop_grades(connection, new.keys() & there.keys())
    _add(connection, GRADE, list(new.values()))
    _add(connection, FINDING, [row for name in new for row in finding_rows(*last[name])])


def _save(connection: Connection, entries: list[Entry]) -> None:
    fresh = [entry for entry in entries if entry.is_fresh]
    _add(connection, WORK, [work_row(entry.record) for entry in fresh])
    numbers = reading.numbers(connection, [entry.record.key for entry in fresh])
    _rewrite(connection, [entry for entry in entries if entry.is_rewritten and not entry.is_fresh])
    _add(connection, FACT, [row for entry in entries for row in _new_facts(entry)])
    _promote(connection, [one for entry in entries for one in entry.promoted])
    known = [entry for entry in entries if entry.is_changed and not entry.is_fresh]
    _forget_studies(connection, known)
    _describe(connection, known, is_fresh=False)
    for entry in fresh:
        entry.number = numbers[entry.record.key]
    _describe(connection, fresh, is_fresh=True)


def _new_facts(entry: Entry) -> list[RowData]:
    return [fact_row(entry.facts[one], one in entry.recorded) for one in entry.new]


def _describe(connection: Connection, entries: list[Entry], *, is_fresh: bool) -> None:
    """Write what the view and the search show of works."""
    _add(connection, STUDY, [study_row(study) for entry in entries for study in entry.studies])
    fulltext.index(
        connection,
        ((entry.number or 0, entry.record, entry.facts.values()) for entry in entries),
        fresh=is_fresh,
    )


def _forget_studies(connection: Connection, entries: list[Entry]) -> None:
    """Clear the summaries of works, and the grades of studies they no longer hold."""
    keys = [entry.record.key for entry in entries]
    if not keys:
        return
    connection.execute(delete(STUDY).where(STUDY.c.work.in_(keys)))
    there = {(entry.record.key, study.stream) for entry in entries for study in entry.studies}
    _drop_grades(connection, [one for one in reading.graded(connection, keys) if one not in there])


def _drop_grades(connection: Connection, studies: Iterable[tuple[str, str]]) -> None:
    rows = [{"of": work, "part": stream} for work, stream in studies]
    for table in (GRADE, FINDING) if rows else ():
        asked = (table.c.work == bindparam("of")) & (table.c.stream == bindparam("part"))
        connection.execute(delete(table).where(asked), rows)


def _rewrite(connection: Connection, entries: list[Entry]) -> None:
    rows = [{**work_row(entry.record), "number": entry.number} for entry in entries]
    if rows:
        connection.execute(update(WORK).where(WORK.c.id == bindparam("number")), rows)


def _promote(connection: Connection, ids: list[str]) -> None:
    if ids:
        rows = [{"of": one} for one in ids]
        asked = update(FACT).where(FACT.c.id == bindparam("of")).values(recorded=True)
        connection.execute(asked, rows)


def _add(connection: Connection, table: Table, rows: list[RowData]) -> None:
    if rows:
        connection.execute(insert(table), rows)
