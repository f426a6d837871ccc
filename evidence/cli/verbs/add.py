"""Take works into the library: files, DOIs, PMIDs, trial numbers."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path

import click
from rich.console import Console
from rich.progress import (
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)

from evidence.cli.options import complain, format_option, library_option, open_library, plain
from evidence.cli.options import print_json as print_document
from evidence.library import Added
from evidence.library.adding import silent
from evidence.library.contract import AddObject, UnreadObject

LARGE = 1_000_000
"""Files of so many bytes together are read on all processors."""


@click.command(
    epilog="\b\nExample:\n  evidence add references.bib 10.1002/sctm.19-0410 pmid:12695131"
)
@click.argument("sources", nargs=-1, required=True, metavar="FILE|DOI|PMID|NCT...")
@click.option("--no-extract", is_flag=True, help="Store records only; read no facts from them.")
@click.option("--mailto", envvar="EVIDENCE_MAILTO", help="Your address, told to the sources asked.")
@format_option("text", "json")
@library_option
def command(
    sources: tuple[str, ...],
    no_extract: bool,
    mailto: str | None,
    shape: str,
    library: str | None,
) -> int:
    """Take works into the library; an entry that cannot be read is named and costs only itself.

    Files are bibliographies. A DOI, PMID or NCT number is asked of Crossref and
    PubMed; this is the only part that uses the network. A library is made here
    (evidence.db) when there is none. Adding the same again changes nothing.
    """
    with (
        open_library(library, create=True) as shelf,
        _processors(() if no_extract else sources) as pool,
        _progress() as advance,
    ):
        added = shelf.add(
            sources,
            extracting=not no_extract,
            mailto=mailto,
            pool=pool,
            advance=advance,
        )
    if shape == "json":
        print_document(printed(added))
    else:
        _tell(added)
    complain(added.unread)
    for line in (*added.notices, *added.not_found, *added.unreachable):
        click.echo(f"evidence: {plain(line)}", err=True)
    return _code(added)


def printed(added: Added) -> AddObject:
    """Give the outcome as the contract prints it."""
    unread = [UnreadObject(file=one.file, line=one.line, why=one.why) for one in added.unread]
    return AddObject(**added.model_dump(exclude={"unread"}), unread=unread)


@contextmanager
def _processors(sources: tuple[str, ...]) -> Iterator[Executor | None]:
    """Give all processors where there is so much to read that starting them pays."""
    size = sum(Path(name).stat().st_size for name in sources if Path(name).is_file())
    if size < LARGE or (os.cpu_count() or 1) < 2:
        yield None
        return
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        yield pool


def _tell(added: Added) -> None:
    counts = f"{added.added} added, {added.merged} merged, {added.unchanged} unchanged"
    click.echo(f"{counts}, {len(added.unread)} not read")


@contextmanager
def _progress() -> Iterator[Callable[[int], None]]:
    """Show how many entries went by, on a terminal only."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield silent
        return
    columns = (SpinnerColumn(), TextColumn("adding"), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("adding", total=None)
        yield lambda count: bar.advance(task, count)


def _code(added: Added) -> int:
    if added.unread or added.not_found:
        return 1
    return 3 if added.unreachable else 0
