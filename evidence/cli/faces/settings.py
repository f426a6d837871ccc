"""The settings that hold for files, as one would write them in `evidence.toml`."""

import json
from itertools import groupby

import click

from evidence.cli.options import plain
from evidence.library.checking import Checker
from evidence.library.settings import Settings


def tell(names: list[str], checker: Checker) -> int:
    """Print the settings of every file, once for those that share them."""
    for held, group in groupby(names, key=checker.settings):
        click.echo(click.style(f"# {', '.join(plain(name) for name in group)}", bold=True))
        origin = f"from {held.origin}" if held.origin is not None else "no file of settings"
        click.echo(f"# {plain(origin)}")
        for line in _lines(held):
            click.echo(plain(line))
    return 0


def _lines(held: Settings) -> list[str]:
    told = held.printed()
    told.pop("origin")
    plain_first = sorted(told, key=lambda name: isinstance(told[name], dict))
    lines = []
    for name in plain_first:
        value = told[name]
        if isinstance(value, dict):
            rows = [f"{json.dumps(key)} = {json.dumps(one)}" for key, one in value.items()]
            lines += [f"[{name}]", *rows] if rows else []
        elif value is not None and value != []:
            lines.append(f"{name} = {json.dumps(value, ensure_ascii=False)}")
    return lines
