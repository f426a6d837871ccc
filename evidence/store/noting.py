"""Arrivals, relations, doubts and decisions, into the database and out of it."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, Insert, Table, delete, or_, select, tuple_
from sqlalchemy.dialects.sqlite import insert

from evidence.errors import UnknownKey
from evidence.model.base import Value
from evidence.store.joining import DECISION, WORK
from evidence.store.notes import Arrival, Decision, Doubt, Notes, Relation
from evidence.store.tables import Row

ARRIVAL = Row.metadata.tables["arrival"]
RELATION = Row.metadata.tables["relation"]
DOUBT = Row.metadata.tables["doubt"]

Pair = tuple[str, str]


def write(connection: Connection, notes: Notes) -> None:
    """Write what is new; an arrival that came before is brought up to date."""
    arriving = insert(ARRIVAL)
    changed = {name: arriving.excluded[name] for name in ("work", "digest", "told")}
    names = [ARRIVAL.c.file, ARRIVAL.c.entry]
    _run(connection, arriving.on_conflict_do_update(names, set_=changed), notes.arrivals)
    _run(connection, insert(RELATION).on_conflict_do_nothing(), notes.relations)
    _run(connection, insert(DOUBT).on_conflict_do_nothing(), notes.doubts)


def files(connection: Connection) -> frozenset[str]:
    """Give the names of the files from which records came."""
    return frozenset(connection.execute(select(ARRIVAL.c.file).distinct()).scalars())


def arrivals(connection: Connection, file: str, entries: Sequence[str]) -> dict[str, Arrival]:
    """Give the arrivals of entries of a file, by the entry."""
    asked = select(ARRIVAL).where(ARRIVAL.c.file == file, ARRIVAL.c.entry.in_(entries))
    found = (Arrival.model_validate(dict(row)) for row in connection.execute(asked).mappings())
    return {one.entry: one for one in found}


def known_as(connection: Connection, entry: str) -> str | None:
    """Give the one work that came under a citekey in any file, None where none or several did."""
    found = select(ARRIVAL.c.work).where(ARRIVAL.c.entry == entry).distinct().limit(2)
    keys = connection.execute(found).scalars().all()
    return keys[0] if len(keys) == 1 else None


def relations(connection: Connection, key: str) -> list[Relation]:
    """Give the relations of a work, whichever side it stands on."""
    asked = select(RELATION).where(or_(RELATION.c.left == key, RELATION.c.right == key))
    ordered = asked.order_by(RELATION.c.kind, RELATION.c.left, RELATION.c.right)
    return [Relation.model_validate(dict(row)) for row in connection.execute(ordered).mappings()]


def doubts(connection: Connection) -> list[Doubt]:
    """Give the doubtful pairs that nobody decided on, the likeliest first."""
    decided = {frozenset((one.left, one.right)) for one in decisions(connection)}
    asked = select(DOUBT).order_by(DOUBT.c.score.desc(), DOUBT.c.left, DOUBT.c.right)
    found = (Doubt.model_validate(dict(row)) for row in connection.execute(asked).mappings())
    return [one for one in found if frozenset((one.left, one.right)) not in decided]


def decisions(connection: Connection) -> list[Decision]:
    """Give every decision, the oldest first."""
    asked = select(DECISION).order_by(DECISION.c.when, DECISION.c.left, DECISION.c.right)
    return [Decision.model_validate(dict(row)) for row in connection.execute(asked).mappings()]


def decide(connection: Connection, decisions: Sequence[Decision]) -> None:
    """Write decisions, each in place of an earlier one on the same pair. Raises UnknownKey."""
    for one in decisions:
        for key in (one.left, one.right):
            if connection.execute(select(WORK.c.id).where(WORK.c.key == key)).first() is None:
                raise UnknownKey(f"no entry {key!r} in this library; `evidence query` finds keys")
        _forget(connection, DECISION, one.left, one.right)
        connection.execute(insert(DECISION), [one.model_dump(mode="json")])


def undo(connection: Connection, left: str, right: str) -> bool:
    """Take a decision back; tell whether there was one."""
    return _forget(connection, DECISION, left, right) > 0


def _forget(connection: Connection, table: Table, left: str, right: str) -> int:
    pair = tuple_(table.c.left, table.c.right).in_([(left, right), (right, left)])
    return connection.execute(delete(table).where(pair)).rowcount


def _run(connection: Connection, statement: Insert, values: Iterable[Value]) -> None:
    rows = [one.model_dump() for one in values]
    if rows:
        connection.execute(statement, rows)
