"""RIS: what EndNote, Zotero, Mendeley, Scopus, Embase, Ovid, ProQuest and Cochrane export.

Which lines make up a record, and how its tags are read, is told in `ris_records`.
"""

import re
from collections.abc import Iterator

from evidence.model import Receipt, RecordType, Unread, Work
from evidence.readers import identifiers
from evidence.readers.complaint import Complaint
from evidence.readers.keys import CITEKEY, Keys
from evidence.readers.ris_records import records
from evidence.readers.tagged import Record, Tags, empty
from evidence.readers.telling import RECORD_TYPES, Teller

SUFFIXES: tuple[str, ...] = (".ris", ".txt", ".refman")

_HEAD = re.compile(r"^\ufeff?[ \t]{0,3}TY {1,2}-", re.M)
_OLD = re.compile(r"^\ufeff?(?:T1|AU|A1|TI|JF|ER)  - ?", re.M)
_NOTES = ("N1", "M1", "M3", "UR", "L1", "L2", "L3", "LK", "C2", "U2", "ID", "AN")
_INDEXERS = re.compile(r"\b(?:pubmed|medline|nlm)\b", re.I)
_INITIALS = re.compile(r"([^.]{2,60}) ((?:[A-Z]\.[ -]?){1,4})")
_DIGITS = re.compile(r"[0-9]{1,8}")
_TYPES = {
    **dict.fromkeys(("JOUR", "JFULL", "MGZN", "EJOUR", "INPR", "ABST", "NEWS"), "article"),
    **dict.fromkeys(("BOOK", "EBOOK", "EDBOOK", "WHOLE"), "book"),
    **dict.fromkeys(("CHAP", "ECHAP", "ENCYC", "DICT"), "incollection"),
    **dict.fromkeys(("CPAPER",), "inproceedings"),
    **dict.fromkeys(("RPRT", "GOVDOC"), "techreport"),
    **dict.fromkeys(("ELEC", "WEB", "BLOG"), "online"),
    **dict.fromkeys(("UNPB", "UNPD", "MANSCPT"), "unpublished"),
    "CONF": "inproceedings",
    "THES": "phdthesis",
    "PAT": "patent",
    "DATA": "dataset",
    "AGGR": "dataset",
    "COMP": "software",
}
_TOLD_TYPES = (
    (re.compile(r"conference (?:abstract|poster)|meeting abstract", re.I), "conference_abstract"),
    (re.compile(r"trial regist|clinical trial record", re.I), "registry"),
    (re.compile(r"preprint", re.I), "preprint"),
)
_NAMES = {
    "PB": "publisher",
    "CY": "address",
    "PP": "address",
    "ET": "edition",
    "LA": "language",
    "SN": "issn",
    "T3": "series",
    "ST": "shorttitle",
    "TT": "translated-title",
    "NV": "volumes",
}


def recognises(head: str) -> bool:
    """Tell RIS by a line that names a type, or by two of its common tags."""
    return _HEAD.search(head) is not None or len(set(_OLD.findall(head))) > 1


def read(text: str, name: str) -> Iterator[Work | Unread]:
    """Yield the works of a RIS text, with complaints about lines that belong to none."""
    receipt, keys = Receipt(note=f"as written in {name}"), Keys()
    for record in records(text):
        if (nothing := empty(record, name, "TY")) is not None:
            yield nothing
        elif record.pairs:
            yield _work(record, name, receipt, keys)
        for line, why in record.complaints:
            raw = "\n".join(record.raw)
            kind = Complaint if record.pairs else Unread
            yield kind(file=name, line=line, why=why, raw=raw)


