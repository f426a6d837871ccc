"""STA011 percent-change-mismatch."""

import re
from collections.abc import Iterator

from evidence.arithmetic import Verdict
from evidence.arithmetic.percent_change import change
from evidence.arithmetic.reported import changes
from evidence.grade.prints import is_filled_in, outcomes, percent, texts
from evidence.model import Finding, Outcome, Property, Study
from evidence.rule import rule

_RANGE = re.compile(r"[0-9]\s?(?:to|[-–—])\s?[0-9]|\b(?:about|around|approx|nearly|almost|~)")


def _moved(effect: str, pre: str | None, post: str | None) -> Outcome:
    return Outcome(name="hair density", effect=effect, pre=pre, post=post)


@rule(
    "STA011",
    severity="error",
    advice="Use the values before and after, and ask where the percentage comes from.",
    basis="project",
    needs=[Property.OUTCOME],
    implied=True,
    fires=[
        Study.of(design="before_after", outcome=_moved("+35%", "141.9", "177.5")),
        Study.of(design="before_after", outcome=_moved("-20%", "141.9", "177.5")),
    ],
    quiet=[
        Study.of(design="before_after", outcome=_moved("+25.1%", "141.9", "177.5")),
        Study.of(design="before_after", outcome=_moved("45% more", "12.7", "18.6")),
        Study.of(design="before_after", outcome=_moved("+15%", "20%", "35%")),
        Study.of(design="before_after", outcome=_moved("about 30%", "141.9", "177.5")),
    ],
    unknown=[
        Study.of(design="before_after", outcome=_moved("+35%", "141.9", None)),
        Study.of(design="before_after", outcome=_moved("+35%", None, None)),
    ],
)
def percent_change_mismatch(study: Study) -> Iterator[Finding]:
    """The percentage does not follow from the values before and after.

    One of the three printed numbers must be wrong, or the percentage is of
    something else than the text says.

    It is recomputed over everything the printed values can stand for, so
    rounding is never blamed. A mean of each person's own change in percent is
    another number than the change of the means: a report that gives the first
    must say so.
    """
    for fact, outcome in outcomes(study):
        verdict = _of(outcome) if is_filled_in(fact) else None
        if verdict is not None and verdict.is_conflict:
            moved = f"{outcome.name} from {outcome.pre} to {outcome.post}"
            yield Finding(
                message=f"{moved}: {outcome.effect} is told, {verdict.why}.", because=(fact,)
            )
    for told in texts(study):
        for one in changes(told.text):
            verdict = change(one.before, one.after, one.percent)
            if verdict.is_conflict:
                because = (told.ground(study, one.text),)
                yield Finding(message=f"“{one.text}”: {verdict.why}.", because=because)


def _of(outcome: Outcome) -> Verdict | None:
    if outcome.pre is None or outcome.post is None:
        return None
    told = percent(outcome)
    if told is None:
        return None
    if any(_RANGE.search(text) for text in (outcome.effect or "", outcome.pre, outcome.post)):
        return None
    return change(outcome.pre, outcome.post, told)
