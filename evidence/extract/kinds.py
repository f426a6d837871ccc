"""A reading of a study's design with its weight and words, and where papers speak of themselves."""

from dataclasses import dataclass

from evidence.extract.pattern import Pattern
from evidence.extract.sentences import Section
from evidence.extract.source import Source, Span
from evidence.model import Design


@dataclass(frozen=True, slots=True)
class Kind:
    """A design with how sure the words are and where they stand."""

    design: Design
    weight: float
    span: Span


_SELF = Pattern(r"\b(?:we|this|our|present|current|were|was|is|authors)\b")
_REFERS = Pattern(
    r"\b(?:previous|recent|several|earlier|prior|published|existing|other|many|"
    r"cochrane)\b[^.;]{0,40}"
    r"(?:meta-?analy|systematic|review)|(?:meta-analyses|reviews) (?:have|has|suggest|show|report|"
    r"indicate|are)|(?:meta-analys[ei]s|review) (?:has|have|show|report|suggest|found|is needed|"
    r"are needed|of previous)"
)


def first(source: Source, pattern: Pattern) -> Span | None:
    """Give the first place the pattern stands, title included."""
    return source.recall(
        (first, pattern),
        lambda: next((sentence.of(match) for sentence, match in source.find(pattern)), None),
    )


def own(source: Source, pattern: Pattern) -> Span | None:
    """Find the words where the paper says them of itself, not of papers it mentions."""
    for sentence in source.holding(pattern):
        match = pattern.search(sentence.low)
        if match is None or sentence.section in {Section.BACKGROUND, Section.CONCLUSION}:
            continue
        if sentence.is_title:
            return sentence.of(match)
        if _SELF.search(sentence.low) and not _REFERS.search(sentence.low):
            return sentence.of(match)
    return None


def said(source: Source, pattern: Pattern) -> Span | None:
    """Find the first place where the work says it of itself: title, then outside background."""
    return source.recall((said, pattern), lambda: _said(source, pattern))


def _said(source: Source, pattern: Pattern) -> Span | None:
    for sentence in source.holding(pattern):
        if sentence.section is Section.BACKGROUND:
            continue
        if match := pattern.search(sentence.low):
            return sentence.of(match)
    return None
