"""Pooling: published examples, what is read as a figure, and why a study is left out.

BCG against tuberculosis (Colditz 1994): 13 trials, whose results by the R package
metafor stand in its documentation and tests. The prediction interval: ten trials of
Riley 2011 (BMJ 342:d549), whose printed result is -0.76 to 0.09. Aspirin after venous
thromboembolism: two trials of 2012 (WARFASA, ASPIRE), together 0.68 (0.51 to 0.90) as
the editorial beside the second printed it; from memory.
"""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence.claims import read
from evidence.extract import extract
from evidence.grade import body, combining
from evidence.grade.figures import Arm, Events, of_arms, of_events
from evidence.grade.pooling import pooling
from evidence.model import Claim, Direction, Grade, Member, Pooling, Stance, Study, Work
from evidence.model.streams import studies_of
from evidence.query import answer

BCG = (
    (4, 123, 11, 139),
    (6, 306, 29, 303),
    (3, 231, 11, 220),
    (62, 13598, 248, 12867),
    (33, 5069, 47, 5808),
    (180, 1541, 372, 1451),
    (8, 2545, 10, 629),
    (505, 88391, 499, 88391),
    (29, 7499, 45, 7277),
    (17, 1716, 65, 1665),
    (186, 50634, 141, 27338),
    (5, 2498, 3, 2341),
    (27, 16913, 29, 17854),
)
CLAIM = Claim(
    text="Zinc shortens colds.",
    checkable=True,
    topic="efficacy",
    intervention="zinc",
    outcome="duration of colds",
    direction=Direction.DECREASE,
)


def _trial(key: str, effect: str | None, ci: str | None = None, **facts: object) -> Study:
    outcome = {
        "name": "duration of colds",
        "direction": "decrease",
        "between_groups": True,
        "effect": effect,
        "interval": ci,
        "unit": facts.pop("unit", "days"),
    }
    values: dict[str, object] = {
        "design": "rct_parallel",
        "control": "placebo",
        "intervention": "zinc",
        "n_analysed": 100,
        "outcome": outcome,
        **facts,
    }
    return Study.of(key, None, **values)


def _pool(*studies: Study) -> Pooling:
    members = [
        Member(study=one, grade=Grade(), stance=Stance.SUPPORTS, nearness=0.0) for one in studies
    ]
    found = pooling(CLAIM, members)
    assert found is not None
    return found


def _why(*studies: Study) -> str:
    (one,) = _pool(*studies).left_out
    return one.why


def test_thirteen_trials_of_bcg_come_out_as_published() -> None:
    pytest.importorskip("statsmodels")
    told = [of_events(Events(a, n), Events(c, m))["RR"] for a, n, c, m in BCG]
    found = combining.combined([math.log(value) for value, _ in told], [se for _, se in told])
    assert found is not None
    assert found.fixed == pytest.approx((-0.4303, -0.5097, -0.3509), abs=5e-5)
    assert found.q == pytest.approx(152.2330, abs=5e-5)
    assert found.heterogeneity == pytest.approx(92.12, abs=5e-3)
    assert found.tau2 == pytest.approx(0.3181, abs=5e-5)
    assert found.random.value == pytest.approx(-0.7150, abs=5e-5)
    assert sum(found.weights) == pytest.approx(1)
    assert found.p < 1e-20


def test_the_prediction_interval_is_that_of_the_published_example() -> None:
    found = combining.prediction(-0.3340597, 0.07637, 0.02824971, 10)
    assert found == pytest.approx((-0.3341, -0.7598, 0.0917), abs=2e-4)
    assert combining.prediction(0.0, 0.1, 0.0, 2) is None


def test_the_variance_between_studies_solves_the_equation_of_paule_and_mandel() -> None:
    pytest.importorskip("statsmodels")
    effects, errors = [0.1, 0.9, -0.4, 0.5], [0.1, 0.2, 0.15, 0.3]
    found = combining.combined(effects, errors)
    assert found is not None
    weights = [1 / (error**2 + found.tau2) for error in errors]
    mean = sum(w * y for w, y in zip(weights, effects, strict=True)) / sum(weights)
    q = sum(w * (y - mean) ** 2 for w, y in zip(weights, effects, strict=True))
    assert q == pytest.approx(len(effects) - 1, rel=1e-3)
    assert found.random.value == pytest.approx(mean)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.floats(0.05, 2), min_size=2, max_size=6), st.floats(-3, 3))
