"""JATS articles: what PubMed Central, Europe PMC and publishers give; the front, not the body."""

import re
from collections.abc import Iterator

from evidence.model import Property, Receipt, RecordType, Unread, Work
from evidence.readers import identifiers, jats_text
from evidence.readers.keys import Keys
from evidence.readers.notices import Notice
from evidence.readers.telling import Teller
from evidence.readers.xml_source import Opener
from evidence.readers.xml_stream import (
    Element,
    line_of,
    nodes,
    records,
    text_at,
    texts_at,
    whole,
)

SUFFIXES: tuple[str, ...] = (".xml", ".nxml", ".jats")

_HEAD = re.compile(
    r"<article\s[^<>]{0,600}(?:article-type|dtd-version)=|<pmc-articleset[\s>]|JATS|"
    r"<article>\s{0,99}<front>|<(?:journal|article)-meta>"
)
_RECORD_TYPES = {
    "abstract": RecordType.CONFERENCE_ABSTRACT,
    "meeting-report": RecordType.CONFERENCE_ABSTRACT,
    "preprint": RecordType.PREPRINT,
    "news": RecordType.PRESS,
    "press-release": RecordType.PRESS,
    "dissertation": RecordType.THESIS,
    **dict.fromkeys(
        ("retraction", "correction", "erratum", "addendum", "expression-of-concern"),
        RecordType.OTHER,
    ),
}
_ABOUT_THIS = {
    "retraction-forward": "retraction",
    "retracted-article-forward": "retraction",
    "correction-forward": "correction",
    "correction": "correction",
    "erratum": "erratum",
    "expression-of-concern": "expression_of_concern",
    "addendum": "addendum",
}
_ABOUT_OTHERS = {
    "retracted-article": "retraction",
    "corrected-article": "correction",
    "object-of-concern": "expression of concern",
    "addended-article": "addendum",
}
_AUTHORS = (
    "front/article-meta/contrib-group/contrib[@contrib-type='author' or not(@contrib-type)]"
    " | front/article-meta/contrib-group/contrib-group/contrib[@contrib-type='author']"
)
_YEARS = (
    "pub-date[@pub-type='ppub']/year",
    "pub-date[@pub-type='collection' or @date-type='collection']/year",
    "pub-date[@date-type='pub']/year",
    "pub-date[@pub-type='epub' or @publication-format='electronic']/year",
    "pub-date[not(@pub-type='nihms-submitted' or @pub-type='pmc-release')]/year",
    "pub-date/year",
)
_CONFLICT = re.compile(
    r"(?:conflicts? of interests?|competing (?:financial )?interests?"
    r"|declarations? of (?:conflicting |competing )?interests?|disclosures?)\b",
    re.I,
)
_ONES = (
    ("journal-abbreviation", "front/journal-meta/journal-id[@journal-id-type='nlm-ta']"),
    ("publisher", "front/journal-meta/publisher/publisher-name"),
    ("address", "front/journal-meta/publisher/publisher-loc"),
    ("jats-copyright", "front/article-meta/permissions/copyright-statement"),
    ("jats-license", "front/article-meta/permissions/license"),
    ("jats-correspondence", "front/article-meta/author-notes/corresp"),
    ("jats-translated-title", "front/article-meta/title-group/trans-title-group/trans-title"),
    ("jats-acknowledgements", "back/ack"),
    ("jats-data-availability", "back//*[@sec-type='data-availability']"),
)
_LISTS = (
    ("issn", "front/journal-meta/issn"),
    ("jats-subject", "front/article-meta/article-categories//subject"),
    ("jats-affiliation", "front//aff"),
    ("jats-editor", "front//contrib[@contrib-type='editor']/name"),
    ("jats-orcid", "front//contrib-id[@contrib-id-type='orcid']"),
    ("jats-conference", "front/article-meta/conference/conf-name"),
    ("jats-ethics", "back//*[@sec-type='ethics-statement']"),
)


def recognises(head: str) -> bool:
    """Tell JATS by its document type or its first elements."""
    return _HEAD.search(head) is not None


def stream(open_it: Opener, name: str) -> Iterator[Work | Unread]:
    """Yield the articles of a file, one in memory at a time."""
    receipt, keys = Receipt(note=f"as written in {name}"), Keys()
    for article in records(open_it, name, ("article",)):
        if isinstance(article, Unread):
            yield article
        elif not nodes(article, "front/article-meta"):
            why = "an article without article-meta; export it with its front matter"
            yield Unread(file=name, line=line_of(article), why=why)
        else:
            work = _work(article, receipt, keys)
            yield work.model_copy(update={"file": name, "line": line_of(article)})


def _work(article: Element, receipt: Receipt, keys: Keys) -> Work:
    (meta,) = nodes(article, "front/article-meta")[:1]
    title = _title(meta)
    authors = tuple(filter(None, map(_person, nodes(article, _AUTHORS))))
    year = _year(meta)
    kind = str(article.get("article-type") or "")
    doi = identifiers.doi(text_at(meta, "article-id[@pub-id-type='doi']") or "")
    teller = Teller(keys.name(authors, title, year, doi), "jats", receipt)
    abstracts = nodes(meta, "abstract[not(@abstract-type)]") or nodes(meta, "abstract")
    trials = tuple(texts_at(meta, ".//*[@source-type='clinical-trials-registry']"))
    return Work(
        key=teller.work,
        entry_type="article",
        title=title,
        authors=authors,
        year=year,
        journal=text_at(article, "front/journal-meta//journal-title"),
        volume=text_at(meta, "volume"),
        issue=text_at(meta, "issue"),
        pages=_pages(meta),
        doi=doi,
        pmid=text_at(meta, "article-id[@pub-id-type='pmid']"),
        pmcid=identifiers.pmcid(_pmcid(meta) or ""),
        registration="; ".join(trials) or None,
        abstract=jats_text.paragraphs(abstracts[0]) if abstracts else None,
        publication_types=(kind,) if kind else (),
        keywords=tuple(dict.fromkeys(texts_at(meta, "kwd-group//kwd"))),
        fields=tuple(_fields(article, meta, abstracts[:1])),
        facts=(
            *teller.type(_RECORD_TYPES.get(kind, RecordType.ARTICLE)),
            *teller.status(title, tuple(_notices(meta))),
            *teller.maybe(Property.REGISTRATION, trials),
            *teller.maybe(Property.FUNDING, _funding(article)),
            *teller.maybe(Property.CONFLICTS, _conflicts(article)),
            *teller.maybe(Property.NOTE, _said_of_others(meta)),
        ),
    )


