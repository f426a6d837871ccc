"""A grade as a person reads it: each scale, the reason for each step, the findings."""

import click

from evidence.cli.faces.page import block, heading, weight, words
from evidence.cli.options import plain
from evidence.grade import appraise
from evidence.library.moves import Move
from evidence.model import Grade, Study
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
        click.echo(block(f"{finding.message.rstrip('.')}. {finding.advice}", 10))
    if grade.not_judged:
        missing = ", ".join(dict.fromkeys(words(name) for _, name in grade.not_judged))
        count = len(dict.fromkeys(name for name, _ in grade.not_judged))
        text = f"incomplete: {count} rules cannot judge it, for want of {missing}"
        click.echo(block(text, 2))
