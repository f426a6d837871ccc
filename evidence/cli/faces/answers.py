"""An answer to a claim as a researcher reads it: studies, the whole body, the wording."""

import click

from evidence import grade
from evidence.cli.faces.page import block, heading, short, weight, words
from evidence.cli.faces.pools import tell_outcomes, tell_pooling
from evidence.cli.options import plain
from evidence.model import Body, Severity, Stance
from evidence.model.people import vouched
from evidence.query import ANOTHER, Answer, Hit
from evidence.vocabulary.numerals import amount

_NOTES = frozenset({"direction", "topic"})
"""Steps that are no domain of GRADE: their reason says all."""
_NAMED = 5
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
    counts = ", ".join(f"{answer.count(one)} {one.sign}" for one in Stance)
    members = grade.counting(body).members
    total, shown = len(members), len(counted)
    rest = f" ({shown} shown)" if shown < total else ""
    is_topic = any(step.domain == "topic" for step in body.steps)
    click.echo(block(f"{amount(total, 'study')}{rest}{'' if is_topic else f': {counts}'}", 2))
    click.echo(block(f"certainty: {_certainty(body, total)}", 2))
    alone = sum(vouched(one.study.facts).is_machine_only for one in members)
    if alone:
        click.echo(block(f"{alone} of {total} by machine only, not yet confirmed by a person", 2))
    for step in body.steps:
        sign = f"{step.change:+g}" if step.change else "·"
        name = "" if step.domain in _NOTES else f"{words(step.domain)}: "
        click.echo(block(f"{name}{step.why}", 4, f"{sign:>4}  "))
    for finding in body.findings:
        click.echo(f"  {weight(finding.severity)} {finding.code} {finding.rule}")
        click.echo(block(f"{finding.message.rstrip('.')}. {finding.advice}", 4))
    tell_pooling(body.pooling)
    tell_outcomes(grade.overall(body), body.claim)
    if body.wording:
        click.echo(block(body.wording, 2, "write: "))


def _certainty(body: Body, total: int) -> str:
    """Say how sure the whole is and, where not every study decides, on which it rests."""
    if body.certainty is None:
        return "not rated"
    rated = [one.study.key for one in grade.rated_on(body)]
    if not rated or len(rated) == total:
        return words(body.certainty)
    if len(rated) == 1:
        return f"{words(body.certainty)}, rated on the surest of them: {rated[0]}"
    named = ", ".join(rated[:_NAMED]) + (" ..." if len(rated) > _NAMED else "")
    return f"{words(body.certainty)}, rated on the surest {len(rated)} of them: {named}"


def _apart(answer: Answer) -> None:
    """Name the studies that are not counted, with what they do not tell."""
    if not answer.apart:
        return
    them = "is not known to bear" if answer.apart == 1 else "are not known to bear"
    heading(f"Not counted: {amount(answer.apart, 'study')} that {them} on the claim")
    shown = [hit for hit in answer.hits if hit.missing]
    for hit in shown:
        title = short(hit.study.work.title, 60)
        why = ", ".join(hit.missing)
        told = why if hit.missing == (ANOTHER,) else f"not told: {why}"
        click.echo(block(f"{hit.study.key}: {title}; {told}", 2, "· "))


def _hit(number: int, hit: Hit) -> None:
    study, judged = hit.study, hit.grade
    stance = click.style(hit.stance.sign, fg=_COLOURS[hit.stance])
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
    why = dict.fromkeys(hit.why)
    told = "; ".join((near, *why)) if near else "; ".join(why)
    if told:
        click.echo(block(told, 5, "fit: "))
