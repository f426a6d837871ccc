"""Markdown as CommonMark, GitHub and pandoc write it."""

import re
from array import array
from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import replace
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from evidence.articles.block import Block, Composer, Layout
from evidence.articles.formats import html
from evidence.articles.lines import Lines
from evidence.articles.markup import front_matter
from evidence.articles.markup.attributes import pruned
from evidence.articles.markup.comment import Comment, suppressions
from evidence.articles.markup.inline import Walk
from evidence.articles.markup.inner import moved
from evidence.articles.markup.tags import parts
from evidence.errors import UnreadableInput

SUFFIXES = (".md", ".markdown", ".mdown", ".qmd", ".rmd")


# The parser's work grows with the depth, and what lies deeper than its limit is lost.
_DEEPEST_BRACKETS = 1000
_DEEPEST_BLOCKS, _DEEPEST_INLINE = 100, 10
_BRACKET = re.compile(r"[\[\]]")


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.use(front_matter_plugin).use(footnote_plugin)
    parser.use(dollarmath_plugin, allow_space=False, allow_digits=False)
    parser.options["maxNesting"] = _DEEPEST_BLOCKS
    parser.core.ruler.before("inline", "shallow", _shallow)
    return parser


def _shallow(state: StateCore) -> None:
    """Lower the limit for inline markup, where every level costs another look at the text."""
    state.md.options["maxNesting"] = _DEEPEST_INLINE


def _refuse(text: str) -> None:
    depth = 0
    for bracket in _BRACKET.finditer(text):
        depth = max(0, depth + (1 if bracket[0] == "[" else -1))
        if depth > _DEEPEST_BRACKETS:
            line = text.count("\n", 0, bracket.start()) + 1
            raise UnreadableInput(f"line {line}: brackets are nested too deeply; close them")


def blocks(text: str) -> Layout:
    """Cut Markdown into blocks; code and maths are left out, links keep their text."""
    _refuse(text)
    env: dict[str, Any] = {}
    tokens = _parser().parse(text, env)
    for token in tokens:
        if token.level >= _DEEPEST_BLOCKS - 2:
            line = token.map[0] + 1 if token.map is not None else 1
            raise UnreadableInput(f"line {line}: lists or quotes are nested too deeply")
    return _Reader(text, env).read(tokens)


