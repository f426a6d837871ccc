"""Zotero items as JSON: Better BibTeX's own export, and what Zotero's web interface answers."""

import re
from collections.abc import Iterator

from evidence.model import Receipt, RecordType, Unread, Work
from evidence.readers import identifiers
from evidence.readers.json_stream import Object, mapping_of, mappings_of, objects, text_of, texts_of
from evidence.readers.keys import Keys
from evidence.readers.markup import abstract, pages, plain
from evidence.readers.telling import Teller

SUFFIXES: tuple[str, ...] = (".json",)

_HEAD = re.compile(r'"(?:itemType|creatorType|abstractNote)"\s{0,9}:|"label": "BetterBibTeX JSON"')
_KEY_LINE = re.compile(r"^(?:citation key|citekey)\s{0,9}:\s{0,9}(\S{1,120})", re.I | re.M)
_DOI_LINE = re.compile(r"^DOI\s{0,9}:\s{0,9}(\S{7,200})", re.I | re.M)
_TYPES = {
    "journalArticle": "article",
    "magazineArticle": "article",
    "newspaperArticle": "article",
    "book": "book",
    "bookSection": "incollection",
    "encyclopediaArticle": "incollection",
    "dictionaryEntry": "incollection",
    "conferencePaper": "inproceedings",
    "thesis": "phdthesis",
    "report": "techreport",
    "webpage": "online",
    "blogPost": "online",
    "manuscript": "unpublished",
    "patent": "patent",
    "dataset": "dataset",
    "computerProgram": "software",
}
_RECORD_TYPES = {
    "preprint": RecordType.PREPRINT,
    "book": RecordType.BOOK,
    "bookSection": RecordType.BOOK,
    "thesis": RecordType.THESIS,
    "webpage": RecordType.WEB,
    "newspaperArticle": RecordType.PRESS,
}
_NOT_WORKS = {"attachment": "an attachment", "note": "a note", "annotation": "an annotation"}
_JOURNALS = ("publicationTitle", "repository")
_IN_JOURNALS = frozenset({"journalArticle", "magazineArticle", "newspaperArticle", "preprint"})
_BOOKS = ("bookTitle", "proceedingsTitle", "encyclopediaTitle", "dictionaryTitle")
_NAMES = {
    "publisher": "publisher",
    "place": "address",
    "ISSN": "issn",
    "ISBN": "isbn",
    "language": "language",
    "edition": "edition",
    "series": "series",
    "journalAbbreviation": "journal-abbreviation",
    "shortTitle": "shorttitle",
}
_TAKEN = frozenset(
    {"creators", "title", "volume", "issue", "pages", "DOI", "url", "abstractNote", "tags"}
    | {"citationKey", "citekey", "itemType", "relations", "collections"}
)
_AUTHORS = {"author", "artist", "cartographer", "director", "programmer", "inventor"}


def recognises(head: str) -> bool:
    """Tell Zotero's items by the names of their fields."""
    return head.lstrip("\ufeff \t\n")[:1] in {"[", "{"} and _HEAD.search(head) is not None


def read(text: str, name: str) -> Iterator[Work | Unread]:
    """Yield the items; attachments and notes of their own are told as unread."""
    receipt, keys = Receipt(note=f"as written in {name}"), Keys()
    for found in objects(text, name, "items", _is_item):
        if isinstance(found, Unread):
            yield found
            continue
        whole, line = found
        item = mapping_of(whole.get("data")) or whole
        kind = text_of(item.get("itemType"))
        if kind in _NOT_WORKS or not kind:
            why = f"{_NOT_WORKS.get(kind, 'an object without itemType')}, not a reference"
            yield Unread(file=name, line=line, why=why, raw=str(item)[:2_000])
            continue
        yield _work(item, kind, receipt, keys).model_copy(update={"file": name, "line": line})


def _is_item(item: Object) -> bool:
    return bool(mapping_of(item.get("data")).get("itemType") or item.get("itemType"))


