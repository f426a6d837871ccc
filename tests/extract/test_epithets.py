"""Words that look like a direction but describe, count or list; and nulls that compare nothing."""

import pytest

from tests.extract.reading import directions


@pytest.mark.parametrize(
    "text",
    [
        "Calves infected with a weakened strain received an attenuated vaccine.",
        "Sepsis demands a prolonged stay.",
        "Gonorrhoea is hard to cure because of increasing drug resistance.",
        "Three or more courses of steroids were prescribed.",
        "Two more centres joined.",
        "The dose did not exceed more than 40 mg.",
        "The women had neither a pacemaker nor a metal implant.",
        "Insignificant amounts of iodine were lost.",
        "Irrigation as well as debridement was performed.",
        "No sutures were seen on the scans.",
        "The splint was less expensive and the cast more convenient.",
        "Impaired kidney function and anaemia are features of myeloma.",
    ],
)
def test_what_describes_or_counts_is_no_result(text: str) -> None:
    assert directions(text) == []


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        (
            "Roflumilast did not reduce the rate of exacerbations (rate ratio 0.97, 95% CI 0.88 "
            "to 1.08).",
            [("rate of exacerbations", "no_difference")],
        ),
        (
            "Coaching lowered the number of exacerbations.",
            [("number of exacerbations", "decrease")],
        ),
        ("Sunlight exacerbated itching.", [("itching", "increase")]),
        ("Zinc supplementation led to reduced diarrhoea.", [("diarrhoea", "decrease")]),
        (
            "Smoking was associated with an increased risk of cataract.",
            [("risk of cataract", "increase")],
        ),
        (
            "Reduced tooth mobility was seen with the splint.",
            [("tooth mobility", "decrease")],
        ),
        ("The smokers presented with elevated fatigue.", [("fatigue", "increase")]),
        ("Gait speed was similar in the two groups.", [("Gait speed", "no_difference")]),
    ],
)
def test_what_was_found_still_is_one(text: str, outcomes: list[tuple[str, str]]) -> None:
    assert directions(text) == outcomes
