"""BibTeX that JabRef, Zotero and biber load, with the grade in keywords and annotation.

The same entries always give the same bytes, and reading the file back and
exporting again changes none. What an earlier export put in is replaced.
"""

import re
from collections.abc import Iterable, Iterator

from evidence.export.entry import Entry, by_key
from evidence.export.tex import as_written, escaped, protected, verbatim, with_paragraphs
from evidence.export.words import PREFIX, badges, explanation
from evidence.model import Work
from evidence.model.notation import fields_of

SUFFIX = ".bib"

OPENING, CLOSING = "[evidence]", "[/evidence]"

_ORDER = (
    "author",
    "title",
    "journal",
    "year",
    "date",
    "volume",
    "number",
    "pages",
    "doi",
    "pmid",
    "pmcid",
    "registration",
    "url",
    "abstract",
    "keywords",
    "mesh",
    "publication-types",
)
# Fields in our order that stay as written where a work could take no value from them.
_UNPARSED = {"year", "date", "doi", "pmid", "pmcid"}
_MONTHS = frozenset(
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
)
_RANGE = re.compile(r" ?[-–—‐‑][-–—‐‑ ]*")
_AND = re.compile(r"\band\b", re.I)
_KIND = re.compile(r"[a-z][a-z0-9]*")
_NOT_KINDS = {"comment", "string", "preamble"}
_KEY = re.compile(r"[{}\",=\x00-\x1f\x7f]+|\\+$")
_BREAK = re.compile(r"[\x00-\x1f\x7f]")
_NAME = re.compile(r"[^a-z0-9.:/+_-]+")
_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")


def write(entries: Iterable[Entry]) -> str:
    """Write a bibliography; every entry keeps its key."""
    taken: set[str] = set()
    return "\n".join(_entry(entry, taken) for entry in by_key(entries))


def _entry(entry: Entry, taken: set[str]) -> str:
    kind = entry.work.entry_type.lower()
    if _KIND.fullmatch(kind) is None or kind in _NOT_KINDS:
        kind = "misc"
    key = _free(_KEY.sub("-", entry.work.key.strip()) or "untitled", taken)
    lines = [f"  {name} = {value}," for name, value in _fields(entry)]
    return "\n".join((f"@{kind}{{{key},", *lines, "}")) + "\n"


def _fields(entry: Entry) -> Iterator[tuple[str, str]]:
    """Give every field once: ours in a fixed order, the foreign ones in theirs, then facts."""
    ours = dict(_own(entry))
    foreign: list[tuple[str, str]] = []
    annotation = ""
    for name, value in _foreign(entry.work, has_year="year" in ours):
        if name == "annotation" and not annotation:
            annotation = value
        elif name in _UNPARSED and name not in ours:
            ours[name] = _enclosed(name, as_written(value))
        else:
            foreign.append((name, _enclosed(name, as_written(value))))
    taken = {*_ORDER, "annotation"}
    yield from ((name, ours[name]) for name in _ORDER if name in ours)
    facts = fields_of(entry.facts)
    taken |= {name for name, _ in facts}
    yield from ((_free(name, taken), value) for name, value in foreign)
    text = _annotation(entry, annotation)
    if text:
        yield "annotation", f"{{{text}}}"
    yield from ((name, f"{{{value}}}") for name, value in facts)


def _own(entry: Entry) -> Iterator[tuple[str, str]]:
    work = entry.work
    texts = {
        "author": _authors(work.authors),
        "title": protected(work.title),
        "journal": escaped(work.journal or ""),
        "year": "" if work.year is None or _is_dated(work) else str(work.year),
        "volume": escaped(work.volume or ""),
        "number": escaped(work.issue or ""),
        "pages": "--".join(map(escaped, _RANGE.split(_line(work.pages or "")))),
        "doi": _doi(work.doi or ""),
        "pmid": verbatim(work.pmid or ""),
        "pmcid": verbatim(work.pmcid or ""),
        "registration": escaped(work.registration or ""),
        "url": verbatim(work.url or ""),
        "abstract": with_paragraphs(work.abstract or ""),
        "keywords": _joined(_keywords(entry), ", "),
        "mesh": _joined(work.mesh, "; "),
        "publication-types": _joined(work.publication_types, "; "),
    }
    yield from ((name, f"{{{text}}}") for name, text in texts.items() if _says(text))


