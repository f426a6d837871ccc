"""Those who went on into what followed a study: the people of an extension."""

from evidence.extract.pattern import Pattern
from evidence.extract.source import Source, Span

_INTO_MORE = Pattern(
    r"(?: \([^()]{1,30}\))?(?: of (?:them|whom))?(?: [\w-]{1,20}){0,3}? (?:entered|enrolled|"
    r"continued|rolled over|participated)(?: in(?:to)?| to)? (?:the |this |an? |our )?"
    r"(?:[\w-]{1,20} ){0,4}?(?:extension|continuation|follow-on)\b"
)
"""Those who went on behind the study they had entered: they are the people of what came then."""
_OF_MORE = Pattern(r"\b(?:extension|continuation|follow-on|long-term|open-label)\b")


def goes_on(span: Span) -> bool:
    """Tell a count of those who went on: "of 90 who completed, 70 entered the extension"."""
    return _INTO_MORE.match(span.sentence.low, span.end) is not None


def is_of_an_extension(source: Source) -> bool:
    """Tell that a title is about what followed a study."""
    return any(_OF_MORE.search(one.low) for one in source.title)
