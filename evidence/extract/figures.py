"""Two figures told side by side: which arm had the larger one."""

import re
from collections.abc import Callable
from itertools import pairwise

from evidence.extract.pattern import Pattern
from evidence.model import Direction

_FIGURE = Pattern(
    r"(?<![\w.,\u00b1\u2013-])(?P<sign>[-\u2212])?(?P<value>\d{1,6}(?:[.\u00b7]\d+)?)"
    r"(?P<unit>\s?%)?(?![\w]|[.,]\d|-(?:day|week|month|year))"
)
_NOT_A_RESULT = Pattern(
    r"\(?\bp(?:[- ]?values?)?\s?[=<>\u2264]\s?0?[.\u00b7]\s?\d+|\bn ?= ?\d+|\b9\d ?% ?(?:ci|"
    r"confidence)[^;)\]]{0,40}|\[[^\]]{0,40}\]|"
    r"(?:\u00b1|\+/-|\+-) ?\d+(?:[.\u00b7]\d+)?|\((?:range|iqr|sd|interquartile|"
    r"q1)[^)]{0,40}\)|\(\d[^)]{0,14}?(?:to|-|\u2013)[^)]{0,14}\)|"
    r"\b(?:at|after|by|day|week|month|year|grade|stage|group|arm) \d+(?:[- ]\w+)?|"
    r"(?<!\d)\d+(?:\.\d+)?[- ]?(?:weeks?|months?|years?|wk|mg|ml|g|kg|h)\b|"
    r"(?<!\d)\d+ ?(?:of|/|out of) ?\d+"
)
_DIGITS = Pattern(r"\d+")
_BETWEEN = Pattern(
    r"\b(?:vs|versus|and|compared (?:with|to)|than|while|whereas|respectively|for|in|as "
    r"compared)\b"
)


def compared(
    clause: str, arms: Callable[[str], tuple[float, float]], first: float = 0.0
) -> tuple[Direction, bool] | None:
    """Compare the first two figures of a clause for the first arm against the second.

    `arms` says how much a piece of text speaks of each arm. The second answer
    tells whether both figures name their arm, or only their order speaks. `first` is
    the arm named first around the clause (1 or -1), for a clause that names none.
    """
    if len(_DIGITS.findall(clause)) < 2:
        return None
    plain = _NOT_A_RESULT.sub(lambda match: " " * len(match[0]), clause)
    found = list(_FIGURE.finditer(plain))
    pairs = [
        (one, two)
        for one, two in pairwise(found)
        if bool(one["unit"]) == bool(two["unit"])
        and two.start() - one.end() < 90
        and _BETWEEN.search(plain, one.end(), two.start())
    ]
    if not pairs:
        return None
    one, two = pairs[0]
    return _ordered(plain, one, two, arms, first)


def _ordered(
    plain: str,
    one: re.Match[str],
    two: re.Match[str],
    arms: Callable[[str], tuple[float, float]],
    default: float,
) -> tuple[Direction, bool] | None:
    first, second = _value(one), _value(two)
    if first == second:
        return None
    if one["sign"] or two["sign"]:
        return None
    middle = plain[one.end() : two.start()]
    after = plain[two.end() : two.end() + 45]
    treated_first = _lean(arms(middle)) - _lean(arms(after))
    sure = treated_first != 0
    if not sure:
        treated_first = _order(plain[: one.start()] + " " + plain[two.end() :], arms) or default
    larger_first = first > second
    up = larger_first if treated_first >= 0 else not larger_first
    return (Direction.INCREASE if up else Direction.DECREASE), sure


def _value(match: re.Match[str]) -> float:
    return float(match["value"].replace("\u00b7", ".")) * (-1 if match["sign"] else 1)


def _lean(shares: tuple[float, float]) -> float:
    """Say whether a piece of text is about the first arm (above 0) or the second."""
    return (shares[0] > shares[1]) - (shares[0] < shares[1])


def _order(text: str, arms: Callable[[str], tuple[float, float]]) -> float:
    """Say which arm is named first in a text: 1 for the first arm, -1 for the second."""
    for match in re.finditer(r"\S+", text):
        lean = _lean(arms(match[0]))
        if lean:
            return lean
    return 0.0
