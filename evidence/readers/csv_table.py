"""Tables (CSV, TSV) of search results: Embase, Scopus, PubMed, Zotero and screening programs."""

import csv
import re
from collections.abc import Iterator, Mapping

from evidence.model import Receipt, RecordType, Unread, Work
from evidence.readers import identifiers
from evidence.readers.complaint import Complaint
from evidence.readers.csv_rows import rows
from evidence.readers.keys import CITEKEY, Keys
from evidence.readers.markup import abstract, pages, plain
from evidence.readers.telling import Teller

SUFFIXES: tuple[str, ...] = (".csv", ".tsv")

_LETTERS = re.compile(r"[^a-z0-9]+")
_INITIALS = re.compile(r"[^,;]{1,60} (?:[A-Z]\.?[ -]?){1,4}(?:, |$)")
_NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "primarytitle", "articletitle", "documenttitle", "titles"),
    "authors": ("authors", "author", "authornames", "authorfullnames"),
    "year": ("year", "publicationyear", "pubyear", "pubdate", "date", "publicationdate"),
    "journal": (
        *("journal", "sourcetitle", "journalbook", "publicationtitle", "journaltitle"),
        *("secondarytitle", "journalname", "source"),
    ),
    "volume": ("volume",),
    "issue": ("issue", "number", "issuenumber"),
    "pages": ("pages", "pagerange"),
    "doi": ("doi", "doilink"),
    "pmid": ("pmid", "pubmedid", "medlinepmid"),
    "pmcid": ("pmcid",),
    "abstract": ("abstract", "abstractnote"),
    "url": ("url", "link", "fulltexturl", "embaselink"),
    "keywords": ("keywords", "authorkeywords", "manualtags"),
    "types": ("publicationtype", "documenttype", "itemtype"),
    "key": ("citationkey", "citekey", "key"),
}
_PLACED = re.compile(
    r"(?P<journal>[^()]{2,200}) \((?P<year>[0-9]{4})\)"
    r"(?: (?P<volume>[0-9A-Za-z]{1,12}))?(?::(?P<issue>[^\s()]{1,20}))?"
    r"(?: \((?P<pages>[^()]{1,40})\))?"
)
"""How Embase puts journal, year, volume, issue and pages into one cell."""


def recognises(head: str) -> bool:
    """Tell a table by a header that names a title and something else we know."""
    first = head.lstrip("\ufeff").partition("\n")[0]
    try:
        known = _columns(next(csv.reader([first], delimiter=_delimiter(first)), []))
    except csv.Error:
        return False
    return "title" in known and bool({"authors", "year", "doi", "pmid", "abstract"} & set(known))


def read(text: str, name: str) -> Iterator[Work | Unread]:
    """Yield a work for each row; a row without title and identifiers is told as unread."""
    text = text.lstrip("\ufeff")
    table = rows(text, _delimiter(text.partition("\n")[0]))
    first = next(table, None)
    header = [] if first is None else first.cells
    columns = _columns(header)
    receipt, keys = Receipt(note=f"as written in {name}"), Keys()
    for row in table:
        if any(cell.strip() for cell in row.cells):
            yield from _entries(row.cells, header, columns, receipt, keys, name, row.line)
        if row.why:
            kind = Complaint if row.cells else Unread
            yield kind(file=name, line=row.line, why=row.why, raw=row.raw)


def _entries(
    row: list[str],
    header: list[str],
    columns: Mapping[str, int],
    receipt: Receipt,
    keys: Keys,
    name: str,
    line: int,
) -> Iterator[Work | Unread]:
    cells = {one: row[at].strip() if at < len(row) else "" for one, at in columns.items()}
    placed = _PLACED.match(cells.get("journal", ""))
    if placed is not None:
        told = {one: text or "" for one, text in placed.groupdict().items()}
        cells = {**told, **{one: text for one, text in cells.items() if one not in told or text}}
        cells["journal"] = told["journal"]
    if not (cells.get("title") or cells.get("doi") or cells.get("pmid")):
        why = "a row without title, DOI or PMID; fill one in"
        yield Unread(file=name, line=line, why=why, raw=",".join(row)[:2_000])
        return
    rest = tuple(_rest(row, header, columns))
    yield _work(cells, rest, receipt, keys).model_copy(update={"file": name, "line": line})
    if len(row) > len(header):
        why = f"a row with {len(row)} cells under {len(header)} columns; the rest was left out"
        yield Complaint(file=name, line=line, why=why, raw=",".join(row[len(header) :])[:2_000])


def _work(
    cells: Mapping[str, str], rest: tuple[tuple[str, str], ...], receipt: Receipt, keys: Keys
) -> Work:
    title = plain(cells.get("title", ""))
    authors = tuple(_people(cells.get("authors", "")))
    year = identifiers.year(cells.get("year", ""))
    own = cells.get("key", "")
    key = keys.own(own) if CITEKEY.fullmatch(own) else keys.name(authors, title, year)
    types = tuple(one.strip() for one in cells.get("types", "").split(";") if one.strip())
    is_abstract = any("conference abstract" in one.casefold() for one in types)
    told = RecordType.CONFERENCE_ABSTRACT if is_abstract else None
    return Work(
        key=key,
        title=title,
        authors=authors,
        year=year,
        journal=cells.get("journal") or None,
        volume=cells.get("volume") or None,
        issue=cells.get("issue") or None,
        pages=pages(cells.get("pages", "")),
        doi=identifiers.doi(cells.get("doi", "")),
        pmid=identifiers.pmid(cells.get("pmid", "")),
        pmcid=identifiers.pmcid(cells.get("pmcid", "")),
        url=cells.get("url") or None,
        abstract=abstract(cells.get("abstract", "")),
        publication_types=types,
        keywords=tuple(one for one in map(str.strip, cells.get("keywords", "").split(";")) if one),
        fields=rest,
        facts=tuple(Teller(key, "bibliography", receipt).type(told)),
    )


def _columns(header: list[str]) -> dict[str, int]:
    """Find the column of each part, its commonest name first."""
    names = [_LETTERS.sub("", one.casefold()) for one in header]
    found = {}
    for part, known in _NAMES.items():
        at = next((names.index(one) for one in known if one in names), None)
        if at is not None:
            found[part] = at
    return found


def _rest(
    row: list[str], header: list[str], columns: Mapping[str, int]
) -> Iterator[tuple[str, str]]:
    for at, (name, cell) in enumerate(zip(header, row, strict=False)):
        if at not in columns.values() and cell.strip():
            yield f"csv-{_LETTERS.sub('-', name.casefold()).strip('-') or at}", cell.strip()


def _delimiter(line: str) -> str:
    return max(",;\t", key=line.count)


def _people(told: str) -> Iterator[str]:
    """Split names at semicolons; at commas only where each piece ends in initials."""
    if ";" in told or " and " in told:
        names = re.split(r"\s{0,9};\s{0,9}| and ", told)
    else:
        pieces = told.split(", ")
        names = pieces if all(_INITIALS.fullmatch(one) for one in pieces) else [told]
    for name in names:
        text = name.strip(" .,") if name.count(".") == 0 else name.strip(" ,")
        family, _, initials = text.rpartition(" ")
        is_short = bool(family) and "," not in text and _INITIALS.fullmatch(text) is not None
        if text:
            yield f"{family}, {initials}" if is_short else text
