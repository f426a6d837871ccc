"""EndNote XML: what EndNote, Mendeley, Zotero and Covidence export under that name."""

import re
from collections.abc import Iterator

from evidence.model import Receipt, Unread, Work
from evidence.readers import identifiers
from evidence.readers.keys import CITEKEY, Keys
from evidence.readers.markup import pages
from evidence.readers.telling import RECORD_TYPES, Teller
from evidence.readers.xml_source import Opener
from evidence.readers.xml_stream import (
    Element,
    line_of,
    records,
    text_at,
    texts_at,
)

SUFFIXES: tuple[str, ...] = (".xml",)

_HEAD = re.compile(r"<xml>\s{0,200}<records>|<records>\s{0,200}<record[\s>]|<ref-type[\s>]")
_INDEXERS = re.compile(r"\b(?:pubmed|medline|nlm|pmid)\b", re.I)
_DIGITS = re.compile(r"[0-9]{4,8}")
_TYPES = {
    "journal article": "article",
    "electronic article": "article",
    "magazine article": "article",
    "newspaper article": "article",
    "book": "book",
    "edited book": "book",
    "electronic book": "book",
    "book section": "incollection",
    "electronic book section": "incollection",
    "encyclopedia": "incollection",
    "conference paper": "inproceedings",
    "conference proceedings": "inproceedings",
    "thesis": "phdthesis",
    "report": "techreport",
    "government document": "techreport",
    "web page": "online",
    "blog": "online",
    "unpublished work": "unpublished",
    "manuscript": "unpublished",
    "patent": "patent",
    "dataset": "dataset",
    "computer program": "software",
}
_NUMBERS = {
    "17": "article",
    "6": "book",
    "5": "incollection",
    "32": "phdthesis",
    "12": "online",
} | {
    "47": "inproceedings",
    "10": "inproceedings",
    "27": "techreport",
}
_NAMES = {
    "publisher": "publisher",
    "pub-location": "address",
    "language": "language",
    "edition": "edition",
    "isbn": "issn",
    "short-title": "shorttitle",
    "tertiary-title": "series",
}

_SECOND = "titles/secondary-title"
_ALREADY = frozenset(
    {"titles-title", "contributors-authors-author", "contributors-secondary-authors-author"}
    | {"dates-year", "keywords-keyword", "abstract", "volume", "number", "ref-type", "work-type"}
    | {"electronic-resource-num", "pages"}
)
_REPEATED = frozenset(
    {"titles-secondary-title", "periodical-full-title", "urls-related-urls-url", "urls-url"}
    | {"alt-periodical-full-title", "titles-alt-title", "urls-web-urls-url", "urls-pdf-urls-url"}
)


def recognises(head: str) -> bool:
    """Tell EndNote XML by its first elements."""
    return _HEAD.search(head) is not None


def stream(open_it: Opener, name: str) -> Iterator[Work | Unread]:
    """Yield the references of a file, one in memory at a time."""
    receipt, keys = Receipt(note=f"as written in {name}"), Keys()
    for record in records(open_it, name, ("record",)):
        if isinstance(record, Unread):
            yield record
        else:
            work = _work(record, receipt, keys)
            yield work.model_copy(update={"file": name, "line": line_of(record)})


