"""What was given and against what, stated by name; the kind of control is `control`'s."""

from collections.abc import Iterator

from evidence.extract.assigned import arms, in_full
from evidence.extract.counterparts import counterparts
from evidence.extract.doses import HELD
from evidence.extract.factorial import treatments
from evidence.extract.offers import offers
from evidence.extract.source import Source, Span, once
from evidence.extract.stems import stems
from evidence.model import Fact, Property

PROPERTIES = (Property.INTERVENTION, Property.COMPARATOR)
ORIGIN = "extract.intervention@2"


@once
def found(source: Source) -> Span | None:
    """Give the intervention: of all phrases that may name it, the one most speaks for."""
    best = next(iter(offers(source)), None)
    return best and _with_dose_told(source, best)


def _with_dose_told(source: Source, span: Span) -> Span:
    """Give the arm that is the title's treatment with its dose, where one is."""
    own = stems(span.text)
    if not (own and span.sentence.is_title) or HELD.search(span.text.lower()):
        return span
    told = (one for one in arms(source) if HELD.search(one.text.lower()))
    return next((one for one in told if own <= stems(f"{one.text} {_unfolded(source, one)}")), span)


def _unfolded(source: Source, span: Span) -> str:
    """Give the words an arm's short name stands for: "BH4" in "BH4 (15 mg/kg)"."""
    first = span.text.split(" ", 1)[0]
    return in_full(source, span.sentence.span(span.start, span.start + len(first))).text


@once
def comparator(source: Source) -> Span | None:
    """Give what it was compared with, in the words of the text."""
    return next(iter(counterparts(source, found(source))), None)


def read(source: Source) -> Iterator[Fact]:
    """State intervention and comparator, where the text tells; a factorial trial tests several."""
    if several := treatments(source):
        whole = several[0].sentence.span(several[0].start, several[-1].end)
        names = " and ".join(one.text for one in several)
        yield source.fact(ORIGIN, Property.INTERVENTION, names, whole)
    elif (span := found(source)) is not None:
        yield source.fact(ORIGIN, Property.INTERVENTION, span.text, span)
    if (span := comparator(source)) is not None:
        yield source.fact(ORIGIN, Property.COMPARATOR, span.text, span)
