"""BibTeX and BibLaTeX: what JabRef, Zotero, Mendeley, EndNote and people write.

Fields with a place of their own in a Work are decoded to Unicode. All others
stay as written, so that an export gives back what came in.
"""

import re
from collections.abc import Iterator, Mapping

from evidence.model import Fact, Unread, Work
from evidence.model.notation import facts_of, is_fact_field
from evidence.readers import identifiers
from evidence.readers.complaint import Complaint
from evidence.readers.crossref import Parents, inherited, parents_in
from evidence.readers.entries import RawEntry, entries
from evidence.readers.keys import key_for
from evidence.readers.latex import paragraphs, pieces, plain
from evidence.readers.names import COMMA, SEMICOLON, people

SUFFIXES: tuple[str, ...] = (".bib", ".bibtex")

_HEAD = re.compile(r"^[ \t]*@[A-Za-z]+[ \t]*[{(]", re.M)
_RANGE = re.compile(r" ?[-–—‐‑][-–—‐‑ ]*")
_RUNNING = ("note", "annote", "annotation", "addendum", "howpublished", "url")


def recognises(head: str) -> bool:
    """Tell a BibTeX file by its first entry."""
    return _HEAD.search(head) is not None


def read(text: str, name: str) -> Iterator[Work | Unread]:
    """Yield the works of a BibTeX text, and an Unread for each entry that cannot be read.

    A part that cannot be used yields a `Complaint` besides the work.
    """
    parents = parents_in(text, name)
    taken: set[str] = set()
    for entry in entries(text, name):
        if isinstance(entry, Unread):
            yield entry
            continue
        work, complaints = _work(entry, name, parents, taken)
        taken.add(work.key)
        yield work
        for why in complaints:
            yield Complaint(file=name, line=entry.line, why=why, raw=entry.raw)


class _Fields:
    """The fields of one entry, from which a work takes what it has a place for."""

    def __init__(self, fields: list[tuple[str, str]]) -> None:
        self.written = fields
        self.first: dict[str, str] = {}
        self.rest: list[tuple[str, str]] = []
        self.repeated: list[str] = []
        for name, value in fields:
            if name not in self.first:
                self.first[name] = value
            elif self.first[name] != value:
                self.rest.append((name, value))
                self.repeated.append(name)
        self.used: set[str] = set()

    def plain(self, *names: str) -> str | None:
        """Take the first of these fields that says something, as plain text."""
        for name in names:
            text = plain(self.first[name]) if name in self.first else ""
            if text:
                self.used.add(name)
                return text
        return None

    def left(self) -> tuple[tuple[str, str], ...]:
        """Give all that was not taken, in the order of the file."""
        seen: set[str] = set()
        left = []
        for name, value in self.written:
            is_first = name not in seen
            seen.add(name)
            if (is_first and name not in self.used) or (not is_first and value != self.first[name]):
                left.append((name, value))
        return tuple(left)


def _work(entry: RawEntry, name: str, parents: Parents, taken: set[str]) -> tuple[Work, list[str]]:
    own = {field for field, _ in entry.fields}
    fields = _Fields(entry.fields + inherited(entry.kind, dict(entry.fields), own, parents))
    title = _title(fields)
    authors = people(fields.first.get("author", ""))
    fields.used.add("author")
    year = _year(fields)
    key = entry.key or key_for(authors, title, year, taken)
    complaints = [*entry.complaints, *_repeats(key, fields.repeated)]
    facts = _facts(key, fields, name, complaints)
    work = Work(
        key=key,
        entry_type=entry.kind,
        title=title,
        authors=authors,
        year=year,
        journal=fields.plain("journal", "journaltitle"),
        volume=fields.plain("volume"),
        issue=fields.plain("number", "issue"),
        pages=_pages(fields),
        abstract=_abstract(fields),
        keywords=_list(fields, "keywords", COMMA),
        mesh=_list(fields, "mesh", SEMICOLON),
        publication_types=_list(fields, "publication-types", SEMICOLON),
        **_identifiers(fields),
        fields=fields.left(),
        facts=facts,
        file=name,
        line=entry.line,
    )
    return work, complaints


def _repeats(key: str, names: list[str]) -> Iterator[str]:
    for name in dict.fromkeys(names):
        yield f"{key}: {name} is given more than once; the first is used, the others are kept"


def _facts(key: str, fields: _Fields, source: str, complaints: list[str]) -> tuple[Fact, ...]:
    """Read the facts; a field that is not well written stays a field and is complained of."""
    found: list[Fact] = []
    for name, text in fields.first.items():
        if not is_fact_field(name):
            continue
        try:
            found += facts_of(key, name, text, source)
        except ValueError as error:
            complaints.append(f"{key}: {error}")
        else:
            fields.used.add(name)
    return tuple(found)


def _title(fields: _Fields) -> str:
    title = fields.plain("title") or ""
    subtitle = fields.plain("subtitle") if title else None
    if subtitle is None:
        return title
    return f"{title}{' ' if title[-1] in ':?!.' else ': '}{subtitle}"


def _year(fields: _Fields) -> int | None:
    """Read the year; whatever says more than a year also stays as written."""
    year = None
    for name in ("year", "date"):
        text = plain(fields.first.get(name, ""))
        found = identifiers.year(text)
        year = found if year is None else year
        if found is not None and text == str(year):
            fields.used.add(name)
    return year


def _pages(fields: _Fields) -> str | None:
    pages = fields.plain("pages")
    return None if pages is None else _RANGE.sub("-", pages)


def _abstract(fields: _Fields) -> str | None:
    text = paragraphs(fields.first.get("abstract", ""))
    if not text:
        return None
    fields.used.add("abstract")
    return text


def _list(fields: _Fields, name: str, marks: re.Pattern[str]) -> tuple[str, ...]:
    text = fields.first.get(name)
    if not text:
        return ()
    found = [plain(one) for one in pieces(text, SEMICOLON)]
    if len(found) == 1 and marks is not SEMICOLON:
        found = [plain(one) for one in pieces(text, marks)]
    found = [one for one in found if one.strip()]
    if found:
        fields.used.add(name)
    return tuple(found)


def _identifiers(fields: _Fields) -> Mapping[str, str | None]:
    first = fields.first
    running = " \n ".join(first[name] for name in _RUNNING if name in first)
    found = {
        "doi": identifiers.doi(first.get("doi", "")),
        "pmid": identifiers.pmid(first.get("pmid", "")),
        "pmcid": identifiers.pmcid(first.get("pmcid", "")),
        "url": _url(first.get("url", "")),
    }
    fields.used |= {name for name, value in found.items() if value is not None}
    found["registration"] = fields.plain("registration", "nct")
    eprint = first.get("eprint", "")
    if first.get("eprinttype", first.get("archiveprefix", "")).lower() in {"pmid", "pubmed"}:
        found["pmid"] = found["pmid"] or identifiers.pmid(eprint)
    if running:
        found["doi"] = found["doi"] or identifiers.doi_in_link(running)
        found["pmid"] = found["pmid"] or identifiers.pmid_in_note(running)
        found["pmcid"] = found["pmcid"] or identifiers.pmcid_in_note(running)
        found["registration"] = found["registration"] or identifiers.nct(running)
    return found


_ESCAPED = re.compile(r"\{?\\([_%&#~$])\}?(?:\{\})?")


def _url(text: str) -> str | None:
    """Give an address without the backslashes some programs put before its signs."""
    text = "".join(text.split())
    if text.startswith("\\url{") and text.endswith("}"):
        text = text[5:-1]
    return _ESCAPED.sub(r"\1", text) or None
