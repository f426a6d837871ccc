"""A paragraph of a Word file: its text run by run, and what its stretches mean."""

from dataclasses import dataclass, field

from evidence.articles.block import Block, Composer, Mark


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the paragraph that means something: a link, a citation, emphasis, a note."""

    meaning: str
    first: int
    last: int
    value: str = ""


@dataclass
class Paragraph:
    """What is read of one paragraph, piece by piece as its runs tell it."""

    kind: str = "prose"
    level: int = 1
    label: str | None = None
    note: bool = False
    length: int = 0
    pieces: list[str] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)

    def add(self, text: str) -> None:
        """Add text of the run being read."""
        if text:
            self.pieces.append(text)
            self.length += len(text)

    def mark(self, meaning: str, first: int, last: int, value: str = "") -> None:
        """Give a stretch a meaning."""
        if last > first or meaning == "note":
            self.spans.append(Span(meaning, first, last, value))

    @property
    def text(self) -> str:
        """The paragraph's text, one character of the manuscript's text for each."""
        return "".join(self.pieces)

    def block(self, base: int) -> Block | None:
        """Give the paragraph as a block whose text begins at `base`; None where it says nothing."""
        if self.kind == "code":
            return None
        composer, at = Composer(), 0
        shown: dict[int, int] = {}
        for piece in self.pieces:
            shown[at] = composer.length
            composer.write(piece, base + at, base + at + len(piece))
            at += len(piece)
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
