"""Published GRADE tables, rebuilt from their numbers: the same certainty, the same domains down.

What the engine is told is what the tables print: trials, people, the ratio with
its interval, and the review's own judgement where a domain cannot be reckoned.

Read in the sources (November 2026): the Cochrane Handbook's table on stockings for
air travel (version 5.1, figure 11.5.a; its ratings confirmed in the summary of
Cochrane review CD004002 by EBM Guidelines), Cochrane review CD000219 (2015) on
antibiotics for otitis media, the example that GRADE's own series uses; a table
of short, medium and long term results in the British Journal of Sports
Medicine (table 107845); and a review of zinc in children in BMJ Open
(2014;4:e004647, table 1). From memory only: why oedema was rated down (not blind,
not validated).
"""

from typing import NamedTuple

import pytest

from evidence import grade
from evidence.model import (
    Basis,
    Claim,
    Direction,
    Fact,
    Grade,
    Level,
    Member,
    Outcome,
    Property,
    Receipt,
    Stance,
    Study,
    Work,
)

HIGH, MODERATE, LOW, VERY_LOW = Level.HIGH, Level.MODERATE, Level.LOW, Level.VERY_LOW
SOUND = {"1": "N", "2": "N", "3": "N"}
FLAWED = {**SOUND, "1": "PY"}


class Row(NamedTuple):
    """One line of a published table."""

    name: str
    effect: str
    interval: str | None
    people: int
    trials: int
    said: dict[str, str]
    level: Level
    down: dict[str, int]


ROWS = (
    Row("symptomless thrombosis", "RR 0.10", "0.04 to 0.26", 2637, 9, SOUND, HIGH, {}),
    Row(
        "superficial vein thrombosis",
        "RR 0.45",
        "0.18 to 1.13",
        1804,
        8,
        SOUND,
        MODERATE,
        {"imprecision": -1},
    ),
    Row(
        "oedema",
        "MD -4.7",
        "-4.9 to -4.5",
        1246,
        6,
        {**SOUND, "1": "Y"},
        LOW,
        {"risk of bias": -2},
    ),
    Row("pain at 24 hours", "RR 0.89", "0.78 to 1.01", 1394, 5, SOUND, HIGH, {}),
    Row("pain at 2 to 3 days", "RR 0.70", "0.57 to 0.86", 2320, 7, SOUND, HIGH, {}),
    Row("pain at 4 to 7 days", "RR 0.76", "0.63 to 0.91", 1347, 7, SOUND, HIGH, {}),
    Row(
        "pain at 10 to 12 days",
        "RR 0.33",
        "0.17 to 0.66",
        278,
        1,
        SOUND,
        MODERATE,
        {"imprecision": -1},
    ),
    Row("abnormal tympanometry", "RR 0.82", "0.74 to 0.90", 2138, 7, SOUND, HIGH, {}),
    Row("abnormal tympanometry later", "RR 0.97", "0.76 to 1.24", 809, 3, SOUND, HIGH, {}),
    Row("vomiting or rash", "RR 1.38", "1.19 to 1.59", 2107, 8, SOUND, HIGH, {}),
    Row(
        "short term",
        "SMD -0.28",
        "-0.49 to -0.08",
        385,
        6,
        FLAWED,
        LOW,
        {"risk of bias": -1, "imprecision": -1},
    ),
    Row(
        "medium term",
        "SMD -0.59",
        "-1.03 to -0.15",
        173,
        3,
        FLAWED,
        LOW,
        {"risk of bias": -1, "imprecision": -1},
    ),
    Row(
        "long term",
        "SMD 0.01",
        "-0.39 to 0.41",
        345,
        5,
        {**FLAWED, "2": "PY"},
        VERY_LOW,
        {"risk of bias": -1, "inconsistency": -1, "imprecision": -1},
    ),
    Row(
        "short term, sound trials",
        "SMD -0.27",
        "-0.54 to -0.05",
        215,
        3,
        SOUND,
        MODERATE,
        {"imprecision": -1},
    ),
    Row("all-cause mortality", "RR 0.95", "0.86 to 1.05", 138302, 13, SOUND, HIGH, {}),
    Row(
        "mortality from chest infection",
        "RR 0.86",
        "0.64 to 1.15",
        132063,
        3,
        SOUND,
        MODERATE,
        {"imprecision": -1},
    ),
    Row("chest infection", "RR 1.00", "0.94 to 1.07", 9610, 12, SOUND, HIGH, {}),
)

DIFFERS = (
    Row(
        "mortality from diarrhoea",
        "RR 0.95",
        "0.69 to 1.31",
        132321,
        4,
        SOUND,
        MODERATE,
        {"imprecision": -2},
    ),
)
"""Where the authors judged otherwise than the rule of thumb of 0.75 and 1.25, whose step we take.

Their interval for diarrhoea reaches both ends, which we count twice.
"""

TWO_TRIALS = Row(
    "mortality from malaria",
    "RR 0.90",
    "0.77 to 1.06",
    42818,
    2,
    SOUND,
    MODERATE,
    {"single-study-body": -1},
)
"""The authors took a step for imprecision; ours is that two trials alone never stand high."""


