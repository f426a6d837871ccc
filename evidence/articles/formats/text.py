"""Plain text, as real web copy is: headings without markup, bullets, hard wraps, footers."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from evidence import decoding
from evidence.articles.block import Block, Composer, Layout
from evidence.articles.splitter import sentences
from evidence.errors import UnreadableInput

SUFFIXES = (".txt", ".text")

_OTHER_FORMATS = {
    "<!doctype html": "HTML, not plain text; name it .html",
    "<html": "HTML, not plain text; name it .html",
    "<?xml": "XML, not plain text; save it as text or Markdown",
    "{\\rtf": "RTF, not plain text; save it as .docx",
    "\\documentclass": "LaTeX, not plain text; name it .tex",
}
_BINARY = {
    b"%PDF-": "PDF, which is not read; give what it was made from",
    b"PK\x03\x04": "a packed file such as .odt or .pages; save it as .docx",
    b"\xd0\xcf\x11\xe0": "an old Word file; save it as .docx",
}
_BULLET = re.compile(r"([•·‣◦▪●○∙*+–—-])[ \t\xa0]+(?=\S)")
_NUMBER = re.compile(r"(?:\((\d{1,3})\)|\[(\d{1,3})\]|(\d{1,3})[.)])[ \t\xa0]+(?=\S)")
_UNDERLINE = re.compile(r"={3,}|-{3,}|~{3,}")
_RULE = re.compile(r"[\W_]{3,}")
_ENDS = re.compile(r"[.!?:;…][\"'”’)\]]*$")
_HASHES = re.compile(r"(#{1,6})[ \t]+")
# Below this a column is a list of short lines, above it nobody wraps.
_NARROW, _WIDE = 45, 160


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    start: int
    group: int
    indent: int = 0
    marker: str = ""
    skip: int = 0

    @property
    def body(self) -> str:
        return self.text[self.skip :].rstrip()


@dataclass
class _Piece:
    kind: str
    lines: list[_Line]
    level: int = 0
    cells: list[tuple[int, int]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(line.body for line in self.lines)

    @property
    def group(self) -> int:
        return self.lines[0].group


def decode(data: bytes, name: str) -> str:
    """Decode a text file; raises UnreadableInput for what people take for one."""
    for start, told in _BINARY.items():
        if data.startswith(start):
            raise UnreadableInput(f"{name}: this is {told}")
    return decoding.decode(data, name).text


def blocks(text: str) -> Layout:
    """Cut plain text into titles, paragraphs, list items, quotes and tab-separated cells."""
    _refuse(text)
    pieces = [piece for group in _groups(text) for piece in _pieces(group)]
    _name_headings(pieces)
    _level_headings(pieces)
    return Layout(tuple(block for piece in pieces for block in _blocks(piece)))


def _refuse(text: str) -> None:
    head = text[:200].lstrip().lower()
    for start, told in _OTHER_FORMATS.items():
        if head.startswith(start):
            raise UnreadableInput(f"this is {told}")


def _groups(text: str) -> Iterator[list[_Line]]:
    """Give the lines between blank lines."""
    lines, offset, group = [], 0, 0
    for raw in text.split("\n"):
        stripped = raw.lstrip()
        group += not stripped
        lines.append(_Line(raw, offset, group, len(raw) - len(stripped), "", len(raw)))
        offset += len(raw) + 1
    for _, found in groupby(lines, key=lambda line: line.group):
        inked = [replace(line, skip=line.indent) for line in found if line.text.strip()]
        if inked:
            yield inked


def _pieces(group: Sequence[_Line]) -> Iterator[_Piece]:
    if len(group) > 1 and all("\t" in line.text.strip() for line in group):
        yield from (_Piece("table", [line]) for line in group)
        return
    width = max(len(line.text.rstrip()) for line in group)
    piece: _Piece | None = None
    for line in group:
        if _underlines(line, piece):
            continue
        marked = _marked(line, piece, width)
        if piece is None or marked.marker or not _continues(marked, piece, width):
            if piece is not None:
                yield piece
            piece = _started(marked)
        else:
            piece.lines.append(marked)
    if piece is not None:
        yield piece


def _underlines(line: _Line, piece: _Piece | None) -> bool:
    """Tell a line that only draws; under a single line it makes a heading of it."""
    body = line.body
    if not _RULE.fullmatch(body):
        return False
    if piece is not None and len(piece.lines) == 1 and _UNDERLINE.fullmatch(body):
        piece.kind, piece.level = "heading", 1 if body[0] == "=" else 2
    return True


def _started(line: _Line) -> _Piece:
    if line.marker:
        return _Piece("list_item", [line])
    hashes = _HASHES.match(line.body)
    if hashes:
        skip = line.skip + hashes.end()
        return _Piece("heading", [replace(line, skip=skip)], level=len(hashes[1]))
    if line.body.startswith(">"):
        return _Piece("quote", [_unquoted(line)])
    return _Piece("prose", [line])


def _unquoted(line: _Line) -> _Line:
    body = line.text[line.skip :]
    return replace(line, skip=line.skip + len(body) - len(body.lstrip("> \t")))


def _marked(line: _Line, piece: _Piece | None, width: int) -> _Line:
    """Give the line without its bullet or number, if it starts a list item."""
    found = _BULLET.match(line.text, line.indent) or _NUMBER.match(line.text, line.indent)
    if found is None or not _may_start_item(found[0].strip(), line, piece, width):
        return _unquoted(line) if piece is not None and piece.kind == "quote" else line
    return replace(line, marker=found[0].strip(), skip=found.end())


def _may_start_item(marker: str, line: _Line, piece: _Piece | None, width: int) -> bool:
    """Keep a wrapped line that happens to begin with a number or a dash in its paragraph."""
    if piece is None or piece.kind == "list_item" or marker in "•·‣◦▪●○∙*":
        return True
    return piece.text.endswith(":") or not _wraps(piece.lines[-1], line, width)


def _continues(line: _Line, piece: _Piece, width: int) -> bool:
    last = piece.lines[-1]
    if piece.kind == "heading":
        return False
    if piece.kind == "list_item" and line.indent > piece.lines[0].indent:
        return True
    if line.body.startswith(">") and piece.kind != "quote":
        return False
    first = line.body[:1]
    return (first.islower() and not _ENDS.search(last.body)) or _wraps(last, line, width)


def _wraps(last: _Line, line: _Line, width: int) -> bool:
    """Tell a wrap: the next line's first word had no room left on the line before."""
    if not _NARROW <= width <= _WIDE:
        return False
    word = line.text.strip().partition(" ")[0]
    return len(last.text.rstrip()) + 1 + len(word) > width


