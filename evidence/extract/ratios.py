"""Effects printed as one figure: a ratio or a difference, which way it points, and its interval."""

import re
from dataclasses import dataclass

from evidence.extract.pattern import Pattern

_NUMBER = r"[-\u2212\u2013]?\s?\d{0,4}(?:[.\u00b7]\d{1,4}|\d)"
_SEPARATOR = r"\s?%?\s?(?:to|,|;|-|\u2013|\u2212|and)\s?"
_RATIO = Pattern(
    r"\b(?:ratios?|relative risk|risk|odds|or|hr|rr|irr|aor|ahr|arr)\b(?:\)|\s|[=:,(\[]|of|was|is|"
    r"\d\.){1,8}?(?P<value>\d{0,2}[.\u00b7]\d{1,3})(?![\d%])"
)
_DIFFERENCE = Pattern(
    r"\b(?:difference|smd|md|wmd|change|effect size|beta|\u03b2)\b[^.;\d]{0,40}?"
    rf"(?P<value>{_NUMBER})(?![\d])"
)
_INTERVAL = Pattern(
    r"\b(?:9[059](?:\.\d)?\s?%?\s?(?:ci|cis|cri|confidence intervals?|credible intervals?)|ci)\b"
    rf"[\s,:=(\[]{{0,4}}(?P<low>{_NUMBER}){_SEPARATOR}(?P<high>{_NUMBER})"
)


@dataclass(frozen=True, slots=True)
class Told:
    """A ratio or difference: `way` is 1 above no effect, -1 below; `spans` asks its interval."""

    kind: str
    way: float
    spans: bool | None


def told(low: str) -> Told | None:
    """Read the first ratio, else the first difference, of a lower-case text."""
    for kind, pattern, nothing in (("ratio", _RATIO, 1.0), ("difference", _DIFFERENCE, 0.0)):
        match = pattern.search(low)
        if match is not None:
            value = number(match["value"])
            way = float((value > nothing) - (value < nothing))
            return Told(kind, way, spans(low, nothing))
    return None


def spans(low: str, nothing: float) -> bool | None:
    """Tell whether the first interval printed includes no effect; None when none is printed."""
    match = _INTERVAL.search(low)
    if match is None:
        return None
    ends = sorted((number(match["low"]), number(match["high"])))
    return ends[0] <= nothing <= ends[1]


def number(text: str) -> float:
    """Read a printed number, whichever minus and decimal point it has."""
    plain = re.sub(r"[\u2212\u2013]", "-", text).replace("\u00b7", ".")
    return float("".join(plain.split()))