def _work(item: Object, kind: str, receipt: Receipt, keys: Keys) -> Work:
    title = plain(text_of(item.get("title")))
    authors = tuple(_people(item, _leading(item)))
    year = identifiers.year(text_of(item.get("date")))
    extra = text_of(item.get("extra"))
    key = _key(item, extra, keys, authors, title, year)
    teller = Teller(key, "bibliography", receipt)
    notes = f"{extra} \n {text_of(item.get('url'))}"
    in_extra = _DOI_LINE.search(extra)
    doi = identifiers.doi(text_of(item.get("DOI")) or (in_extra[1] if in_extra else ""))
    return Work(
        key=key,
        entry_type=_TYPES.get(kind, "misc"),
        title=title,
        authors=authors,
        year=year,
        journal=_first(item, _JOURNALS) if kind in _IN_JOURNALS else None,
        volume=text_of(item.get("volume")) or None,
        issue=text_of(item.get("issue")) or None,
        pages=pages(text_of(item.get("pages"))),
        doi=doi or identifiers.doi_in_link(notes),
        pmid=identifiers.pmid_in_note(notes),
        pmcid=identifiers.pmcid_in_note(notes),
        registration=identifiers.nct(notes),
        url=text_of(item.get("url")) or None,
        abstract=abstract(text_of(item.get("abstractNote"))),
        keywords=tuple(_tags(item.get("tags"))),
        fields=tuple(_fields(item, kind, year)),
        facts=(*teller.type(_RECORD_TYPES.get(kind)),),
    )


def _key(
    item: Object,
    extra: str,
    keys: Keys,
    authors: tuple[str, ...],
    title: str,
    year: int | None,
) -> str:
    in_extra = _KEY_LINE.search(extra)
    told = text_of(item.get("citationKey")) or text_of(item.get("citekey"))
    own = told or (in_extra[1] if in_extra is not None else "")
    return keys.own(own) if own else keys.name(authors, title, year)


def _leading(item: Object) -> set[str]:
    """Tell which creators are the authors: for a map its cartographers, and so on."""
    kinds = {text_of(one.get("creatorType")) for one in mappings_of(item.get("creators"))}
    return {"author"} if "author" in kinds else _AUTHORS & kinds


def _people(item: Object, kinds: set[str]) -> Iterator[str]:
    for one in mappings_of(item.get("creators")):
        if text_of(one.get("creatorType")) in kinds:
            parts = (text_of(one.get("lastName")), text_of(one.get("firstName")))
            name = ", ".join(part for part in parts if part) or text_of(one.get("name"))
            if name:
                yield name


def _tags(told: object) -> Iterator[str]:
    for one in told if isinstance(told, list) else ():
        if text := text_of(one.get("tag")) if isinstance(one, dict) else text_of(one):
            yield text


def _first(item: Object, names: tuple[str, ...]) -> str | None:
    return next((plain(text) for name in names if (text := text_of(item.get(name)))), None)


def _fields(item: Object, kind: str, year: int | None) -> Iterator[tuple[str, str]]:
    books = (*_BOOKS, "publicationTitle") if kind == "bookSection" else _BOOKS
    book = _first(item, books)
    journal = _first(item, _JOURNALS) if kind in _IN_JOURNALS else None
    if book:
        yield "booktitle", book
    leading = _leading(item)
    others = dict.fromkeys(
        text_of(one.get("creatorType")) for one in mappings_of(item.get("creators"))
    )
    for role in others:
        if role not in leading:
            yield role.lower() or "creator", " and ".join(_people(item, {role}))
    yield "zotero-type", kind
    for name, value in item.items():
        texts = texts_of(value) if name == "notes" else (text_of(value),)
        for text in texts:
            is_known = name == "date" and text == str(year)
            is_known |= name in {*_JOURNALS, *books} and plain(text) in {book, journal}
            if text not in {"", "[]", "{}"} and name not in _TAKEN and not is_known:
                yield _NAMES.get(name, f"zotero-{name.lower()}"), text
