"""How surely records of one work find each other, measured on the sets beside the project.

Usage: python benchmarks/matching.py --data DIR [--fixtures DIR] [--json]

Three measures. References as journals typed them: the first form of each work is the
library, every other form asks, identifiers hidden; the rules were tuned on the even half.
The same forms written as reference strings in five styles and read back. Duplicates in
four exports with labels by people, taken in as `evidence add` does.
"""

import argparse
import csv
import gzip
import json
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from labelled_exports import Labelled, asysd, author, endnote
from reference_styles import STYLES

from evidence.library.recognising import Recognition
from evidence.match import Index, read_reference, same_journal, title_key
from evidence.match.pages import first_page
from evidence.match.words import family_key
from evidence.model import Work
from evidence.store import Store

DEDUPE = Path("library_exports") / "dedupe"


class Group(NamedTuple):
    """One work as several journals typed it."""

    name: str
    forms: tuple[Work, ...]

    @property
    def half(self) -> str:
        """The half it belongs to, by the hash of its name."""
        return "odd" if int(sha256(self.name.encode()).hexdigest(), 16) % 2 else "even"


class Asked(NamedTuple):
    """What became of one form that asked for its work."""

    form: Work
    truth: Work
    found: str | None
    candidates: tuple[str, ...]

    @property
    def is_right(self) -> bool:
        """Whether the right work was named."""
        return self.found == self.truth.key


# References as journals typed them


def groups(data: Path) -> list[Group]:
    """Read the works, each in its forms, without identifiers."""
    with gzip.open(data / "references" / "same_work.jsonl.gz", "rt", encoding="utf-8") as opened:
        items = [json.loads(line) for line in opened]
    return [
        Group(
            item["pmid"],
            tuple(
                _form(f"{item['pmid']}-{number}", told)
                for number, told in enumerate(item["cited_as"])
            ),
        )
        for item in items
    ]


def _form(key: str, told: dict[str, Any]) -> Work:
    return Work(
        key=key,
        title=told["title"],
        authors=tuple(map(author, told["authors"])),
        year=int(told["year"]) if told["year"].isdigit() else None,
        journal=told["journal"] or None,
        volume=told["volume"] or None,
        pages=told["page"] or None,
    )


def ask(works: Iterable[Group], read: Callable[[Work], Work]) -> list[Asked]:
    """Ask a library of the first forms for every other form, as `read` gives it."""
    known = list(works)
    index = Index(group.forms[0] for group in known)
    asked = []
    for group in known:
        for form in group.forms[1:]:
            found, candidates = index.find(read(form))
            asked.append(Asked(form, group.forms[0], found, tuple(one.key for one in candidates)))
    return asked


def figures(asked: list[Asked]) -> dict[str, Any]:
    """Give precision, recall and what was left to a person."""
    named = [one for one in asked if one.found is not None]
    right = sum(one.is_right for one in named)
    left = sum(one.found is None and one.truth.key in one.candidates for one in asked)
    return {
        "asked": len(asked),
        "precision": round(right / max(1, len(named)), 5),
        "recall": round(right / max(1, len(asked)), 5),
        "wrong": len(named) - right,
        "left_to_a_person": left,
        "not_found": len(asked) - len(named) - left,
    }


def damages(one: Asked) -> Iterator[str]:
    """Yield what differs between the form that asks and the form in the library."""
    form, truth = one.form, one.truth
    if title_key(form.title) != title_key(truth.title):
        yield "title"
    if not form.authors or not truth.authors:
        yield "authors left out"
    elif family_key(form.authors[0]) != family_key(truth.authors[0]):
        yield "first author"
    if form.year != truth.year:
        yield "year"
    if (form.journal or "") != (truth.journal or ""):
        alike = same_journal(form.journal or "", truth.journal or "")
        yield "journal written otherwise" if alike else "journal another or unseen"
    if title_key(form.volume or "") != title_key(truth.volume or ""):
        yield "volume"
    if first_page(form.pages) != first_page(truth.pages):
        yield "page"


def by_damage(asked: list[Asked]) -> dict[str, Any]:
    """Give the figures by what was damaged, and by how much was."""
    kinds: dict[str, list[Asked]] = defaultdict(list)
    for one in asked:
        found = list(damages(one))
        for kind in found or ["nothing"]:
            kinds[kind].append(one)
        if len(found) > 2:
            kinds["three or more of these"].append(one)
    return {kind: figures(kinds[kind]) for kind in sorted(kinds)}


# Reference strings


