r"""LaTeX: what a reader of the printed page sees, with `\cite`, `\input` and own macros."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from evidence import decoding
from evidence.articles.block import Layout
from evidence.articles.lines import Lines
from evidence.articles.markup.comment import Comment, suppressions
from evidence.articles.tex.acts import ACTS
from evidence.articles.tex.commands import CITES, DEFINES, EDGES, HIDDEN, NO_CITES
from evidence.articles.tex.definitions import Definitions
from evidence.articles.tex.environments import Environments
from evidence.articles.tex.frame import Frame, closings
from evidence.articles.tex.inputs import join
from evidence.articles.tex.page import Page
from evidence.articles.tex.signs import accented, formula, signs_of, symbol
from evidence.errors import UnreadableInput
from evidence.model import Unread

SUFFIXES = (".tex", ".ltx", ".latex")

_NEXT = re.compile(
    r"\\(?P<command>[A-Za-z@]+)(?P<star>\*?)|\\(?P<sign>[^A-Za-z@]|$)|(?P<comment>%[^\n]*)"
    r"|(?P<par>\n[ \t]*\n\s*)|(?P<open>\{)|(?P<close>\})|(?P<maths>\$\$?)|(?P<tie>[~&])"
    r"|(?P<dash>---?)|(?P<quote>``|''|`)|(?P<parameter>#{1,20}[1-9])",
    re.DOTALL,
)
_AFTER_COMMAND = re.compile(r"[ \t]*(?:\n(?![ \t]*\n)[ \t]*)?")
_AFTER_COMMENT = re.compile(r"\n[ \t]*")
_BLANK_LINE = re.compile(r"[ \t]*\n")
_IN_MATHS = re.compile(r"\\.|\$\$?|\n[ \t]*\n", re.DOTALL)
_KEY = re.compile(r"[^\s,{}%\\]+")
_GIVEN = re.compile(r"\s*#([1-9])\s*")
_SHOWN = {
    "--": "–",
    "---": "—",
    "``": "“",
    "''": "”",
    "`": "‘",
    "~": " ",
    "&": " ",
}
_MATHS = {"(": "\\)", "[": "\\]"}
_SPACES = frozenset(" \n\t,;:>\\")


def gather(text: str, name: str, folder: Path | None) -> Layout:
    """Read a manuscript with the files it takes in; what cannot be taken in is named."""
    joined = join(text, name, folder)
    layout = blocks(joined.text, Lines(joined.text, joined.origins))
    return replace(
        layout,
        text=joined.text,
        # One file alone counts as it is.
        origins=tuple(joined.origins) if joined.files else (),
        unread=(*joined.unread, *layout.unread),
    )


def taken_in(path: Path) -> frozenset[Path]:
    """Give the files that a manuscript prints besides itself; none where it cannot be read."""
    try:
        text = decoding.decode(path.read_bytes(), str(path)).text
    except (OSError, UnreadableInput):
        return frozenset()
    found = {one.file for one in join(text, str(path), path.parent).origins if one.file}
    return frozenset(Path(one).resolve() for one in found)


def blocks(text: str, lines: Lines | None = None) -> Layout:
    """Cut LaTeX into blocks; figures, tables, code and formulas are left out."""
    return _Reader(text, lines or Lines(text)).read()


class _Reader:
    """The walk over the source: the stretches still to be read, and the page as it fills."""

    def __init__(self, text: str, lines: Lines) -> None:
        self._text = text
        self._lines = lines
        self._page = Page(is_open="\\begin{document}" not in text)
        self._definitions = Definitions()
        self._environments = Environments(self._page)
        self._comments: list[Comment] = []
        self._frames = [Frame(text, 0, len(text), closings(text))]
        self._steps: Mapping[str, Callable[[Frame, re.Match[str]], None]] = {
            "command": self._command,
            "sign": self._sign,
            "comment": self._comment,
            "par": self._paragraph,
            "open": self._group,
            "close": self._group_end,
            "maths": self._maths,
            "tie": self._shown,
            "dash": self._shown,
            "quote": self._shown,
            "parameter": self._parameter,
        }

    def read(self) -> Layout:
        while self._frames:
            frame = self._frames[-1]
            found = _NEXT.search(frame.text, frame.at, frame.last)
            stop = found.start() if found is not None else frame.last
            self._page.write(frame, frame.at, stop)
            if found is None:
                self._frames.pop()
                continue
            frame.at = found.end()
            kind = "command" if found["command"] else str(found.lastgroup)
            self._steps[kind](frame, found)
        self._page.edge()
        found_blocks = self._page.sorted_blocks()
        return Layout(
            found_blocks,
            tuple(dict.fromkeys(self._page.bibliography)),
            tuple(suppressions(self._comments, found_blocks, self._lines)),
            unread=tuple(self._unread()),
        )

    def _unread(self) -> list[Unread]:
        if not self._definitions.refused:
            return []
        file, line, _ = self._lines.found(self._definitions.refused[0])
        why = "macros that call themselves or each other without end are left as they are"
        return [Unread(file=file or "", line=line, why=why)]

    def _sign(self, frame: Frame, found: re.Match[str]) -> None:
        sign = found["sign"]
        span = found.span()
        if sign in _MATHS:
            self._skip_maths(frame, found, _MATHS[sign])
            return
        letter = accented(sign, frame.text, frame.at, frame.last)
        if letter is not None:
            frame.at = letter[1]
            self._page.put(frame, letter[0], span[0], letter[1])
        elif sign in _SPACES:
            self._page.put(frame, " ", *span)
        elif sign and sign in "%&$#_{}":
            self._page.put(frame, sign, *span)

    def _comment(self, frame: Frame, found: re.Match[str]) -> None:
        if frame.call is None:
            start = found.start()
            line = frame.text.rfind("\n", 0, start) + 1
            alone = not frame.text[line:start].strip()
            self._comments.append(Comment(found[0].lstrip("% "), start, alone))
        gap = _AFTER_COMMENT.match(frame.text, frame.at, frame.last)
        if gap is not None:
            frame.at = gap.end()
            if _BLANK_LINE.match(frame.text, frame.at, frame.last):
                self._page.edge()

    def _paragraph(self, _frame: Frame, _found: re.Match[str]) -> None:
        self._page.edge()

    def _group(self, frame: Frame, found: re.Match[str]) -> None:
        self._page.open_group(frame, "", found.start())

    def _group_end(self, frame: Frame, found: re.Match[str]) -> None:
        self._page.close_group(frame, found.start())

    def _shown(self, frame: Frame, found: re.Match[str]) -> None:
        self._page.put(frame, _SHOWN[found[0]], *found.span())

    def _parameter(self, frame: Frame, found: re.Match[str]) -> None:
        argument = self._definitions.argument(frame, int(found[0][-1]), self._page.reached)
        if argument is not None:
            self._frames.append(argument)

    def _maths(self, frame: Frame, found: re.Match[str]) -> None:
        mark, at = found[0], found.end()
        while sign := _IN_MATHS.search(frame.text, at, frame.last):
            at = sign.end()
            if sign[0] == mark or (sign[0][0] == "$" and mark == "$"):
                frame.at = sign.start() + len(mark)
                self._formula(frame, found.end(), sign.start(), show=mark == "$")
                return
            if sign[0][0] == "\n" and mark == "$":
                break
        # A sign of money, or a formula nobody closed: it costs itself.
        frame.at = found.end()
        self._page.put(frame, "$", found.start(), found.start() + 1)

    def _skip_maths(self, frame: Frame, found: re.Match[str], end: str) -> None:
        close = self._page.seek(end, frame)
        if close >= 0:
            frame.at = close + 2
            self._formula(frame, found.end(), close, show=end == "\\)")

    def _formula(self, frame: Frame, first: int, last: int, *, show: bool) -> None:
        signs = formula(frame.text, first, last) if show else None
        for char, start, end in signs_of(signs or []):
            self._page.put(frame, char, start, end)
        if not show:
            self._page.put(frame, " ", first, max(last, first + 1))

    def _command(self, frame: Frame, found: re.Match[str]) -> None:
        name = found["command"]
        act = ACTS.get(name)
        if act is not None:
            act(self._page, frame, found)
        elif name == "begin":
            self._environments.begin(frame)
        elif name == "end":
            self._environments.end(frame)
        elif name == "item":
            self._environments.item(frame)
        elif not self._of_manuscript(frame, name):
            self._of_text(frame, found)

    def _of_manuscript(self, frame: Frame, name: str) -> bool:
        """Read a command that shows nothing: definitions, labels, settings."""
        if name in DEFINES:
            frame.at = self._definitions.define(frame, name)
        elif name in HIDDEN:
            self._hide(frame, HIDDEN[name])
        else:
            return False
        return True

    def _of_text(self, frame: Frame, found: re.Match[str]) -> None:
        name = found["command"]
        if CITES.fullmatch(name) and name not in NO_CITES:
            self._cite(frame, found)
        elif not self._own_macro(frame, found):
            self._other(frame, found)

    def _own_macro(self, frame: Frame, found: re.Match[str]) -> bool:
        """Read a macro of the manuscript's own in the place of its call."""
        called = self._definitions.call(frame, found["command"], found.start())
        if called is None:
            return False
        self._frames.append(called)
        return True

    def _other(self, frame: Frame, found: re.Match[str]) -> None:
        """Show a symbol or an accented letter; else only what the command holds."""
        name = found["command"]
        letter = accented(name, frame.text, frame.at, frame.last)
        if letter is not None:
            frame.at = letter[1]
            self._page.put(frame, letter[0], found.start(), letter[1])
            return
        shown = symbol(name)
        gap = _AFTER_COMMAND.match(frame.text, frame.at, frame.last)
        after = frame.at if gap is None else gap.end()
        if shown is not None:
            for char in shown:
                self._page.put(frame, char, *found.span())
            frame.at = after
        elif name in EDGES:
            self._page.edge()
        else:
            frame.at = frame.past_options(frame.at)
            if frame.at == found.end():
                frame.at = after

    def _hide(self, frame: Frame, count: int) -> None:
        frame.at = frame.past_options(frame.at)
        for _ in range(count):
            held = frame.held(frame.at)
            if held is None:
                return
            frame.at = frame.past_options(held.last + 1)

    def _cite(self, frame: Frame, found: re.Match[str]) -> None:
        """Show keys in square brackets, each of them a citation."""
        start = found.start()
        many = found["command"].endswith("s")
        while True:
            frame.at = frame.past_options(frame.at)
            held = frame.held(frame.at)
            if held is None:
                return
            frame.at = held.last + 1
            self._keys(frame, held, start)
            start = held.last
            if not many:
                return

    def _keys(self, frame: Frame, held: Frame, start: int) -> None:
        given = _GIVEN.fullmatch(held.rest)
        own = None
        if given is not None:
            own = self._definitions.argument(held, int(given[1]), self._page.reached)
        held = own or held
        self._page.put(frame, "[", start, held.at)
        at = held.at
        for key in _KEY.finditer(held.text, held.at, held.last):
            if at > held.at:
                self._page.put(held, ",", at, key.start())
            self._page.cite(held, key)
            at = key.end()
        self._page.put(frame, "]", held.last, held.last + 1)
