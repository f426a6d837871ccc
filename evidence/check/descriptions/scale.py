"""How large the study was called: "a large trial" of thirty people."""

import re
from collections.abc import Iterator

from evidence.check.descriptions.telling import Difference, Telling
from evidence.model import SIZES, Severity

RANK = 70

_LARGE = re.compile(
    r"\b(?:large|huge|massive|big|major|enormous|large-scale)(?:,? (?!and\b)[\w-]{3,20}){0,3} "
    r"(?:trial|study|cohort|survey|experiment|RCT)\b",
    re.IGNORECASE,
)
_FEW = 100
"""Our own line: with fewer people nobody calls a study large."""


def find(told: Telling) -> Iterator[Difference]:
    """Yield a study called large that had fewer than a hundred people or animals."""
    said = _LARGE.search(told.text)
    if said is None or told.is_denied(said.start(), said.end()):
        return
    facts = tuple(fact for name in SIZES for fact in told.study.about(name))
    known = [float(str(fact.value)) for fact in facts]
    if known and max(known) < _FEW and told.study.design is not None:
        yield Difference(
            start=said.start(),
            end=said.end(),
            message=f"told as large, but {told.name} had {max(known):.0f}",
            because=facts,
            severity=Severity.WARNING,
        )