def _work(record: Record, name: str, receipt: Receipt, keys: Keys) -> Work:
    tags = Tags(record.pairs)
    kind = (tags.seen("TY") or ("GEN",))[0].upper()
    entry_type = _TYPES.get(kind, "misc")
    title = tags.first("TI", "T1", "CT") or tags.first("BT", "T2", "ST") or ""
    authors = tuple(map(_person, tags.every("AU", "A1")))
    told_year = tags.seen("PY") or tags.seen("DA") or tags.seen("Y1")
    year = next((one for one in map(identifiers.year, told_year) if one is not None), None)
    is_part = entry_type in {"incollection", "inproceedings"}
    booktitle = tags.first("T2", "BT") if is_part else None
    types = tags.every("PT") + tags.every("M3") if not _is_doi(tags.seen("M3")) else ()
    found = _identifiers(tags)
    own = next((one for one in tags.seen("ID", "LB") if CITEKEY.fullmatch(one)), None)
    key = keys.own(own) if own else keys.name(authors, title, year)
    teller = Teller(key, "bibliography", receipt)
    return Work(
        key=key,
        entry_type=entry_type,
        title=title,
        authors=authors,
        year=year,
        journal=None if is_part else tags.first("JF", "T2", "JO", "JA", "J1", "J2"),
        volume=tags.first("VL"),
        issue=tags.first("IS", "CP"),
        pages=_pages(tags),
        **found,
        url=tags.first("UR"),
        abstract=_abstract(tags),
        publication_types=types,
        keywords=_keywords(tags),
        fields=tuple(_fields(tags, booktitle, year, entry_type)),
        facts=(*teller.type(_record_type(entry_type, types)),),
        file=name,
        line=record.line,
    )


def _is_doi(values: tuple[str, ...]) -> bool:
    return any(one.startswith("10.") or "doi" in one.lower()[:8] for one in values)


def _person(name: str) -> str:
    """Give "Family, Given, Suffix"; some programs leave out the comma or the blank."""
    parts = [part.strip() for part in name.split(",")]
    parts = [part for part in parts if part]
    if len(parts) == 1 and (initials := _INITIALS.fullmatch(parts[0])) is not None:
        return f"{initials[1]}, {initials[2]}"
    return ", ".join(parts)


def _pages(tags: Tags) -> str | None:
    first, last = tags.first("SP"), tags.first("EP")
    if first and last and last != first and not first.endswith(last):
        return f"{first}-{last}"
    return first or last or tags.first("C7", "AR")


def _abstract(tags: Tags) -> str | None:
    told = sorted(tags.seen("AB", "N2"), key=len)
    if not told:
        return None
    for value in told:
        # A shorter copy that only repeats its beginning goes with the longer.
        if told[-1].startswith(value.rstrip(". ")[:200]):
            tags.first("AB" if value in tags.seen("AB") else "N2")
    return told[-1]


def _keywords(tags: Tags) -> tuple[str, ...]:
    words = tags.every("KW")
    if len(words) == 1 and ";" in words[0]:
        words = tuple(part.strip() for part in words[0].split(";"))
    return tuple(dict.fromkeys(word for word in words if word))


def _identifiers(tags: Tags) -> dict[str, str | None]:
    told, notes = tags.seen("DO", "DOI"), " \n ".join(tags.seen(*_NOTES))
    doi = next((one for one in map(identifiers.doi, told) if one is not None), None)
    if doi is not None and len(told) == 1:
        tags.every("DO", "DOI")
    if doi is None:
        doi = identifiers.doi_in_link(notes)
    if doi is None:
        named = tags.seen("M3", "N1", "L3", "C3")
        doi = next((identifiers.doi(one) for one in named if _is_doi((one,))), None)
    pmid = identifiers.pmid_in_note(notes)
    if pmid is None and _INDEXERS.search(" ".join(tags.seen("DB", "DP"))):
        pmid = next((one for one in tags.seen("AN") if _DIGITS.fullmatch(one)), None)
    return {
        "doi": doi,
        "pmid": pmid,
        "pmcid": identifiers.pmcid_in_note(notes),
        "registration": identifiers.nct(notes),
    }


def _record_type(entry_type: str, types: tuple[str, ...]) -> RecordType | None:
    for shape, told in _TOLD_TYPES:
        if any(shape.search(one) for one in types):
            return RecordType(told)
    return RECORD_TYPES.get(entry_type)


def _fields(
    tags: Tags, booktitle: str | None, year: int | None, entry_type: str
) -> Iterator[tuple[str, str]]:
    if booktitle is not None:
        yield "booktitle", booktitle
    editors = tags.every("A2", "ED")
    if editors:
        yield "editor", " and ".join(map(_person, editors))
    for name, value in tags.left("ris", _NAMES):
        if name in {"ris-py", "ris-y1", "ris-da"} and value.strip("/ ") == str(year):
            continue
        if name == "issn" and entry_type in {"book", "incollection"}:
            yield "isbn", value
        else:
            yield name, value
