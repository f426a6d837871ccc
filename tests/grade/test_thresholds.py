"""Limits as settings: sourced defaults, one clear error, and a grade that tells of a change."""

import pytest

from evidence import grade
from evidence.errors import UnknownKey
from evidence.grade.thresholds import checked
from evidence.model import Study
from tests.test_references import library

TRIAL = Study.of(design="rct_parallel", blinding="double", n_analysed=250)


def _why(study: Study) -> str:
    return " ".join(step.why for step in grade.grade(study).steps)


def test_every_limit_has_a_unit_a_meaning_and_sources_that_exist() -> None:
    known = {entry.key for entry in library().entries}
    for limit in grade.LIMITS.values():
        assert limit.unit
        assert limit.means
        assert set(limit.sources) <= known, limit.name
        assert limit.sources or limit.basis == "project", limit.name
        assert limit.least <= limit.default <= limit.most


def test_the_defaults_are_in_order() -> None:
    assert checked({}) == {}


def test_a_changed_limit_changes_the_grade_and_is_told_there() -> None:
    assert "250 people: fewer than 400" in _why(TRIAL)
    with grade.using({"enough_people": 200}):
        told = _why(TRIAL)
    assert "250 people: 200 or more" in told
    assert "threshold changed from 400 to 200 by settings" in told
    assert "by settings" not in _why(TRIAL)


def test_a_setting_that_says_the_default_changes_nothing() -> None:
    plain = grade.grade(TRIAL)
    with grade.using({"enough-people": 400}):
        assert grade.grade(TRIAL) == plain


def test_settings_inside_settings_add_up_and_are_taken_back() -> None:
    with grade.using({"enough-people": 200}):
        with grade.using({"far-too-few-people": 50}):
            assert grade.LIMITS["enough-people"].value == 200
            assert grade.LIMITS["far-too-few-people"].value == 50
        assert grade.LIMITS["far-too-few-people"].value == 100
    assert grade.LIMITS["enough-people"].value == 400


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"enough-peple": 3}, "did you mean enough-people"),
        ({"colour": 3}, "they are enough-people"),
        ({"enough-people": "many"}, "is not a number"),
        ({"enough-people": True}, "is not a number"),
        ({"enough-people": float("nan")}, "is not a number"),
        ({"dissent": 3}, "lies outside 0 to 1"),
        ({"enough-people": 50}, "lies above enough-people"),
    ],
)
def test_what_cannot_be_a_limit_is_one_clear_line(settings: dict[str, object], said: str) -> None:
    with pytest.raises(UnknownKey, match=said), grade.using(settings):
        pass


@pytest.mark.parametrize(
    "settings", [{"disent": 1}, {"dissent": 3}, {"dissent": "much"}, {"dissent": True}]
)
def test_where_a_limit_stands_is_told_by_who_read_it(settings: dict[str, object]) -> None:
    with pytest.raises(UnknownKey) as caught:
        checked(settings)
    assert "thresholds:" not in str(caught.value)
