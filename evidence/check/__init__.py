"""Check a manuscript: every rule on every sentence, citation and the whole, quiet where told."""

from collections.abc import Iterable
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
    told = list(silence(found, suppressions, known))
    loud = [one for one in told if isinstance(one, Finding)]
    quiet = [one for one in told if isinstance(one, Silenced)]
    return Judged(
        tuple(sorted(loud, key=_order)), tuple(sorted(quiet, key=lambda one: _order(one.finding)))
    )


def _order(finding: Finding) -> tuple[int, int, str, str]:
    place = finding.place
    start = place.start if place is not None else -1
    return (start, -finding.severity.rank, finding.code, finding.message)
