"""The certainty of a body of evidence, worked through on invented studies."""

import pytest

from evidence.model import Body, Claim, Direction, Level, Stance, Study, Work
from tests.support import weighed

CLAIM = Claim(
    text="Zinc shortens colds in adults.",
    checkable=True,
    topic="efficacy",
    intervention="zinc",
    outcome="duration of colds",
    direction=Direction.DECREASE,
)


def _trial(key: str, direction: str = "decrease", **facts: object) -> Study:
    values: dict[str, object] = {
        "design": "rct_parallel",
        "control": "placebo",
        "allocation": "random",
        "blinding": "double",
        "intervention": "zinc",
        "outcome": {
            "name": "duration of colds",
            "direction": direction,
            "between_groups": True,
        },
        **facts,
    }
    return Study.of(key, None, **values)


def _weigh(*studies: Study, claim: Claim = CLAIM) -> Body:
    return weighed(claim, *studies)


def _change(weighed: Body, domain: str) -> float:
    return sum(step.change for step in weighed.steps if step.domain == domain)


def test_no_study_is_no_evidence_not_very_low() -> None:
    weighed = _weigh()
    assert weighed.certainty is None
    assert "no evidence in this library" in weighed.wording


def test_large_agreeing_trials_are_moderate_until_a_person_has_looked() -> None:
    weighed = _weigh(_trial("a", n_analysed=300), _trial("b", n_analysed=260))
    assert weighed.certainty is Level.MODERATE
    assert _change(weighed, "risk of bias") == -1
    assert weighed.wording == "Zinc probably reduces duration of colds."


def test_one_small_trial_is_never_strong() -> None:
    weighed = _weigh(_trial("a", n_analysed=60))
    assert weighed.certainty in {Level.LOW, Level.VERY_LOW}
    assert any("single study" in step.why for step in weighed.steps)


def test_disagreement_costs_a_step() -> None:
    agree = _weigh(_trial("a", n_analysed=300), _trial("b", n_analysed=300))
    disagree = _weigh(_trial("a", n_analysed=300), _trial("b", "no_difference", n_analysed=300))
    assert _change(agree, "inconsistency") == 0
    assert _change(disagree, "inconsistency") == -1
    assert agree.certainty is not None
    assert disagree.certainty is not None
    assert disagree.certainty.points < agree.certainty.points


def test_mostly_null_trials_say_little_to_no_difference() -> None:
    weighed = _weigh(
        _trial("a", "no_difference", n_analysed=300), _trial("b", "no_difference", n_analysed=300)
    )
    assert (
        weighed.wording == "Zinc probably results in little to no difference in duration of colds."
    )


@pytest.mark.parametrize(
    ("found", "says"),
    [
        (("increase", "increase"), "increases"),
        (("increase", "no_difference"), "have an effect on"),
        (("increase", "increase", "no_difference"), "may increase"),
        (
            ("increase", "no_difference", "no_difference"),
            "may result in little to no difference in",
        ),
    ],
)
def test_studies_against_a_claim_say_what_they_found(found: tuple[str, ...], says: str) -> None:
    trials = (_trial(f"t{n}", way, n_analysed=300) for n, way in enumerate(found))
    assert f"{says} duration of colds" in _weigh(*trials).wording


def test_no_difference_and_the_other_way_disagree() -> None:
    split = _weigh(
        _trial("a", "increase", n_analysed=300), _trial("b", "no_difference", n_analysed=300)
    )
    one_way = _weigh(
        _trial("a", "increase", n_analysed=300), _trial("b", "increase", n_analysed=300)
    )
    assert (_change(split, "inconsistency"), _change(one_way, "inconsistency")) == (-1, 0)


def test_a_claim_of_the_wrong_way_is_written_the_right_way() -> None:
    wrong = CLAIM.model_copy(update={"direction": Direction.INCREASE})
    weighed = _weigh(_trial("a", n_analysed=300), _trial("b", n_analysed=260), claim=wrong)
    assert weighed.wording == "Zinc probably reduces duration of colds."


def test_retracted_studies_do_not_count() -> None:
    weighed = _weigh(_trial("gone", n_analysed=900, status="retracted"))
    assert weighed.certainty is None
    assert any("retracted" in step.why and "gone" in step.why for step in weighed.steps)


def test_the_same_registration_counts_once() -> None:
    twice = _weigh(
        _trial("a", n_analysed=220, registration="NCT01234567"),
        _trial("b", n_analysed=210, registration="nct01234567"),
    )
    assert _change(twice, "imprecision") == -1
    assert any("same registered study" in step.why for step in twice.steps)


