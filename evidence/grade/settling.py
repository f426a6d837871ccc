"""What counts where people differ: the value most of them share, else the more cautious one.

A conflict stays open until a third judgement settles it or one of the two yields.
Meanwhile each value is tried, and the one with the lower grade counts.
"""

from collections.abc import Callable, Iterator
from itertools import product

from evidence.model import Basis, Fact, Grade, Step, Study
from evidence.model.people import Conflict, conflicts, without

_MOST = 6
"""So many open conflicts are tried in every combination; beyond, one after the other."""

Graded = Callable[[Study], Grade]


def settled(study: Study, graded: Graded) -> tuple[Study, tuple[Step, ...]]:
    """Give the study as its grade sees it, and a step for each thing people differ on."""
    found = _conflicts(study)
    if not found:
        return study, ()
    for one in (one for one in found if one.settled):
        study = _with(study, one, one.values[0])
    told = [
        _step(one, f"Most say {_named(one.values[0])}, so that counts")
        for one in found
        if one.settled
    ]
    still = tuple(one for one in found if not one.settled)
    chosen = _most_cautious(study, still, graded) if still else ()
    for place, (conflict, value) in enumerate(zip(still, chosen, strict=True)):
        rest = [
            (one, other)
            for at, (one, other) in enumerate(zip(still, chosen, strict=True))
            if at != place
        ]
        told.append(_step(conflict, _meanwhile(_all(study, rest), conflict, value, graded)))
    return _all(study, list(zip(still, chosen, strict=True))), tuple(told)


def _conflicts(study: Study) -> tuple[Conflict, ...]:
    people = [fact for fact in study.facts if fact.basis is Basis.PERSON]
    return conflicts(study.facts) if len(people) > 1 else ()


def _most_cautious(
    study: Study, still: tuple[Conflict, ...], graded: Graded
) -> tuple[str | None, ...]:
    """Choose among all combinations; where they are many, decide one conflict after the other."""
    if len(still) > _MOST:
        first = _most_cautious(study, still[:_MOST], graded)
        for conflict, value in zip(still[:_MOST], first, strict=True):
            study = _with(study, conflict, value)
        return (*first, *_most_cautious(study, still[_MOST:], graded))
    tried = list(_tried(study, still, graded))
    return min(tried, key=lambda one: one[0])[1]


def _tried(
    study: Study, still: tuple[Conflict, ...], graded: Graded
) -> Iterator[tuple[tuple[int, ...], tuple[str | None, ...]]]:
    for values in product(*(one.values for one in still)):
        made = study
        for conflict, value in zip(still, values, strict=True):
            made = _with(made, conflict, value)
        yield standing(graded(made)), values


def standing(grade: Grade) -> tuple[int, ...]:
    """Say how good a grade is, for comparing: higher is better, no level the least."""
    certainty = 0 if grade.certainty is None else grade.certainty.points
    level = 0 if grade.ocebm is None else 6 - grade.ocebm
    weights = [0, 0, 0]
    for finding in grade.findings:
        weights[finding.severity.rank] -= 1
    return (certainty, level, *reversed(weights))


def _with(study: Study, conflict: Conflict, value: str | None) -> Study:
    return Study(work=study.work, stream=study.stream, facts=without(study.facts, conflict, value))


def _all(study: Study, chosen: list[tuple[Conflict, str | None]]) -> Study:
    for conflict, value in chosen:
        study = _with(study, conflict, value)
    return study


def _meanwhile(study: Study, conflict: Conflict, value: str | None, graded: Graded) -> str:
    """Say what counts until people settle it, and whether it matters."""
    until = "until a third person judges or one of them yields"
    found = {standing(graded(_with(study, conflict, one))) for one in conflict.values}
    if len(found) == 1:
        return f"Not settled, but the grade is the same either way; {_named(value)} counts {until}"
    return f"Not settled: the more cautious, {_named(value)}, counts {until}"


def _step(conflict: Conflict, outcome: str) -> Step:
    facts: tuple[Fact, ...] = tuple(one.fact for one in conflict.words)
    return Step(domain="people", change=0, why=f"{conflict.text}. {outcome}", because=facts)


def _named(value: str | None) -> str:
    return "unknown" if value is None else value.replace("_", " ")
