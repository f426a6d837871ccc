"""CSL JSON: for Zotero, Pandoc and citeproc; badge in `annote`, explanation in `note`.

Grades and facts stand in `custom`, the place the CSL schema leaves to programs.
"""

import json
import re
from collections.abc import Iterable, Mapping

from evidence.export.entry import Entry, by_key
from evidence.export.words import badges, explanation, standing
from evidence.model import Fact, Grade, Study, Work

SUFFIX = ".json"

_TYPES: Mapping[str, str] = {
    "article": "article-journal",
    "periodical": "periodical",
    "book": "book",
    "mvbook": "book",
    "collection": "book",
    "proceedings": "book",
    "booklet": "pamphlet",
    "inbook": "chapter",
    "incollection": "chapter",
    "inreference": "entry",
    "inproceedings": "paper-conference",
    "conference": "paper-conference",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "thesis": "thesis",
    "report": "report",
    "techreport": "report",
    "manual": "report",
    "dataset": "dataset",
    "software": "software",
    "patent": "patent",
    "online": "webpage",
    "electronic": "webpage",
    "www": "webpage",
    "unpublished": "manuscript",
    "review": "review",
    "standard": "standard",
    "legislation": "legislation",
}
_THESES = {"phdthesis": "PhD thesis", "mastersthesis": "Master's thesis"}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_TEX = re.compile(r"[{}\\]")
_FOREIGN = {
    "booktitle": "container-title",
    "publisher": "publisher",
    "address": "publisher-place",
    "location": "publisher-place",
    "edition": "edition",
    "series": "collection-title",
    "issn": "ISSN",
    "isbn": "ISBN",
    "language": "language",
    "langid": "language",
}


def write(entries: Iterable[Entry]) -> str:
    """Write entries as one array of CSL items."""
    items = [_item(entry) for entry in by_key(entries)]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def _item(entry: Entry) -> dict[str, object]:
    work = entry.work
    kind = work.entry_type.lower()
    item: dict[str, object] = {
        "id": work.key,
        "citation-key": work.key,
        "type": _TYPES.get(
            work.entry_type.lower(), "article-journal" if work.journal else "document"
        ),
        "title": work.title,
        "author": [_name(one) for one in work.authors if not _is_others(one)],
        "issued": _issued(work),
        "container-title": work.journal,
        "volume": work.volume,
        "issue": work.issue,
        "page": work.pages,
        "DOI": work.doi,
        "PMID": work.pmid,
        "PMCID": work.pmcid,
        "URL": work.url,
        "abstract": work.abstract,
        "keyword": ", ".join(work.keywords),
        "genre": _THESES.get(kind),
        "annote": "; ".join(badges(entry)),
        "note": explanation(entry),
    }
    for name, value in work.fields:
        if name in _FOREIGN and not item.get(_FOREIGN[name]) and not _TEX.search(value):
            item[_FOREIGN[name]] = value
    item["custom"] = _custom(entry)
    return {name: value for name, value in item.items() if value}


def _is_others(name: str) -> bool:
    return name.strip().lower() in {"et al.", "others"}


def _name(name: str) -> dict[str, str]:
    """Give "Family, Given, Suffix" as CSL name parts, an institution as a literal."""
    parts = [part.strip() for part in name.split(",")]
    if len(parts) == 1 or not all(parts) or len(parts) > 3:
        return {"literal": name.strip()}
    return dict(zip(("family", "given", "suffix"), parts, strict=False))


def _issued(work: Work) -> dict[str, object] | None:
    """Give the date as exactly as it is known."""
    fields = dict(reversed(work.fields))
    found = _DATE.fullmatch(fields.get("date", "").strip())
    if found is not None and work.year in {None, int(found[1])}:
        return {"date-parts": [[int(part) for part in found.groups() if part is not None]]}
    if work.year is None:
        return None
    month = fields.get("month", "").strip().lower()
    parts = [work.year]
    if month[:3] in _MONTHS:
        parts.append(_MONTHS.index(month[:3]) + 1)
    elif month.isascii() and month.isdigit() and 1 <= int(month[:3]) <= 12:
        parts.append(int(month[:3]))
    return {"date-parts": [parts]}


def _custom(entry: Entry) -> dict[str, object]:
    work = entry.work
    custom: dict[str, object] = {
        "grades": [_grade(study, grade) for study, grade in entry.grades],
        "vouched": standing(entry) if entry.grades else None,
        "facts": [_fact(fact) for fact in entry.facts],
        "registration": work.registration,
        "mesh": list(work.mesh),
        "publication_types": list(work.publication_types),
        "authors_truncated": any(map(_is_others, work.authors)),
        "fields": [list(field) for field in work.fields],
    }
    return {name: value for name, value in custom.items() if value}


def _grade(study: Study, grade: Grade) -> dict[str, object]:
    told = grade.model_dump(mode="json", include=set(Grade.model_fields) - {"steps", "findings"})
    steps = [
        {"domain": step.domain, "change": step.change, "why": step.why} for step in grade.steps
    ]
    findings = [
        {
            "code": flag.code,
            "rule": flag.rule,
            "severity": flag.severity.value,
            "message": flag.message,
        }
        for flag in grade.findings
    ]
    return {"stream": study.stream, **told, "steps": steps, "findings": findings}


def _fact(fact: Fact) -> dict[str, object]:
    told = fact.model_dump(mode="json", exclude={"work"}, exclude_none=True)
    return {"id": fact.id, **told}