def fact(name: Property, value: str | int | Outcome) -> Fact:
    return Fact(
        work="table",
        property=name,
        value=value,
        basis=Basis.READING,
        origin="test",
        receipt=Receipt(note="published table"),
    )


def weighed(row: Row) -> tuple[Level | None, dict[str, int]]:
    claim = Claim(
        text=f"It changes {row.name}.",
        checkable=True,
        topic="efficacy",
        direction=Direction.DECREASE,
        outcome=row.name,
    )
    outcome = Outcome(
        name=row.name,
        direction=Direction.DECREASE,
        between_groups=True,
        effect=row.effect,
        interval=row.interval,
    )
    facts = [
        fact(Property.DESIGN, "meta_analysis"),
        fact(Property.SUBJECT, "human"),
        fact(Property.REVIEWED, "rct_only"),
        fact(Property.N_INCLUDED, row.people),
        fact(Property.N_STUDIES, row.trials),
        fact(Property.OUTCOME, outcome),
        *(fact(Property.ANSWER, f"review {name} = {said}") for name, said in row.said.items()),
    ]
    study = Study(work=Work(key="table"), facts=tuple(facts))
    member = Member(study=study, grade=Grade(), stance=Stance.SUPPORTS, nearness=0.0)
    body = grade.body(claim, [member])
    return body.certainty, {step.domain: int(step.change) for step in body.steps if step.change}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_published_table_comes_out_as_published(row: Row) -> None:
    assert weighed(row) == (row.level, row.down)


@pytest.mark.parametrize("row", DIFFERS, ids=lambda row: row.name)
def test_where_people_judged_otherwise_the_step_is_the_rule_of_thumb(row: Row) -> None:
    level, down = weighed(row)
    assert level is not row.level
    assert down == row.down


def test_two_trials_however_large_stay_moderate_by_our_own_rule() -> None:
    assert weighed(TWO_TRIALS) == (MODERATE, TWO_TRIALS.down)
    with grade.using({"few-studies": 1}):
        assert weighed(TWO_TRIALS) == (HIGH, {})


def test_without_the_judgement_of_the_review_its_conduct_is_unclear() -> None:
    row = ROWS[0]._replace(said={})
    assert weighed(row) == (MODERATE, {"risk of bias": -1})


def test_few_events_are_imprecise_however_many_people() -> None:
    member = Member(
        study=Study.of(
            design="meta_analysis",
            reviewed="rct_only",
            n_studies=4,
            n_included=5000,
            n_events=60,
            answer=["review 1 = N"],
        ),
        grade=Grade(),
        stance=Stance.SUPPORTS,
        nearness=0.0,
    )
    claim = Claim(text="It saves lives.", checkable=True, topic="efficacy")
    body = grade.body(claim, [member])
    assert body.certainty is LOW
    assert [step.why for step in body.steps if step.change] == ["60 events: fewer than 75"]


class Upgraded(NamedTuple):
    """An observational body that GRADE's authors rated up, with their reason."""

    name: str
    effect: str
    interval: str
    studies: int
    up: str
    level: Level


UPGRADED = (
    Upgraded("head injury", "OR 0.31", "0.26 to 0.37", 5, "+1", MODERATE),
    Upgraded("sudden infant death", "OR 4.1", "3.1 to 5.5", 8, "+1", MODERATE),
    Upgraded("valve thrombosis", "RR 0.17", "0.13 to 0.24", 46, "+2", HIGH),
)
"""The examples the GRADE papers use for a large effect, ratios from memory: bicycle helmets,
sleeping on the front, and warfarin after valve replacement."""

MANY = 1000
"""People in each; the papers do not say how many, and any number above 400 serves."""


@pytest.mark.parametrize("row", UPGRADED, ids=lambda row: row.name)
def test_a_large_effect_is_rated_up_by_a_person_as_published(row: Upgraded) -> None:
    way = Direction.DECREASE if row.effect.split()[1] < "1" else Direction.INCREASE
    claim = Claim(
        text=f"It changes {row.name}.",
        checkable=True,
        topic="efficacy",
        direction=way,
        outcome=row.name,
    )
    outcome = Outcome(
        name=row.name,
        direction=way,
        between_groups=True,
        effect=row.effect,
        interval=row.interval,
    )
    facts = [
        fact(Property.DESIGN, "meta_analysis"),
        fact(Property.SUBJECT, "human"),
        fact(Property.REVIEWED, "nonrandomised"),
        fact(Property.N_INCLUDED, MANY),
        fact(Property.N_STUDIES, row.studies),
        fact(Property.OUTCOME, outcome),
    ]
    alone = Study(work=Work(key="table"), facts=tuple(facts))
    judged = Study(
        work=Work(key="table"),
        facts=(*facts, fact(Property.DOMAIN, f"large effect = {row.up}")),
    )
    bodies = [
        grade.body(claim, [Member(study=one, grade=Grade(), stance=Stance.SUPPORTS, nearness=0.0)])
        for one in (alone, judged)
    ]
    assert [body.certainty for body in bodies] == [LOW, row.level]
    assert any(f"large effect = {row.up}" in step.why for step in bodies[0].steps)
