"""A text inside another: a notebook's cell, HTML in Markdown; its blocks placed in the file."""

from collections.abc import Sequence
from dataclasses import replace

from evidence.articles.block import Block, Mark, Run


def moved(block: Block, starts: Sequence[int], ends: Sequence[int]) -> Block:
    """Give an inner text's block with its places in the file.

    `starts` and `ends` are the file's stretch for every character of the inner text.
    """
    runs: list[Run] = []
    seams: list[int] = []
    at = 0
    for run in block.runs:
        for piece in _pieces(run, starts, ends):
            runs.append(piece)
            seams.append(at)
            at += len(piece.text)
    return replace(
        block,
        runs=tuple(runs),
        seams=tuple(seams),
        links=_marks(block.links, starts, ends),
        notes=_marks(block.notes, starts, ends),
        emphasis=_marks(block.emphasis, starts, ends),
        raised=_marks(block.raised, starts, ends),
    )


def _pieces(run: Run, starts: Sequence[int], ends: Sequence[int]) -> list[Run]:
    """Cut a run where the file writes a character with more signs than one."""
    if len(run.text) != run.end - run.start:
        start, end = starts[run.start], ends[run.end - 1]
        if len(run.text) == end - start:
            return [Run(char, start, end) for char in run.text]
        return [Run(run.text, start, end)]
    found: list[Run] = []
    for char, start, end in zip(
        run.text, starts[run.start : run.end], ends[run.start : run.end], strict=True
    ):
        last = found[-1] if found else None
        is_next = last is not None and last.end == start and len(last.text) == start - last.start
        if last is not None and is_next and end == start + 1:
            found[-1] = Run(last.text + char, last.start, end)
        else:
            found.append(Run(char, start, end))
    return found


def _marks(marks: tuple[Mark, ...], starts: Sequence[int], ends: Sequence[int]) -> tuple[Mark, ...]:
    found = []
    for mark in marks:
        last = max(mark.end - 1, mark.start)
        place = starts[mark.start], ends[last]
        found.append(replace(mark, start=place[0], end=place[1]))
    return tuple(found)
