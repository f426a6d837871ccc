"""STA019 zero-events-small-n."""

import re
from collections.abc import Iterator

from evidence.arithmetic.rare import upper_limit
from evidence.grade.thresholds import ENOUGH_FOR_NO_HARM
from evidence.grade.traits import is_primary_in_people
from evidence.model import Finding, Property, Study
from evidence.rule import rule
from evidence.vocabulary.numerals import amount

_NONE = re.compile(
    r"\b(?:no|zero|without|0)\b[^.;,]{0,40}\b(?:side effects?|adverse|complications?|harms?|"
    r"toxicit\w+|serious|safety concern)|\bnone\b|"
    r"\bno\b[^.;,]{0,20}\b(?:were|was) (?:seen|observed)",
    re.IGNORECASE,
)


@rule(
    "STA019",
    severity="warning",
    advice="Give the upper limit: with n people and no event, up to about 3/n could be harmed.",
    sources=["hanley1983"],
    basis="project",
    needs=[Property.HARMS, Property.N_ENROLLED],
    fires=[Study.of(design="before_after", n_enrolled=30, harms="no side effects observed")],
    quiet=[
        Study.of(design="cohort", n_enrolled=3000, harms="no serious adverse events"),
        Study.of(design="before_after", n_enrolled=30, harms="redness in 4 people"),
    ],
    unknown=[
        Study.of(design="before_after", n_enrolled=30),
        Study.of(design="before_after", harms="no side effects observed"),
    ],
)
def zero_events_small_n(study: Study) -> Iterator[Finding]:
    """No harm was seen, but among few people.

    Nothing seen in 30 people still fits with a harm in one of ten. The upper
    limit is 1 - 0.05^(1/n), about three divided by the number of people.
    """
    size = study.sample_size
    if size is None or size < 1 or size >= ENOUGH_FOR_NO_HARM.value:
        return
    if not is_primary_in_people(study):
        return
    silent = [fact for fact in study.about(Property.HARMS) if _NONE.search(fact.text[:500])]
    if silent and study.size is not None:
        limit = upper_limit(size)
        yield Finding(
            message=f"No harm seen in {amount(size, 'person')} still allows up to {limit:.1%} "
            "to be harmed.",
            because=(*silent, study.size),
        )
