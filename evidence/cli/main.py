"""The group of verbs, found by walking the folder and loaded only when called."""

import ast
import gc
import importlib
import os
import sys
from pathlib import Path
from typing import Any

import click
from typing_extensions import override

from evidence.cli.version import version
from evidence.errors import EvidenceError

_VERBS = Path(__file__).parent / "verbs"
_INTERRUPTED = 130
_WRONG_USE = 2

SELDOM = 200_000
"""New values between two looks for cycles. Ours hold none, and the looks at every 700 that
Python is set to take a third of the time where studies are graded by the thousand."""

EPILOG = """\b
Start here:
  evidence check article.md               findings at line:column, with what to write instead
  evidence add references.bib             make a library (evidence.db) of what you cite
  evidence query "vitamin D prevents falls in older adults"

\b
Exit codes: 0 nothing at or above --fail-on; 1 findings, or no evidence; 2 wrong use or
unreadable input; 3 a source could not be reached (and nothing worse was found).
"""


class Verbs(click.Group):
    """A group whose verbs are files: listing them reads their first line and imports nothing."""

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(path.stem for path in _VERBS.glob("*.py") if path.stem != "__init__")

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        module = importlib.import_module(f"evidence.cli.verbs.{cmd_name}")
        command: click.Command = module.command
        return command

    @override
    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [(name, _first_line(_VERBS / f"{name}.py")) for name in self.list_commands(ctx)]
        with formatter.section("Verbs"):
            formatter.write_dl(rows)


def _first_line(path: Path) -> str:
    text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return text.partition("\n")[0]


def _tell_version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked and not ctx.resilient_parsing:
        click.echo(f"evidence, version {version()}")
        ctx.exit()


@click.group(cls=Verbs, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--library", metavar="DB", help="The library, a file or a database URL.")
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_tell_version,
    help="Show the version and exit.",
)
@click.pass_context
def cli(ctx: click.Context, library: str | None) -> None:
    """Weigh health evidence: the linter, the memory and the scale for what you cite."""
    ctx.obj = {"library": library}
    if os.environ.get("NO_COLOR"):
        ctx.color = False


def main(args: list[str] | None = None) -> None:
    """Run the program and leave with its exit code; an expected failure is one line."""
    gc.set_threshold(SELDOM)
    try:
        code: Any = cli.main(args, prog_name="evidence", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Abort:
        _leave("stopped: the library is as it was at the last whole batch", _INTERRUPTED)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except EvidenceError as error:
        _leave(str(error), error.exit_code)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except OSError as error:
        _leave(_said_by_system(error), _WRONG_USE)
    sys.exit(code if isinstance(code, int) else 0)


def _said_by_system(error: OSError) -> str:
    """Say what the system refused: a missing folder, a full disk, a file not ours to read."""
    name = f"{error.filename}: " if error.filename is not None else ""
    return f"{name}{error.strerror or error}"


def _leave(message: str, code: int) -> None:
    safe = "".join(one if one.isprintable() else "\N{REPLACEMENT CHARACTER}" for one in message)
    click.echo(f"evidence: {safe}", err=True)
    sys.exit(code)
