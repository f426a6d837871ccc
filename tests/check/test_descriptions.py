"""Sentences that tell a study otherwise than its abstract does, each beside a right telling."""

import time

import pytest

from evidence import articles
from evidence.check.measures import measures
from evidence.library import Library
from evidence.model import Work

WORKS = {
    "tran2018": (
        "Vitamin K2 and bone loss in postmenopausal women: a randomised placebo-controlled trial",
        "We randomly assigned 240 postmenopausal women to 180 µg of vitamin K2 per day (n = 120) "
        "or placebo (n = 120) for 3 years. The primary outcome was bone mineral density at the "
        "hip. Hip bone mineral density did not differ between the groups (P = 0.41). In the "
        "subgroup of smokers, grip strength improved more with vitamin K2 than with placebo "
        "(P = 0.03). Serum vitamin K2 rose to 2.4 ng/mL. Systolic blood pressure fell by 3 mmHg "
        "(P = 0.33).",
    ),
    "webb2015": (
        "Screen time and myopia in schoolchildren: a prospective cohort study",
        "We followed 3,120 children aged 6 to 9 years for 24 months. Children with more than "
        "3 hours of screen time per day had a higher risk of myopia (odds ratio 1.40, 95% CI "
        "1.12 to 1.75).",
    ),
    "ito2021": (
        "Ginger extract lowers blood glucose in diabetic rats",
        "Diabetic rats (n = 24) received ginger extract 200 mg/kg or water for 6 weeks. Blood "
        "glucose was lower with ginger than in controls (9.1 v 14.6 mmol/L; P < 0.01). Body "
        "weight did not differ between the groups (P = 0.6).",
    ),
    "roy2022": (
        "Mindfulness for tinnitus: a before-and-after study without a control group",
        "Forty-four adults with tinnitus took part in an 8-week course, without a control group. "
        "Tinnitus distress scores fell from 51 to 38 (P = 0.01). Sleep quality did not change "
        "(P = 0.7).",
    ),
}
WORKS["berg2019"] = (
    "Physiotherapy or surgery for shoulder impingement: a randomised trial",
    "We randomised 186 adults to physiotherapy (n = 93) or surgery (n = 93). The primary outcome "
    "was the Oxford Shoulder Score (OSS) at one year. No clinically important difference was "
    "found between the two groups in the change of OSS. A complication was seen in 25 people.",
)
WATCHED = {"CIT007", "CIT008", "CIT019", "CIT020", "WRD001", "WRD014"}


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.of(
        Work(key=key, title=title, abstract=abstract, year=int(key[-4:]))
        for key, (title, abstract) in WORKS.items()
    )


def heard(library: Library, text: str) -> set[str]:
    report = library.check(articles.read_text(text, "a.md"))
    return {one.code for one in report.findings} & WATCHED


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("In a trial of 840 women, vitamin K2 was compared with placebo [@tran2018].", "CIT008"),
        ("In a trial of 120 women, vitamin K2 was compared with placebo [@tran2018].", "CIT008"),
        ("Among 1,240 women in a randomised trial, vitamin K2 was tested [@tran2018].", "CIT008"),
        ("Women who took 450 µg of vitamin K2 per day kept their bone [@tran2018].", "CIT020"),
        ("Women took 180 mg of vitamin K2 per day [@tran2018].", "CIT020"),
        ("Serum vitamin K2 rose to 2.4 µg/mL [@tran2018].", "CIT020"),
        ("The trial had ten years of follow-up [@tran2018].", "CIT020"),
        ("Vitamin K2 improved grip strength more than placebo [@tran2018].", "CIT020"),
        ("The primary outcome, grip strength, improved with vitamin K2 [@tran2018].", "CIT020"),
        ("Vitamin K2 was tested in men after the age of 50 [@tran2018].", "CIT020"),
        ("Vitamin K2 increased hip bone mineral density [@tran2018].", "CIT019"),
        ("Systolic blood pressure fell significantly with vitamin K2 [@tran2018].", "CIT019"),
        ("A randomised trial linked screen time with myopia in children [@webb2015].", "CIT020"),
        ("More screen time went with a higher risk of myopia in adults [@webb2015].", "CIT020"),
        ("Screen time causes myopia in children [@webb2015].", "WRD014"),
        ("After 12 years, children with more screen time had more myopia [@webb2015].", "CIT020"),
        ("Children with much screen time had a 60% higher risk of myopia [@webb2015].", "CIT007"),
        ("Much screen time raised the risk of myopia by 60% in children [@webb2015].", "CIT007"),
        ("A clinical trial found lower blood glucose with ginger in rats [@ito2021].", "CIT020"),
        ("Ginger lowered body weight in rats [@ito2021].", "CIT019"),
        ("Blood glucose was 9.1 mg/dL in rats that were given ginger [@ito2021].", "CIT020"),
        ("A placebo-controlled trial of mindfulness lowered distress [@roy2022].", "CIT020"),
        ("Surgery improved the shoulder score more than physiotherapy [@berg2019].", "CIT019"),
        ("Surgery was tested in 1,860 adults with shoulder pain [@berg2019].", "CIT008"),
        ("Sleep quality improved in adults with tinnitus after the course [@roy2022].", "CIT019"),
    ],
)
def test_what_is_told_otherwise_is_found(library: Library, text: str, code: str) -> None:
    assert code in heard(library, text)


@pytest.mark.parametrize(
    "text",
    [
        "In a trial of 240 women, vitamin K2 was compared with placebo [@tran2018].",
        "Each group of the trial had 120 women [@tran2018].",
        "Women who took 180 µg of vitamin K2 per day lost as much bone as others [@tran2018].",
        "Women took 0.18 mg of vitamin K2 per day [@tran2018].",
        "Serum vitamin K2 rose to 2.4 ng/mL [@tran2018].",
        "The trial had three years of follow-up [@tran2018].",
        "After 36 months bone mineral density was the same in both groups [@tran2018].",
        "In smokers, vitamin K2 improved grip strength more than placebo [@tran2018].",
        "Grip strength was not the primary outcome of the trial [@tran2018].",
        "Vitamin K2 was not tested in men [@tran2018].",
        "Vitamin K2 did not increase hip bone mineral density [@tran2018].",
        "Systolic blood pressure fell by 3 mmHg, which chance can explain [@tran2018].",
        "A cohort study linked screen time with myopia in children [@webb2015].",
        "No randomised trial has tested this; a cohort linked screen time with myopia [@webb2015].",
        "Screen time was associated with myopia in children after two years [@webb2015].",
        "Children with much screen time had a 40% higher risk of myopia [@webb2015].",
        "Adults were not part of the study [@webb2015].",
        "An experiment found lower blood glucose with ginger in rats [@ito2021].",
        "Ginger did not change body weight in rats after six weeks [@ito2021].",
        "Blood glucose was 9.1 mmol/L in rats that were given ginger [@ito2021].",
        "A small study without controls saw distress fall after eight weeks [@roy2022].",
        "Sleep quality did not change [@roy2022].",
        "Adults who took the course had less distress after eight weeks [@roy2022].",
        "Surgery did not improve the shoulder score more than physiotherapy [@berg2019].",
        "Surgery was tested in 186 adults with shoulder pain [@berg2019].",
    ],
)
def test_what_is_told_rightly_is_left_alone(library: Library, text: str) -> None:
    assert heard(library, text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("20 mg daily", [(20, "mg")]),
        ("1.1 mmol/L and 43 mg/dL", [(1.1, "mmol/L"), (43, "mg/dL")]),
        ("a 12-week course and two years", [(12, "weeks"), (2, "years")]),
        ("at month 6", [(6, "months")]),
        ("1,000 IU of vitamin D3", [(1000, "IU")]),
        ("type 2 diabetes, 5-HT2A and 3 mice", []),
        ("200 mg/kg", [(200, "mg/kg")]),
        ("10 m/s", []),
    ],
)
def test_amounts_are_read_with_their_units(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(one.high, one.unit) for one in measures(text)] == expected


def test_amounts_are_one_across_units_of_a_family() -> None:
    day, hours, gram, milligrams = measures("7 days; 1 week; 2 g; 2,000 mg")
    assert day.is_like(hours)
    assert gram.is_like(milligrams)
    assert not day.is_like(gram)


@pytest.mark.parametrize("text", ["1" * 40_000, "1 to " * 8_000, "a " * 20_000, "12 " * 9_000])
def test_a_long_line_of_figures_is_quick(text: str) -> None:
    start = time.process_time()
    measures(text)
    assert time.process_time() - start < 2
