"""Sentences that tell what came after, or that nothing did: they name no cause."""

import re

from evidence.model import Claim, Direction

_FOLLOWED = re.compile(
    r"\b(?:who|that) (?:took|take|received|used|ate|drank|wore|practi[sc]ed|underwent|had (?:taken|"
    r"received|used)|were (?:given|treated))\b[^.;]{0,80}? (?:had|have|showed|reported|saw|felt)\b|"
    r"^after [^,.;]{3,80}, [^.;]{3,60}? (?:was|were|had|fell|rose)\b",
    re.IGNORECASE,
)


def tells_sequence(claim: Claim) -> bool:
    """Tell whether a sentence says “those who took it had less pain”, or that nothing changed."""
    if claim.direction is Direction.NO_DIFFERENCE:
        return True
    return _FOLLOWED.search(claim.text) is not None
