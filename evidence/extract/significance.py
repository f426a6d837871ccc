"""Whether the numbers printed with an outcome show a difference."""

import re
from collections.abc import Mapping

from evidence.extract.intervals import ends
from evidence.extract.p_values import is_significant, p_value
from evidence.extract.pattern import Pattern
from evidence.extract.printed import Kind, Number

_RATIO = Pattern(r"ratio|risk|odds|^[ams]?(?:or|hr|rr)$|^s?irr$|^pr$|^smr$", re.IGNORECASE)
_NO_WORSE = Pattern(r" (?:for|of) (?:non-?inferiority|equivalence)")
_BORDER = 0.05
"""A p printed as exactly this is rounded: an interval or the words beside it tell more."""


def shows(low: str, own: Mapping[Kind, Number]) -> bool | None:
    """Tell whether an outcome's own p or interval shows a difference; None where none does."""
    p, interval, effect = (own.get(kind) for kind in (Kind.P, Kind.INTERVAL, Kind.EFFECT))
    if p is not None:
        if _NO_WORSE.match(low, p.span.end):
            return None
        if p_value(low[p.start : p.span.end]) != _BORDER:
            return is_significant(low[p.start : p.span.end])
    both = None if interval is None else ends(interval.span.text.lower())
    if both is None:
        return None
    if effect is None:
        return False if both[0] < 0 < both[1] else None
    is_ratio = effect.unit is not None and _RATIO.search(effect.unit) is not None
    if both[0] > 0 and effect.unit is None and both[0] <= 1 <= both[1]:
        return None
    return not both[0] <= (1.0 if is_ratio else 0.0) <= both[1]
