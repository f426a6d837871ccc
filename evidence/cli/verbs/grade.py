"""Grade studies on each scale, with the reason for every step."""

from collections.abc import Iterator

import click

from evidence.cli.faces import grades, people
from evidence.cli.options import (
    complain,
    format_option,
    library_option,
    named_library,
    open_library,
    print_lines,
    spill,
)
from evidence.cli.verbs.extract import kept
from evidence.errors import UnreadableInput
from evidence.grade import unknowns
from evidence.library import grade_work
from evidence.library.contract import AgreementObject, GradedStudy, MissingObject, MovedStudy
from evidence.model import Grade, Study, Unread
from evidence.vocabulary.numerals import amount


@click.command(epilog="\b\nExample:\n  evidence grade tak2020\n  evidence grade library.bib")
@click.argument("named", nargs=-1, metavar="FILE|KEY...")
@click.option("--changed", is_flag=True, help="Only tell which kept grades would move, and why.")
@click.option("--missing", is_flag=True, help="Tell what to find out first, by what it changes.")
@click.option("--agreement", is_flag=True, help="Tell how far people agree, and what is open.")
@format_option("text", "jsonl")
@library_option
def command(
    named: tuple[str, ...],
    changed: bool,
    missing: bool,
    agreement: bool,
    shape: str,
    library: str | None,
) -> int:
    """Grade bibliography FILES, studies of the library by KEY, or the whole library.

    Every scale stands by itself; nothing is averaged. The certainty of one
    study is provisional: only a body of evidence has a GRADE certainty.
    """
    if changed:
        return _changed(named, shape, library)
    if agreement:
        return _agreement(named, shape, library)
    unread: list[Unread] = []
    found = _graded(named, library, unread)
    if missing:
        _missing(found, shape)
    elif shape == "jsonl":
        print_lines(GradedStudy.graded(study, grade) for study, grade in found)
    else:
        for study, grade in found:
            grades.tell(study, grade)
    return 1 if complain(unread) else 0


def _changed(keys: tuple[str, ...], shape: str, library: str | None) -> int:
    """Tell how kept grades would move, and change nothing; 1 where any would."""
    with open_library(library) as shelf:
        moves = list(shelf.moved(keys or None))
    if shape == "jsonl":
        print_lines(MovedStudy.of(one) for one in moves)
    else:
        for one in moves:
            grades.changed(one)
        click.echo(f"{amount(len(moves), 'study')} would move")
    return 1 if moves else 0


def _missing(found: Iterator[tuple[Study, Grade]], shape: str) -> None:
    """Tell what to find out first; every unknown fact is tried, which takes a moment a study."""
    if shape == "jsonl":
        print_lines(MissingObject.of(study, unknowns(study)) for study, _ in found)
    else:
        for study, grade in found:
            grades.missing(study, grade, unknowns(study))


def _agreement(keys: tuple[str, ...], shape: str, library: str | None) -> int:
    """Tell how far people agree; 1 where they differ on something nobody has settled."""
    with open_library(library) as shelf:
        found = shelf.agreement(keys or None)
    if shape == "jsonl":
        print_lines([AgreementObject.of(found)])
    else:
        people.tell(found)
    return 1 if any(not one.conflict.settled for one in found.differing) else 0


def _graded(
    named: tuple[str, ...], library: str | None, unread: list[Unread]
) -> Iterator[tuple[Study, Grade]]:
    files = [name for name in named if name == "-" or "." in name or "\\" in name]
    keys = [name for name in named if name not in files]
    for work in kept([spill(name) for name in files], unread):
        yield from grade_work(work)
    if keys or not named:
        if keys and named_library(library) is None:
            raise UnreadableInput(f"{keys[0]}: no such file, and no library here to hold that key")
        with open_library(library) as shelf:
            yield from shelf.grade(keys or None)
