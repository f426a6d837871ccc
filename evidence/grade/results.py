"""The results a study is judged by: where a person told one, the machine's on it step aside."""

from evidence.grade.nearby import outcome_distance
from evidence.grade.once import once
from evidence.model import Basis, Fact, Outcome, Property, Study
from evidence.model.people import is_confirmation


@once
def results(study: Study) -> tuple[Fact, ...]:
    """Give the facts on outcomes in force, strongest basis first.

    A title only announces what the text then tells. A person who stands by one of several
    results says nothing of the others; one who tells a result of their own overrules what
    was read of that outcome.
    """
    facts = [one for one in study.about(Property.OUTCOME) if isinstance(one.value, Outcome)]
    if gone := _overruled(study):
        facts = [one for one in facts if not _is_among(one, gone)]
    return tuple(one for one in facts if one.basis is not Basis.TITLE) or tuple(facts)


def upheld(study: Study) -> Study:
    """Give a study without the results that a person's own word overruled, as rules must see it."""
    gone = _overruled(study)
    if not gone:
        return study
    facts = tuple(one for one in study.facts if not _is_among(one, gone))
    return Study(work=study.work, stream=study.stream, facts=facts)


@once
def _overruled(study: Study) -> tuple[Fact, ...]:
    """Give what was read of outcomes of which a person told a result of their own."""
    facts = study.about(Property.OUTCOME)
    own = [_name(one) for one in facts if is_own(one)]
    if not own:
        return ()
    return tuple(
        one
        for one in facts
        if one.basis is not Basis.PERSON and any(is_same_outcome(name, _name(one)) for name in own)
    )


def _is_among(fact: Fact, gone: tuple[Fact, ...]) -> bool:
    return any(one is fact for one in gone)


def is_own(fact: Fact) -> bool:
    """Tell whether a person told it in their own words, not only stood by what was read."""
    return fact.basis is Basis.PERSON and not is_confirmation(fact)


def is_same_outcome(one: str, other: str) -> bool:
    """Tell whether two names mean one outcome, whichever is asked about."""
    if one.strip().casefold() == other.strip().casefold():
        return True
    return outcome_distance(one, other) == 0 and outcome_distance(other, one) == 0


def _name(fact: Fact) -> str:
    return fact.value.name if isinstance(fact.value, Outcome) else ""
