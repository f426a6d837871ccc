"""The text a reader reads: a work's title and abstract in sentences that know where they stand."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import TypeVar

from evidence.extract.pattern import Pattern, among
from evidence.extract.questions import ANSWERS, look, look_together
from evidence.extract.sentences import Section, pieces, split
from evidence.model import Basis, Fact, Outcome, Property, Receipt, Work

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a title or abstract; `low` is `text` in lower case, of equal length."""

    text: str
    low: str
    start: int
    basis: Basis
    section: Section
    index: int

    @property
    def is_title(self) -> bool:
        """Whether it is the title."""
        return self.basis is Basis.TITLE

    def span(self, start: int, end: int) -> "Span":
        """Give a stretch of the sentence, offsets counted within it."""
        return Span(self, start, end)

    def of(self, match: re.Match[str], group: int | str = 0) -> "Span":
        """Give the stretch that a pattern matched."""
        return Span(self, match.start(group), match.end(group))


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one sentence, offsets counted within the sentence."""

    sentence: Sentence
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words themselves, as printed."""
        return self.sentence.text[self.start : self.end]


@dataclass(frozen=True, eq=False)
class Source:
    """A work prepared for reading; what one reader found out, others may ask again for free."""

    work: Work
    memo: dict[object, object] = field(default_factory=dict, repr=False)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The title as one sentence, then the sentences of the abstract."""
        return (*self.title, *self.abstract)

    @cached_property
    def title(self) -> tuple[Sentence, ...]:
        """The title as one sentence; nothing when there is none."""
        text = self.work.title
        if not text.strip():
            return ()
        low = self.low_title
        found = tuple(
            Sentence(text[start:end], low[start:end], start, Basis.TITLE, Section.NONE, 0)
            for start, end in pieces(text, 0, len(text))
        )
        look(low, ((one.start, one.low) for one in found))
        return found

    @cached_property
    def abstract(self) -> tuple[Sentence, ...]:
        """The abstract in sentences."""
        text, low = self.work.abstract or "", self.low_abstract
        found = tuple(
            Sentence(text[start:end], low[start:end], start, Basis.ABSTRACT, section, index)
            for index, (start, end, section) in enumerate(split(text), start=1)
        )
        look(low, ((one.start, one.low) for one in found))
        return found

    @cached_property
    def low_title(self) -> str:
        """The title in lower case."""
        return lower(self.work.title)

    @cached_property
    def low_abstract(self) -> str:
        """The abstract in lower case."""
        return lower(self.work.abstract or "")

    @cached_property
    def low(self) -> str:
        """Title and abstract in lower case, for questions that need no place."""
        title, abstract = self.low_title, self.low_abstract
        low = f"{title}\n{abstract}"
        look_together(low, ((0, title), (len(title) + 1, abstract)))
        return low

    @cached_property
    def has_sections(self) -> bool:
        """Whether the abstract is divided by labels such as METHODS."""
        return any(one.section is not Section.NONE for one in self.abstract)

    def find(self, *patterns: Pattern) -> Iterator[tuple[Sentence, re.Match[str]]]:
        """Yield every match of the patterns, sentence by sentence, title first."""
        for sentence in self.holding(*patterns):
            for pattern in patterns:
                for match in pattern.finditer(sentence.low):
                    yield sentence, match

    def holding(self, *patterns: Pattern) -> Iterable[Sentence]:
        """Give the sentences that any of the patterns may be in; most texts tell at once: none."""
        there = among(patterns, self.low)
        if len(there) == 1:
            asked = there[0].asked
            return [one for one in self.sentences if ANSWERS[one.low] & asked == asked]
        return [one for one in self.sentences if among(there, one.low)] if there else ()

    def recall(self, key: object, ask: Callable[[], Result]) -> Result:
        """Answer from memory what was asked of this work before under the same key."""
        if key not in self.memo:
            self.memo[key] = ask()
        return self.memo[key]  # type: ignore[return-value]

    def fact(
        self,
        origin: str,
        name: Property,
        value: str | int | float | Outcome,
        span: Span,
        stream: str = "",
    ) -> Fact:
        """State a fact with the words it stands on."""
        start = span.sentence.start + span.start
        return Fact(
            work=self.work.key,
            property=name,
            value=value,
            stream=stream,
            quote=span.text,
            start=start,
            end=start + len(span.text),
            basis=span.sentence.basis,
            origin=origin,
        )

    def told(
        self,
        origin: str,
        name: Property,
        value: str,
        *,
        quote: str,
        note: str,
        basis: Basis = Basis.TAGS,
    ) -> Fact:
        """State a fact that stands on a tag or a field of the record, not on its text."""
        return Fact(
            work=self.work.key,
            property=name,
            value=value,
            quote=quote,
            basis=basis,
            origin=origin,
            receipt=Receipt(note=note),
        )


def once(function: Callable[[Source], Result]) -> Callable[[Source], Result]:
    """Make a function of a source answer from memory the second time it is asked."""

    @wraps(function)
    def remembered(source: Source) -> Result:
        if function not in source.memo:
            source.memo[function] = function(source)
        return source.memo[function]  # type: ignore[return-value]

    return remembered


def lower(text: str) -> str:
    """Lower the case without changing the length, so that offsets hold."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(one if len(one) == 1 else old for old, one in ((c, c.lower()) for c in text))
