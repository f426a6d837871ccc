"""Who was studied, and what they got, where a title sets a treatment beside its outcome."""

import pytest

from tests.extract.reading import study


@pytest.mark.parametrize(
    ("title", "given"),
    [
        ("Green tea and depression in older adults: a randomised trial", "Green tea"),
        ("Vitamin D and calcium in older adults: a randomised trial", "Vitamin D and calcium"),
        ("Statins and risk of dementia: a randomised trial", "Statins"),
    ],
)
def test_an_outcome_beside_a_treatment_is_not_given(title: str, given: str) -> None:
    text = "We randomly assigned 90 adults to two groups. Sleep did not differ (P = 0.4)."
    assert study(text, title).value("intervention") == given


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("We enrolled 200 frail men and women 70 years and older. Falls rose.",
         "frail men and women 70 years and older"),
        ("One hundred and sixty-two patients undergoing dialysis were enrolled.",
         "patients undergoing dialysis"),
        ("Treatment in patients with gout prevented a relapse in 30.", "patients with gout"),
    ],
)  # fmt: skip
def test_people_are_told_whole(text: str, who: str) -> None:
    assert study(text).value("population") == who


def test_one_sex_in_brackets_is_not_who_was_studied() -> None:
    text = "Seventy trials with 9,371 adults (mean age 57.8 years; 4,868 women) were included."
    assert study(text).value("population") != "women"


def test_people_may_be_called_by_their_country() -> None:
    one = study("In all, 21 315 Australians aged 60 or more were randomly assigned to zinc.")
    assert one.sample_size == 21315
