"""The main claims of an article: how sure all studies at hand allow one to be, and why."""

from collections import Counter
from collections.abc import Iterator

from evidence.library.outputs.html.signs import safe, words
from evidence.library.report import Report
from evidence.model import Body, Level, Stance

_STEPS = {Level.HIGH: 4, Level.MODERATE: 3, Level.LOW: 2, Level.VERY_LOW: 1}


def claims(report: Report) -> Iterator[str]:
    """Yield a block for each main claim."""
    if report.bodies:
        yield '<div class="bodies">'
        yield from map(_body, report.bodies)
        yield "</div>"


def _body(body: Body) -> str:
    claim = body.claim
    about = f"{safe(claim.intervention)} → {safe(claim.outcome)}"
    if claim.population is not None:
        about += f" in {safe(claim.population)}"
    wording = f'<p class="write"><b>You can write:</b> {safe(body.wording)}</p>'
    return (
        f'<article class="body"><h3 dir="auto">{about}</h3>{_certainty(body)}'
        f"{wording if body.wording else ''}{_why(body)}</article>"
    )


def _certainty(body: Body) -> str:
    if body.certainty is None:
        return '<p class="level none">no evidence here</p>'
    filled = _STEPS[body.certainty]
    signs = "⊕" * filled + "◯" * (4 - filled)
    counts = Counter(member.stance for member in body.members)
    told = ", ".join(f"{counts[one]} {one.sign}" for one in Stance)
    studies = "study" if len(body.members) == 1 else "studies"
    return (
        f'<p class="level {body.certainty.value}"><span aria-hidden="true">{signs}</span> '
        f"<b>{words(body.certainty)} certainty</b> "
        f'<span class="rest">{len(body.members)} {studies}: {told}</span></p>'
    )


def _why(body: Body) -> str:
    reasons = "".join(
        f"<li><b>{words(step.domain)}</b>"
        f"{f' <span class=change>{step.change:+g}</span>' if step.change else ''}: "
        f"{safe(step.why)}</li>"
        for step in body.steps
    )
    members = "".join(
        f"<li>{safe(member.study.work.label)}: <span class=rest>{member.stance.sign}; "
        f"{words(member.study.design or member.study.subject)}</span></li>"
        for member in body.members
    )
    if not reasons and not members:
        return ""
    return (
        f"<details><summary>Why, and which studies</summary><ul>{reasons}</ul>"
        f'<ul class="members">{members}</ul></details>'
    )
