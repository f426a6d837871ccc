"""One property at a time: what is told, and the traps beside it."""

from typing import Any

import pytest

from evidence.extract import extract
from evidence.extract.outcomes import direction_of
from evidence.model import Basis, Work
from tests.extract.reading import study


@pytest.mark.parametrize(
    ("text", "design"),
    [
        ("Forty patients were randomly assigned to drug A or drug B.", "rct_parallel"),
        ("In a randomised crossover trial, 12 men received caffeine or placebo.", "rct_crossover"),
        (
            "In this cluster randomised trial, 20 schools were randomised to meals or none.",
            "rct_cluster",
        ),
        (
            "In a randomised split-face study, 20 patients received laser on one side.",
            "rct_split_body",
        ),
        (
            "Thirty patients were alternately allocated to surgery or exercise.",
            "quasi_rct",
        ),
        ("In this case-control study, 50 cases were matched with 50 controls.", "case_control"),
        ("A cross-sectional survey of 500 nurses was done.", "cross_sectional"),
        ("We followed a prospective cohort of 5000 women for ten years.", "cohort"),
        ("We report the case of a 45-year-old man with alopecia.", "case_report"),
        ("The review discusses this. This review summarises vesicles.", "narrative_review"),
        (
            "In this open-label single-arm pilot trial, 20 women were treated with PRP.",
            "before_after",
        ),
        (
            "Patients treated with the device were compared with historical controls.",
            "historical_control",
        ),
        (
            "An interrupted time series analysis of the sugar tax was done.",
            "interrupted_time_series",
        ),
        ("Hair follicles were kept in organ culture with minoxidil.", "ex_vivo"),
    ],
)
def test_designs(text: str, design: str) -> None:
    assert study(text).design == design


@pytest.mark.parametrize(
    "text",
    [
        "Cells in randomly selected fields were counted in 12 patients.",
        "A random sample of 300 nurses answered.",
        "Data were pooled with random-effects models.",
        "Mendelian randomisation used data of 5000 people.",
        "Randomised controlled trials are needed to confirm this in patients.",
        "A non-randomised study of 30 patients compared two drugs.",
        "In a clinical trial, 30 patients were treated with the drug.",
    ],
)
def test_random_words_that_are_no_random_allocation(text: str) -> None:
    one = study(text)
    assert one.allocation != "random"
    assert one.design is None or not one.design.is_rct


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Human dermal papilla cells were treated with vesicles.", "in_vitro"),
        ("Human hair follicles ex vivo grew longer with the extract.", "ex_vivo"),
        ("C57BL/6 mice were depilated.", "animal"),
        ("Thirty-nine patients took part.", "human"),
        ("Statistics of atrial fibrillation in 200 patients were reported.", "human"),
        ("Molecular docking showed binding.", "in_silico"),
    ],
)
def test_subjects(text: str, subject: str) -> None:
    assert study(text).subject == subject


@pytest.mark.parametrize(
    ("text", "control"),
    [
        ("Patients received finasteride or placebo.", "placebo"),
        ("Mice were injected with the drug or vehicle.", "vehicle"),
        ("Patients were randomised to acupuncture or sham acupuncture.", "sham"),
        ("Patients were randomised to yoga or a waiting list.", "no_treatment"),
        ("Patients were randomised to yoga or usual care.", "active"),
        ("The study had no control group.", "none"),
        ("This was a single-arm trial of 20 patients.", "none"),
        ("In this half-head study, one side was treated.", "other_body_side"),
        ("Outcomes were compared with historical controls.", "historical"),
        ("Hair density rose from baseline after treatment.", "own_baseline"),
    ],
)
def test_controls(text: str, control: str) -> None:
    assert study(text).control == control


@pytest.mark.parametrize(
    ("text", "blinding"),
    [
        ("A double-blind trial in 40 men.", "double"),
        ("A single-blind trial in 40 men.", "single"),
        ("Blinded assessors rated photographs of 40 men.", "assessor"),
        ("An open-label trial in 40 men.", "open_label"),
        ("A triple-blind trial in 40 men.", "triple"),
        ("A trial in 40 men.", None),
    ],
)
def test_blinding(text: str, blinding: str | None) -> None:
    assert study(text).blinding == blinding


@pytest.mark.parametrize(
    ("text", "weeks"),
    [
        ("Patients were treated for 12 weeks.", 12.0),
        ("The median follow-up was 5 years after 8 weeks of therapy.", 260.89),
        ("A 24-week trial in men.", 24.0),
        ("Children aged 6 to 12 years were seen after 14 days.", 2.0),
        ("A 45-year-old man was seen.", None),
        ("Women over the past 10 years were counted.", None),
    ],
)
def test_follow_up(text: str, weeks: float | None) -> None:
    assert study(text).follow_up_weeks == weeks


@pytest.mark.parametrize(
    ("text", "name", "direction"),
    [
        ("Hair density increased significantly.", "Hair density", "increase"),
        ("The drug reduced mortality.", "mortality", "decrease"),
        (
            "There was no significant difference in survival between groups.",
            "survival",
            "no_difference",
        ),
        ("Pain did not differ between groups.", "Pain", "no_difference"),
        ("Pain improved with the drug.", "Pain", "decrease"),
        ("Quality of life improved with the drug.", "Quality of life", "increase"),
        ("Weight was lower with the drug than with placebo (P = 0.4).", "Weight", "no_difference"),
    ],
)
def test_outcomes(text: str, name: str, direction: str) -> None:
    assert [(one.name, one.direction) for one in study(text).outcomes] == [(name, direction)]


