"""Where certainty starts: 4 for randomised trials, 2 for other studies of people, else 1.

A study without any comparison starts at 1; a review where what it reviewed starts.
"""

from collections.abc import Mapping

from evidence.grade.traits import counts_trials, grounds, has_comparison, reviewed
from evidence.model import Design, Property, Step, Study

HIGH, LOW, VERY_LOW = 4, 2, 1
_SOURCES = ("schunemann2019",)
_UNCONTROLLED = frozenset(
    {Design.BEFORE_AFTER, Design.CASE_SERIES, Design.CASE_REPORT, Design.CROSS_SECTIONAL}
)
_NO_RESULT: Mapping[Design, str] = {
    Design.PROTOCOL: "a protocol has no results",
    Design.GUIDELINE: "a guideline rests on other studies: grade those",
    Design.OPINION: "an opinion is no study",
    Design.NARRATIVE_REVIEW: "a review without a stated search is no body of evidence",
    Design.OTHER: "a design that the scale has no place for",
}
_REVIEWED = {
    "rct_only": (HIGH, "a review of randomised trials starts high, as they do"),
    "mixed": (LOW, "a review that mixes in non-randomised studies starts low"),
    "nonrandomised": (LOW, "a review of non-randomised studies starts low, as they do"),
    None: (
        LOW,
        "it is not told whether only randomised trials were reviewed, which would start high:"
        " starts low until it is",
    ),
}
_TRIALS = "a review of trials starts high, as they do; whether all were randomised is not told"


def start(study: Study) -> tuple[int | None, Step]:
    """Give the points a study of people starts with, None where there is nothing to grade."""
    points, why = _points(study)
    facts = grounds(study, Property.DESIGN, Property.CONTROL, Property.REVIEWED)
    trials = counts_trials(study)
    facts = facts if trials is None or trials in facts else (*facts, trials)
    return points, Step(domain="start", change=0, why=why, because=facts, sources=_SOURCES)


def _points(study: Study) -> tuple[int | None, str]:
    design = study.design
    if design is None:
        return None, "the design is not known, so nothing can be graded"
    if design in _NO_RESULT:
        return None, _NO_RESULT[design]
    if design.is_review:
        return _of_review(study)
    if design.is_rct or design in {Design.QUASI_RCT, Design.N_OF_1}:
        return HIGH, f"{design.words}: starts high"
    if design is Design.HISTORICAL_CONTROL:
        return LOW, "historical control: not randomised, starts low"
    if design in _UNCONTROLLED or has_comparison(study) is False:
        return VERY_LOW, f"{design.words}: no comparison group, starts very low"
    return LOW, f"{design.words}: not randomised, starts low"


def _of_review(study: Study) -> tuple[int | None, str]:
    if has_comparison(study) is False:
        return VERY_LOW, "it pools changes without any comparison group: starts very low"
    if counts_trials(study) is not None:
        return HIGH, _TRIALS
    return _REVIEWED.get(reviewed(study), (None, "a review of animal or cell work"))