def _name_headings(pieces: list[_Piece]) -> None:
    """Tell headings from the rest by their shape and by what stands around them."""
    crowded = _crowded(pieces)
    for index, piece in enumerate(pieces):
        after = pieces[index + 1] if index + 1 < len(pieces) else None
        if piece.kind == "list_item":
            if _is_numbered_heading(piece, after, pieces[index - 1] if index else None):
                piece.kind = "heading"
        elif piece.kind == "prose" and piece.group not in crowded and _is_heading(piece, after):
            piece.kind = "heading"
    # A heading with nothing under it at the very end is a footer line.
    for piece in reversed(pieces):
        if piece.kind != "heading" or piece.level or piece is pieces[0]:
            break
        piece.kind = "prose"


def _crowded(pieces: Iterable[_Piece]) -> set[int]:
    """Give the groups of three and more short lines: addresses, menus, product lists."""
    count: dict[int, int] = {}
    for piece in pieces:
        if piece.kind == "prose" and not _ENDS.search(piece.text):
            count[piece.group] = count.get(piece.group, 0) + 1
    return {group for group, lines in count.items() if lines >= 3}


def _is_heading(piece: _Piece, after: _Piece | None) -> bool:
    text, words = piece.text, piece.text.split()
    if (not text[0].isalnum() and text[0] not in "\"'“‘(¿") or text[0].islower():
        return False
    if text[-1] == ":":
        return len(words) <= 4 and after is not None and after.kind == "prose"
    if len(text) > 120 or text.rstrip("\"'”’)")[-1:] in tuple(".;,!…"):
        return False
    if any(text[first:last].endswith(".") for first, last in sentences(text)):
        return False
    capitals = sum(word[0].isupper() for word in words if len(word) > 3)
    titled = capitals >= 0.6 * sum(len(word) > 3 for word in words)
    return len(words) <= (18 if titled or text.endswith("?") else 12)


def _is_numbered_heading(piece: _Piece, after: _Piece | None, before: _Piece | None) -> bool:
    """Tell `2. Methods` above a paragraph from a list of one item."""
    text = piece.text
    return (
        piece.lines[0].marker[0].isdigit()
        and len(text.split()) <= 8
        and not _ENDS.search(text)
        and after is not None
        and after.kind == "prose"
        and after.group != piece.group
        and (before is None or before.kind != "list_item")
        and len(after.text) > len(text)
    )


def _level_headings(pieces: Sequence[_Piece]) -> None:
    """Give levels: headings that stand together are nested, the last of them innermost.

    Plain text tells no levels. The first line of the file is its title; a lone
    heading is as deep as the innermost of the deepest stack.
    """
    runs = [list(run) for heading, run in groupby(pieces, _is_unlevelled) if heading]
    titled = bool(runs) and runs[0][0] is pieces[0]
    if titled:
        runs[0].pop(0).level = 1
    leaf = int(titled) + max((len(run) for run in runs), default=0)
    for run in runs:
        for step, piece in enumerate(reversed(run)):
            piece.level = leaf - step


def _is_unlevelled(piece: _Piece) -> bool:
    return piece.kind == "heading" and not piece.level


def _blocks(piece: _Piece) -> Iterator[Block]:
    if piece.kind == "table":
        yield from _cells(piece.lines[0])
        return
    composer = Composer()
    end = None
    for line in piece.lines:
        start = line.start + line.skip
        if end is not None:
            composer.write(" ", end, start)
        end = start + len(line.body)
        composer.write(line.body, start, end)
    marker = piece.lines[0].marker
    label = marker.strip("()[].") if marker and marker.strip("()[].").isdigit() else None
    level = piece.level if piece.kind == "heading" else 1 + piece.lines[0].indent // 2
    yield composer.block(piece.kind, level=level, label=label)


def _cells(line: _Line) -> Iterator[Block]:
    for cell in re.finditer(r"[^\t]+", line.text):
        composer = Composer()
        composer.write(cell[0], line.start + cell.start(), line.start + cell.end())
        yield composer.block("table")
