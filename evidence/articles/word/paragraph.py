"""A paragraph of a Word file: its text run by run, and what its stretches mean."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from evidence.articles.block import Block, Composer, Mark


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one run: the run's number in its paragraph, the first character's in the run."""

    text: str
    run: int
    offset: int


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the paragraph that means something: a link, a citation, emphasis, a note."""

    meaning: str
    first: int
    last: int
    value: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a character stands in the package, all numbers from 0.

    `paragraph` counts the paragraphs (`w:p`) of the part, `run` the runs (`w:r`) of the
    paragraph, `offset` the characters of the run, where a tab or a break is one.
    """

    part: str
    paragraph: int
    run: int
    offset: int


@dataclass
class Paragraph:
    """What is read of one paragraph; `runs` counts those seen so far."""

    part: str
    number: int
    kind: str = "prose"
    level: int = 1
    label: str | None = None
    note: bool = False
    runs: int = 0
    length: int = 0
    pieces: list[Piece] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)

    def add(self, text: str, offset: int) -> None:
        """Add text of the run being read."""
        if text:
            self.pieces.append(Piece(text, self.runs - 1, offset))
            self.length += len(text)

    def mark(self, meaning: str, first: int, last: int, value: str = "") -> None:
        """Give a stretch a meaning."""
        if last > first or meaning == "note":
            self.spans.append(Span(meaning, first, last, value))

    @property
    def text(self) -> str:
        """The paragraph's text, one character of the manuscript's text for each."""
        return "".join(piece.text for piece in self.pieces)

    def block(self, base: int) -> Block | None:
        """Give the paragraph as a block whose text begins at `base`; None where it says nothing."""
        if self.kind == "code":
            return None
        composer, at = Composer(), 0
        shown: dict[int, int] = {}
        for piece in self.pieces:
            shown[at] = composer.length
            composer.write(piece.text, base + at, base + at + len(piece.text))
            at += len(piece.text)
        shown[at] = composer.length
        if not any(char.isalnum() for run in composer.runs for char in run.text):
            return None
        for span in self.spans:
            place = base + span.first, base + max(span.last, span.first + 1)
            first, last = shown.get(span.first, 0), shown.get(span.last, composer.length)
            _marks(composer, span.meaning).append(Mark(first, last, *place, span.value))
        block = composer.block(self.kind, level=self.level, label=self.label)
        return Block(**{**vars(block), "note": self.note})


def _marks(composer: Composer, meaning: str) -> list[Mark]:
    return {
        "link": composer.links,
        "cite": composer.cites,
        "note": composer.notes,
        "raised": composer.raised,
        "emphasis": composer.emphasis,
    }[meaning]


class Trace:
    """Where each character of the plain text stands in the package."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._starts: list[int] = []
        self._pieces: list[tuple[Paragraph, Piece]] = []
        base = 0
        for paragraph in paragraphs:
            at = base
            for piece in paragraph.pieces:
                self._starts.append(at)
                self._pieces.append((paragraph, piece))
                at += len(piece.text)
            base += paragraph.length + 1

    def spot(self, offset: int) -> Spot | None:
        """Give where a character stands; None for the end of a line, which stands nowhere."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return None
        paragraph, piece = self._pieces[index]
        into = offset - self._starts[index]
        if into >= len(piece.text):
            return None
        return Spot(paragraph.part, paragraph.number, piece.run, piece.offset + into)
