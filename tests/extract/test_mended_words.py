"""Words for chance, for what was hidden and for order that a trial may use of itself."""

import pytest

from tests.extract.reading import study


@pytest.mark.parametrize(
    "words",
    [
        "were assigned by stratified randomisation to honey or syrup",
        "were allocated through block randomization to honey or syrup",
        "were allocated by computer-generated numbers to honey or syrup",
        "were assigned by minimisation to honey or syrup",
        "took part in a study with 2:1 randomisation to honey or syrup",
    ],
)
def test_chance_goes_by_many_names(words: str) -> None:
    assert study(f"Eighty children with cough {words}.").allocation == "random"


@pytest.mark.parametrize(
    "words",
    [
        "A cost minimisation analysis was made. Beds were allocated by need.",
        "Codes came from a computer-generated list. Cough was scored.",
        "Costs were assigned by energy minimization.",
    ],
)
def test_what_divides_nobody_is_no_allocation(words: str) -> None:
    assert study(words).allocation is None


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Nurses who scored cough did not know the group.", "assessor"),
        ("Laboratory staff were masked.", "assessor"),
        ("Radiologists were unaware of the treatment.", "assessor"),
        ("Children were unaware of their assignment.", "single"),
        ("Parents, doctors and raters were unaware of the assignment.", "double"),
        ("Children, parents and technicians were masked.", "double"),
        ("Nurses and children could not be masked.", "open_label"),
        ("Blinding of the staff was not possible.", "open_label"),
        ("Raters were blinded to each other's scores.", None),
        ("Children did not know the answer.", None),
        ("Doctors were unaware of the guideline.", None),
        ("Doctors were not blinded.", "open_label"),
    ],
)
def test_who_did_not_know(words: str, kind: str | None) -> None:
    told = study(f"Eighty children were randomly assigned to honey or syrup. {words}")
    assert told.blinding == kind


@pytest.mark.parametrize(
    "words",
    [
        "chewed gum with 0.5% or 1.5% xylitol in random order, with a one-week gap",
        "were given coffee or tea in a randomized order on two days",
        "performed both exercises, standing and sitting, in randomised sequence",
    ],
)
def test_each_in_turn_is_a_crossover(words: str) -> None:
    assert study(f"Twelve volunteers {words}. Saliva was weighed.").design == "rct_crossover"


def test_a_second_look_without_arms_is_no_trial() -> None:
    told = study(
        "This post hoc analysis of a double-blind randomized trial of two inhalers asked whether "
        "pets are associated with attacks. The 640 adults were analysed regardless of treatment "
        "group and followed for one year. Attacks were more frequent in cat owners."
    )
    assert told.allocation is None
    assert told.design is not None
    assert not told.design.startswith("rct")


def test_a_second_look_that_compares_arms_is_the_trial() -> None:
    told = study(
        "In a post hoc analysis of a randomized trial, 640 adults assigned to an inhaled steroid "
        "were compared with those assigned to placebo. Attacks were rarer with the steroid."
    )
    assert told.allocation == "random"
    assert told.design == "rct_parallel"


@pytest.mark.parametrize(
    "words",
    [
        "the same lamp turned off",
        "an inactive laser",
        "the stimulator with the current switched off",
    ],
)
def test_a_device_that_is_off_is_a_sham(words: str) -> None:
    told = study(
        f"Sixty adults with neck pain were randomly assigned to light therapy or {words} for two "
        "weeks. Pain was scored on a scale of ten. Pain fell in both groups and the groups did "
        "not differ after two weeks or after three months."
    )
    assert told.control == "sham"


def test_groups_made_are_not_compared_with_their_baseline() -> None:
    told = study(
        "We allocated 54 people with tinnitus to music therapy or to counselling over ten weeks. "
        "Loudness was measured. In the music group loudness decreased significantly from baseline "
        "to week ten, and so did distress."
    )
    assert told.control != "own_baseline"


def test_those_before_a_change_are_historical_controls() -> None:
    told = study(
        "The 210 women delivered under the new guideline were compared with 198 women delivered "
        "in the three years before the guideline was introduced. Tears were fewer."
    )
    assert (told.design, told.control) == ("historical_control", "historical")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Forty carers attended a six-week yoga course.", "before_after"),
        ("Forty carers of the elderly took part.", "cohort"),
    ],
)
def test_who_is_asked_twice_is_not_asked_once(words: str, kind: str) -> None:
    told = study(
        f"{words} Questionnaires were completed at the start and again three months later. "
        "Strain was less at the second time."
    )
    assert told.design == kind


def test_a_handful_is_no_cohort() -> None:
    told = study("We retrospectively analysed 11 cases of scurvy in children. All recovered.")
    assert told.design == "case_series"


def test_a_review_of_charts_that_compares_two_groups_is_a_cohort() -> None:
    told = study(
        "In this retrospective study, 84 patients given early feeding were compared with 91 given "
        "late feeding after bowel surgery. Fistulas were as frequent."
    )
    assert told.design == "cohort"
