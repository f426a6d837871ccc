"""The ways abstracts print an effect, its interval and its p: each is read whole."""

import pytest

from evidence.model import Outcome
from tests.extract.reading import outcomes

FORMS = [
    (
        "hazard ratio, 0.74; 95% CI, 0.52 to 1.05; P=0.09",
        "0.74",
        "hazard ratio",
        "0.52 to 1.05",
        "P=0.09",
        "no_difference",
    ),
    (
        "HR 0.61 [95% CI 0.48\u20130.77]; p<0\u00b70001",
        "0.61",
        "HR",
        "0.48\u20130.77",
        "p<0\u00b70001",
        "decrease",
    ),
    (
        "HR = 0.61, 95% CI = 0.48-0.77, p = 0.001",
        "0.61",
        "HR",
        "0.48-0.77",
        "p = 0.001",
        "decrease",
    ),
    (
        "odds ratio (OR) 2.10; 95% confidence interval (CI) 1.32, 3.34; P = .002",
        "2.10",
        "odds ratio",
        "1.32, 3.34",
        "P = .002",
        "decrease",
    ),
    (
        "adjusted odds ratio [aOR]: 1.45, 95%CI: 1.10-1.90",
        "1.45",
        "adjusted odds ratio",
        "1.10-1.90",
        None,
        "decrease",
    ),
    ("aHR 0.80, 95% CI [0.66; 0.97]", "0.80", "aHR", "0.66; 0.97", None, "decrease"),
    ("RR=0.72 [0.55; 0.94]", "0.72", "RR", "0.55; 0.94", None, "decrease"),
    ("RR 0.72 (0.55 to 0.94)", "0.72", "RR", "0.55 to 0.94", None, "decrease"),
    (
        "relative risk 1.05 (95 per cent confidence interval 0.86 to 1.29)",
        "1.05",
        "relative risk",
        "0.86 to 1.29",
        None,
        "no_difference",
    ),
    (
        "relative risk, 0.85 [95 percent confidence interval, 0.70 to 1.02]; P = 0.08",
        "0.85",
        "relative risk",
        "0.70 to 1.02",
        "P = 0.08",
        "no_difference",
    ),
    (
        "rate ratio 0.66; 95% credible interval 0.51 to 0.86",
        "0.66",
        "rate ratio",
        "0.51 to 0.86",
        None,
        "decrease",
    ),
    ("OR 1.8, 95% CrI 1.2 to 2.7", "1.8", "OR", "1.2 to 2.7", None, "decrease"),
    ("risk ratio 0.79, CI 0.65, 0.96", "0.79", "risk ratio", "0.65, 0.96", None, "decrease"),
    (
        "IRR 0.92; 95% C.I.: 0.81 \u2013 1.04",
        "0.92",
        "IRR",
        "0.81 \u2013 1.04",
        None,
        "no_difference",
    ),
    (
        "incidence rate ratio, 0.92 [95% CI, 0.81\u20131.04]; P = .18",
        "0.92",
        "incidence rate ratio",
        "0.81\u20131.04",
        "P = .18",
        "no_difference",
    ),
    (
        "mean difference -2.1 points; 95% CI, -3.4 to -0.8; P<.001",
        "-2.1",
        "points",
        "-3.4 to -0.8",
        "P<.001",
        "decrease",
    ),
    (
        "mean difference, \u22122.1 points [95% CI, \u22123.4 to \u22120.8]; P < .001",
        "\u22122.1",
        "points",
        "\u22123.4 to \u22120.8",
        "P < .001",
        "decrease",
    ),
    (
        "mean difference [MD] -0.31 mmol/L, 95% CI -0.42, -0.20",
        "-0.31",
        "mmol/L",
        "-0.42, -0.20",
        None,
        "decrease",
    ),
    ("MD 3.2 kg, 95% CI 1.1 to 5.3", "3.2", "kg", "1.1 to 5.3", None, "decrease"),
    (
        "MD = -4.20, 95% CI (-6.10, -2.30), P < 0.00001",
        "-4.20",
        None,
        "-6.10, -2.30",
        "P < 0.00001",
        "decrease",
    ),
    (
        "WMD -1.52 mm Hg; 95% CI: -2.87 to -0.17",
        "-1.52",
        "mm Hg",
        "-2.87 to -0.17",
        None,
        "decrease",
    ),
    ("SMD -0.45, 95% CI -0.70 to -0.20", "-0.45", "SMD", "-0.70 to -0.20", None, "decrease"),
    (
        "standardised mean difference \u20130.45 [95% CI \u20130.70 to \u20130.20]",
        "\u20130.45",
        None,
        "\u20130.70 to \u20130.20",
        None,
        "decrease",
    ),
    (
        "standardized mean difference (SMD) = 0.12, 95% CI -0.10 to 0.34, p = 0.28",
        "0.12",
        None,
        "-0.10 to 0.34",
        "p = 0.28",
        "no_difference",
    ),
    (
        "difference, 4.5 percentage points; 95% CI, 1.0 to 8.0; P = 0.01",
        "difference, 4.5",
        "percentage points",
        "1.0 to 8.0",
        "P = 0.01",
        "decrease",
    ),
    (
        "risk difference, -3.2%; 95% CI, -6.1% to -0.3%",
        "-3.2%",
        None,
        "-6.1% to -0.3%",
        None,
        "decrease",
    ),
    (
        "absolute risk reduction 5.4%, 95% CI 1.2% to 9.6%; number needed to treat 19",
        "5.4%",
        None,
        "1.2% to 9.6%",
        None,
        "decrease",
    ),
    (
        "number needed to treat 14; 95% CI 9 to 31",
        "14",
        "number needed to treat",
        "9 to 31",
        None,
        "decrease",
    ),
    ("NNT = 8, 95% CI 5 to 17", "8", "NNT", "5 to 17", None, "decrease"),
    (
        "effect size 0.52, 95% CI 0.21 to 0.83, P = 0.001",
        "0.52",
        "effect size",
        "0.21 to 0.83",
        "P = 0.001",
        "decrease",
    ),
    (
        "Cohen's d = 0.64; 95% CI 0.30 to 0.98",
        "0.64",
        "Cohen's d",
        "0.30 to 0.98",
        None,
        "decrease",
    ),
    (
        "Hedges' g = -0.38, 95% CI [-0.60, -0.16], p < .001",
        "-0.38",
        "Hedges' g",
        "-0.60, -0.16",
        "p < .001",
        "decrease",
    ),
    ("\u03b2 = -0.23, 95% CI: -0.41, -0.05", "-0.23", None, "-0.41, -0.05", None, "decrease"),
    ("P<.001", None, None, None, "P<.001", "decrease"),
    ("P < 0.001", None, None, None, "P < 0.001", "decrease"),
    ("p = n.s.", None, None, None, "p = n.s.", "no_difference"),
    ("p=NS", None, None, None, "p=NS", "no_difference"),
    ("P, NS", None, None, None, "P, NS", "no_difference"),
    ("p value = 0.03", None, None, None, "p value = 0.03", "decrease"),
    ("p-value: 0.03", None, None, None, "p-value: 0.03", "decrease"),
    ("P-value < 0.0001", None, None, None, "P-value < 0.0001", "decrease"),
    ("P = 2.3 \u00d7 10\u22125", None, None, None, "P = 2.3 \u00d7 10\u22125", "decrease"),
    ("P=5x10-8", None, None, None, "P=5x10-8", "decrease"),
    ("two-sided P=.04", None, None, None, "P=.04", "decrease"),
    ("P \u2264 .05", None, None, None, "P \u2264 .05", "decrease"),
    ("P<or=0.05", None, None, None, "P<or=0.05", "decrease"),
    ("P > or = 0.2", None, None, None, "P > or = 0.2", "no_difference"),
    ("log-rank p=0.6", None, None, None, "p=0.6", "no_difference"),
    ("P for trend = 0.02", None, None, None, "P for trend = 0.02", "decrease"),
    ("Ptrend = .02", None, None, None, "Ptrend = .02", "decrease"),
    ("P of 0.04", None, None, None, "P of 0.04", "decrease"),
    (
        "12.5% v 18.1%; relative risk 0.69, 95% confidence interval 0.54 to 0.88; P=0.003",
        "0.69",
        "relative risk",
        "0.54 to 0.88",
        "P=0.003",
        "decrease",
    ),
    (
        "8.1 vs. 10.3 events per 100 person-years; hazard ratio, 0.79 [95% CI, 0.69 to 0.90]",
        "0.79",
        "hazard ratio",
        "0.69 to 0.90",
        None,
        "decrease",
    ),
    (
        "hazard ratio for death, 0.74; 95% CI, 0.52 to 1.05",
        "0.74",
        "hazard ratio",
        "0.52 to 1.05",
        None,
        "no_difference",
    ),
    (
        "hazard ratio with the drug, 0.74; 97.5% CI, 0.52 to 1.05",
        "0.74",
        "hazard ratio",
        "0.52 to 1.05",
        None,
        "no_difference",
    ),
    (
        "hazard ratio for relapse or death, 0.74; 99% CI, 0.52 to 1.05; P=0.02 by log-rank",
        "0.74",
        "hazard ratio",
        "0.52 to 1.05",
        "P=0.02",
        "decrease",
    ),
    (
        "pooled RR: 0.95; 95% CI: 0.88, 1.02; I2 = 34%",
        "0.95",
        "RR",
        "0.88, 1.02",
        None,
        "no_difference",
    ),
    (
        "summary relative risk was 1.21 (95% CI = 1.04-1.40)",
        "1.21",
        "relative risk",
        "1.04-1.40",
        None,
        "decrease",
    ),
    ("OR:0.45;95%CI:0.22-0.91;P=0.027", "0.45", "OR", "0.22-0.91", "P=0.027", "decrease"),
    (
        "subdistribution hazard ratio, 0.88 [95% CI, 0.79-0.98]",
        "0.88",
        "hazard ratio",
        "0.79-0.98",
        None,
        "decrease",
    ),
    (
        "adjusted hazard ratio, 1\u00b712, 95% CI 0\u00b795\u20131\u00b732; p=0\u00b717",
        "1\u00b712",
        "adjusted hazard ratio",
        "0\u00b795\u20131\u00b732",
        "p=0\u00b717",
        "no_difference",
    ),
    ("OR 0,54; 95% CI 0,32-0,91", "0,54", "OR", "0,32-0,91", None, "decrease"),
    (
        "difference -7.1 [-10.2, -4.0] mm Hg",
        "difference -7.1",
        None,
        "-10.2, -4.0",
        None,
        "decrease",
    ),
    ("95% CI 0.52-1.05", None, None, "0.52-1.05", None, "decrease"),
    (
        "difference between groups, 2.3 days; 95% CI, 0.4 to 4.2; P=0.02",
        "difference between groups, 2.3",
        "days",
        "0.4 to 4.2",
        "P=0.02",
        "decrease",
    ),
    (
        "adjusted difference in means \u22121\u00b75 (95% CI \u22122\u00b77 to \u22120\u00b73)",
        "adjusted difference in means \u22121\u00b75",
        None,
        "\u22122\u00b77 to \u22120\u00b73",
        None,
        "decrease",
    ),
    (
        "estimated treatment difference [ETD] -1.10% [-1.30; -0.90], p<0.0001",
        "-1.10%",
        None,
        "-1.30; -0.90",
        "p<0.0001",
        "decrease",
    ),
    (
        "least-squares mean difference vs placebo, -0.62%; 95% CI, -0.81 to -0.43; P<0.001",
        "-0.62%",
        None,
        "-0.81 to -0.43",
        "P<0.001",
        "decrease",
    ),
    (
        "prevalence ratio, PR = 1.30; 95% CI: 1.05; 1.61",
        "1.30",
        "prevalence ratio",
        "1.05; 1.61",
        None,
        "decrease",
    ),
    (
        "OR = 1.66 (1.2 \u2013 2.3, p = 0.002)",
        "1.66",
        "OR",
        "1.2 \u2013 2.3",
        "p = 0.002",
        "decrease",
    ),
    (
        "vaccine efficacy, 54%; 95% CI, 32 to 69; P<0.001",
        "54%",
        "vaccine efficacy",
        "32 to 69",
        "P<0.001",
        "decrease",
    ),
    ("52% risk reduction; 95% CI 40% to 62%", "52%", None, "40% to 62%", None, "decrease"),
]


