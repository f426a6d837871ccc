"""Whether a printed p, or the interval printed instead of one, shows a difference."""

from functools import lru_cache

from evidence.extract.pattern import Pattern

_P = r"\bp(?:[- ]?values?)?(?:[- ]?(?:for )?(?:trend|difference|all))?\s?"


_P_NULL = Pattern(
    rf"{_P}(?:=|>|\u2265|>\s?or\s?=|of|was|:)\s?(?P<p>0?[.\u00b7]\s?\d{{1,4}}|0,\d{{1,4}}|1\.0)"
)


_P_SIGNIFICANT = Pattern(
    rf"{_P}(?:(?:<|\u2264|<=|<\s?or\s?=)\s?(?:0?[.\u00b7]\s?\d{{1,6}}|0,\d{{1,6}})|"
    r"[=<]\s?\d(?:[.\u00b7]\d{1,2})?\s?[x\u00d7]\s?10\s?[-\u2212\u2013]\s?\d)"
)


_P_BELOW_MORE = Pattern(rf"{_P}(?:<|\u2264)\s?0?[.\u00b7](?:0[6-9]|[1-9])")
"""Below a bound that is not that of significance: "p < 0.1"."""


_P_NOT = Pattern(r"\bp(?:[- ]?values?)?\s?[=,:]\s?n\.?s(?!\w)|\bp\s?=\s?1(?![.,\u00b7\d])")


_DIGIT = Pattern(r"\d")


def p_value(low: str) -> float | None:
    """Give the first p printed with an equals or greater sign, None when there is none."""
    match = _P_NULL.search(low)
    if match is None:
        return None
    return float(match["p"].replace("\u00b7", ".").replace(",", ".").replace(" ", ""))


@lru_cache(maxsize=128)
def is_significant(low: str) -> bool | None:
    """Tell by the printed p whether the difference is one; None when no p is printed."""
    if _DIGIT.search(low) is None:
        return None if _P_NOT.search(low) is None else False
    if _P_SIGNIFICANT.search(low):
        return None if _P_BELOW_MORE.search(low) else True
    value = p_value(low)
    if value is None:
        return False if _P_NOT.search(low) or _spans_nothing(low) else None
    return value < 0.05


_DIFFERENCE = Pattern(
    r"\bci\b[ ,:=]{0,3}(?:[-\u2212]\s?(?P<low>\d+(?:[.\u00b7]\d+)?))[ ,;to\u2013]{1,6}\+?"
    r"(?P<high>\d+(?:[.\u00b7]\d+)?)"
)


_RATIO = Pattern(
    r"\b(?:ratio|risk|odds|or|hr|rr)\b[^;]{0,50}\bci\b[ ,:=]{0,3}0?[.\u00b7]\d{1,3}"
    r"[ ,;to\u2013-]{1,6}[1-9]\d?[.\u00b7]\d"
)


def _spans_nothing(low: str) -> bool:
    """Tell that the first interval printed includes no effect: 0 of a difference, 1 of a ratio."""
    return _DIFFERENCE.search(low) is not None or _RATIO.search(low) is not None
