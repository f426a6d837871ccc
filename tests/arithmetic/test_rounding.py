"""No number computed from real data and then rounded is ever called wrong."""

import math
import statistics
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from evidence.arithmetic import (
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
    normal_limit,
    normal_tails,
    t_limit,
    t_tails,
)
from evidence.arithmetic.grim import mean, percentage
from evidence.arithmetic.intervals import within_ends
from evidence.arithmetic.percent_change import change
from evidence.arithmetic.statcheck import recompute, reported
from evidence.arithmetic.totals import Count, counts, share
from evidence.arithmetic.units import square_centimetres

WAY = st.sampled_from([ROUND_HALF_UP, ROUND_HALF_EVEN])
DIGITS = st.integers(0, 4)
DATA = st.lists(st.floats(-300, 300, allow_subnormal=False), min_size=3, max_size=25)


def rounded(value: Fraction | float, digits: int, way: str) -> str:
    """Print a value as a report does; exact before it is rounded."""
    exact = Fraction(value)
    with localcontext() as context:
        context.prec = 60
        long = Decimal(exact.numerator) / Decimal(exact.denominator)
        return str(long.quantize(Decimal(1).scaleb(-digits), rounding=way))


@given(st.lists(st.integers(-20, 100), min_size=1, max_size=120), DIGITS, WAY)
def test_means_of_whole_numbers(scores: list[int], digits: int, way: str) -> None:
    told = rounded(Fraction(sum(scores), len(scores)), digits, way)
    assert not mean(told, len(scores)).is_conflict


@given(st.lists(st.lists(st.integers(1, 7), min_size=3, max_size=3), min_size=1), DIGITS, WAY)
def test_means_of_several_items(people: list[list[int]], digits: int, way: str) -> None:
    total = Fraction(sum(map(sum, people)), 3 * len(people))
    assert not mean(rounded(total, digits, way), len(people), items=3).is_conflict


@given(st.integers(1, 400), st.data(), DIGITS, WAY)
def test_shares_of_people(people: int, data: st.DataObject, digits: int, way: str) -> None:
    events = data.draw(st.integers(0, people))
    told = rounded(Fraction(100 * events, people), digits, way)
    assert not percentage(told, people).is_conflict
    assert not share(Count(events, people), told).is_conflict


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(50, 99)), min_size=2, max_size=6))
def test_sums_of_counts(parts: list[tuple[int, int]]) -> None:
    whole = Count(sum(events for events, _ in parts), sum(people for _, people in parts))
    assert not counts([Count(*one) for one in parts], whole).is_conflict


_AMOUNT = st.fractions(Fraction(1, 10), 500, max_denominator=10_000)


@given(_AMOUNT, _AMOUNT, DIGITS, DIGITS, WAY)
def test_changes_in_percent(
    before: Fraction, after: Fraction, digits: int, shown: int, way: str
) -> None:
    first, last = rounded(before, digits, way), rounded(after, digits, way)
    moved = 100 * (after - before) / before
    assert not change(first, last, rounded(moved, shown, way)).is_conflict
    assert not change(first, last, rounded(abs(moved), shown, way)).is_conflict


@given(st.floats(-3, 3), st.floats(0.01, 1.5), st.integers(2, 4), st.integers(3, 4), WAY)
def test_p_of_a_ratio_by_the_normal(
    middle: float, error: float, digits: int, shown: int, way: str
) -> None:
    z = normal_limit(0.95)
    low, high = math.exp(middle - z * error), math.exp(middle + z * error)
    told = rounded(math.exp(middle), digits, way)
    ends = f"{rounded(low, digits, way)} to {rounded(high, digits, way)}"
    p = p_value(rounded(normal_tails(middle / error), shown, way))
    assert p is not None
    assert not p_agrees(told, ends, p, ratio=True).is_conflict
    assert not symmetry(told, ends).is_conflict
    assert not within_ends(told, ends).is_conflict


