"""Headings without a colon, in small letters, divide an abstract; a finished trial is no plan."""

import pytest

from evidence.extract import extract
from evidence.model import Study, Work


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
    work = Work(key="w", title="A simple remedy", abstract=abstract)
    assert Study(work=work, facts=tuple(extract(work))).value("allocation") == "random"


def test_a_protocol_of_anaesthesia_that_was_tried_is_no_plan() -> None:
    work = Work(
        key="w",
        title="Benefits of a drink-early protocol: a randomised trial in hip surgery",
        abstract="Sixty adults were randomised to drink two hours before surgery or to fast. Those "
        "who drank were 40% less thirsty. Nausea was as frequent, in 12% and 13%.",
    )
    design = Study(work=work, facts=tuple(extract(work))).design
    assert design is not None
    assert design.is_rct
