"""Printed numbers held against each other: exact, offline, and never fooled by rounding.

Every number is a string as printed and stands for all values that round to it;
a check contradicts only where no such values fit. Each check is one file and
answers with a `Verdict`, never a bare yes or no.
"""

from evidence.arithmetic.differences import Arm, Difference, difference
from evidence.arithmetic.intervals import (
    Interval,
    interval,
    is_ratio,
    p_agrees,
    p_from_interval,
    symmetry,
)
from evidence.arithmetic.printed import (
    NUMBER,
    Printed,
    is_significant,
    number,
    numbers,
    p_value,
    printed,
)
from evidence.arithmetic.span import Span
from evidence.arithmetic.verdict import Answer, Verdict

__all__ = [
    "NUMBER",
    "Answer",
    "Arm",
    "Difference",
    "Interval",
    "Printed",
    "Span",
    "Verdict",
    "difference",
    "interval",
    "is_ratio",
    "is_significant",
    "number",
    "numbers",
    "p_agrees",
    "p_from_interval",
    "p_value",
    "printed",
    "symmetry",
]
