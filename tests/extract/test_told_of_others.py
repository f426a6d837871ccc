"""What is told of the others, of an old cohort and of the two sexes in brackets."""

import pytest

from tests.extract.reading import directions, study

_PLAN = "Sixty patients with boils were randomised to lancing (n=30) or poultices (n=30). "
_TITLE = "Lancing versus poultices for boils: a randomised trial"


@pytest.mark.parametrize(
    ("result", "direction"),
    [
        ("Fever was more common (5% vs. 20%) in the poultice group.", "decrease"),
        ("The pain score was higher in the poultice group than in the lancing group.", "decrease"),
        ("Fever was less common in the poultice group.", "increase"),
        ("The pain score was lower in the lancing group than in the poultice group.", "decrease"),
        ("The pain score was higher in the lancing group.", "increase"),
    ],
)
def test_what_others_had_more_of_the_treated_had_less_of(result: str, direction: str) -> None:
    assert [way for _, way in directions(_PLAN + result, _TITLE)] == [direction]


def test_a_historical_cohort_study_is_a_cohort_and_has_no_historical_control() -> None:
    told = study("We did a historical cohort mortality study of 312 bakers. Deaths were traced.")
    assert (told.design, told.control) == ("cohort", None)
    told = study("Forty children given the splint were compared with a historical cohort of 50.")
    assert told.control == "historical"


def test_sexes_in_brackets_are_not_added_to_all_of_them() -> None:
    told = study("In all, 60 (40 women and 20 men) patients with gout were studied.")
    assert told.value("n_included") == 60
