"""STA009 relative-without-absolute."""

import re
from collections.abc import Iterator
from functools import lru_cache

from evidence.arithmetic import number
from evidence.grade.prints import is_filled_in, outcomes, tells_ratio
from evidence.model import Fact, Finding, Outcome, Property, Study
from evidence.rule import rule

_ABSOLUTE = re.compile(
    r"[0-9]\s?(?:/|of|out of)\s?[0-9]|\bper (?:1|10|100|1000|10,?000|100,?000)\b|"
    r"\bnumber needed\b|\bNN[TH]\b|\brisk difference\b|\babsolute\b",
    re.IGNORECASE,
)
_LEVEL = re.compile(r"\b9[059](?:\.[0-9])?\s?%\s?(?:CI|CrI|confidence|credible)", re.IGNORECASE)
_PERCENT = re.compile(r"[0-9]\s?%")


def _ratio(effect: str, **more: str) -> Outcome:
    return Outcome.model_validate({"name": "stroke", "effect": effect, **more})


@rule(
    "STA009",
    severity="warning",
    advice="Give the numbers in each group too: how many of a hundred, with and without.",
    sources=["handbook2024"],
    basis="memory",
    needs=[Property.OUTCOME],
    fires=[Study.of(design="rct_parallel", outcome=_ratio("RR 0.50", interval="0.30 to 0.83"))],
    quiet=[
        Study.of(design="rct_parallel", outcome=_ratio("RR 0.50, 2% v 4%")),
        Study.of(design="rct_parallel", outcome=_ratio("RR 0.50, 12/600 v 24/600")),
        Study.of(design="rct_parallel", outcome=_ratio("MD 3.1")),
    ],
    unknown=[Study.of(design="rct_parallel", outcome=Outcome(name="stroke"))],
)
def relative_without_absolute(study: Study) -> Iterator[Finding]:
    """Only a ratio is given, not how many people it concerns.

    Half the risk may mean one person fewer in ten or one in a hundred
    thousand. The ratio alone sounds the same for both.
    """
    bare = [(fact, one) for fact, one in outcomes(study) if _is_bare(study, fact, one)]
    if bare:
        names = ", ".join(dict.fromkeys(f"{one.name} {one.effect}" for _, one in bare))
        yield Finding(
            message=f"Only a ratio is told, not how many people in each group: {names[:200]}.",
            because=tuple(fact for fact, _ in bare),
        )


def _is_bare(study: Study, fact: Fact, outcome: Outcome) -> bool:
    """Tell whether nothing absolute stands with a ratio: in its fields, else in the abstract."""
    if number(outcome.effect) is None or not tells_ratio(fact, outcome):
        return False
    parts = [outcome.effect, outcome.pre, outcome.post, fact.quote]
    if not is_filled_in(fact):
        parts.append(study.work.abstract)
    return not any(_tells_absolute(part) for part in parts if part)


@lru_cache(maxsize=1024)
def _tells_absolute(text: str) -> bool:
    """Tell whether a text holds a count or a share; all outcomes of a study ask its abstract."""
    told = _LEVEL.sub(" ", text)
    return (_ABSOLUTE.search(told) or _PERCENT.search(told)) is not None
