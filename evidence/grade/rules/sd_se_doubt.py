"""STA018 sd-se-doubt."""

from collections.abc import Iterator

from evidence.arithmetic.spread import interval_is_twice, sd_or_se
from evidence.grade.prints import is_filled_in, outcomes, spread
from evidence.grade.traits import is_primary_in_people
from evidence.model import Finding, Outcome, Property, Study
from evidence.rule import rule


def _told(effect: str, interval: str | None = None) -> Outcome:
    return Outcome(name="weight", effect=effect, interval=interval, between_groups=False)


@rule(
    "STA018",
    severity="info",
    advice="Ask whether the number behind ± is the spread of people or the error of the mean.",
    basis="project",
    needs=[Property.OUTCOME, Property.N_ENROLLED],
    fires=[
        Study.of(design="before_after", n_enrolled=16, outcome=_told("+35 (SD 6.5)")),
        Study.of(design="before_after", n_enrolled=33, outcome=_told("-27% ± 3.5%")),
        Study.of(
            design="before_after",
            n_enrolled=90,
            outcome=_told("-10.00 (SD 2.00)", "-13.92 to -6.08"),
        ),
    ],
    quiet=[
        Study.of(design="before_after", n_enrolled=16, outcome=_told("+35 (SD 25)")),
        Study.of(design="before_after", n_enrolled=80, outcome=_told("+35 (SD 6.5)")),
        Study.of(design="before_after", n_enrolled=16, outcome=_told("+35 (SE 6.5)")),
    ],
    unknown=[Study.of(design="before_after", outcome=_told("+35 (SD 6.5)"))],
)
def sd_se_doubt(study: Study) -> Iterator[Finding]:
    """A spread is so small that it may be a standard error under another name.

    Read as a spread between people, an error of the mean makes an effect look
    several times as large as it is.

    If the spread is a fifth of the change or less, nearly everybody changed by
    nearly the same, which is rare in small studies; an interval that reaches
    just twice the spread tells the same. Read as a spread, a standard error
    makes an effect look several times as large. The limits are our own.
    """
    people = study.sample_size
    if people is None or not is_primary_in_people(study) or study.size is None:
        return
    for fact, outcome in outcomes(study):
        shown = spread(outcome) if is_filled_in(fact) else None
        if shown is None:
            continue
        verdicts = [sd_or_se(shown.sd, shown.change, people)]
        if outcome.interval is not None and people >= 10:
            verdicts.append(interval_is_twice(shown.sd, outcome.interval))
        doubt = next((one for one in verdicts if one.is_conflict), None)
        if doubt is not None:
            yield Finding(
                message=f"{outcome.name}: {doubt.why}. Is it a spread, or the error of the mean?",
                because=(fact, study.size),
            )
