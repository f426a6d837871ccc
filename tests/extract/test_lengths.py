"""Lengths of time as printed, and which of them is the follow-up."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.extract import follow_up
from evidence.extract.lengths import lengths
from tests.extract.reading import source_of, study


@pytest.mark.parametrize(
    ("text", "weeks"),
    [
        ("12 weeks", 12),
        ("twelve-week", 12),
        ("3, 6, and 12 months", 52.18),
        ("4 years 4 months", 226.1),
        ("18-36 (mean, 26.6 \u00b1 4.2) months", 115.66),
        ("5.3 (sd 2.1) years", 276.55),
        ("5\u00b79 years", 307.85),
        ("weeks 4, 8, and 12", 12),
        ("12th month", 52.18),
        ("22 d", 3.14),
        ("72 h", 0.43),
        ("after a year", 52.18),
    ],
)
def test_lengths_as_printed(text: str, weeks: float) -> None:
    assert max(one.weeks for one in lengths(text)) == pytest.approx(weeks, abs=0.01)


@pytest.mark.parametrize(
    "text", ["40 mg/day", "90 years", "6 hours", "10 years/centre", "12.5.8 weeks", "0 days", ""]
)
def test_what_is_no_length_a_study_can_last(text: str) -> None:
    assert not [one for one in lengths(text) if one.weeks > 1000 or one.weeks < 0.14]


@given(st.integers(min_value=1, max_value=200))
def test_weeks_are_read_back(number: int) -> None:
    assert [one.weeks for one in lengths(f"after {number} weeks")] == [number]


@pytest.mark.parametrize(
    ("text", "weeks"),
    [
        ("We ran a 16-week trial of yoga in 40 women.", 16),
        ("Women were randomised to yoga or no yoga and assessed at 3, 6 and 12 months.", 52.18),
        ("The 5000 men were followed for a mean of 5.3 years.", 276.55),
        ("During 10.2 years of follow-up, 300 strokes occurred in the cohort.", 532.22),
        ("Patients were operated on and followed for at least 2 years.", 104.36),
        ("At a median follow-up of 35 months (range, 26-47 months), 8 patients lived.", 152.19),
        ("The median follow-up among patients alive (n = 8) was 35 months.", 152.19),
        ("Blood was sampled before the operation and on day 3 after surgery.", 0.43),
        ("Pain was scored preoperatively and at the 6th- and 12th-month follow-ups.", 52.18),
        ("Mean time since surgery was 4 years 4 months in the treated patients.", 226.1),
        ("Patients were followed for 1.0 to 6.7 years (mean, 3.7+/-2.2).", 193.06),
        ("Patients were scored at six and twelve months after stroke.", 52.18),
        ("Forty women were randomised to yoga or none. The study duration was 8 weeks.", 8),
        ("Adults were randomly assigned for 3 months to one of three regimens.", 13.04),
        ("Patients were given pravastatin or placebo over a mean of 6.0 years.", 313.07),
        ("This 12-week trial gave 40 adults a drug. By weeks 6-8 scores were lower.", 12),
        ("A nurse followed up with the patients for three consecutive postoperative days.", 0.43),
        ("Men were randomised to two 8-week crossover treatments.", 8),
        ("Rats received lapatinib for 21 days and motor scores improved.", 3),
        ("All patients were followed up for 12 to 36 months (average 22.5 months).", 97.83),
        ("We followed 640 dialysis patients for 5 years and counted fractures.", 260.89),
        (
            "The study followed all 2,310 nurses of three towns who had never smoked and were free"
            " of asthma at entry for a mean of 6 years.",
            313.07,
        ),
        (
            "After a 3-week double-blind placebo lead-in, 90 adults were randomised to two drugs "
            "for 10 weeks.",
            10,
        ),
        ("Forty women took a drug or placebo for 6 weeks after a 2-week washout.", 6),
        ("Graft patency was assessed and no thrombosis had occurred 8 weeks after surgery.", 8),
    ],
)
def test_follow_up(text: str, weeks: float) -> None:
    assert study(text).follow_up_weeks == pytest.approx(weeks, abs=0.05)


@pytest.mark.parametrize(
    "text",
    [
        "Over a 5-year period, 120 consecutive patients were treated at our centre.",
        "Median survival was 6 months in the 40 patients.",
        "The 5-year survival was 40% and median time to progression 3.4 months.",
        "Women aged 18 to 65 years had had symptoms for at least 6 months.",
        "Preterm birth before 37 weeks of gestation occurred in 12 women.",
        "Mice were 8 weeks old and came from a colony kept for long.",
        "Infants born at 28 weeks' gestation were weighed at birth.",
        "Infants born at 28 weeks\u2019 gestation were weighed at birth.",
        "Blood stored up to 42 days was safe to give to the patients.",
        "Healing was reached after a median of 4 days with the cream in 40 patients.",
        "Participants were patients over 35 years with hepatitis, examined by two nurses.",
        "Median survival rose from 9 months in one group to 12 months in the other.",
        "In a 54-yr male patient with a stroke pain was seen after surgery.",
        "A total of 104 patients had a diagnosis of an abscess over a 10-year period.",
        "Overall survival of 40 patients was 13 months compared with 7.5 months.",
        "Mean age was 14.1 years at surgery and 26.8 years at follow-up in 40 patients.",
        "We reviewed 16 samples from patients (aged 6 months to 16 years) given a drug.",
        "The 40 cases seen at our centre over a period of 91 months are presented.",
        "Year 3 classes were eligible and children were examined by nurses.",
        "We report a 60-year-old man admitted 5 days later with pain.",
        "The mean ages were 31.2\u00b15.5 and 33.4\u00b15.1 years in the two groups.",
        "Patients had a mean hospital stay of 9 days and were discharged.",
        "Vincristine was given every 3 weeks at doses of 2 mg/m2 for 6 weeks.",
        "Cells were cultured with the drug and counted after 7 days in vitro.",
    ],
)
def test_times_that_are_no_follow_up(text: str) -> None:
    assert study(text).follow_up_weeks is None


@pytest.mark.parametrize(
    "piece", ["follow-up ", "1 week, ", "mean (", "12 (", "weeks 1, ", "after a ", "one and "]
)
def test_hostile_text_is_read_in_linear_time(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    start = time.process_time()
    for at in range(0, len(text), 1500):
        list(lengths(text[at : at + 1500]))
    assert time.process_time() - start < 3


@pytest.mark.parametrize("piece", ["1 year ", "12 weeks (", "weeks 1, 2, ", "followed for 1 "])
def test_a_hostile_abstract_is_followed_in_linear_time(piece: str) -> None:
    source = source_of(piece * (200_000 // len(piece)))
    start = time.process_time()
    follow_up.found(source)
    assert time.process_time() - start < 3


@pytest.mark.parametrize(
    ("text", "weeks"),
    [
        ("Pain was less in treated patients at week 6.", 6.0),
        ("Forty adults had knee surgery. The mean age at follow-up was 26 years.", None),
        (
            "Fifty patients had surgery. Mean stay and follow-up were 3 days and 14 months, "
            "respectively.",
            60.88,
        ),
        ("In this cohort of 300 women falls were counted during the following 3 years.", 156.54),
        ("After surgery, 12 months' follow-up of all 20 patients showed no relapse.", 52.18),
        ("Twelve patients had infections. They were diagnosed 13 days after the onset.", None),
        ("Three patients developed a hernia 40 days after surgery. It was closed.", None),
        ("A man was diagnosed with an abscess 20 days after the operation.", None),
        ("Patients were given a 4-week break before the scan was performed.", None),
        ("Severe disease was defined as infection for over 12 months in 40 patients.", None),
    ],
)
def test_whose_time_is_told(text: str, weeks: float | None) -> None:
    assert study(text).follow_up_weeks == weeks
