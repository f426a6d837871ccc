"""A manuscript: sentences and citations, each with its exact place in the file."""

from evidence.model.base import Value
from evidence.model.terms import Advice, CitationKind, Direction, Strength
from evidence.model.work import Unread


class Place(Value):
    """Where something stands: lines and columns from 1, characters from 0, ends exclusive.

    `start` and `end` count in the article's text. `file` is told where the line is one of
    another file that the manuscript takes in, as LaTeX does.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    start: int
    end: int
    file: str | None = None


class Number(Value):
    """A number with what it measures; `low` and `high` are equal unless it is a range.

    Kinds: percent, duration, count, size, money, dose, ratio, p, year, other.
    """

    text: str
    low: float
    high: float
    unit: str | None = None
    kind: str = "other"
    start: int
    end: int


class Claim(Value):
    """What a sentence asserts; None means the sentence does not tell.

    `topic` is what kind of statement it is: efficacy, harm, mechanism, definition,
    burden (how common), cost, dose (how it is given, how often), regulation,
    evidence (about the state of research), method (how research was done), advice,
    promotion or other.
    """

    text: str
    checkable: bool
    topic: str = "other"
    strength: Strength = Strength.NONE
    strength_score: float = 0.0
    advice: Advice = Advice.NONE
    direction: Direction | None = None
    population: str | None = None
    intervention: str | None = None
    comparator: str | None = None
    outcome: str | None = None
    numbers: tuple[Number, ...] = ()
    horizon: str | None = None
    hedges: tuple[str, ...] = ()
    attribution: str | None = None
    limitation: bool = False

    @property
    def speaks_of_people(self) -> bool:
        """Whether it is about people: told so, or no other population is told."""
        return self.population is None or self.population not in NOT_PEOPLE


class Part(Value):
    """A clause that claims something of its own; `start` and `end` count in its sentence."""

    start: int
    end: int
    claim: Claim


NOT_PEOPLE = frozenset({"animals", "cells", "tissue", "computer model"})


class Told(Value):
    """What a manuscript says in passing of a work it points at, as said."""

    year: int | None = None
    journal: str | None = None
    author: str | None = None
    title: str | None = None


class Citation(Value):
    """One pointer at one work; `sentence` is the index of the sentence it stands in.

    `value` is the key, DOI, PMID, link or number as written, without its wrapping.
    """

    text: str
    place: Place
    kind: CitationKind
    value: str | None = None
    sentence: int
    told: Told = Told()


class Sentence(Value):
    """One sentence, heading or list item, with the headings above it.

    `text` is what a reader sees; `offsets` gives, for each of its characters,
    the character of the file it comes from. `lead` is the index of the sentence
    that introduces the list it stands in.
    """

    text: str
    place: Place
    offsets: tuple[int, ...] = ()
    kind: str = "prose"
    section: tuple[str, ...] = ()
    block: int = 0
    lead: int | None = None


class Suppression(Value):
    """A person's wish to silence rules on its lines (line None: the whole file), with the reason.

    `end_line` is the last line it covers, where that is not `line`. `file` is told where
    it stands in a file that the manuscript takes in.
    """

    rules: tuple[str, ...]
    reason: str | None
    line: int | None
    end_line: int | None = None
    file: str | None = None


class Record(Value):
    """A work as the manuscript itself records it, still as written.

    `key` is the value of the citations that mean it: a number of the reference list, a
    LaTeX key, an item of a reference manager. `form` says how `text` is written:
    `reference` (a line as people type it), `csl_json` or `endnote_xml`.
    """

    key: str
    form: str
    text: str
    line: int


class Article(Value):
    """A manuscript as read: its text, sentences, citations and the bibliographies it names.

    `records` are the works of its own reference list and citation fields; `unread` names
    what the file asks for and could not be had, such as a missing chapter.
    """

    path: str
    text: str
    sentences: tuple[Sentence, ...] = ()
    citations: tuple[Citation, ...] = ()
    bibliography: tuple[str, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    records: tuple[Record, ...] = ()
    unread: tuple[Unread, ...] = ()
