"""With what a treatment was compared, read from trials, cohorts and single groups."""

import time

import pytest

from evidence.extract import compared
from tests.extract.reading import source_of, study

RANDOM = "Patients with cancer were randomly assigned to "


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (RANDOM + "tamoxifen or no systemic treatment. Survival was compared.", "no_treatment"),
        (RANDOM + "letrozole (2.5 mg/day) with (n = 47) or without zoledronate.", "no_treatment"),
        (RANDOM + "a book or no-workbook controls. Distress was scored.", "no_treatment"),
        (RANDOM + "massage or a waiting list. Pain was scored.", "no_treatment"),
        (RANDOM + "massage or usual care. Pain was scored.", "active"),
        (RANDOM + "carmofur and 50 to carboquone. Survival was compared.", "active"),
        (RANDOM + "acupuncture or sham acupuncture. Pain was scored.", "sham"),
        (RANDOM + "the drug or placebo. No treatment-related deaths occurred.", "placebo"),
    ],
)
def test_controls_of_trials(text: str, kind: str) -> None:
    assert study(text).control == kind


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        (
            "Lobaplatin-based regimens for breast cancer",
            "The medical records of 87 women who received lobaplatin were reviewed. Survival was "
            "longer with lobaplatin than with cisplatin in the two groups.",
            "active",
        ),
        (
            "Outcome of epidural abscess",
            "We reviewed 25 patients. Nine were treated surgically or conservatively in two "
            "groups and outcomes did not differ.",
            "active",
        ),
        (
            "Statins after vascular surgery: a cohort study",
            "Mortality in the cohort of statin recipients was lower than in nonrecipients when "
            "both groups were followed.",
            "no_treatment",
        ),
        (
            "Phase II trial of pemetrexed in lung cancer",
            "Patients with adenocarcinoma were eligible. Treatment consisted of pemetrexed every "
            "21 days. Of 27 patients enrolled, 24 were assessable.",
            "none",
        ),
        (
            "Phase I study of liposomal vincristine",
            "Twenty-five patients were enrolled. Vincristine doses were increased from 0.5 to 2.8 "
            "mg/m2 in cohorts of three patients.",
            "dose",
        ),
        (
            "Osteotomy for kyphosis",
            "We reviewed 53 patients after osteotomy. Function improved from 43.0 to 24.8 points.",
            "own_baseline",
        ),
        (
            "Sildenafil or bosentan and dementia: a cohort study",
            "Dementia was compared between groups: it was rarer after metformin than after "
            "insulin.",
            "active",
        ),
        (
            "Outcome of scoliosis surgery",
            "We reviewed 40 patients after fusion. Significant improvements were observed in pain.",
            "own_baseline",
        ),
        (
            "Fusion in muscular dystrophy",
            "Patients undergoing fusion were compared with patients not undergoing any operation "
            "in two groups.",
            "no_treatment",
        ),
        (
            "Honey for wounds in rats",
            "Wounds of 30 rats were treated with honey. The control group received saline.",
            "vehicle",
        ),
        (
            "Oxygen before anaesthesia: a randomised trial",
            "Sixty patients were randomised to oxygen or control. The control group received "
            "normal saline by mouth.",
            "placebo",
        ),
        ("Carotid surgery", "Forty consecutive patients underwent carotid surgery.", "none"),
    ],
)
def test_controls_of_other_studies(title: str, text: str, kind: str) -> None:
    assert study(text, title).control == kind


@pytest.mark.parametrize(
    "text",
    [
        "In this cross-sectional survey the prevalence of frailty was 10% in 429 older adults.",
        "Telomeres were shorter in 19 patients with hypothyroidism compared with 19 healthy "
        "controls.",
        "Surgical outcomes were studied: patients with best versus worst outcomes were compared.",
        "Mice without the receptor had more bone than wild-type mice in both groups.",
        "Keratin was abundant in treated tumours compared with the pretreatment biopsies, and the "
        "results of four analytic approaches were compared.",
        "The sensitivity of the new test was compared with that of the old one in 90 adults.",
        "CT scanning of injured adults did not decrease from 2007 to 2015.",
        "In this cohort, survival was poorer in carriers of the allele than in non-carriers.",
    ],
)
def test_without_a_treatment_nothing_is_said_of_its_control(text: str) -> None:
    assert study(text).control is None


def test_healthy_people_are_noted_and_are_no_control() -> None:
    one = study("Serum zinc was measured in 40 patients with gout and 40 healthy controls.")
    assert one.control is None
    assert "healthy people" in str(one.value("note"))


@pytest.mark.parametrize(
    "piece", ["random ", "compare treat ", "with or ", "no x or ", "surgery and ", "without "]
)
def test_hostile_text_is_read_in_linear_time(piece: str) -> None:
    source = source_of(piece * (200_000 // len(piece)))
    start = time.process_time()
    compared.in_trial(source)
    compared.in_cohort(source)
    compared.single(source, is_series=True)
    assert time.process_time() - start < 1
