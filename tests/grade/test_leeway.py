"""No evidence of a difference is not evidence of no difference (Altman and Bland 1995).

Their example: trials of physiotherapy or antibiotics too small to exclude a difference
that would matter tell neither that it is there nor that it is not.
"""

import math
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.claims import read
from evidence.grade import body, stance
from evidence.grade.leeway import leeway
from evidence.grade.stances import is_inconclusive, speaks
from evidence.model import (
    Body,
    Claim,
    Direction,
    Grade,
    Level,
    Member,
    Outcome,
    Property,
    Stance,
    Study,
)

UP, DOWN, SAME = Direction.INCREASE, Direction.DECREASE, Direction.NO_DIFFERENCE
SIDES = {"s": Stance.SUPPORTS, "c": Stance.CONTRADICTS, "u": Stance.UNCLEAR}
_NUMBER = count()


def _study(
    effect: str | None,
    ends: str | None,
    way: Direction = SAME,
    name: str = "stroke",
    people: int | None = 800,
    **facts: object,
) -> Study:
    unit = facts.pop("unit", None)
    told = Outcome(
        name=name,
        direction=way,
        between_groups=True,
        effect=effect,
        interval=ends,
        unit=unit if isinstance(unit, str) else None,
    )
    values: dict[str, object] = {
        "design": "rct_parallel",
        "subject": "human",
        "control": "placebo",
        "intervention": "aspirin",
        "outcome": told,
        **({} if people is None else {"n_analysed": people}),
        **facts,
    }
    return Study.of(f"s{next(_NUMBER)}", None, **values)


def _member(claim: Claim, study: Study) -> Member:
    side, why = stance(claim, study)
    return Member(study=study, grade=Grade(), stance=side, nearness=0.0, why=why)


def _body(claim: Claim, *studies: Study) -> Body:
    return body(claim, [_member(claim, one) for one in studies])


@pytest.mark.parametrize(
    ("claim", "effect", "ends", "expected"),
    [
        ("Aspirin prevents stroke", "HR 0.74", "0.52 to 1.05", "u"),
        ("Aspirin prevents stroke", "RR 0.98", "0.91 to 1.06", "c"),
        ("Aspirin prevents stroke", "RR 1.10", "0.80 to 1.51", "c"),
        ("Aspirin prevents stroke", "RR 0.95", "0.60 to 1.51", "u"),
        ("Aspirin increases stroke", "HR 0.74", "0.52 to 1.05", "c"),
        ("Aspirin increases stroke", "RR 1.10", "0.80 to 1.51", "u"),
        ("Aspirin does not prevent stroke", "RR 0.98", "0.91 to 1.06", "s"),
        ("Aspirin does not prevent stroke", "RR 0.95", "0.60 to 1.51", "u"),
        ("Aspirin is associated with stroke", "RR 0.95", "0.60 to 1.51", "u"),
        ("Aspirin is associated with stroke", "RR 0.98", "0.91 to 1.06", "c"),
        ("Aspirin prevents stroke", None, None, "c"),
        ("Aspirin prevents stroke", "SMD -0.30", "-0.70 to 0.10", "u"),
        ("Aspirin prevents stroke", "SMD -0.05", "-0.20 to 0.10", "c"),
    ],
)
def test_an_interval_settles_whether_a_null_result_contradicts(
    claim: str, effect: str | None, ends: str | None, expected: str
) -> None:
    told, why = stance(read(claim), _study(effect, ends))
    assert told is SIDES[expected], why
    assert ("inconclusive" in " ".join(why)) is (expected == "u")


def test_what_is_safe_is_not_shown_by_a_trial_too_small_to_see_harm() -> None:
    safe = read("Aspirin is safe")
    small = _study("RR 1.40", "0.60 to 3.30", name="adverse events")
    large = _study("RR 1.02", "0.95 to 1.10", name="adverse events")
    helped = _study("RR 0.80", "0.50 to 1.20", name="adverse events")
    assert [stance(safe, one)[0] for one in (small, large, helped)] == [
        Stance.UNCLEAR,
        Stance.SUPPORTS,
        Stance.SUPPORTS,
    ]


