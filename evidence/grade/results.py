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
    told = [one for one in facts if one.basis is not Basis.TITLE] or facts
    own = [_name(one) for one in told if is_own(one)]
    if not own:
        return tuple(told)
    return tuple(
        one
        for one in told
        if one.basis is Basis.PERSON or not any(is_same_outcome(name, _name(one)) for name in own)
    )


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
