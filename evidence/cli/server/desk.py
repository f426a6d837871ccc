"""The articles that lie open in an editor, each checked as it stands there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from evidence import articles
from evidence.articles import formats
from evidence.cli.server.spots import UTF_16, Spots
from evidence.errors import EvidenceError
from evidence.library.checking import BIBLIOGRAPHIES, Checked, Checker, Flags
from evidence.model import Article

_LANGUAGES = {
    "markdown": "markdown",
    "quarto": "markdown",
    "rmd": "markdown",
    "pandoc": "markdown",
    "latex": "latex",
    "tex": "latex",
    "html": "html",
    "plaintext": "text",
    "text": "text",
}
"""Formats by what editors call them, for texts whose file name tells none."""
_OURS = frozenset({"file", "untitled"})
"""Kinds of documents that somebody writes; others show an older version, or a log."""
_OWN_PLACES = "initialization options"

Stamps = dict[Path, tuple[int, int] | None]


class Sheet(NamedTuple):
    """A text in an editor: `path` is where it is kept, or would be, and `language` its kind."""

    uri: str
    path: Path
    text: str
    version: int | None = None
    language: str = ""
    encoding: str = UTF_16


@dataclass(frozen=True)
class Seen:
    """What was found in one version of a text; `error` says why nothing could be."""

    sheet: Sheet
    checked: Checked | None = None
    error: str | None = None
    format: str = "text"
    inputs: Stamps = field(default_factory=dict)
    spots: Spots = field(default_factory=lambda: Spots(""))

    @property
    def is_stale(self) -> bool:
        """Whether a file that this rests on has changed since."""
        return any(_stamp(path) != known for path, known in self.inputs.items())


class Desk:
    """Checks texts; each folder of the workspace has its own libraries, read once.

    `settings` are those an editor sends, under the names of the settings file.
    """

    def __init__(self, settings: Mapping[str, object] | None = None) -> None:
        self._settings = dict(settings or {})
        self._checkers: dict[Path, Checker] = {}
        self._stamps: dict[Path, Stamps] = {}

    def check(self, sheet: Sheet, folders: Iterable[Path] = ()) -> Seen | None:
        """Check a text as it stands; None for one that is no manuscript.

        `folders` are those of the workspace. What cannot be read is told, never raised.
        """
        form = format_of(sheet)
        if form is None:
            return None
        root = _root(sheet.path, folders)
        checker = self._checker(root)
        spots = Spots(sheet.text, sheet.encoding)
        article = Article(path=str(sheet.path), text="")
        checked, error = None, None
        try:
            article = read(sheet, sheet.text)
            checked = checker.judged(article)
        except EvidenceError as found:
            error = str(found)
        except OSError as found:
            error = f"{found.filename or sheet.path}: {(found.strerror or str(found)).lower()}"
        inputs = {path: _stamp(path) for path in checker.inputs(article)}
        inputs = {**inputs, **self._stamps[root]}
        self._stamps[root] = inputs
        return Seen(sheet, checked, error, form, inputs, spots)

    def _checker(self, root: Path) -> Checker:
        """Give the checker of a folder, a new one where anything it has read has changed."""
        held = self._checkers.get(root)
        if held is not None:
            if all(_stamp(path) == known for path, known in self._stamps[root].items()):
                return held
            held.close()
        flags = Flags(settings=self._settings, where=_OWN_PLACES, start=root)
        made = self._checkers[root] = Checker(flags)
        self._stamps[root] = {}
        return made

    def close(self) -> None:
        """Let go of every library."""
        for checker in self._checkers.values():
            checker.close()
        self._checkers.clear()


def format_of(sheet: Sheet) -> str | None:
    """Name the format of a text; None for what is no manuscript, such as a bibliography."""
    suffix = sheet.path.suffix.lower()
    if suffix in BIBLIOGRAPHIES or sheet.uri.partition(":")[0] not in _OURS:
        return None
    named = next((one for one in formats.known().values() if suffix in one.suffixes), None)
    if named is not None:
        return named.name if named.unpack is None else None
    return _LANGUAGES.get(sheet.language.lower())


def read(sheet: Sheet, text: str) -> Article:
    """Read a text as one of a sheet's format and place; raises UnreadableInput."""
    return articles.read_text(text, str(sheet.path), format_of(sheet), sheet.path.parent)


def _root(path: Path, folders: Iterable[Path]) -> Path:
    """Give the innermost folder of the workspace that holds a file, else the file's own."""
    above = [one for one in folders if path.is_relative_to(one)]
    return max(above, key=lambda one: len(one.parts), default=path.parent)


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        told = path.stat()
    except (OSError, ValueError):
        return None
    return told.st_mtime_ns, told.st_size
