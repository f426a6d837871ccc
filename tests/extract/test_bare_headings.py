"""Headings without a colon, in small letters, divide an abstract; a finished trial is no plan."""

import pytest

from tests.extract.reading import study


@pytest.mark.parametrize(
    "abstract",
    [
        "Introduction Hiccups are a nuisance. Material and methods This was a randomised, open "
        "study of 40 adults. They held their breath or drank water. Results Hiccups ended sooner "
        "with water. Conclusions Drink water.",
        "Background Corns hurt. We tested a plaster. Design Randomised controlled trial. "
        "Participants Adults with corns. Intervention The plaster or a scalpel. Results Corns were "
        "gone in 40% and 60%. Conclusion A scalpel is better.",
        "Forty people with sore throat were selected and randomly divided into two groups. One "
        "gargled salt water and the other plain water. Pain fell more with salt.",
    ],
)
def test_chance_is_found_behind_bare_headings(abstract: str) -> None:
    assert study(abstract, "A simple remedy").value("allocation") == "random"


def test_a_protocol_of_anaesthesia_that_was_tried_is_no_plan() -> None:
    design = study(
        "Sixty adults were randomised to drink two hours before surgery or to fast. Those "
        "who drank were 40% less thirsty. Nausea was as frequent, in 12% and 13%.",
        "Benefits of a drink-early protocol: a randomised trial in hip surgery",
    ).design
    assert design is not None
    assert design.is_rct
