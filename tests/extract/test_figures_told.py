"""Results that figures or a turn of phrase tell, where no word of direction stands by the name."""

import pytest

from tests.extract.reading import directions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Median wound healing time was 12 days with honey and 19 days with placebo gel "
            "(P = 0.004).",
            [("Median wound healing time", "decrease")],
        ),
        (
            "Quit rates were 31% and 18% in the varenicline and placebo groups, respectively "
            "(P < 0.001).",
            [("Quit rates", "increase")],
        ),
        (
            "Grip was 31 kg in the control group and 35 kg in the trained group (P = 0.01).",
            [("Grip", "increase")],
        ),
        (
            "The 90-day mortality was 12% in the early group and 15% in the late group (P = 0.35).",
            [("mortality", "no_difference")],
        ),
        (
            "The mean difference in serum urate between groups was -0.5 mg/dl (95% CI -0.8 to "
            "-0.2; P = 0.001).",
            [("serum urate", "decrease")],
        ),
        (
            "The difference in hearing thresholds between the groups was not significant "
            "(P = 0.3).",
            [("hearing thresholds", "no_difference")],
        ),
        (
            "The primary endpoint, change in liver fat, was not met (P = 0.21).",
            [("change in liver fat", "no_difference")],
        ),
        (
            "Itching improved in both groups (P = 0.001), with no significant difference between "
            "groups.",
            [("Itching", "no_difference")],
        ),
        (
            "Patients given rituximab were more likely to achieve remission than controls "
            "(odds ratio 2.1; 95% CI 1.4 to 3.0).",
            [("remission", "increase")],
        ),
        (
            "Those who swam were less likely to fall (P = 0.03).",
            [("fall", "decrease")],
        ),
        (
            "Bivalirudin was noninferior to heparin for stent thrombosis (HR 0.98; 95% CI 0.80 to "
            "1.20).",
            [("stent thrombosis", "no_difference")],
        ),
        ("Steps were 4100 and 3770 (P < 0.001).", []),
        ("None of the differences reached significance.", []),
    ],
)
def test_a_result_is_told_by_figures(text: str, expected: list[tuple[str, str]]) -> None:
    assert directions(text) == expected


def test_of_two_active_arms_the_direction_is_that_of_the_first() -> None:
    title = "Lidocaine versus bupivacaine for dental pain: a randomised trial"
    assert directions(
        "Numbness was shorter in the bupivacaine group than in the lidocaine group.", title
    ) == [("Numbness", "increase")]
    assert directions("Bupivacaine led to longer numbness.", title) == [("numbness", "decrease")]


def test_what_controls_alone_did_says_nothing_of_the_treated() -> None:
    title = "Cherry juice versus placebo for gout: a randomised trial"
    assert directions("In the placebo group, flares decreased. Men drank daily.", title) == []


def test_others_set_against_the_treated_turn_the_direction() -> None:
    title = "Fluoride varnish versus no varnish in toddlers: a randomised trial"
    text = "Compared with fluoride varnish, no varnish was followed by more cavities (P = 0.02)."
    assert directions(text, title) == [("cavities", "decrease")]


def test_figures_told_respectively_follow_the_order_of_their_arms() -> None:
    text = "Fever rates were 45% and 22% in the syrup and placebo groups, respectively (P < 0.001)."
    assert directions(text) == [("Fever rates", "increase")]
