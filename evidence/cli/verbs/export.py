"""Write the bibliography with its grades: BibTeX, CSL JSON or Markdown."""

from pathlib import Path

import click

from evidence import export
from evidence.cli.options import library_option, open_library


@click.command(epilog="\b\nExample:\n  evidence export --format markdown -o graded.md")
@click.argument("keys", nargs=-1)
@click.option(
    "--format",
    "shape",
    type=click.Choice(sorted(name.replace("_", "-") for name in export.FORMATS)),
    default="bibtex",
    show_default=True,
    help="What to write.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to; else printed.")
@library_option
def command(keys: tuple[str, ...], shape: str, output: Path | None, library: str | None) -> int:
    """Write the bibliography with grades and flags, whole or only the KEYS named.

    The grades stand in fields that reference managers keep; facts travel along,
    so the file alone rebuilds the library. Same library, same bytes. A key that
    is not here is told, and nothing is written.
    """
    with open_library(library) as shelf:
        named = [study.work.key for study in shelf.studies(keys)] if keys else None
        text = shelf.export(shape.replace("-", "_"), named)
    if output is None or str(output) == "-":
        click.echo(text, nl=False)
    else:
        output.write_text(text, encoding="utf-8")
    return 0
