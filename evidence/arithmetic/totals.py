"""Totals: whether parts add up to their whole, and a percentage to its count."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from evidence.arithmetic.printed import printed
from evidence.arithmetic.span import Span
from evidence.arithmetic.verdict import Answer, Verdict, cannot_tell, compared


class Count(NamedTuple):
    """So many with an event, of so many people: 19/26."""

    events: int
    people: int

    @property
    def text(self) -> str:
        """As it is printed."""
        return f"{self.events}/{self.people}"


def counts(parts: Sequence[Count], whole: Count) -> Verdict:
    """Check that the events and the people of the parts add up to those of the whole."""
    if len(parts) < 2:
        return cannot_tell("fewer than two parts")
    total = Count(sum(one.events for one in parts), sum(one.people for one in parts))
    told = " + ".join(one.text for one in parts)
    answer = Answer.CONSISTENT if total == whole else Answer.INCONSISTENT
    exact, shown = Span.of(total.events, total.events), Span.of(whole.events, whole.events)
    return Verdict(answer, f"{told} is {total.text}, printed is {whole.text}", shown, exact)


def share(count: Count, percent: str) -> Verdict:
    """Check a percentage against the count printed with it; cut-off digits are let pass."""
    told = printed(percent)
    if told is None or count.people < 1:
        return cannot_tell("no percentage, or no people, to check")
    exact = Fraction(100 * count.events, count.people)
    unit = Fraction(1, 10**told.decimals)
    cut = Span(told.value, told.value + unit)
    why = f"{count.text} is {float(exact):.{max(1, told.decimals)}f}%, printed is {told.text}%"
    return compared(told.span.joined(cut), Span(exact, exact), why, why)
