"""Where people differ, the grade is the more cautious one, and says so."""

from datetime import UTC, datetime, timedelta

import pytest

from evidence.grade import grade
from evidence.grade.settling import standing
from evidence.model import Basis, Fact, Level, Property, Receipt, Study, Work

WORK = Work(key="w", title="T", authors=("Doe, J.",), year=2020)
BASE = Study.of(
    "w",
    WORK,
    design="rct_parallel",
    subject="human",
    allocation="random",
    n_analysed=900,
    outcome={"name": "pain score"},
).facts


def said(by: str, name: str, value: object, day: int = 0) -> Fact:
    when = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=day)
    return Fact.model_validate(
        {
            "work": "w",
            "property": name,
            "value": value,
            "basis": Basis.PERSON,
            "origin": f"person:{by}",
            "receipt": Receipt(when=when, note="read it"),
        }
    )


def study(*facts: Fact) -> Study:
    names = {fact.property for fact in facts}
    return Study(work=WORK, facts=(*(one for one in BASE if one.property not in names), *facts))


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_the_more_cautious_counts_whoever_spoke_last(order: tuple[int, int]) -> None:
    small, large = said("Ann", "n_analysed", 30, order[0]), said("Bob", "n_analysed", 900, order[1])
    differing = grade(study(small, large))
    assert differing.certainty == grade(study(small)).certainty
    assert standing(differing) <= standing(grade(study(large)))
    (told,) = [step for step in differing.steps if step.domain == "people"]
    assert "the more cautious, 30, counts" in told.why
    assert set(told.because) == {small, large}


def test_a_third_judgement_settles_it() -> None:
    words = [said("Ann", "n_analysed", 30), said("Bob", "n_analysed", 900, 1)]
    settled = grade(study(*words, said("Cy", "n_analysed", 900, 2)))
    assert settled.certainty == grade(study(words[1])).certainty
    assert any("Most say 900" in step.why for step in settled.steps)


def test_no_difference_is_said_to_make_none() -> None:
    words = [said("Ann", "n_analysed", 900), said("Bob", "n_analysed", 901)]
    (told,) = [step for step in grade(study(*words)).steps if step.domain == "people"]
    assert "the same either way" in told.why


def test_two_conflicts_are_settled_together() -> None:
    words = [
        said("Ann", "n_analysed", 30),
        said("Bob", "n_analysed", 900),
        said("Ann", "blinding", "double"),
        said("Bob", "blinding", "open_label"),
    ]
    worst = study(words[0], words[3])
    assert standing(grade(study(*words))) == standing(grade(worst))


def test_a_contested_value_may_be_unknown() -> None:
    words = [said("Ann", "n_analysed", 900), said("Bob", "disputed", "n_analysed = 900", 1)]
    contested = grade(study(*words))
    unknown = grade(study(said("Ann", "disputed", "n_analysed = 900")))
    assert contested.certainty == unknown.certainty
    assert "counts until" in contested.steps[-1].why


def test_a_person_decides_a_domain_and_an_upgrade() -> None:
    plain = grade(study())
    decided = grade(study(said("Ann", "domain", "risk of bias = 0")))
    assert plain.certainty is Level.MODERATE or plain.certainty is Level.LOW
    assert decided.certainty is Level.HIGH
    (told,) = [step for step in decided.steps if step.domain == "risk of bias"]
    assert told.change == 0
    assert "Ann decided: read it; the program had" in told.why
    cohort = study(said("Eve", "design", "cohort"), said("Ann", "domain", "large effect = +1"))
    assert any(one.domain == "large effect" and one.change == 1 for one in grade(cohort).steps)


def test_a_study_is_rated_up_only_where_nothing_was_rated_down() -> None:
    up, few = said("Ann", "domain", "large effect = +1"), said("Ann", "n_analysed", 60)
    small = grade(study(said("Eve", "design", "cohort"), few, up))
    (told,) = [one for one in small.steps if one.domain == "large effect"]
    assert told.change == 0
    assert "something was rated down" in told.why
    mended = said("Bob", "domain", "imprecision = 0")
    large = grade(study(said("Eve", "design", "cohort"), few, mended, up))
    assert [one.change for one in large.steps if one.domain == "large effect"] == [1]


def test_a_randomised_trial_is_never_rated_up() -> None:
    (told,) = [
        one
        for one in grade(study(said("Ann", "domain", "confounding = +1"))).steps
        if one.domain == "confounding"
    ]
    assert told.change == 0
    assert "only observational comparisons" in told.why


def test_one_persons_word_alone_is_no_conflict() -> None:
    words = [said("Ann", "n_analysed", 30), said("Ann", "n_analysed", 900, 1)]
    assert not [step for step in grade(study(*words)).steps if step.domain == "people"]
    assert study(*words).value(Property.N_ANALYSED) == 900
