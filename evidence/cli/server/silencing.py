"""The comment that silences a finding where it stands, tried out before it is offered."""

from collections.abc import Iterator
from typing import NamedTuple

from evidence.cli.server.desk import Seen, read
from evidence.errors import EvidenceError
from evidence.model import Article, Finding, Place, Suppression

_SIGNS = {"markdown": ("<!-- ", " -->"), "html": ("<!-- ", " -->"), "latex": ("% ", "")}
"""How comments begin and end in the formats whose comments are heard."""


class Way(NamedTuple):
    """Where a comment can stand, from 1, and its words around the names of rules."""

    line: int
    column: int
    before: str
    after: str

    def text(self, code: str) -> str:
        """Give the comment that silences a rule; the reason is left for the writer.

        Until one is there, the checker says that it is missing.
        """
        return f"{self.before}evidence: ignore {code} because{self.after}"


def way(seen: Seen, finding: Finding) -> Way | None:
    """Give where a comment silences a finding; None where none can.

    It stands at the end of the finding's line, or of its sentence or above its
    paragraph where the line would take it for something else.
    """
    place, checked = finding.place, seen.checked
    if seen.format not in _SIGNS or checked is None or place is None or place.file is not None:
        return None
    ways = _ways(seen, checked.article, place)
    return next((one for one in ways if _works(seen, checked.article, finding, one)), None)


def _ways(seen: Seen, article: Article, place: Place) -> Iterator[Way]:
    begin, end = _SIGNS[seen.format]
    lines = seen.spots.lines
    for line in dict.fromkeys((place.end_line, place.line)):
        yield Way(line, len(lines[line - 1].rstrip()) + 1, f" {begin}", end)
    own_file = (one for one in article.sentences if one.place.file is None)
    around = [one for one in own_file if one.place.start <= place.start]
    if around:
        own = around[-1].place
        yield Way(own.end_line, own.end_column, f" {begin}", end)
        first = min(one.place.line for one in around if one.block == around[-1].block)
        yield Way(first, 1, begin, f"{end}\n")


def _works(seen: Seen, article: Article, finding: Finding, way: Way) -> bool:
    """Tell whether a comment is heard there, and leaves all that a reader sees as it is."""
    lines, text = list(seen.spots.lines), way.text(finding.code)
    held = lines[way.line - 1]
    lines[way.line - 1] = held[: way.column - 1] + text + held[way.column - 1 :]
    try:
        after = read(seen.sheet, "\n".join(lines))
    except EvidenceError:
        return False
    if [one.text for one in after.sentences] != [one.text for one in article.sentences]:
        return False
    new = list(after.suppressions)
    moved = text.count("\n")
    for one in article.suppressions:
        same = _moved(one, way.line, moved)
        if same in new:
            new.remove(same)
    return any(_covers(one, finding, moved) for one in new)


def _moved(one: Suppression, line: int, lines: int) -> Suppression:
    """Give a suppression as it is after so many lines have come in above a line."""
    update = {
        name: number + lines
        for name in ("line", "end_line")
        if (number := getattr(one, name)) is not None and number >= line
    }
    return one.model_copy(update=update) if lines else one


def _covers(one: Suppression, finding: Finding, moved: int) -> bool:
    place = finding.place
    if one.line is None or place is None or finding.code not in one.rules:
        return False
    last = one.end_line if one.end_line is not None else one.line
    return one.line <= place.end_line + moved and place.line + moved <= last
