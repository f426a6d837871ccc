"""STA012 grim-inconsistent."""

import re
from collections.abc import Iterator

from evidence.arithmetic.grim import mean
from evidence.grade.prints import is_filled_in, outcomes, single_group
from evidence.model import Fact, Finding, Outcome, Property, Study
from evidence.rule import rule

_WHOLE = re.compile(
    r"\bnumber of\b|\blikert\b|"
    r"\b(?:[0-9]{1,2}|three|four|five|six|seven|nine|ten|eleven)[- ]point\b|"
    r"\b(?:attacks|episodes|falls|visits|exacerbations|seizures|pregnancies|teeth|cigarettes|"
    r"admissions|relapses)\b",
    re.IGNORECASE,
)
_NOT_WHOLE = re.compile(
    r"\bper\b|/|%|percent|densit|adjusted|median|geometric|log|rate|cm|mm|\bSMD\b|index|"
    r"\bfrom\b|[0-9]\s?(?:to|v|vs|[-–—])\s?[0-9]",
    re.IGNORECASE,
)


def _mean(effect: str, name: str = "number of attacks") -> Outcome:
    return Outcome(name=name, effect=effect, between_groups=False)


@rule(
    "STA012",
    severity="warning",
    advice="Ask for the number of people behind this mean, or for the raw numbers.",
    sources=["brown2017grim"],
    basis="read",
    needs=[Property.OUTCOME, Property.N_ENROLLED],
    fires=[
        Study.of(design="before_after", n_enrolled=43, outcome=_mean("5.27")),
        Study.of(design="case_series", n_analysed=20, outcome=_mean("mean 3.48 (SD 1.2)")),
    ],
    quiet=[
        Study.of(design="before_after", n_enrolled=20, outcome=_mean("3.45")),
        Study.of(design="before_after", n_enrolled=20, outcome=_mean("3.48", "hair density")),
        Study.of(design="before_after", n_enrolled=200, outcome=_mean("3.48")),
        Study.of(design="rct_parallel", n_enrolled=20, outcome=_mean("3.48")),
        Study.of(design="before_after", n_enrolled=21, n_analysed=20, outcome=_mean("3.48")),
    ],
    unknown=[Study.of(design="before_after", outcome=_mean("5.27"))],
)
def grim_inconsistent(study: Study) -> Iterator[Finding]:
    """This mean of whole numbers cannot come from this number of people.

    Whole numbers shared among so many people can only give certain means, and
    this is none of them: a number is wrong, or people were left out.

    Attacks, visits and points are counted in whole numbers, so their mean is a
    fraction with the number of people below the line. Only single groups are
    judged, and every number of people that the report gives is tried.
    """
    people = single_group(study)
    if not people:
        return
    for fact, outcome in outcomes(study):
        for text in _means(fact, outcome):
            verdicts = [mean(text, int(str(size.value))) for size in people]
            if all(verdict.is_conflict for verdict in verdicts):
                yield Finding(
                    message=f"{outcome.name} {text}: {verdicts[0].why}.", because=(fact, *people)
                )


def _means(fact: Fact, outcome: Outcome) -> list[str]:
    """Give the printed means of an outcome that is counted in whole numbers."""
    if not is_filled_in(fact) or outcome.between_groups is True:
        return []
    measured = f"{outcome.name} {outcome.instrument or ''} {outcome.unit or ''}"
    if not _WHOLE.search(measured) or _NOT_WHOLE.search(f"{outcome.name} {outcome.unit or ''}"):
        return []
    told = (outcome.effect, outcome.pre, outcome.post)
    return [text for text in told if text and not _NOT_WHOLE.search(text)]
