"""DES024 harms-not-reported."""

from collections.abc import Iterator

from evidence.grade.harms import tells_harm
from evidence.grade.traits import (
    NOT_REPORTED,
    grounds,
    is_hearsay,
    is_trial_in_people,
)
from evidence.model import Direction, Finding, Outcome, Property, Study, Work
from evidence.rule import Mark, rule

_ABSTRACT = Work(key="silent", title="A trial", year=2020, abstract="Sixty people. Pain fell.")
_PAIN = Outcome(name="pain")
_NAUSEA = Outcome(name="nausea", direction=Direction.INCREASE, between_groups=True)


@rule(
    "DES024",
    severity="warning",
    advice="Do not call it safe: look for harms in the full paper.",
    sources=["schulz2010"],
    basis="part",
    needs=[Property.HARMS],
    implied=True,
    marks=[Mark.SILENCE],
    fires=[
        Study.of(work=_ABSTRACT, design="rct_parallel", outcome=_PAIN),
        Study.of(design="rct_parallel", harms="not_reported"),
    ],
    quiet=[
        Study.of(work=_ABSTRACT, design="rct_parallel", outcome=_PAIN, harms="none seen"),
        Study.of(work=_ABSTRACT, design="cohort", outcome=_PAIN),
        Study.of(work=_ABSTRACT, design="rct_parallel", outcome=[_PAIN, _NAUSEA]),
    ],
    unknown=[Study.of(design="rct_parallel", outcome=_PAIN)],
)
def harms_not_reported(study: Study) -> Iterator[Finding]:
    """A trial of a treatment says nothing of harms.

    Silence is not safety: an abstract that tells only the gain leaves out half
    of what a patient must know. Where we hold no abstract we cannot judge.
    """
    if not is_trial_in_people(study) or is_hearsay(study):
        return
    told = study.fact(Property.HARMS)
    if told is not None and told.value != NOT_REPORTED:
        return
    if told is None and not (study.work.abstract and study.outcomes):
        return
    if tells_harm(study):
        return
    yield Finding(
        message="Not a word on harms in what is known of this trial.",
        because=(told,) if told is not None else grounds(study, Property.OUTCOME),
    )
