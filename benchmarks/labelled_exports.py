"""Exports in which people marked what is a duplicate of what, read without our readers."""

import csv
import gzip
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from lxml import etree

from evidence.model import Work

_YEAR = re.compile(r"\d{4}")
_INITIALS = re.compile(r"(.+?)\s?((?:[A-Z]\.?[ -]?)+)$")
_DOI = re.compile(r"10\.\d{4,9}/\S+")


class Labelled(NamedTuple):
    """A record with what people said of it."""

    work: Work
    is_duplicate: bool


def endnote(file: Path) -> Iterator[Labelled]:
    """Read an EndNote export in which each record of a duplicated work is marked."""
    with gzip.open(file) as opened:
        tree = etree.parse(opened)
    for number, record in enumerate(tree.iterfind(".//record")):
        year = _YEAR.search(_text(record, "dates/year") or "")
        work = Work(
            key=f"r{number}",
            file=file.name,
            title=_text(record, "titles/title") or "",
            authors=tuple(
                "".join(one.itertext()) for one in record.findall("contributors/authors/author")
            ),
            journal=_text(record, "titles/secondary-title")
            or _text(record, "periodical/full-title"),
            year=int(year[0]) if year else None,
            volume=_text(record, "volume"),
            issue=_text(record, "number"),
            pages=_text(record, "pages"),
            doi=_doi(_text(record, "electronic-resource-num")),
            abstract=_text(record, "abstract"),
        )
        yield Labelled(work, _text(record, "caption") == "Duplicate")


def _text(record: Any, path: str) -> str | None:
    found = record.find(path)
    return None if found is None else "".join(found.itertext()).strip() or None


def _doi(text: str | None) -> str | None:
    found = _DOI.search(text or "")
    return None if found is None else found[0]


def asysd(file: Path) -> Iterator[Labelled]:
    """Read a table of search results in which all but one record of each work are marked."""
    with gzip.open(file) as opened:
        text = io.TextIOWrapper(opened, "cp1252", errors="replace", newline="")
        rows = [
            {name: None if cell in {"NA", ""} else cell for name, cell in row.items()}
            for row in csv.DictReader(text)
        ]
    for row in rows:
        names = re.sub(r"(?<=\.)(?=[^\W\d_]{2})", "\n", row["author"] or "").split("\n")
        work = Work(
            key=f"r{row['record_id']}",
            file=file.name,
            title=row["title"] or "",
            authors=tuple(author(name) for name in names if name),
            year=int(row["year"]) if row["year"] else None,
            journal=row["journal"],
            volume=row["volume"],
            issue=row["number"],
            pages=row["pages"],
            doi=_doi(row["doi"]),
            abstract=row["abstract"],
        )
        yield Labelled(work, row["source"] == "duplicate")


def author(name: str) -> str:
    """Give a name written “Family I” as “Family, I”."""
    found = _INITIALS.match(name)
    return name if found is None else f"{found[1]}, {found[2]}"
