"""The main outcome, where the text says which it was."""

import pytest

from tests.extract.reading import study


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("The primary outcome was relapse within a year.", "relapse within a year"),
        ("The primary endpoint was a composite of death, stroke or amputation at 12 months.",
         "death, stroke or amputation at 12 months"),
        ("The primary outcome measure was sleep quality, while secondary outcome measures included"
         " delirium.", "sleep quality"),
        ("The primary end point was not met.", None),
        ("The primary outcome was significantly lower with the drug.", None),
        ("Secondary outcomes were falls and fractures.", None),
    ],
)  # fmt: skip
def test_the_main_outcome(text: str, main: str | None) -> None:
    before = "We randomly assigned 240 adults with gout to allopurinol or colchicine. "
    assert study(before + text).value("primary_outcome") == main


def test_major_bleeding_is_a_harm() -> None:
    text = "RESULTS: Major bleeding occurred in 7 patients (1.4%) and 13 patients (2.6%)."
    assert study(text).about("harms")
