"""A manuscript to an Article: its format's blocks, then one splitter, one citation finder."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from evidence.articles import citations, formats, references
from evidence.articles.antecedents import Spoken, resolve
from evidence.articles.block import Block, Layout
from evidence.articles.citations.found import Found, Stretch
from evidence.articles.lines import Lines
from evidence.articles.splitter import sentences
from evidence.articles.structure import Leads, sections, with_references
from evidence.errors import UnreadableInput
from evidence.model import Article, Citation, CitationKind, Record, Sentence, Told

# Kinds that are one sentence however they are punctuated.
_WHOLE = frozenset({"heading", "reference"})


def read(path: Path) -> Article:
    """Read a manuscript; its format is told by its suffix.

    Raises UnreadableInput, in one line, for a file that is missing, binary or
    in a format that is not read.
    """
    name = str(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableInput(f"{name}: {(error.strerror or str(error)).lower()}") from error
    with _named(name):
        text, layout = formats.choose(name).read(data, name, path.parent)
    return _Assembly(text, layout).article(name)


def read_text(
    text: str, name: str, format: str | None = None, folder: Path | None = None
) -> Article:
    r"""Read a manuscript's text; `format` is a name (`markdown`) where the file name tells none.

    `folder` is where the files stand that the text takes in, if it may. Line ends become
    `\n`. Raises UnreadableInput, and UnknownKey for an unknown format.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\N{REPLACEMENT CHARACTER}")
    with _named(name):
        text, layout = formats.choose(name, format).read_text(text, name, folder)
    return _Assembly(text, layout).article(name)


@contextmanager
def _named(name: str) -> Iterator[None]:
    """Name the file in whatever cannot be read."""
    try:
        yield
    except UnreadableInput as error:
        told = str(error)
        raise UnreadableInput(told if told.startswith(name) else f"{name}: {told}") from error


@dataclass(frozen=True)
class _Split:
    """A block with its sentences: their visible offsets and the index of the first of them."""

    block: Block
    spans: tuple[tuple[int, int], ...]
    first: int


