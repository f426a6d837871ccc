"""Findings as an editor shows them: at their range, with the other places they rest on."""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from lsprotocol import types

from evidence.check.suppression import UNUSED
from evidence.cli.options import plain
from evidence.cli.server.desk import Seen
from evidence.cli.server.spots import Spots
from evidence.decoding import decode
from evidence.errors import EvidenceError
from evidence.library.catalogue import named
from evidence.model import Finding, Place, Severity, Unread, Words
from evidence.readers import Complaint

SOURCE = "evidence"
UNREADABLE = "unreadable"
"""The code of what is told where a text or something it needs could not be read."""

_WEIGHTS = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}
_START = Place(line=1, column=1, end_line=1, end_column=1, start=0, end=0)


class Told(NamedTuple):
    """A diagnostic, the document it belongs to, and the finding it tells, if it tells one."""

    uri: str
    diagnostic: types.Diagnostic
    finding: Finding | None = None


class Files:
    """The documents that findings stand in: the one that was checked, and files it takes in."""

    def __init__(self, seen: Seen) -> None:
        self._seen = seen
        self._spots: dict[str, Spots] = {}

    def uri(self, file: str | None) -> str:
        """Give the document a place is in; None is the one that was checked."""
        sheet = self._seen.sheet
        if file is None or Path(file) == sheet.path:
            return sheet.uri
        return Path(file).absolute().as_uri()

    def spots(self, file: str | None) -> Spots:
        """Give the lines of that document; of one that cannot be read, none."""
        if self.uri(file) == self._seen.sheet.uri:
            return self._seen.spots
        name = str(file)
        if name not in self._spots:
            try:
                text = decode(Path(name).read_bytes(), name).text
            except (OSError, EvidenceError):
                text = ""
            self._spots[name] = Spots(text, self._seen.sheet.encoding)
        return self._spots[name]

    def location(self, place: Place) -> types.Location:
        """Give a place as document and range."""
        return types.Location(self.uri(place.file), self.spots(place.file).range(place))


def told(seen: Seen) -> tuple[Told, ...]:
    """Give everything there is to say of a text, each once."""
    if seen.error is not None:
        return (Told(seen.sheet.uri, _complaint(seen, seen.error)),)
    if seen.checked is None:
        return ()
    files = Files(seen)
    findings = (_told(files, one) for one in seen.checked.report.findings)
    return (*findings, *_unread(files, seen, seen.checked.unread))


def _told(files: Files, finding: Finding) -> Told:
    place = finding.place or _START
    spot = files.location(place)
    href = page(finding.code, _documentation())
    diagnostic = types.Diagnostic(
        range=spot.range,
        message=message(finding),
        severity=_WEIGHTS[finding.severity],
        code=finding.code,
        code_description=types.CodeDescription(href) if href is not None else None,
        source=SOURCE,
        tags=[types.DiagnosticTag.Unnecessary] if finding.code == UNUSED else None,
        related_information=list(_related(files, finding)) or None,
    )
    return Told(spot.uri, diagnostic, finding)


def message(finding: Finding) -> str:
    """Give what is wrong, and on a line of its own what to do."""
    what = plain(finding.message)
    what = what if what[-1:] in ".!?" else f"{what}."
    return "\n".join(part for part in (what, plain(finding.suggestion or finding.advice)) if part)


def _related(files: Files, finding: Finding) -> Iterator[types.DiagnosticRelatedInformation]:
    """Yield the other places of the text that a finding rests on, such as what it contradicts."""
    for one in finding.because:
        if isinstance(one, Words) and one.place != finding.place:
            spot = files.location(one.place)
            yield types.DiagnosticRelatedInformation(spot, f"“{plain(one.text)}”")


def _complaint(seen: Seen, why: str) -> types.Diagnostic:
    spots = seen.spots
    return types.Diagnostic(
        range=types.Range(spots.position(1, 1), spots.end(1)),
        message=f"Not checked: {plain(why)}",
        severity=types.DiagnosticSeverity.Error,
        code=UNREADABLE,
        source=SOURCE,
    )


def _unread(files: Files, seen: Seen, entries: Iterable[Unread]) -> Iterator[Told]:
    """Yield what could not be read of bibliographies and of files taken in, where it stands."""
    # A reader tells the bare name of its file, which is one of those that were read.
    names = {
        path.name: str(path) for path, stamp in reversed(seen.inputs.items()) if stamp is not None
    }
    for one in dict.fromkeys(entries):
        file = names.get(one.file, one.file) or None
        spots = files.spots(file)
        line = min(one.line or 1, len(spots.lines))
        weight = types.DiagnosticSeverity.Warning
        if isinstance(one, Complaint):
            weight = types.DiagnosticSeverity.Information
        diagnostic = types.Diagnostic(
            range=types.Range(spots.position(line, 1), spots.end(line)),
            message=plain(one.why),
            severity=weight,
            code=UNREADABLE,
            source=SOURCE,
        )
        yield Told(files.uri(file), diagnostic)


def page(code: str, base: str | None) -> str | None:
    """Give the address of a rule's page below `base`; None without one or for no rule's code."""
    rule = named(code)
    if rule is None or base is None:
        return None
    return f"{base}/docs/rules/{code[:3].lower()}.md#{code.lower()}-{rule.name}"


@cache
def _documentation() -> str | None:
    """Give the address that the package names as its documentation's."""
    metadata = import_module("importlib.metadata")
    try:
        told = metadata.metadata(SOURCE).get_all("Project-URL") or []
    except metadata.PackageNotFoundError:
        return None
    pairs = (one.partition(",") for one in told)
    found = {name.strip().casefold(): address.strip() for name, _, address in pairs}
    address = found.get("documentation")
    return address.rstrip("/") if address else None
