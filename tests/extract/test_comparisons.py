"""Which arm moved, how long people were followed, and what the design says of the control."""

import pytest

from evidence.extract.outcomes import direction_of
from tests.extract.reading import study


@pytest.mark.parametrize(
    ("text", "given", "other", "outcome", "direction"),
    [
        (
            "Recovery time was longer in the C group than in the R group (P < 0.05).",
            "rocuronium (R group)",
            "cisatracurium (C group)",
            "recovery time",
            "decrease",
        ),
        (
            "Compared with usual care, pain was lower in the yoga group (P = 0.01).",
            "yoga",
            "usual care",
            "pain",
            "decrease",
        ),
        (
            "Range of motion was 11 degrees more in the non-tourniquet group (p = 0.001).",
            "surgery with tourniquet",
            "surgery without tourniquet",
            "range of motion",
            "decrease",
        ),
        (
            "We measured body mass index (BMI). The diet reduced BMI (P < 0.01).",
            "diet",
            "no diet",
            "body mass index",
            "decrease",
        ),
        (
            "Tube removal was earlier with acupuncture than with usual care (P = 0.04).",
            "acupuncture",
            "usual care",
            "time to tube removal",
            "decrease",
        ),
    ],
)
def test_which_arm_moved(text: str, given: str, other: str, outcome: str, direction: str) -> None:
    assert direction_of(text, given, other, outcome) == direction


@pytest.mark.parametrize(
    ("text", "weeks"),
    [
        ("Patients were followed up for 18 to 24 months with an average of 20.9 months.", 90.88),
        ("The follow-up was 1 to 37 months (median 25 months).", 108.71),
        ("With a median follow-up of 5\u00b79 years, 7 patients progressed.", 307.85),
        ("Follow-up is 5 years (range, 18 months to 15 years).", 260.89),
    ],
)
def test_the_mean_of_a_follow_up_counts_before_its_range(text: str, weeks: float) -> None:
    assert study(text).follow_up_weeks == weeks


def test_a_case_report_has_no_control_group() -> None:
    one = study("We report the case of a 45-year-old man with alopecia.")
    assert (one.design, one.control) == ("case_report", "none")


def test_a_cohort_compared_with_a_marker_has_no_treated_control_told() -> None:
    one = study(
        "In this prospective cohort of 5000 women, mortality was followed for ten years. "
        "Survival was poorer in smokers compared with never smokers."
    )
    assert one.control is None


@pytest.mark.parametrize(
    ("text", "sum_"),
    [
        ("We measured telomeres in 386 cancer cases and 896 matched controls.", 1282),
        ("Bacteria came from a cohort of 67 children and from a cohort of 62 adults.", 129),
        ("There were 122 females and 5 males.", None),
        ("Letters invited 60 women and 70 men to a screening.", None),
    ],
)
def test_kinds_of_people_are_everybody_together(text: str, sum_: int | None) -> None:
    size = study(text).size
    assert (size and size.value) == sum_
    assert size is None or (size.receipt is not None and "sum" not in (size.quote or ""))
