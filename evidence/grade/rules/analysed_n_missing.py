"""DES017 analysed-n-missing."""

from collections.abc import Iterator

from evidence.grade.traits import (
    grounds,
    is_hearsay,
    is_missing,
    is_trial_in_people,
    sizes,
)
from evidence.model import Finding, Property, Study
from evidence.rule import Mark, rule


@rule(
    "DES017",
    severity="warning",
    advice="Give the number of people who were analysed, not only of those who began.",
    sources=["schulz2010"],
    basis="part",
    marks=[Mark.SILENCE],
    fires=[Study.of(design="rct_parallel", n_randomised=60)],
    quiet=[
        Study.of(design="rct_parallel", n_randomised=60, n_analysed=55),
        Study.of(design="meta_analysis", n_included=600),
    ],
    unknown=[Study.of(design="rct_parallel"), Study.of(subject="human", n_enrolled=60)],
)
def analysed_n_missing(study: Study) -> Iterator[Finding]:
    """It is known how many began, not how many were analysed.

    Without both numbers nobody can tell how many were lost, and a loss can
    make the result. Where no number at all is known, sample-size-missing
    speaks instead.
    """
    if not is_trial_in_people(study) or is_hearsay(study):
        return
    if is_missing(study, Property.N_ANALYSED) and sizes(study):
        yield Finding(
            message="The number of people analysed is not known, only how many began.",
            because=grounds(study, Property.N_RANDOMISED, Property.N_ENROLLED),
        )
