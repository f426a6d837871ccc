"""CSL JSON: what Zotero, Better BibTeX, Pandoc, Paperpile and citeproc exchange."""

import re
from collections.abc import Iterator

from pydantic import ValidationError

from evidence.model import Fact, Receipt, RecordType, Unread, Work
from evidence.readers import identifiers
from evidence.readers.complaint import Complaint
from evidence.readers.json_stream import (
    Object,
    mapping_of,
    mappings_of,
    objects,
    text_of,
    texts_of,
)
from evidence.readers.keys import Keys
from evidence.readers.markup import abstract, pages, plain
from evidence.readers.telling import Teller

SUFFIXES: tuple[str, ...] = (".json", ".csljson", ".jsonl")

_HEAD = re.compile(
    r'"(?:container-title|issued|citation-key|non-dropping-particle|date-parts)"\s{0,9}:'
    r'|"type"\s{0,9}:\s{0,9}"(?:article-journal|webpage|chapter|book|paper-conference|report'
    r'|thesis|dataset|article|article-magazine|article-newspaper|manuscript|document)"'
)
_CITEKEY = re.compile(r"[^\s,{}\"#%~\\()=]{1,120}")
_LINK = re.compile(r"https?://|^[0-9]+$")
_WORDS = re.compile(r"\s{0,9}[;,]\s{0,9}")
_YEAR = re.compile(r"-?[0-9]{1,5}")
_TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "review": "article",
    "book": "book",
    "chapter": "incollection",
    "entry": "incollection",
    "entry-encyclopedia": "incollection",
    "entry-dictionary": "incollection",
    "paper-conference": "inproceedings",
    "thesis": "phdthesis",
    "report": "techreport",
    "webpage": "online",
    "post": "online",
    "post-weblog": "online",
    "manuscript": "unpublished",
    "dataset": "dataset",
    "software": "software",
    "patent": "patent",
    "article": "misc",
}
_RECORD_TYPES = {
    "book": RecordType.BOOK,
    "chapter": RecordType.BOOK,
    "thesis": RecordType.THESIS,
    "webpage": RecordType.WEB,
    "post-weblog": RecordType.WEB,
    "article-newspaper": RecordType.PRESS,
}
_NAMES = {
    "publisher": "publisher",
    "publisher-place": "address",
    "ISSN": "issn",
    "ISBN": "isbn",
    "language": "language",
    "edition": "edition",
    "collection-title": "series",
    "container-title-short": "journal-abbreviation",
    "journalAbbreviation": "journal-abbreviation",
    "title-short": "shorttitle",
    "shortTitle": "shorttitle",
    "note": "note",
    "annote": "annote",
    "number": "number-of-work",
}
_TAKEN = frozenset(
    {"id", "citation-key", "title", "author", "container-title", "volume", "issue", "page"}
    | {"PMID", "PMCID", "URL", "abstract", "keyword", "custom", "editor"}
)

_OURS = frozenset({"grades", "facts", "registration", "mesh", "publication_types", "fields"})


def recognises(head: str) -> bool:
    """Tell CSL JSON by the names of its variables and types."""
    return head.lstrip("\ufeff \t\n")[:1] in {"[", "{"} and _HEAD.search(head) is not None


def read(text: str, name: str) -> Iterator[Work | Unread]:
    """Yield the items of an array, of an `items` list, or of JSON lines."""
    receipt, keys = Receipt(note=f"as written in {name}"), Keys()
    for found in objects(text, name, "items", _is_item):
        if isinstance(found, Unread):
            yield found
            continue
        item, line = found
        if not _is_item(item):
            why = "an object without type, title or id; not a reference"
            yield Unread(file=name, line=line, why=why, raw=str(item)[:2_000])
            continue
        work = _work(item, receipt, keys).model_copy(update={"file": name, "line": line})
        facts, complaints = _facts(work.key, mapping_of(item.get("custom")).get("facts"))
        yield work.model_copy(update={"facts": (*work.facts, *facts)})
        for why in complaints:
            yield Complaint(file=name, line=line, why=f"{work.key}: {why}")


def _is_item(item: Object) -> bool:
    return bool(item.get("type") or item.get("title")) and not item.get("itemType")


def _work(item: Object, receipt: Receipt, keys: Keys) -> Work:
    kind = text_of(item.get("type"))
    entry_type = _TYPES.get(kind, "misc")
    title = plain(text_of(item.get("title")))
    authors = tuple(_people(item.get("author")))
    year = _year(item.get("issued"))
    key = _key(item, keys, authors, title, year)
    custom = mapping_of(item.get("custom"))
    is_part = entry_type in {"incollection", "inproceedings"}
    journal = "; ".join(map(plain, texts_of(item.get("container-title"))))
    teller = Teller(key, "bibliography", receipt)
    return Work(
        key=key,
        entry_type=entry_type,
        title=title,
        authors=authors,
        year=year,
        journal=None if is_part else journal or None,
        volume=text_of(item.get("volume")) or None,
        issue=text_of(item.get("issue")) or None,
        pages=pages(text_of(item.get("page"))),
        **_identifiers(item, custom),
        url=text_of(item.get("URL")) or None,
        abstract=abstract(text_of(item.get("abstract"))),
        publication_types=texts_of(custom.get("publication_types")),
        mesh=texts_of(custom.get("mesh")),
        keywords=_keywords(item.get("keyword")),
        fields=tuple(_fields(item, custom, year, journal if is_part else "")),
        facts=() if custom.get("facts") else tuple(teller.type(_record_type(item, kind))),
    )


