"""The lines of a RIS text to records of tags.

rispy reads the tags. Which lines make up a record is decided here, because real
files lack ends, begin without a type and break values over lines.
"""

import re
from collections.abc import Iterator

from rispy import RisParser
from typing_extensions import override

from evidence.readers.tagged import Record

_TYPED = re.compile(r"^\ufeff?[ \t]{0,3}TY  -", re.M)
_STRICT = re.compile(r"[ \t]{0,3}([A-Z][A-Z0-9])  -(?: (.*)|(.{0})$)")
_LOOSE = re.compile(r"[ \t]{0,3}([A-Z][A-Z0-9])[ \t]{1,2}-[ \t]?(.*)")
_NUMBERING = re.compile(r"\W{0,3}[0-9]{0,7}\W{0,3}$|(?:Provider|Database|Content):|\x1a")
_WORK = frozenset({"TY", "TI", "T1", "CT", "BT", "AU", "A1"})
_TELLING = frozenset({"DO", "AN", "PY", "Y1", "JO", "JF", "T2", "VL", "IS", "SP", "AB"})
"""What a reference says of itself: lines with these are not the rest of the one before."""
_BEHIND = "XX"
_SHOWN = 300
_LISTED = frozenset({"KW", "AU", "A1", "A2", "A3", "A4", "ED", "UR"})
_PARAGRAPHS = frozenset({"AB", "N1", "N2", "RN"})


def records(text: str) -> Iterator[Record]:
    """Yield records; what stands behind an end and names no work goes with the one before."""
    last: list[Record] = []
    for stretch in _stretches(text):
        tags = {tag for tag, _ in stretch.pairs}
        if last and not tags & (_WORK | _TELLING):
            last[0].pairs += stretch.pairs
            continue
        yield from map(_told, last)
        last = [stretch] if tags & _WORK else []
        if last and "TY" not in tags:
            why = "begins without a TY line; read as a generic reference"
            stretch.complaints.append((stretch.line, why))
        elif not last and stretch.raw:
            yield _outside(stretch)
    yield from map(_told, last)


def _outside(stretch: Record) -> Record:
    why = "lines that belong to no reference were left out; put a TY line before them"
    return Record(stretch.line, complaints=[(stretch.line, why)], raw=stretch.raw)


def _stretches(text: str) -> Iterator[Record]:
    """Yield what stands between types and ends, numbering left out."""
    shape = _STRICT if _TYPED.search(text) is not None else _LOOSE
    stretch = Record(1)
    for number, line in enumerate(text.split("\n"), 1):
        found = shape.match(line.lstrip("\ufeff"))
        tag = found[1] if found is not None else None
        if tag in {"TY", "ER"}:
            if stretch.raw:
                yield stretch
            stretch = Record(number)
        if found is not None and tag is not None and tag != "ER":
            stretch.pairs.append((tag, (found[2] or "").strip()))
            stretch.raw.append(line)
        elif tag is None and (stretch.pairs or _NUMBERING.match(line.strip()) is None):
            _continue(stretch, line.strip())
            stretch.raw.append(line[:_SHOWN])
    if stretch.raw:
        yield stretch


def _continue(record: Record, text: str) -> None:
    """Put a line without a tag behind the value it continues."""
    tag, value = record.pairs[-1] if record.pairs else (_BEHIND, "")
    if not record.pairs or tag in _LISTED:
        record.pairs.append((tag, text))
        return
    if not text:
        joined = f"{value}\n" if tag in _PARAGRAPHS and value else value
    else:
        joined = f"{value}{text}" if value.endswith("\n") or not value else f"{value} {text}"
    record.pairs[-1] = (tag, joined)


class _Every(list[str]):
    """Holds every tag: each may come more than once."""

    @override
    def __contains__(self, _tag: object) -> bool:
        return True


class _Same(dict[str, str]):
    """Names every tag as it is, so that none is unknown."""

    def __missing__(self, tag: str) -> str:
        return tag


_PARSER = RisParser(mapping=_Same(), list_tags=_Every(), delimiter_tags_mapping={})


def _told(record: Record) -> Record:
    """Let rispy read the record's tags, now that each stands on one line."""
    lines = [f"{tag}  - {value.strip()}".replace("\n", "\x1e") for tag, value in record.pairs]
    if not lines or not lines[0].startswith("TY"):
        lines.insert(0, "TY  - GEN")
    (told,) = _PARSER.parse("\n".join((*lines, "ER  - ")))
    record.pairs = [("TY", str(told.pop("TY")))]
    for tag, values in told.items():
        record.pairs += [(tag, value.replace("\x1e", "\n")) for value in values]
    return record
