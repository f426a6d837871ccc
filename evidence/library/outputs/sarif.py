"""SARIF 2.1.0, the log that code hosts and editors read from every checker.

Lines and columns count from 1, columns in code points, as the log says itself.
"""

from collections.abc import Iterable, Iterator
from json import dumps
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import quote

from evidence.library.catalogue import every_rule
from evidence.library.files import within
from evidence.library.fingerprint import Marks
from evidence.library.outputs import Run
from evidence.library.report import Report
from evidence.model import Finding, Place, Severity, Silenced, Words
from evidence.rule import GROUPS, Rule

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_KINDS = {"comment": "inSource", "baseline": "external"}

Json = dict[str, Any]


def part(report: Report) -> list[Json]:
    """Give the results of one file, silenced ones among them."""
    path, marks = report.manuscript.path, Marks(report)
    found: list[tuple[Finding, Silenced | None]] = [(one, None) for one in report.findings]
    found += [(one.finding, one) for one in report.silenced]
    return [_result(path, marks, finding, silenced) for finding, silenced in found]


def whole(parts: Iterable[list[Json]], run: Run) -> Iterator[str]:
    """Yield the log: one run, with the rules that were broken."""
    results = [one for found in parts for one in found]
    rules = _rules(results)
    numbers = {rule["id"]: index for index, rule in enumerate(rules)}
    for one in results:
        one["ruleIndex"] = numbers[one["ruleId"]]
    driver = {"name": "evidence", "semanticVersion": run.version, "rules": rules}
    if not run.version[:1].isdigit() or run.version.count(".") < 2:
        driver["version"] = driver.pop("semanticVersion")
    document = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "invocations": [_invocation(run)],
                "results": results,
            }
        ],
    }
    yield dumps(document, ensure_ascii=False, indent=2) + "\n"


def _invocation(run: Run) -> Json:
    told = [{"level": "error", "message": {"text": one}} for one in run.unread]
    return {"executionSuccessful": not told, "toolExecutionNotifications": told}


def _result(path: str, marks: Marks, finding: Finding, silenced: Silenced | None) -> Json:
    advice = finding.suggestion or finding.advice
    text = f"{_ended(finding.message)} {advice}".strip()
    result: Json = {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": text},
        "locations": [_location(path, finding.place)],
        "partialFingerprints": {"evidenceSentence/v1": marks.of(finding).digest},
        "properties": {"rule": finding.rule, "study": finding.study},
    }
    related = [
        {**_location(path, one.place), "id": index, "message": {"text": one.text}}
        for index, one in enumerate(_elsewhere(finding))
    ]
    if related:
        result["relatedLocations"] = related
    if finding.fix:
        result["fixes"] = [_fix(path, marks, finding)]
    if silenced is not None:
        told = {"justification": silenced.reason} if silenced.reason else {}
        result["suppressions"] = [{"kind": _KINDS[silenced.by], "status": "accepted", **told}]
    return result


def _elsewhere(finding: Finding) -> Iterator[Words]:
    """Yield the other places of the manuscript that a finding rests on."""
    for one in finding.because:
        if isinstance(one, Words) and one.place != finding.place:
            yield one


def _fix(path: str, marks: Marks, finding: Finding) -> Json:
    replacements = []
    for edit in finding.fix:
        place = marks.place(edit.start, edit.end)
        told = {"insertedContent": {"text": edit.text}} if edit.text else {}
        replacements.append({"deletedRegion": _region(place), **told})
        path = place.file or path
    change = {"artifactLocation": {"uri": _uri(path)}, "replacements": replacements}
    return {"description": {"text": finding.advice or finding.message}, "artifactChanges": [change]}


def _location(path: str, place: Place | None) -> Json:
    file = place.file if place is not None else None
    physical: Json = {"artifactLocation": {"uri": _uri(file or path)}}
    if place is not None:
        physical["region"] = _region(place)
    return {"physicalLocation": physical}


def _region(place: Place) -> Json:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _uri(path: str) -> str:
    told = within(path)
    if PurePosixPath(told).is_absolute() or Path(path).is_absolute():
        return Path(path).as_uri()
    return quote(told)


def _ended(text: str) -> str:
    return text if text[-1:] in ".!?" else f"{text}."


def _rules(results: Iterable[Json]) -> list[Json]:
    """Describe each rule that is named, those on suppressions too."""
    catalogue = {rule.code: rule for rule in every_rule()}
    named = {one["ruleId"]: one["properties"]["rule"] for one in results}
    return [
        _descriptor(catalogue[code]) if code in catalogue else {"id": code, "name": name}
        for code, name in sorted(named.items())
    ]


def _descriptor(rule: Rule) -> Json:
    sources = f"Sources: {', '.join(rule.sources)}." if rule.sources else ""
    help_text = "\n\n".join(told for told in (rule.manual, rule.advice, sources) if told)
    marked = "\n\n".join(told for told in (rule.manual, f"**{rule.advice}**", sources) if told)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.manual},
        "help": {"text": help_text, "markdown": marked},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [GROUPS[rule.code[:3]], "health evidence"]},
    }