class _Assembly:
    """What is put together from a file's layout."""

    def __init__(self, text: str, layout: Layout) -> None:
        self.text = text
        self.layout = layout
        self.lines = Lines(text, layout.origins)
        self.blocks = with_references(layout.blocks)
        self.numbers = frozenset(
            block.label for block in self.blocks if block.kind == "reference" and block.label
        )
        self.sections = tuple(sections(self.blocks))
        self.splits = tuple(self._splits())

    def article(self, name: str) -> Article:
        return Article(
            path=name,
            text=self.text,
            sentences=tuple(self._sentences()),
            citations=tuple(sorted(self._citations(), key=lambda one: one.place.start)),
            bibliography=self.layout.bibliography,
            suppressions=self.layout.suppressions,
            records=tuple(self._records()),
            unread=tuple(
                one.model_copy(update={"file": one.file or name}) for one in self.layout.unread
            ),
        )

    def _splits(self) -> Iterator[_Split]:
        count = 0
        for block in self.blocks:
            spans = _spans(block)
            if block.kind == "table" and not _is_told(block, spans):
                # A word or a number in a cell says nothing; what it cites is kept.
                block = replace(block, kind="cell")
                cites = block.notes or citations.find(self._stretch(block, spans))
                spans = spans if cites else ()
            yield _Split(block, spans, count)
            count += len(spans)

    def _stretch(self, block: Block, spans: tuple[tuple[int, int], ...]) -> Stretch:
        return Stretch(block, spans, self.numbers, self.layout.bare_keys)

    def _records(self) -> Iterator[Record]:
        """Give the works the manuscript itself records: its fields', then its list's."""
        yield from self.layout.records
        taken = {record.key for record in self.layout.records}
        # The list before the notes: "[1]" means its first entry where both have a 1.
        for block in sorted(self.blocks, key=lambda block: block.note):
            if block.kind == "reference" and block.label and block.label not in taken:
                taken.add(block.label)
                line = self.lines.found(block.span(0, 1)[0])[1]
                yield Record(key=block.label, form="reference", text=block.text, line=line)

    def _sentences(self) -> Iterator[Sentence]:
        leads = Leads()
        for index, split in enumerate(self.splits):
            block = split.block
            lead = leads.lead(block)
            for first, last in split.spans:
                yield Sentence(
                    text=block.text[first:last],
                    place=self.lines.place(*block.span(first, last)),
                    offsets=block.offsets(first, last),
                    kind=block.kind,
                    section=self.sections[index],
                    block=index,
                    lead=lead,
                )
            if split.spans:
                leads.said(block, split.first + len(split.spans) - 1)

    def _citations(self) -> Iterator[Citation]:
        spoken = list(self._spoken())
        kinds = [block.kind for block in self.blocks]
        listed = self._listed()
        noted = self._noted()
        for one, found in resolve(spoken, self.sections, kinds):
            if found.kind is CitationKind.NUMBERED and found.value in listed:
                found = found.telling(listed[found.value])
            yield self._citation(found, one.block, one.sentence)
        for index, split in enumerate(self.splits):
            for note in split.block.notes:
                sentence = split.first + _which(split.spans, max(0, note.first - 1))
                for found in noted.get(note.value, ()):
                    called = replace(found, span=(note.start, note.end))
                    yield self._citation(called, index, sentence)

    def _spoken(self) -> Iterator[Spoken]:
        for index, split in enumerate(self.splits):
            for found in citations.find(self._stretch(split.block, split.spans)):
                sentence = split.first + _which(split.spans, found.first)
                words = split.block.text[found.first : found.last]
                yield Spoken(self._told_apart(found, split.block, words), index, sentence, words)

    def _told_apart(self, found: Found, block: Block, words: str) -> Found:
        """Tell described studies without a journal apart by where they are first spoken of."""
        told = found.kind is not CitationKind.PROSE or found.told.journal is not None
        if told or found.value is not None or found.back:
            return found
        line = self.lines.found(block.span(found.first, found.last)[0])[1]
        return replace(found, value=f"{words} (line {line})")

    def _noted(self) -> dict[str, list[Found]]:
        """Give what the notes cite, by their label: it belongs to the sentence that calls them."""
        noted: dict[str, list[Found]] = {}
        for split in self.splits:
            if split.block.note and split.block.label is not None:
                stretch = Stretch(split.block, split.spans, bare_keys=self.layout.bare_keys)
                found = [one for one in citations.find(stretch) if not one.back]
                if not found and split.block.kind == "reference":
                    told = references.told(split.block.text)
                    label = split.block.label
                    found = [Found(0, 0, CitationKind.NUMBERED, label, told)]
                noted.setdefault(split.block.label, []).extend(found)
        return noted

    def _listed(self) -> dict[str, Told]:
        """Give what each numbered reference tells of its work."""
        return {
            block.label: references.told(block.text)
            for block in self.blocks
            if block.kind == "reference" and block.label is not None
        }

    def _citation(self, found: Found, block: int, sentence: int) -> Citation:
        start, end = found.span or self.blocks[block].span(found.first, found.last)
        return Citation(
            text=self.text[start:end],
            place=self.lines.place(start, end),
            kind=found.kind,
            value=found.value,
            sentence=sentence,
            told=found.told,
        )


def _spans(block: Block) -> tuple[tuple[int, int], ...]:
    """Give the sentences of a block that say something."""
    whole = ((0, len(block.text)),) if block.text else ()
    spans = whole if block.kind in _WHOLE else tuple(sentences(block.text))
    return tuple(span for span in spans if any(char.isalnum() for char in block.text[slice(*span)]))


def _is_told(cell: Block, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell a cell that holds sentences from one that holds a word or a number."""
    return len(spans) > 1 or (len(cell.text.split()) > 3 and cell.text[-1] in ".!?")


def _which(spans: Sequence[tuple[int, int]], at: int) -> int:
    """Give the index of the sentence that holds a character, the last one before it otherwise."""
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle][0] <= at:
            low = middle + 1
        else:
            high = middle
    return max(0, low - 1)
