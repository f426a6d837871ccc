"""LaTeX source as a pile of stretches still to be read, with the arguments found in them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_BRACE = re.compile(
    r"\\begin\{(?P<raw>[vV]erbatim\*?|Highlighting|lstlisting|minted|comment)\}"
    r"|\\(?:verb|lstinline)\*?(?P<fence>[^A-Za-z\s*{])"
    r"|\\(?:url|href|path|nolinkurl)[ \t]{0,9}(?P<address>\{)[^{}\n]{0,2000}\}"
    r"|\\.|%[^\n]*|(?P<brace>[{}])",
    re.DOTALL,
)
_SPACE = re.compile(r"(?:[ \t]++|%[^\n]*+\n|\n(?![ \t]*\n))*+")
_TOKEN = re.compile(r"\\(?:[A-Za-z@]+|.)|[^\s{}\\%]", re.DOTALL)
_IN_BRACKETS = re.compile(r"\\.|[{\[\]]|\n[ \t]*\n", re.DOTALL)
_LONGEST_OPTION = 1_500


def closings(text: str) -> dict[int, int]:
    """Give for every opening brace of a text where its closing one stands."""
    found: dict[int, int] = {}
    open_braces: list[int] = []
    at = 0
    while brace := _BRACE.search(text, at):
        at = brace.end()
        if brace["raw"]:
            found[brace.start("raw") - 1] = brace.end("raw")
            end = text.find(f"\\end{{{brace['raw']}}}", at)
            at = end if end >= 0 else len(text)
        elif brace["fence"]:
            end = text.find(brace["fence"], at)
            at = end + 1 if 0 <= end < _line_end(text, at) else at
        elif brace["address"]:
            found[brace.start("address")] = at - 1
        elif brace["brace"] == "{":
            open_braces.append(brace.start())
        elif brace["brace"] == "}" and open_braces:
            found[open_braces.pop()] = brace.start()
    return found


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)


@dataclass(frozen=True, slots=True)
class Macro:
    """What a command defined in the manuscript stands for."""

    body: str
    closings: Mapping[int, int]
    count: int = 0
    default: str | None = None


@dataclass(slots=True)
class Frame:
    """A stretch of source from `at` to `last`; `call` is where it stands for a macro's call."""

    text: str
    at: int
    last: int
    closings: Mapping[int, int]
    call: tuple[int, int] | None = None
    arguments: tuple["Frame", ...] = ()
    depth: int = 0

    def within(self, first: int, last: int) -> "Frame":
        """Give a stretch of the same text."""
        return Frame(self.text, first, last, self.closings, self.call, self.arguments, self.depth)

    @property
    def rest(self) -> str:
        """What is still to be read of it."""
        return self.text[self.at : self.last]

    def skip_space(self, at: int) -> int:
        """Give where the text goes on behind spaces, comments and at most one line's end."""
        space = _SPACE.match(self.text, at, self.last)
        return space.end() if space is not None else at

    def held(self, at: int) -> "Frame | None":
        """Give what stands between braces that open here, None where none do."""
        at = self.skip_space(at)
        end = self.closings.get(at) if self.text.startswith("{", at) else None
        return self.within(at + 1, end) if end is not None and end < self.last else None

    def argument(self, at: int) -> tuple["Frame", int] | None:
        """Give a macro's argument, in braces or one sign, and where the text goes on."""
        held = self.held(at)
        if held is not None:
            return held, held.last + 1
        token = _TOKEN.match(self.text, self.skip_space(at), self.last)
        return (self.within(*token.span()), token.end()) if token is not None else None

    def option(self, at: int) -> tuple["Frame", int] | None:
        """Give an argument in square brackets and where the text goes on, None without one."""
        start = self.skip_space(at)
        if start >= self.last or self.text[start] != "[":
            return None
        end = self._bracket_end(start)
        return (self.within(start + 1, end), end + 1) if end is not None else None

    def _bracket_end(self, start: int) -> int | None:
        limit = min(self.last, start + _LONGEST_OPTION)
        if self.text.find("]", start, limit) < 0:
            return None
        depth, spot = 0, start
        while sign := _IN_BRACKETS.search(self.text, spot, limit):
            spot = sign.end()
            if sign[0] == "{":
                spot = self.closings.get(sign.start(), sign.start()) + 1
            elif sign[0][0] == "\n":
                return None
            depth += {"[": 1, "]": -1}.get(sign[0], 0)
            if not depth:
                return sign.start()
        return None

    def past_options(self, at: int, most: int = 3) -> int:
        """Give where the text goes on behind arguments in square brackets."""
        for _ in range(most):
            option = self.option(at)
            if option is None:
                return at
            at = option[1]
        return at
