"""Jupyter notebooks: their Markdown cells, with places in the notebook's own file."""

from dataclasses import replace

from evidence.articles.block import Block, Layout, Mark, Run
from evidence.articles.formats import markdown
from evidence.articles.lines import Lines
from evidence.articles.markup.json_text import Kept, checked, joined, objects
from evidence.errors import UnreadableInput
from evidence.model import Suppression

SUFFIXES = (".ipynb",)


def blocks(text: str) -> Layout:
    """Cut the Markdown of a notebook into blocks; code and what it printed are left out."""
    told = checked(text)
    if not isinstance(told, dict) or not ({"cells", "worksheets"} & told.keys()):
        raise UnreadableInput("JSON, but no notebook; give the .ipynb file")
    lines = Lines(text)
    found: list[Block] = []
    bibliography: list[str] = []
    silenced: list[Suppression] = []
    for cell in objects(text):
        kind = [text[slice(*place)] for place in cell.get("cell_type", ())]
        source = joined(text, cell.get("source", ()))
        is_header = kind == ['"raw"'] and source.text.startswith("---")
        if (kind != ['"markdown"'] and not is_header) or not source.text.strip():
            continue
        layout = _cell(source, lines)
        found += [_placed(block, source) for block in layout.blocks]
        bibliography += layout.bibliography
        silenced += [_silenced(one, source, lines) for one in layout.suppressions]
    return Layout(tuple(found), tuple(dict.fromkeys(bibliography)), tuple(silenced), bare_keys=True)


def _cell(source: Kept, lines: Lines) -> Layout:
    try:
        return markdown.blocks(source.text)
    except UnreadableInput as error:
        line = lines.position(source.starts[0])[0]
        raise UnreadableInput(f"line {line}: in this cell, {error}") from error


def _placed(block: Block, source: Kept) -> Block:
    """Give a cell's block with its places in the file."""
    runs: list[Run] = []
    seams: list[int] = []
    at = 0
    for run in block.runs:
        for piece in _pieces(run, source):
            runs.append(piece)
            seams.append(at)
            at += len(piece.text)
    return replace(
        block,
        runs=tuple(runs),
        seams=tuple(seams),
        links=_marks(block.links, source),
        notes=_marks(block.notes, source),
        emphasis=_marks(block.emphasis, source),
        raised=_marks(block.raised, source),
    )


def _pieces(run: Run, source: Kept) -> list[Run]:
    """Cut a run where the file writes a character with more signs than one."""
    if len(run.text) != run.end - run.start:
        start, end = source.starts[run.start], source.ends[run.end - 1]
        if len(run.text) == end - start:
            return [Run(char, start, end) for char in run.text]
        return [Run(run.text, start, end)]
    found: list[Run] = []
    for char, start, end in zip(
        run.text, source.starts[run.start : run.end], source.ends[run.start : run.end], strict=True
    ):
        last = found[-1] if found else None
        is_next = last is not None and last.end == start and len(last.text) == start - last.start
        if last is not None and is_next and end == start + 1:
            found[-1] = Run(last.text + char, last.start, end)
        else:
            found.append(Run(char, start, end))
    return found


def _marks(marks: tuple[Mark, ...], source: Kept) -> tuple[Mark, ...]:
    found = []
    for mark in marks:
        last = max(mark.end - 1, mark.start)
        place = source.starts[mark.start], source.ends[last]
        found.append(replace(mark, start=place[0], end=place[1]))
    return tuple(found)


def _silenced(wish: Suppression, source: Kept, lines: Lines) -> Suppression:
    if wish.line is None:
        return wish
    own = Lines(source.text)
    ends = [own.starts[line - 1] for line in (wish.line, wish.end_line or wish.line)]
    first, last = (lines.position(source.starts[min(at, len(source.starts) - 1)])[0] for at in ends)
    return wish.model_copy(update={"line": first, "end_line": last})
