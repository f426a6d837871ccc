"""Provisional GRADE certainty of one study.

GRADE rates a body of evidence for one outcome; for one study the same steps
give a provisional value. Randomised trials start high, other studies of
people low, studies without comparison very low. Nothing is rated up by the
program; a person may, with a reason. For a claim about people, animal and cell
work stays very low.
"""

from evidence.grade.decided import decided
from evidence.grade.domains import imprecision, indirectness, preclinical, risk_of_bias
from evidence.grade.start import start
from evidence.grade.traits import is_preclinical
from evidence.model import Claim, Level, Step, Study

FIELD = "certainty"


def level(study: Study, claim: Claim | None = None) -> tuple[Level | None, tuple[Step, ...]]:
    """Give the provisional certainty with every step down and its facts."""
    if is_preclinical(study):
        return preclinical.level(study, claim)
    points, first = start(study)
    if points is None:
        return None, (first,)
    steps = [first]
    steps += [
        one for one in (_bias(study, points), imprecision.step(study, claim)) if one is not None
    ]
    far = indirectness.step(study, claim)
    steps += [far] if far is not None else []
    steps = decided(study, points, steps)
    return Level.of_points(points + sum(one.change for one in steps)), tuple(steps)


def _bias(study: Study, points: int) -> Step | None:
    """Rate bias down; the lack of randomisation or comparison is paid for at the start."""
    if points <= 1:
        return None
    bias = risk_of_bias.step(study)
    if points >= 4:
        return bias
    if bias.change <= -2:
        return bias.model_copy(update={"change": bias.change + 1})
    why = "confounding is paid for by starting low; no further defect is told"
    return bias.model_copy(update={"change": 0, "why": why})
