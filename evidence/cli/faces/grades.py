"""A grade as a person reads it: each scale, the reason for each step, the findings."""

from collections.abc import Iterable

import click

from evidence.cli.faces.page import block, heading, weight, words
from evidence.cli.options import plain
from evidence.grade import Worth, appraise
from evidence.library.catalogue import reason
from evidence.library.moves import Move
from evidence.model import Finding, Grade, Study
from evidence.model.people import conflicts, vouched


def tell(study: Study, grade: Grade) -> None:
    """Print a study's grade with its reasons."""
    heading(f"{plain(study.key)}  {plain(study.work.title)[:70]}")
    size = study.sample_size if study.sample_size is not None else "not reported"
    click.echo(block(f"design {words(study.design)}, n {size}, control {words(study.control)}", 2))
    scales(grade)
    behind(study)
    for one in appraise(study):
        told = f"{one.name}: {one.answered} of {len(one.answers)} questions answered"
        click.echo(block(f"{told}; {one.judgement or 'not settled'}", 2))


def behind(study: Study) -> None:
    """Print who stands behind a grade, and what people still differ on."""
    click.echo(block(plain(vouched(study.facts).text), 2, "known: "))
    for one in conflicts(study.facts):
        if not one.settled:
            click.echo(block(plain(one.text), 2, "not settled: "))


def missing(study: Study, grade: Grade, found: Iterable[Worth]) -> None:
    """Print what to find out first, each with the span its value would open."""
    heading(f"{plain(study.key)}  {plain(study.work.title)[:70]}")
    now = words(grade.certainty) if grade.certainty is not None else "not graded"
    click.echo(block(f"{now} as it is known now; to find out, what would change most first", 2))
    tried = list(found)
    for place, one in enumerate((one for one in tried if any(one.moves)), 1):
        click.echo(block(_worth(one), 6, f"{place:>4}  "))
    idle = [words(one.field) for one in tried if not any(one.moves)]
    if idle:
        click.echo(block(f"{', '.join(idle)}: no value tried changes the grade today", 6, "   ·  "))


def _worth(one: Worth) -> str:
    ends = ((one.best_value, one.best), (one.worst_value, one.worst))
    best, worst = (f"{words(value)}: {_level(grade)}" for value, grade in ends)
    return f"{words(one.field)}, from {best}, to {worst}"


def _sentences(finding: Finding) -> str:
    """Say what is wrong, why it matters and what to write."""
    end = "" if finding.message.endswith((".", "?", "!", "”")) else "."
    return f"{finding.message}{end} {reason(finding.code)} {finding.advice}"


def _level(grade: Grade) -> str:
    certainty = words(grade.certainty) if grade.certainty is not None else "not graded"
    level = f", level {grade.ocebm}" if grade.ocebm is not None else ""
    many = len(grade.findings)
    return f"{certainty}{level}, {many} {'finding' if many == 1 else 'findings'}"


def changed(move: Move) -> None:
    """Print how a study's grade has moved, and why."""
    heading(f"{plain(move.study.key)}  {plain(move.study.work.title)[:70]}")
    click.echo(block("; ".join(move.levels) or "no level has moved", 2))
    for why in move.why:
        click.echo(block(plain(why), 6, "   ·  "))


def scales(grade: Grade) -> None:
    """Print the scales, the steps behind them and the findings."""
    named = {
        "OCEBM level": grade.ocebm,
        "certainty (provisional)": words(grade.certainty),
        "SORT": grade.sort,
        "NHMRC": grade.nhmrc,
        "JBI": grade.jbi,
        "SIGN": grade.sign,
    }
    told = [f"{name} {value}" for name, value in named.items() if value not in (None, "–")]
    click.echo(block("; ".join(told) or "not graded", 2, "grade: "))
    for step in grade.steps:
        sign = f"{step.change:+g}" if step.change else "·"
        click.echo(block(f"{words(step.domain)}: {step.why}", 6, f"{sign:>4}  "))
    for finding in grade.findings:
        click.echo(f"  {weight(finding.severity)} {finding.code} {finding.rule}")
        click.echo(block(_sentences(finding), 10))
    if grade.not_judged:
        lacking = ", ".join(dict.fromkeys(words(name) for _, name in grade.not_judged))
        count = len(dict.fromkeys(name for name, _ in grade.not_judged))
        text = (
            f"incomplete: {count} rules cannot judge it, for want of {lacking}; "
            "`evidence grade KEY --missing` tells what to find out first"
        )
        click.echo(block(text, 2))
