"""A page of text: wrapped, indented, safe to print."""

import re
import shutil
import textwrap
from collections.abc import Iterable, Iterator

import click

from evidence.cli.options import plain
from evidence.model import Severity

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}
NARROW, WIDE = 60, 100
_TRIAL = re.compile(r"\brct\b")


def width() -> int:
    """Give the columns to fill: the terminal's, held between readable bounds."""
    return max(NARROW, min(WIDE, shutil.get_terminal_size((80, 24)).columns))


def block(text: str, indent: int, label: str = "") -> str:
    """Wrap text under a label that hangs in the margin."""
    lead = " " * indent + label
    return textwrap.fill(
        plain(text),
        width=width(),
        initial_indent=lead,
        subsequent_indent=" " * len(lead),
        break_long_words=False,
        break_on_hyphens=False,
    )


def short(text: str, room: int) -> str:
    """Cut text to a length, at a word where one ends in time."""
    text = " ".join(plain(text).split())
    if len(text) <= room:
        return text
    cut = text[: room - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > room // 2 else cut).rstrip(" ,;:") + "…"


def heading(text: str) -> None:
    """Print a heading with a blank line above it."""
    click.echo(titled(text))


def titled(text: str) -> str:
    """Give a heading with a blank line above it."""
    return f"\n{click.style(text, bold=True)}"


def weight(severity: Severity) -> str:
    """Give a severity as a coloured word of one width."""
    return click.style(f"{severity.value:<7}", fg=COLOURS[severity], bold=True)


def words(value: object) -> str:
    """Give a term of a vocabulary as people write it; unknown as a dash."""
    text = "–" if value is None else str(value).replace("_", " ")
    return _TRIAL.sub("RCT", text)


def table(
    head: tuple[str, ...], rows: Iterable[tuple[str, ...]], most: tuple[int, ...]
) -> Iterator[str]:
    """Yield columns, each as wide as it needs and at most `most`; longer cells are cut."""
    body = [head, *rows]
    spans = [min(limit, max(len(row[i]) for row in body)) for i, limit in enumerate(most)]
    spans[0] += max(0, min(width() - 2 - sum(spans) - 2 * len(spans), 16))
    spans[0] = min(spans[0], max(len(row[0]) for row in body))
    for index, row in enumerate(body):
        cells = [short(cell, span).ljust(span) for cell, span in zip(row, spans, strict=True)]
        line = "  " + "  ".join(cells).rstrip()
        yield click.style(line, dim=index == 0)
