"""On whom or what: people, animals, tissue outside the body, cells or a computer model.

It decides and `subjects` states: the statement asks the design, which asks this.
"""

from evidence.extract import beings, cases, own_data
from evidence.extract.beings import are_people_assigned, found
from evidence.extract.likeness import chances, likeliest, reason
from evidence.extract.pattern import Pattern
from evidence.extract.source import Source, Span, once
from evidence.extract.veterinary import is_of_a_vet
from evidence.model import Subject

_KINDS = {
    Subject.ANIMAL: ("animal",),
    Subject.IN_VITRO: ("in_vitro",),
    Subject.HUMAN: ("rct", "case", "treated", "observed"),
}
_A_CASE = Pattern(
    r"\bcase reports?\b|\b(?:reports?|presents?|describes?) (?:on )?(?:the|an?|one|our) "
    r"(?:[\w/-]+ ){0,4}?case\b|\b(?:a|one) (?:[\w-]+ ){0,2}?case of\b|"
    r"\b(?:year|month|week|day)s?[- ]old\b"
)
_MOLECULES = 0.42
"""Chance of cells from which likeness alone tells of them, where no word does."""
_HARDLY = 2.0
"""Votes of about three words for people, none of them strong."""
_FEW_DATA = 0.3
_DOUBTFUL = frozenset(_KINDS)
"""Subjects between which likeness may decide; tissue and computer models stay as told."""


@once
def streams(source: Source) -> tuple[Subject, ...]:
    """Give the subjects the work itself studied, the main one first; several only when sure."""
    ruled = beings.by_rules(source)
    likely = _likely(source)
    if Subject.ANIMAL in ruled[:1] and (_are_animals_named(source) or is_of_a_vet(source)):
        return ruled
    if _is_of_molecules(source):
        return (Subject.IN_VITRO,)
    if not ruled and _patient(source) is not None:
        return (Subject.HUMAN,)
    if Subject.HUMAN in ruled[:1] and likely is Subject.ANIMAL and are_people_assigned(source):
        return ruled
    if likely is None or likely in ruled[:1] or (ruled and ruled[0] not in _DOUBTFUL):
        return ruled
    others = ruled if likely in ruled else ruled[1:]
    return (likely, *(one for one in others if one is not likely))


def _are_animals_named(source: Source) -> bool:
    """Tell that the title names animals and that they were treated: patients of a vet are none."""
    is_named = any(beings.ANIMAL.search(one.low) for one in source.title)
    return is_named and beings.is_worked_on(source, Subject.ANIMAL)


def place(source: Source, one: Subject) -> Span:
    """Give the words that tell a subject of `streams` best."""
    told = found(source).get(one)
    if told is not None:
        return told.span
    patient = _patient(source) if one is Subject.HUMAN else None
    return reason(source, _KINDS[one][0]) if patient is None else patient


@once
def _patient(source: Source) -> Span | None:
    """Find the case a report tells of where no other word names a person: cases are patients."""
    one = cases.case(source)
    if one is None or Subject.ANIMAL in found(source):
        return None
    return one.span if _A_CASE.search(one.span.sentence.low) else None


@once
def _likely(source: Source) -> Subject | None:
    """Give the subject the words speak for, None unless cues name it and the chance is high."""
    told = chances(source)
    if not told:
        return None
    sums = {one: sum(told[kind] for kind in kinds) for one, kinds in _KINDS.items()}
    best = max(sums, key=lambda one: sums[one])
    return best if sums[best] >= 0.5 and best in found(source) else None


def _is_of_molecules(source: Source) -> bool:
    """Tell of work on molecules that names no cell, and people at most in passing."""
    votes = found(source)
    people = votes[Subject.HUMAN].votes if Subject.HUMAN in votes else 0.0
    if people >= _HARDLY or set(votes) - {Subject.HUMAN} or own_data.share(source) < _FEW_DATA:
        return False
    if likeliest(source) != "in_vitro" or chances(source)["in_vitro"] < _MOLECULES:
        return False
    return not beings.counted_people(source)


def is_passing(source: Source) -> bool:
    """Tell that no sentence counts people and that hardly one names them."""
    if streams(source) != (Subject.HUMAN,) or beings.counted_people(source):
        return False
    people = found(source).get(Subject.HUMAN)
    return people is not None and (people.votes < _HARDLY or own_data.share(source) < _FEW_DATA)
