"""STA013 percent-count-impossible."""

import re
from collections.abc import Iterator
from fractions import Fraction

from evidence.arithmetic import Verdict, printed
from evidence.arithmetic.grim import percentage
from evidence.arithmetic.reported import shares
from evidence.arithmetic.totals import share
from evidence.grade.prints import is_filled_in, outcomes, percent, single_group, texts
from evidence.model import Direction, Fact, Finding, Outcome, Property, Study
from evidence.rule import rule

_PEOPLE = re.compile(
    r"\b(?:patients?|participants?|people|men|women|children|subjects|responders?|response|"
    r"satisf\w+|noticed|rated|reported|share|proportion|remission|cure[ds]?|recovered|survival|"
    r"improved|recurrence|relapse|success)\b",
    re.IGNORECASE,
)
_CHANGE = re.compile(r"[+±−]|\b(?:more|less|fewer|increase|decrease|change|than|about|up to)\b")


def _told(effect: str, name: str = "patients who improved") -> Outcome:
    return Outcome(name=name, effect=effect, between_groups=False, direction=Direction.INCREASE)


@rule(
    "STA013",
    severity="warning",
    advice="Ask how many people stand behind this percentage, and give that number.",
    sources=["brown2017grim"],
    basis="read",
    needs=[Property.OUTCOME, Property.N_ENROLLED],
    implied=True,
    fires=[
        Study.of(design="before_after", n_enrolled=16, outcome=_told("80%")),
        Study.of(design="rct_parallel", outcome=_told("29/34 (70%)")),
    ],
    quiet=[
        Study.of(design="before_after", n_enrolled=15, outcome=_told("80%")),
        Study.of(design="before_after", n_enrolled=16, n_analysed=15, outcome=_told("80%")),
        Study.of(design="before_after", n_enrolled=16, outcome=_told("+80%", "hair density")),
        Study.of(design="before_after", n_enrolled=160, outcome=_told("80%")),
        Study.of(design="rct_parallel", outcome=_told("29/34 (85%)")),
    ],
    unknown=[Study.of(design="before_after", outcome=_told("80%"))],
)
def percent_count_impossible(study: Study) -> Iterator[Finding]:
    """This percentage cannot come from this number of people.

    Of 16 people, 12 are 75% and 13 are 81%: nobody can be the 80% in between.
    Either people were lost on the way, or the percentage is of something else.
    Single groups are judged by every number of people the report gives; in any
    study a percentage is held against the count printed beside it.
    """
    people = single_group(study)
    for fact, outcome in outcomes(study) if people else ():
        told = _share(fact, outcome)
        verdicts = [percentage(told, int(str(size.value))) for size in people] if told else []
        if verdicts and all(verdict.is_conflict for verdict in verdicts):
            yield Finding(
                message=f"{outcome.name} {told}%: {verdicts[0].why}.", because=(fact, *people)
            )
    for text in texts(study):
        for one in shares(text.text):
            verdict = share(one.counted, one.percent)
            if verdict.is_conflict and _is_gross(verdict, one.percent):
                because = (text.ground(study, one.text),)
                yield Finding(message=f"“{one.text}”: {verdict.why}.", because=because)


def _share(fact: Fact, outcome: Outcome) -> str | None:
    """Give a percentage that is a share of the people studied."""
    told = percent(outcome) if is_filled_in(fact) and outcome.between_groups is not True else None
    measured = f"{outcome.name} {outcome.instrument or ''}"
    if told is None or not _PEOPLE.search(measured) or shares(outcome.effect or ""):
        return None
    return None if _CHANGE.search(outcome.effect or "") else told


def _is_gross(verdict: Verdict, text: str) -> bool:
    """Tell whether it is off by more than one in the last digit, which is no slip of rounding."""
    told = printed(text)
    if told is None or verdict.possible is None:
        return False
    return abs(told.value - verdict.possible.middle) > Fraction(1, 10**told.decimals)
