"""Edits that are safe to make: shown as a diff, then made where that is asked."""

import click

from evidence import articles
from evidence.cli.options import plain
from evidence.errors import EvidenceError, UnreadableInput
from evidence.library.checking import STANDARD_INPUT, Checker
from evidence.library.files import STDIN
from evidence.library.fixing import Source, fixed

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


def mend(names: list[str], checker: Checker, *, is_dry: bool) -> int:
    """Show the edits of every file and make them unless `is_dry`; give the exit code.

    In a dry run that is 1 where an edit waits, as for other tools of the kind.
    """
    made = lost = 0
    for name in names:
        try:
            made += _mend(name, checker, is_dry=is_dry)
        except EvidenceError as error:
            lost = 2
            click.echo(f"evidence: {plain(str(error))}", err=True)
    if made and not is_dry:
        click.echo(f"evidence: {made} {'edit' if made == 1 else 'edits'} made", err=True)
    return lost or int(is_dry and made > 0)


def _mend(name: str, checker: Checker, *, is_dry: bool) -> int:
    if name == STDIN and not is_dry:
        raise UnreadableInput("standard input cannot be changed in place; use --diff")
    article = checker.read(name)
    shape = "markdown" if article.path == STANDARD_INPUT else None
    held = fixed(
        article,
        checker.again,
        lambda text: articles.read_text(text, article.path, shape),
    )
    if not held.made:
        return 0
    try:
        source = Source(article) if name != STDIN else None
    except UnreadableInput as error:
        click.echo(f"evidence: note: {plain(str(error))}", err=True)
        return 0
    for line in held.diff(article.path):
        # With a report to follow, standard output is the report's.
        click.echo(click.style(plain(line), fg=_COLOURS.get(line[:1])), err=not is_dry)
    if source is not None and not is_dry:
        source.write(held.after)
    return len(held.made)
