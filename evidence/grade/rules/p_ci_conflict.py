"""STA015 p-ci-conflict."""

import re
from collections.abc import Iterator
from fractions import Fraction

from evidence.arithmetic import Verdict, numbers, p_agrees
from evidence.arithmetic.differences import interval_agrees
from evidence.arithmetic.intervals import within_ends
from evidence.arithmetic.statcheck import is_decision_error, recompute, reported
from evidence.grade.figures import arms
from evidence.grade.prints import Shown, estimates, is_filled_in, outcomes, texts
from evidence.grade.traits import count
from evidence.model import Basis, Fact, Finding, Outcome, Property, Severity, Study
from evidence.rule import rule

_SIDE = Fraction(1, 20)
_ONE_SIDED = ("one-sided", "one-tailed", "one sided", "one tailed", "1-sided", "1-tailed")
_HOLM = "Fewer attacks (RR, 0.80 [95% CI, 0.62 to 1.04]; p=0.01) were seen."
_OUTSIDE = "Death was likelier (SMR 2.50, 95% CI 2.18 to 2.43) than in the population."
_FELL = "Pain fell by 4.2 points (95% CI, -6.0 to -2.4)."
_ADJUSTED = re.compile(r"\badjust|\bmodel|\bleast[- ]squares?\b|\bcovaria|\bLS\b", re.I)
_GROUPS = "18.6 (SD 25.4, n=139) v 3.9 (SD 21.7, n=78)"
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
        _read(_OUTSIDE),
        Study.of(outcome=_outcome(_GROUPS, "12.0 to 17.4", None)),
        _read(_T),
    ],
    quiet=[
        Study.of(outcome=_outcome("RR 0.80", "95% CI 0.66 to 0.97", "p=0.02")),
        Study.of(outcome=_outcome("RR 0.80", "0.64 to 1.00", "p=0.05")),
        _read(_FELL),
        Study.of(outcome=_outcome("+91.4 v +22.2", "40 to 60", None)),
        Study.of(outcome=_outcome(_GROUPS, "8.3 to 21.1", None)),
        Study.of(outcome=_outcome(f"adjusted, {_GROUPS}", "12.0 to 17.4", None)),
        _read("RR 0.80 (95% CI 0.62 to 1.04), p for interaction 0.01"),
        _read("Pain fell more with yoga (t(38) = 2.10, p = .042)."),
        _read("With a one-sided test (t(38) = 1.80, p = .040)."),
    ],
    unknown=[Study.of(outcome=_outcome("RR 0.80", None, "p=0.01"))],
)
def p_ci_conflict(study: Study) -> Iterator[Finding]:
    """Two numbers reckoned from the same data and printed together do not fit.

    A p-value, its interval, its test statistic and the estimate must tell the same
    story: one of the printed numbers is wrong.

    An estimate lies inside its own interval, and the interval of a difference follows
    from the groups where nothing was adjusted for. A 95% interval that includes no
    effect goes with p above 0.05, and the other way round; t, F, chi-squared, z and r
    with their degrees of freedom give one p and no other. Everything that rounding,
    another common test or few people could explain is let pass. Where the result
    would stay on its side of 0.05 it is a warning.
    """
    for shown in estimates(study):
        verdict = _held(study, shown)
        if _is_single(shown) and (outside := within_ends(shown.effect, shown.interval)).is_conflict:
            yield _finding(shown.fact, shown.text, outside, crosses=True)
        elif verdict is not None and verdict.is_conflict:
            yield _finding(shown.fact, shown.text, verdict, crosses=_crosses(verdict))
    yield from _of_groups(study)
    for told in texts(study):
        for test in reported(told.text):
            one_sided = any(word in told.text.lower() for word in _ONE_SIDED)
            verdict = recompute(test, one_sided=one_sided)
            if verdict.is_conflict:
                crosses = is_decision_error(test, verdict)
                yield _finding(told.ground(study, test.text), test.text, verdict, crosses=crosses)


def _is_single(shown: Shown) -> bool:
    """Tell whether an effect is one number, not that of two groups with the interval of a third."""
    return len(list(numbers(shown.effect))) == 1


def _held(study: Study, shown: Shown) -> Verdict | None:
    if shown.p is None:
        return None
    people = count(study, Property.N_ANALYSED)
    return p_agrees(
        shown.effect, shown.interval, shown.p, ratio=shown.is_ratio, people=people or None
    )


def _of_groups(study: Study) -> Iterator[Finding]:
    """Hold a filled-in interval against the groups it is of, unless something was adjusted for."""
    for fact, outcome in outcomes(study):
        effect = outcome.effect or ""
        groups = arms(effect) if is_filled_in(fact) and outcome.interval else None
        if groups is None or _ADJUSTED.search(effect):
            continue
        verdict = interval_agrees(*groups, outcome.interval or "")
        if verdict.is_conflict:
            yield _finding(fact, f"{effect} ({outcome.interval})", verdict, crosses=False)


def _crosses(verdict: Verdict) -> bool:
    """Tell whether the two p-values lie on different sides of 0.05."""
    one, other = verdict.printed, verdict.possible
    if one is None or other is None:
        return False
    return one.high <= _SIDE < other.low or other.high < _SIDE <= one.low


def _finding(fact: Fact, text: str, verdict: Verdict, *, crosses: bool) -> Finding:
    return Finding(
        message=f"Two printed numbers cannot both be right: “{text[:120]}”, but {verdict.why}.",
        because=(fact,),
        severity=Severity.ERROR if crosses else Severity.WARNING,
    )
