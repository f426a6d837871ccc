"""Options that verbs share, and what follows from them."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import click
from pydantic import BaseModel

from evidence.decoding import decode
from evidence.errors import EvidenceError, UnreadableInput
from evidence.library import Library
from evidence.library.locate import DATABASE, VARIABLE, database
from evidence.model import Unread
from evidence.readers import Complaint

Command = TypeVar("Command", bound=Callable[..., Any])


def library_option(command: Command) -> Command:
    """Let --library stand behind the verb as well as before it."""
    text = f"The library: a file or a database URL (else {VARIABLE}, else {DATABASE} upward)."
    return click.option("--library", metavar="DB", help=text)(command)


def format_option(*formats: str) -> Callable[[Command], Command]:
    """Offer output formats, the first by default."""
    return click.option(
        "--format",
        "shape",
        type=click.Choice(formats),
        default=formats[0],
        show_default=True,
        help="How to print.",
    )


def named_library(given: str | None) -> str | None:
    """Give the library asked for before or behind the verb, else the one found upward."""
    return database(given or outer_library())


def outer_library() -> str | None:
    """Give the library asked for before the verb."""
    asked: str | None = (click.get_current_context().find_root().obj or {}).get("library")
    return asked


def open_library(given: str | None, *, create: bool = False) -> Library:
    """Open the library, or say how to make one."""
    found = named_library(given)
    if found is None and not create:
        raise EvidenceError("no library here; make one with `evidence add references.bib`")
    return Library.open(found or DATABASE, create=create)


def spill(path: str) -> Path:
    """Give the path of an input; `-` is standard input, kept in a temporary file."""
    if path != "-" and not Path(path).exists():
        raise UnreadableInput(f"{path}: no such file")
    if path != "-" and Path(path).is_dir():
        raise UnreadableInput(f"{path}: is a directory")
    return Path("/dev/stdin") if path == "-" else Path(path)


def sentences(path: str) -> list[str]:
    """Read the sentences of an input, one a line; empty lines are left out."""
    try:
        text = decode(spill(path).read_bytes(), path).text
    except OSError as error:
        raise UnreadableInput(f"{path}: {error.strerror or error}") from error
    return [line.strip() for line in text.splitlines() if line.strip()]


def print_json(document: BaseModel | dict[str, Any] | list[Any]) -> None:
    """Print one JSON document."""
    plain = document.model_dump(mode="json") if isinstance(document, BaseModel) else document
    click.echo(json.dumps(plain, ensure_ascii=False, indent=2))


def print_lines(documents: Iterable[BaseModel]) -> None:
    """Print one JSON object per line."""
    for document in documents:
        line = json.dumps(document.model_dump(mode="json"), ensure_ascii=False)
        sys.stdout.write(line + "\n")


def complain(unread: Iterable[Unread]) -> int:
    """Name on standard error each entry that could not be read, or only in part.

    Gives how many could not be read at all.
    """
    lost = 0
    for one in unread:
        is_remark = isinstance(one, Complaint)
        lost += not is_remark
        click.echo(f"evidence: {'note' if is_remark else 'not read'}: {plain(one.text)}", err=True)
    return lost


def plain(text: str) -> str:
    """Make text from outside safe to print: no control characters, no terminal escapes."""
    return "".join(_visible(text))


def _visible(text: str) -> Iterator[str]:
    for character in text:
        if character.isprintable():
            yield character
        elif character.isspace():
            yield " "
        else:
            yield "\N{REPLACEMENT CHARACTER}"
