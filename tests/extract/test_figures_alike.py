"""Nulls told by two figures alone, and shares of people who got something."""

import pytest

from tests.extract.reading import directions


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        (
            "The mean fatigue score 6 weeks after the course was 3.2 in both groups (P = 0.88).",
            [("mean fatigue score", "no_difference")],
        ),
        (
            "Walking distances were 410 (SD 31) with poles and 407 (SD 28) without (P = 0.62).",
            [("Walking distances", "no_difference")],
        ),
        (
            "At 2 years, 64% of the adults in the letter arm and 63% of those in the other arm had "
            "completed bowel screening (risk ratio 1.02, 95% CI 0.94 to 1.10).",
            [("bowel screening", "no_difference")],
        ),
        ("Walking distances were 410 and 377 (P < 0.001).", []),
        ("Walking distances were 410 and 408.", []),
        ("Mortality was 12% in both groups.", []),
    ],
)
def test_a_null_told_by_figures_needs_its_p_or_interval(
    text: str, outcomes: list[tuple[str, str]]
) -> None:
    assert directions(text) == outcomes
