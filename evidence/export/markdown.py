"""Markdown: a bibliography for readers, grouped by how sure each work lets one be."""

import re
from collections.abc import Iterable, Iterator

from evidence.export.entry import Entry, by_key
from evidence.export.words import control, design, size, standing
from evidence.model import Grade, Level, Study, Work

SUFFIX = ".md"

_HEADINGS = {
    Level.HIGH: "High",
    Level.MODERATE: "Moderate",
    Level.LOW: "Low",
    Level.VERY_LOW: "Very low",
}
_NOT_GRADED = "Not graded"
_NOT_RESOLVED = "Not resolved"
_GROUPS = (*_HEADINGS.values(), _NOT_GRADED, _NOT_RESOLVED)
_OUTCOMES = 4

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+")
_SIGN = re.compile(r"([\\`*_{}\[\]<>#|~^$!@&])")
_LIST = re.compile(r"^([0-9]{1,9})([.)])|^([-+=])")
_LINK = re.compile(r"https?://[A-Za-z0-9.:/?#@!$&'*+,;=%~_()-]+")
_UNSAFE = re.compile(r"[^A-Za-z0-9./:;_-]")
_SCHEME = re.compile(r"\b(https?|ftp)://|\bwww\.", re.I)


def write(entries: Iterable[Entry]) -> str:
    """Write a bibliography under one heading per certainty."""
    groups: dict[str, list[Entry]] = {name: [] for name in _GROUPS}
    for entry in by_key(entries):
        groups[_group(entry)].append(entry)
    return "\n".join(_document(groups))


def _group(entry: Entry) -> str:
    if not entry.work.is_resolved:
        return _NOT_RESOLVED
    best = entry.best
    certainty = None if best is None else best[1].certainty
    return _NOT_GRADED if certainty is None else _HEADINGS[certainty]


def _document(groups: dict[str, list[Entry]]) -> Iterator[str]:
    yield "# Bibliography by certainty"
    yield ""
    yield "The certainty is provisional: it rates the best study of each work by itself,"
    yield "not the whole body of evidence for a claim."
    yield ""
    for name, entries in groups.items():
        if entries:
            is_level = name in _HEADINGS.values()
            yield f"## {name}{' (provisional)' if is_level else ''}"
            yield ""
            for entry in entries:
                yield from _entry(entry)
            yield ""


def _entry(entry: Entry) -> Iterator[str]:
    yield f"- {_reference(entry.work)}"
    for study, grade in entry.grades:
        yield f"  - {_study(study, grade)}"
        if study.outcomes:
            yield f"  - Outcomes: {_outcomes(study)}"
    if entry.grades:
        yield f"  - Grade {_safe(standing(entry))}"
    for flag in entry.flags:
        name = f"**{_safe(flag.rule)}**: " if flag.rule else ""
        yield f"  - {name}{_safe(flag.message)}"


def _reference(work: Work) -> str:
    """Give the reference in one line, with its key and the shortest way to it."""
    year = "n.d." if work.year is None else str(work.year)
    who = _authors(work.authors)
    parts = [f"{who} ({year})." if who else f"({year})."]
    parts.append(f"{_safe(work.title).rstrip('.')}." if work.title else "[title not known].")
    if work.journal:
        parts.append(f"*{_safe(work.journal)}*{_place(work)}.")
    parts += _links(work)
    return f"{' '.join(parts)} `{_code(work.key)}`"


def _authors(names: tuple[str, ...]) -> str:
    shown = [_safe(name) for name in names[:3]]
    return "; ".join([*shown, "et al."] if len(names) > 3 else shown)


def _place(work: Work) -> str:
    issue = f"({_safe(work.issue)})" if work.issue else ""
    volume = f" {_safe(work.volume or '')}{issue}" if work.volume or issue else ""
    return f"{volume}{':' if volume else ' '}{_safe(work.pages)}" if work.pages else volume


def _links(work: Work) -> Iterator[str]:
    if work.doi:
        coded = _UNSAFE.sub(lambda found: "".join(f"%{b:02X}" for b in found[0].encode()), work.doi)
        yield f"<https://doi.org/{coded}>"
    elif work.pmid and work.pmid.isdigit():
        yield f"<https://pubmed.ncbi.nlm.nih.gov/{work.pmid}/>"
    elif work.url and _LINK.fullmatch(work.url):
        yield f"<{work.url}>"


def _study(study: Study, grade: Grade) -> str:
    stream = f"{study.stream.replace('_', ' ')}: " if study.stream else ""
    rated = "not graded"
    if grade.certainty is not None:
        rated = f"{grade.certainty.words} certainty (provisional)"
    level = [] if grade.ocebm is None else [f"OCEBM {grade.ocebm}"]
    parts = [rated, *level, design(study), size(study), control(study)]
    return _safe(f"{stream}{'; '.join(parts)}")


def _outcomes(study: Study) -> str:
    shown = [_safe(outcome.text) for outcome in study.outcomes[:_OUTCOMES]]
    more = len(study.outcomes) - len(shown)
    return "; ".join(shown) + (f"; and {more} more" if more > 0 else "")


def _safe(text: str) -> str:
    """Give text that Markdown and HTML show as it is, on one line."""
    text = " ".join(_CONTROL.sub(" ", text).split())
    text = _SIGN.sub(r"\\\1", text)
    text = _SCHEME.sub(lambda found: found[0].replace(":", "\\:").replace("www.", "www\\."), text)
    return _LIST.sub(lambda found: f"{found[1] or ''}\\{found[2] or found[3]}", text)


def _code(text: str) -> str:
    return _CONTROL.sub(" ", text).replace("`", "'")
