r"""A LaTeX manuscript joined from its files: `\input`, `\include`, `\subfile`, `\import`."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from evidence.articles.lines import Lines, Origin
from evidence.decoding import decode
from evidence.errors import UnreadableInput
from evidence.model import Unread

_SPOT = re.compile(
    r"\\begin\{(?P<raw>[vV]erbatim\*?|Highlighting|lstlisting|minted|comment|filecontents\*?)\}"
    r"|\\(?:input|include|subfile|subfileinclude)(?![A-Za-z@])[ \t]{0,9}"
    r"(?:\{(?P<braced>[^{}\n%]{1,300})\}|(?P<bare>[\w./-][^\s{}\\%]{0,300}))"
    r"|\\(?:sub)?(?:import|inputfrom|includefrom)\*?\{(?P<folder>[^{}\n%]{0,300})\}"
    r"\{(?P<file>[^{}\n%]{1,300})\}"
    r"|\\.|%[^\n]*",
    re.DOTALL,
)
_MOST_FILES, _MOST_SIGNS, _DEEPEST = 500, 20_000_000, 20


@dataclass
class Joined:
    """The text so far, where its stretches come from, and what could not be taken in."""

    folder: Path | None
    chunks: list[str] = field(default_factory=list)
    origins: list[Origin] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    length: int = 0
    files: int = 0

    @property
    def text(self) -> str:
        """The whole text, with every file in the place of its command."""
        return "".join(self.chunks)


def join(text: str, name: str, folder: Path | None) -> Joined:
    """Put the files a manuscript takes in where it takes them in, after the command.

    Only files in the manuscript's own folder are read; `folder` None reads none.
    What is missing, stands outside or takes itself in is named and left out.
    """
    joined = Joined(folder.resolve() if folder is not None else None)
    top = (Path(name).resolve(),) if folder is not None else ()
    _Joining(joined, Path(name).parent).add(text, None, top)
    return joined


class _Joining:
    def __init__(self, joined: Joined, beside: Path) -> None:
        self._joined = joined
        self._beside = beside

    def add(self, text: str, file: str | None, above: tuple[Path, ...]) -> None:
        """Add a file's text, and within it the files it takes in."""
        at, scan = 0, 0
        while spot := _SPOT.search(text, scan):
            scan = spot.end()
            if spot["raw"]:
                end = text.find(f"\\end{{{spot['raw']}}}", scan)
                scan = end if end >= 0 else len(text)
                continue
            named = spot["braced"] or spot["bare"] or spot["file"]
            if named is None:
                continue
            self._write(text, file, at, scan)
            at = scan
            wanted = (spot["folder"] or "") + named.strip().strip('"')
            self._take(wanted, above, (text, file, spot.start()))
        self._write(text, file, at, len(text))

    def _write(self, text: str, file: str | None, at: int, end: int) -> None:
        joined = self._joined
        if end > at:
            joined.origins.append(Origin(joined.length, at, file, text))
            joined.chunks.append(text[at:end])
            joined.length += end - at

    def _take(
        self, wanted: str, above: tuple[Path, ...], spot: tuple[str, str | None, int]
    ) -> None:
        try:
            path, text = self._found(wanted, above)
        except UnreadableInput as error:
            source, file, at = spot
            line = Lines(source).position(at)[0]
            self._joined.unread.append(Unread(file=file or "", line=line, why=str(error)))
            return
        self._joined.files += 1
        # On a line of its own a file's first comment stands alone, as it does in the file.
        self._joined.chunks.append("\n")
        self._joined.length += 1
        name = str(self._beside / path.relative_to(self._joined.folder or path.parent))
        # TeX ends the line where a file ends: a comment there does not reach further.
        self.add(text if text.endswith("\n") else text + "\n", name, (*above, path))

    def _found(self, wanted: str, above: tuple[Path, ...]) -> tuple[Path, str]:
        """Read a file; raises UnreadableInput when it is missing, outside or one of those above."""
        joined = self._joined
        if joined.folder is None:
            raise UnreadableInput(f"{wanted} is not read: the manuscript came without a folder")
        try:
            paths = _paths(joined.folder, wanted)
            if not paths[0].is_relative_to(joined.folder):
                raise UnreadableInput(f"{wanted} stands outside the manuscript's folder; not read")
            path = next(one for one in paths if one.is_file())
        except StopIteration:
            raise UnreadableInput(f"{wanted} does not exist; mend the name") from None
        except (OSError, ValueError) as error:
            raise UnreadableInput(f"{wanted} is no name of a file") from error
        if not path.is_relative_to(joined.folder):
            raise UnreadableInput(f"{wanted} stands outside the manuscript's folder; not read")
        if path in above:
            raise UnreadableInput(f"{wanted} takes itself in; left out here")
        if joined.files >= _MOST_FILES or len(above) > _DEEPEST:
            raise UnreadableInput(f"{wanted} is not read: too many files are taken in")
        return path, self._text(path, wanted)

    def _text(self, path: Path, wanted: str) -> str:
        try:
            size = path.stat().st_size
            if self._joined.length + size > _MOST_SIGNS:
                raise UnreadableInput(f"{wanted} is not read: the manuscript grows too large")
            return decode(path.read_bytes(), wanted).text
        except OSError as error:
            raise UnreadableInput(f"{wanted}: {(error.strerror or str(error)).lower()}") from error


def _paths(folder: Path, wanted: str) -> list[Path]:
    named = folder / wanted
    return [named.with_name(named.name + ".tex").resolve(), named.resolve()]