@given(
    st.floats(-50, 50),
    st.floats(0.05, 30),
    st.integers(4, 500),
    st.sampled_from([0.9, 0.95, 0.99]),
    DIGITS,
    WAY,
)
def test_p_of_a_difference_by_students_t(
    middle: float, error: float, df: int, level: float, digits: int, way: str
) -> None:
    half = t_limit(level, df) * error
    told = rounded(middle, digits, way)
    low, high = rounded(middle - half, digits, way), rounded(middle + half, digits, way)
    ends = f"{round(level * 100)}% CI {low} to {high}"
    p = p_value(rounded(t_tails(middle / error, df), 3, way))
    assert p is not None
    assert not p_agrees(told, ends, p, ratio=False).is_conflict
    assert not p_agrees(told, ends, p, ratio=False, people=df + 2).is_conflict
    assert not within_ends(told, ends).is_conflict


@settings(max_examples=40)
@given(DATA, DATA, st.integers(0, 3), WAY)
def test_two_groups_by_welch_or_pooled(
    one: list[float], two: list[float], digits: int, way: str
) -> None:
    s1, s2 = statistics.stdev(one), statistics.stdev(two)
    assume(min(s1, s2) > 1e-6)
    n1, n2 = len(one), len(two)
    a, b = s1**2 / n1, s2**2 / n2
    df = (a + b) ** 2 / (a**2 / (n1 - 1) + b**2 / (n2 - 1))
    pooled = math.sqrt(((n1 - 1) * s1**2 + (n2 - 1) * s2**2) / (n1 + n2 - 2) * (1 / n1 + 1 / n2))
    gap = statistics.mean(one) - statistics.mean(two)
    first, second = (
        Arm(rounded(statistics.mean(data), digits, way), rounded(sd, digits, way), len(data))
        for data, sd in ((one, s1), (two, s2))
    )
    made, told = difference(first, second), printed(rounded(gap, digits, way))
    assert made is not None
    assert told is not None
    assert made.value.meets(told.span)
    for half in (
        t_limit(0.95, df) * math.sqrt(a + b),
        normal_limit(0.95) * math.sqrt(a + b),
        t_limit(0.95, n1 + n2 - 2) * pooled,
    ):
        ends = f"{rounded(gap - half, digits, way)} to {rounded(gap + half, digits, way)}"
        assert not interval_agrees(first, second, ends).is_conflict


@settings(max_examples=150)
@given(
    st.sampled_from(["t", "F", "chi2", "z", "r"]),
    st.floats(0.001, 12),
    st.integers(1, 300),
    st.integers(1, 300),
    st.integers(1, 3),
    st.integers(2, 4),
    WAY,
)
def test_statistics_and_their_p(
    kind: str, value: float, df1: int, df2: int, digits: int, shown: int, way: str
) -> None:
    assume((kind, df1) != ("r", 2))  # left alone: most often r² without its raised 2
    r = value / 12.5
    value = r if kind == "r" else value
    text, p = {
        "t": (f"t({df1})", t_tails(value, df1)),
        "F": (f"F({df1}, {df2})", f_tail(value, df1, df2)),
        "chi2": (f"χ2({df1})", chi2_tail(value, df1)),
        "z": ("z", normal_tails(value)),
        "r": (f"r({df1})", t_tails(r * math.sqrt(df1 / (1 - r * r)), df1)),
    }[kind]
    shown_as = f"{text} = {rounded(value, digits, way)}, p = {rounded(p, shown, way)}"
    (found,) = reported(shown_as)
    assert not recompute(found).is_conflict, shown_as
    limit = next(one for one in ("0.001", "0.01", "0.05", "1") if p < float(one) or one == "1")
    (bounded,) = reported(f"{text} = {rounded(value, digits, way)}, p < {limit}")
    assert not recompute(bounded).is_conflict


@given(_AMOUNT, st.integers(0, 3), WAY)
def test_counts_on_another_area(count: Fraction, digits: int, way: str) -> None:
    told, size = printed(rounded(count, digits, way)), square_centimetres("per square inch")
    assert told is not None
    assert size is not None
    assert told.span.scaled(1 / size).holds(count / Fraction("6.4516"))


@given(st.floats(-5, 5), st.floats(0.05, 3))
def test_p_of_rounded_ends_holds_the_true_p(middle: float, error: float) -> None:
    half = normal_limit(0.95) * error
    ends = f"{middle - half:.3f} to {middle + half:.3f}"
    found = p_from_interval(f"{middle:.3f}", ends, ratio=False)
    assume(found is not None)
    assert found is not None
    assert found.holds(normal_tails(middle / error))
