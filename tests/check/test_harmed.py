"""No side effects, says the text; the abstract counted some."""

import pytest

from evidence.check.harmed import harm_told

COUNTED = [
    "Rashes eased. Nine (12%) of 75 children had side effects, mostly itching.",
    "Pain fell with the gel. Adverse events were mild and occurred in 14% of adults.",
    "We gave 40 adults ginger. The most common adverse events were heartburn and belching.",
]
NOT_COUNTED = [
    "Rashes eased. No adverse events were reported by 75 children.",
    "We recorded adverse events for 12 weeks.",
    "Rashes eased in 75 children.",
]
DENIES = "The gel had no side effects."
DOES_NOT = [
    "The gel had no serious side effects.",
    "The gel had side effects in some.",
    "There were no side effects of note.",
]


@pytest.mark.parametrize("abstract", COUNTED)
def test_counted_harm_speaks_against_none(abstract: str) -> None:
    assert harm_told(DENIES, abstract) is not None


@pytest.mark.parametrize("abstract", NOT_COUNTED)
def test_harm_that_nobody_counted_does_not(abstract: str) -> None:
    assert harm_told(DENIES, abstract) is None


@pytest.mark.parametrize("text", DOES_NOT)
def test_a_text_that_does_not_deny_all_harm_is_left_alone(text: str) -> None:
    assert all(harm_told(text, one) is None for one in COUNTED)
