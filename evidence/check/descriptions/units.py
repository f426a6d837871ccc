"""Units: a figure of the record, printed with another unit."""

from collections.abc import Iterator

from evidence.check.descriptions.telling import Difference, Telling
from evidence.check.measures import measures
from evidence.model import Severity

RANK = 20

_KEPT = frozenset({"age"})


def find(told: Telling) -> Iterator[Difference]:
    """Yield figures whose very digits stand in the record with another unit of the family."""
    if not told.study.work.abstract:
        return
    for one in measures(told.text):
        if one.family in _KEPT or one.low <= 1 or told.is_denied(one.start):
            continue
        family = [other for other in told.measured if other.family == one.family]
        same = [other for other in family if (other.low, other.high) == (one.low, one.high)]
        if same and not any(one.is_like(other) for other in family):
            yield Difference(
                start=one.start,
                end=one.end,
                message=f"“{one.text}” here, but the abstract of {told.name} prints {same[0].text}",
                severity=Severity.WARNING if one.family == "time" else Severity.ERROR,
            )