def _key(item: Object, keys: Keys, authors: tuple[str, ...], title: str, year: int | None) -> str:
    """Take the citekey, or an id that looks like one; addresses and numbers are none."""
    for told in (text_of(item.get("citation-key")), text_of(item.get("id"))):
        if told and _CITEKEY.fullmatch(told) and _LINK.search(told) is None:
            return keys.own(told)
    return keys.name(authors, title, year)


def _people(told: object) -> Iterator[str]:
    for one in mappings_of(told):
        parts = ("non-dropping-particle", "dropping-particle", "family")
        family = " ".join(text for text in (text_of(one.get(part)) for part in parts) if text)
        given, suffix = text_of(one.get("given")), text_of(one.get("suffix"))
        name = ", ".join(part for part in (family, given, suffix) if part)
        if name := name or text_of(one.get("literal")) or text_of(one.get("name")):
            yield plain(name)


def _year(told: object) -> int | None:
    """Read the first year of `date-parts`, else the one a literal or raw date names."""
    date = mapping_of(told)
    parts = date.get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    written = text_of(first[0]) if first else ""
    if _YEAR.fullmatch(written) is not None and 1000 <= int(written) <= 2100:
        return int(written)
    if written:
        return None
    return identifiers.year(" ".join(text_of(date.get(one)) for one in ("raw", "literal")))


def _identifiers(item: Object, custom: Object) -> dict[str, str | None]:
    note = " \n ".join(text_of(item.get(one)) for one in ("note", "URL", "annote"))
    doi = identifiers.doi(text_of(item.get("DOI")))
    registration = text_of(custom.get("registration"))
    return {
        "doi": doi or identifiers.doi_in_link(note) or _doi_in_note(note),
        "pmid": identifiers.pmid(text_of(item.get("PMID"))) or identifiers.pmid_in_note(note),
        "pmcid": identifiers.pmcid(text_of(item.get("PMCID"))) or identifiers.pmcid_in_note(note),
        "registration": registration or identifiers.nct(note),
    }


def _doi_in_note(note: str) -> str | None:
    found = re.search(r"(?:^|\n)\s{0,9}DOI:\s{0,9}(\S{7,200})", note)
    return None if found is None else identifiers.doi(found[1])


def _keywords(told: object) -> tuple[str, ...]:
    text = told if isinstance(told, str) else "; ".join(texts_of(told))
    return tuple(dict.fromkeys(word for word in _WORDS.split(text.strip()) if word))


def _record_type(item: Object, kind: str) -> RecordType | None:
    """Tell the kind of publication; CSL calls a preprint `article`, with a genre."""
    if "preprint" in text_of(item.get("genre")).casefold():
        return RecordType.PREPRINT
    return _RECORD_TYPES.get(kind)


def _fields(
    item: Object, custom: Object, year: int | None, booktitle: str
) -> Iterator[tuple[str, str]]:
    if booktitle:
        yield "booktitle", booktitle
    if editors := " and ".join(_people(item.get("editor"))):
        yield "editor", editors
    for pair in custom.get("fields") or ():
        if isinstance(pair, list) and len(pair) == 2:
            yield text_of(pair[0]), text_of(pair[1])
    ours = {"note", "annote"} if custom.get("grades") else set()
    for name, value in item.items():
        text = text_of(value)
        is_plain = name == "issued" and text in _bare(year)
        is_doi = name == "DOI" and identifiers.doi(text) is not None
        if text and not (name in _TAKEN or name in ours or is_plain or is_doi):
            yield _NAMES.get(name, f"csl-{name.lower()}"), text
    kept = {name: value for name, value in custom.items() if name not in _OURS}
    if kept:
        yield "csl-custom", text_of(kept)


def _bare(year: int | None) -> set[str]:
    return {f'{{"date-parts": [[{year}]]}}', f'{{"date-parts": [["{year}"]]}}'}


def _facts(key: str, told: object) -> tuple[list[Fact], list[str]]:
    """Read the facts that an earlier export put into `custom`."""
    facts, complaints = [], []
    for one in mappings_of(told):
        try:
            told_of = {name: value for name, value in one.items() if name != "id"}
            facts.append(Fact.model_validate({**told_of, "work": key}))
        except ValidationError as error:
            first = error.errors()[0]
            complaints.append(f"a fact in custom is left out: {first['loc']}: {first['msg']}")
    return facts, complaints
