"""Areas on which things are counted, so that numbers per area can be compared."""

import math
import re
from fractions import Fraction

_INCH = Fraction(254, 100)
AREAS = {
    "cm2": Fraction(1),
    "mm2": Fraction(1, 100),
    "inch2": _INCH * _INCH,
    "inch circle": Fraction(math.pi) * (_INCH / 2) ** 2,
}
"""Square centimetres in an area: a square inch has 6.4516, a circle of one inch across 5.07."""

_NAMES = (
    (
        "inch circle",
        re.compile(
            r"\b(?:1|one)[- ]?inch(?:[- ]diameter)?[- ]circ|"
            r"\bcircle (?:of )?(?:1|one)[- ]?inch|\b2\.54[- ]?cm[- ](?:diameter )?circ|"
            r"\binch[- ](?:diameter )?circ",
            re.IGNORECASE,
        ),
    ),
    (
        "inch2",
        re.compile(
            r"\b(?:inch(?:es)?|in)\s?(?:2\b|²|\^2)|"
            r"\b(?:square|sq\.?) (?:inch|in\b)|/\s?inch\b",
            re.I,
        ),
    ),
    ("mm2", re.compile(r"\bmm\s?(?:2\b|²|\^2)|\b(?:square|sq\.?) (?:millimet|mm)", re.IGNORECASE)),
    ("cm2", re.compile(r"\bcm\s?(?:2\b|²|\^2)|\b(?:square|sq\.?) (?:centimet|cm)", re.IGNORECASE)),
)
_MANY = re.compile(r"(?<![\w.])(?P<many>[0-9]{1,3}(?:\.[0-9]{1,3})?)\s?(?:cm|mm)\s?(?:2\b|²|\^2)")


def area(unit: str | None) -> str | None:
    """Name the area a unit speaks of (a key of `AREAS`), None when it names none."""
    if not unit:
        return None
    return next((name for name, shape in _NAMES if shape.search(unit[:200])), None)


def square_centimetres(unit: str | None) -> Fraction | None:
    """Give how many square centimetres a unit counts on: 1 for hairs/cm2, 5.07 for the circle."""
    name = area(unit)
    if name is None or unit is None:
        return None
    many = _MANY.search(unit[:200]) if name in {"cm2", "mm2"} else None
    times = Fraction(many["many"]) if many is not None else Fraction(1)
    return AREAS[name] * times if times > 0 else None
