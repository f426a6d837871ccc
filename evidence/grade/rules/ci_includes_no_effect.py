"""STA004 ci-includes-no-effect."""

from collections.abc import Iterator

from evidence.arithmetic import interval
from evidence.grade.prints import outcomes, tells_ratio
from evidence.model import Direction, Finding, Outcome, Property, Study
from evidence.rule import rule


def _outcome(effect: str, printed: str | None, direction: Direction) -> Outcome:
    return Outcome(
        name="falls", effect=effect, interval=printed, direction=direction, between_groups=True
    )


@rule(
    "STA004",
    severity="warning",
    advice="Say that there may be no effect at all, and give the interval.",
    sources=["guyatt2011imprecision"],
    basis="read",
    needs=[Property.OUTCOME],
    fires=[
        Study.of(outcome=_outcome("RR 0.90", "0.70 to 1.15", Direction.DECREASE)),
        Study.of(outcome=_outcome("MD 2.0", "95% CI -1.0 to 5.0", Direction.INCREASE)),
    ],
    quiet=[
        Study.of(outcome=_outcome("RR 0.70", "0.55 to 0.89", Direction.DECREASE)),
        Study.of(outcome=_outcome("RR 0.95", "0.80 to 1.10", Direction.NO_DIFFERENCE)),
    ],
    unknown=[Study.of(outcome=_outcome("RR 0.90", None, Direction.DECREASE))],
)
def ci_includes_no_effect(study: Study) -> Iterator[Finding]:
    """The interval includes no effect, yet the outcome is told as a change.

    The true effect may be nothing at all: the data fit with that as well as
    with a gain.

    An interval from a little harm to a large benefit fits with nothing having
    happened. That is not proof of no effect either: it is not knowing.
    """
    for fact, outcome in outcomes(study):
        if outcome.between_groups is not True:
            continue
        if outcome.direction not in {Direction.INCREASE, Direction.DECREASE}:
            continue
        found = interval(outcome.interval)
        if found is None:
            continue
        null = 1 if tells_ratio(fact, outcome) else 0
        if found.spans(null):
            yield Finding(
                message=f"{outcome.name}: the likely range, {outcome.interval}, includes no "
                f"effect at all.",
                because=(fact,),
            )
