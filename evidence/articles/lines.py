"""Offsets to lines and columns, also where a text is joined from several files."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from evidence.model import Place


@dataclass(frozen=True, slots=True)
class Origin:
    """From `start` on, the joined text is that of `file` from its character `offset` on.

    `file` None is the manuscript itself; `text` is the whole text of the file.
    """

    start: int
    offset: int
    file: str | None
    text: str


class Lines:
    """The line starts of a text, so that any offset is told as line and column from 1."""

    def __init__(self, text: str, origins: Sequence[Origin] = ()) -> None:
        self.starts = _starts(text)
        self._origins = origins
        self._seams = [one.start for one in origins]
        self._files = {one.file: _starts(one.text) for one in origins}

    def position(self, offset: int) -> tuple[int, int]:
        """Give the line and column of a character offset."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def place(self, start: int, end: int) -> Place:
        """Give the place of the characters from `start` up to `end`."""
        file, line, column = self.found(start)
        end_file, end_line, end_column = self.found(end - 1 if self._origins else end)
        if self._origins:
            is_near = end_file == file and end_line >= line
            end_line, end_column = (end_line, end_column + 1) if is_near else (line, column + 1)
        return Place(
            line=line,
            column=column,
            end_line=end_line,
            end_column=end_column,
            start=start,
            end=end,
            file=file,
        )

    def found(self, offset: int) -> tuple[str | None, int, int]:
        """Give the file, line and column that a character comes from."""
        if not self._origins:
            return None, *self.position(offset)
        origin = self._origins[max(0, bisect_right(self._seams, offset) - 1)]
        own = min(origin.offset + offset - origin.start, len(origin.text))
        starts = self._files[origin.file]
        line = bisect_right(starts, own)
        return origin.file, line, own - starts[line - 1] + 1


def _starts(text: str) -> list[int]:
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts
