"""DES004 not-randomised."""

from collections.abc import Iterator

from evidence.grade.traits import grounds, has_comparison, is_primary_in_people
from evidence.model import Allocation, Design, Finding, Property, Study
from evidence.rule import rule

_BY_DESIGN = frozenset(
    {Design.NONRANDOMISED_CONTROLLED, Design.COHORT, Design.CASE_CONTROL, Design.QUASI_RCT}
)


@rule(
    "DES004",
    severity="warning",
    advice="Write “was linked to”; name what else may differ between the groups.",
    sources=["schunemann2019"],
    basis="read",
    needs=[Property.ALLOCATION],
    implied=True,
    fires=[
        Study.of(design="nonrandomised_controlled", control="active"),
        Study.of(design="quasi_rct"),
        Study.of(subject="human", control="no_treatment", allocation="none"),
    ],
    quiet=[
        Study.of(design="rct_parallel", allocation="random"),
        Study.of(design="before_after", control="none"),
        Study.of(design="animal_controlled", allocation="none"),
    ],
    unknown=[Study.of(subject="human", control="placebo")],
)
def not_randomised(study: Study) -> Iterator[Finding]:
    """People were compared, but chance did not decide who got what.

    Those who are given a treatment, or choose it, differ from the others
    before it begins: in age, illness, money or hope. A difference at the end
    may be the difference at the start.
    """
    if not is_primary_in_people(study) or has_comparison(study) is not True:
        return
    is_told = study.allocation in {Allocation.NONE, Allocation.QUASI}
    is_random = study.design is not None and study.design.is_rct
    if (is_told or study.design in _BY_DESIGN) and not is_random:
        if study.allocation is Allocation.RANDOM and study.design is not Design.QUASI_RCT:
            return
        yield Finding(
            message="The groups were not formed by chance, so they may differ from the start.",
            because=grounds(study, Property.ALLOCATION, Property.DESIGN),
        )
