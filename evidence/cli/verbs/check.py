"""Check an article: findings at line:column, why, and what to write instead."""

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import click

from evidence.cli import mending, watching
from evidence.cli.faces import reports, settings
from evidence.cli.options import complain, format_option, library_option, outer_library, plain
from evidence.cli.version import version
from evidence.errors import UnknownKey, UnreadableInput
from evidence.library import Report, baseline, outputs
from evidence.library.checking import Checker, Flags, Outcome, is_manuscript, run
from evidence.library.files import STDIN, expand
from evidence.library.settings import FAIL_ON
from evidence.model import Severity
from evidence.vocabulary.numerals import amount

FEW = 8
"""Up to so many files one process is quicker than several, which must start first."""

_PATH = click.Path(path_type=Path)
_RULES = "codes, names, or how they begin (WRD, citation-)"


@click.command(epilog="\b\nExample:\n  evidence check article.md --bib references.bib")
@click.argument("files", nargs=-1, required=True, metavar="FILE|FOLDER...")
@click.option(
    "--bib",
    multiple=True,
    help="A bibliography; else the one the manuscript names, else references.bib beside it.",
)
@click.option("--select", multiple=True, metavar="RULES", help=f"Only these rules: {_RULES}.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Not these rules.")
@click.option("--severity", multiple=True, metavar="RULES=LEVEL", help="How much rules weigh.")
@click.option("--per-file-ignores", multiple=True, metavar="GLOB:RULES", help="Not in these files.")
@click.option("--threshold", multiple=True, metavar="NAME=NUMBER", help="A limit rules turn on.")
@click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    help="Leave with 1 when a finding weighs at least this much.  [default: error]",
)
@click.option("--baseline", metavar="FILE", help="Tell only what this file does not hold.")
@click.option("--write-baseline", type=_PATH, metavar="FILE", help="Keep all that is found there.")
@click.option("--fix", is_flag=True, help="Show the edits that are safe to make, and make them.")
@click.option("--diff", is_flag=True, help="Show the edits that are safe to make, and stop.")
@click.option("--config", type=_PATH, metavar="FILE", help="Settings; else those found upward.")
@click.option("--isolated", is_flag=True, help="Read no file of settings.")
@click.option("--show-settings", is_flag=True, help="Print the settings that hold for each file.")
@click.option("--stdin-filename", metavar="FILE", help="The file that standard input (-) is.")
@click.option("-j", "--jobs", type=click.IntRange(1), help="So many processes at once.")
@click.option("--watch", is_flag=True, help="Check again whenever a file is saved.")
@click.option("-v", "--verbose", is_flag=True, help="Print notes too, not only what warns.")
@format_option("text", "concise", *outputs.names())
@library_option
def command(files: tuple[str, ...], shape: str, **asked: Any) -> int:
    """Check manuscripts like a linter: what is claimed, what is cited, how strongly it is put.

    Works with nothing set up. The bibliography is the one given, named in the
    manuscript or beside it; a library (evidence.db) is used as well when there
    is one. In a folder, every manuscript is checked. Nothing is sent anywhere.
    """
    flags = _flags(files, asked)

    def once() -> int:
        names = list(expand(files, is_manuscript))
        if not names:
            raise UnreadableInput(f"{', '.join(files)}: no manuscripts here")
        if asked["show_settings"]:
            return settings.tell(names, Checker(flags))
        mended = 0
        if asked["fix"] or asked["diff"]:
            mended = mending.mend(names, Checker(flags), is_dry=asked["diff"])
        if asked["diff"]:
            return mended
        is_alone = len(names) == 1 and names[0] == files[0]
        outcomes = _printed(names, flags, shape, asked, is_alone=is_alone)
        return max(mended, _code(outcomes, asked["write_baseline"]))

    if asked["watch"]:
        return watching.watch(once, lambda: expand((*files, *asked["bib"]), is_manuscript))
    return once()


def _flags(files: tuple[str, ...], asked: Mapping[str, Any]) -> Flags:
    """Gather what the command line sets, under the names of the settings."""
    told = {
        "bib": asked["bib"],
        "select": asked["select"],
        "ignore": asked["ignore"],
        "severity": _pairs(asked["severity"], "=", "--severity"),
        "per-file-ignores": _pairs(asked["per_file_ignores"], ":", "--per-file-ignores"),
        "thresholds": _numbers(_pairs(asked["threshold"], "=", "--threshold")),
        "fail-on": asked["fail_on"],
        "baseline": asked["baseline"],
        "library": asked["library"] or outer_library(),
    }
    return Flags(
        settings={name: value for name, value in told.items() if value},
        config=asked["config"],
        stdin=sys.stdin.buffer.read() if STDIN in files else b"",
        stdin_name=asked["stdin_filename"],
        is_isolated=asked["isolated"],
        is_first=asked["write_baseline"] is not None,
    )


