"""DES001 no-control-group."""

from collections.abc import Iterator

from evidence.grade.traits import (
    asks_for_effect,
    asks_for_no_effect,
    grounds,
    has_comparison,
)
from evidence.model import (
    Claim,
    Control,
    Design,
    Finding,
    Property,
    Severity,
    Study,
    Subject,
    Support,
)
from evidence.rule import rule

_WORKS = Claim(text="The serum makes hair denser.", checkable=True, topic="efficacy")
_COMMON = Claim(text="Hair loss affects half of all men.", checkable=True, topic="burden")


@rule(
    "DES001",
    severity="warning",
    advice="Write “was followed by”, not “caused”, and say that nobody went untreated.",
    sources=["krogsboll2009", "merlin2009"],
    basis="read",
    needs=[Property.CONTROL],
    implied=True,
    admits=["none", "own_baseline"],
    fires=[
        Support(study=Study.of(design="before_after", control="none", n_enrolled=30), claim=_WORKS),
        Support(study=Study.of(design="cohort", control="own_baseline")),
        Support(study=Study.of(design="case_series")),
    ],
    quiet=[
        Support(study=Study.of(design="rct_parallel", control="placebo"), claim=_WORKS),
        Support(study=Study.of(design="rct_split_body", control="other_body_side")),
        Support(study=Study.of(design="before_after", control="none"), claim=_COMMON),
    ],
    unknown=[
        Support(study=Study.of(design="cohort")),
        Support(study=Study.of(subject="human", control="not_reported")),
    ],
)
def no_control_group(support: Support) -> Iterator[Finding]:
    """The study has no comparison group.

    Without untreated people nobody knows what would have happened anyway:
    time, hope, other care and the swing back from a bad spell all look like an
    effect. In trials with three arms, people on placebo improved by close to
    half of what the treated did. It is an error where the sentence says that
    something works.
    """
    study, claim = support.study, support.claim
    if asks_for_no_effect(claim) or has_comparison(study) is not False:
        return
    if study.subject not in {Subject.HUMAN, Subject.ANIMAL, None}:
        return
    if study.design in {Design.HISTORICAL_CONTROL, Design.CROSS_SECTIONAL, Design.CASE_REPORT}:
        return
    if study.control is Control.HISTORICAL or study.design is Design.NARRATIVE_REVIEW:
        return
    told = study.control is Control.OWN_BASELINE
    detail = "everyone was compared only with their own start" if told else "nobody went untreated"
    yield Finding(
        message=f"No comparison group: {detail}.",
        because=grounds(study, Property.CONTROL, Property.DESIGN),
        severity=Severity.ERROR if asks_for_effect(claim) else Severity.WARNING,
    )
