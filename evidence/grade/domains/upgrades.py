"""Reasons to rate observational evidence up: asked of a person, taken only on a person's word.

Guyatt 2011 (GRADE 9) expects them seldom, and only where nothing was rated down.
Studies without a comparison never qualify.
"""

from collections.abc import Sequence

from evidence.grade.domains.body import Weighed
from evidence.grade.thresholds import LARGE_EFFECT, VERY_LARGE_EFFECT
from evidence.model import Fact, Pooling, Property, Step

UP = ("large effect", "dose-response", "confounding")
_SOURCES = ("guyatt2011ratingup",)
_OBSERVATIONAL = 2
_RATIOS = {"RR": "risk ratio", "HR": "hazard ratio", "IRR": "rate ratio", "OR": "odds ratio"}


def upgrades(
    group: Sequence[Weighed], pooling: Pooling | None, said: Sequence[Step], down: float
) -> tuple[Step, ...]:
    """Give the steps up that people decided on, and ask about a large effect nobody judged.

    `said` are people's steps on the three reasons, `down` what was taken off before.
    """
    if not group or group[0].start != _OBSERVATIONAL:
        return tuple(_not_taken(one, "only observational comparisons are rated up") for one in said)
    if down < 0:
        return tuple(_not_taken(one, "something was rated down") for one in said)
    taken = tuple(one.model_copy(update={"sources": _SOURCES}) for one in said)
    if any(one.domain == UP[0] for one in said):
        return taken
    asked = _asked(group, pooling)
    return (*taken, asked) if asked is not None else taken


def _not_taken(step: Step, why: str) -> Step:
    told = f"{step.why}; not taken: {why}"
    return step.model_copy(update={"change": 0.0, "why": told, "sources": _SOURCES})


def _asked(group: Sequence[Weighed], pooling: Pooling | None) -> Step | None:
    """Name a large ratio that a person may rate up for, with the command that does."""
    value = _ratio(pooling)
    if pooling is None or value is None or value <= 0:
        return None
    size = max(value, 1 / value)
    if size < LARGE_EFFECT.value:
        return None
    steps = 2 if size > VERY_LARGE_EFFECT.value else 1
    name = _RATIOS.get(pooling.measure or "", "ratio")
    first = "turn the odds ratio into a risk ratio first; " if pooling.measure == "OR" else ""
    key = max(group, key=lambda one: one.weight).study.key
    why = (
        f"a {name} of {value:.2g} is {'very ' if steps == 2 else ''}large: {first}where no "
        f"confounder explains it a person may rate up, `evidence set {key} domain "
        f'"large effect = +{steps}"`'
    )
    return Step(domain=UP[0], change=0, why=why, because=_outcomes(group), sources=_SOURCES)


def _ratio(pooling: Pooling | None) -> float | None:
    if pooling is None or pooling.measure not in _RATIOS or not pooling.figures:
        return None
    if pooling.random is not None:
        return pooling.random.value
    return pooling.figures[0].estimate if len(pooling.figures) == 1 else None


def _outcomes(group: Sequence[Weighed]) -> tuple[Fact, ...]:
    facts = (one.study.fact(Property.OUTCOME) for one in group)
    return tuple(fact for fact in facts if fact is not None)