def told(form: str) -> Outcome:
    text = f"Mortality was lower with the drug than with placebo ({form})."
    (one,) = outcomes(text)
    return one


@pytest.mark.parametrize(("form", "effect", "unit", "interval", "p", "direction"), FORMS)
def test_a_form_is_read_whole(
    form: str,
    effect: str | None,
    unit: str | None,
    interval: str | None,
    p: str | None,
    direction: str,
) -> None:
    found = told(form)
    assert (found.effect, found.unit, found.interval, found.p) == (effect, unit, interval, p)
    assert found.direction == direction


@pytest.mark.parametrize(
    "form",
    [
        "12 of 80, 15%; 95% CI, 8% to 25%, v 20 of 82, 24%; 95% CI, 16% to 35%",
        "15% [95% CI 8-25] v 24% [95% CI 16-35]",
    ],
)
def test_the_interval_of_one_arm_is_not_that_of_the_effect(form: str) -> None:
    assert told(form).interval is None


def test_the_p_of_heterogeneity_is_not_that_of_the_effect() -> None:
    assert told("RR 0.70; 95% CI 0.60 to 0.82; I2 = 64%, P = 0.30").p is None
    assert told("RR 0.70; 95% CI 0.60 to 0.82; heterogeneity P = 0.30").direction == "decrease"


def test_an_effect_goes_with_the_interval_it_is_printed_with() -> None:
    found = told("number needed to treat 14; hazard ratio 0.74; 95% CI 0.60 to 0.92")
    assert (found.effect, found.unit) == ("0.74", "hazard ratio")


def test_the_word_or_names_no_ratio() -> None:
    assert told("at 1 or 0.5 g a day").effect is None


def test_a_time_behind_a_difference_is_not_its_size() -> None:
    assert told("with a difference between groups just at 3 months").effect is None
