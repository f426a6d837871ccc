"""What each arm got, as the sentence that divides the people lists it, with its dose."""

import pytest

from evidence.extract.assigned import arms
from evidence.extract.doses import with_dose
from tests.extract.reading import source_of, study


def told(text: str) -> list[str]:
    return [one.text for one in arms(source_of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sixty nurses were randomly assigned to receive ginger (250 mg four times daily) or "
            "placebo for eight weeks.",
            ["ginger (250 mg four times daily)", "placebo"],
        ),
        (
            "Women were randomised in a 1:1 ratio to either 4 mg of nicotine gum, bupropion 150 mg "
            "twice daily, or usual care.",
            ["4 mg of nicotine gum", "bupropion 150 mg twice daily", "usual care"],
        ),
        (
            "Ninety patients were randomly allocated to three groups: zinc (n = 30), iron (n = 30) "
            "and saline (n = 30).",
            ["zinc", "iron", "saline"],
        ),
        (
            "They were randomly divided into two groups, Group A (treated by warm compresses) and "
            "Group B (treated by warm compresses combined with lid massage).",
            ["warm compresses", "warm compresses combined with lid massage"],
        ),
        (
            "Participants received a single dose of 20 mg of psilocybin or 100 mg of niacin.",
            ["20 mg of psilocybin", "100 mg of niacin"],
        ),
        (
            "The training group attended tai chi classes twice a week while control participants "
            "received usual care.",
            ["tai chi classes twice a week", "usual care"],
        ),
        (
            "Infants were randomised to kangaroo care or routine incubator care.",
            ["kangaroo care", "routine incubator care"],
        ),
        (
            "Veterans were randomized to receive CBT, ACT, or WLC.",
            ["CBT", "ACT", "WLC"],
        ),
        (
            "Smokers were randomly assigned oral cytisine 1.5 mg daily or placebo.",
            ["oral cytisine 1.5 mg daily", "placebo"],
        ),
        (
            "Patients were randomised to receive levodopa with or without the addition of "
            "physiotherapy.",
            ["physiotherapy", "without the addition of physiotherapy"],
        ),
        (
            "Both groups received either morphine alone or combining ketamine with morphine.",
            ["morphine alone", "ketamine with morphine"],
        ),
        (
            "Clerks were randomised to one of three groups: no-change control, 60, and 120 minutes "
            "per week of brisk walking.",
            ["no-change control", "brisk walking"],
        ),
        (
            "Interactive light therapy (ILT) was tested. Nurses were randomly assigned to ILT or "
            "usual lamps.",
            ["Interactive light therapy", "usual lamps"],
        ),
        (
            "A randomised controlled trial was designed involving people referred to the clinic "
            "of a town, or nearby.",
            [],
        ),
        (
            "They were randomised into three groups: Group D2.5 (2.5 mg ramosetron), Group D5.0 "
            "(5 mg ramosetron), and Group D+X (4 mg aprepitant).",
            ["2.5 mg ramosetron", "5 mg ramosetron", "4 mg aprepitant"],
        ),
        ("Schools were randomly assigned to intervention or control.", []),
        ("Ten patients underwent follow-up for two or more years.", []),
        ("They were divided into boys with asthma, eczema, or asthma and eczema.", []),
    ],
)
def test_arms_are_listed(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "given", "other"),
    [
        (
            "Pupils were randomly assigned to usual lessons or peer tutoring.",
            "peer tutoring",
            "usual lessons",
        ),
        (
            "Adults were randomised to metformin 500 mg twice daily, exercise or placebo.",
            "metformin 500 mg twice daily",
            "placebo",
        ),
    ],
)
def test_the_arm_left_as_it_was_is_the_comparator(text: str, given: str, other: str) -> None:
    found = study(text)
    assert (found.value("intervention"), found.value("comparator")) == (given, other)


def test_a_title_gets_the_dose_of_its_arm() -> None:
    found = study(
        "Pilots were randomised to melatonin 3 mg at bedtime or placebo. They slept.",
        "Effect of melatonin on sleep in pilots: a randomised trial",
    )
    assert found.value("intervention") == "melatonin 3 mg at bedtime"


@pytest.mark.parametrize(
    "dose",
    [
        " 5 mg",
        " 0.5 mg/kg",
        " (100, 200 or 400 iu daily)",
        " 10 mg/kg/day",
        " at a dose of 2 g twice daily",
        " 75 mg/m2 every 3 weeks",
        " (800 mg/d)",
        " 1000 iu per day",
        " twice a week",
        " 30 minutes three times weekly",
        " 40 mg orally once daily",
        ", 2.5 ml every other day",
        " (\u223c10 mg/kg)",
    ],
)
def test_a_dose_behind_a_name_is_read(dose: str) -> None:
    text = f"the remedy{dose} was given"
    assert text[: with_dose(text, len("the remedy"))] == f"the remedy{dose}"


def test_a_figure_without_a_unit_is_no_dose() -> None:
    text = "the remedy 12 times better (n = 30) was given"
    assert with_dose(text, len("the remedy")) == len("the remedy")
