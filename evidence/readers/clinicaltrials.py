"""ClinicalTrials.gov (API version 2, JSON): what was registered of a trial, before and after."""

import re
from collections.abc import Iterator

from evidence.model import Receipt, Unread, Work
from evidence.readers import identifiers
from evidence.readers.json_stream import Object, mapping_of, mappings_of, objects, text_of, texts_of
from evidence.readers.keys import Keys
from evidence.readers.markup import LINES
from evidence.readers.registered import facts_of

SUFFIXES: tuple[str, ...] = (".json", ".jsonl")

_HEAD = re.compile(r'"protocolSection"\s{0,9}:')
_PLACE = "https://clinicaltrials.gov/study/"
_ELSEWHERE = frozenset(
    {"nctId", "briefTitle", "briefSummary", "keywords", "conditions", "interventions"}
    | {"locations", "centralContacts", "armGroups", "references", "primaryOutcomes"}
)


def recognises(head: str) -> bool:
    """Tell a registry record by the name of its first section."""
    return _HEAD.search(head) is not None


def read(text: str, name: str) -> Iterator[Work | Unread]:
    """Yield the trials of one record, a list of records, or a search's `studies`."""
    receipt, keys = Receipt(note=f"as written in {name}"), Keys()
    for found in objects(text, name, "studies", _is_trial):
        if isinstance(found, Unread):
            yield found
            continue
        record, line = found
        if not _is_trial(record):
            why = "an object without protocolSection; not a trial"
            yield Unread(file=name, line=line, why=why, raw=str(record)[:2_000])
            continue
        yield _work(record, receipt, keys).model_copy(update={"file": name, "line": line})


def _is_trial(record: Object) -> bool:
    return isinstance(record.get("protocolSection"), dict)


def _work(record: Object, receipt: Receipt, keys: Keys) -> Work:
    told = mapping_of(record.get("protocolSection"))
    named, about = _part(told, "identification"), _part(told, "description")
    conditions, sponsors = _part(told, "conditions"), _part(told, "sponsorCollaborators")
    number = identifiers.nct(text_of(named.get("nctId")))
    title = text_of(named.get("briefTitle")) or text_of(named.get("officialTitle"))
    sponsor = text_of(mapping_of(sponsors.get("leadSponsor")).get("name"))
    authors = (sponsor,) if sponsor else ()
    year = _year(_part(told, "status"))
    key = keys.own(number) if number else keys.name(authors, title, year)
    return Work(
        key=key,
        entry_type="misc",
        title=title,
        authors=authors,
        year=year,
        registration=number,
        url=f"{_PLACE}{number}" if number else None,
        abstract=LINES.sub("\n", text_of(about.get("briefSummary"))) or None,
        mesh=tuple(_mesh(mapping_of(record.get("derivedSection")))),
        keywords=texts_of(conditions.get("keywords") or []),
        fields=tuple(_fields(record, told)),
        facts=tuple(facts_of(told, key, number, receipt)),
    )


def _part(told: Object, name: str) -> Object:
    return mapping_of(told.get(f"{name}Module"))


def _year(status: Object) -> int | None:
    """Give the year of registration, else that in which the trial began."""
    for told in (
        status.get("studyFirstSubmitDate"),
        mapping_of(status.get("studyFirstPostDateStruct")).get("date"),
        mapping_of(status.get("startDateStruct")).get("date"),
    ):
        found = identifiers.year(text_of(told))
        if found is not None:
            return found
    return None


def _mesh(derived: Object) -> Iterator[str]:
    for name in ("conditionBrowseModule", "interventionBrowseModule"):
        for one in mappings_of(mapping_of(derived.get(name)).get("meshes")):
            if term := text_of(one.get("term")):
                yield term


def _fields(record: Object, told: Object) -> Iterator[tuple[str, str]]:
    yield "publisher", "ClinicalTrials.gov"
    for module, content in told.items():
        for path, text in _leaves(mapping_of(content), module.removesuffix("Module")):
            yield f"ctgov-{path}", text
    arms = _part(told, "armsInterventions")
    for one in mappings_of(arms.get("armGroups")):
        yield "ctgov-arm", _listed(one, "type", "label", "description")
    for one in mappings_of(arms.get("interventions")):
        yield "ctgov-intervention", _listed(one, "type", "name", "description")
    for one in mappings_of(_part(told, "references").get("references")):
        yield "ctgov-reference", _listed(one, "type", "pmid", "citation")
    places = mappings_of(_part(told, "contactsLocations").get("locations"))
    if places:
        countries = sorted({text_of(one.get("country")) for one in places} - {""})
        yield "ctgov-locations", f"{len(places)} places: {', '.join(countries)}"
    if "hasResults" in record:
        yield "ctgov-has-results", "yes" if record["hasResults"] is True else "no"


def _listed(one: Object, *names: str) -> str:
    return ": ".join(text for text in (text_of(one.get(name)) for name in names) if text)


def _leaves(told: Object, path: str, depth: int = 0) -> Iterator[tuple[str, str]]:
    """Yield every text of a module with the names that lead to it."""
    for name, value in told.items():
        if name in _ELSEWHERE:
            continue
        here = f"{path}-{name}"
        if isinstance(value, dict) and depth < 4:
            yield from _leaves(value, here, depth + 1)
        elif isinstance(value, list):
            lines = [_line(one) for one in value]
            if text := "; ".join(line for line in lines if line):
                yield here, text
        elif text := text_of(value):
            yield here, text


def _line(value: object) -> str:
    if not isinstance(value, dict):
        return text_of(value)
    return ": ".join(text for text in map(text_of, value.values()) if text)