def _pairs(given: Iterable[str], sign: str, option: str) -> dict[str, str]:
    """Take NAME=VALUE apart, at the last sign."""
    found = {}
    for one in given:
        name, had, value = one.rpartition(sign)
        if not had or not name or not value:
            raise UnknownKey(f"{option}: {one!r} has no {sign!r} between a name and a value")
        found[name.strip()] = value.strip()
    return found


def _numbers(given: Mapping[str, str]) -> dict[str, float]:
    found = {}
    for name, value in given.items():
        try:
            found[name] = float(value)
        except ValueError:
            raise UnknownKey(f"--threshold: {name} wants a number, not {value!r}") from None
    return found


def _render(shape: str, asked: Mapping[str, Any]) -> Callable[[Report], Any]:
    if shape == "text":
        least = Severity.INFO if asked["verbose"] else Severity.WARNING
        return partial(reports.text, least=least)
    return reports.concise if shape == "concise" else outputs.named(shape).part


def _printed(
    names: list[str], flags: Flags, shape: str, asked: Mapping[str, Any], *, is_alone: bool
) -> list[Outcome]:
    """Check the files and print what a format makes of them; a file that cannot be read is told."""
    outcomes: list[Outcome] = []
    told = outputs.Run(version() if shape in {"sarif", "html"} else "", alone=is_alone)

    def parts() -> Iterator[Any]:
        for one in run(names, flags, _render(shape, asked), _jobs(names, asked["jobs"])):
            outcomes.append(one._replace(part=None))
            if one.error is None:
                yield one.part
            elif one.error not in told.unread:
                told.unread.append(one.error)
                click.echo(f"evidence: {plain(one.error)}", err=True)

    for piece in _pieces(parts(), shape, told):
        if asked["write_baseline"] is None:
            click.echo(piece, nl=False)
    if shape == "text" and len(outcomes) > 1 and asked["write_baseline"] is None:
        _sum(outcomes)
    complain(dict.fromkeys(entry for one in outcomes for entry in one.unread))
    return outcomes


def _pieces(parts: Iterable[Any], shape: str, told: outputs.Run) -> Iterator[str]:
    """Yield the text of all files as soon as a format can."""
    if shape not in {"text", "concise"}:
        yield from outputs.named(shape).whole(parts, told)
        return
    for index, part in enumerate(parts):
        yield f"\n{part}" if index and shape == "text" else part


def _jobs(names: list[str], asked: int | None) -> int:
    if asked is not None:
        return min(asked, len(names))
    return 1 if len(names) <= FEW else min(len(names), os.cpu_count() or 1)


def _sum(outcomes: list[Outcome]) -> None:
    """Print one line on all files."""
    counts = Counter(one for outcome in outcomes for one in outcome.severities)
    parts = (
        amount(counts[one], word)
        for one, word in (
            (Severity.ERROR, "error"),
            (Severity.WARNING, "warning"),
            (Severity.INFO, "note"),
        )
    )
    lost = sum(one.error is not None for one in outcomes)
    text = f"\n{amount(len(outcomes) - lost, 'file')}: {', '.join(parts)}"
    click.echo(text + (f"; {amount(lost, 'file')} not read" if lost else ""))


def _code(outcomes: list[Outcome], written: Path | None) -> int:
    """Give the exit code, and tell what became of the baseline."""
    codes = {one.code for one in outcomes}
    if written is not None:
        read = ((one.name, one.marks) for one in outcomes if one.error is None)
        count = baseline.written(written, read)
        click.echo(f"evidence: {amount(count, 'finding')} kept in {plain(str(written))}", err=True)
        return 2 if 2 in codes else 0
    gone = sum(one.gone for one in outcomes)
    if gone:
        are = "is" if gone == 1 else "are"
        told = f"{gone} of the baseline {are} gone: rewrite it with --write-baseline"
        click.echo(f"evidence: {told}", err=True)
    return next((code for code in (2, 1, 3) if code in codes), 0)
