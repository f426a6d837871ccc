"""Annotations of GitHub Actions: each finding is shown beside its line in the diff.

The commands and what they escape are those of GitHub's toolkit: in a message `%`,
carriage returns and line feeds, in a property `:` and `,` as well.
"""

import re
from collections.abc import Iterable, Iterator

from evidence.library.files import within
from evidence.library.outputs import Run
from evidence.library.report import Report
from evidence.model import Finding, Severity

_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def part(report: Report) -> str:
    """Give the annotations of one file, a line each."""
    return "".join(f"{_annotation(report, one)}\n" for one in report.findings)


def whole(parts: Iterable[str], run: Run) -> Iterator[str]:  # noqa: ARG001
    """Yield the annotations of every file."""
    yield from parts


def _annotation(report: Report, finding: Finding) -> str:
    place = finding.place
    file = place.file if place is not None else None
    told = {
        "file": within(file or report.manuscript.path),
        "title": f"{finding.code} {finding.rule}",
    }
    if place is not None:
        told |= {"line": str(place.line), "endLine": str(place.end_line)}
        # GitHub refuses columns where the lines differ.
        if place.line == place.end_line:
            told |= {"col": str(place.column), "endColumn": str(place.end_column)}
    properties = ",".join(f"{name}={_property(value)}" for name, value in told.items())
    advice = finding.suggestion or finding.advice
    message = "\n".join(part for part in (finding.message, advice) if part)
    return f"::{_COMMANDS[finding.severity]} {properties}::{_message(message)}"


def _message(text: str) -> str:
    text = "".join(
        one if one.isprintable() or one in "\r\n" else "\N{REPLACEMENT CHARACTER}" for one in text
    )
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
