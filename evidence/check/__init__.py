"""Check a manuscript: every rule on every sentence, citation and the whole, quiet where told."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from evidence.check.suppression import silence
from evidence.model import Finding, Manuscript, Silenced, Suppression
from evidence.rule import catalogue, judge

__all__ = ["Judged", "check"]


class Judged(NamedTuple):
    """What the rules found, and what of it a comment in the manuscript silences."""

    findings: tuple[Finding, ...]
    silenced: tuple[Silenced, ...]


def check(
    manuscript: Manuscript,
    more: Iterable[Finding] = (),
    suppressions: Iterable[Suppression] = (),
    known: frozenset[str] = frozenset(),
) -> Judged:
    """Judge a manuscript and give its findings in the order of the text.

    `more` are findings of other rooms that already stand at a place, such as
    what is wrong with a cited study; `known` are the names of all rules.
    """
    rules = catalogue("evidence.check.rules")
    found = list(more)
    found += judge(rules, manuscript)
    for passage in manuscript.passages:
        found += judge(rules, passage)
        for mention in passage.mentions:
            found += judge(rules, mention)
    told = list(silence(_unmended(found), suppressions, known))
    loud = [one for one in told if isinstance(one, Finding)]
    quiet = [one for one in told if isinstance(one, Silenced)]
    return Judged(
        tuple(sorted(loud, key=_order)), tuple(sorted(quiet, key=lambda one: _order(one.finding)))
    )


_BEYOND_WORDS = frozenset({"BOD008", "CIT009", "CIT019", "CIT020", "CIT021"})
"""What no softer word mends: missing data on harm, and a source that says otherwise."""


def _unmended(found: Iterable[Finding]) -> Iterator[Finding]:
    """Take the edits from findings on a stretch that has a fault beyond its wording."""
    found = list(found)
    places = (one.place for one in found if one.code in _BEYOND_WORDS)
    spans = sorted((place.start, place.end) for place in places if place is not None)
    starts, ends = [start for start, _ in spans], list(accumulate((end for _, end in spans), max))
    for one in found:
        before = bisect_left(starts, one.place.end) if one.place is not None else 0
        if one.fix and one.place is not None and before and ends[before - 1] > one.place.start:
            yield one.model_copy(update={"fix": ()})
        else:
            yield one


def _order(finding: Finding) -> tuple[int, int, str, str]:
    place = finding.place
    start = place.start if place is not None else -1
    return (start, -finding.severity.rank, finding.code, finding.message)
