"""Studies disagree by their estimates and intervals, not by the count of who is significant."""

import pytest

from evidence.model import Body, Claim, Direction, Study
from tests.support import weighed

CLAIM = Claim(
    text="Zinc prevents colds in adults.",
    checkable=True,
    topic="efficacy",
    intervention="zinc",
    outcome="colds",
    direction=Direction.DECREASE,
)


def _trial(key: str, way: str, effect: str | None, ends: str | None, unit: str = "RR") -> Study:
    outcome = {
        "name": "colds",
        "direction": way,
        "between_groups": True,
        "effect": effect,
        "interval": ends,
        "unit": unit,
    }
    return Study.of(
        key,
        None,
        design="rct_parallel",
        control="no_treatment",
        intervention="zinc",
        n_analysed=400,
        outcome={name: value for name, value in outcome.items() if value is not None},
    )


def _weighed(*studies: Study) -> Body:
    return weighed(CLAIM, *studies)


def _disagree(weighed: Body) -> tuple[bool, bool]:
    step = next(step for step in weighed.steps if step.domain == "inconsistency")
    return any(one.rule == "inconsistent-results" for one in weighed.findings), step.change < 0


@pytest.mark.parametrize(
    ("unit", "sure", "unsure"),
    [
        ("RR", ("0.80", "0.65 to 0.98"), ("0.85", "0.70 to 1.03")),
        ("HR", ("0.60", "0.40 to 0.90"), ("0.74", "0.52 to 1.05")),
        ("OR", ("0.50", "0.30 to 0.83"), ("0.55", "0.20 to 1.51")),
    ],
)
def test_the_same_estimate_with_fewer_people_is_no_dissent(
    unit: str, sure: tuple[str, str], unsure: tuple[str, str]
) -> None:
    weighed = _weighed(
        _trial("one", "decrease", *sure, unit), _trial("two", "no_difference", *unsure, unit)
    )
    assert _disagree(weighed) == (False, False)


def test_a_study_without_figures_beside_them_hides_nothing() -> None:
    weighed = _weighed(
        _trial("one", "decrease", "0.80", "0.65 to 0.98"),
        _trial("two", "no_difference", "0.85", "0.70 to 1.03"),
        _trial("three", "decrease", None, None),
    )
    assert _disagree(weighed) == (False, False)


def test_an_estimate_on_the_other_side_or_none_at_all_still_disagrees() -> None:
    sure = _trial("one", "decrease", "0.50", "0.40 to 0.62")
    for other in (
        _trial("two", "increase", "1.60", "1.20 to 2.13"),
        _trial("two", "no_difference", "1.05", "0.90 to 1.23"),
        _trial("two", "no_difference", None, None),
    ):
        assert _disagree(_weighed(sure, other)) == (True, True), other.outcomes


def test_one_side_but_intervals_apart_still_disagrees() -> None:
    weighed = _weighed(
        _trial("one", "decrease", "0.30", "0.20 to 0.45"),
        _trial("two", "no_difference", "0.95", "0.85 to 1.06"),
    )
    assert _disagree(weighed)[0]
