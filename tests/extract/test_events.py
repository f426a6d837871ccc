"""Two shares of people and their ratio: the commonest result of a trial, without a word of it."""

import pytest

from tests.extract.reading import outcomes


@pytest.mark.parametrize(
    ("text", "name", "way", "effect"),
    [
        (
            "Falls occurred in 60 of 300 with tai chi and 90 of 300 with stretching"
            " (RR 0.67; 95% CI 0.50-0.89).",
            "Falls",
            "decrease",
            "0.67",
        ),
        (
            "Mortality was 12% with tocilizumab and 18% with placebo"
            " (RR 0.67; 95% CI 0.50 to 0.89).",
            "Mortality",
            "decrease",
            "0.67",
        ),
        (
            "Major bleeding was seen in 8% of those on warfarin vs 4% of those on aspirin"
            " (odds ratio 2.0, 95% CI 1.2-3.3).",
            "Major bleeding",
            "increase",
            "2.0",
        ),
        (
            "Stroke occurred in 45 of 1000 patients assigned to dabigatran and in 48 of 1000"
            " assigned to warfarin (hazard ratio, 0.94; 95% CI, 0.63 to 1.41; P = 0.76).",
            "Stroke",
            "no_difference",
            "0.94",
        ),
        (
            "Preterm birth occurred in 20 women (10%) in the progesterone group and 40 women (20%)"
            " in the placebo group (relative risk, 0.50; 95% CI, 0.30 to 0.82).",
            "Preterm birth",
            "decrease",
            "0.50",
        ),
        (
            "Wound infection was recorded in 30/200 with placebo and 12/200 with cefazolin"
            " (P = 0.006).",
            "Wound infection",
            "decrease",
            None,
        ),
    ],
)
def test_two_shares_tell_an_outcome(text: str, name: str, way: str, effect: str | None) -> None:
    (one,) = outcomes(text)
    assert (one.name, one.direction, one.between_groups) == (name, way, True)
    assert one.effect == effect


@pytest.mark.parametrize(
    "text",
    [
        "Mortality was 12% with tocilizumab and 18% with placebo.",
        "Half of them were 60 of 300 with diabetes and 90 of 300 with asthma.",
        "Nausea occurred in 12% of the women (95% CI 8 to 16).",
        "The patients were 45% women and 55% men (P = 0.01).",
    ],
)
def test_shares_that_no_figure_compares_tell_none(text: str) -> None:
    assert outcomes(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Almost half improved.",
        "Three quarters improved.",
        "Male patients improved.",
        "The medium-dose group improved more.",
        "Improvement was greater in the medium- and high-dose groups.",
        "It increased the.",
        "There was no difference (P = 0.57).",
        "Improvement in almost every domain was seen.",
    ],
)
def test_amounts_people_and_p_are_no_outcomes(text: str) -> None:
    assert outcomes(text) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Male fertility improved.", "Male fertility"),
        ("Patient satisfaction increased.", "Patient satisfaction"),
        ("Moderate-intensity activity increased.", "Moderate-intensity activity"),
    ],
)
def test_names_that_only_begin_so_are_outcomes(text: str, name: str) -> None:
    assert [one.name for one in outcomes(text)] == [name]
