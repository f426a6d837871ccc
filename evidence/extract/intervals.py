"""The ends of a printed interval, and whether an effect lies between them."""

import re

from evidence.extract.pattern import Pattern

VALUE = r"[-\u2212\u2013+]?\s?\d{1,6}(?:[.,\u00b7]\d{1,4}){0,2}"
TO = r"\s?%?\s?(?:to|through|-|\u2013|\u2212|,|;|and)\s?"
_LAST = Pattern(rf"{VALUE}\s?%?$")
_ENDS = Pattern(rf"(?P<low>{VALUE}){TO}(?P<high>{VALUE})")
_GROUPED = Pattern(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$")


def ends(interval: str) -> tuple[float, float] | None:
    """Give both ends of a printed interval, the lower one first; None where they cannot be read."""
    match = _ENDS.match(interval)
    if match is None:
        return None
    low, high = _figure(match["low"]), _figure(match["high"])
    if low is None or high is None:
        return None
    if low > high and match["high"][0] in "-\u2212\u2013":
        return high, low
    return (low, high) if low <= high else None


def holds(effect: str, interval: str) -> bool:
    """Tell that an effect lies between the ends printed behind it."""
    last = _LAST.search(effect)
    value, found = None if last is None else _figure(last[0]), ends(interval)
    return value is not None and found is not None and found[0] <= value <= found[1]


def _figure(text: str) -> float | None:
    plain = re.sub(r"[\u2212\u2013]", "-", text).replace("\u00b7", ".").strip(" %+")
    plain = "".join(plain.split())
    plain = plain.replace(",", "") if _GROUPED.match(plain) else plain.replace(",", ".")
    try:
        return float(plain)
    except ValueError:
        return None
