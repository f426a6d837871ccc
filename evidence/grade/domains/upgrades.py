"""Reasons to rate observational evidence up: asked of a person, taken only on a person's word.

Guyatt 2011 (GRADE 9) expects them seldom, and only where nothing was rated down.
Studies without a comparison never qualify.
"""

from collections.abc import Sequence
from typing import NamedTuple

from evidence.grade.domains.body import Weighed
from evidence.grade.figures import told
from evidence.grade.nearby import outcome_distance
from evidence.grade.thresholds import LARGE_EFFECT, VERY_LARGE_EFFECT
from evidence.model import Claim, Outcome, Pooling, Property, Step, Study

UP = ("large effect", "dose-response", "confounding")
_SOURCES = ("guyatt2011ratingup",)
_OBSERVATIONAL = 2
_RATIOS = {"RR": "risk ratio", "HR": "hazard ratio", "IRR": "rate ratio", "OR": "odds ratio"}


class Ratio(NamedTuple):
    """An effect as a ratio above zero."""

    measure: str
    value: float


def upgrades(
    group: Sequence[Weighed],
    claim: Claim,
    pooling: Pooling | None,
    said: Sequence[Step],
    down: float,
) -> tuple[Step, ...]:
    """Give the steps up that people decided on, and ask about a large effect nobody judged.

    `said` are people's steps on the three reasons, `down` what was taken off before.
    """
    start = group[0].start if group else 0
    taken = allowed(said, start, down)
    if start != _OBSERVATIONAL or down < 0 or any(one.domain == UP[0] for one in said):
        return taken
    heaviest = max(group, key=lambda one: one.weight).study
    ratio = _pooled(pooling) or _told(heaviest, claim)
    asked = None if ratio is None else _asked(ratio, heaviest)
    return (*taken, asked) if asked is not None else taken


def allowed(said: Sequence[Step], start: int, down: float) -> tuple[Step, ...]:
    """Take people's steps up where the evidence started low and nothing was rated down."""
    if start != _OBSERVATIONAL:
        return tuple(_not_taken(one, "only observational comparisons are rated up") for one in said)
    if down < 0:
        return tuple(_not_taken(one, "something was rated down") for one in said)
    return tuple(one.model_copy(update={"sources": _SOURCES}) for one in said)


def _not_taken(step: Step, why: str) -> Step:
    told = f"{step.why}; not taken: {why}"
    return step.model_copy(update={"change": 0.0, "why": told, "sources": _SOURCES})


def _asked(ratio: Ratio, study: Study) -> Step | None:
    """Name a large ratio that a person may rate up for, with the command that does."""
    size = max(ratio.value, 1 / ratio.value)
    if size < LARGE_EFFECT.value:
        return None
    steps = 2 if size > VERY_LARGE_EFFECT.value else 1
    first = "turn the odds ratio into a risk ratio first; " if ratio.measure == "OR" else ""
    why = (
        f"a {_RATIOS[ratio.measure]} of {ratio.value:.2g} is {'very ' if steps == 2 else ''}large:"
        f" {first}where no confounder explains it a person may rate up,"
        f' `evidence set {study.key} domain "large effect = +{steps}"`'
    )
    facts = tuple(fact for fact in (study.fact(Property.OUTCOME),) if fact is not None)
    return Step(domain=UP[0], change=0, why=why, because=facts, sources=_SOURCES)


def _pooled(pooling: Pooling | None) -> Ratio | None:
    if pooling is None or pooling.measure not in _RATIOS:
        return None
    if pooling.random is not None:
        return Ratio(pooling.measure, pooling.random.value)
    return (
        Ratio(pooling.measure, pooling.figures[0].estimate) if len(pooling.figures) == 1 else None
    )


def _told(study: Study, claim: Claim) -> Ratio | None:
    """Give the ratio that a study tells for the very outcome, as a review does."""
    for fact in study.about(Property.OUTCOME):
        name = fact.value.name if isinstance(fact.value, Outcome) else ""
        if claim.outcome is not None and outcome_distance(claim.outcome, name) == 0:
            for one in told(fact, study.sample_size):
                if one.measure in _RATIOS:
                    return Ratio(one.measure, one.estimate)
    return None
