"""A negated verb is one word of direction: what it denies is told as no difference."""

import pytest

from evidence.extract.effects import denials
from evidence.model import Outcome
from tests.extract.reading import outcomes


def by_name(text: str) -> dict[str, Outcome]:
    return {one.name: one for one in outcomes(text)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Aspirin did not significantly reduce the rate of clots.", ["rate of clots"]),
        ("Vitamin D did not result in lower mortality than placebo.", ["mortality"]),
        ("Fish oil did not lead to a reduction in atrial fibrillation.", ["atrial fibrillation"]),
        ("Ticagrelor was not superior to aspirin in preventing stroke.", ["stroke"]),
        ("Zinc neither reduced cough nor increased fever.", ["cough", "fever"]),
        ("Metformin failed to significantly reduce tumour recurrence.", ["tumour recurrence"]),
        (
            "There was no significant reduction in hospital admission with colchicine.",
            ["hospital admission"],
        ),
        ("There was no statistically significant increase in bleeding.", ["bleeding"]),
        (
            "Patients on statins did not show a statistically significant improvement in memory.",
            ["memory"],
        ),
        ("Acupuncture did not show an improvement in pain.", ["pain"]),
        ("Probiotics were not superior to placebo in reducing diarrhoea.", ["diarrhoea"]),
        ("Screening did not lead to significantly fewer cancer deaths.", ["cancer deaths"]),
        ("Yoga did not appear to improve sleep quality.", ["sleep quality"]),
        (
            "The vaccine did not meaningfully increase the risk of myocarditis.",
            ["risk of myocarditis"],
        ),
        (
            "Melatonin failed to show a significant improvement in sleep latency.",
            ["sleep latency"],
        ),
        (
            "Omega-3 capsules were not associated with a lower risk of stroke.",
            ["risk of stroke"],
        ),
        ("Cannabidiol was not better than placebo at reducing pain.", ["pain"]),
        ("Losartan has not been shown to reduce mortality.", ["mortality"]),
        ("Warfarin did not, however, reduce stroke.", ["stroke"]),
        ("Garlic did not produce significant reductions in cholesterol.", ["cholesterol"]),
        (
            "Physiotherapy neither improved grip strength nor reduced swelling.",
            ["grip strength", "swelling"],
        ),
    ],
)
def test_a_negated_verb_tells_no_difference(text: str, names: list[str]) -> None:
    found = by_name(text)
    assert list(found) == names
    assert {one.direction for one in found.values()} == {"no_difference"}


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Aspirin significantly reduced the rate of clots.", "decrease"),
        ("Not only did statins reduce cholesterol, they also lowered mortality.", "decrease"),
        ("The diet did not change weight but increased muscle strength.", "increase"),
        ("Exercise led to a significant improvement in walking speed.", "increase"),
    ],
)
def test_what_is_not_denied_keeps_its_direction(text: str, way: str) -> None:
    assert way in {one.direction for one in by_name(text).values()}


def test_hostile_negations_are_read_in_linear_time() -> None:
    for piece in ("did not ", "neither a nor b ", "not superior to a ", "was not shown to an "):
        assert len(denials(piece * 3000)) == 0
