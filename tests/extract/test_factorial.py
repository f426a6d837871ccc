"""A factorial trial tests several treatments, each against its own placebo."""

import pytest

from tests.extract.reading import study


@pytest.mark.parametrize(
    ("text", "given"),
    [
        (
            "In this factorial trial 400 adults were randomly assigned to zinc or placebo and to "
            "garlic oil or placebo for a year.",
            "zinc and garlic oil",
        ),
        (
            "With a 2 by 2 factorial design, 80 women received thyme (30 mg daily) or placebo and "
            "honey (10 g) or placebo.",
            "thyme (30 mg daily) and honey (10 g)",
        ),
        ("In this trial 400 adults were randomly assigned to zinc or placebo.", "zinc"),
        ("In this factorial trial 400 adults were randomly assigned to zinc or placebo.", "zinc"),
    ],
)
def test_all_treatments_of_a_factorial_trial_are_told(text: str, given: str) -> None:
    told = study(text)
    assert (told.value("intervention"), told.value("comparator")) == (given, "placebo")