def test_studies_that_agree_pool_to_what_they_agree_on(errors: list[float], value: float) -> None:
    pytest.importorskip("statsmodels")
    found = combining.combined([value] * len(errors), errors)
    assert found is not None
    assert found.random.value == pytest.approx(value, abs=1e-9)
    assert found.tau2 == pytest.approx(0, abs=1e-9)
    assert found.heterogeneity == pytest.approx(0, abs=1e-9)
    least = min(errors)
    assert found.fixed.high - found.fixed.low <= 2 * 1.96 * least + 1e-9


def test_differences_of_arms_are_those_of_the_handbook() -> None:
    value, error = of_arms(Arm(18.6, 25.4, 139), Arm(3.9, 21.7, 78))["MD"]
    assert value == pytest.approx(14.7)
    assert (value - 1.96 * error, value + 1.96 * error) == pytest.approx((8.3, 21.1), abs=0.05)
    size, _ = of_arms(Arm(10, 2, 30), Arm(8, 2, 30))["SMD"]
    assert size == pytest.approx(1 * (1 - 3 / (4 * 58 - 1)))
    assert of_arms(Arm(1, 1, 1), Arm(1, 1, 9)) == {}


def test_nobody_with_the_event_tells_nothing_of_a_ratio() -> None:
    assert of_events(Events(0, 20), Events(0, 20)) == {}
    assert of_events(Events(20, 20), Events(20, 20)) == {}
    value, _ = of_events(Events(0, 20), Events(5, 20))["RR"]
    assert 0 < value < 1


def test_ratios_differences_and_counts_are_pooled_each_with_its_kind() -> None:
    pytest.importorskip("statsmodels")
    ratios = _pool(_trial("a", "RR 0.70", "0.50 to 0.98"), _trial("b", "12/60 v 24/60"))
    assert ratios.measure == "RR"
    assert ratios.random is not None
    assert 0.5 < ratios.random.value < 0.7
    assert ratios.prediction is None
    assert ratios.people == 200
    arms = "5.1 (SD 2.0, n 50) v 6.3 (SD 2.2, n 48)"
    differences = _pool(_trial("a", "MD -1.2", "-2.0 to -0.4"), _trial("b", arms))
    assert (differences.measure, differences.unit) == ("MD", "days")
    assert differences.random is not None
    assert differences.random.value == pytest.approx(-1.2, abs=0.01)
    assert [one.weight for one in differences.figures] == pytest.approx([50, 50], abs=15)


def test_other_units_are_pooled_in_standard_deviations() -> None:
    one = _trial("a", "5.1 (SD 2.0, n 50) v 6.3 (SD 2.2, n 48)")
    two = _trial("b", "0.7 (SD 0.3, n 40) v 0.9 (SD 0.3, n 40)", unit="weeks")
    assert _pool(one, two).measure == "SMD"


def test_counts_on_other_areas_are_brought_to_one() -> None:
    one = _trial("a", "difference -10.0", "-14.0 to -6.0", unit="hairs/cm2")
    two = _trial("b", "difference -0.10", "-0.14 to -0.06", unit="hairs per mm2")
    found = _pool(one, two)
    assert found.unit == "per cm2"
    assert [round(figure.estimate) for figure in found.figures] == [-10, -10]


@pytest.mark.parametrize(
    ("study", "said"),
    [
        (_trial("a", "RR 0.7", "0.5 to 0.98", design="meta_analysis"), "a review of several"),
        (_trial("a", "RR 0.7", "0.5 to 0.98", design="rct_cluster"), "were allocated"),
        (_trial("a", "RR 0.7", "0.5 to 0.98", control="own_baseline"), "compared with"),
        (_trial("a", "RR 0.7", "0.5 to 0.98", control="not_reported"), "compared with"),
        (_trial("a", "RR 0.7"), "no figure with its spread"),
        (_trial("a", None), "no figure with its spread"),
        (_trial("a", "median 3.0 v 4.0", "2.0 to 4.0"), "no figure with its spread"),
        (_trial("a", "OR 1.61", "0.52 to 2.70"), "no figure with its spread"),
        (_trial("a", "RR 1.4", "1.1 to 1.8"), "do not agree"),
        (_trial("a", "MD -1.2", "-2.0 to -0.4", unit=None), "unit"),
        (_trial("a", "5 (SD 2, n 9) v 6 (SD 2, n 9)", design="rct_crossover"), "own control"),
        (_trial("a", "RR 0.7", "0.5 to 0.98", intervention="vitamin C"), "another treatment"),
    ],
)
def test_what_cannot_be_pooled_is_named_with_the_reason(study: Study, said: str) -> None:
    assert said in _why(study)


