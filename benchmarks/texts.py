"""Where the texts behind our labels are read from: the labelled sets and the recorded records."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evidence.model import Work
from evidence.readers import read

Item = dict[str, Any]
PATTERNS = ("efetch/*.xml", "pool/*.xml.gz", "pool/*.nbib.gz")
SHORTEST = 150
"""Characters under which an abstract is none."""


def texts(data: Path, fixtures: Path, wanted: set[str]) -> dict[str, Work]:
    """Give title and abstract of the works wanted that are there, by id.

    An id is a PMID, `pmc` and a number (Evidence Inference) or `sf` and a number (SciFact).
    DATA is the folder of labelled sets, FIXTURES that of `pubmed/`.
    """
    found: dict[str, Work] = {}
    for work in (*_sets(data), *records(fixtures)):
        if work.key in wanted and work.key not in found and work.abstract:
            found[work.key] = work
    return found


def _sets(data: Path) -> Iterator[Work]:
    """Read the labelled sets, each under the ids our labels use."""
    for item in lines(data / "design" / "study_type.jsonl.gz"):
        yield Work(key=item["pmid"], title=item["title"] or "", abstract=item["abstract"])
    for item in lines(data / "design" / "medline_records.jsonl.gz"):
        yield medline_text(item)[0]
    for item in lines(data / "outcome_direction" / "evidence_inference.jsonl.gz"):
        yield Work(key=f"pmc{item['pmc']}", abstract=item["abstract"])
    for item in lines(data / "claims" / "scifact_corpus.jsonl.gz"):
        abstract = " ".join(item["sentences"])
        yield Work(key=f"sf{item['id']}", title=item["title"], abstract=abstract)


def records(fixtures: Path) -> Iterator[Work]:
    """Read the recorded PubMed records that have a real abstract, tags taken away."""
    for pattern in PATTERNS:
        for path in sorted((fixtures / "pubmed").glob(pattern)):
            for one in read(path):
                if isinstance(one, Work) and one.pmid and len(one.abstract or "") >= SHORTEST:
                    yield Work(key=one.pmid, pmid=one.pmid, title=one.title, abstract=one.abstract)


def lines(path: Path) -> Iterator[Item]:
    """Read a gzipped file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def medline_text(item: Item) -> tuple[Work, dict[str, list[str]]]:
    """Give title and abstract of a MEDLINE record, and its tags apart."""
    tags = _tags(item["nbib"])
    title, abstract = " ".join(tags.get("TI", [])), " ".join(tags.get("AB", []))
    return Work(key=item["pmid"], title=title, abstract=abstract), tags


def _tags(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    last: list[str] = []
    for line in text.splitlines():
        if line[4:6] == "- ":
            last = found.setdefault(line[:4].strip(), [])
            last.append(line[6:])
        elif last and line.startswith("      "):
            last[-1] += " " + line.strip()
    return found
