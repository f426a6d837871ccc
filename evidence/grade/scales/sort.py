"""SORT study level: 1 good-quality, 2 limited-quality, 3 other evidence.

Level 1 asks for concealed, blinded, complete and large enough trials, which a
record cannot show: a trial stays at 2 until a person has answered. The letter
of a recommendation (A, B, C) belongs to a body of evidence; a step says where
disease-oriented outcomes alone would make it C.
"""

from evidence.grade.biology import is_patient_oriented
from evidence.grade.domains import imprecision, losses, risk_of_bias
from evidence.grade.traits import built, grounds, has_comparison, is_preclinical, reviewed
from evidence.model import Claim, Design, Property, Step, Study

FIELD = "sort"

_SOURCES = ("ebell2004",)
_SECOND = frozenset(
    {
        Design.QUASI_RCT,
        Design.NONRANDOMISED_CONTROLLED,
        Design.COHORT,
        Design.CASE_CONTROL,
        Design.N_OF_1,
    }
)
_REVIEWED = {"rct_only": "2", "mixed": "2", "nonrandomised": "2", "preclinical": "3"}


def level(study: Study, claim: Claim | None = None) -> tuple[str | None, tuple[Step, ...]]:
    """Give the study level, and say whether its outcomes matter to people themselves."""
    del claim
    value, why = _of(study)
    facts = built(study)
    steps = [Step(domain="sort", change=0, why=why, because=facts, sources=_SOURCES)]
    if value is not None and study.outcomes:
        steps.append(_orientation(study))
    return value, tuple(steps)


def _of(study: Study) -> tuple[str | None, str]:
    design = study.design
    if is_preclinical(study) or design in {Design.NARRATIVE_REVIEW, Design.OPINION}:
        return "3", "not a study of patients: other evidence"
    if design is None:
        return None, "the design is not known"
    if design in {Design.META_ANALYSIS, Design.SYSTEMATIC_REVIEW}:
        value = _REVIEWED.get(reviewed(study) or "", "3")
        return value, "level 1 asks for consistent good-quality trials, which is not known here"
    if design.is_rct:
        return _of_trial(study)
    if design in _SECOND and has_comparison(study) is not False:
        return "2", "a lower-quality trial, cohort or case-control study"
    if design is Design.INTERRUPTED_TIME_SERIES and has_comparison(study):
        return "2", "a series over time with a control group"
    if design in {Design.PROTOCOL, Design.GUIDELINE, Design.OTHER}:
        return None, f"no place for {design.words}"
    return "3", "no comparison group, or measured once: other evidence"


def _of_trial(study: Study) -> tuple[str, str]:
    lost = losses.attrition(study)
    is_good = (
        risk_of_bias.step(study).change == 0
        and imprecision.step(study).change == 0
        and lost is not None
        and lost < 0.2
    )
    if is_good:
        return "1", "a large, complete trial whose conduct a person found sound"
    return "2", "level 1 asks for concealment, blinding, size and follow-up that are not all known"


def _orientation(study: Study) -> Step:
    facts = grounds(study, Property.OUTCOME)
    if any(is_patient_oriented(outcome.name) for outcome in study.outcomes):
        why = "it measures something patients feel"
    else:
        why = "only disease-oriented outcomes: a recommendation built on it would be C"
    return Step(domain="sort: outcome", change=0, why=why, because=facts, sources=_SOURCES)
