"""Which noun phrase a word of direction speaks of, and what is no name of an outcome."""

import pytest

from evidence.extract.names import is_outcome, is_whom, without_tail
from tests.extract.reading import outcomes


def names(text: str) -> list[str]:
    return [one.name for one in outcomes(text)]


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        (
            "Warfarin was found to decrease the risk of stroke from emboli in older people.",
            ["risk of stroke"],
        ),
        ("Exercise increases dopamine release in the striatum.", ["dopamine release"]),
        (
            "The cure rate of patients with HLA-B(+) sarcoma was lower than in others.",
            ["cure rate of patients with HLA-B(+) sarcoma"],
        ),
        (
            "Serum amyloid (SAA) concentrations were lower with the diet.",
            ["Serum amyloid (SAA) concentrations"],
        ),
        ("Glycogen was reduced in liver of rats fed on bran.", ["Glycogen"]),
        ("There was an improvement in survival of patients with myeloma.", None),
        ("Antibody levels on day 90 were higher with the adjuvant.", ["Antibody levels"]),
        ("Loss of Rb was increased, indicating damage.", ["Loss of Rb"]),
    ],
)
def test_the_head_is_named_and_not_the_place(text: str, outcomes: list[str] | None) -> None:
    assert names(text) == (outcomes or ["survival of patients with myeloma"])


@pytest.mark.parametrize(
    "words",
    ["indicating", "transfected", "prevalent", "normal", "systolic", "cats", "ovarian cells"],
)
def test_a_lone_adjective_verb_or_being_is_no_outcome(words: str) -> None:
    assert not is_outcome(words)


@pytest.mark.parametrize(
    "words",
    ["bleeding", "survival", "itching", "mortality", "cell growth", "liver fat", "wound healing"],
)
def test_what_is_measured_stays_an_outcome(words: str) -> None:
    assert is_outcome(words)


def test_loose_ends_fall_and_places_are_told_from_what_was_measured() -> None:
    assert without_tail("severity of itch prior") == "severity of itch"
    assert without_tail("expression of target genes such") == "expression of target genes"
    assert is_whom("neurons and cells upon heating")
    assert not is_whom("survival of patients with myeloma")
