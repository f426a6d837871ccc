"""The certainty outcome by outcome, and of the whole by the lowest critical one."""

from evidence import grade
from evidence.model import Body, Claim, Direction, Level, Study
from tests.support import weighed

CLAIM = Claim(
    text="Zinc shortens colds.",
    checkable=True,
    topic="efficacy",
    intervention="zinc",
    outcome="duration of colds",
    direction=Direction.DECREASE,
)


def _trial(key: str, *outcomes: tuple[str, str], **facts: object) -> Study:
    told = [
        {"name": name, "direction": direction, "between_groups": True}
        for name, direction in outcomes
    ]
    values: dict[str, object] = {
        "design": "rct_parallel",
        "control": "placebo",
        "blinding": "double",
        "intervention": "zinc",
        "n_analysed": 300,
        "outcome": told,
        **facts,
    }
    return Study.of(key, None, **values)


def _weigh(*studies: Study) -> Body:
    return weighed(CLAIM, *studies)


COLDS = ("duration of colds", "decrease")
FEVER = ("fever", "no_difference")


def test_a_critical_outcome_that_nobody_tells_leaves_the_whole_open() -> None:
    found = grade.overall(_weigh(_trial("a", COLDS), _trial("b", COLDS)))
    rows = {row.outcome: row for row in found.outcomes}
    assert rows["duration of colds"].certainty is Level.MODERATE
    assert rows["adverse events"].certainty is None
    assert rows["adverse events"].critical
    assert found.certainty is None
    assert "adverse events" in found.why


def test_the_whole_is_as_sure_as_the_least_sure_critical_outcome() -> None:
    harm = ("adverse events", "no_difference")
    found = grade.overall(
        _weigh(_trial("a", COLDS), _trial("b", COLDS), _trial("c", COLDS, harm, n_analysed=60))
    )
    rows = {row.outcome: row for row in found.outcomes}
    assert rows["adverse events"].studies == ("c",)
    assert rows["adverse events"].certainty in {Level.LOW, Level.VERY_LOW}
    assert found.certainty is rows["adverse events"].certainty


def test_other_outcomes_are_rated_by_their_own_studies_and_decide_nothing() -> None:
    pain = ("pain", "decrease")
    found = grade.overall(_weigh(_trial("a", COLDS), _trial("b", COLDS, pain, n_analysed=60)))
    rows = {row.outcome: row for row in found.outcomes}
    assert rows["pain"].studies == ("b",)
    assert not rows["pain"].critical
    assert rows["pain"].certainty is not None
    assert "pain" in rows["pain"].wording


def test_without_studies_there_is_nothing_to_rate() -> None:
    found = grade.overall(_weigh())
    assert found.outcomes == ()
    assert found.certainty is None


def test_a_side_effect_under_its_own_name_is_told_as_harm() -> None:
    nausea = ("nausea", "increase")
    found = grade.overall(_weigh(_trial("a", COLDS), _trial("b", COLDS, nausea)))
    rows = {row.outcome: row for row in found.outcomes}
    harm = rows["adverse events"]
    assert harm.studies == ("b",)
    assert harm.certainty is not None
    assert "little to no difference" not in harm.wording
    assert found.certainty is not None


def test_what_did_not_get_worse_or_is_the_question_itself_is_no_harm() -> None:
    longer = ("duration of colds", "increase")
    found = grade.overall(
        _weigh(_trial("a", longer, FEVER), _trial("b", COLDS, ("pain", "decrease")))
    )
    rows = {row.outcome: row for row in found.outcomes}
    assert rows["adverse events"].studies == ()
    assert rows["adverse events"].certainty is None
