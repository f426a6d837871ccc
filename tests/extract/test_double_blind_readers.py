"""Two who read pictures blindly treat nobody; a search for trials makes a review."""

import pytest

from tests.extract.reading import study


@pytest.mark.parametrize(
    "abstract",
    [
        "Scans of 80 adults with a swollen knee were reviewed by two double-blinded radiologists. "
        "They agreed on the meniscus in 74 knees.",
        "Photographs of 55 moles were scored in a double-blind manner by two dermatologists. Their "
        "scores agreed well.",
        "We did a double-blind evaluation of the biopsies of 30 patients with celiac disease. Both "
        "pathologists saw the same in 28.",
    ],
)
def test_blind_readers_make_no_trial(abstract: str) -> None:
    found = study(abstract, "Agreement of two readers")
    assert found.design is None or not found.design.is_rct
    assert found.value("blinding") == "assessor"


@pytest.mark.parametrize(
    "abstract",
    [
        "In a double-blind trial 60 adults took ginger or placebo. Scans were reviewed by two "
        "radiologists. Nausea was less with ginger.",
        "Thirty women received the cream or its base, double-blind, and photographs were rated. "
        "Wrinkles were fewer with the cream.",
    ],
)
def test_who_is_treated_blindly_is_in_a_trial(abstract: str) -> None:
    found = study(abstract, "Blind comparison")
    assert found.design is not None
    assert found.design.is_rct
    assert found.value("blinding") == "double"


@pytest.mark.parametrize(
    "abstract",
    [
        "We searched three indexes up to May for randomised trials of honey in burns. Nine trials "
        "with 700 people were found. Burns healed sooner with honey.",
        "Two reviewers looked in six sources for randomised controlled trials. Risk of bias was "
        "judged. Splints did not lessen pain.",
    ],
)
def test_a_search_for_trials_is_a_review_of_them(abstract: str) -> None:
    found = study(abstract, "Old remedies")
    assert found.design is not None
    assert found.design.is_review
    assert found.value("reviewed") == "rct_only"


def test_a_search_of_a_register_is_no_review() -> None:
    found = study(
        "We searched a public registry for randomised trials that had ended early. The trials were "
        "small. A third told no reason.",
        "How trials are stopped",
    )
    assert found.design is None or not found.design.is_review