def _work(record: Element, receipt: Receipt, keys: Keys) -> Work:
    kind = _kind(record)
    title = text_at(record, "titles/title") or text_at(record, "titles/secondary-title") or ""
    authors = tuple(map(_person, texts_at(record, "contributors/authors/author")))
    year = _year(record)
    own = next((one for one in texts_at(record, "label") if CITEKEY.fullmatch(one)), None)
    key = keys.own(own) if own else keys.name(authors, title, year)
    teller = Teller(key, "bibliography", receipt)
    is_part = kind in {"incollection", "inproceedings"}
    notes = " \n ".join(texts_at(record, "notes | urls//url | accession-num | custom2"))
    doi = identifiers.doi(text_at(record, "electronic-resource-num") or "")
    return Work(
        key=key,
        entry_type=kind,
        title=title,
        authors=authors,
        year=year,
        journal=None if is_part else _journal(record),
        volume=text_at(record, "volume"),
        issue=text_at(record, "number") or text_at(record, "issue"),
        pages=pages(text_at(record, "pages") or ""),
        doi=doi or identifiers.doi_in_link(notes),
        pmid=_pmid(record, notes),
        pmcid=identifiers.pmcid_in_note(notes),
        registration=identifiers.nct(notes),
        url=text_at(record, "urls//url"),
        abstract=_paragraphs(record, "abstract"),
        publication_types=tuple(texts_at(record, "work-type")),
        keywords=tuple(dict.fromkeys(texts_at(record, "keywords/keyword"))),
        fields=tuple(_fields(record, kind)),
        facts=(*teller.type(RECORD_TYPES.get(kind)),),
    )


def _kind(record: Element) -> str:
    """Read the type by its name, by EndNote's number only where it has none."""
    told = str(record.xpath("string(ref-type/@name)")).strip().casefold()
    number = text_at(record, "ref-type") or ""
    return _TYPES.get(told, "misc") if told else _NUMBERS.get(number, "misc")


def _person(name: str) -> str:
    """Give "Family, Given, Suffix"; a name that ends in a comma is an institution."""
    return ", ".join(part.strip() for part in name.split(",") if part.strip())


def _year(record: Element) -> int | None:
    told = (text_at(record, path) for path in ("dates/year", "dates/pub-dates/date"))
    return next((year for year in (identifiers.year(one or "") for one in told) if year), None)


def _journal(record: Element) -> str | None:
    for path in ("periodical/full-title", "titles/secondary-title", "periodical/abbr-1"):
        if text := text_at(record, path):
            return text
    return None


def _pmid(record: Element, notes: str) -> str | None:
    """Give the accession number where its source is PubMed, else what a note names."""
    number = text_at(record, "accession-num") or ""
    sources = " ".join(texts_at(record, "remote-database-name | remote-database-provider"))
    if _DIGITS.fullmatch(number) and _INDEXERS.search(sources):
        return number.lstrip("0") or None
    return identifiers.pmid_in_note(notes)


def _paragraphs(record: Element, path: str) -> str | None:
    """Give text whose lines EndNote ends with a carriage return."""
    elements = record.xpath(path)
    if not elements:
        return None
    lines = "".join(elements[0].itertext()).split("\r")
    return "\n".join(text for text in (" ".join(line.split()) for line in lines) if text) or None


def _fields(record: Element, kind: str) -> Iterator[tuple[str, str]]:
    if kind in {"incollection", "inproceedings"} and (book := text_at(record, _SECOND)):
        yield "booktitle", book
    editors = [_person(one) for one in texts_at(record, "contributors/secondary-authors/author")]
    if editors:
        yield "editor", " and ".join(editors)
    yield "endnote-ref-type", str(record.xpath("string(ref-type/@name)")) or "?"
    seen = {text_at(record, path) for path in ("titles/title", "titles/secondary-title")}
    seen |= {text_at(record, "urls//url")}
    for path, element in _leaves(record):
        text = _paragraphs(element, ".") or ""
        if text and not (path in _ALREADY or (path in _REPEATED and text in seen)):
            name = _NAMES.get(element.tag, f"endnote-{path}")
            yield ("isbn" if name == "issn" and "book" in kind else name), text


def _leaves(element: Element, path: str = "", depth: int = 0) -> Iterator[tuple[str, Element]]:
    """Yield what holds text, with the names that lead to it joined by dashes."""
    for child in element:
        name = f"{path}-{child.tag}" if path else str(child.tag)
        is_group = any(one.tag != "style" for one in child) and depth < 5
        if is_group:
            yield from _leaves(child, name, depth + 1)
        else:
            yield name, child
