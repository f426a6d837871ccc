"""Figures of two groups that a text gives to the wrong one."""

import pytest

from evidence.check.exchanged import exchanged

SOURCE = (
    "Cranberry juice against bladder infections. We gave 240 women juice or a sweet drink. "
    "Infection came back in 18% of the juice group and 31% of the control group (P = 0.02). "
    "Median time to relapse was 64 days compared with 41 days in the juice and control groups, "
    "respectively. Mean pain fell more with juice (12.5 ± 3.1 points) than with the sweet drink "
    "(7.2 ± 3.1 points). Nausea was seen in younger women [25 of 120, OR 1.42] and in older women "
    "[11 of 120, OR 0.87]."
)
WRONG = [
    ("Infection came back in 31% with juice and 18% in the control group.", 2),
    ("Only 31% of those in the juice group had another infection.", 1),
    ("Relapse took a median of 41 days in the juice group.", 1),
    ("Pain fell by 7.2 points with juice and by 12.5 with the sweet drink.", 2),
    ("Nausea had an odds ratio above one in older women (OR 1.42).", 1),
]
RIGHT = [
    "Infection came back in 18% with juice and 31% in the control group.",
    "Infection came back in 31% without juice, against 18% of the juice group.",
    "The trial had 240 women in the juice and control groups.",
    "Relapse took 64 days with juice and 41 days in the control group (P = 0.02).",
    "Pain fell by 12.5 points.",
    "Another 31% of Swedes drink juice.",
]


@pytest.mark.parametrize(("text", "count"), WRONG)
def test_figures_of_the_other_group_are_seen(text: str, count: int) -> None:
    assert len(exchanged(text, SOURCE)) == count


@pytest.mark.parametrize("text", RIGHT)
def test_figures_of_the_right_group_or_of_none_are_left_alone(text: str) -> None:
    assert exchanged(text, SOURCE) == ()
