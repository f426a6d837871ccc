"""The article as a reader sees it, each paragraph with what was found in it at its side."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import groupby, pairwise
from typing import NamedTuple

from evidence.library.catalogue import named
from evidence.library.fingerprint import Marks
from evidence.library.outputs.html.signs import FILE, attribute, safe
from evidence.library.report import Report
from evidence.model import Finding, Passage, Place, Severity

_SIGNS = {Severity.ERROR: "✕", Severity.WARNING: "!", Severity.INFO: "i"}
WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_DEEPEST = 6
_TOP = 3


class Noted(NamedTuple):
    """A finding with its number on the page."""

    number: int
    finding: Finding


class Margin:
    """Which findings stand beside which sentence, and which with a study."""

    def __init__(self, report: Report, why: Mapping[str, str]) -> None:
        self.why = why
        self.beside: dict[int, list[Noted]] = {}
        self.flags: dict[str, list[Finding]] = {}
        marks, number = Marks(report), 0
        cited = {mention.work for mention in report.mentions()}
        for finding in report.findings:
            if finding.study in cited and _is_of_study(finding):
                self.flags.setdefault(finding.study or "", []).append(finding)
                continue
            number += 1
            passage = marks.passage(finding.place)
            index = passage.index if passage is not None else -1
            self.beside.setdefault(index, []).append(Noted(number, finding))
        self.links = {one.work: number for number, one in enumerate(report.cited())}


def _is_of_study(finding: Finding) -> bool:
    """Tell whether a finding tells of a study, not of what a sentence makes of it."""
    rule = named(finding.code)
    is_grade = rule is not None and rule.room == "grade"
    return is_grade and finding.severity is not Severity.ERROR


def rows(report: Report, margin: Margin) -> Iterator[str]:
    """Yield the article block by block."""
    before = margin.beside.get(-1, [])
    if before:
        yield _row("", before, margin)
    for _, group in groupby(report.manuscript.passages, key=lambda one: one.sentence.block):
        passages = list(group)
        noted = [one for passage in passages for one in margin.beside.get(passage.index, [])]
        text = " ".join(
            _sentence(passage, margin.beside.get(passage.index, []), margin) for passage in passages
        )
        yield _row(_block(passages[0], text), noted, margin)


def _block(first: Passage, text: str) -> str:
    kind = first.sentence.kind
    anchor = f'id="{FILE}-b{first.sentence.block}" dir="auto"'
    if kind == "heading":
        level = min(_DEEPEST, _TOP + len(first.sentence.section))
        return f"<h{level} {anchor}>{text}</h{level}>"
    if kind == "list_item":
        return f'<p {anchor} class="item">{text}</p>'
    if kind == "quote":
        return f"<blockquote {anchor}>{text}</blockquote>"
    return f'<p {anchor} class="{attribute(kind)}">{text}</p>'


def _row(block: str, noted: list[Noted], margin: Margin) -> str:
    if not noted:
        return f'<div class="row"><div class="text">{block}</div></div>'
    heaviest = max((one.finding.severity for one in noted), key=lambda one: one.rank)
    alike: dict[tuple[str, str, str], list[Noted]] = {}
    for one in noted:
        found = one.finding
        key = (found.code, found.message, found.suggestion or found.advice)
        alike.setdefault(key, []).append(one)
    items = "".join(_item(group, margin.why) for group in alike.values())
    aside = f'<aside aria-label="Findings in this paragraph"><ul class="notes">{items}</ul></aside>'
    return f'<div class="row {heaviest.value}"><div class="text">{block}</div>{aside}</div>'


def _item(noted: list[Noted], why: Mapping[str, str]) -> str:
    """Write what was found, once for all the places in a paragraph where the same was."""
    finding = noted[0].finding
    numbers = ", ".join(_number(one.number) for one in noted)
    spots = ", ".join(dict.fromkeys(_spot(one.finding.place) for one in noted))
    reason = why.get(finding.code, "")
    return (
        f'<li class="{finding.severity.value}">'
        f'<p class="what">{numbers} '
        f'<span class="severity"><span aria-hidden="true">{_SIGNS[finding.severity]}</span> '
        f"{WORDS[finding.severity]}</span> {safe(finding.message)}</p>"
        f'<p class="do">{safe(finding.suggestion or finding.advice)}</p>'
        f"<details><summary>{safe(finding.code)} {safe(finding.rule)}</summary>"
        f"<p>{safe(reason)}</p><p>{spots}</p></details></li>"
    )


def _number(number: int) -> str:
    return (
        f'<a class="no" id="{FILE}-n{number}" href="#{FILE}-m{number}" '
        f'aria-label="to the place of finding {number}">{number}</a>'
    )


def _spot(place: Place | None) -> str:
    return "the whole text" if place is None else f"line {place.line}, column {place.column}"


def _sentence(passage: Passage, noted: list[Noted], margin: Margin) -> str:
    """Write a sentence with its findings marked and its citations leading to their study."""
    text = passage.sentence.text
    spans = [(_span(passage, one.finding.place), one) for one in noted]
    links = {
        _span(passage, mention.citation.place): margin.links[mention.work]
        for mention in passage.mentions
    }
    opens, closes = _by_end(spans, 0), _by_end(spans, 1)
    starts = {span[0]: span for span in links}
    cuts = sorted({0, len(text), *opens, *closes, *(cut for span in links for cut in span)})
    active: dict[int, tuple[Noted, bool]] = {}
    link: tuple[int, int] | None = None
    out = []
    for first, last in pairwise(cuts):
        for span, one in opens.get(first, ()):
            active[one.number] = (one, span == (0, len(text)))
        link = starts.get(first, link if link is not None and first < link[1] else None)
        target = links[link] if link is not None else None
        out.append(_piece(text[first:last], active.values(), target))
        for _, one in closes.get(last, ()):
            active.pop(one.number, None)
            out.append(_call(one))
    return "".join(out)


def _by_end(
    spans: Iterable[tuple[tuple[int, int], Noted]], end: int
) -> dict[int, list[tuple[tuple[int, int], Noted]]]:
    """Gather what is marked by where it starts (0) or ends (1)."""
    found: dict[int, list[tuple[tuple[int, int], Noted]]] = {}
    for span, one in spans:
        found.setdefault(span[end], []).append((span, one))
    return found


def _span(passage: Passage, place: Place | None) -> tuple[int, int]:
    """Give the visible characters that a place covers; the whole sentence where none is told."""
    text, offsets = passage.sentence.text, passage.sentence.offsets
    if place is None or not offsets:
        return 0, len(text)
    first, last = bisect_left(offsets, place.start), bisect_left(offsets, place.end)
    return (first, last) if first < last else (0, len(text))


def _piece(text: str, here: Collection[tuple[Noted, bool]], link: int | None) -> str:
    said = safe(text)
    if link is not None:
        said = f'<a class="cite" href="#{FILE}-s{link}">{said}</a>'
    if not here:
        return said
    heaviest = max((one.finding.severity for one, _ in here), key=lambda one: one.rank)
    wide = " wide" if all(is_whole for _, is_whole in here) else ""
    return f'<mark class="{heaviest.value}{wide}">{said}</mark>'


def _call(noted: Noted) -> str:
    """Write the number that leads from the text to the finding."""
    number, severity = noted.number, noted.finding.severity
    label = f"{WORDS[severity]} {number}"
    return (
        f'<sup class="call {severity.value}" id="{FILE}-m{number}"><a href="#{FILE}-n{number}" '
        f'aria-label="{label}">{_SIGNS[severity]}{number}</a></sup>'
    )
