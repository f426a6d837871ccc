"""Many files checked as their settings say, one after the other or on all processors."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent import futures
from contextlib import nullcontext
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path, PurePath
from typing import Any, NamedTuple

from evidence import articles, grade
from evidence.articles import formats
from evidence.errors import EvidenceError, UnreadableInput
from evidence.library import baseline, settings
from evidence.library.baseline import Baseline
from evidence.library.core import Library, from_files
from evidence.library.files import STDIN
from evidence.library.fingerprint import Mark, marked
from evidence.library.leading import leaders
from evidence.library.locate import VARIABLE, bibliographies, candidates, database, databases
from evidence.library.report import Report
from evidence.library.settings import NEVER, Settings
from evidence.model import Article, Severity, Unread, Work
from evidence.store import Store

STANDARD_INPUT = "<stdin>"
"""The path of an article that stands for no file; it is read as Markdown."""

BIBLIOGRAPHIES = frozenset({".bib", ".bibtex", ".ris", ".nbib"})
"""Files that hold references only: to check their text would find fault with abstracts."""


@dataclass(frozen=True)
class Flags:
    """What the command line says: settings by name, and what no settings file can say.

    `stdin` is the text of standard input, `stdin_name` the file it stands for. `where`
    is who says it, and `start` the folder that its paths are seen from and from which
    the library is looked for upward: an editor's are not the present folder.
    """

    settings: Mapping[str, object] = field(default_factory=dict)
    config: Path | None = None
    stdin: bytes = b""
    stdin_name: str | None = None
    is_isolated: bool = False
    is_first: bool = False
    """Whether a baseline is about to be written, so that none is heard."""
    where: str = "command line"
    start: Path = Path()


class Checked(NamedTuple):
    """One file's report as its settings want it told.

    `unread` are entries of its bibliographies that could not be read, `gone` how
    many old findings of the baseline are no more.
    """

    article: Article
    report: Report
    settings: Settings
    unread: tuple[Unread, ...]
    gone: int

    @property
    def fails(self) -> bool:
        """Whether anything weighs as much as settings want to fail on."""
        least = self.settings.fail_on
        return least != NEVER and self.report.at_least(Severity(least))


class Outcome(NamedTuple):
    """What became of one file, small enough to be sent between processes.

    `part` is what a format made of it, None where it could not be read: then
    `error` says why.
    """

    name: str
    part: Any = None
    error: str | None = None
    code: int = 0
    severities: tuple[Severity, ...] = ()
    unread: tuple[Unread, ...] = ()
    gone: int = 0
    marks: tuple[Mark, ...] = ()


class Checker:
    """Checks files, and reads each bibliography, library and settings file once."""

    def __init__(self, flags: Flags) -> None:
        self._flags = flags
        self._settings: dict[Path, Settings] = {}
        self._libraries: dict[tuple[tuple[Path, ...], str | None], Library] = {}
        self._unread: dict[tuple[Path, ...], tuple[Unread, ...]] = {}
        self._baselines: dict[Path, Baseline] = {}

    def check(self, name: str) -> Checked:
        """Check one file; raises EvidenceError, in one line, where it cannot be read."""
        return self.judged(self.read(name))

    def judged(self, article: Article) -> Checked:
        """Check an article that is already read, from its file or from an editor."""
        held = self.settings(article.path)
        bibs = tuple(bibliographies(article, held.bib))
        report = self._report(article, held, bibs)
        gone = 0
        if held.baseline is not None and not self._flags.is_first:
            known = self._baseline(held.baseline)
            report, gone = known.quieted(report, held.choice(article.path))
        unread = (*article.unread, *self._unread.get(bibs, ()))
        return Checked(article, report, held, unread, gone)

    def again(self, article: Article) -> Report:
        """Check an article's text as it stands, whatever the baseline says."""
        held = self.settings(article.path)
        return self._report(article, held, tuple(bibliographies(article, held.bib)))

    def read(self, name: str) -> Article:
        """Read a manuscript, standard input as the file it stands for."""
        if name == STDIN:
            return self._stdin()
        path = Path(name)
        if path.suffix.lower() in BIBLIOGRAPHIES:
            raise UnreadableInput(f"{name}: a bibliography, not an article; try `evidence grade`")
        if not path.exists():
            raise UnreadableInput(f"{name}: no such file")
        return articles.read(path)

    def _stdin(self) -> Article:
        name = self._flags.stdin_name
        data = self._flags.stdin
        if name is None:
            text = formats.choose("", "markdown").decode(data, STANDARD_INPUT)
            return articles.read_text(text, STANDARD_INPUT, "markdown")
        text = formats.choose(name).decode(data, name)
        return articles.read_text(text, name, folder=Path(name).parent)

    def settings(self, name: str) -> Settings:
        """Give the settings that hold for a file."""
        folder = Path(name).absolute().parent
        if folder not in self._settings:
            found = self._flags.config
            if found is None and not self._flags.is_isolated:
                found = settings.find(folder)
            told = self._flags
            held = settings.changed(settings.of_file(found), told.settings, told.where, told.start)
            self._settings[folder] = held
        return self._settings[folder]

    def inputs(self, article: Article) -> Iterator[Path]:
        """Yield the files that what is said of an article rests on, or would if they were there.

        Besides its text: settings, bibliographies, the library, the baseline, and files
        it takes in.
        """
        yield from settings.places(Path(article.path).absolute().parent)
        try:
            held = self.settings(article.path)
        except EvidenceError:
            return
        yield from candidates(article, held.bib)
        yield from self._databases(held)
        if held.baseline is not None:
            yield held.baseline
        files = {sentence.place.file for sentence in article.sentences} - {None}
        yield from (Path(str(file)) for file in sorted(map(str, files)))

    def _databases(self, held: Settings) -> Iterator[Path]:
        named = self._named(held)
        if named is None:
            yield from databases(self._flags.start)
        elif "://" not in named:
            # What was written last may stand in the log beside the database.
            yield from (Path(named), Path(f"{named}-wal"))

    def _named(self, held: Settings) -> str | None:
        """Give the library to use: asked for, else of the settings, else found upward."""
        is_asked = "library" in self._flags.settings
        around = None if is_asked else os.environ.get(VARIABLE)
        return database(around or held.library, self._flags.start)

    def _report(self, article: Article, held: Settings, bibs: tuple[Path, ...]) -> Report:
        # Where nothing is set, what was worked out of a study before still holds.
        with grade.using(held.thresholds) if held.thresholds else nullcontext():
            report = self._library(held, bibs).check(article)
        return held.choice(article.path).applied(report)

    def _library(self, held: Settings, bibs: tuple[Path, ...]) -> Library:
        named = self._named(held)
        key = (bibs, named)
        if key not in self._libraries:
            store = Store.open(named, create=False) if named is not None else None
            self._libraries[key] = Library(store, self._works(bibs))
        return self._libraries[key]

    def _works(self, bibs: tuple[Path, ...]) -> list[Work]:
        for path in bibs:
            if not path.is_file():
                told = "is a directory" if path.is_dir() else "no such file"
                raise UnreadableInput(f"{path}: {told}")
        entries = list(from_files(bibs))
        self._unread[bibs] = tuple(one for one in entries if isinstance(one, Unread))
        return [one for one in entries if isinstance(one, Work)]

    def _baseline(self, path: Path) -> Baseline:
        if path not in self._baselines:
            self._baselines[path] = baseline.read(path)
        return self._baselines[path]

    def part(self) -> None:
        """Let go of what several processes cannot share: libraries that are databases."""
        for key in [key for key in self._libraries if key[1] is not None]:
            self._libraries.pop(key).close()

    def close(self) -> None:
        """Let go of every library."""
        for library in self._libraries.values():
            library.close()


