"""Set, confirm or dispute a field of a study as a person, with the reason; the old facts stay."""

import getpass

import click

from evidence.cli.options import library_option, open_library, plain
from evidence.library import Library
from evidence.model import Fact, Property
from evidence.model.notation_shapes import OUTCOME_EXAMPLE


@click.command(
    epilog="\b\nExamples:\n"
    '  evidence set KEY n_analysed 34 --because "table 2: completers" --by Ann\n'
    '  evidence set KEY answer "rob2 1.2 = PY" --because "sealed envelopes, page 3"\n'
    f'  evidence set KEY outcome "{OUTCOME_EXAMPLE}" --because "table 3"\n'
    '  evidence set KEY domain "imprecision = -1" --because "wide interval"\n'
    '  evidence set KEY --confirm --because "read the paper"\n'
    '  evidence set KEY blinding --dispute --because "nobody says who was blind"'
)
@click.argument("key")
@click.argument("field", required=False)
@click.argument("value", required=False)
@click.option("--because", required=True, help="Why: where you read it, or what you decided.")
@click.option("--by", default=getpass.getuser, help="Who decides; your login name by default.")
@click.option("--confirm", is_flag=True, help="Stand by what is in force; all of it without FIELD.")
@click.option("--dispute", is_flag=True, help="Say it is wrong; without a right value it is open.")
@library_option
def command(
    key: str,
    field: str | None,
    value: str | None,
    because: str,
    by: str,
    confirm: bool,
    dispute: bool,
    library: str | None,
) -> int:
    """Set FIELD of the study KEY to VALUE; a person's fact outranks what was read.

    Nothing is overwritten: `evidence show KEY` lists what was overruled. Two people's
    words are kept apart; where they differ the more cautious counts until a third
    judges or one of them sets it anew (`evidence grade --agreement`). For a work with
    several streams the key is KEY/STREAM, such as li2022/animal.

    An outcome is its name, then parts behind semicolons: direction (increase, decrease,
    no_difference or mixed), between (yes for groups compared, no for a change from the
    start), effect, unit, ci, p, at, instrument, pre and post. It takes the place of what
    was read of that outcome.
    """
    _ask(field, value, because, by, confirm=confirm, dispute=dispute)
    said = {"because": because.strip(), "by": by.strip()}
    with open_library(library) as shelf:
        if confirm:
            told = shelf.confirm(key, field, value, **said)
            _tell(key, told, f"confirmed by {by}")
        elif dispute:
            told = shelf.dispute(key, field or "", value, **said)
            _tell(key, told, f"disputed by {by}")
        else:
            told = (shelf.set(key, field or "", value or "", **said),)
            _tell(key, told, f"set by {by}", "is now ")
        _differ(shelf, key)
    return 0


def _ask(
    field: str | None, value: str | None, because: str, by: str, *, confirm: bool, dispute: bool
) -> None:
    if confirm and dispute:
        raise click.UsageError("--confirm and --dispute say opposite things; give one")
    if not because.strip():
        raise click.UsageError("say why with --because TEXT")
    if not by.strip():
        raise click.UsageError("say who decides with --by NAME")
    if field is None and not confirm:
        raise click.UsageError("name the FIELD")
    if value is None and not (confirm or dispute):
        raise click.UsageError("give the VALUE, or --confirm or --dispute what is there")


def _tell(key: str, told: tuple[Fact, ...], how: str, now: str = "") -> None:
    for fact in told:
        name, text = fact.property.value, fact.text
        if fact.property is Property.DISPUTED:
            name, _, text = text.partition(" = ")
        click.echo(f"{plain(key)}: {name} {now}{plain(text)} ({plain(how)})")


def _differ(shelf: Library, key: str) -> None:
    """Say where the people who judged this study differ now."""
    work = key.partition("/")[0]
    for one in shelf.agreement([work]).differing:
        if not one.conflict.settled:
            click.echo(f"{plain(one.study)}: not settled: {plain(one.conflict.text)}")
