"""Treatments given together, named alone: "microneedling with minoxidil"."""

import re

from evidence.vocabulary import concepts

_TOGETHER = re.compile(
    r"\s(?:with|plus|and|combined with|together with|in combination with|\+|&)\s", re.IGNORECASE
)
_LONGEST = 100


def together(text: str) -> str | None:
    """Give a text that names nothing but treatments; None for one alone, and for a statement."""
    told = text.strip(" .?!")
    parts = _TOGETHER.split(told) if len(told) < _LONGEST else []
    return told if len(parts) > 1 and all(map(_is_treatment, parts)) else None


def _is_treatment(part: str) -> bool:
    name = part.strip().casefold()
    told = concepts(part)
    return any(one.kind == "intervention" and one.text.casefold() == name for one in told)