class _Reader:
    """The walk over the block tokens: which containers are open, what has come out so far."""

    def __init__(self, text: str, env: Mapping[str, Any]) -> None:
        self.text = text
        self.lines = Lines(text)
        self.env = env
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self.bibliography: tuple[str, ...] = ()
        self.footnotes: MutableMapping[int, tuple[str, Sequence[int]]] = {}
        self.containers: list[Token] = []
        self.row: list[tuple[str, Sequence[int]]] = []

    def read(self, tokens: Sequence[Token]) -> Layout:
        for token in tokens:
            if token.nesting == 1:
                self.containers.append(token)
                if token.type == "tr_open" and token.map is not None:
                    self.row = self._cells(token.map[0])
            elif token.nesting == -1:
                self.containers.pop()
            elif token.type == "inline" and token.children:
                self._inline(token)
            elif token.type == "html_block":
                self._html(token)
            elif token.type == "front_matter":
                self._front_matter(token)
        found = sorted(self.blocks, key=lambda block: block.span(0, 1)[0])
        silenced = tuple(suppressions(self.comments, found, self.lines))
        return Layout(tuple(found), self.bibliography, silenced, bare_keys=True)

    def _inline(self, token: Token) -> None:
        source, offsets = self._source(token)
        if not source:
            # An inline note inside a note that nothing calls: nobody gets to read it.
            return
        walk = Walk(source, offsets, self.env, self.footnotes)
        composer = walk.follow(token.children or [])
        for comment, start, _ in walk.comments:
            self.comments.append(Comment(_bare(comment), start, alone=False))
        self._add(composer)

    def _source(self, token: Token) -> tuple[str, Sequence[int]]:
        """Give an inline token's source with the file offset of every character of it."""
        if self.containers[-1].type in {"td_open", "th_open"}:
            cell = self.row.pop(0) if self.row else ("", ())
            return cell if cell[0] == token.content else self._located(token)
        return self._located(token)

    def _located(self, token: Token) -> tuple[str, Sequence[int]]:
        if token.map is None:
            notes = [one.meta["id"] for one in self.containers if one.type == "footnote_open"]
            return self.footnotes.get(notes[-1], ("", ())) if notes else ("", ())
        return token.content, self._offsets(token.content, self._first_line(token))

    def _first_line(self, token: Token) -> int:
        """Give where the content begins: the parser drops lines of spaces only Unicode knows."""
        first, last = token.map or (0, 0)
        body = token.content.partition("\n")[0].strip()
        while first < last - 1 and body not in self._line(first)[1]:
            first += 1
        return first

    def _offsets(self, content: str, line: int) -> Sequence[int]:
        """Give the file offset of every character: content lines end their source lines."""
        offsets = array("q")
        for index, piece in enumerate(content.split("\n")):
            start, source = self._line(line + index)
            body = piece.lstrip()
            at, lead = _where(body, source), len(piece) - len(body)
            # A tab that is half indent reaches the content as spaces that the file has not.
            offsets.extend(start + max(0, at - lead + step) for step in range(lead))
            offsets.extend(range(start + at, start + at + len(body)))
            offsets.append(start + len(source))
        offsets.pop()
        return offsets

    def _line(self, number: int) -> tuple[int, str]:
        starts = self.lines.starts
        if number >= len(starts):
            return len(self.text), ""
        end = starts[number + 1] - 1 if number + 1 < len(starts) else len(self.text)
        return starts[number], self.text[starts[number] : end]

    def _cells(self, line: int) -> list[tuple[str, Sequence[int]]]:
        """Split a table row at its unescaped pipes, as the parser does, but with offsets."""
        start, source = self._line(line)
        cells: list[list[int]] = [[]]
        for at, char in enumerate(source):
            if char == "|" and source[at - 1 : at] != "\\":
                cells.append([])
                continue
            if char == "|":
                cells[-1].pop()
            cells[-1].append(at)
        found = [_trimmed(cell, source) for cell in cells]
        if found and not found[0]:
            found = found[1:]
        return [("".join(source[at] for at in cell), [start + at for at in cell]) for cell in found]

    def _add(self, composer: Composer, kind: str | None = None) -> None:
        if not composer.runs:
            return
        notes = [one for one in self.containers if one.type == "footnote_open"]
        lists = [one for one in self.containers if one.type == "list_item_open"]
        label = lists[-1].info or None if lists else None
        found = composer.block(kind or self._kind(), level=self._level(len(lists)), label=label)
        if notes:
            meta = notes[-1].meta
            name = meta.get("label")
            label = f"^{meta['id']}" if name is None else str(name)
            found = replace(found, note=True, label=label)
        found = pruned(found)
        if any(char.isalnum() for char in found.text):
            self.blocks.append(found)

    def _kind(self) -> str:
        for container in reversed(self.containers):
            kind = _KINDS.get(container.type)
            if kind is not None:
                return kind
        return "prose"

    def _level(self, lists: int) -> int:
        inner = self.containers[-1] if self.containers else None
        if inner is not None and inner.type == "heading_open":
            return int(inner.tag[1:])
        return max(1, lists)

    def _html(self, token: Token) -> None:
        offsets = self._offsets(token.content, token.map[0]) if token.map else ()
        ends = [at + 1 for at in offsets]
        if len(offsets) < len(token.content):
            return
        for block in html.blocks(token.content).blocks:
            self.blocks.append(moved(block, offsets, ends))
        found = list(parts(token.content))
        alone = not any(
            part.kind != "comment" and token.content[part.start : part.end].strip()
            for part in found
        )
        for part in found:
            if part.kind == "comment":
                comment = _bare(token.content[part.start : part.end])
                self.comments.append(Comment(comment, offsets[part.start], alone))

    def _front_matter(self, token: Token) -> None:
        header = front_matter.read(token.content, 1)
        self.bibliography = header.bibliography
        if header.title is not None:
            offsets = self._offsets(token.content, 1)
            first, last = header.title
            composer = Composer()
            composer.write(token.content[first:last], offsets[first], offsets[last - 1] + 1)
            self.blocks.append(composer.block("heading", level=0))


def _bare(comment: str) -> str:
    return comment.removeprefix("<!--").removesuffix("-->")


_KINDS = {
    "heading_open": "heading",
    "td_open": "table",
    "th_open": "table",
    "list_item_open": "list_item",
    "blockquote_open": "quote",
}


def _where(piece: str, source: str) -> int:
    """Give where a content line starts in its source line, which it ends but for markup."""
    bare = source.rstrip()
    for tail in (source, bare, bare.rstrip("#").rstrip()):
        if tail.endswith(piece):
            return len(tail) - len(piece)
    return max(0, source.rfind(piece.rstrip()))


def _trimmed(cell: list[int], source: str) -> list[int]:
    first, last = 0, len(cell)
    while first < last and source[cell[first]].isspace():
        first += 1
    while last > first and source[cell[last - 1]].isspace():
        last -= 1
    return cell[first:last]
