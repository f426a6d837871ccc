"""Intervals: what is printed, the p-value that goes with it, and whether a ratio is a ratio.

p from an interval and back after Altman and Bland (2011), with the exact normal
tails in place of their approximation. Ratios are worked on the log scale.
"""

import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from evidence.arithmetic.distributions import normal_limit, normal_tails, t_limit, t_tails
from evidence.arithmetic.printed import NUMBER, Printed, is_significant, printed, read
from evidence.arithmetic.span import Span
from evidence.arithmetic.verdict import Answer, Verdict, cannot_tell, compared

_RANGE = re.compile(
    rf"(?P<low>{NUMBER})\s{{0,3}}%?\s{{0,3}}(?:to|through|and|,|;|[-–—−])\s{{0,3}}(?P<high>{NUMBER})"
)
_LEVEL = re.compile(
    r"\b(?P<level>[0-9]{2}(?:\.[0-9])?)\s{0,2}%\s{0,2}"
    r"(?:ci|cri|(?:confidence|credible) interval)s?\b[:,=]?",
    re.I,
)
_RATIO = re.compile(
    r"\b(?:a?OR|RR|a?HR|IRR|PR|SMR)\b|(?i:\b(?:odds|risk|hazards?|rate|prevalence) ratio\b)"
    r"|(?i:\brelative risk\b(?! (?:reduction|increase|difference)))"
)
_USUAL = 0.95
_CLEAR = (Fraction(4, 100), Fraction(6, 100))
"""Between these two tests of the same data may fall on either side of 0.05 [our own margin]."""
_FACTOR = 3
_TINY = Fraction(1, 1000)
"""Below this a factor says nothing: tests of the same data part ways far out in the tails."""
_FEWEST_DF = 4.0
"""Degrees of freedom assumed where the number of people is not told: a very small study."""


class Interval(NamedTuple):
    """Both ends as printed, and the level (0.95 where none is printed)."""

    low: Printed
    high: Printed
    level: float = _USUAL

    def spans(self, value: Fraction | float) -> bool:
        """Tell whether a value lies inside the ends as printed."""
        return self.low.value <= value <= self.high.value


@lru_cache(maxsize=4096)
def interval(text: str | None) -> Interval | None:
    """Read an interval such as `95% CI 8.3 to 21.1`; None unless low <= high."""
    if not text:
        return None
    level = _LEVEL.search(text[:200])
    found = _RANGE.search(_LEVEL.sub(" ", text[:200]))
    if found is None:
        return None
    low, high = read(found["low"]), read(found["high"])
    share = float(level["level"]) / 100 if level is not None else _USUAL
    return Interval(low, high, share) if low.value <= high.value else None


@lru_cache(maxsize=4096)
def is_ratio(*texts: str | None) -> bool:
    """Tell whether the words name a ratio, whose value for no effect is 1."""
    return any(text is not None and _RATIO.search(text) for text in texts)


def symmetry(estimate: str, ends: str) -> Verdict:
    """Check that the interval of a ratio is even on the log scale.

    `inconsistent` only where it is not, and is even on the plain scale instead,
    as the interval of a difference is: exact methods give neither.
    """
    middle, found = printed(estimate), interval(ends)
    if middle is None or found is None:
        return cannot_tell("the ratio or its interval is not printed")
    low, mid, high = found.low.span.log, middle.span.log, found.high.span.log
    if low is None or mid is None or high is None:
        return cannot_tell("a ratio and both ends of its interval lie above zero; these may not")
    up, down = high - mid, mid - low
    if up.meets(down):
        return Verdict(Answer.CONSISTENT, "the interval is even on the log scale", up, down)
    plain = (found.low.span + found.high.span).scaled(Fraction(1, 2))
    if not plain.meets(middle.span):
        return Verdict(Answer.CANNOT_TELL, "the interval is even on neither scale", up, down)
    why = f"{middle.text} lies in the middle of {found.low.text} to {found.high.text}"
    return Verdict(Answer.INCONSISTENT, f"{why}, as in a difference, not a ratio", up, down)


def p_from_interval(
    estimate: str, ends: str, *, ratio: bool, people: int | None = None
) -> Span | None:
    """Give the p-values that fit an estimate and its interval, for a test against no effect.

    The range covers rounding, and tests by the normal or by Student's t with the
    people told (else very few). None where a number cannot be read or makes no sense.
    """
    middle, found = printed(estimate), interval(ends)
    if middle is None or found is None or not 0.5 < found.level < 1:
        return None
    spans = [found.low.span, middle.span, found.high.span]
    if ratio:
        logs = [one.log for one in spans]
        spans = [one for one in logs if one is not None]
    if len(spans) < 3:
        return None
    low, mid, high = spans
    width = (high - low).scaled(Fraction(1, 2))
    if width.low <= 0 or not low.low <= mid.high or not mid.low <= high.high:
        return None
    share = mid.size.over(width)
    return None if share is None else _tails(share, found.level, people)


def _tails(share: Span, level: float, people: int | None) -> Span:
    """Turn estimate over half width into p, by the normal and by Student's t."""
    df = max(1.0, people - 2.0) if people is not None else _FEWEST_DF
    z, t = normal_limit(level), t_limit(level, df)
    return share.through(lambda one: normal_tails(one * z)).joined(
        share.through(lambda one: t_tails(one * t, df))
    )


def p_agrees(
    estimate: str, ends: str, p: Printed, *, ratio: bool, people: int | None = None
) -> Verdict:
    """Hold a printed p against the one its interval gives.

    They conflict where they lie clearly on different sides of 0.05 or are a
    factor of more than three apart, after everything rounding allows.
    """
    possible = p_from_interval(estimate, ends, ratio=ratio, people=people)
    if possible is None:
        return cannot_tell("the estimate and its interval do not tell a p-value")
    told = _values(p)
    why = f"the interval goes with p {_shown(possible)}, printed is p {p.bound} {float(p.value):g}"
    if told.meets(possible):
        return Verdict(Answer.CONSISTENT, why, told, possible)
    is_low = is_significant(p, _CLEAR[0]) is True and possible.low > _CLEAR[1]
    is_high = is_significant(p, _CLEAR[1]) is False and possible.high < _CLEAR[0]
    is_far = possible.low > max(_TINY, _FACTOR * told.high)
    is_far = is_far or told.low > max(_TINY, _FACTOR * possible.high)
    if is_low or is_high or is_far:
        return Verdict(Answer.INCONSISTENT, why, told, possible)
    return Verdict(Answer.CANNOT_TELL, f"{why}: another test may explain it", told, possible)


def _values(p: Printed) -> Span:
    """Give the values a printed p stands for, a limit reaching to 0 or 1."""
    if p.bound == "<":
        return Span(Fraction(0), p.value)
    if p.bound == ">":
        return Span(p.value, Fraction(1))
    return p.span


def _shown(possible: Span) -> str:
    low, high = (float(f"{float(one):.2g}") for one in (possible.low, possible.high))
    return f"= {low:g}" if low == high else f"between {low:g} and {high:g}"


def within_ends(estimate: str, ends: str) -> Verdict:
    """Check that an estimate lies inside its own interval; a fall may be told without its minus."""
    middle, found = printed(estimate), interval(ends)
    if middle is None or found is None:
        return cannot_tell("the estimate or its interval is not printed")
    room = Span(found.low.span.low, found.high.span.high)
    why = f"{middle.text} in {found.low.text} to {found.high.text}"
    if room.meets(middle.span.scaled(-1)):
        return Verdict(Answer.CONSISTENT, why, middle.span, room)
    return compared(middle.span, room, why, f"{why}: it lies outside its own interval")
