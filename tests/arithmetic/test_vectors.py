"""Worked numbers: each check on figures whose answer is known beforehand."""

import pytest

from evidence.arithmetic import (
    Answer,
    Arm,
    difference,
    p_agrees,
    p_from_interval,
    p_value,
    printed,
    symmetry,
)
from evidence.arithmetic.differences import interval_agrees
from evidence.arithmetic.distributions import (
    chi2_tail,
    f_tail,
    normal_tails,
    t_limit,
    t_tails,
)
from evidence.arithmetic.grim import mean, percentage
from evidence.arithmetic.intervals import within_ends
from evidence.arithmetic.order import rising
from evidence.arithmetic.percent_change import change
from evidence.arithmetic.printed import Printed
from evidence.arithmetic.rare import upper_limit
from evidence.arithmetic.spread import interval_is_twice, sd_or_se
from evidence.arithmetic.statcheck import is_decision_error, recompute, reported
from evidence.arithmetic.totals import Count, counts, share
from evidence.arithmetic.units import area, square_centimetres

CONSISTENT, INCONSISTENT = Answer.CONSISTENT, Answer.INCONSISTENT
SILENT, UNTOLD = Answer.NOT_INFORMATIVE, Answer.CANNOT_TELL

# Computed once with SciPy 1.17.1: 2 * t.sf, f.sf, chi2.sf, 2 * norm.sf.
TAILS = [
    ("t", 0.0, 5, None, 1.0),
    ("t", 2.1, 38, None, 0.04242184294734847),
    ("t", 2.571, 5, None, 0.0499746346838514),
    ("t", 1.96, 1000000.0, None, 0.04999606758526985),
    ("t", 12.7, 1, None, 0.050024327689344165),
    ("t", 3.3, 2.5, None, 0.05940212877944413),
    ("t", 40, 7, None, 1.5902179984850364e-09),
    ("t", 0.5, 119, None, 0.6179984086983166),
    ("t", 6.0, 2000, None, 2.3362422742959987e-09),
    ("F", 4.1, 1, 38, 0.04995144734466837),
    ("F", 1.0, 3, 20, 0.4132519140624603),
    ("F", 2.87, 4, 60.5, 0.030388067478677287),
    ("F", 150, 2, 9, 1.2282255714126624e-07),
    ("F", 0.2, 5, 5, 0.9490302605850707),
    ("F", 3.0, 10, 400, 0.0011499365969071139),
    ("F", 30, 1, 1500, 5.058966193806875e-08),
    ("chi2", 3.84, 1, None, 0.05004352124870519),
    ("chi2", 0.1, 1, None, 0.7518296340458492),
    ("chi2", 10.83, 1, None, 0.0009986863791802592),
    ("chi2", 50, 30, None, 0.01240206071890054),
    ("chi2", 200, 20, None, 1.1253473960842808e-31),
    ("chi2", 5, 9, None, 0.8343082601934075),
    ("chi2", 1200, 1000, None, 1.2255942330622893e-05),
    ("chi2", 0.5, 12, None, 0.9999997261864366),
    ("z", 0, None, None, 1.0),
    ("z", 0.5, None, None, 0.6170750774519738),
    ("z", 1.96, None, None, 0.04999579029644087),
    ("z", 5, None, None, 5.733031437583866e-07),
    ("z", 10, None, None, 1.523970604832094e-23),
]
# Computed once with SciPy 1.17.1: t.ppf((1 + level) / 2, df).
LIMITS = [
    (0.95, 5, 2.5705818356363146),
    (0.95, 38, 2.0243941639119694),
    (0.99, 3, 5.840909309733355),
    (0.9, 200, 1.6525081009108769),
    (0.95, 1, 12.706204736174694),
]


@pytest.mark.parametrize(("kind", "value", "df1", "df2", "expected"), TAILS)
def test_tails(
    kind: str, value: float, df1: float | None, df2: float | None, expected: float
) -> None:
    first, second = df1 or 0.0, df2 or 0.0
    found = {
        "t": lambda: t_tails(value, first),
        "F": lambda: f_tail(value, first, second),
        "chi2": lambda: chi2_tail(value, first),
        "z": lambda: normal_tails(value),
    }[kind]()
    assert found == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize(("level", "df", "expected"), LIMITS)
