"""OCEBM 2011 levels, 1 (best) to 5, by the question asked.

Without a claim the level is that of the design. Against a claim it may fall
one step for each serious concern, as the table's footnote allows; upgrades
for dramatic effects are left to people.
"""

from collections.abc import Mapping

from evidence.grade.domains import imprecision, indirectness, risk_of_bias
from evidence.grade.levels import LEVELS, WHY
from evidence.grade.questions import Question, question
from evidence.grade.traits import built, has_comparison, is_preclinical, reviewed
from evidence.model import Claim, Design, Step, Study

FIELD = "ocebm"

_SOURCES = ("ocebm2011",)
_LOWEST = 4
"""A study of people falls no lower: level 5 is for reasoning without one."""

_REVIEWED: Mapping[str | None, tuple[int | None, str]] = {
    "rct_only": (1, "a systematic review of randomised trials"),
    "mixed": (2, "a review takes the level of its best included design, never 1"),
    "nonrandomised": (3, "a review of non-randomised studies takes their level, never 1"),
    "preclinical": (5, "a review of animal or cell work rests on mechanism"),
    None: (None, "it is not told what was reviewed nor on whom: no level"),
}
_UNTOLD = (3, "it is not told whether only randomised trials were reviewed: not level 1 or 2")


def level(study: Study, claim: Claim | None = None) -> tuple[int | None, tuple[Step, ...]]:
    """Give the level of a study for the question a claim asks; without a claim, for therapy."""
    start, why = _start(study, claim)
    facts = built(study)
    first = Step(domain="ocebm", change=0, why=_first(start, why), because=facts, sources=_SOURCES)
    if start is None or claim is None or start >= _LOWEST:
        return start, (first,)
    lower = _lower(study, claim, start)
    return min(_LOWEST, start + len(lower)), (first, *lower)


def _first(start: int | None, why: str) -> str:
    return why if start is None else f"level {start}: {why}"


def _start(study: Study, claim: Claim | None) -> tuple[int | None, str]:
    design, asked = study.design, question(claim)
    if is_preclinical(study):
        return 5, "animal or cell work: mechanism-based reasoning for people"
    if design is None:
        return None, "the design is not known"
    if asked not in {Question.THERAPY, Question.HARM}:
        return LEVELS[asked].get(design), f"{design.words}{WHY[asked]}"
    if design in {Design.META_ANALYSIS, Design.SYSTEMATIC_REVIEW}:
        return _of_review(study)
    if design is Design.INTERRUPTED_TIME_SERIES and has_comparison(study):
        return 3, "a series over time with a concurrent comparison"
    if design is Design.COHORT and has_comparison(study) is False:
        return 4, "a cohort without a comparison group is a case series"
    return LEVELS[asked].get(design), f"{design.words}{WHY[asked]}"


def _of_review(study: Study) -> tuple[int | None, str]:
    kind = reviewed(study)
    if kind is None and study.subject is not None:
        return _UNTOLD
    return _REVIEWED[kind]


def _lower(study: Study, claim: Claim, start: int) -> tuple[Step, ...]:
    """Take one step down for each serious concern that the design does not already carry."""
    asked = [indirectness.step(study, claim), imprecision.step(study, claim)]
    if start <= 2:
        bias = risk_of_bias.step(study)
        asked.append(bias if bias.change <= -2 else None)
    return tuple(
        one.model_copy(update={"domain": f"ocebm: {one.domain}", "change": -1, "sources": _SOURCES})
        for one in asked
        if one is not None and one.change <= -1
    )
