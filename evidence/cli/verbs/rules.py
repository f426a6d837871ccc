"""List and search the rules, or print the manual page of one."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict

import click

from evidence.cli.faces.page import block
from evidence.cli.options import format_option, print_json
from evidence.errors import UnknownKey
from evidence.grade import LIMITS
from evidence.library.catalogue import every_rule, found, named, narrowed
from evidence.library.manual import (
    BASES,
    SUBJECTS,
    example,
    limits,
    needed,
    severities,
    told,
)
from evidence.library.schemas import printed
from evidence.library.sourcing import citations
from evidence.library.validity import behind
from evidence.model import Severity
from evidence.rule import GROUPS, Rule


@click.command(
    epilog="\b\nExamples:\n  evidence rules DES001\n  evidence rules hype\n"
    "  evidence rules --severity error --group products\n  evidence rules --needs blinding"
)
@click.argument("words", nargs=-1, metavar="[CODE|WORDS]")
@click.option("--severity", type=click.Choice([one.value for one in Severity]), help="How heavy.")
@click.option("--room", type=click.Choice(["check", "grade"]), help="Texts or studies.")
@click.option("--group", help="A group by its letters or a word of its name, such as DES.")
@click.option("--source", help="Rules that rest on this work, by its key or part of it.")
@click.option("--needs", metavar="FIELD", help="Rules that cannot judge without this fact.")
@click.option("--thresholds", is_flag=True, help="List the limits that settings may change.")
@format_option("text", "json")
def command(
    words: tuple[str, ...],
    severity: str | None,
    room: str | None,
    group: str | None,
    source: str | None,
    needs: str | None,
    thresholds: bool,
    shape: str,
) -> int:
    """List the rules, search them, or print the manual page of one by its CODE or name."""
    if thresholds:
        return _thresholds(shape)
    asked = " ".join(words)
    one = named(asked) if words else None
    kept = narrowed(
        every_rule(), severity=severity, room=room, group=group, source=source, needs=needs
    )
    rules = (one,) if one is not None else found(kept, asked) if words else kept
    if not rules:
        what = f"{asked!r}" if words else "of this kind"
        raise UnknownKey(f"no rule {what}; `evidence rules` lists all")
    if shape == "json":
        print_json([printed(rule) for rule in rules])
    elif one is not None:
        _page(one)
    else:
        _list(rules, is_ranked=bool(words))
    return 0


def _list(rules: Sequence[Rule], *, is_ranked: bool) -> None:
    group = ""
    for rule in rules:
        if rule.code[:3] != group and not is_ranked:
            group = rule.code[:3]
            click.echo(f"\n{click.style(GROUPS[group].capitalize(), bold=True)}")
        click.echo(f"  {rule.code}  {rule.severity.value:<8} {rule.name}")
        if is_ranked:
            click.echo(block(rule.summary, 10))
    many = "1 rule" if len(rules) == 1 else f"{len(rules)} rules"
    click.echo(f"\n{many}; `evidence rules CODE` prints a manual page.")


def _thresholds(shape: str) -> int:
    if shape == "json":
        print_json([{**asdict(one), "value": one.value} for one in LIMITS.values()])
        return 0
    for one in LIMITS.values():
        click.echo(f"{click.style(one.name, bold=True)} = {one.value:g} {one.unit}")
        click.echo(f"    {one.means[:1].upper()}{one.means[1:]}.")
        click.echo(f"    Sources: {', '.join(one.sources) or 'none'} ({BASES[one.basis]})")
    return 0


def _page(rule: Rule) -> None:
    click.echo(f"{click.style(f'{rule.code} {rule.name}', bold=True)} ({rule.severity.value})\n")
    for paragraph in rule.manual.split("\n\n"):
        click.echo(block(" ".join(paragraph.split()), 0) + "\n")
    for label, text in _fields(rule):
        click.echo(block(text, 0, f"{label:<12}"))


def _fields(rule: Rule) -> Iterator[tuple[str, str]]:
    yield "What to do:", rule.advice
    yield "Severity:", severities(rule)
    yield "Judges:", SUBJECTS.get(rule.subject.__name__.lower(), "")
    yield from (("Needs:", needed(rule)) for _ in rule.needs[:1])
    for one in limits(rule):
        yield "Threshold:", f"{one.name} = {one.value:g} {one.unit}: {one.means}"
    yield from (("How well this is read: ", row.text) for row in behind(rule))
    yield from (("Source:", f"{text} [{key}]") for key, text in citations(rule.sources).items())
    yield "Basis:", BASES[rule.basis]
    yield "Since:", rule.since
    yield from (("Fires on:", example(one)) for one in rule.fires)
    yield from (("Quiet on:", example(one)) for one in rule.quiet)
    yield from (("Says:", text) for text in told(rule))
