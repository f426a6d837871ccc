"""STA015 p-ci-conflict."""

from collections.abc import Iterator
from fractions import Fraction

from evidence.arithmetic import Verdict, p_agrees
from evidence.arithmetic.statcheck import is_decision_error, recompute, reported
from evidence.grade.prints import Shown, estimates, texts
from evidence.grade.traits import count
from evidence.model import Basis, Fact, Finding, Outcome, Property, Severity, Study
from evidence.rule import rule

_SIDE = Fraction(1, 20)
_ONE_SIDED = ("one-sided", "one-tailed", "one sided", "one tailed", "1-sided", "1-tailed")
_HOLM = "Fewer attacks (RR, 0.80 [95% CI, 0.62 to 1.04]; p=0.01) were seen."
_T = "Pain fell more with yoga (t(38) = 1.20, p = .042)."


def _outcome(effect: str, printed: str | None, p: str | None) -> Outcome:
    return Outcome(name="relapse", effect=effect, interval=printed, p=p)


def _read(sentence: str) -> Study:
    made = Study.of(outcome=Outcome(name="relapse"))
    told = {"quote": sentence, "basis": Basis.ABSTRACT}
    return made.model_copy(update={"facts": (made.facts[0].model_copy(update=told),)})


@rule(
    "STA015",
    severity="error",
    advice="Ask the authors which one is right, and do not use the result until then.",
    sources=["altman2011pvalue", "altman2011interval", "nuijten2016"],
    basis="read",
    needs=[Property.OUTCOME],
    implied=True,
    fires=[
        Study.of(outcome=_outcome("RR 0.80", "95% CI 0.62 to 1.04", "p=0.01")),
        Study.of(outcome=_outcome("MD 4.0", "95% CI 1.0 to 7.0", "p=0.30")),
        _read(_HOLM),
        _read(_T),
    ],
    quiet=[
        Study.of(outcome=_outcome("RR 0.80", "95% CI 0.66 to 0.97", "p=0.02")),
        Study.of(outcome=_outcome("RR 0.80", "0.64 to 1.00", "p=0.05")),
        _read("RR 0.80 (95% CI 0.62 to 1.04), p for interaction 0.01"),
        _read("Pain fell more with yoga (t(38) = 2.10, p = .042)."),
        _read("With a one-sided test (t(38) = 1.80, p = .040)."),
    ],
    unknown=[Study.of(outcome=_outcome("RR 0.80", None, "p=0.01"))],
)
def p_ci_conflict(study: Study) -> Iterator[Finding]:
    """The p-value does not fit the interval, or the test statistic, printed with it.

    Both are reckoned from the same data, so they must tell the same story: one
    of the printed numbers is wrong.

    A 95% interval that includes no effect goes with p above 0.05, and the
    other way round; t, F, chi-squared, z and r with their degrees of freedom
    give one p and no other. Everything that rounding, another common test or
    few people could explain is let pass. Where the result would stay on its
    side of 0.05 it is a warning.
    """
    for shown in estimates(study):
        verdict = _held(study, shown)
        if verdict is not None and verdict.is_conflict:
            yield _finding(shown.fact, shown.text, verdict, _crosses(verdict))
    for told in texts(study):
        for test in reported(told.text):
            one_sided = any(word in told.text.lower() for word in _ONE_SIDED)
            verdict = recompute(test, one_sided=one_sided)
            if verdict.is_conflict:
                crosses = is_decision_error(test, verdict)
                yield _finding(told.ground(study, test.text), test.text, verdict, crosses)


def _held(study: Study, shown: Shown) -> Verdict | None:
    if shown.p is None:
        return None
    people = count(study, Property.N_ANALYSED)
    return p_agrees(
        shown.effect, shown.interval, shown.p, ratio=shown.is_ratio, people=people or None
    )


def _crosses(verdict: Verdict) -> bool:
    """Tell whether the two p-values lie on different sides of 0.05."""
    one, other = verdict.printed, verdict.possible
    if one is None or other is None:
        return False
    return one.high <= _SIDE < other.low or other.high < _SIDE <= one.low


def _finding(fact: Fact, text: str, verdict: Verdict, crosses: bool) -> Finding:
    return Finding(
        message=f"Two printed numbers cannot both be right: “{text[:120]}”, but {verdict.why}.",
        because=(fact,),
        severity=Severity.ERROR if crosses else Severity.WARNING,
    )