def test_a_change_whose_interval_holds_no_effect_is_on_no_side() -> None:
    claim = read("Aspirin prevents stroke")
    told, why = stance(claim, _study("RR 0.90", "0.78 to 1.04", DOWN))
    assert told is Stance.UNCLEAR
    assert "includes no effect at all" in " ".join(why)
    assert stance(claim, _study("RR 0.90", "0.81 to 1.00", DOWN))[0] is Stance.SUPPORTS


@pytest.mark.parametrize(
    ("people", "design", "expected"),
    [
        # SE 0.51 of 100 people: an SD of 2.55, so 1.28 would matter, and 1.5 is beyond it.
        (100, "rct_parallel", "u"),
        # SE 0.51 of 1000 people: an SD of 8.07, so 4.03 would matter.
        (1000, "rct_parallel", "c"),
        (None, "rct_parallel", "c"),
        (100, "rct_crossover", "c"),
        (100, "meta_analysis", "c"),
    ],
)
def test_a_difference_is_held_against_the_spread_that_its_interval_tells(
    people: int | None, design: str, expected: str
) -> None:
    study = _study("MD -0.5", "-1.5 to 0.5", people=people, unit="days", design=design)
    told, why = stance(read("Aspirin reduces stroke"), study)
    assert told is SIDES[expected], why


@given(st.floats(0.2, 5), st.floats(0.02, 2))
def test_a_ratio_and_its_inverse_mirror_each_other(value: float, half: float) -> None:
    """Only the limits themselves (0.75 and 1.25) are not mirror images, so ends near are left."""
    low, high = value * math.exp(-half), value * math.exp(half)
    found = {}
    for name, (least, most) in {"own": (low, high), "turned": (1 / high, 1 / low)}.items():
        fact = _study(f"RR {math.sqrt(least * most):.6f}", f"{least:.6f} to {most:.6f}").fact(
            Property.OUTCOME
        )
        assert fact is not None
        found[name] = leeway(fact, Study.of("one"))
    assert (found["own"] is None) is (found["turned"] is None)
    if found["own"] is None or found["turned"] is None:
        return
    if not any(0.74 < end < 0.81 or 1.24 < end < 1.34 for end in (low, high)):
        swapped = {UP: DOWN, DOWN: UP}
        assert found["own"].ways == {swapped[way] for way in found["turned"].ways}


def test_an_inconclusive_study_stays_in_the_body() -> None:
    claim = read("Aspirin prevents stroke")
    sure = _study("RR 0.60", "0.40 to 0.90", DOWN, people=500)
    small = _study("RR 0.90", "0.50 to 1.60", people=60)
    whole, alone = _body(claim, sure, small), _body(claim, sure)
    member = next(one for one in whole.members if one.study.key == small.key)
    assert is_inconclusive(claim, member)
    assert speaks(claim, member)
    assert whole.steps[0].why.startswith("2 studies in people")
    assert alone.steps[0].why.startswith("1 study in people")
    assert whole.pooling is not None
    assert {one.study for one in whole.pooling.figures} == {sure.key, small.key}
    assert not any(one.code == "BOD003" for one in whole.findings)


def test_without_pooled_figures_the_tally_names_who_settles_nothing() -> None:
    claim = read("Aspirin prevents stroke")
    sure = _study(None, None, DOWN, people=500)
    small = _study("RR 0.90", "0.50 to 1.60", people=60)
    steps = {step.domain: step for step in _body(claim, sure, small).steps}
    assert "1 for, 0 against, 1 inconclusive" in steps["inconsistency"].why
    assert steps["inconsistency"].change == 0


def test_a_body_that_settles_nothing_claims_no_direction_and_is_imprecise() -> None:
    claim = read("Aspirin prevents stroke")
    wide = [_study("SMD -0.30", "-0.70 to 0.10", people=n) for n in (300, 320)]
    wide[0] = _study("RR 0.90", "0.50 to 1.60", people=300)
    found = _body(claim, *wide)
    steps = {step.domain: step for step in found.steps}
    assert steps["imprecision"].change == -1
    assert "leaves the claim open" in steps["imprecision"].why
    assert found.certainty is Level.LOW
    assert "reduce" not in found.wording
    assert "little to no difference" not in found.wording
