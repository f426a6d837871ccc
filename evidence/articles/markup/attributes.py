"""Marks that pandoc's Markdown leaves in the text: attributes, fenced divisions, check boxes."""

import re
from dataclasses import replace

from evidence.articles.block import Block, Mark, Run

_ATTRIBUTES = re.compile(r"(?<!@)\{(?:[#.][\w:-]|[\w-]{1,40}=)[^{}\n]{0,200}\}")
_FENCE = re.compile(
    r"^:{3,}(?:\s?\{[^{}]{0,200}\}|\s?[\w-]{1,40}(?=\s*$))?\s*|(?:(?<!\s)\s++|(?<![\s:])):{3,}+$"
)
_BOX = re.compile(r"^\[[ xX]\]\s")
_SPACE = re.compile(r"\s+$")


def pruned(block: Block) -> Block:
    """Take out of a block what pandoc reads as attributes, `:::` or a check box."""
    cuts = [*_FENCE.finditer(block.text), *_ATTRIBUTES.finditer(block.text)]
    if block.kind == "list_item":
        cuts += _BOX.finditer(block.text)
    spans = sorted(cut.span() for cut in cuts if cut[0])
    if not spans:
        return block
    kept = _without(block, _merged(spans))
    tail = _SPACE.search(kept.text)
    return _without(kept, [tail.span()]) if tail is not None else kept


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for first, last in spans:
        if found and first <= found[-1][1]:
            found[-1] = found[-1][0], max(last, found[-1][1])
        else:
            found.append((first, last))
    return found


def _without(block: Block, spans: list[tuple[int, int]]) -> Block:
    """Cut stretches of the visible text; everything that stays keeps its place in the file."""
    runs: list[Run] = []
    seams: list[int] = []
    length = 0
    for seam, run in zip(block.seams, block.runs, strict=True):
        for first, last in _kept(seam, seam + len(run.text), spans):
            runs.append(_part(run, first - seam, last - seam))
            seams.append(length)
            length += last - first
    return replace(
        block,
        text="".join(run.text for run in runs),
        runs=tuple(runs),
        seams=tuple(seams),
        links=_moved(block.links, spans),
        notes=_moved(block.notes, spans),
        emphasis=_moved(block.emphasis, spans),
        raised=_moved(block.raised, spans),
        cites=_moved(block.cites, spans),
    )


def _kept(first: int, last: int, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found = []
    for start, end in spans:
        if first < min(start, last):
            found.append((first, min(start, last)))
        first = max(first, end)
    return [*found, (first, last)] if first < last else found


def _part(run: Run, first: int, last: int) -> Run:
    if len(run.text) != run.end - run.start:
        return Run(run.text[first:last], run.start, run.end)
    return Run(run.text[first:last], run.start + first, run.start + last)


def _moved(marks: tuple[Mark, ...], spans: list[tuple[int, int]]) -> tuple[Mark, ...]:
    def at(index: int) -> int:
        return index - sum(min(end, index) - start for start, end in spans if start < index)

    return tuple(replace(mark, first=at(mark.first), last=at(mark.last)) for mark in marks)
