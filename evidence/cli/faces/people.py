"""How far people agree, as a person reads it."""

import click

from evidence.cli.faces.page import block, heading
from evidence.cli.options import plain
from evidence.library.agreement import Agreed, Agreement
from evidence.model.people import Conflict


def tell(agreement: Agreement) -> None:
    """Print agreement two by two, then what people differ on: open things first."""
    if not agreement.agreed:
        click.echo("no two people have judged the same thing")
    for pair in agreement.agreed:
        _agreed(pair)
    if agreement.agreed:
        click.echo(
            "\nKappa is agreement beyond chance (Cohen 1960), from each person's first own word;"
            "\n1 is full agreement, 0 what chance would give."
        )
    for one in sorted(agreement.differing, key=lambda two: two.conflict.settled):
        _differing(one.study, one.conflict)


def _agreed(one: Agreed) -> None:
    heading(f"{plain(one.left)} and {plain(one.right)}: {plain(one.about)}")
    share = "–" if one.raw is None else f"{one.raw:.0%}"
    told = f"same word on {one.same} of {one.n} ({share})"
    kappa = f"kappa {one.kappa:.2f}" if one.kappa is not None else "kappa not defined"
    note = f" ({one.note})" if one.note is not None else ""
    click.echo(block(f"{told}; {kappa}{note}", 2))


def _differing(study: str, conflict: Conflict) -> None:
    heading(f"{plain(study)}: {conflict.item.text}")
    for word in conflict.words:
        click.echo(block(plain(f"{word.by} says {word.text}: {word.because or 'no reason'}"), 2))
    if conflict.settled:
        value = conflict.values[0]
        how = "call it wrong, so it is unknown" if value is None else f"say {plain(value)}"
        click.echo(block(f"settled: most {how}", 2))
    else:
        click.echo(block("not settled: it waits for a third person, or for one to yield", 2))
