"""Rows out of the database, as values, in a fixed order."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import JSON, Connection, Enum, Text, select, type_coerce

from evidence.model import Fact, Grade, Study, Work
from evidence.model.streams import studies_of
from evidence.store.entry import Entry
from evidence.store.joining import WORK, joined, members, one_record
from evidence.store.rows import fact_of, grade_text, work_of
from evidence.store.tables import Row

FACT = Row.metadata.tables["fact"]
STUDY = Row.metadata.tables["study_summary"]
GRADE = Row.metadata.tables["grade"]
FINDING = Row.metadata.tables["finding"]

_FACTS = select(
    *(
        type_coerce(one, Text).label(one.name) if isinstance(one.type, Enum | JSON) else one
        for one in FACT.c
    )
)
"""Words and receipts as the texts that stand there: a fact checks them as it is made."""
_OUTLINE = (
    *("key", "entry_type", "title", "authors", "year", "journal", "volume", "issue", "pages"),
    *("doi", "pmid", "pmcid", "registration", "publication_types"),
)


class Known(NamedTuple):
    """A fact as it stands in the database, and whether its work's own record told it."""

    fact: Fact
    recorded: bool


class Page(NamedTuple):
    """Some works, and the number of the last one when there may be more."""

    works: list[Work]
    last: int | None


def page(connection: Connection, after: int, size: int) -> Page:
    """Give the next `size` works after a number."""
    numbers = keys(connection, after, size)
    found = works(connection, list(numbers.values()))
    more = max(numbers) if len(numbers) == size else None
    return Page([found[key] for key in numbers.values()], more)


def keys(connection: Connection, after: int, size: int) -> dict[int, str]:
    """Give the keys of the next works by their numbers, without those read as part of others."""
    asked = select(WORK.c.id, WORK.c.key).where(WORK.c.id > after).order_by(WORK.c.id).limit(size)
    hidden = joined(connection)
    asked = asked.where(WORK.c.key.not_in(hidden)) if hidden else asked
    return {row.id: row.key for row in connection.execute(asked)}


def numbers(connection: Connection, asked: Iterable[str]) -> dict[str, int]:
    """Give the numbers of works by key."""
    rows = select(WORK.c.key, WORK.c.id).where(WORK.c.key.in_(list(asked)))
    return {row.key: row.id for row in connection.execute(rows)}


def records(connection: Connection, asked: Iterable[str]) -> dict[str, Work]:
    """Give works by key, without any facts."""
    rows = connection.execute(select(WORK).where(WORK.c.key.in_(list(asked))).order_by(WORK.c.id))
    return {row["key"]: work_of(row) for row in rows.mappings()}


def facts(connection: Connection, asked: Iterable[str]) -> dict[str, dict[str, Known]]:
    """Give all facts by work and by id, in the order they came."""
    found: dict[str, dict[str, Known]] = {key: {} for key in asked}
    rows = _FACTS.where(FACT.c.work.in_(list(found))).order_by(FACT.c.number)
    for row in connection.execute(rows).all():
        found[row.work][row.id] = Known(fact_of(row), row.recorded)
    return found


def entries(connection: Connection, asked: Iterable[str]) -> dict[str, Entry]:
    """Give what is known of works by key, ready to be added to."""
    found = records(connection, dict.fromkeys(asked))
    known = facts(connection, found)
    there = numbers(connection, found)
    return {
        key: Entry(
            record=work,
            number=there[key],
            facts={name: one.fact for name, one in known[key].items()},
            recorded={name for name, one in known[key].items() if one.recorded},
        )
        for key, work in found.items()
    }


def graded(connection: Connection, asked: Iterable[str]) -> list[tuple[str, str]]:
    """Give the work and stream of every graded study of works."""
    rows = select(GRADE.c.work, GRADE.c.stream).where(GRADE.c.work.in_(list(asked)))
    return [(work, stream) for work, stream in connection.execute(rows)]


def works(connection: Connection, asked: Sequence[str]) -> dict[str, Work]:
    """Give works by key, each with the facts of its record and joined with those it is one with."""
    together = members(joined(connection), asked)
    found = with_facts(*_together(connection, together))
    return {key: found[kept[0]] for key, kept in together.items() if kept[0] in found}


def each(connection: Connection, asked: Sequence[str]) -> dict[str, Work]:
    """Give works by key as they stand in their rows, joined with none."""
    return with_facts(records(connection, asked), facts(connection, asked))


