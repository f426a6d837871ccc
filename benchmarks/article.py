"""Measure a check of one article against claims and contradictions that people marked in it.

Usage: python benchmarks/article.py --article FILE [--claims FILE] [--bib FILE] [--json]

The claims are a table (`labels/article-claims.tsv`): per line a name, the first words of its
sentences and the rules that must be heard there; names that start with X are contradictions,
whose finding must point at both places. Prints how many claims are found as checkable with
their exact place, how many of what must be said is said, which contradictions are reported, and
which reported ones nobody marked, to be read.
"""

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from evidence.library import Report
from evidence.library.checking import Checker, Flags
from evidence.model import Finding, Words

ENOUGH = 0.9
CLASHES = frozenset({"WRD003", "CIT004", "WRD011"})
_END = re.compile(r"[.!?](?=\s+[A-Z“\"]|\s*\n|\s*$)|(?=\n)")
Span = tuple[int, int]


class Marked(NamedTuple):
    """What a person marked: sentences that are all meant, each as ways to find it, and rules."""

    name: str
    spans: tuple[tuple[Span, ...], ...]
    rules: tuple[str, ...]


class Row(NamedTuple):
    """What became of one marked claim: found at its place, and the rules heard there or not."""

    name: str
    is_found: bool
    said: list[str]
    missed: list[str]


def marked(path: Path, text: str) -> Iterator[Marked]:
    """Read the table of labels, and where in the text each sentence stands."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, quotes, rules = line.split("\t")
            spans = tuple(
                tuple(_span(text, one.strip()) for one in either.split(" / "))
                for either in quotes.split(" | ")
            )
            yield Marked(name, spans, tuple(one for one in rules.split(",") if one))


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    found = _END.search(text, start)
    return start, found.end() if found is not None else len(text)


def overlap(one: Span, other: Span) -> float:
    """Give the shared share of two stretches: 1 where they are the same."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(0.0, shared / (max(one[1], other[1]) - min(one[0], other[0])))


def places(finding: Finding) -> list[Span]:
    """Give every place a finding points at."""
    found = [finding.place, *(one.place for one in finding.because if isinstance(one, Words))]
    return [(one.start, one.end) for one in found if one is not None]


def _meets(spots: list[Span], either: tuple[Span, ...]) -> bool:
    return any(min(a[1], b[1]) > max(a[0], b[0]) for a in spots for b in either)


def claims(report: Report, labels: list[Marked]) -> list[Row]:
    """Give per marked claim whether it was found and which of its rules were heard."""
    checkable = [
        (one.sentence.place.start, one.sentence.place.end)
        for one in report.manuscript.passages
        if one.claim is not None and one.claim.checkable
    ]
    rows: list[Row] = []
    for label in labels:
        best = [max(overlap(a, b) for a in either for b in checkable) for either in label.spans]
        every = tuple(span for either in label.spans for span in either)
        here = {one.code for one in report.findings if _meets(places(one), every)}
        asked = set(label.rules)
        rows.append(
            Row(label.name, min(best) >= ENOUGH, sorted(here & asked), sorted(asked - here))
        )
    return rows


def contradictions(report: Report, labels: list[Marked]) -> dict[str, object]:
    """Give which marked contradictions are reported with both places, and which nobody marked."""
    found = [one for one in report.findings if one.code in CLASHES]
    heard = {
        label.name
        for label in labels
        if any(all(_meets(places(one), either) for either in label.spans) for one in found)
    }
    others = [
        one.message
        for one in found
        if not any(all(_meets(places(one), either) for either in x.spans) for x in labels)
    ]
    return {
        "reported": sorted(heard),
        "not_reported": sorted({one.name for one in labels} - heard),
        "unmarked": others,
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--article", type=Path, required=True)
    parser.add_argument(
        "--claims", type=Path, default=Path(__file__).parent / "labels" / "article-claims.tsv"
    )
    parser.add_argument("--bib", type=Path)
    parser.add_argument("--data", type=Path, help="not used; every benchmark takes it")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    settings = {"bib": [str(asked.bib)]} if asked.bib is not None else {}
    checked = Checker(Flags(settings=settings, is_isolated=True)).check(str(asked.article))
    labels = list(marked(asked.claims, checked.article.text))
    rows = claims(checked.report, [one for one in labels if not one.name.startswith("X")])
    clashes = contradictions(checked.report, [one for one in labels if one.name.startswith("X")])
    told = {
        "claims": len(rows),
        "found": sum(row.is_found for row in rows),
        "not_found": [row.name for row in rows if not row.is_found],
        "must_say": sum(len(row.said) + len(row.missed) for row in rows),
        "heard": sum(len(row.said) for row in rows),
        "said": {row.name: row.said for row in rows if row.said},
        "missed": {row.name: row.missed for row in rows if row.missed},
        "contradictions": clashes,
        "findings": checked.report.summary(),
    }
    print(json.dumps(told, indent=None if asked.json else 2, ensure_ascii=False))


if __name__ == "__main__":
    main()
