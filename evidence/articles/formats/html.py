"""HTML pages: the visible text, with headings, lists, tables, quotes and links."""

import codecs
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from html import unescape

from evidence import decoding
from evidence.articles.block import Block, Composer, Layout, Mark
from evidence.articles.lines import Lines
from evidence.articles.markup.comment import Comment, suppressions
from evidence.articles.markup.elements import ENDS, HIDDEN, INLINE, KINDS, OF_HEAD, VOID
from evidence.articles.markup.tags import Part, parts

SUFFIXES = (".html", ".htm", ".xhtml")

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([\w.:-]{2,40})", re.I)
_ENTITY = re.compile(r"&(?:#[xX]?[0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});?")
_HIDING = re.compile(r"display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden", re.I)
# So many open elements are looked at, from the innermost on.
_NEAR = 40
_MARKED = frozenset({"a", "sup", "em", "i", "cite"})
_NOTES = frozenset({"doc-endnotes", "doc-footnotes", "doc-footnote", "doc-endnote"})
_LISTS = frozenset({"ul", "ol", "menu"})


def decode(data: bytes, name: str) -> str:
    """Decode a page by its byte-order mark or `charset`, else as any text."""
    named = _CHARSET.search(data[:2048])
    if named is not None and not data.startswith((codecs.BOM_UTF8, b"\xff\xfe", b"\xfe\xff")):
        try:
            text = data.decode(named[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            return decoding.decode(data, name).text
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        return text.replace("\0", "\N{REPLACEMENT CHARACTER}")
    return decoding.decode(data, name).text


def blocks(text: str) -> Layout:
    """Cut a page into blocks of visible text; scripts, styles and what is hidden are left out."""
    return _Reader(text).read()


@dataclass
class _Element:
    """An open element: where its visible text and its tag begin, and what it does."""

    name: str
    first: int
    start: int
    hides: bool = False
    target: str = ""
    note: str = ""
    label: str = ""
    holds_notes: bool = False
    count: int = 0


class _Reader:
    """The walk over the tags: which elements are open, what has come out so far."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = Lines(text)
        self._blocks: list[Block] = []
        self._comments: list[Comment] = []
        self._composer = Composer()
        self._open: list[_Element] = []
        self._kinds: list[_Element] = []
        self._counts: dict[str, int] = {}
        self._is_xml = text.startswith("<?xml")
        self._hidden = 0
        self._notes = 0
        self._break = False
        self._steps: Mapping[str, Callable[[Part], None]] = {
            "text": self._written,
            "comment": self._commented,
            "open": self._opened,
            "close": self._closed,
        }

    def read(self) -> Layout:
        for part in parts(self._text):
            self._steps[part.kind](part)
        self._edge()
        found = tuple(self._blocks)
        return Layout(found, suppressions=tuple(suppressions(self._comments, found, self._lines)))

    def _written(self, part: Part) -> None:
        if self._hidden:
            return
        at, text = part.start, self._text
        for entity in _ENTITY.finditer(text, part.start, part.end):
            shown = unescape(entity[0])
            if shown == entity[0]:
                continue
            self._composer.write(text[at : entity.start()], at, entity.start())
            self._composer.write(shown[0], *entity.span())
            # A name without its semicolon shows what stands behind it, too: `&ampx`.
            for char in shown[1:]:
                self._composer.write(char, entity.end() - 1, entity.end())
            at = entity.end()
        self._composer.write(text[at : part.end], at, part.end)
        if text[part.start : part.end].strip():
            self._break = False

    def _commented(self, part: Part) -> None:
        text = self._text[part.start : part.end]
        if text.startswith("<!--"):
            told = text[4:].removesuffix("-->")
            self._comments.append(Comment(told, part.start, alone=self._is_alone(part.start)))

    def _is_alone(self, at: int) -> bool:
        """Tell a comment between blocks from one that stands behind text on its line."""
        if self._composer.runs or not self._blocks:
            return not self._composer.runs
        last = self._blocks[-1]
        end = last.span(len(last.text) - 1, len(last.text))[1]
        return "\n" in self._text[end:at]

    def _opened(self, part: Part) -> None:
        name = part.name
        if name == "br":
            self._broken(part)
        elif name == "hr":
            self._edge()
        if name in VOID or (self._is_xml and self._text[part.end - 2] == "/"):
            return
        if name not in OF_HEAD and self._counts.get("head"):
            self._leave("head", part.start)
        if name not in INLINE:
            self._edge()
            self._close_implied(name)
        element = _Element(name, self._composer.length, part.start, hides=_hides(part))
        element.target = part.attributes.get("href", "")
        _note(element, part)
        if name in _LISTS:
            element.count = _number(part.attributes.get("start")) - 1
        if name == "li":
            self._count(element, part)
        self._push(element)

    def _broken(self, part: Part) -> None:
        """End a line; two ends of line in a row end the paragraph."""
        if self._break:
            self._edge()
        elif not self._hidden:
            self._composer.write(" ", part.start, part.end)
        self._break = not self._break

    def _count(self, item: _Element, part: Part) -> None:
        """Count an item of a list as the browser does."""
        holder = next((one for one in reversed(self._open[-_NEAR:]) if one.name in _LISTS), None)
        if holder is not None:
            value = part.attributes.get("value")
            holder.count = _number(value) if value else holder.count + 1
            item.count = holder.count if holder.name == "ol" else 0

    def _close_implied(self, name: str) -> None:
        """Close what the new element ends: a paragraph, the item or the cell before."""
        ends = ENDS.get(name, frozenset({"p"}))
        while self._open and (self._open[-1].name in ends or self._open[-1].name in INLINE):
            if self._open[-1].name in INLINE and not self._ends_within(ends):
                return
            self._pop(self._composer.length)

    def _ends_within(self, ends: frozenset[str]) -> bool:
        """Tell whether an element that is to end is open around inline ones."""
        for element in reversed(self._open[-_NEAR:]):
            if element.name not in INLINE:
                return element.name in ends
        return False

    def _closed(self, part: Part) -> None:
        name = part.name
        if name not in INLINE:
            self._edge()
        if not self._counts.get(name) or (name in INLINE and not self._is_near(name)):
            return
        self._leave(name, part.end)

    def _is_near(self, name: str) -> bool:
        """Tell whether an inline element is open in this block."""
        for element in reversed(self._open[-_NEAR:]):
            if element.name == name or element.name not in INLINE:
                return element.name == name
        return False

    def _leave(self, name: str, end: int) -> None:
        while self._open:
            if self._pop(end).name == name:
                return

    def _push(self, element: _Element) -> None:
        self._open.append(element)
        self._counts[element.name] = self._counts.get(element.name, 0) + 1
        if element.name in KINDS:
            self._kinds.append(element)
        self._hidden += element.hides
        self._notes += element.holds_notes

    def _pop(self, end: int) -> _Element:
        element = self._open.pop()
        self._counts[element.name] -= 1
        if element.name in KINDS:
            self._kinds.pop()
        self._hidden -= element.hides
        self._notes -= element.holds_notes
        composer = self._composer
        if element.note and not self._hidden:
            at = composer.length
            composer.notes.append(Mark(at, at, element.start, end, element.note))
        if element.name in _MARKED and composer.length > element.first:
            mark = Mark(element.first, composer.length, element.start, end, element.target)
            _marks(composer, element.name).append(mark)
        return element

    def _edge(self) -> None:
        """End the block; elements that stay open mark the next one from its beginning."""
        composer, self._composer = self._composer, Composer()
        self._break = False
        for element in self._open[-_NEAR:]:
            element.first = 0
        if not any(char.isalnum() for run in composer.runs for char in run.text):
            return
        kind, level, label = self._place()
        block = composer.block(kind, level=level, label=label)
        if self._notes:
            named = next((one.label for one in reversed(self._open[-_NEAR:]) if one.label), None)
            block = replace(block, note=True, label=named)
        self._blocks.append(block)

    def _place(self) -> tuple[str, int, str | None]:
        """Tell what kind of block the open elements make."""
        if not self._kinds:
            return "prose", 1, None
        inner = self._kinds[-1]
        kind = KINDS[inner.name]
        if kind == "heading":
            return kind, int(inner.name[1]), None
        lists = sum(self._counts.get(name, 0) for name in _LISTS)
        label = str(inner.count) if inner.count else None
        return kind, max(1, lists), label


def _marks(composer: Composer, name: str) -> list[Mark]:
    if name == "a":
        return composer.links
    return composer.raised if name == "sup" else composer.emphasis


def _hides(part: Part) -> bool:
    style = part.attributes.get("style", "")
    return part.name in HIDDEN or "hidden" in part.attributes or bool(_HIDING.search(style))


def _note(element: _Element, part: Part) -> None:
    """Tell a call of a footnote, which shows nothing itself, and the place of the notes."""
    role, kinds = part.attributes.get("role", ""), part.attributes.get("class", "").split()
    target = element.target
    if element.name == "a" and target.startswith("#"):
        if role == "doc-noteref" or "footnote-ref" in kinds:
            element.note, element.hides = target[1:], True
        elif role == "doc-backlink" or "footnote-back" in kinds:
            element.hides = True
    element.holds_notes = role in _NOTES or "footnotes" in kinds
    if element.name in {"li", "aside", "p", "div"}:
        element.label = part.attributes.get("id", "")


def _number(told: str | None) -> int:
    return int(told) if told is not None and re.fullmatch(r"[0-9]{1,6}", told.strip()) else 1
