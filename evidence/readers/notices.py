"""What happened to a work after it was published, from the notices its record lists."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from evidence.model import Status

_KINDS = {
    "retraction": Status.RETRACTED,
    "retraction_and_replacement": Status.RETRACTED,
    "partial_retraction": Status.CONCERN,
    "withdrawal": Status.WITHDRAWN,
    "removal": Status.WITHDRAWN,
    "expression_of_concern": Status.CONCERN,
    "correction": Status.CORRECTED,
    "corrigendum": Status.CORRECTED,
    "erratum": Status.CORRECTED,
    "addendum": Status.CORRECTED,
    "clarification": Status.CORRECTED,
    "reinstatement": Status.REINSTATED,
}
_GRAVITY = (
    Status.CURRENT,
    Status.CORRECTED,
    Status.CONCERN,
    Status.WITHDRAWN,
    Status.RETRACTED,
    Status.REINSTATED,
)
_MARK = re.compile(
    r"\W{0,3}(retracted|withdrawn)(?: article| paper)?\s?[\]:).\-\u2013\u2014]", re.IGNORECASE
)


@dataclass(frozen=True)
class Notice:
    """One notice about a work: its kind as the record says it, its place and its day."""

    kind: str
    where: str = ""
    day: date | None = None
    told_by: str = ""

    @property
    def status(self) -> Status | None:
        """What the notice makes of the work; None where it changes nothing (a new version)."""
        return _KINDS.get(self.kind.strip().lower().replace(" ", "_").replace("-", "_"))

    @property
    def text(self) -> str:
        """The notice in a line."""
        parts = [self.kind.replace("_", " "), self.where]
        parts += [f"on {self.day}"] if self.day is not None else []
        parts += [f"told by {self.told_by}"] if self.told_by else []
        return " ".join(part for part in parts if part)


def standing(notices: Iterable[Notice]) -> Status:
    """Tell how a work stands after all its notices; the gravest counts.

    A reinstatement ends a retraction, unless another retraction is dated later.
    """
    told = [one for one in notices if one.status is not None]
    kinds = {one.status for one in told}
    days = [one.day for one in told if one.status is Status.REINSTATED and one.day]
    again = [one.day for one in told if one.status is not None and one.status.is_gone and one.day]
    if days and again and max(again) > max(days):
        kinds.discard(Status.REINSTATED)
    return max((kind for kind in kinds if kind is not None), key=gravity, default=Status.CURRENT)


def gravity(status: Status) -> int:
    """Order statuses by how much a reader must know: 0 is current."""
    return _GRAVITY.index(status) if status in _GRAVITY else -1


def marked(title: str) -> tuple[Status, int, int] | None:
    """Find the mark that publishers put before the title of a retracted paper, with its place."""
    found = _MARK.match(title)
    if found is None:
        return None
    gone = found.group(1).lower() == "retracted"
    return (Status.RETRACTED if gone else Status.WITHDRAWN, *found.span(1))
