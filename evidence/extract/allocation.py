"""The allocation of a study, stated, or that its people are those of somebody else's trial."""

from collections.abc import Iterator

from evidence.extract.allocation_words import found
from evidence.extract.publication import speaks_of_others
from evidence.extract.source import Source
from evidence.extract.within import trial_of
from evidence.model import Fact, Property

PROPERTIES = (Property.ALLOCATION,)
ORIGIN = "extract.allocation@1"
WITHIN_A_TRIAL = "people of a randomised trial, whose arms are not compared here"
"""What is noted of a second look at a trial: its people were divided by chance, not for this."""


def read(source: Source) -> Iterator[Fact]:
    """State how participants were allocated, or that they are those of a trial seen otherwise."""
    if speaks_of_others(source):
        return
    one = found(source)
    if one is not None:
        yield source.fact(ORIGIN, Property.ALLOCATION, one.value.value, one.span)
    elif (trial := trial_of(source)) is not None:
        yield source.fact(ORIGIN, Property.NOTE, WITHIN_A_TRIAL, trial)
