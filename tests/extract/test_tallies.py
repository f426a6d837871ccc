"""Figures of two arms side by side, with a test beside them, tell an outcome."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.extract.pairs import pairs
from evidence.extract.stems import Question
from evidence.model import Outcome
from tests.extract.reading import outcomes

TITLE = "Semaglutide or insulin in adults with type 1 diabetes"
ARMS = "METHODS: We randomly assigned 804 adults to semaglutide or insulin for a year. RESULTS: "


def found(text: str, before: str = ARMS) -> tuple[Outcome, ...]:
    return outcomes(before + text, TITLE)


FORMS = {
    "counts with shares": (
        "Amputation or death from any cause occurred in 31 adults (7.7%) in the semaglutide group"
        " and 52 adults (13.0%) in the insulin group (hazard ratio, 0.58; 95% CI, 0.37 to 0.90).",
        ("Amputation or death from any cause", "decrease", "0.58", "0.37 to 0.90", None),
    ),
    "respectively": (
        "Ketoacidosis occurred in 9 (2.2%) and 8 adults (2.0%), respectively (odds ratio, 1.13;"
        " 95% CI, 0.43 to 2.96).",
        ("Ketoacidosis", "no_difference", "1.13", "0.43 to 2.96", None),
    ),
    "what they had": (
        "61 adults in the semaglutide group and 95 in the insulin group had a severe low (rate"
        " ratio 0.64, 95% CI 0.47 to 0.88).",
        ("severe low", "decrease", "0.64", "0.47 to 0.88", None),
    ),
    "who died": (
        "At two years, 12 of 402 adults given semaglutide and 14 of 402 given insulin died"
        " (P = 0.69).",
        ("death", "no_difference", None, None, "P = 0.69"),
    ),
    "the endpoint, named": (
        "The primary outcome, nausea or vomiting, occurred in 88 adults (21.9%) given semaglutide"
        " as compared with 30 (7.5%) given insulin (relative risk, 2.9; 95% CI, 2.0 to 4.3).",
        ("nausea or vomiting", "increase", "2.9", "2.0 to 4.3", None),
    ),
    "a share at a time": (
        "Retinopathy at 12 months was 14.1% in the semaglutide group and 19.7% in the insulin"
        " group (risk ratio, 0.72; 95% CI, 0.52 to 0.99).",
        ("Retinopathy", "decrease", "0.72", "0.52 to 0.99", None),
    ),
    "changes with their difference": (
        "The mean change in body weight was -6.4 kg with semaglutide and 0.3 kg with insulin"
        " (between-group difference, -6.7 kg; 95% CI, -7.9 to -5.5).",
        ("mean change in body weight", "decrease", "between-group difference, -6.7",
         "-7.9 to -5.5", None),
    ),
    "a hazard and a length": (
        "Median event-free survival was 14.8 months with semaglutide versus 9.1 months with"
        " insulin (HR 0.66; 95% CI 0.50-0.87; p=0.003).",
        ("Median event-free survival", "increase", "0.66", "0.50-0.87", "p=0.003"),
    ),
    "each arm before its figure": (
        "The mean daily dose in the semaglutide group was 31.4 units and that in the insulin group"
        " was 48.9 units (P < 0.001).",
        ("mean daily dose", "decrease", None, None, "P < 0.001"),
    ),
    "an interval for each arm": (
        "Median time to relapse was 12.1 months (95% CI 9.6 to 14.8) with semaglutide and 4.9"
        " months (95% CI 2.8 to 6.6) with insulin (hazard ratio 0.39; 95% CI 0.13 to 0.77).",
        ("Median time to relapse", "increase", "0.39", "0.13 to 0.77", None),
    ),
    "how many there were": (
        "There were 19 deaths in the semaglutide group and 23 in the insulin group (relative risk,"
        " 0.81; 95% CI, 0.44 to 1.48).",
        ("deaths", "no_difference", "0.81", "0.44 to 1.48", None),
    ),
    "how many in each": (
        "There were 61 and 95 hospital stays in the semaglutide and insulin groups, respectively"
        " (rate ratio, 0.64; 95% CI, 0.47 to 0.88).",
        ("hospital stays", "decrease", "0.64", "0.47 to 0.88", None),
    ),
    "what ended": (
        "Foot pain ceased by the third month in 40 (80%) who received semaglutide compared with 19"
        " (38%) who had insulin (P < 0.01).",
        ("Foot pain ceased", "increase", None, None, "P < 0.01"),
    ),
    "a rounded p beside an interval": (
        "Foot ulcers occurred in 40 adults (10.0%) with semaglutide and 59 (14.7%) with insulin"
        " (hazard ratio, 0.68; 95% CI, 0.46 to 0.99; P = 0.05).",
        ("Foot ulcers", "decrease", "0.68", "0.46 to 0.99", "P = 0.05"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_two_arms_tell_an_outcome(form: str) -> None:
    text, told = FORMS[form]
    (one,) = found(text)
    assert (one.name, one.direction, one.effect, one.interval, one.p) == told
    assert one.between_groups is True


def test_the_primary_outcome_has_the_name_its_method_gives_it() -> None:
    methods = (
        "METHODS: Adults were randomly assigned to semaglutide or insulin. The primary outcome was"
        " loss of ten letters of sight at two years. RESULTS: "
    )
    text = (
        "A primary-outcome event occurred in 21 adults assigned to semaglutide (5.2%) and in 44"
        " assigned to insulin (11.0%; P = 0.003)."
    )
    (one,) = found(text, methods)
    assert (one.name, one.direction) == ("loss of ten letters of sight", "decrease")


@pytest.mark.parametrize(
    "text",
    [
        "Weight was 84.1 kg at baseline and 80.2 kg at 12 months (P < 0.001).",
        "The mean age was 41.2 years in the semaglutide group and 42.0 years in the insulin group"
        " (P = 0.40).",
        "Nausea was 12% with semaglutide, 14% with insulin and 20% with both (P = 0.03).",
        "A p of 0.05 or less and a power of 90% were considered enough.",
        "Nausea occurred in 12% of the women and 10% of the men.",
    ],
)
def test_other_figures_tell_no_outcome_of_two_arms(text: str) -> None:
    assert [one for one in found(text) if one.between_groups] == []


@pytest.mark.parametrize(
    ("heading", "is_read"),
    [("METHODS AND FINDINGS: ", True), ("BACKGROUND: ", True), ("FUNDING: ", False)],
)
def test_a_tested_result_is_read_under_any_heading_of_the_study(
    heading: str, is_read: bool
) -> None:
    text = (
        "OBJECTIVE: To see whether zinc shortens colds. " + heading + "Zinc shortened colds by 1.6"
        " days (95% CI 0.9 to 2.3; p < 0.001). CONCLUSION: Zinc may be worth its price."
    )
    assert any(one.name == "colds" for one in outcomes(text)) is is_read


NOBODY = Question(frozenset(), frozenset(), frozenset(), "", "", "")
FIGURES = st.decimals(0, 100, places=1)


@given(FIGURES, FIGURES)
def test_the_larger_figure_is_that_of_the_treated(one: object, two: object) -> None:
    arms = Question(
        frozenset({"statin"}), frozenset({"fibrat"}), frozenset(), "", "statin", "fibrate"
    )
    ((pair, _, _),) = pairs(f"stroke was {one}% with statin and {two}% with fibrate.", arms)
    ((turned, _, _),) = pairs(f"stroke was {two}% with fibrate and {one}% with statin.", arms)
    assert pair.larger(arms) == turned.larger(arms)
    assert pair.one.size == float(str(one))


@given(st.text(alphabet="ab 0123456789.%()[],;-and with versus p=<", max_size=200))
def test_any_text_is_read(text: str) -> None:
    for pair, start, end in pairs(text, NOBODY):
        assert start <= pair.one.start < pair.one.end <= pair.two.start < pair.two.end <= end
