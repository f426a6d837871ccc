"""What people decide on the domains of a body, and what is rated up on their word alone."""

from evidence import grade
from evidence.model import (
    Basis,
    Body,
    Claim,
    Direction,
    Fact,
    Grade,
    Level,
    Member,
    Property,
    Receipt,
    Stance,
    Study,
)

CLAIM = Claim(
    text="Smoking raises the risk of lung cancer.",
    checkable=True,
    topic="efficacy",
    outcome="lung cancer",
    direction=Direction.INCREASE,
)


def _cohort(key: str, people: int = 5000, **facts: object) -> Study:
    outcome = {
        "name": "lung cancer",
        "direction": "increase",
        "between_groups": True,
        "effect": "RR 9.0",
        "interval": "7.0 to 11.6",
    }
    values: dict[str, object] = {
        "design": "cohort",
        "subject": "human",
        "control": "no_treatment",
        "n_analysed": people,
        "outcome": outcome,
        **facts,
    }
    return Study.of(key, None, **values)


def _judged(study: Study, domain: str, by: str = "Ann") -> Study:
    fact = Fact(
        work=study.work.key,
        property=Property.DOMAIN,
        value=domain,
        basis=Basis.PERSON,
        origin=f"person:{by}",
        receipt=Receipt(note="read in full"),
    )
    return study.model_copy(update={"facts": (*study.facts, fact)})


def _weigh(*studies: Study) -> Body:
    members = [
        Member(study=one, grade=Grade(), stance=Stance.SUPPORTS, nearness=0.0) for one in studies
    ]
    return grade.body(CLAIM, members)


def _step(body: Body, domain: str) -> tuple[float, str]:
    (step,) = [one for one in body.steps if one.domain == domain]
    return step.change, step.why


def test_a_very_large_effect_is_asked_of_a_person_and_never_taken_alone() -> None:
    body = _weigh(_cohort("a"))
    assert body.certainty is Level.LOW
    change, why = _step(body, "large effect")
    assert change == 0
    assert "evidence set a domain" in why
    assert "large effect = +2" in why


def test_a_person_may_rate_a_very_large_effect_up_to_high() -> None:
    studies = [_judged(_cohort(key), "large effect = +2") for key in ("a", "b", "c")]
    body = _weigh(*studies)
    assert body.certainty is Level.HIGH
    change, why = _step(body, "large effect")
    assert change == 2
    assert "Ann decided: read in full" in why


def test_one_or_two_studies_rated_up_stay_moderate() -> None:
    body = _weigh(_judged(_cohort("a"), "large effect = +2"))
    assert body.certainty is Level.MODERATE


def test_dose_response_and_confounding_each_count_once() -> None:
    three = [_cohort(key) for key in ("a", "b", "c")]
    for domain in ("dose-response = +1", "confounding = +1"):
        body = _weigh(*(_judged(one, domain) for one in three))
        assert body.certainty is Level.MODERATE


def test_nothing_is_rated_up_where_something_was_rated_down() -> None:
    small = [_judged(_cohort(key, 60), "large effect = +1") for key in ("a", "b", "c")]
    body = _weigh(*small)
    change, why = _step(body, "large effect")
    assert change == 0
    assert "something was rated down" in why


def test_studies_without_a_comparison_are_never_rated_up() -> None:
    series = _judged(
        _cohort("a", design="before_after", control="own_baseline"), "large effect = +2"
    )
    change, why = _step(_weigh(series), "large effect")
    assert change == 0
    assert "only observational comparisons" in why


def test_a_decision_counts_where_it_covers_most_of_the_people() -> None:
    large, small = _cohort("large", 5000), _cohort("small", 100)
    covered = _weigh(_judged(large, "indirectness = -1"), small)
    assert _step(covered, "indirectness")[0] == -1
    assert "the program had +0" in _step(covered, "indirectness")[1]
    uncovered = _weigh(large, _judged(small, "indirectness = -1"))
    assert _step(uncovered, "indirectness")[0] == 0


def test_of_equal_decisions_the_more_cautious_counts() -> None:
    body = _weigh(
        _judged(_cohort("a"), "imprecision = -1"), _judged(_cohort("b"), "imprecision = -2", "Bob")
    )
    assert _step(body, "imprecision")[0] == -2
