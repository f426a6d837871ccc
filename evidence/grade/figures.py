"""Reading a study's figure on an outcome so that it can be pooled, or saying why it cannot be.

Ratios need their interval; differences of means their interval, or mean, SD and
number of people of both groups; counts the events and people of both groups.
Standard errors after the Cochrane Handbook (chapter 6): from a 95% interval,
the width over 2 x 1.96 (or t for differences of few people), of logarithms for ratios.
"""

import math
import re
from collections.abc import Iterator
from typing import NamedTuple

from evidence.arithmetic import NUMBER, Answer, Interval, interval, number, symmetry
from evidence.arithmetic import Arm as Group
from evidence.arithmetic.distributions import normal_limit, t_limit
from evidence.arithmetic.reported import estimates
from evidence.arithmetic.units import square_centimetres
from evidence.grade.amounts import amount
from evidence.grade.prints import is_filled_in
from evidence.model import Fact, Outcome

_MEASURES = (
    ("SMD", re.compile(r"\bSMD\b|standardi[sz]ed (?:mean )?difference|\b(?:hedges|cohen)\b", re.I)),
    ("OR", re.compile(r"\ba?OR\b|(?i:\bodds ratio)")),
    ("HR", re.compile(r"\ba?HR\b|(?i:\bhazards? ratio)")),
    ("IRR", re.compile(r"\bIRR\b|(?i:\brate ratio)")),
    ("RR", re.compile(r"\bRR\b|(?i:\brisk ratio|\brelative risk\b(?! (?:reduc|incr|diff)))")),
)
RATIOS = frozenset({"RR", "OR", "HR", "IRR"})
_VERSUS = re.compile(r"\s(?:v|vs|versus)\.?\s", re.IGNORECASE)
_ARM = re.compile(
    rf"(?P<mean>{NUMBER})\s?(?:\(\s?(?:SD:?\s?)?|±\s?)(?P<sd>{NUMBER})\)?"
    r"[,;]?\s?\(?n\s?=?\s?(?P<n>[0-9]{1,6})\b",
    re.IGNORECASE,
)
_COUNT = re.compile(r"(?P<events>[0-9]{1,6})\s?(?:/|of|out of)\s?(?P<people>[0-9]{1,6})\b")
_LONGEST = 300
_NO_UNIT = "?"
_LEVEL = 0.95


class Told(NamedTuple):
    """A figure of one outcome; a ratio's `error` is that of its logarithm."""

    measure: str
    unit: str | None
    estimate: float
    low: float
    high: float
    error: float
    text: str
    fact: Fact

    @property
    def outcome(self) -> Outcome:
        """The outcome it is told of."""
        assert isinstance(self.fact.value, Outcome)
        return self.fact.value


class Arm(NamedTuple):
    """A group's mean, standard deviation and people."""

    mean: float
    sd: float
    people: int


class Events(NamedTuple):
    """Events among people."""

    events: int
    people: int


def told(fact: Fact, people: int | None) -> tuple[Told, ...]:
    """Give the figures a fact tells in each measure it allows; empty where it tells none whole."""
    if not isinstance(fact.value, Outcome):
        return ()
    if not is_filled_in(fact):
        return tuple(_printed(fact, fact.value))
    return (*_with_interval(fact, fact.value, people), *_of_groups(fact, fact.value))


def of_events(one: Events, two: Events) -> dict[str, tuple[float, float]]:
    """Give RR and OR of two groups as (value, error of the logarithm); half added for no events.

    Empty where no group, or everybody in both, had the event: that tells nothing of a ratio.
    """
    cells = [one.events, one.people - one.events, two.events, two.people - two.events]
    if min(cells) < 0 or one.people < 1 or two.people < 1:
        return {}
    if one.events + two.events == 0 or cells[1] + cells[3] == 0:
        return {}
    a, b, c, d = (cell + 0.5 if 0 in cells else float(cell) for cell in cells)
    n, m = a + b, c + d
    return {
        "RR": ((a / n) / (c / m), math.sqrt(max(1e-12, 1 / a - 1 / n + 1 / c - 1 / m))),
        "OR": ((a * d) / (b * c), math.sqrt(1 / a + 1 / b + 1 / c + 1 / d)),
    }


def of_arms(one: Arm, two: Arm) -> dict[str, tuple[float, float]]:
    """Give the difference of two means, and in standard deviations (Hedges), as (value, error)."""
    n, m = one.people, two.people
    if n < 2 or m < 2 or one.sd < 0 or two.sd < 0 or one.sd + two.sd == 0:
        return {}
    pooled = math.sqrt(((n - 1) * one.sd**2 + (m - 1) * two.sd**2) / (n + m - 2))
    small = 1 - 3 / (4 * (n + m - 2) - 1)
    size = small * (one.mean - two.mean) / pooled
    return {
        "MD": (one.mean - two.mean, math.sqrt(one.sd**2 / n + two.sd**2 / m)),
        "SMD": (size, math.sqrt((n + m) / (n * m) + size**2 / (2 * (n + m)))),
    }