def test_limits_of_t(level: float, df: float, expected: float) -> None:
    assert t_limit(level, df) == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize(
    ("text", "people", "items", "answer"),
    [
        ("5.27", 43, 1, INCONSISTENT),
        ("3.48", 20, 1, INCONSISTENT),
        ("3.45", 20, 1, CONSISTENT),
        ("5.28", 43, 1, CONSISTENT),
        ("5.27", 100, 1, SILENT),
        ("5.27", 43, 3, SILENT),
        ("5.3", 43, 1, SILENT),
        ("none", 43, 1, UNTOLD),
        ("5.27", 0, 1, UNTOLD),
    ],
)
def test_grim(text: str, people: int, items: int, answer: Answer) -> None:
    assert mean(text, people, items).answer is answer


@pytest.mark.parametrize(
    ("text", "people", "answer"),
    [
        ("80", 16, INCONSISTENT),
        ("75", 16, CONSISTENT),
        ("81", 16, CONSISTENT),
        ("80", 15, CONSISTENT),
        ("87", 15, CONSISTENT),
        ("80", 100, SILENT),
        ("80.0", 160, CONSISTENT),
        ("80.3", 160, INCONSISTENT),
        ("134", 16, UNTOLD),
    ],
)
def test_grim_of_percentages(text: str, people: int, answer: Answer) -> None:
    assert percentage(text, people).answer is answer


def test_grim_says_what_would_be_possible() -> None:
    assert percentage("80", 16).why == "16 people give 75.0% or 81.2%, never 80%"


@pytest.mark.parametrize(
    ("before", "after", "percent", "answer"),
    [
        ("141.9", "177.5", "+25.1", CONSISTENT),
        ("105.4", "122.7", "16.4%", CONSISTENT),
        ("141.9", "177.5", "35.6%", INCONSISTENT),
        ("12.7", "18.6", "45%", CONSISTENT),
        ("12.7", "18.6", "44%", INCONSISTENT),
        ("80", "60", "25%", CONSISTENT),
        ("80", "60", "-25%", CONSISTENT),
        ("80", "60", "+25%", INCONSISTENT),
        ("20%", "35%", "75%", CONSISTENT),
        ("20%", "35%", "15%", CONSISTENT),
        ("20", "35", "15%", INCONSISTENT),
        ("0", "35", "15%", UNTOLD),
        ("20", "", "15%", UNTOLD),
    ],
)
def test_percent_change(before: str, after: str, percent: str, answer: Answer) -> None:
    assert change(before, after, percent).answer is answer


def test_points_are_told_from_percent() -> None:
    assert "points" in change("20%", "35%", "15%").why


def test_the_parts_of_a_total() -> None:
    found = counts([Count(19, 26), Count(6, 15)], Count(26, 41))
    assert found.answer is INCONSISTENT
    assert "25/41" in found.why
    assert counts([Count(19, 26), Count(6, 15)], Count(25, 41)).answer is CONSISTENT
    assert counts([Count(19, 26)], Count(26, 41)).answer is UNTOLD


@pytest.mark.parametrize(
    ("events", "people", "percent", "answer"),
    [
        (12, 40, "30", CONSISTENT),
        (12, 40, "33", INCONSISTENT),
        (2, 3, "66.6", CONSISTENT),
        (2, 3, "66.7", CONSISTENT),
        (1, 8, "12", CONSISTENT),
        (1, 8, "13", CONSISTENT),
        (1, 0, "13", UNTOLD),
    ],
)
def test_a_percentage_and_its_count(events: int, people: int, percent: str, answer: Answer) -> None:
    assert share(Count(events, people), percent).answer is answer


def _p(text: str) -> Printed:
    found = p_value(text)
    assert found is not None
    return found


def test_p_from_an_interval() -> None:
    found = p_from_interval("3.00", "1.04 to 4.96", ratio=False, people=2000)
    assert found is not None
    assert found.holds(0.0027)
    assert float(found.high) < 0.004
    assert p_from_interval("0.80", "0.62 to 1.04", ratio=True) is not None
    assert p_from_interval("0.80", "-0.1 to 1.04", ratio=True) is None
    assert p_from_interval("5.0", "1.0 to 2.0", ratio=False) is None


