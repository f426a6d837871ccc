"""Citations the format itself marks: LaTeX commands, fields of reference managers."""

from collections.abc import Iterator

from evidence.articles.citations.found import Found, Stretch
from evidence.model import CitationKind

RANK = 5


def find(stretch: Stretch) -> Iterator[Found]:
    """Find what the format has marked as pointing at a key."""
    for mark in stretch.block.cites:
        span = mark.start, mark.end
        yield Found(mark.first, mark.last, CitationKind.KEY, mark.value, span=span)
