"""Several studies in one paper: which of them a fact belongs to."""

from collections.abc import Iterable, Iterator

from evidence.extract import beings, subject
from evidence.extract.source import Sentence, Source
from evidence.model import Basis, Fact, Property, Subject

_OF_PEOPLE = frozenset(
    {
        Property.N_ENROLLED,
        Property.N_RANDOMISED,
        Property.N_ANALYSED,
        Property.N_INCLUDED,
        Property.POPULATION,
        Property.BLINDING,
    }
)
_OF_THE_SENTENCE = frozenset(
    {
        Property.OUTCOME,
        Property.CONTROL,
        Property.ALLOCATION,
        Property.SPECIES,
        Property.FOLLOW_UP,
        Property.FOLLOW_UP_WEEKS,
        Property.HARMS,
    }
)


def placed(source: Source, facts: Iterable[Fact]) -> Iterator[Fact]:
    """Give facts their stream where the paper holds several; the rest is true of all."""
    several = subject.streams(source)
    for fact in facts:
        if len(several) < 2 or fact.stream or fact.start is None:
            yield fact
        else:
            yield fact.model_copy(update={"stream": _stream(source, fact, several)})


def _stream(source: Source, fact: Fact, several: tuple[Subject, ...]) -> str:
    if fact.property in _OF_PEOPLE and Subject.HUMAN in several:
        is_of_animals = beings.ANIMAL.search(str(fact.value).lower()) and Subject.ANIMAL in several
        return (Subject.ANIMAL if is_of_animals else Subject.HUMAN).value
    if fact.property in _OF_PEOPLE:
        return several[0].value
    if fact.property not in _OF_THE_SENTENCE:
        return ""
    sentence = _sentence(source, fact)
    told = None if sentence is None else beings.of_sentence(sentence)
    return told.value if told in several else several[0].value


def _sentence(source: Source, fact: Fact) -> Sentence | None:
    places = source.title if fact.basis is Basis.TITLE else source.abstract
    start = fact.start or 0
    return next((one for one in places if one.start <= start < one.start + len(one.text)), None)
