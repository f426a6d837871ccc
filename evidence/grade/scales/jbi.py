"""JBI levels of evidence for effectiveness, 1.a to 5.c.

A single-arm study in which investigators gave the treatment is 2.d here and
level 4 or IV elsewhere: the scales ask different things.
"""

from collections.abc import Mapping

from evidence.grade.traits import built, has_comparison, is_preclinical, reviewed
from evidence.model import Claim, Design, Step, Study

FIELD = "jbi"

_SOURCES = ("jbi2013",)
_LEVELS: Mapping[Design, tuple[str, str]] = {
    Design.RCT_PARALLEL: ("1.c", "a randomised trial"),
    Design.RCT_CROSSOVER: ("1.c", "a randomised trial"),
    Design.RCT_CLUSTER: ("1.c", "a randomised trial"),
    Design.RCT_SPLIT_BODY: ("1.c", "a randomised trial"),
    Design.QUASI_RCT: ("1.d", "a pseudo-randomised trial"),
    Design.NONRANDOMISED_CONTROLLED: ("2.c", "quasi-experimental with a control group"),
    Design.BEFORE_AFTER: ("2.d", "before and after, without a control group"),
    Design.HISTORICAL_CONTROL: ("2.d", "controls from another time"),
    Design.INTERRUPTED_TIME_SERIES: ("2.d", "before and after, without a control group"),
    Design.COHORT: ("3.c", "a cohort with controls"),
    Design.CASE_CONTROL: ("3.d", "a case-control study"),
    Design.CROSS_SECTIONAL: ("4.b", "measured once"),
    Design.CASE_SERIES: ("4.c", "a case series"),
    Design.CASE_REPORT: ("4.d", "a case report"),
    Design.NARRATIVE_REVIEW: ("5.c", "experts' reading of others' work"),
    Design.OPINION: ("5.c", "an expert's opinion"),
}
_REVIEWS: Mapping[str | None, tuple[str | None, str]] = {
    "rct_only": ("1.a", "a systematic review of randomised trials"),
    "mixed": ("1.b", "a systematic review of randomised trials and others"),
    "nonrandomised": ("3.b", "a systematic review of cohorts and lower designs"),
    "preclinical": ("5.c", "bench research"),
    None: (None, "it is not told which designs were reviewed"),
}


def level(study: Study, claim: Claim | None = None) -> tuple[str | None, tuple[Step, ...]]:
    """Give the level for effectiveness."""
    del claim
    value, why = _of(study)
    facts = built(study)
    return value, (Step(domain="jbi", change=0, why=why, because=facts, sources=_SOURCES),)


def _of(study: Study) -> tuple[str | None, str]:
    design = study.design
    if is_preclinical(study):
        return "5.c", "bench research"
    if design is None:
        return None, "the design is not known"
    if design in {Design.META_ANALYSIS, Design.SYSTEMATIC_REVIEW}:
        return _REVIEWS[reviewed(study)]
    if design is Design.COHORT and has_comparison(study) is False:
        return "3.e", "observational without a control group"
    if design is Design.INTERRUPTED_TIME_SERIES and has_comparison(study):
        return "2.c", "a series over time with a control group"
    return _LEVELS.get(design, (None, f"no place for {design.words}"))