def is_manuscript(path: Path) -> bool:
    """Tell by its name whether a file in a folder is meant to be checked."""
    suffix = PurePath(path).suffix.lower()
    return any(suffix in one.suffixes for one in formats.known().values())


def run(
    names: Iterable[str], flags: Flags, render: Callable[[Report], Any], jobs: int = 1
) -> Iterator[Outcome]:
    """Check files and yield what became of each, in their order; `jobs` is how many processes.

    A file that another of them takes in is checked there alone.
    The first file is checked before the processes part, so that what it needed (rules, words,
    bibliographies) is theirs too and is not read by each again, where the system can part.
    """
    names = leaders(list(names))
    worker = _Worker(flags, render)
    if jobs < 2:
        yield from map(worker.outcome, names)
        worker.checker.close()
        return
    yield from map(worker.outcome, names[:1])
    worker.checker.part()
    _WORKERS[:] = [worker]
    chunk = max(1, min(16, len(names) // (4 * jobs)))
    parting = get_context("fork" if sys.platform == "linux" else None)
    with futures.ProcessPoolExecutor(jobs, parting, _begin, (flags, render)) as pool:
        yield from pool.map(_outcome, names[1:], chunksize=chunk)


class _Worker:
    """What a process keeps between files."""

    def __init__(self, flags: Flags, render: Callable[[Report], Any]) -> None:
        self.checker = Checker(flags)
        self.render = render

    def outcome(self, name: str) -> Outcome:
        try:
            checked = self.checker.check(name)
        except EvidenceError as error:
            return Outcome(name, error=str(error), code=error.exit_code)
        except OSError as error:
            told = error.strerror or str(error)
            return Outcome(name, error=f"{error.filename or name}: {told.lower()}", code=2)
        report = checked.report
        return Outcome(
            name,
            part=self.render(report),
            code=int(checked.fails),
            severities=tuple(one.severity for one in report.findings),
            unread=checked.unread,
            gone=checked.gone,
            marks=tuple(mark for _, mark in marked(report)),
        )


_WORKERS: list[_Worker] = []


def _begin(flags: Flags, render: Callable[[Report], Any]) -> None:
    if not _WORKERS:
        _WORKERS.append(_Worker(flags, render))


def _outcome(name: str) -> Outcome:
    return _WORKERS[0].outcome(name)
