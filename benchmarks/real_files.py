"""Real exports of every format, cut to small files of a few records each, ready to be damaged."""

import csv
import gzip
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

_RECORDS, _LARGEST_RECORD, _SEEDS = 4, 12_000, 24
_LONG_MODULES = ("contactsLocationsModule", "eligibilityModule", "referencesModule")


@dataclass(frozen=True)
class Seed:
    """A small real file: what stands before, between and behind its records."""

    file: str
    suffix: str
    before: bytes
    records: tuple[bytes, ...]
    between: bytes
    behind: bytes

    def joined(self, records: Sequence[bytes] | None = None) -> bytes:
        """Give the file, with other records if told."""
        chosen = self.records if records is None else records
        return self.before + self.between.join(chosen) + self.behind


def _by_lines(begins: str, ends: str = "") -> Callable[[str], list[str]]:
    shape = re.compile(begins, re.M)

    def split(text: str) -> list[str]:
        starts = [found.start() for found in shape.finditer(text)]
        parts = [text[a:b] for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]
        return [part.rstrip() + ends for part in parts]

    return split


def _by_tags(*tags: str) -> Callable[[str], list[str]]:
    shapes = [re.compile(rf"<{tag}[\s>].*?</{tag}>", re.S) for tag in tags]
    body = re.compile(r"<(body|back|floats-group)[\s>].*</\1>", re.S)

    def split(text: str) -> list[str]:
        found = next((all_ for shape in shapes if (all_ := shape.findall(text))), [])
        return [body.sub("", one) for one in found]

    return split


def _shortened(item: object) -> object:
    """Leave out a trial's results and places, which no fact is read from."""
    if isinstance(item, dict) and isinstance(told := item.get("protocolSection"), dict):
        left = {key: one for key, one in told.items() if key not in _LONG_MODULES}
        return {"protocolSection": left}
    return item


def _objects(within: str) -> Callable[[str], list[str]]:
    def split(text: str) -> list[str]:
        told = json.loads(text)
        items = told.get(within, [told]) if isinstance(told, dict) else told
        return [json.dumps(_shortened(item), indent=1, ensure_ascii=False) for item in items]

    return split


def _rows(text: str) -> list[str]:
    rows = []
    for row in csv.reader(StringIO(text)):
        out = StringIO()
        csv.writer(out, lineterminator="").writerow(row)
        rows.append(out.getvalue())
    return rows


@dataclass(frozen=True)
class Source:
    """Where the real files of a format lie, and how they fall into records."""

    places: tuple[str, ...]
    suffix: str
    split: Callable[[str], list[str]]
    before: str = ""
    between: str = "\n\n"
    behind: str = "\n"
    has_header: bool = False


_EXPORTS = "library_exports"
_LIST = ("[\n", ",\n", "\n]\n")
SOURCES = {
    "bibtex": Source((f"{_EXPORTS}/bib/*",), ".bib", _by_lines(r"^@(?=\w+[{(])")),
    "clinicaltrials": Source(
        ("clinicaltrials/study_*.json", "clinicaltrials/get_*.json"),
        ".json",
        _objects("studies"),
        *_LIST,
    ),
    "csl_json": Source((f"{_EXPORTS}/zotero/*.csl.json",), ".json", _objects("items"), *_LIST),
    "csv_table": Source(
        (f"{_EXPORTS}/other/*.csv", f"{_EXPORTS}/dedupe/*.csv.gz"),
        *(".csv", _rows),
        between="\n",
        has_header=True,
    ),
    "endnote_xml": Source(
        (f"{_EXPORTS}/endnote_xml/*", f"{_EXPORTS}/dedupe/*.xml.gz"),
        *(".xml", _by_tags("record"), "<xml><records>\n", "\n", "\n</records></xml>\n"),
    ),
    "jats": Source(
        ("pmc/*PMC*.xml",), ".xml", _by_tags("article"), "<pmc-articleset>\n", "\n",
        "\n</pmc-articleset>\n",
    ),
    "nbib": Source((f"{_EXPORTS}/nbib/*",), ".nbib", _by_lines(r"^PMID *-")),
    "pubmed_xml": Source(
        ("pubmed/pool/*.xml.gz", "pubmed/efetch/*.xml"),
        *(".xml", _by_tags("PubmedArticle", "PubmedBookArticle")),
        *('<?xml version="1.0"?>\n<PubmedArticleSet>\n', "\n", "\n</PubmedArticleSet>\n"),
    ),
    "ris": Source((f"{_EXPORTS}/ris/*",), ".ris", _by_lines(r"^TY  ?-")),
    "wos": Source(
        (f"{_EXPORTS}/other/*.isi", f"{_EXPORTS}/other/*.ciw", f"{_EXPORTS}/other/*.txt"),
        *(".ciw", _by_lines(r"^PT ")),
        before="FN Clarivate Analytics Web of Science\nVR 1.0\n",
    ),
    "zotero_json": Source(
        (f"{_EXPORTS}/zotero/bbt_*.json.gz",), ".json", _objects("items"), *_LIST
    ),
}  # fmt: skip


def seeds(name: str, data: Path) -> list[Seed]:
    """Cut the real files of a format to a few small records each; single records are gathered."""
    source, found, singles = SOURCES[name], [], []
    paths = sorted(path for place in source.places for path in data.glob(place))
    per_file = max(2, _SEEDS // max(1, len(paths)))
    for path in paths:
        raw = path.read_bytes()
        raw = gzip.decompress(raw) if path.suffix == ".gz" else raw
        try:
            parts = source.split(raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"))
        except ValueError:
            continue
        header = parts.pop(0) + "\n" if source.has_header and parts else ""
        small = [one.encode() for one in parts if len(one) <= _LARGEST_RECORD]
        if len(small) == 1 and not header:
            singles += small
        for at in range(0, min(len(small), per_file * _RECORDS), _RECORDS):
            found.append(_seed(path.name, source, header, small[at : at + _RECORDS]))
    for at in range(0, len(singles), _RECORDS):
        found.append(_seed("gathered", source, "", singles[at : at + _RECORDS]))
    return found


def _seed(file: str, source: Source, header: str, records: Sequence[bytes]) -> Seed:
    before, between = (source.before + header).encode(), source.between.encode()
    return Seed(file, source.suffix, before, tuple(records), between, source.behind.encode())