@pytest.mark.parametrize(
    ("estimate", "ends", "p", "ratio", "answer"),
    [
        ("0.80", "0.62 to 1.04", "p=0.01", True, INCONSISTENT),
        ("4.0", "1.0 to 7.0", "p=0.30", False, INCONSISTENT),
        ("0.80", "0.66 to 0.97", "p=0.02", True, CONSISTENT),
        ("0.80", "0.64 to 1.00", "p=0.05", True, CONSISTENT),
        ("0.80", "0.64 to 1.00", "p<0.001", True, INCONSISTENT),
        ("4.0", "1.0 to 7.0", "p<0.001", False, INCONSISTENT),
        ("4.0", "1.0 to 7.0", "p=0.003", False, UNTOLD),
        ("4.0", "1.0 to 7.0", "p<0.05", False, CONSISTENT),
        ("4.0", "99% CI 1.0 to 7.0", "p=0.0006", False, CONSISTENT),
        ("4.0", "wide", "p=0.03", False, UNTOLD),
    ],
)
def test_p_and_interval(estimate: str, ends: str, p: str, ratio: bool, answer: Answer) -> None:
    found = p_agrees(estimate, ends, _p(p), ratio=ratio)
    assert found.answer is answer, found.why


def test_many_people_leave_less_room() -> None:
    few = p_from_interval("4.0", "1.0 to 7.0", ratio=False)
    many = p_from_interval("4.0", "1.0 to 7.0", ratio=False, people=500)
    assert few is not None
    assert many is not None
    assert few.high > 2 * many.high


@pytest.mark.parametrize(
    ("text", "answer", "decision"),
    [
        ("t(38) = 2.10, p = .042", CONSISTENT, False),
        ("t(38) = 2.10, p < .05", CONSISTENT, False),
        ("t(38) = 1.20, p = .042", INCONSISTENT, True),
        ("t(38) = 2.80, p = .02", INCONSISTENT, False),
        ("F(1, 38) = 4.10, p = .050", CONSISTENT, False),
        ("F(1, 38) = 2.10, p < .01", INCONSISTENT, True),
        ("χ2(1, N = 90) = 3.84, p = .05", CONSISTENT, False),
        ("χ²(2) = 1.10, p = .04", INCONSISTENT, True),
        ("chi-square(1) = 10.83; P < 0.001", CONSISTENT, False),
        ("z = 1.96, p = .05", CONSISTENT, False),
        ("z = -2.58, p = .01", CONSISTENT, False),
        ("r(38) = .32, p = .044", CONSISTENT, False),
        ("r(38) = .10, p = .01", INCONSISTENT, True),
        ("r(38) = 1.00, p < .001", CONSISTENT, False),
    ],
)
def test_statcheck(text: str, answer: Answer, decision: bool) -> None:
    (found,) = reported(f"The groups differed ({text}) at the end.")
    verdict = recompute(found)
    assert verdict.answer is answer, verdict.why
    assert is_decision_error(found, verdict) is decision


def test_half_of_p_fits_only_where_the_text_is_one_sided() -> None:
    (found,) = reported("t(38) = 1.80, p = .040")
    assert recompute(found).answer is INCONSISTENT
    assert recompute(found, one_sided=True).answer is CONSISTENT


@pytest.mark.parametrize("text", ["t = 2.1, p = .04", "F(3) = 2, p = .04", "t(0) = 2, p = .04"])
def test_a_statistic_without_its_degrees_of_freedom_is_left(text: str) -> None:
    assert all(recompute(one).answer is UNTOLD for one in reported(text))


@pytest.mark.parametrize(
    ("estimate", "ends", "answer"),
    [
        ("1.61", "0.52-2.70", INCONSISTENT),
        ("1.11", "0.86 to 1.37", INCONSISTENT),
        ("1.81", "1.42 to 2.32", CONSISTENT),
        ("1.71", "1.15 to 2.53", CONSISTENT),
        ("1.02", "1.00 to 1.04", CONSISTENT),
        ("2.00", "0.40 to 2.50", UNTOLD),
        ("1.61", "-0.5 to 2.7", UNTOLD),
    ],
)
def test_the_interval_of_a_ratio(estimate: str, ends: str, answer: Answer) -> None:
    assert symmetry(estimate, ends).answer is answer


