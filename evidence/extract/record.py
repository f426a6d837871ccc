"""What kind of publication the record is, and what has happened to it since."""

from collections.abc import Iterator

from evidence.extract.pattern import Pattern
from evidence.extract.source import Source
from evidence.model import Basis, Fact, Property, RecordType, Status

PROPERTIES = (Property.RECORD_TYPE, Property.STATUS)
ORIGIN = "extract.record@1"

_PREPRINT_SERVER = Pattern(
    r"\b(?:bio|med|chem|psy|socar|eartha?r?x?)?rxiv\b|\bpreprints?(?:\.org)?\b|"
    r"\bresearch square\b|\bssrn\b|\bpeerj preprints\b|"
    r"\bauthorea\b|\bosf preprints\b"
)
_PREPRINT_DOI = Pattern(
    r"10\.1101/\d{4}\.\d\d\.\d\d\.|10\.1101/\d{6}$|10\.21203/rs\.|10\.20944/preprints|"
    r"10\.2139/ssrn|10\.31234/osf|10\.31219/osf|10\.48550/arxiv|10\.22541/au|10\.26434/chemrxiv"
)
_ENTRY_TYPES = {
    "inproceedings": RecordType.CONFERENCE_ABSTRACT,
    "conference": RecordType.CONFERENCE_ABSTRACT,
    "phdthesis": RecordType.THESIS,
    "mastersthesis": RecordType.THESIS,
    "thesis": RecordType.THESIS,
    "book": RecordType.BOOK,
    "inbook": RecordType.BOOK,
    "incollection": RecordType.BOOK,
    "online": RecordType.WEB,
    "webpage": RecordType.WEB,
    "www": RecordType.WEB,
}
_TYPES = {
    "Preprint": RecordType.PREPRINT,
    "News": RecordType.PRESS,
    "Newspaper Article": RecordType.PRESS,
    "Congress": RecordType.CONFERENCE_ABSTRACT,
    "Meeting Abstract": RecordType.CONFERENCE_ABSTRACT,
    "Journal Article": RecordType.ARTICLE,
}
_STATUS_TYPES = {
    "Retracted Publication": Status.RETRACTED,
    "Corrected and Republished Article": Status.CORRECTED,
}
_STATUS_FIELDS = {
    "RIN": Status.RETRACTED,
    "ECI": Status.CONCERN,
    "EIN": Status.CORRECTED,
}
_TITLES = (
    (
        Status.RETRACTED,
        Pattern(
            r"^\s*\[?\(?retracted(?: article| paper)?\b[\])]?\s?[:.\])]|"
            r"\(retracted\)\.?$"
        ),
    ),
    (Status.WITHDRAWN, Pattern(r"^\s*\[?\(?withdrawn\b[\])]?\s?[:.\])]")),
)
_NOTICES = (
    "Retraction of Publication",
    "Retraction Notice",
    "Expression of Concern",
    "Published Erratum",
)


def read(source: Source) -> Iterator[Fact]:
    """State record type and status from tags, fields and the marks publishers put on titles."""
    yield from _record_type(source)
    yield from _status(source)


def _record_type(source: Source) -> Iterator[Fact]:
    work = source.work
    tag = next((tag for tag in _TYPES if tag in work.publication_types), None)
    if tag is not None:
        yield source.told(
            ORIGIN, Property.RECORD_TYPE, _TYPES[tag].value, quote=tag, note="publication type"
        )
        return
    for quote, value in _by_record(source):
        yield source.told(
            ORIGIN,
            Property.RECORD_TYPE,
            value.value,
            quote=quote,
            note="record",
            basis=Basis.RECORD,
        )
        return


def _by_record(source: Source) -> Iterator[tuple[str, RecordType]]:
    work = source.work
    if work.doi and _PREPRINT_DOI.search(work.doi.lower()):
        yield work.doi, RecordType.PREPRINT
    for name in (work.journal, work.url):
        if name and _PREPRINT_SERVER.search(name.lower()):
            yield name, RecordType.PREPRINT
    if work.url and "clinicaltrials.gov" in work.url.lower():
        yield work.url, RecordType.REGISTRY
    if work.entry_type.lower() in _ENTRY_TYPES:
        yield work.entry_type, _ENTRY_TYPES[work.entry_type.lower()]
    if work.entry_type.lower() == "article" and work.journal:
        yield work.journal, RecordType.ARTICLE


def _status(source: Source) -> Iterator[Fact]:
    yield from _tagged(source)
    for title in source.title[:1]:
        for status, pattern in _TITLES:
            if match := pattern.search(title.low):
                yield source.fact(ORIGIN, Property.STATUS, status.value, title.of(match))


def _tagged(source: Source) -> Iterator[Fact]:
    for tag in source.work.publication_types:
        if tag in _STATUS_TYPES:
            value, note = _STATUS_TYPES[tag].value, "publication type"
            yield source.told(ORIGIN, Property.STATUS, value, quote=tag, note=note)
        if tag in _NOTICES:
            note = f"{tag.lower()}: the record is the notice, not the study"
            yield source.told(ORIGIN, Property.NOTE, note, quote=tag, note="publication type")
    for name, text in source.work.fields:
        if (told := _STATUS_FIELDS.get(name.upper())) is not None:
            note = f"record field {name}"
            yield source.told(ORIGIN, Property.STATUS, told.value, quote=text, note=note)
