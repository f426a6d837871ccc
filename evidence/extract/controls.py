"""The control a study states, weighed by all its words."""

from collections.abc import Iterator

from evidence.extract import compared
from evidence.extract.contrast import contrast
from evidence.extract.publication import speaks_of_others
from evidence.extract.source import Source
from evidence.model import Fact, Property

PROPERTIES = (Property.CONTROL,)
ORIGIN = "extract.control@5"
_HEALTHY = "compared with healthy people, who are no control of a treatment"


def read(source: Source) -> Iterator[Fact]:
    """State the kind of control, where the text or the design tells.

    Control is with what a treatment is compared. A study of one treated group has none; one that
    compares people by a trait, a test or a disease has no treatment to control, and says nothing.
    """
    if speaks_of_others(source):
        return
    if (told := contrast(source)) is not None:
        yield source.fact(ORIGIN, Property.CONTROL, told[0].value, told[1])
    elif (healthy := compared.healthy(source)) is not None:
        yield source.fact(ORIGIN, Property.NOTE, _HEALTHY, healthy)
