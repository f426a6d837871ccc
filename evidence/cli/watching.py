"""Check again whenever a file is saved."""

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import click

from evidence.cli.options import plain
from evidence.errors import EvidenceError

SECONDS = 0.5
"""How often the files are looked at: soon enough for a person who has just saved."""

Look = Callable[[], Iterable[str]]


def watch(once: Callable[[], int], look: Look, wait: Callable[[], bool] | None = None) -> int:
    """Do something now and whenever a file is saved, until interrupted; give the last code.

    `wait` passes the time until the next look, and says whether there is one.
    """
    code = 0
    for _ in changes(look, wait or _pause):
        try:
            code = once()
        except EvidenceError as error:
            code = error.exit_code
            click.echo(f"evidence: {plain(str(error))}", err=True)
        click.echo("evidence: watching; Ctrl-C ends it", err=True)
    return code


def changes(look: Look, wait: Callable[[], bool]) -> Iterator[None]:
    """Yield at once, and after every change of the files that `look` finds."""
    known = _stamps(look())
    yield
    while wait():
        now = _stamps(look())
        if now != known:
            known = now
            yield


def _stamps(names: Iterable[str]) -> dict[str, tuple[int, int]]:
    found = {}
    for name in names:
        try:
            told = Path(name).stat()
        except OSError:
            continue
        found[name] = (told.st_mtime_ns, told.st_size)
    return found


def _pause() -> bool:
    time.sleep(SECONDS)
    return True
