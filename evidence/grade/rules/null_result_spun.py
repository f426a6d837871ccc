"""STA022 null-result-spun."""

from collections.abc import Iterator

from evidence.grade.conclusions import conclusion, is_plain_praise
from evidence.grade.prints import outcomes
from evidence.grade.traits import is_primary_in_people
from evidence.model import Control, Direction, Fact, Finding, Outcome, Property, Study, Work
from evidence.rule import rule

_INERT = frozenset(
    {
        Control.PLACEBO,
        Control.VEHICLE,
        Control.SHAM,
        Control.NO_TREATMENT,
        Control.OTHER_BODY_SIDE,
    }
)
_NULL = Outcome(name="hair count", direction=Direction.NO_DIFFERENCE, between_groups=True)
_GAIN = Outcome(name="hair width", direction=Direction.INCREASE, between_groups=True)
_OWN = Outcome(name="hair count", direction=Direction.INCREASE, between_groups=False)


def _trial(ends: str | None, *outcome: Outcome, control: str = "placebo") -> Study:
    abstract = None if ends is None else f"RESULTS: Counts did not differ. CONCLUSION: {ends}"
    work = Work(key="example", title="An example", abstract=abstract)
    told = {"design": "rct_parallel", "control": control, "outcome": outcome or (_NULL,)}
    return Study.of("example", work, **told)


@rule(
    "STA022",
    severity="error",
    advice="Write that the comparison found no difference, whatever the conclusion says.",
    sources=["boutron2010"],
    basis="read",
    needs=[Property.OUTCOME, Property.CONTROL],
    fires=[
        _trial("The serum is a promising treatment for hair loss."),
        _trial("The serum improved hair and can be recommended.", _NULL, _OWN),
    ],
    quiet=[
        _trial("The serum was not effective."),
        _trial("The serum is a promising treatment.", _NULL, _GAIN),
        _trial("The serum is an effective treatment.", _NULL, control="active"),
        _trial("The serum is a promising treatment.", _OWN),
    ],
    unknown=[_trial(None), _trial("The serum is promising.", Outcome(name="hair count"))],
)
def null_result_spun(study: Study) -> Iterator[Finding]:
    """No comparison between the groups found a difference, yet the conclusion is positive.

    Readers take the praise for the result, and the comparison that was the
    point of the study found nothing.

    Then the conclusion has turned to something else: the change from baseline,
    a subgroup, a promise. Told only where every outcome
    compared between groups came out level against doing nothing or a dummy
    treatment, and the conclusion praises without any word of doubt.
    """
    if not is_primary_in_people(study) or study.control not in _INERT:
        return
    level = _level(study)
    told = conclusion(study.work.abstract) if level else None
    if told is not None and is_plain_praise(told):
        names = ", ".join(dict.fromkeys(outcome.name for _, outcome in level))[:120]
        yield Finding(
            message=f"No difference between groups ({names}), but it concludes: “{told[:160]}”",
            because=tuple(fact for fact, _ in level),
        )


def _level(study: Study) -> tuple[tuple[Fact, Outcome], ...]:
    """Give the outcomes without a difference; none where any may have shown one."""
    compared = [pair for pair in outcomes(study) if pair[1].between_groups is not False]
    if any(one.direction is not Direction.NO_DIFFERENCE for _, one in compared):
        return ()
    return tuple(pair for pair in compared if pair[1].between_groups is True)
