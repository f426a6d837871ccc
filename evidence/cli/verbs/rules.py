"""List the rules, or print the manual page of one."""

from dataclasses import asdict

import click

from evidence.cli.options import format_option, print_json
from evidence.errors import UnknownKey
from evidence.grade import LIMITS
from evidence.library.catalogue import every_rule
from evidence.library.manual import BASES
from evidence.library.schemas import printed
from evidence.library.validity import behind
from evidence.rule import GROUPS, Rule


@click.command(epilog="\b\nExample:\n  evidence rules\n  evidence rules DES001")
@click.argument("code", required=False)
@click.option("--thresholds", is_flag=True, help="List the limits that settings may change.")
@format_option("text", "json")
def command(code: str | None, thresholds: bool, shape: str) -> int:
    """List the catalogue of rules; with a CODE or a name, print that rule's manual page."""
    if thresholds:
        return _thresholds(shape)
    found = list(every_rule())
    if code is not None:
        found = [rule for rule in found if code.upper() == rule.code or code.lower() == rule.name]
        if not found:
            raise UnknownKey(f"no rule {code!r}; `evidence rules` lists them")
    if shape == "json":
        print_json([printed(rule) for rule in found])
    elif code is not None:
        _page(found[0])
    else:
        _list(found)
    return 0


def _list(rules: list[Rule]) -> None:
    group = ""
    for rule in rules:
        if rule.code[:3] != group:
            group = rule.code[:3]
            click.echo(f"\n{click.style(GROUPS[group].capitalize(), bold=True)}")
        click.echo(f"  {rule.code}  {rule.severity.value:<8} {rule.name}")
    click.echo(f"\n{len(rules)} rules; `evidence rules CODE` prints a manual page.")


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
    click.echo(f"{rule.manual}\n")
    click.echo(f"What to do: {rule.advice}")
    click.echo(f"Judges:     a {rule.subject.__name__.lower()}")
    if rule.needs:
        click.echo(f"Needs:      {', '.join(one.value for one in rule.needs)}; else not judged")
    for row in behind(rule):
        click.echo(f"How well this is read: {row.text}")
    click.echo(f"Sources:    {', '.join(rule.sources) or 'none'} ({BASES[rule.basis]})")
    click.echo(f"Since:      {rule.since}")
    texts = [one for one in rule.fires if isinstance(one, str)]
    for text in texts:
        click.echo(f"Fires on:   {' '.join(text.split())}")
    for text in (one for one in rule.quiet if isinstance(one, str)):
        click.echo(f"Quiet on:   {' '.join(text.split())}")
