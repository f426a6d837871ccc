"""SIGN 50 levels: 1, 2, 3, 4 with ++, + or - for the risk of bias.

The plus signs need an answered risk-of-bias form, which a record does not
give: `1` and `2` stand without a sign until then; `-` is given where a told
defect makes the risk high.
"""

from collections.abc import Mapping

from evidence.grade.domains import risk_of_bias
from evidence.grade.traits import built, has_comparison, is_preclinical, reviewed
from evidence.model import Claim, Design, Step, Study

FIELD = "sign"

_SOURCES = ("sign50",)
_LEVELS: Mapping[Design, str] = {
    Design.RCT_PARALLEL: "1",
    Design.RCT_CROSSOVER: "1",
    Design.RCT_CLUSTER: "1",
    Design.RCT_SPLIT_BODY: "1",
    Design.QUASI_RCT: "1-",
    Design.NONRANDOMISED_CONTROLLED: "2",
    Design.COHORT: "2",
    Design.CASE_CONTROL: "2",
    Design.INTERRUPTED_TIME_SERIES: "2-",
    Design.HISTORICAL_CONTROL: "2-",
    Design.BEFORE_AFTER: "3",
    Design.CASE_SERIES: "3",
    Design.CASE_REPORT: "3",
    Design.CROSS_SECTIONAL: "3",
    Design.NARRATIVE_REVIEW: "4",
    Design.OPINION: "4",
}
_REVIEWS: Mapping[str | None, str | None] = {
    "rct_only": "1",
    "mixed": "2",
    "nonrandomised": "2",
    "preclinical": None,
    None: None,
}


def level(study: Study, claim: Claim | None = None) -> tuple[str | None, tuple[Step, ...]]:
    """Give the level with `-` where the risk of bias is told to be high."""
    del claim
    value, why = _of(study)
    facts = built(study)
    if value in {"1", "2"} and study.design is not None and not study.design.is_review:
        bias = risk_of_bias.step(study)
        if bias.change <= -2:
            value, why, facts = f"{value}-", f"high risk of bias: {bias.why}", bias.because
    return value, (Step(domain="sign", change=0, why=why, because=facts, sources=_SOURCES),)


def _of(study: Study) -> tuple[str | None, str]:
    design = study.design
    if design is None:
        return None, "the design is not known"
    if is_preclinical(study):
        return None, "no place for animal or cell work"
    if design in {Design.META_ANALYSIS, Design.SYSTEMATIC_REVIEW}:
        value = _REVIEWS[reviewed(study)]
        return value, _unsigned(value) if value else "it is not told which designs were reviewed"
    if design is Design.COHORT and has_comparison(study) is False:
        return "3", "a cohort without comparison is a case series"
    value = _LEVELS.get(design)
    return value, _unsigned(value) if value else f"no place for {design.words}"


def _unsigned(value: str | None) -> str:
    if value in {"1", "2"}:
        return f"level {value}; ++, + or - needs an answered risk-of-bias form"
    return f"level {value} by its design"
