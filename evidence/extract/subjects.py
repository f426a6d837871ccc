"""The subject of each study, stated: works without a study of their own have none."""

from collections.abc import Iterator

from evidence.extract import design
from evidence.extract.beings import counted_people
from evidence.extract.likeness import likeliest
from evidence.extract.source import Source
from evidence.extract.subject import is_passing, place, streams
from evidence.model import Fact, Property, Subject

PROPERTIES = (Property.SUBJECT,)
ORIGIN = "extract.subject@1"

_DOUBTFUL = 1.9
"""Weight of a review told by weak words alone: beside people counted it is doubted."""


def read(source: Source) -> Iterator[Fact]:
    """State the subject of each stream, and what the indexers say."""
    if _is_of_nobody(source):
        return
    several = streams(source)
    for subject in several:
        stream = subject.value if len(several) > 1 else ""
        yield source.fact(ORIGIN, Property.SUBJECT, subject.value, place(source, subject), stream)
    if len(several) < 2:
        yield from _tags(source)


def _is_of_nobody(source: Source) -> bool:
    """Tell a work that studied nobody, or that names people only in passing and tells no study."""
    kind = design.found(source)
    if kind is not None:
        is_sure = kind.weight > _DOUBTFUL or not counted_people(source)
        return kind.design.is_essay and is_sure
    return likeliest(source) in {"review", "systematic"} and is_passing(source)


def _tags(source: Source) -> Iterator[Fact]:
    """Read MeSH only where it is plain: animals without humans, or people with an age."""
    mesh = {tag.split("/")[0].strip("*") for tag in source.work.mesh}
    animal = next((tag for tag in ("Animals", "Mice", "Rats") if tag in mesh), None)
    if animal and "Humans" not in mesh:
        if Subject.IN_VITRO in streams(source) or Subject.EX_VIVO in streams(source):
            return
        yield source.told(
            ORIGIN, Property.SUBJECT, Subject.ANIMAL.value, quote=animal, note="MeSH check tag"
        )
    elif "Humans" in mesh and animal is None:
        sure = next((tag for tag in sorted(mesh & _AGES)), None)
        if sure and streams(source) in {(), (Subject.HUMAN,)}:
            yield source.told(
                ORIGIN, Property.SUBJECT, Subject.HUMAN.value, quote="Humans", note="MeSH check tag"
            )


_AGES = frozenset({"Adult", "Aged", "Middle Aged", "Child", "Adolescent", "Infant", "Young Adult"})