def _doi(text: str) -> str:
    text = verbatim(text).lower()
    while text and (text[-1] in ".,;'\"" or (text[-1] == ")" and _closes_more(text))):
        text = text[:-1]
    return text


def _closes_more(text: str) -> bool:
    return text.count(")") > text.count("(")


def _says(text: str) -> bool:
    """Tell whether anything but blanks is left of a text without its braces."""
    return bool(text.replace("{", "").replace("}", "").strip())


def _line(text: str) -> str:
    """Give text without control characters, its words one space apart."""
    return " ".join(_BREAK.sub(" ", text).split())


def _is_dated(work: Work) -> bool:
    """Tell whether a field kept as written already names the year, and more."""
    for name, value in work.fields:
        if name in {"year", "date"}:
            found = _YEAR.search(value)
            is_more = value.strip() != str(work.year)
            return is_more and found is not None and int(found[0]) == work.year
    return False


def _foreign(work: Work, *, has_year: bool) -> Iterator[tuple[str, str]]:
    for written, value in work.fields:
        name = _NAME.sub("-", written.lower()).strip("-") or "field"
        if name in {"year", "date"} and value.strip() == str(work.year):
            continue
        # A date beside a year that says otherwise would outweigh it for biber.
        yield ("date-2" if name == "date" and has_year else name), value


def _enclosed(name: str, value: str) -> str:
    return value if name == "month" and value in _MONTHS else f"{{{value}}}"


def _free(name: str, taken: set[str]) -> str:
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    taken.add(free)
    return free


def _keywords(entry: Entry) -> Iterator[str]:
    yield from (word for word in entry.work.keywords if not word.startswith(PREFIX))
    yield from (PREFIX + badge for badge in badges(entry))


def _joined(words: Iterable[str], mark: str) -> str:
    texts = [text for text in map(escaped, words) if _says(text)]
    return mark.join(f"{{{text}}}" if "," in text or ";" in text else text for text in texts)


def _authors(names: Iterable[str]) -> str:
    people = [name for name in map(_line, names) if name]
    # A lone `Li W, Dou Z` would be read as two people.
    is_alone = len(people) == 1
    return " and ".join(_person(name, is_alone=is_alone) for name in people)


def _person(name: str, *, is_alone: bool) -> str:
    """Write "Family, Given" or "Family, Given, Jr."; anything else stands in braces."""
    if name.lower() in {"et al.", "others"}:
        return "others"
    parts = [part.strip() for part in name.split(",")]
    if len(parts) in {2, 3} and all(parts):
        family, *given = (_part(part) for part in parts)
        if is_alone and " " in family and family.rpartition(" ")[2].isupper():
            family = f"{{{family}}}"
        return ", ".join((family, *reversed(given)))
    text = escaped(name)
    return f"{{{text}}}" if any(sign in text for sign in " ,;") else text


def _part(text: str) -> str:
    text = escaped(text)
    return f"{{{text}}}" if _AND.search(text) or ";" in text else text


def _annotation(entry: Entry, person: str) -> str:
    """Put our paragraph, between its marks, behind what a person wrote."""
    kept = as_written(_without_ours(person))
    text = escaped(explanation(entry))
    if not text:
        return kept if kept.strip() else ""
    text = text.replace(OPENING, "(evidence)").replace(CLOSING, "(/evidence)")
    block = f"{OPENING}\n{text}\n{CLOSING}"
    return f"{kept}\n\n{block}" if kept.strip() else block


def _without_ours(text: str) -> str:
    kept: list[str] = []
    while OPENING in text:
        before, _, rest = text.partition(OPENING)
        kept.append(before.rstrip())
        # A mark without its end: only that paragraph can be ours.
        end = rest.find(CLOSING)
        break_at = rest.find("\n\n") if end < 0 else end + len(CLOSING)
        text = "" if break_at < 0 else rest[break_at:]
    kept.append(text)
    return "\n\n".join(part.strip("\r\n") for part in kept if part.strip())
