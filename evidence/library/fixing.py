"""Edits that findings carry, made in the file itself: its encoding and its line ends stay."""

import codecs
import difflib
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from evidence.decoding import decode
from evidence.errors import UnreadableInput
from evidence.library.files import replace
from evidence.library.report import Report
from evidence.model import Article, Edit, Finding

_PACKED = b"PK"

ROUNDS = 10
"""An edit may make room for another; after so many rounds the rest is left to a person."""

_LINE_END = re.compile(r"\r\n|\r|\n")


class Fixed(NamedTuple):
    """A text before and after its edits, and the findings that were mended."""

    before: str
    after: str
    made: tuple[Finding, ...]

    def diff(self, name: str) -> Iterator[str]:
        """Yield the lines of a unified diff."""
        before, after = (text.splitlines() for text in (self.before, self.after))
        return difflib.unified_diff(before, after, f"a/{name}", f"b/{name}", lineterm="")


def fixed(
    article: Article, check: Callable[[Article], Report], read: Callable[[str], Article]
) -> Fixed:
    """Make every edit of an article's findings, in rounds, as one edit may stand in another's way.

    A round that leaves as many edits to make as it found is the last, so that
    nothing is mended for ever.
    """
    before, left = article.text, None
    text, made = before, list[Finding]()
    for _ in range(ROUNDS):
        findings = [one for one in check(article).findings if one.fix]
        if not findings or (left is not None and len(findings) >= left):
            break
        chosen = list(apart(findings, text))
        made += chosen
        left = len(findings)
        text = edited(text, (edit for one in chosen for edit in one.fix))
        article = read(text)
    return Fixed(before, text, tuple(made))


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Give a text with edits made that do not overlap."""
    for edit in sorted(edits, key=lambda one: (one.start, one.end), reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def apart(findings: Iterable[Finding], text: str) -> Iterator[Finding]:
    """Yield findings whose edits touch no other and no line end, the gravest first."""
    taken: list[tuple[int, int]] = []
    for one in sorted(findings, key=lambda one: (-one.severity.rank, one.fix[0].start)):
        spans = [(edit.start, edit.end) for edit in one.fix]
        first, last = min(spans)[0], max(end for _, end in spans)
        is_free = all(last < start or end < first for start, end in taken)
        if is_free and not any("\n" in text[start:end] for start, end in spans):
            taken.append((first, last))
            yield one


class Source:
    """A file whose text can be changed and nothing else of it.

    Raises UnreadableInput, in one line, where an article's text is not its file's,
    as in DOCX, or where the file's bytes could not be written again as they are.
    """

    def __init__(self, article: Article, data: bytes | None = None) -> None:
        self.path = Path(article.path)
        held = self.path.read_bytes() if data is None else data
        text, encoding = decode(held, article.path)
        if text != article.text:
            how = "a Word file" if held.startswith(_PACKED) else "joined from several files"
            why = f"{article.path}: {how}, which --fix and --diff do not write"
            raise UnreadableInput(f"{why}; make its edits by hand")
        self._codec, self._mark = self._written(held, encoding)
        self._ends = _LINE_END.findall(held.removeprefix(self._mark).decode(self._codec))

    def _written(self, data: bytes, encoding: str) -> tuple[str, bytes]:
        """Find how the bytes were written, by writing them again."""
        for codec, mark in ((encoding, b""), ("utf-16-be", codecs.BOM_UTF16_BE)):
            try:
                if mark + data.removeprefix(mark).decode(codec).encode(codec) == data:
                    return codec, mark
            except UnicodeError:
                continue
        raise UnreadableInput(f"{self.path}: holds damaged letters that would be lost; mend them")

    def bytes(self, text: str) -> bytes:
        """Give the file with a changed text of as many lines."""
        lines = text.split("\n")
        joined = "".join(line + end for line, end in zip(lines, (*self._ends, ""), strict=True))
        return self._mark + joined.encode(self._codec)

    def write(self, text: str) -> None:
        """Put a changed text of as many lines in the file's place."""
        replace(self.path, self.bytes(text))
