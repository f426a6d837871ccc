"""Jupyter notebooks: their Markdown cells, with places in the notebook's own file."""

from evidence.articles.block import Block, Layout
from evidence.articles.formats import markdown
from evidence.articles.lines import Lines
from evidence.articles.markup.inner import moved
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
        found += [moved(block, source.starts, source.ends) for block in layout.blocks]
        bibliography += layout.bibliography
        silenced += [_silenced(one, source, lines) for one in layout.suppressions]
    return Layout(tuple(found), tuple(dict.fromkeys(bibliography)), tuple(silenced), bare_keys=True)


def _cell(source: Kept, lines: Lines) -> Layout:
    try:
        return markdown.blocks(source.text)
    except UnreadableInput as error:
        line = lines.position(source.starts[0])[0]
        raise UnreadableInput(f"line {line}: in this cell, {error}") from error


def _silenced(wish: Suppression, source: Kept, lines: Lines) -> Suppression:
    if wish.line is None:
        return wish
    own = Lines(source.text)
    ends = [own.starts[line - 1] for line in (wish.line, wish.end_line or wish.line)]
    first, last = (lines.position(source.starts[min(at, len(source.starts) - 1)])[0] for at in ends)
    return wish.model_copy(update={"line": first, "end_line": last})
