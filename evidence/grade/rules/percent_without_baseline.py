"""STA008 percent-without-baseline."""

import re
from collections.abc import Iterator

from evidence.arithmetic import is_ratio
from evidence.grade.prints import is_filled_in, outcomes, percent
from evidence.grade.traits import is_preclinical
from evidence.model import WAYS, Fact, Finding, Outcome, Property, Study
from evidence.rule import rule

_SHARE = re.compile(
    r"\b(?:rates?|risk|incidence|prevalence|proportions?|share|percentage|satisf\w*|respon\w+|"
    r"remission|cure|survival|mortality|events?|noticed|improvement rated|sensitivity|"
    r"specificity|adherence|accuracy)\b",
    re.IGNORECASE,
)
_START = re.compile(
    r"\bfrom\s[-−]?[0-9]|\bbaseline (?:of|was|value)|\bbefore treatment\b", re.IGNORECASE
)


def _change(effect: str, **more: str) -> Outcome:
    told = {"name": "hair density", "direction": "increase", "effect": effect, **more}
    return Outcome.model_validate(told)


@rule(
    "STA008",
    severity="warning",
    advice="Give the values before and after, with their unit, beside the percentage.",
    sources=["handbook2024"],
    basis="memory",
    needs=[Property.OUTCOME],
    fires=[
        Study.of(design="before_after", outcome=_change("+30%")),
        Study.of(design="rct_parallel", outcome=_change("+28.1% v +7.1%")),
    ],
    quiet=[
        Study.of(design="before_after", outcome=_change("+30%", pre="100 hairs/cm2")),
        Study.of(design="before_after", outcome=_change("+12 hairs/cm2")),
        Study.of(design="before_after", outcome=Outcome(name="response rate", effect="80%")),
        Study.of(design="rct_parallel", outcome=_change("more with minoxidil 5%")),
        Study.of(design="animal_rct", outcome=_change("+30%")),
    ],
    unknown=[Study.of(design="before_after", outcome=Outcome(name="hair density"))],
)
def percent_without_baseline(study: Study) -> Iterator[Finding]:
    """A change is told in percent, without the value it started from.

    Thirty percent more of very little is still very little. The same
    percentage can be a change anybody sees or one that only a camera finds.
    """
    if is_preclinical(study):
        return
    bare = [(fact, one) for fact, one in outcomes(study) if _is_bare(fact, one)]
    if bare:
        names = ", ".join(dict.fromkeys(f"{one.name} {one.effect}" for _, one in bare))
        yield Finding(
            message=f"Percent of what? No starting value is known for: {names[:200]}.",
            because=tuple(fact for fact, _ in bare),
        )


def _is_bare(fact: Fact, outcome: Outcome) -> bool:
    effect = outcome.effect or ""
    if "%" not in effect or outcome.pre is not None or outcome.direction not in WAYS:
        return False
    if _SHARE.search(outcome.name) or is_ratio(effect, outcome.unit):
        return False
    if is_filled_in(fact):
        return percent(outcome) is not None
    return fact.quote is not None and not _START.search(fact.quote)