def test_the_difference_of_two_groups() -> None:
    strong, weak, nothing = (
        Arm("18.6", "25.4", 139),
        Arm("12.7", "20.7", 141),
        Arm("3.9", "21.7", 78),
    )
    found = difference(strong, nothing)
    assert found is not None
    assert found.text == "14.7 (95% CI 8.3 to 21.1)" or found.value.holds(14.7)
    assert interval_agrees(strong, nothing, "8.3 to 21.1").answer is CONSISTENT
    assert interval_agrees(weak, nothing, "2.9 to 14.7").answer is CONSISTENT
    assert interval_agrees(strong, nothing, "12.0 to 17.4").is_conflict
    assert found.value.text(1) == "14.6 to 14.8"
    later = Arm("20.9", "22.5", 180), Arm("4.7", "19.7", 172)
    assert interval_agrees(*later, "11.8 to 20.6").answer is CONSISTENT
    assert difference(Arm("18.6", "", 139), nothing) is None


@pytest.mark.parametrize(("people", "limit"), [(8, 31), (16, 17), (30, 9.5), (39, 7.4), (125, 2.4)])
def test_nothing_seen(people: int, limit: float) -> None:
    assert 100 * upper_limit(people) == pytest.approx(limit, abs=0.5 if limit > 10 else 0.05)


def test_nothing_seen_among_nobody() -> None:
    with pytest.raises(ValueError, match="no people"):
        upper_limit(0)


def test_a_spread_too_small() -> None:
    assert sd_or_se("6.5", "+35", 16).is_conflict
    assert sd_or_se("25.4", "18.6", 16).answer is CONSISTENT
    assert sd_or_se("6.5", "+35", 80).answer is SILENT
    assert sd_or_se("", "+35", 16).answer is UNTOLD
    assert interval_is_twice("2.00", "6.08 to 13.92").is_conflict
    assert interval_is_twice("8.00", "6.08 to 13.92").answer is CONSISTENT


@pytest.mark.parametrize(
    ("unit", "name", "size"),
    [
        ("hairs/cm2", "cm2", 1),
        ("hairs per cm²", "cm2", 1),
        ("hairs in 1 cm2", "cm2", 1),
        ("hairs in a 5.1 cm2 circle", "cm2", 5.1),
        ("hairs per square inch", "inch2", 6.4516),
        ("hairs/in2", "inch2", 6.4516),
        ("hairs in a one-inch circle", "inch circle", 5.0671),
        ("1-inch diameter circle", "inch circle", 5.0671),
        ("cells/mm2", "mm2", 0.01),
        ("hairs", None, None),
        (None, None, None),
    ],
)
def test_areas(unit: str | None, name: str | None, size: float | None) -> None:
    assert area(unit) == name
    found = square_centimetres(unit)
    assert (found is None) == (size is None)
    if found is not None and size is not None:
        assert float(found) == pytest.approx(size, abs=0.0001)


def test_counts_per_square_centimetre() -> None:
    told, size = printed("12.52"), square_centimetres("hairs per square inch")
    assert told is not None
    assert size is not None
    found = told.span.scaled(1 / size)
    assert found.holds(12.52 / 6.4516)
    assert found.text() == "1.94"


def test_numbers_in_their_order() -> None:
    (ok,) = rising([("analysed", 44), ("randomised", 50)])
    assert ok.answer is CONSISTENT
    bad = rising([("analysed", 44), ("randomised", None), ("enrolled", 40)])
    assert [one.answer for one in bad] == [INCONSISTENT]
    assert rising([("analysed", 44)])[0].answer is UNTOLD


def test_an_estimate_lies_inside_its_own_interval() -> None:
    assert within_ends("1.61", "0.52 to 2.70").answer is CONSISTENT
    assert within_ends("3.61", "0.52 to 2.70").is_conflict
    assert within_ends("2.71", "0.52 to 2.70").answer is CONSISTENT