def test_other_treatments_do_not_count() -> None:
    weighed = _weigh(_trial("a", n_analysed=600, intervention="acupuncture"))
    assert weighed.certainty is None


@pytest.mark.parametrize("design", ["animal_rct", "in_vitro", "ex_vivo"])
def test_only_preclinical_is_very_low_and_says_no_person(design: str) -> None:
    study = _trial("m", design=design)
    weighed = _weigh(study)
    assert weighed.certainty is Level.VERY_LOW
    assert any("no human evidence" in step.why for step in weighed.steps)
    assert weighed.wording.endswith("No study in people was found.")


def test_preclinical_work_adds_nothing_to_human_trials() -> None:
    human = _weigh(_trial("a", n_analysed=500))
    both = _weigh(_trial("a", n_analysed=500), _trial("m", design="animal_rct", n_analysed=40))
    assert both.certainty is human.certainty


def test_a_review_of_trials_is_a_body_by_itself_and_counts_its_people_once() -> None:
    review = _trial("r", design="meta_analysis", reviewed="rct_only", n_included=1200, n_studies=9)
    assert _weigh(review).certainty is Level.MODERATE
    small = _weigh(
        _trial("r", design="meta_analysis", reviewed="rct_only", n_included=300, n_studies=4),
        _trial("a", n_analysed=150),
    )
    assert _change(small, "imprecision") == -1


def test_uncontrolled_studies_stay_very_low_however_many() -> None:
    series = [
        _trial(f"s{i}", design="before_after", control="none", allocation="none", n_analysed=200)
        for i in range(5)
    ]
    assert _weigh(*series).certainty is Level.VERY_LOW


def test_small_positive_studies_raise_a_suspicion_of_missing_ones() -> None:
    weighed = _weigh(_trial("a", n_analysed=40), _trial("b", n_analysed=50))
    assert _change(weighed, "publication bias") == -1


def test_studies_that_tell_no_direction_allow_no_more_than_very_low() -> None:
    silent = _trial("a", n_analysed=900, outcome={"name": "duration of colds"})
    assert _weigh(silent).certainty is Level.VERY_LOW


def test_a_comparative_claim_needs_a_head_to_head_study() -> None:
    claim = CLAIM.model_copy(update={"comparator": "paracetamol"})
    weighed = _weigh(_trial("a", n_analysed=600, comparator="placebo"), claim=claim)
    assert weighed.certainty is None
    assert "compared with paracetamol" in weighed.wording


def test_every_step_down_rests_on_facts_and_a_source() -> None:
    weighed = _weigh(_trial("a", n_analysed=40), _trial("b", "no_difference", n_analysed=45))
    for step in weighed.steps:
        assert step.why
        if step.change:
            assert step.sources


def test_counts_of_stances_add_up() -> None:
    weighed = _weigh(
        _trial("a"), _trial("b", "no_difference"), _trial("c", "mixed"), _trial("d", "increase")
    )
    told = [member.stance for member in weighed.members]
    assert told == [Stance.SUPPORTS, Stance.CONTRADICTS, Stance.UNCLEAR, Stance.CONTRADICTS]


_FACTS: dict[str, object] = {
    "design": "rct_parallel",
    "intervention": "zinc",
    "n_analysed": 220,
    "outcome": {"name": "duration of colds", "direction": "decrease", "between_groups": True},
}


def _report(key: str, year: int, *authors: str, **facts: object) -> Study:
    work = Work(key=key, title="Zinc for colds", authors=authors, year=year)
    return Study.of(key, work, **{**_FACTS, **facts})


def test_reports_of_most_likely_the_same_people_count_once() -> None:
    first = _report("a", 2019, "Doe, J.", "Roe, R.", "Poe, P.")
    later = _report("b", 2021, "Doe, Jane", "Poe, Paul")
    weighed = _weigh(first, later)
    assert _change(weighed, "imprecision") == -1
    assert any("most likely the same people" in step.why for step in weighed.steps)


@pytest.mark.parametrize(
    "other",
    [
        _report("b", 2021, "Doe, Jane", "Poe, Paul", n_analysed=221),
        _report("b", 2021, "Doe, Jane", "Moe, M.", "Noe, N."),
        _report("b", 2021, "Poe, Paul", "Doe, Jane", "Roe, R."),
        _report("b", 2029, "Doe, Jane", "Roe, R.", "Poe, Paul"),
        _report("b", 2020, "Doe, Jane", "Roe, R.", "Poe, P.", design="rct_crossover"),
    ],
)
def test_other_reports_by_the_same_people_count_beside_each_other(other: Study) -> None:
    first = _report("a", 2019, "Doe, J.", "Roe, R.", "Poe, P.")
    assert _change(_weigh(first, other), "imprecision") == 0
