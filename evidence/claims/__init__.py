"""Claims: what a sentence asserts, how strongly, of whom, with which numbers."""

from functools import lru_cache

from evidence.claims import reading
from evidence.claims.numbers import numbers
from evidence.claims.parts import parts
from evidence.model import Claim

__all__ = ["numbers", "parts", "read"]

_KEPT = 2048
"""So many sentences are remembered: a text that is checked as it is written keeps most of its."""


def read(
    text: str,
    *,
    kind: str = "prose",
    section: tuple[str, ...] = (),
    context: Claim | None = None,
) -> Claim:
    """Read what one sentence asserts; see `reading.read`."""
    return _read(text, kind, section, context)


@lru_cache(_KEPT)
def _read(text: str, kind: str, section: tuple[str, ...], context: Claim | None) -> Claim:
    return reading.read(text, kind=kind, section=section, context=context)
