"""Whether the next allocation was hidden: told no costs two, unknown one, a person's yes none."""

import pytest

from evidence.grade import unknowns
from evidence.grade.domains.risk_of_bias import step
from evidence.model import Basis, Fact, Property, Study, Work

WORK = Work(key="trial", title="A trial", authors=("Doe, J.",), year=2020)
UNKNOWN = "how allocation was concealed is not known"
BARE = {"design": "rct_parallel", "subject": "human", "blinding": "double"}


def trial(*, read: dict[str, str], said: dict[str, str]) -> Study:
    told = ((read, Basis.READING), (said, Basis.PERSON))
    facts = tuple(
        Fact(
            work="trial",
            property=Property(name),
            value=value,
            basis=basis,
            origin="person:Ann" if basis is Basis.PERSON else "test",
        )
        for values, basis in told
        for name, value in values.items()
    )
    return Study(work=WORK, facts=facts)


@pytest.mark.parametrize("design", ["rct_parallel", "rct_crossover", "rct_cluster"])
def test_a_told_no_costs_two_though_a_person_answered_for_the_rest(design: str) -> None:
    said = {"allocation": "random", "blinding": "double"}
    sound = trial(read={**BARE, "design": design}, said=said)
    exposed = trial(read={**BARE, "design": design}, said={**said, "concealment": "no"})
    assert step(sound).change == 0
    found = step(exposed)
    assert found.change == -2
    assert found.why == "allocation was not concealed"
    assert [fact.property for fact in found.because] == [Property.CONCEALMENT]


def test_a_persons_yes_takes_the_doubt_away() -> None:
    found = step(trial(read=BARE, said={"concealment": "yes"}))
    assert found.change == 0
    assert UNKNOWN not in found.why


def test_a_yes_that_no_person_stands_by_is_not_yet_sound() -> None:
    found = step(trial(read={**BARE, "concealment": "yes"}, said={}))
    assert found.change == -1
    assert found.why == "no person has confirmed that allocation was concealed"


@pytest.mark.parametrize("said", [{}, {"concealment": "not_reported"}, {"allocation": "random"}])
def test_unknown_costs_what_it_cost(said: dict[str, str]) -> None:
    found = step(trial(read=BARE, said=said))
    assert (found.change, found.why) == (-1, UNKNOWN)


def test_quasi_random_and_cohorts_are_left_as_they_were() -> None:
    for design in ("quasi_rct", "cohort"):
        bare = {**BARE, "design": design}
        told = trial(read=bare, said={"concealment": "yes"})
        assert step(told).change == step(trial(read=bare, said={})).change


def test_what_to_find_out_names_it_where_it_costs() -> None:
    def open_of(study: Study) -> dict[Property, tuple[int, ...]]:
        return {one.field: one.moves for one in unknowns(study)}

    found = open_of(trial(read=BARE, said={}))
    assert found[Property.CONCEALMENT][0] > 0
    assert Property.CONCEALMENT not in open_of(trial(read=BARE, said={"concealment": "yes"}))
    assert Property.CONCEALMENT not in open_of(trial(read={**BARE, "design": "cohort"}, said={}))
