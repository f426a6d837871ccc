"""People of a trial who were looked at otherwise than by arm, and words of chance that are none."""

import pytest

from evidence.extract.allocation import WITHIN_A_TRIAL
from evidence.model import Property, Study
from tests.extract.reading import study


def notes(one: Study) -> list[str]:
    return [str(fact.value) for fact in one.about(Property.NOTE)]


@pytest.mark.parametrize(
    ("title", "abstract"),
    [
        (
            "Loneliness and sleep in widowed farmers",
            "This paper uses baseline data, gathered in spring, from a randomised clinical trial "
            "of counselling. Ninety farmers answered two questionnaires. Loneliness was associated "
            "with short sleep.",
        ),
        (
            "Knee pain over five years in dancers",
            "This secondary analysis (N = 120) of a randomised trial of insoles followed dancers "
            "for five years. Knee pain was associated with hours of rehearsal.",
        ),
        (
            "The Welsh gout questionnaire: development and validation",
            "We tested a questionnaire in 140 patients participating in a randomised trial of two "
            "diets. Its scales agreed well with each other.",
        ),
    ],
)
def test_a_second_look_at_a_trial_is_noted_and_no_trial(title: str, abstract: str) -> None:
    found = study(abstract, title)
    assert found.design is None or not found.design.is_rct
    assert found.value("allocation") is None
    assert WITHIN_A_TRIAL in notes(found)


def test_the_note_quotes_the_trial() -> None:
    found = study(
        "Participants in a randomised trial of nicotine gum were followed for a year. Relapse was "
        "predicted by stress and by living alone.",
        "Predictors of relapse in smokers",
    )
    told = [fact for fact in found.about(Property.NOTE) if fact.value == WITHIN_A_TRIAL]
    assert told[0].quote == "Participants in a randomised trial"


def test_only_those_given_nothing_are_no_trial() -> None:
    found = study(
        "Data from the placebo arms of two studies of a bone drug were used to find what foretells "
        "a fracture. Low weight and earlier falls raised the risk.",
        "Predictors of fracture in old age",
    )
    assert found.design is None or not found.design.is_rct


@pytest.mark.parametrize(
    "abstract",
    [
        "We compared two ways of closing the skin. Two groups of patients were chosen at random. "
        "Forty had staples and forty had stitches. Scars were narrower after stitches.",
        "Ten rowers completed three randomised training sessions, in heat, in cold and at room "
        "temperature. Power was lower in heat than in cold.",
        "Thirty women took patches with dummy pills or pills with dummy patches. Flushes were "
        "fewer in the patch group than in the placebo groups.",
    ],
)
def test_more_words_for_chance(abstract: str) -> None:
    found = study(abstract, "A comparison")
    assert found.design is not None
    assert found.design.is_rct


@pytest.mark.parametrize(
    "abstract",
    [
        "Twelve boys with stammering had eight lessons of an open trial of singing. Speech was "
        "more fluent after it. A randomised controlled trial could clarify how long that lasts.",
        "Volunteers watched a screen on which four discs moved randomly, and told whether one was "
        "either following or fleeing. Adults with autism answered as fast as the others.",
        "Nine men took the drug openly for ten weeks. Scores improved from baseline. The results "
        "suggest that placebo-controlled trials should follow.",
    ],
)
def test_wished_trials_and_random_movement_divide_nobody(abstract: str) -> None:
    found = study(abstract, "Observations")
    assert found.value("allocation") is None
    assert found.design is None or not found.design.is_rct
