"""The difference between two groups, from their printed means, SDs and sizes.

Welch's standard error, sqrt(s1²/n1 + s2²/n2), and the pooled one beside it:
reports use either, with the normal or Student's t, so an interval has a range.
"""

import math
from fractions import Fraction
from typing import NamedTuple

from evidence.arithmetic.distributions import normal_limit, t_limit
from evidence.arithmetic.intervals import interval
from evidence.arithmetic.printed import Printed, printed
from evidence.arithmetic.span import Span
from evidence.arithmetic.verdict import Verdict, cannot_tell, compared

_LEVEL = 0.95


class Arm(NamedTuple):
    """A group as printed: mean, standard deviation, and its number of people."""

    mean: str
    sd: str
    people: int


class Difference(NamedTuple):
    """A difference of means with the possible ends of its 95% interval."""

    value: Span
    low: Span
    high: Span

    @property
    def text(self) -> str:
        """The middle values, as a report would print them."""
        middle, low, high = (float(one.middle) for one in self)
        return f"{middle:.1f} (95% CI {low:.1f} to {high:.1f})"


def difference(one: Arm, two: Arm) -> Difference | None:
    """Subtract the second group from the first; None where a number is missing or impossible."""
    read = [printed(text) for text in (one.mean, one.sd, two.mean, two.sd)]
    first, first_sd, second, second_sd = read
    if first is None or first_sd is None or second is None or second_sd is None:
        return None
    if one.people < 2 or two.people < 2 or min(first_sd.value, second_sd.value) < 0:
        return None
    value = first.span - second.span
    half = _half_width(first_sd, second_sd, one.people, two.people)
    return Difference(value, value - half, value + half)


def interval_agrees(one: Arm, two: Arm, ends: str) -> Verdict:
    """Check a printed interval against the unadjusted one; adjusted analyses may differ."""
    made, found = difference(one, two), interval(ends)
    if made is None or found is None:
        return cannot_tell("a mean, SD, number of people or the interval is not printed")
    why = f"the groups give {made.text}"
    if not found.low.span.meets(made.low):
        return compared(found.low.span, made.low, why, why)
    return compared(found.high.span, made.high, why, why)


def _half_width(one: Printed, two: Printed, n1: int, n2: int) -> Span:
    """Give every half width that Welch or pooled, normal or t, and rounding allow."""
    ends = []
    for s1, s2 in ((one.span.low, two.span.low), (one.span.high, two.span.high)):
        a, b = float(max(s1, Fraction(0))) ** 2, float(max(s2, Fraction(0))) ** 2
        welch = math.sqrt(a / n1 + b / n2)
        pooled = math.sqrt(((n1 - 1) * a + (n2 - 1) * b) / (n1 + n2 - 2) * (1 / n1 + 1 / n2))
        fewest = min(n1, n2) - 1.0
        # Welch's degrees of freedom lie between those of the smaller group and the pooled ones.
        limits = (normal_limit(_LEVEL), t_limit(_LEVEL, fewest), t_limit(_LEVEL, n1 + n2 - 2.0))
        ends += [welch * limits[0], welch * limits[1], welch * limits[2]]
        ends += [pooled * limits[0], pooled * limits[2]]
    return Span.of(min(ends), max(ends))
