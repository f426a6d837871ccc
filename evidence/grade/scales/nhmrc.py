"""NHMRC levels of evidence for an intervention: I, II, III-1, III-2, III-3, IV."""

from collections.abc import Mapping

from evidence.grade.traits import built, has_comparison, is_preclinical, reviewed
from evidence.model import Claim, Design, Step, Study

FIELD = "nhmrc"

_SOURCES = ("nhmrc2009",)
_LEVELS: Mapping[Design, tuple[str, str]] = {
    Design.RCT_PARALLEL: ("II", "a randomised trial"),
    Design.RCT_CROSSOVER: ("II", "a randomised trial"),
    Design.RCT_CLUSTER: ("II", "a randomised trial"),
    Design.RCT_SPLIT_BODY: ("II", "a randomised trial"),
    Design.QUASI_RCT: ("III-1", "a pseudo-randomised trial"),
    Design.NONRANDOMISED_CONTROLLED: ("III-2", "concurrent controls, not randomised"),
    Design.COHORT: ("III-2", "concurrent controls, not randomised"),
    Design.CASE_CONTROL: ("III-2", "concurrent controls, not randomised"),
    Design.HISTORICAL_CONTROL: ("III-3", "controls from another time"),
    Design.INTERRUPTED_TIME_SERIES: ("III-3", "a series over time without a parallel group"),
    Design.BEFORE_AFTER: ("IV", "one group before and after"),
    Design.CASE_SERIES: ("IV", "a case series"),
    Design.CASE_REPORT: ("IV", "a case report"),
    Design.CROSS_SECTIONAL: ("IV", "measured once"),
}
_REVIEWS: Mapping[str | None, tuple[str | None, str]] = {
    "rct_only": ("I", "a systematic review of level II studies"),
    "mixed": ("III-2", "a review is no better than the studies it pools"),
    "nonrandomised": ("III-2", "a review is no better than the studies it pools"),
    "preclinical": (None, "no place for animal or cell work"),
    None: (None, "it is not told which designs were reviewed"),
}


def level(study: Study, claim: Claim | None = None) -> tuple[str | None, tuple[Step, ...]]:
    """Give the level for an intervention; None for animals, cells, reviews without search."""
    del claim
    value, why = _of(study)
    facts = built(study)
    return value, (Step(domain="nhmrc", change=0, why=why, because=facts, sources=_SOURCES),)


def _of(study: Study) -> tuple[str | None, str]:
    design = study.design
    if is_preclinical(study):
        return None, "no place for animal or cell work"
    if design in {Design.META_ANALYSIS, Design.SYSTEMATIC_REVIEW}:
        return _REVIEWS[reviewed(study)]
    if design is Design.COHORT and has_comparison(study) is False:
        return "IV", "a cohort without comparison is a case series"
    if design is Design.INTERRUPTED_TIME_SERIES and has_comparison(study):
        return "III-2", "a series over time with a control group"
    if design is None:
        return None, "the design is not known"
    return _LEVELS.get(design, (None, f"no place for {design.words}"))
