"""The kind of control of a study, stated; `contrast` weighs which."""

from collections.abc import Iterator

from evidence.extract import beings, compared, subject
from evidence.extract.compared import Told
from evidence.extract.contrast import contrast
from evidence.extract.control_words import candidates
from evidence.extract.publication import speaks_of_others
from evidence.extract.source import Source
from evidence.model import Control, Fact, Property, Subject

PROPERTIES = (Property.CONTROL,)
ORIGIN = "extract.control@5"
_NAMED = frozenset({Control.PLACEBO, Control.SHAM, Control.VEHICLE, Control.NO_TREATMENT})
"""Kinds whose words name them by themselves; "compared with" may stand for anything."""
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
        yield from _of_the_rest(source, told)
    elif (healthy := compared.healthy(source)) is not None:
        yield source.fact(ORIGIN, Property.NOTE, _HEALTHY, healthy)


def _of_the_rest(source: Source, told: Told) -> Iterator[Fact]:
    """State what the animals or cells of a paper were compared with that tells of people too.

    Each subject is a study of its own; only words that name its control in a sentence on it count.
    """
    several = subject.streams(source)
    if len(several) < 2:
        return
    heard: set[Subject | None] = {beings.of_sentence(told[1].sentence)}
    for one in candidates(source):
        being = beings.of_sentence(one.span.sentence)
        if being in several and being not in heard and one.value in _NAMED:
            heard.add(being)
            yield source.fact(ORIGIN, Property.CONTROL, one.value.value, one.span)
