"""The lexicon: the data files read once into entries and a table of word sequences.

A data file is `data/<kind>/<topic>.tsv`; a line is an id, its broader ids and its names:
`hair_density <tab> ~hair_growth <tab> hair density|hairs per square centimetre`.
`~` before a broader id says that its members are near one another (two statins, two
measures of hair growth); without it they are different things (two cancers). A name
all in capitals only matches capitals (`MS`, but never "ms"). A name after `!` tells the
opposite end of the thing (`pain|!pain relief`). A fourth field says whether people want
more (`+`) or less (`-`) of it; conditions are unwanted unless it is `0`. Lines with # are
remarks.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import NamedTuple

from evidence.vocabulary.words import form, spelled


class Entry(NamedTuple):
    """One concept: its broader concepts, those whose members are near, and its names.

    `opposite` are the names of its other end; `wanted` is 1, -1 or 0 (neither, or unknown).
    """

    id: str
    kind: str
    broader: tuple[str, ...]
    kin: frozenset[str]
    names: tuple[str, ...]
    opposite: frozenset[str] = frozenset()
    wanted: int = 0


class Name(NamedTuple):
    """One name of a concept as a sequence of plain word forms; `capitals` as an acronym is told."""

    forms: tuple[str, ...]
    entry: str
    capitals: str
    turned: bool


def read(text: str, kind: str) -> Iterator[Entry]:
    """Read the lines of one data file; raise ValueError for a line that is not an entry."""
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = [field.strip() for field in line.split("\t")]
        if len(fields) not in {3, 4} or not fields[0] or not fields[2]:
            raise ValueError(f"{kind} line {number}: not id, broader ids and names: {line!r}")
        broader, told = fields[1].split(), [one.strip() for one in fields[2].split("|")]
        yield Entry(
            id=fields[0],
            kind=kind,
            broader=tuple(one.lstrip("~") for one in broader),
            kin=frozenset(one[1:] for one in broader if one.startswith("~")),
            names=tuple(name.removeprefix("!") for name in told if name),
            opposite=frozenset(name[1:] for name in told if name.startswith("!")),
            wanted=_wanted(fields[3] if len(fields) > 3 else "", kind),
        )


def _wanted(sign: str, kind: str) -> int:
    """Read the fourth field; raise ValueError for another sign."""
    told = {"+": 1, "-": -1, "0": 0, "": -1 if kind == "condition" else 0}
    if sign not in told:
        raise ValueError(f"{kind}: {sign!r} is not +, - or 0")
    return told[sign]


def shelves() -> Iterator[tuple[str, str, Traversable]]:
    """Give every data file as kind, topic and file, in a fixed order."""
    for folder in sorted(files(__package__).joinpath("data").iterdir(), key=lambda one: one.name):
        for file in sorted(folder.iterdir(), key=lambda one: one.name):
            if file.name.endswith(".tsv"):
                yield folder.name, file.name.removesuffix(".tsv"), file


@cache
def entries() -> Mapping[str, Entry]:
    """Give every entry by id."""
    return {
        one.id: one
        for kind, _, file in shelves()
        for one in read(file.read_text(encoding="utf-8"), kind)
    }


def entry(id: str) -> Entry | None:
    """Give the entry of an id, or None."""
    return entries().get(id)


@cache
def classes(id: str) -> tuple[str, ...]:
    """Give the ids of all broader concepts, nearest first; a circle in the data ends."""
    seen: dict[str, None] = {}
    queue = [id]
    while queue:
        one = entries().get(queue.pop(0))
        for broader in one.broader if one is not None else ():
            if broader not in seen and broader != id:
                seen[broader] = None
                queue.append(broader)
    return tuple(seen)


@cache
def names() -> Mapping[tuple[str, ...], tuple[Name, ...]]:
    """Give the names by their word forms; those that only match capitals stand before others."""
    table: dict[tuple[str, ...], list[Name]] = {}
    for one in entries().values():
        for name in one.names:
            forms = tuple(map(form, spelled(name)))
            capitals = name if name.isupper() and len(forms) == 1 else ""
            found = Name(forms, one.id, capitals, name in one.opposite)
            table.setdefault(forms, []).append(found)
    return {
        forms: tuple(sorted(found, key=lambda one: not one.capitals))
        for forms, found in table.items()
    }


@cache
def sizes() -> Mapping[str, tuple[int, ...]]:
    """Give how many words the names have that begin with a word form, the longest first."""
    table: dict[str, set[int]] = {}
    for forms in names():
        table.setdefault(forms[0], set()).add(len(forms))
    return {first: tuple(sorted(found, reverse=True)) for first, found in table.items()}