def outlines(connection: Connection, after: int, size: int) -> tuple[list[Work], int | None]:
    """Give the next works with only what brings records of one work together."""
    asked = select(WORK.c.id, *(WORK.c[name] for name in _OUTLINE)).where(WORK.c.id > after)
    rows = connection.execute(asked.order_by(WORK.c.id).limit(size)).all()
    found = [
        Work.model_construct(**dict(zip(_OUTLINE, row[1:], strict=True)))  # rows hold works
        for row in rows
    ]
    return found, rows[-1].id if len(rows) == size else None


def _together(
    connection: Connection, together: Mapping[str, list[str]]
) -> tuple[dict[str, Work], dict[str, dict[str, Known]]]:
    """Give records and facts by the keys that are kept."""
    every = list(dict.fromkeys(key for keys in together.values() for key in keys))
    found, known = records(connection, every), facts(connection, every)
    whole: dict[str, Work] = {}
    told: dict[str, dict[str, Known]] = {}
    for kept, *others in together.values():
        there = [found[key] for key in (kept, *others) if key in found]
        if there:
            whole[kept] = one_record(there)
            told[kept] = dict(known[kept])
            for key in others:
                told[kept].update(_about(kept, known[key].values()))
    return whole, told


def _about(key: str, known: Iterable[Known]) -> Iterator[tuple[str, Known]]:
    for one in known:
        fact = one.fact.model_copy(update={"work": key})
        yield fact.id, Known(fact, one.recorded)


def with_facts(
    found: Mapping[str, Work], known: Mapping[str, Mapping[str, Known]]
) -> dict[str, Work]:
    """Give each work the facts that came with its record."""
    return {
        key: work.model_copy(
            update={"facts": tuple(one.fact for one in known[key].values() if one.recorded)}
        )
        for key, work in found.items()
    }


def studies(connection: Connection, asked: Sequence[str]) -> list[Study]:
    """Give the studies of these keys of works or studies, in the order asked."""
    wanted = _wanted(connection, asked)
    together = members(joined(connection), dict.fromkeys(work for work, _ in wanted))
    records_found, known = _together(connection, together)
    found = with_facts(records_found, known)
    asked_for = dict.fromkeys((together[work][0], stream) for work, stream in wanted)
    return [
        study
        for key, stream in asked_for
        if key in found
        for study in studies_of(found[key], (one.fact for one in known[key].values()))
        if stream is None or study.stream == stream
    ]


def _wanted(connection: Connection, asked: Sequence[str]) -> list[tuple[str, str | None]]:
    """Tell for each key which work it means, and which stream when it names one study."""
    there = numbers(connection, asked)
    named = select(STUDY.c.key, STUDY.c.work, STUDY.c.stream).where(
        STUDY.c.key.in_([key for key in asked if key not in there])
    )
    streams = {key: (work, stream) for key, work, stream in connection.execute(named)}
    return [
        (key, None) if key in there else streams[key]
        for key in asked
        if key in there or key in streams
    ]


def grade(connection: Connection, key: str) -> Grade | None:
    """Give the grade of a study by its key."""
    rows = select(GRADE.c.grade).where(GRADE.c.key == key).order_by(GRADE.c.stream)
    found = connection.execute(rows).scalars().first()
    return None if found is None else Grade.model_validate_json(found)


def grades(connection: Connection, asked: Sequence[str]) -> dict[str, Grade]:
    """Give the grades of studies by their keys."""
    rows = select(GRADE.c.key, GRADE.c.grade).where(GRADE.c.key.in_(asked))
    ordered = rows.order_by(GRADE.c.stream.desc())
    return {key: Grade.model_validate_json(text) for key, text in connection.execute(ordered)}


def grade_texts(
    connection: Connection, asked: Iterable[tuple[str, str]]
) -> dict[tuple[str, str], str]:
    """Give the grades of studies as they stand in their rows, by work and stream."""
    works = {work for work, _ in asked}
    rows = select(GRADE.c.work, GRADE.c.stream, GRADE.c.grade).where(GRADE.c.work.in_(works))
    return {(work, stream): text for work, stream, text in connection.execute(rows)}


def kept_otherwise(
    connection: Connection, judged: Sequence[tuple[Study, Grade]]
) -> list[tuple[Study, Grade, Grade]]:
    """Give the studies whose kept grade is another, with that grade and the one of today."""
    # Texts are compared: to read a grade back takes as long as to make one.
    there = grade_texts(connection, [(study.work.key, study.stream) for study, _ in judged])
    pairs = [(study, there.get((study.work.key, study.stream)), grade) for study, grade in judged]
    return [
        (study, Grade.model_validate_json(text), grade)
        for study, text, grade in pairs
        if text is not None and text != grade_text(grade)
    ]
