"""Places as editors count them: lines from 0, and columns in units of the encoding agreed on."""

import re

from lsprotocol import types

from evidence.model import Place

UTF_16 = types.PositionEncodingKind.Utf16
_BYTES = {types.PositionEncodingKind.Utf8: ("utf-8", 1), UTF_16: ("utf-16-le", 2)}
_LINE_END = re.compile(r"\r\n|\r|\n")
"""What ends a line for an editor; other signs that Python splits lines at are not among them."""


class Spots:
    """The lines of a text, from our places (from 1, in characters) to an editor's and back.

    A place beyond the end of a line or of the text is the end of it.
    """

    def __init__(self, text: str, encoding: str = UTF_16) -> None:
        self.lines = _LINE_END.split(text)
        self._encoding = encoding

    def position(self, line: int, column: int) -> types.Position:
        """Give an editor's position of a line and column that count from 1."""
        if line > len(self.lines):
            return self.end(len(self.lines))
        before = self.lines[line - 1][: column - 1]
        return types.Position(line - 1, self._width(before))

    def end(self, line: int) -> types.Position:
        """Give the end of a line, counted from 1."""
        return self.position(line, len(self.lines[line - 1]) + 1)

    def range(self, place: Place) -> types.Range:
        """Give an editor's range of a place."""
        return types.Range(
            self.position(place.line, place.column),
            self.position(place.end_line, place.end_column),
        )

    def found(self, position: types.Position) -> tuple[int, int]:
        """Give line and column, from 1, of an editor's position.

        A position inside a character is that character's.
        """
        if position.line >= len(self.lines):
            return len(self.lines), len(self.lines[-1]) + 1
        line = self.lines[position.line]
        if self._width(line) == len(line):
            return position.line + 1, min(position.character, len(line)) + 1
        left = position.character
        for index, character in enumerate(line):
            left -= self._width(character)
            if left < 0:
                return position.line + 1, index + 1
        return position.line + 1, len(line) + 1

    def _width(self, text: str) -> int:
        """Count units; half a character that an editor sent alone is one of its units."""
        codec, size = _BYTES.get(types.PositionEncodingKind(self._encoding), ("", 0))
        if not codec or text.isascii():
            return len(text)
        return len(text.encode(codec, "surrogatepass")) // size
