"""Web of Science text (`.ciw`, `.isi`, `.txt`): two-letter tags, values continued by blanks."""

import re
from collections.abc import Iterator

from evidence.model import Property, Receipt, RecordType, Unread, Work
from evidence.readers import identifiers
from evidence.readers.complaint import Complaint
from evidence.readers.keys import Keys
from evidence.readers.tagged import Record, Tags, empty
from evidence.readers.telling import RECORD_TYPES, Teller

SUFFIXES: tuple[str, ...] = (".ciw", ".isi", ".txt")

_HEAD = re.compile(
    r"^\ufeff?FN .{0,200}\n(?:VR [0-9.]{1,9}\s{0,9}\n)|^\ufeff?PT [JBSPCK]\s*$", re.M
)
_TAGGED = re.compile(r"([A-Z][A-Z0-9])(?: (.*)|(.{0}))$")
_HEADERS = frozenset({"FN", "VR", "EF", "ER"})
_LISTED = frozenset({"AU", "AF", "BA", "BF", "BE", "ED", "CR", "C1", "CA", "GP"})
_BRACKETS = re.compile(r"\s?\([^()\s]{1,80}@[^()\s]{1,80}\)")
_TYPES = {"J": "article", "B": "book", "S": "incollection", "P": "patent", "C": "inproceedings"}
_NAMES = {
    "SN": "issn",
    "BN": "isbn",
    "PU": "publisher",
    "PI": "address",
    "LA": "language",
    "JI": "journal-abbreviation",
    "SE": "series",
}


def recognises(head: str) -> bool:
    """Tell Web of Science text by its header or a line that names a type."""
    return _HEAD.search(head) is not None


def read(text: str, name: str) -> Iterator[Work | Unread]:
    """Yield the works of a text, with a complaint about each line that belongs to none."""
    receipt, keys = Receipt(note=f"as written in {name}"), Keys()
    for record in _records(text):
        if (nothing := empty(record, name, "PT")) is not None:
            yield nothing
        elif record.pairs:
            yield _work(record, name, receipt, keys)
        for line, why in record.complaints:
            yield Complaint(file=name, line=line, why=why, raw="\n".join(record.raw))


def _records(text: str) -> Iterator[Record]:
    """Yield records: `PT` begins one and `ER` ends it."""
    record = Record(1)
    for number, line in enumerate(text.split("\n"), 1):
        found = _TAGGED.match(line.lstrip("\ufeff").rstrip())
        tag = found[1] if found is not None else None
        if tag in {"PT", "ER"}:
            yield record
            record = Record(number)
        if found is None:
            _continue(record, line.strip(), number)
        elif tag not in _HEADERS:
            record.pairs.append((found[1], (found[2] or "").strip()))
    yield record


def _continue(record: Record, text: str, number: int) -> None:
    if not text:
        return
    if not record.pairs:
        record.complaints.append((number, "a line outside any reference was left out"))
        record.raw.append(text)
        return
    tag, value = record.pairs[-1]
    if tag in _LISTED:
        record.pairs.append((tag, text))
    else:
        record.pairs[-1] = (tag, f"{value} {text}".strip())


def _work(record: Record, name: str, receipt: Receipt, keys: Keys) -> Work:
    tags = Tags(record.pairs)
    kind = _TYPES.get(tags.first("PT") or "J", "misc")
    title = tags.first("TI") or ""
    authors = tuple(_authors(tags))
    year = identifiers.year(" ".join(tags.seen("PY") or tags.seen("PD")))
    is_part = kind in {"incollection", "inproceedings"}
    place = tags.first("SO")
    types = tuple(part.strip() for one in tags.every("DT") for part in one.split(";"))
    teller = Teller(keys.name(authors, title, year), "web of science", receipt)
    is_abstract = "Meeting Abstract" in types
    told = RecordType.CONFERENCE_ABSTRACT if is_abstract else RECORD_TYPES.get(kind)
    return Work(
        key=teller.work,
        entry_type=kind,
        title=title,
        authors=authors,
        year=year,
        journal=None if is_part else place,
        volume=tags.first("VL"),
        issue=tags.first("IS"),
        pages=_pages(tags),
        doi=identifiers.doi(tags.first("DI") or ""),
        pmid=_pmid(tags),
        abstract=tags.first("AB"),
        publication_types=tuple(one for one in types if one.strip("-")),
        keywords=tuple(_keywords(tags)),
        fields=tuple(_fields(tags, year, place if is_part else None)),
        facts=(
            *teller.type(told),
            *teller.maybe(Property.FUNDING, tags.every("FU", "FX")),
        ),
        file=name,
        line=record.line,
    )


def _authors(tags: Tags) -> Iterator[str]:
    """Yield the full names where they are given, else the short ones."""
    short, full = tags.every("AU"), tags.every("AF")
    for one in full or short:
        for name in one.split(";"):
            if text := _BRACKETS.sub("", name).strip():
                yield text


def _pages(tags: Tags) -> str | None:
    first, last = tags.first("BP"), tags.first("EP")
    if first and last and first != last:
        return f"{first}-{last}"
    return first or last or tags.first("PS", "AR")


def _pmid(tags: Tags) -> str | None:
    told = tags.first("PM")
    if told is None:
        told = next((one for one in tags.seen("UT") if one.startswith("MEDLINE:")), "")
    return identifiers.pmid(told)


def _keywords(tags: Tags) -> Iterator[str]:
    words = [part.strip() for one in tags.every("DE", "ID") for part in one.split(";")]
    yield from dict.fromkeys(word for word in words if word)


def _fields(tags: Tags, year: int | None, booktitle: str | None) -> Iterator[tuple[str, str]]:
    if booktitle is not None:
        yield "booktitle", booktitle
    editors = tags.every("BE", "ED")
    if editors:
        yield "editor", " and ".join(editors)
    for name, value in tags.left("wos", _NAMES):
        if not (name == "wos-py" and value == str(year)):
            yield name, value
