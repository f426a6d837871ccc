"""Texts that mislead a hasty reader: each is read as a careful one reads it."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from evidence.extract import extract
from evidence.model import Outcome, Property, Study, Work
from evidence.model.streams import studies_of

Trap = dict[str, Any]
TABLES = sorted(Path(__file__).parent.glob("traps*.toml"))
SILENT = {None, "not_reported"}


def traps() -> Iterator[Any]:
    for table in TABLES:
        told = tomllib.loads(table.read_text(encoding="utf-8"))
        for one in told["trap"]:
            yield pytest.param(one, id=one["name"].replace(" ", "-"))


def answer(study: Study, name: str) -> object:
    return study.value(name) if name in set(Property) else getattr(study, name)


def wrong(trap: Trap) -> list[str]:
    """Say what is read otherwise than it should be."""
    work = Work(key="trap", title=trap.get("title", ""), abstract=trap["text"])
    study = studies_of(work, extract(work))[0]
    told = {name: answer(study, name) for part in ("expect", "not") for name in trap.get(part, {})}
    found = [
        f"{name}: {told[name]}, not {value}"
        for name, value in trap.get("expect", {}).items()
        if told[name] not in (value if isinstance(value, list) else [value])
    ]
    found += [
        f"{name}: {told[name]}"
        for name, values in trap.get("not", {}).items()
        if told[name] in values
    ]
    return found + [
        f"{name}: {value if not isinstance(value, Outcome) else value.name}, not told"
        for name in trap.get("unknown", ())
        if (value := answer(study, name)) not in SILENT
    ]


@pytest.mark.parametrize("trap", [*traps()])
def test_a_trap_is_seen(trap: Trap) -> None:
    assert wrong(trap) == []


def test_no_two_traps_are_the_same() -> None:
    names = [one.id for one in traps()]
    assert len(set(names)) == len(names) >= 68
