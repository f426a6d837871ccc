"""An answer to a claim as a researcher reads it: studies, the whole body, the wording."""

import click

from evidence import grade
from evidence.cli.faces.page import block, heading, short, weight, words
from evidence.cli.faces.pools import tell_outcomes, tell_pooling
from evidence.cli.options import plain
from evidence.model import Severity, Stance
from evidence.model.people import vouched
from evidence.query import Answer, Hit
from evidence.vocabulary.numerals import amount

_SIGNS = {Stance.SUPPORTS: "for", Stance.CONTRADICTS: "against", Stance.UNCLEAR: "unclear"}
_COLOURS = {Stance.SUPPORTS: "green", Stance.CONTRADICTS: "red", Stance.UNCLEAR: "yellow"}

_PICO = {"P": "people", "I": "treatment", "C": "comparison", "O": "outcome"}


def tell(answer: Answer) -> None:
    """Print an answer."""
    click.echo(click.style(plain(answer.claim.text), bold=True))
    if not answer.hits:
        click.echo("  no evidence in this library")
        return
    body = answer.body
    counted = [hit for hit in answer.hits if not hit.missing]
    for number, hit in enumerate(counted, start=1):
        _hit(number, hit)
    _apart(answer)
    if not body.members:
        click.echo(block(body.wording, 2, "write: "))
        return
    heading("The evidence as a whole")
    counts = ", ".join(f"{answer.count(one)} {_SIGNS[one]}" for one in Stance)
    total, shown = len(body.members), len(counted)
    rest = f" ({shown} shown)" if shown < total else ""
    click.echo(block(f"{amount(total, 'study')}{rest}: {counts}", 2))
    click.echo(block(f"certainty: {words(body.certainty)}", 2))
    alone = sum(vouched(one.study.facts).is_machine_only for one in body.members)
    if alone:
        click.echo(block(f"{alone} of {total} by machine only, not yet confirmed by a person", 2))
    for step in body.steps:
        sign = f"{step.change:+g}" if step.change else "·"
        click.echo(block(f"{words(step.domain)}: {step.why}", 4, f"{sign:>4}  "))
    for finding in body.findings:
        click.echo(f"  {weight(finding.severity)} {finding.code} {finding.rule}")
        click.echo(block(f"{finding.message.rstrip('.')}. {finding.advice}", 4))
    tell_pooling(body.pooling)
    tell_outcomes(grade.overall(body))
    if body.wording:
        click.echo(block(body.wording, 2, "write: "))


def _apart(answer: Answer) -> None:
    """Name the studies that are not counted, with what they do not tell."""
    if not answer.apart:
        return
    many = "1 study is" if answer.apart == 1 else f"{answer.apart} studies are"
    heading(f"Not counted: {many} not known to bear on the claim")
    shown = [hit for hit in answer.hits if hit.missing]
    for hit in shown:
        title = short(hit.study.work.title, 60)
        click.echo(block(f"{hit.study.key}: {title}; not told: {', '.join(hit.missing)}", 2, "· "))


def _hit(number: int, hit: Hit) -> None:
    study, judged = hit.study, hit.grade
    stance = click.style(_SIGNS[hit.stance], fg=_COLOURS[hit.stance])
    click.echo(f"\n{number:>3}  {click.style(plain(study.key), bold=True)}  {stance}")
    click.echo(block(f"{study.work.title} ({study.work.label})", 5))
    size = f"n {study.sample_size}" if study.sample_size is not None else "n not reported"
    level = f"OCEBM {judged.ocebm}" if judged.ocebm is not None else "no OCEBM level"
    certainty = f"{words(judged.certainty)} certainty (provisional)"
    who = words(study.subject)
    parts = [words(study.design), who, size, f"control {words(study.control)}", level, certainty]
    click.echo(block("; ".join(parts), 5))
    for outcome in grade.upheld(study).outcomes[:4]:
        click.echo(block(outcome.text, 7, "· "))
    flags = [one for one in judged.findings if one.severity is not Severity.INFO]
    for flag in dict.fromkeys((one.severity, one.code, one.rule) for one in flags):
        click.echo(f"     {weight(flag[0])} {flag[1]} {flag[2]}")
    near = ", ".join(f"{_PICO[one.part]} {one.word}" for one in hit.elements)
    told = "; ".join((near, *hit.why)) if near else "; ".join(hit.why)
    if told:
        click.echo(block(told, 5, "fit: "))
