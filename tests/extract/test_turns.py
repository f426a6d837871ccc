"""A word of direction that its neighbours turn."""

import pytest

from tests.extract.reading import directions


@pytest.mark.parametrize(
    ("text", "name", "way"),
    [
        ("Men on the diet lost more weight than controls (6.1 v 1.2 kg, P < 0.001).", "weight",
         "decrease"),
        ("Women lost significantly less bone with risedronate than with placebo.", "bone",
         "increase"),
        ("An apparent rise in serum potassium was not statistically significant.",
         "serum potassium", "no_difference"),
        ("The reduction in pain with yoga (2.1 points) was not significant.", "pain",
         "no_difference"),
        ("The regimen was not more beneficial with regard to reduction in body weight than"
         " daily restriction.", "body weight", "no_difference"),
        ("Participants in the highest quartile of tea consumption had lower mortality than others.",
         "mortality", "decrease"),
        ("The reduction in pain with yoga was significant.", "pain", "decrease"),
    ],
)  # fmt: skip
def test_what_turns_a_word(text: str, name: str, way: str) -> None:
    assert directions(text) == [(name, way)]
