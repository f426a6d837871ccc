"""What an editor offers at a finding: its own edits, to silence it, to ignore its rule."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lsprotocol import types

from evidence.cli.options import plain
from evidence.cli.server.desk import Seen
from evidence.cli.server.silencing import Way, way
from evidence.cli.server.spots import Spots
from evidence.cli.server.table import with_ignored
from evidence.cli.server.telling import Files, Told
from evidence.library.fingerprint import Marks
from evidence.library.fixing import apart
from evidence.library.settings import OWN
from evidence.model import Finding

FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.evidence"
KINDS = (types.CodeActionKind.QuickFix, FIX_ALL)
_SHOWN = 40

Edits = dict[str, list[types.TextEdit]]


@dataclass(frozen=True)
class Client:
    """What an editor can be asked to do, and the text of a file as it has it."""

    takes_versions: bool
    takes_files: bool
    text: Callable[[Path], str | None]
    folders: tuple[Path, ...] = ()


def actions(
    seen: Seen, told: Iterable[Told], asked: types.CodeActionParams, client: Client
) -> list[types.CodeAction]:
    """Give what can be done about the findings in a range, and about the whole text."""
    if seen.checked is None:
        return []
    here = [
        one
        for one in told
        if one.uri == seen.sheet.uri and _meets(one.diagnostic.range, asked.range)
    ]
    here.sort(key=lambda one: _size(one.diagnostic.range))
    only = asked.context.only
    found: list[types.CodeAction] = []
    if _is_wanted(types.CodeActionKind.QuickFix, only):
        found += _fixes(seen, here, client)
        # A stretch of text asks for the edits there; what quiets is for one finding at a time.
        if _is_near(asked.range, here):
            found += _silences(seen, here, client)
            found += _ignores(seen, here, client)
    if only is not None and _is_wanted(FIX_ALL, only):
        found += _all(seen, client)
    return found


def _meets(one: types.Range, other: types.Range) -> bool:
    return one.start <= other.end and other.start <= one.end


def _is_near(asked: types.Range, here: Iterable[Told]) -> bool:
    """Tell whether a range is on one line or within one finding."""
    spans = (one.diagnostic.range for one in here)
    is_within = any(span.start <= asked.start and asked.end <= span.end for span in spans)
    return is_within or asked.start.line == asked.end.line


def _size(one: types.Range) -> tuple[int, int]:
    """Give how much a range takes in: what stands nearest to the pointer is the smallest."""
    lines = one.end.line - one.start.line
    return lines, one.end.character - (0 if lines else one.start.character)


def _is_wanted(kind: str, only: Iterable[str] | None) -> bool:
    kind = str(getattr(kind, "value", kind))
    names = [str(getattr(one, "value", one)) for one in only] if only is not None else [kind]
    return any(not name or kind == name or kind.startswith(f"{name}.") for name in names)


def _fixes(seen: Seen, here: Iterable[Told], client: Client) -> Iterator[types.CodeAction]:
    for one in here:
        if one.finding is not None and one.finding.fix:
            yield types.CodeAction(
                title=_title(seen, one.finding),
                kind=types.CodeActionKind.QuickFix,
                diagnostics=[one.diagnostic],
                is_preferred=True,
                edit=_edit(seen, _edits(seen, [one.finding]), client),
            )


def _title(seen: Seen, finding: Finding) -> str:
    """Say what the edits do, in the words they put in and take out."""
    source = seen.checked.article.text if seen.checked is not None else ""
    parts = []
    for one in finding.fix:
        old, new = _brief(source[one.start : one.end]), _brief(one.text)
        if not old:
            parts.append(f"add “{new}”")
        else:
            parts.append(f"replace “{old}” by “{new}”" if new else f"remove “{old}”")
    told = ", ".join(parts)
    return f"{told[:1].upper()}{told[1:]}"


def _brief(text: str) -> str:
    told = " ".join(plain(text).split())
    return told if len(told) <= _SHOWN else f"{told[: _SHOWN - 1]}…"


def _edits(seen: Seen, findings: Iterable[Finding]) -> Edits:
    """Give the edits of findings by document."""
    if seen.checked is None:
        return {}
    marks, files, found = Marks(seen.checked.report), Files(seen), Edits()
    for one in findings:
        for edit in one.fix:
            spot = files.location(marks.place(edit.start, edit.end))
            found.setdefault(spot.uri, []).append(types.TextEdit(spot.range, edit.text))
    return found


def _all(seen: Seen, client: Client) -> Iterator[types.CodeAction]:
    if seen.checked is None:
        return
    fixable = [one for one in seen.checked.report.findings if one.fix]
    chosen = list(apart(fixable, seen.checked.article.text))
    if chosen:
        edit = _edit(seen, _edits(seen, chosen), client)
        yield types.CodeAction(title="Make every safe edit of evidence", kind=FIX_ALL, edit=edit)


def _silences(seen: Seen, here: Iterable[Told], client: Client) -> Iterator[types.CodeAction]:
    ways: dict[tuple[int, int], Way | None] = {}
    done: set[tuple[Way, str]] = set()
    for one in here:
        if one.finding is None or one.finding.place is None:
            continue
        lines, code = (one.finding.place.line, one.finding.place.end_line), one.finding.code
        # What holds for one finding on these lines holds for all.
        found = ways[lines] if lines in ways else ways.setdefault(lines, way(seen, one.finding))
        if found is None or (found, code) in done:
            continue
        done.add((found, code))
        spot = seen.spots.position(found.line, found.column)
        yield types.CodeAction(
            title=f"Silence {code} here: write the reason behind “because”",
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[one.diagnostic],
            edit=_edit(seen, {seen.sheet.uri: [_insertion(spot, found.text(code))]}, client),
        )


def _ignores(seen: Seen, here: Iterable[Told], client: Client) -> Iterator[types.CodeAction]:
    if seen.checked is None:
        return
    origin = seen.checked.settings.origin
    path = origin or _place(seen, client) / OWN
    text = client.text(path) if origin is not None else ""
    if text is None or (origin is None and not client.takes_files):
        return
    spots = Spots(text, seen.sheet.encoding)
    for code in dict.fromkeys(one.finding.code for one in here if one.finding is not None):
        way = with_ignored("\n".join(spots.lines), code, is_shared=path.name != OWN)
        if way is None:
            continue
        line, column, words = way
        edits = {path.absolute().as_uri(): [_insertion(spots.position(line, column), words)]}
        made = path if origin is None else None
        yield types.CodeAction(
            title=f"Ignore {code} in {path.name}",
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[
                one.diagnostic
                for one in here
                if one.finding is not None and one.finding.code == code
            ],
            edit=_edit(seen, edits, client, made),
        )


def _place(seen: Seen, client: Client) -> Path:
    """Give the folder for settings that are not there yet: the workspace's, else the file's own."""
    path = seen.sheet.path
    above = [one for one in client.folders if path.is_relative_to(one)]
    return max(above, key=lambda one: len(one.parts), default=path.parent)


def _insertion(spot: types.Position, text: str) -> types.TextEdit:
    return types.TextEdit(types.Range(spot, spot), text)


def _edit(
    seen: Seen, edits: Edits, client: Client, made: Path | None = None
) -> types.WorkspaceEdit:
    """Give edits as the editor takes them, for the version that was seen; `made` is a new file."""
    if not client.takes_versions and made is None:
        return types.WorkspaceEdit(changes=edits)
    changes: list[types.TextDocumentEdit | types.CreateFile] = []
    if made is not None:
        options = types.CreateFileOptions(ignore_if_exists=True)
        changes.append(types.CreateFile(made.absolute().as_uri(), options=options))
    for uri, found in edits.items():
        version = seen.sheet.version if uri == seen.sheet.uri else None
        known = types.OptionalVersionedTextDocumentIdentifier(uri, version)
        changes.append(types.TextDocumentEdit(known, found))
    return types.WorkspaceEdit(document_changes=changes)
