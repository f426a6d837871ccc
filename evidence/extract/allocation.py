"""How participants came into their group: by chance, by a rule, by choice, or not told."""

from collections.abc import Iterator

from evidence.extract.allocated import found
from evidence.extract.publication import speaks_of_others
from evidence.extract.source import Source
from evidence.model import Fact, Property

__all__ = ["found", "read"]

PROPERTIES = (Property.ALLOCATION,)
ORIGIN = "extract.allocation@1"


def read(source: Source) -> Iterator[Fact]:
    """State how participants were allocated, where the text tells."""
    if speaks_of_others(source):
        return
    one = found(source)
    if one is not None:
        yield source.fact(ORIGIN, Property.ALLOCATION, one.value.value, one.span)
