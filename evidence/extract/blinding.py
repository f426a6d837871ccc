"""The blinding of a study, stated."""

from collections.abc import Iterator

from evidence.extract.blinding_words import found
from evidence.extract.publication import speaks_of_others
from evidence.extract.source import Source
from evidence.model import Fact, Property

PROPERTIES = (Property.BLINDING,)
ORIGIN = "extract.blinding@1"


def read(source: Source) -> Iterator[Fact]:
    """State who was blinded, where the text tells."""
    if speaks_of_others(source):
        return
    if (one := found(source)) is not None:
        yield source.fact(ORIGIN, Property.BLINDING, one[0].value, one[1])