def _title(meta: Element) -> str:
    title = _without_notes(meta, "title-group/article-title")
    subtitle = _without_notes(meta, "title-group/subtitle") if title else ""
    if not subtitle:
        return title
    return f"{title}{' ' if title[-1] in ':?!.' else ': '}{subtitle}"


def _without_notes(meta: Element, path: str) -> str:
    """Give a title without the marks of footnotes and references in it."""
    for element in nodes(meta, path)[:1]:
        parts = element.xpath(".//text()[not(ancestor::xref or ancestor::fn)]")
        return " ".join("".join(parts).split())
    return ""


def _person(contrib: Element) -> str:
    """Give "Family, Given, Suffix", or the name of a group."""
    for name in nodes(contrib, "name | name-alternatives/name | string-name")[:1]:
        parts = (text_at(name, one) for one in ("surname", "given-names", "suffix"))
        return ", ".join(part for part in parts if part) or whole(name)
    for group in nodes(contrib, "collab | collab-alternatives/collab")[:1]:
        parts = group.xpath("text() | *[not(self::contrib-group or self::xref)]//text()")
        return " ".join("".join(parts).split())
    return ""


def _year(meta: Element) -> int | None:
    for path in _YEARS:
        year = identifiers.year(text_at(meta, path) or "")
        if year is not None:
            return year
    return None


def _pages(meta: Element) -> str | None:
    first, last = text_at(meta, "fpage"), text_at(meta, "lpage")
    if first and last and last != first:
        return f"{first}-{last}"
    return first or text_at(meta, "elocation-id")


def _pmcid(meta: Element) -> str | None:
    return text_at(meta, "article-id[@pub-id-type='pmcid' or @pub-id-type='pmc']")


def _notices(meta: Element) -> Iterator[Notice]:
    for one in nodes(meta, "related-article"):
        kind = _ABOUT_THIS.get(one.get("related-article-type") or "")
        if kind is not None:
            yield Notice(kind=kind, where=f"in {_pointer(one)}".strip(), told_by="the article")


def _said_of_others(meta: Element) -> Iterator[str]:
    for one in nodes(meta, "related-article"):
        kind = _ABOUT_OTHERS.get(one.get("related-article-type") or "")
        if kind is not None:
            yield f"this record is a notice: {kind} of {_pointer(one)}"


def _pointer(one: Element) -> str:
    link = one.get("{http://www.w3.org/1999/xlink}href") or ""
    return " ".join(part for part in (whole(one), link) if part)


def _funding(article: Element) -> Iterator[str]:
    """Yield who paid, with the award; a statement in words where there is one."""
    statements = list(texts_at(article, "front//funding-statement"))
    yield from statements
    for award in nodes(article, "front//award-group"):
        source = "; ".join(texts_at(award, "funding-source"))
        numbers = ", ".join(texts_at(award, "award-id"))
        yield f"{source} ({numbers})" if source and numbers else source or numbers
    if not statements:
        yield from texts_at(
            article, "//fn[@fn-type='financial-disclosure' or @fn-type='supported-by']"
        )


def _conflicts(article: Element) -> Iterator[str]:
    told = list(
        texts_at(
            article,
            "//fn[@fn-type='conflict' or @fn-type='COI-statement' or @fn-type='coi-statement']"
            " | back//sec[@sec-type='COI-statement'] | back//notes[@notes-type='COI-statement']",
        )
    )
    for part in nodes(article, "back//sec | back//notes | back//fn") if not told else ():
        heading = text_at(part, "title") or text_at(part, "p/bold | label") or ""
        if _CONFLICT.match(heading) is not None:
            told.append(" ".join(texts_at(part, "p")) or whole(part))
    yield from told


def _fields(article: Element, meta: Element, taken: list[Element]) -> Iterator[tuple[str, str]]:
    for name, path in _ONES:
        if text := text_at(article, path):
            yield name, text
    for name, path in _LISTS:
        if values := list(dict.fromkeys(texts_at(article, path))):
            yield name, "; ".join(values)
    if language := article.get("{http://www.w3.org/XML/1998/namespace}lang"):
        yield "language", language
    yield from _dates(meta)
    for one in nodes(meta, "abstract | trans-abstract"):
        if one not in taken:
            kind = one.get("abstract-type") or str(one.tag)
            yield f"jats-abstract-{kind}", jats_text.paragraphs(one) or ""
    yield "jats-references", str(len(nodes(article, "back//ref-list//ref")))


def _dates(meta: Element) -> Iterator[tuple[str, str]]:
    for one in nodes(meta, "history/date | pub-date | pub-history/event/date"):
        kind = one.get("date-type") or one.get("pub-type") or one.get("publication-format")
        day = "-".join(filter(None, (text_at(one, part) for part in ("year", "month", "day"))))
        yield f"jats-date-{kind or 'untold'}", day