def strings(works: list[Group]) -> dict[str, Any]:
    """Measure each style: the forms written in it, read back, and found."""
    result = {}
    for style, write in STYLES.items():
        asked = ask(works, lambda form, write=write: read_reference(write(form)))  # type: ignore[misc]
        read = [(one.form, read_reference(write(one.form))) for one in asked]
        kept = {
            "title": [title_key(a.title) == title_key(b.title) for a, b in read],
            "year": [a.year == b.year for a, b in read if a.year],
            "journal": [title_key(a.journal or "") == title_key(b.journal or "") for a, b in read],
            "first_author": [_first(a) == _first(b) for a, b in read if a.authors],
            "page": [first_page(a.pages) == first_page(b.pages) for a, b in read if a.pages],
        }
        shares = {name: round(sum(same) / max(1, len(same)), 4) for name, same in kept.items()}
        result[style] = {**figures(asked), **shares}
    return result


def _first(work: Work) -> str:
    return family_key(work.authors[0]) if work.authors else ""


# Duplicates in exports


def duplicates(records: list[Labelled], *, marks_all: bool) -> dict[str, Any]:
    """Take records in as `evidence add` does, and hold the merges against the marks.

    Where all records of a duplicated work are marked (`marks_all`), one is found when
    it stands with another, and a merge with an unmarked record is wrong. Where one
    record of each work is unmarked, two of those in one work are wrong.
    """
    start = time.process_time()
    with Store.open("sqlite://") as store:
        batch = Recognition(store).settle([one.work for one in records])
    marked = {one.work.key: one.is_duplicate for one in records}
    works: dict[str, list[str]] = defaultdict(list)
    for arrival in batch.arrivals:
        works[arrival.work].append(arrival.entry)
    sizes = {key: len(keys) for keys in works.values() for key in keys}
    doubted = {key for pair in batch.doubts for work in pair for key in works[work]}
    if marks_all:
        missed = [key for key, mark in marked.items() if mark and sizes[key] == 1]
        wrong = [
            keys for keys in works.values() if len(keys) > 1 and not all(map(marked.get, keys))
        ]
    else:
        missed = [keys[0] for keys in works.values() if all(map(marked.get, keys))]
        wrong = [keys for keys in works.values() if sum(not marked[key] for key in keys) > 1]
    labelled = sum(marked.values())
    titles = {one.work.key: f"{one.work.key} {one.work.title[:80]}" for one in records}
    return {
        "records": len(records),
        "labelled": labelled,
        "sensitivity": round(1 - len(missed) / labelled, 4),
        "works_wrongly_merged": len(wrong),
        "pairs_left_to_a_person": len(batch.doubts),
        "missed": len(missed),
        "missed_but_left_to_a_person": sum(key in doubted for key in missed),
        "microseconds_per_record": round((time.process_time() - start) / len(records) * 1e6),
        "wrong": [[titles[key] for key in keys] for keys in wrong],
    }


def dedupe(folder: Path) -> dict[str, Any]:
    """Measure each labelled export."""
    found = {
        file.name.partition(".")[0]: duplicates(list(endnote(file)), marks_all=True)
        for file in sorted(folder.glob("endnote20_*.xml.gz"))
    }
    for file in sorted(folder.glob("asysd_*.csv.gz")):
        found[file.name.partition(".")[0]] = duplicates(list(asysd(file)), marks_all=False)
    return found


def show(table: dict[str, dict[str, Any]], title: str) -> None:
    """Print a table for people."""
    print(f"\n{title}")
    for name, row in table.items():
        cells = "  ".join(f"{key} {value}" for key, value in row.items())
        print(f"  {name:28} {cells}")


def main() -> None:
    """Measure and print."""
    csv.field_size_limit(10**9)
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--fixtures", type=Path, help="else the folder `fixtures` beside DATA")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    works = groups(options.data)
    start = time.process_time()
    whole = ask(works, lambda form: form)
    spent = (time.process_time() - start) / len(whole)
    halves = {
        half: figures(ask([one for one in works if one.half == half], lambda form: form))
        for half in ("even", "odd")
    }
    report = {
        "same_work": {**halves, "whole": figures(whole)},
        "by_damage": by_damage(whole),
        "strings": strings(works),
        "dedupe": dedupe((options.fixtures or options.data.parent / "fixtures") / DEDUPE),
    }
    if options.json:
        print(json.dumps({**report, "microseconds_per_reference": round(spent * 1e6)}))
        return
    for name, table in report.items():
        show(table, name)
    sizes = dict(Counter(one.half for one in works))
    print(f"\nmicroseconds per reference: {spent * 1e6:.0f}; works: {sizes}")


if __name__ == "__main__":
    main()
