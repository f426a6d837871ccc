"""What a format gives: blocks of visible text that know where each character stands."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from re import compile as pattern

from evidence.articles.lines import Origin
from evidence.model import Record, Suppression, Unread

# Whitespace that is not already one plain space.
_RAGGED = pattern(r"[^\S ]\s*| \s+")


@dataclass(frozen=True, slots=True)
class Run:
    """Visible characters and the stretch of the file they stand for.

    As many file characters as visible ones, or else the stretch is one unit:
    an entity, an escape, a line break.
    """

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a block's visible text with a meaning of its own.

    `value` is the target of a link, the label of a note or the key of a citation;
    `start` and `end` are the file offsets of the whole construct, markup included.
    """

    first: int
    last: int
    start: int
    end: int
    value: str = ""


@dataclass(frozen=True)
class Block:
    """One paragraph, heading, list item, quote, table cell or reference.

    `level` is a heading's depth from 0 (the document's title) or a list item's
    depth from 1; `label` is the number a reference or note goes by; a `note`
    stands at the foot and is called from elsewhere.
    """

    kind: str
    text: str
    seams: tuple[int, ...]
    runs: tuple[Run, ...]
    level: int = 1
    label: str | None = None
    note: bool = False
    links: tuple[Mark, ...] = ()
    notes: tuple[Mark, ...] = ()
    emphasis: tuple[Mark, ...] = ()
    raised: tuple[Mark, ...] = ()
    cites: tuple[Mark, ...] = ()

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Give the file offsets of the visible characters from `first` up to `last`."""
        return self._edges(first)[0], self._edges(last - 1)[1]

    def offsets(self, first: int, last: int) -> tuple[int, ...]:
        """Give the file offset of every visible character from `first` up to `last`."""
        found: list[int] = []
        place = bisect_right(self.seams, first) - 1
        while first < last:
            run, seam = self.runs[place], self.seams[place]
            end = min(last, seam + len(run.text))
            one_to_one = len(run.text) == run.end - run.start
            start = run.start + first - seam
            found += (
                range(start, start + end - first) if one_to_one else [run.start] * (end - first)
            )
            first, place = end, place + 1
        return tuple(found)

    def _edges(self, index: int) -> tuple[int, int]:
        place = bisect_right(self.seams, index) - 1
        run = self.runs[place]
        if len(run.text) != run.end - run.start:
            return run.start, run.end
        start = run.start + index - self.seams[place]
        return start, start + 1


@dataclass(frozen=True)
class Layout:
    """A file as its format reads it; `bare_keys` tells whether `@key` needs no brackets.

    `text` is what offsets count in where that is not the file as decoded, and
    `origins` where its stretches come from where that is not one file.
    """

    blocks: tuple[Block, ...]
    bibliography: tuple[str, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    bare_keys: bool = False
    records: tuple[Record, ...] = ()
    unread: tuple[Unread, ...] = ()
    text: str | None = None
    origins: tuple[Origin, ...] = ()


@dataclass
class Composer:
    """Puts a block together run by run, with every stretch of whitespace as one space."""

    runs: list[Run] = field(default_factory=list)
    seams: list[int] = field(default_factory=list)
    links: list[Mark] = field(default_factory=list)
    notes: list[Mark] = field(default_factory=list)
    emphasis: list[Mark] = field(default_factory=list)
    raised: list[Mark] = field(default_factory=list)
    cites: list[Mark] = field(default_factory=list)
    length: int = 0

    def write(self, text: str, start: int, end: int) -> None:
        """Add visible text that stands for the file from `start` to `end`."""
        for run in _tidy(Run(text, start, end)):
            self._add(run)

    def block(self, kind: str, *, level: int = 1, label: str | None = None) -> Block:
        """Give the finished block, without the space at its end."""
        runs, seams = list(self.runs), list(self.seams)
        while runs and runs[-1].text == " ":
            runs.pop()
            seams.pop()
        return Block(
            kind=kind,
            text="".join(run.text for run in runs).rstrip(),
            seams=tuple(seams),
            runs=tuple(runs),
            level=level,
            label=label,
            links=tuple(self.links),
            notes=tuple(self.notes),
            emphasis=tuple(self.emphasis),
            raised=tuple(self.raised),
            cites=tuple(self.cites),
        )

    def _add(self, run: Run) -> None:
        text, start = run.text, run.start
        if text[0] == " " and (not self.runs or self.runs[-1].text[-1] == " "):
            text, start = text[1:], start + 1
        if text:
            self.runs.append(Run(text, start, run.end))
            self.seams.append(self.length)
            self.length += len(text)


def _tidy(run: Run) -> Iterator[Run]:
    """Cut a run so that every stretch of whitespace is a run of one space."""
    if not run.text:
        return
    if len(run.text) != run.end - run.start:
        yield Run(" " if run.text.isspace() else run.text, run.start, run.end)
        return
    cuts = [0]
    for gap in _RAGGED.finditer(run.text):
        cuts += [gap.start(), gap.end()]
    cuts.append(len(run.text))
    for index, (first, last) in enumerate(pairwise(cuts)):
        if first < last:
            text = " " if index % 2 else run.text[first:last]
            yield Run(text, run.start + first, run.start + last)
