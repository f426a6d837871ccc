"""CIT018 duplicate-report."""

from collections.abc import Iterator
from itertools import combinations

from evidence.grade.counted import is_same_trial
from evidence.grade.examples import body as example
from evidence.grade.examples import trial
from evidence.grade.traits import grounds
from evidence.model import Body, Finding, Property, Severity, Study
from evidence.rule import rule

_ENOUGH_TO_TELL = 10
_YEARS = 3


@rule(
    "CIT018",
    severity="warning",
    advice="Count these patients once, and cite the fullest report.",
    sources=["handbook2024"],
    basis="memory",
    fires=[
        example(trial("one", registration="NCT01234567"), trial("two", registration="nct01234567")),
    ],
    quiet=[
        example(trial("one", registration="NCT01234567"), trial("two", registration="NCT07654321")),
        example(trial("one", n_analysed=40), trial("two", n_analysed=40)),
    ],
    unknown=[example(trial("one"), trial("two"))],
)
def duplicate_report(body: Body) -> Iterator[Finding]:
    """Two reports may be of the same patients.

    Patients counted twice make evidence look larger than it is.

    One registration number is one trial, however many papers tell of it.
    Without a number, the same first author, design and number of people within
    three years is reason to look, no more. Patients counted twice make
    evidence look larger than it is.
    """
    studies = [one.study for one in body.members]
    for one, other in combinations(studies[:200], 2):
        if one.work.key == other.work.key:
            continue
        if is_same_trial(one, other):
            facts = grounds(one, Property.REGISTRATION) + grounds(other, Property.REGISTRATION)
            message = f"{one.key} and {other.key} report the same registered study."
            yield Finding(message=message, because=facts)
        elif _may_be_one(one, other):
            facts = tuple(fact for fact in (one.size, other.size) if fact is not None)
            message = f"{one.key} and {other.key} may report the same people."
            yield Finding(message=message, because=facts, severity=Severity.INFO)


def _may_be_one(one: Study, other: Study) -> bool:
    size, years = one.sample_size, (one.work.year, other.work.year)
    if size is None or size < _ENOUGH_TO_TELL or size != other.sample_size:
        return False
    if one.design is None or one.design.is_review or one.design is not other.design:
        return False
    if not one.work.authors or not other.work.authors or None in years:
        return False
    near = abs((one.work.year or 0) - (other.work.year or 0)) <= _YEARS
    return near and one.work.authors[0].casefold() == other.work.authors[0].casefold()
