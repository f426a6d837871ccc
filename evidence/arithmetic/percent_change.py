"""Percent change: whether a printed percentage follows from its start and end values.

A change of group means in percent is not the mean of each person's own change
in percent; where a report prints the latter, a difference is no mistake.
"""

from evidence.arithmetic.printed import Printed, printed
from evidence.arithmetic.span import Span
from evidence.arithmetic.verdict import Answer, Verdict, cannot_tell, compared


def change(before: str, after: str, percent: str) -> Verdict:
    """Check `percent` against 100 (after - before) / before, all as printed.

    An unsigned percentage may be a rise or a fall. Where before and after are
    percentages themselves, percentage points fit as well, and the reason says so.
    """
    first, last, told = printed(before), printed(after), printed(percent)
    if first is None or last is None or told is None:
        return cannot_tell("the start, the end or the percentage is not printed")
    possible = relative(first.span, last.span)
    if possible is None:
        return cannot_tell(f"the start may be zero ({first.text}), so no percentage can follow")
    answer = _held(told, possible, "%")
    if answer.is_conflict and "%" in before and "%" in after:
        in_points = _held(told, last.span - first.span, "percentage points")
        return answer if in_points.is_conflict else in_points
    return answer


def relative(before: Span, after: Span) -> Span | None:
    """Give the possible changes in percent; None where the start may be zero."""
    ratio = after.over(before)
    return None if ratio is None else (ratio - Span.of(1, 1)).scaled(100)


def _held(told: Printed, possible: Span, what: str) -> Verdict:
    span = told.span
    if not told.is_signed:
        possible, span = possible.size, span.size
    got = f"{possible.text(max(1, told.decimals))} {what}"
    if told.bound != "=":
        return Verdict(Answer.CANNOT_TELL, f"only a limit is printed ({told.text})", span, possible)
    return compared(span, possible, f"the numbers give {got}", f"the numbers give {got}")
