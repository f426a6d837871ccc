"""CIT022 figures-exchanged."""

from collections.abc import Iterator

from evidence.check.exchanged import exchanged
from evidence.check.heard import shortened
from evidence.check.sole import leaning
from evidence.model import Finding, Passage, Property, Severity, Study, Words
from evidence.rule import rule

_BOTH = 2


@rule(
    "CIT022",
    severity="error",
    basis="project",
    advice="Give each figure to the group it belongs to.",
    fires=[
        "Hair counts rose by 22.2 with microneedling and by 91.4 with minoxidil [@dhurat2013].",
    ],
    quiet=[
        "Hair counts rose by 91.4 with microneedling and by 22.2 with minoxidil [@dhurat2013].",
        "Hair counts rose by 22.2 in one group and by 91.4 in the other [@dhurat2013].",
    ],
    unknown=["Hair counts rose by 22.2 with needling and 91.4 with minoxidil [@nosuchkey2011]."],
)
def figures_exchanged(passage: Passage) -> Iterator[Finding]:
    """A figure is told of one group, and the source gives it to the other.

    Both numbers stand in the source, so whoever looks one up finds it: only who reads
    the whole sentence sees that drug and placebo have changed places.

    The rule speaks where the sentence leans on one work, and its abstract, or a result
    stored of it, gives the figure beside another of its kind with words that say whose each
    is. One figure alone is a warning; two that have changed places are an error.
    """
    works = leaning(passage)
    if len(works) != 1:
        return
    mention, study = works[0]
    told = [study.work.title, study.work.abstract or "", *_stored(study)]
    found = exchanged(passage.sentence.text, " ".join(told))
    if not found:
        return
    text = passage.sentence.text
    figure = found[0].figure
    place = passage.place_of(figure.start, figure.end)
    both = " and ".join(f"“{text[one.figure.start : one.figure.end]}”" for one in found[:_BOTH])
    yield Finding(
        message=f"{both} told of another group than in {mention.matched}: "
        f"“{shortened(found[0].sentence)}”",
        because=(Words(text=text[figure.start : figure.end], place=place),),
        place=place,
        study=mention.work,
        severity=Severity.ERROR if len(found) >= _BOTH else Severity.WARNING,
    )


def _stored(study: Study) -> Iterator[str]:
    """Yield the results stored of two groups as sentences."""
    ours = study.value(Property.PRODUCT) or study.value(Property.INTERVENTION)
    theirs = study.value(Property.COMPARATOR) or study.value(Property.CONTROL)
    for one in study.outcomes:
        first, _, second = (one.effect or "").partition(" v ")
        if ours and theirs and second:
            yield f". {one.name}: {first} with {ours} and {second} with {theirs}."