def test_against_baseline_is_not_between_groups() -> None:
    (one,) = study("Hair count increased by 20% from baseline at 12 weeks.").outcomes
    assert one.between_groups is False
    assert (one.effect, one.time) == ("20%", "12 weeks")


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Pain was lower with aspirin than with placebo (P < 0.01).", "decrease"),
        ("Pain was higher with placebo than with aspirin (P < 0.01).", "decrease"),
        ("Pain did not differ between aspirin and placebo.", "no_difference"),
        ("Greater reductions in pain were seen with aspirin (P < 0.01).", "decrease"),
        ("Nausea was common.", None),
    ],
)
def test_direction_of_an_asked_outcome(text: str, direction: str | None) -> None:
    assert direction_of(text, "aspirin", "placebo", "pain") == direction


def test_cells_mice_and_patients_are_streams() -> None:
    work = Work(
        key="w",
        title="Vesicles and hair growth in cells and mice",
        abstract="Cultured dermal papilla cells were treated with vesicles in vitro. Cells were "
        "transfected and proliferation increased. Mice were depilated and injected with vesicles "
        "or saline. In mice, hair regrowth increased. Mice were killed after 28 days.",
    )
    facts = extract(work)
    subjects = {fact.stream: fact.value for fact in facts if fact.property == "subject"}
    assert subjects == {"animal": "animal", "in_vitro": "in_vitro"}
    designs = {fact.stream: fact.value for fact in facts if fact.property == "design"}
    assert designs == {"animal": "animal_controlled", "in_vitro": "in_vitro"}


def test_a_tag_does_not_make_mice_or_plans_a_trial_in_people() -> None:
    tags = ("Randomized Controlled Trial",)
    mice = study("Mice were randomised to the drug or vehicle.", publication_types=tags)
    assert mice.design == "animal_rct"
    plan = study(
        "We will recruit 90 adults. They will be randomised to drug or placebo.",
        publication_types=tags,
    )
    assert plan.design == "protocol"
    trial = study("Results of the second year.", publication_types=tags)
    assert trial.design == "rct_parallel"
    fact = trial.fact("design")
    assert fact is not None
    assert (fact.basis, fact.quote) == (Basis.TAGS, "Randomized Controlled Trial")


def test_clinical_trial_tag_says_nothing_of_control() -> None:
    one = study("Hair grew.", publication_types=("Clinical Trial",))
    assert (one.design, one.control) == (None, None)


@pytest.mark.parametrize(
    ("more", "status"),
    [
        ({"title": "RETRACTED: Vesicles regrow hair"}, "retracted"),
        ({"title": "WITHDRAWN: Vesicles for hair"}, "withdrawn"),
        ({"publication_types": ("Retracted Publication",)}, "retracted"),
        ({"publication_types": ("Retraction of Publication",)}, "not_checked"),
        ({"title": "Children withdrawn from school"}, "not_checked"),
    ],
)
def test_status(more: dict[str, Any], status: str) -> None:
    assert study(**more).status == status


def test_registration_funding_and_preprint() -> None:
    one = study(
        "Trial registration: NCT01234567 and ChiCTR2000012345. Funded by Acme Pharma.",
        doi="10.1101/2024.04.01.587366",
    )
    numbers = {fact.value for fact in one.about("registration")}
    assert numbers == {"NCT01234567", "ChiCTR2000012345"}
    assert one.value("funding") == "Acme Pharma"
    assert one.record_type == "preprint"


def test_species_have_one_name() -> None:
    one = study("Male C57BL/6 mice and Wistar rats were fed. Murine fur grew.")
    assert {fact.value for fact in one.about("species")} == {"mouse", "rat"}


@pytest.mark.parametrize(
    ("text", "name", "direction"),
    [
        (
            "A trial of 300 women found that vitamin D did not reduce the risk of fractures.",
            "risk of fractures",
            "no_difference",
        ),
        (
            "Researchers followed 45,000 nurses and found that coffee drinkers had a lower risk of "
            "heart disease.",
            "risk of heart disease",
            "decrease",
        ),
        (
            "Participants given a solution showed a 15-20% increase in hair count.",
            "hair count",
            "increase",
        ),
        (
            "The vaccine prevented 95% of symptomatic infections.",
            "symptomatic infections",
            "decrease",
        ),
    ],
)
def test_outcomes_of_lay_sentences(text: str, name: str, direction: str) -> None:
    assert [(one.name, one.direction) for one in study(text).outcomes] == [(name, direction)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Investigators scoring the sections were blinded to group.", "assessor"),
        ("Radiographs were read by two observers unaware of the treatment given.", "assessor"),
        ("A masked physiotherapist measured strength.", "assessor"),
        ("Parents, care givers, and those assessing outcomes were masked.", "double"),
        ("Two radiologists, unaware of the diagnosis, read each scan.", None),
        ("A double-blind physiotherapist-led trial was planned.", "double"),
    ],
)
def test_whoever_judges_may_be_blinded(text: str, who: str | None) -> None:
    before = "We randomly assigned 90 toddlers with croup to steam or cold air. "
    assert study(before + text).value("blinding") == who
