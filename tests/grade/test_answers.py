"""Answers to claims: what is counted, what is only listed, and what a topic is not told."""

from evidence import grade
from evidence.claims import read
from evidence.grade.stances import stance
from evidence.model import Level, Stance, Study, Work
from evidence.query import ANOTHER, answer

ZINC = read("Zinc prevents colds in adults.")


def _study(key: str, title: str, **facts: object) -> Study:
    values = {"design": "rct_parallel", "subject": "human", "n_analysed": 300, **facts}
    return Study.of(key, Work(key=key, title=title), **values)


def _outcome(name: str, direction: str, **more: object) -> dict[str, object]:
    return {"name": name, "direction": direction, "between_groups": True, **more}


def test_what_tested_another_treatment_is_listed_and_takes_no_side() -> None:
    cold = _outcome("colds", "decrease")
    own = _study("a", "Zinc and colds", intervention="zinc", outcome=cold)
    other = _study("b", "Vitamin C, not zinc, for colds", intervention="vitamin C", outcome=cold)
    found = answer(ZINC, [(own, 1.0), (other, 1.0)])
    assert {hit.study.key: hit.missing for hit in found.hits} == {"a": (), "b": (ANOTHER,)}
    assert [found.count(one) for one in Stance] == [1, 0, 0]
    assert [one.study.key for one in grade.rated_on(found.body)] == ["a"]


def test_a_claim_on_animals_is_answered_by_animals_alone() -> None:
    claim = read("Ginger lowers blood glucose in rats.")
    glucose = _outcome("blood glucose", "decrease")
    people = _study("p", "Ginger in adults", intervention="ginger", outcome=glucose)
    rats = _study(
        "r",
        "Ginger in rats",
        intervention="ginger",
        outcome=glucose,
        design="animal_controlled",
        subject="animal",
    )
    found = answer(claim, [(people, 2.0), (rats, 1.0)])
    assert [hit.study.key for hit in found.hits] == ["r", "p"]
    assert found.count(Stance.SUPPORTS) == 1
    rows = {row.outcome: row for row in grade.overall(found.body).outcomes}
    assert rows["blood glucose"].studies == ("r",)
    assert rows["adverse events"].certainty is None
    assert rows["adverse events"].studies == ()


def test_a_topic_gets_no_certainty_and_no_sentence() -> None:
    cold = _outcome("colds", "decrease")
    study = _study("a", "Zinc and colds", intervention="zinc", outcome=cold)
    found = answer(read("zinc"), [(study, 1.0)])
    assert len(found.body.members) == 1
    assert found.body.certainty is None
    assert found.body.wording == ""
    assert grade.overall(found.body).certainty is None


def test_of_a_trial_with_many_arms_the_claims_own_is_heard() -> None:
    told = [
        _outcome("nausea", "decrease", effect="RR 0.5 with ginger v placebo"),
        _outcome("nausea", "no_difference", effect="RR 1.0 with ginger v metoclopramide"),
        _outcome("nausea", "increase", effect="RR 1.4 with iron v placebo"),
    ]
    study = _study("a", "Ginger, iron or metoclopramide and nausea", outcome=told)
    assert stance(read("Ginger reduces nausea."), study)[0] is Stance.SUPPORTS
    claim = read("Ginger reduces nausea compared with metoclopramide.")
    assert stance(claim, study)[0] is not Stance.SUPPORTS


def test_names_of_diseases_keep_their_capital() -> None:
    claim = read("Zinc prevents Crohn's disease.")
    told = grade.wording(claim, Level.VERY_LOW, None)
    assert "Crohn's disease" in told


def test_where_nobody_takes_a_side_nobody_agrees() -> None:
    open_end = {"name": "colds", "between_groups": True}
    found = answer(
        ZINC,
        [
            (_study(key, f"Zinc and colds {key}", intervention="zinc", outcome=open_end), 1.0)
            for key in ("a", "b")
        ],
    )
    told = {step.domain: step.why for step in found.body.steps}
    assert "agree (" not in told["inconsistency"]
    assert "direction" in told
    assert "outcome" not in told


def test_what_moves_nobody_knows_where_is_not_said_to_have_an_effect() -> None:
    claim = read("Zinc prevents colds.")
    assert "may have an effect" in grade.wording(claim, Level.MODERATE, None)
