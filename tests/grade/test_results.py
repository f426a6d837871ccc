"""A result that a person told takes the place of what was read of that outcome, and no other."""

import pytest

from evidence.grade import grade, in_force, stance
from evidence.model import (
    Basis,
    Claim,
    Direction,
    Fact,
    Finding,
    Outcome,
    Property,
    Stance,
    Study,
    Work,
)
from evidence.model.fact import Receipt
from evidence.model.notation import value_of
from evidence.model.notation_shapes import OUTCOME_EXAMPLE

WORK = Work(key="trial", title="Statins and stroke", authors=("Doe, J.",), year=2020)


def _fact(told: str, basis: Basis, note: str = "x", url: str | None = None) -> Fact:
    return Fact(
        work="trial",
        property=Property.OUTCOME,
        value=value_of(Property.OUTCOME, told),
        basis=basis,
        origin="person:Ann" if basis is Basis.PERSON else "test",
        receipt=Receipt(note=note, url=url),
    )


def _study(*facts: Fact) -> Study:
    treated = Fact(
        work="trial",
        property=Property.INTERVENTION,
        value="aspirin",
        basis=Basis.READING,
        origin="test",
        receipt=Receipt(note="x"),
    )
    return Study(work=WORK, facts=(treated, *facts))


def _claim(outcome: str) -> Claim:
    return Claim(
        text=f"Aspirin lowers {outcome}.",
        checkable=True,
        topic="efficacy",
        intervention="aspirin",
        outcome=outcome,
        direction=Direction.DECREASE,
    )


@pytest.mark.parametrize(
    ("outcome", "read"),
    [
        ("recurrent venous thromboembolism", "recurrent venous thromboembolism"),
        ("stroke", "Stroke"),
        ("all-cause mortality", "all-cause mortality"),
    ],
)
def test_a_study_votes_by_what_a_person_told(outcome: str, read: str) -> None:
    machine = _fact(f"{read}; direction=decrease; between=yes", Basis.ABSTRACT)
    person = _fact(f"{outcome}; direction=no_difference; effect=0.74; unit=HR", Basis.PERSON)
    assert stance(_claim(outcome), _study(machine))[0] is Stance.SUPPORTS
    side, why = stance(_claim(outcome), _study(machine, person))
    assert side is Stance.CONTRADICTS
    assert why == (f"no difference in {outcome}",)


def test_another_outcome_is_left_alone() -> None:
    machine = _fact("stroke; direction=decrease; between=yes", Basis.ABSTRACT)
    person = _fact("headache; direction=no_difference; between=yes", Basis.PERSON)
    assert stance(_claim("stroke"), _study(machine, person))[0] is Stance.SUPPORTS


def test_standing_by_one_result_overrules_no_other() -> None:
    one = _fact("stroke; direction=decrease; between=yes; at=1 year", Basis.ABSTRACT)
    other = _fact("stroke; direction=no_difference; between=yes; at=2 years", Basis.ABSTRACT)
    stood = _fact(
        "stroke; direction=decrease; between=yes; at=1 year", Basis.PERSON, url=f"fact:{one.id}"
    )
    assert stance(_claim("stroke"), _study(one, other, stood))[0] is Stance.UNCLEAR


@pytest.mark.parametrize(
    "shown",
    [
        "hair count (increase) HR 0.74 [0.52 to 1.05]",
        "stroke (no difference)",
        "mortality RR 0.85",
        "pain [−0.4 to 0.2]",
        "relapse 0.7, 95% CI 0.5 to 0.9",
    ],
)
def test_the_line_that_is_shown_is_refused_with_the_notation(shown: str) -> None:
    with pytest.raises(ValueError, match="direction=no_difference") as caught:
        value_of(Property.OUTCOME, shown)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["HbA1c (below 7%)", "ACR20 response [investigator]"])
def test_names_with_signs_and_numbers_are_read(name: str) -> None:
    value = value_of(Property.OUTCOME, f"{name}; direction=increase")
    assert isinstance(value, Outcome)
    assert value.name == name


def test_the_example_is_read() -> None:
    value = value_of(Property.OUTCOME, OUTCOME_EXAMPLE)
    assert isinstance(value, Outcome)
    assert (value.effect, value.interval, value.between_groups) == ("0.74", "0.52 to 1.05", True)


def test_what_a_person_overruled_is_no_longer_judged() -> None:
    """Rules on figures, SORT and the outcomes of a body see only what a person left standing."""
    trial = [
        Fact(
            work="trial",
            property=name,
            value=value,
            basis=Basis.ABSTRACT,
            origin="test",
            receipt=Receipt(note="x"),
        )
        for name, value in (("design", "rct_parallel"), ("subject", "human"))
    ]
    read = _fact(
        "serum stroke marker; direction=decrease; between=yes; effect=3; p=p < 0.05",
        Basis.ABSTRACT,
    )
    own = _fact(
        "serum stroke marker; direction=no_difference; between=yes; p=p = 0.4", Basis.PERSON
    )
    before, after = (grade(_study(*trial, *facts)) for facts in ((read,), (read, own)))
    assert read.id in {fact.id for one in before.findings for fact in _facts(one)}
    assert read.id not in {fact.id for one in after.findings for fact in _facts(one)}
    assert read not in in_force(_study(*trial, read, own)).facts
    assert own in in_force(_study(*trial, read, own)).facts


def _facts(finding: Finding) -> list[Fact]:
    return [one for one in finding.because if isinstance(one, Fact)]
