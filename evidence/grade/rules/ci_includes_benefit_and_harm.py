"""STA005 ci-includes-benefit-and-harm."""

from collections.abc import Iterator

from evidence.grade.domains.imprecision import leaves_both_open
from evidence.model import Finding, Outcome, Property, Study
from evidence.rule import rule


def _ratio(effect: str, printed: str | None) -> Outcome:
    return Outcome(name="relapse", effect=effect, interval=printed)


@rule(
    "STA005",
    severity="warning",
    advice="Say that it could help or harm: the study was too small to tell.",
    sources=["guyatt2011imprecision"],
    basis="read",
    needs=[Property.OUTCOME],
    fires=[Study.of(outcome=_ratio("RR 1.0", "0.50 to 1.90"))],
    quiet=[
        Study.of(outcome=_ratio("RR 0.90", "0.80 to 1.10")),
        Study.of(outcome=_ratio("MD 0.9", "0.50 to 1.90")),
    ],
    unknown=[Study.of(outcome=_ratio("RR 1.0", None))],
)
def ci_includes_benefit_and_harm(study: Study) -> Iterator[Finding]:
    """The interval of a ratio reaches from clear benefit to clear harm.

    A study that fits with a clear gain and with a clear loss leaves everything
    open, whatever its middle value says.

    Below 0.75 and above 1.25 at once: the study leaves everything open,
    whatever its middle value says.
    """
    for fact in study.about(Property.OUTCOME):
        outcome = fact.value
        if isinstance(outcome, Outcome) and leaves_both_open(outcome):
            yield Finding(
                message=f"{outcome.name}: the likely range, {outcome.interval}, holds both "
                f"benefit and harm.",
                because=(fact,),
            )