def test_two_figures_for_one_outcome_are_left_to_a_person_unless_the_dose_tells() -> None:
    told = [
        {"name": "duration of colds", "direction": "decrease", "between_groups": True, **one}
        for one in (
            {"effect": "RR 0.70 with 15 mg", "interval": "0.50 to 0.98"},
            {"effect": "RR 0.60 with 30 mg", "interval": "0.40 to 0.90"},
        )
    ]
    study = _trial("a", None, outcome=told)
    assert "a person has to choose" in _why(study)
    claim = CLAIM.model_copy(update={"intervention": "zinc 30 mg"})
    member = Member(study=study, grade=Grade(), stance=Stance.SUPPORTS, nearness=0.0)
    found = pooling(claim, [member])
    assert found is not None
    assert [one.estimate for one in found.figures] == [0.60]


def test_another_measure_or_control_is_left_out_of_the_larger_group() -> None:
    found = _pool(
        _trial("a", "RR 0.70", "0.50 to 0.98"),
        _trial("b", "RR 0.75", "0.55 to 1.02"),
        _trial("c", "HR 0.60", "0.40 to 0.90"),
        _trial("d", "RR 0.90", "0.70 to 1.16", control="active"),
    )
    assert [one.study for one in found.figures] == ["a", "b"]
    why = {one.study: one.why for one in found.left_out}
    assert "HR" in why["c"]
    assert "another treatment" in why["d"]


def test_without_the_library_the_figures_stand_and_one_line_says_how_to_pool(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(combining, "_MODULE", "no_such_module")
    combining._library.cache_clear()
    found = _pool(_trial("a", "RR 0.70", "0.50 to 0.98"), _trial("b", "RR 0.75", "0.55 to 1.02"))
    combining._library.cache_clear()
    assert found.random is None
    assert len(found.figures) == 2
    assert "evidence[stats]" in found.why


def test_what_a_program_read_is_pooled_and_says_which_way_the_body_points() -> None:
    pytest.importorskip("statsmodels")
    texts = (
        "We assigned 822 patients at random to aspirin or placebo. Recurrent strokes occurred less"
        " often with aspirin than with placebo (hazard ratio, 0.74; 95% confidence interval [CI],"
        " 0.52 to 1.05; P=0.09).",
        "In this double-blind study 403 patients were randomly assigned to aspirin or placebo."
        " Aspirin reduced recurrent strokes compared with placebo (hazard ratio, 0.58; 95% CI,"
        " 0.36 to 0.93; P=0.02).",
    )
    found = []
    for number, text in enumerate(texts):
        work = Work(key=f"w{number}", title="Aspirin after stroke: a trial", abstract=text)
        found += [(study, 1.0) for study in studies_of(work, extract(work))]
    body = answer(read("Aspirin prevents recurrent stroke."), found).body
    assert body.pooling is not None
    assert [one.measure for one in body.pooling.figures] == ["HR", "HR"]
    pooled = body.pooling.random
    assert pooled is not None
    assert (pooled.value, pooled.low, pooled.high) == pytest.approx((0.68, 0.51, 0.90), abs=6e-3)
    assert body.wording.endswith("reduces recurrent stroke.")
    assert any(step.domain == "inconsistency" and "I2" in step.why for step in body.steps)


def test_the_funnel_of_bcg_is_tested_as_published() -> None:
    pytest.importorskip("scipy")
    told = [of_events(Events(a, n), Events(c, m))["RR"] for a, n, c, m in BCG]
    effects, errors = [math.log(value) for value, _ in told], [error for _, error in told]
    assert combining.asymmetry(effects, errors) == pytest.approx(0.1887, abs=5e-4)
    assert combining.asymmetry(effects[:9], errors[:9]) is None


def test_small_studies_that_find_more_raise_a_suspicion() -> None:
    pytest.importorskip("statsmodels")
    told = []
    for i in range(10):
        value, half = 0.95 - 0.06 * i, 0.05 * (i + 1)
        ends = f"{value * math.exp(-half):.4f} to {value * math.exp(half):.4f}"
        told.append(_trial(f"t{i}", f"RR {value:.2f}", ends, n_analysed=400 - 20 * i))
    members = [
        Member(study=one, grade=Grade(), stance=Stance.SUPPORTS, nearness=0.0) for one in told
    ]
    steps = {step.domain: step for step in body(CLAIM, members).steps}
    assert steps["publication bias"].change == -1
    assert "Egger" in steps["publication bias"].why
