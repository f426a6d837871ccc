"""STA002 very-small-sample."""

from collections.abc import Iterator

from evidence.grade.thresholds import SMALL_ARM, SMALL_SINGLE_ARM
from evidence.grade.traits import grounds, has_comparison, is_primary_in_people
from evidence.model import SIZES, Design, Finding, Property, Study
from evidence.rule import rule
from evidence.vocabulary.numerals import amount

_OWN_CONTROLS = frozenset({Design.RCT_SPLIT_BODY, Design.RCT_CROSSOVER})


@rule(
    "STA002",
    severity="warning",
    advice="Give the number, and say that a few people more or less would change the result.",
    sources=["guyatt2011imprecision"],
    basis="project",
    needs=[Property.N_ENROLLED],
    fires=[
        Study.of(design="rct_parallel", n_randomised=20),
        Study.of(design="before_after", n_enrolled=8),
        Study.of(design="rct_split_body", n_analysed=12),
    ],
    quiet=[
        Study.of(design="rct_parallel", n_randomised=60),
        Study.of(design="rct_split_body", n_analysed=25),
        Study.of(design="case_report", n_analysed=1),
        Study.of(design="animal_rct", n_analysed=10),
    ],
    unknown=[Study.of(design="rct_parallel"), Study.of(subject="human", n_enrolled=25)],
)
def very_small_sample(study: Study) -> Iterator[Finding]:
    """Fewer than 20 people per group, or fewer than 30 in a single group.

    In so small a study one person who does very well can make the result, and
    a true effect of ordinary size is usually missed. The limits are our own;
    where the number of groups is not told we take two.
    """
    size = study.sample_size
    if size is None or not is_primary_in_people(study) or study.design is Design.CASE_REPORT:
        return
    if study.design is Design.N_OF_1:
        return
    limit = _limit(study)
    if limit is not None and size < limit:
        yield Finding(
            message=f"Only {amount(size, 'person')}: {limit:g} are the least we ask for.",
            because=grounds(study, *(name for name in SIZES if study.fact(name) == study.size)),
        )


def _limit(study: Study) -> float | None:
    """Give the least number of people for the design, None when the groups are unknown."""
    compared = has_comparison(study)
    if compared is None:
        return SMALL_ARM.value
    if compared is False:
        return SMALL_SINGLE_ARM.value
    return SMALL_ARM.value * (1 if study.design in _OWN_CONTROLS else 2)