def _printed(fact: Fact, outcome: Outcome) -> Iterator[Told]:
    """Read what a program found in a sentence: its ratio where named, else the figures printed."""
    quote = fact.quote
    if quote is None:
        return
    measure = _measure(outcome.unit, outcome.effect)
    if measure in RATIOS and _stands_in(quote, outcome):
        ends = interval(outcome.interval)
        if ends is not None and outcome.effect is not None:
            text = f"{outcome.effect} ({outcome.interval})"
            yield from _told(fact, measure, None, outcome.effect, ends, text, None)
        return
    for one in estimates(quote):
        if outcome.interval is not None and outcome.interval not in one.interval:
            continue
        named, ends = _measure(one.text), interval(one.interval)
        if named is None and not one.is_ratio and outcome.unit:
            named = "MD"
        if named is not None and ends is not None:
            unit = outcome.unit if named == "MD" else None
            yield from _told(fact, named, unit, one.effect, ends, one.text, None)


def _stands_in(quote: str, outcome: Outcome) -> bool:
    """Tell whether effect and interval are printed in the sentence, so that they go together."""
    told = (outcome.effect, outcome.interval)
    return all(one is not None and one in quote for one in told)


def _with_interval(fact: Fact, outcome: Outcome, people: int | None) -> Iterator[Told]:
    ends = interval(outcome.interval)
    if ends is None or outcome.effect is None:
        return
    text = f"{outcome.effect} ({outcome.interval})"
    measure = _measure(outcome.effect, outcome.unit, outcome.interval)
    if measure is not None:
        yield from _told(fact, measure, None, outcome.effect, ends, text, people)
        return
    size = amount(outcome if outcome.unit else outcome.model_copy(update={"unit": _NO_UNIT}))
    if size is not None:
        value, unit = str(float(size.value)), None if size.unit == _NO_UNIT else size.unit
        yield from _told(fact, "MD", unit, value, _scaled(ends, outcome), text, people)


def _measure(*texts: str | None) -> str | None:
    """Name the measure that words tell, the sharpest first."""
    for name, shape in _MEASURES:
        if any(text is not None and shape.search(text[:_LONGEST]) for text in texts):
            return name
    return None


def _scaled(ends: Interval, outcome: Outcome) -> tuple[float, float, float]:
    """Give both ends per square centimetre where the unit is a count on an area, and the level."""
    size = square_centimetres(outcome.unit) or 1
    return float(ends.low.value / size), float(ends.high.value / size), ends.level


def _told(
    fact: Fact,
    measure: str,
    unit: str | None,
    effect: str,
    ends: Interval | tuple[float, float, float],
    text: str,
    people: int | None,
) -> Iterator[Told]:
    """Turn an estimate with its interval into a figure, unless the two do not fit together."""
    value = number(effect)
    if isinstance(ends, Interval):
        ends = (float(ends.low.value), float(ends.high.value), ends.level)
    low, high, level = ends
    if value is None or not low <= value <= high or not low < high:
        return
    limit = normal_limit(level)
    if measure in RATIOS:
        verdict = symmetry(effect, f"{low} to {high}")
        if low <= 0 or verdict.answer is Answer.INCONSISTENT:
            return
        error = (math.log(high) - math.log(low)) / (2 * limit)
    else:
        limit = t_limit(level, people - 2.0) if people is not None and people > 3 else limit
        error = (high - low) / (2 * limit)
    if level != _LEVEL:
        low, high = _ends(measure, value, error)
    yield Told(measure, unit, value, low, high, error, text, fact)


def _ends(measure: str, value: float, error: float) -> tuple[float, float]:
    half = normal_limit(_LEVEL) * error
    if measure in RATIOS:
        return value * math.exp(-half), value * math.exp(half)
    return value - half, value + half


def _of_groups(fact: Fact, outcome: Outcome) -> Iterator[Told]:
    """Read mean, SD and people, or events and people, of two groups set against each other."""
    halves = _VERSUS.split((outcome.effect or "")[:_LONGEST], maxsplit=1)
    if len(halves) != 2:
        return
    found: dict[str, tuple[float, float]] = {}
    arms = [_ARM.search(half) for half in halves]
    counts = [_COUNT.search(half) for half in halves]
    if arms[0] is not None and arms[1] is not None:
        found = of_arms(_arm(arms[0]), _arm(arms[1]))
    elif counts[0] is not None and counts[1] is not None:
        found = of_events(_events(counts[0]), _events(counts[1]))
    size = float(square_centimetres(outcome.unit) or 1)
    for measure, (value, error) in found.items():
        unit = None
        if measure == "MD":
            unit = "per cm2" if square_centimetres(outcome.unit) else outcome.unit
            value, error = value / size, error / size
        low, high = _ends(measure, value, error)
        yield Told(measure, unit, value, low, high, error, outcome.effect or "", fact)


def arms(effect: str | None) -> tuple[Group, Group] | None:
    """Read mean, SD and people of two groups set against each other, as they are printed."""
    halves = _VERSUS.split((effect or "")[:_LONGEST], maxsplit=1)
    found = [_ARM.search(half) for half in halves]
    if len(found) != 2 or found[0] is None or found[1] is None:
        return None
    one, two = (Group(arm["mean"], arm["sd"], int(arm["n"])) for arm in found if arm is not None)
    return one, two


def _arm(found: re.Match[str]) -> Arm:
    mean, sd = (number(found[name]) or 0.0 for name in ("mean", "sd"))
    return Arm(mean, sd, int(found["n"]))


def _events(found: re.Match[str]) -> Events:
    return Events(int(found["events"]), int(found["people"]))
