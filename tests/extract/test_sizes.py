"""Sample sizes in the ways they are told, and the numbers that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.extract.numbers import count
from evidence.model import Property
from tests.extract.reading import study


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("A total of 39 women with alopecia were enrolled.", 39),
        ("We randomly assigned 1,204 adults to aspirin or placebo.", 1204),
        ("We randomly assigned 1 204 adults to aspirin or placebo.", 1204),
        ("Twenty-four patients with psoriasis were recruited.", 24),
        ("One hundred and twenty children were included in the trial.", 120),
        ("Participants were randomised (n=39) to diet or exercise.", 39),
        (
            "Between 2001 and 2005, 885 patients were randomised to surgery or watchful waiting.",
            885,
        ),
        ("Of 324 patients enrolled, 12 of 15 patients given the drug died.", 324),
        ("We reviewed the charts of 57 patients with melanoma.", 57),
        ("A total of 82 patients got the vaccine (n = 40) or saline (n = 42).", 82),
        ("Thirty\u2010eight sedentary and obese women were recruited.", 38),
        ("We treated 428 patients who had active arthritis.", 428),
        ("Forty subjects agreed to take part, of which three were lost to follow-up.", 40),
        (
            "A total of 955 patients underwent randomization: 317 were assigned to the low-dose"
            " group, 319 to the high-dose group, and 319 to the placebo group.",
            955,
        ),
        ("From January 2010 to January 2013,42 patients with abscess were enrolled.", 42),
        ("Seven elite climbers (18 \u00b1 2 years; 164 \u00b1 5 cm) climbed in a crossover.", 7),
        ("We randomized 123 African Americans with hypertension from a clinic.", 123),
        ("Forty-six eyes of 31 children were included after surgery.", 31),
        ("Of 134 patients followed with exstrophy, 112 met inclusion criteria.", 112),
        ("In this trial 75/950 (7.9%) women approached agreed to randomization.", 75),
        ("Thirty-three African American survivors (AA BCS) wept. 33 AA BCS were randomised.", 33),
        ("Patients scheduled for chemotherapy (N = 230) were randomised to walk or rest.", 230),
        ("We recruited 260 participants. Among them were 130 stroke survivors in care.", 260),
        ("Breast cancer survivors (BCS) took part. A total of 322 BCS were randomised.", 322),
        ("Three-hundred-and-six patients were included.", 306),
        ("Ninety\u2013six women were randomised to yoga or to no yoga.", 96),
        ("We included 3.567 patients with a stroke.", 3567),
        ("We randomly assigned 142 cocaine- or heroin-dependent outpatients to vouchers.", 142),
        ("The study cohort consisted of 10 children aged 7-10 years.", 10),
        ("Suppression was studied in consecutive referrals for pain (N = 39).", 39),
        ("Obese 10- to 17-year-olds (N = 699) with diabetes were randomized to metformin.", 699),
        ("Background Colitis is common. Material/Methods We included 120 patients.", 120),
        ("BACKGROUND: Pain is common. METHODS AND RESULTS: We randomised 80 adults.", 80),
        ("Background: Sedation is hard. In this trial 40 patients were randomised.", 40),
        ("BACKGROUND: A study was undertaken in 171 patients. METHODS: Two tests.", 171),
        ("Twenty-four tennis players were randomly placed into one of three groups.", 24),
        ("Plasma levels were examined in 19 inpatient schizophrenics.", 19),
        ("Loops were closed in hospital in eight type 1 diabetic patients.", 8),
        ("Fifty two ASA physical status 1 or 2 adult patients were enrolled.", 52),
        ("In a double blind study of 45 PwMS, 21 patients got a low and 24 a high dose.", 45),
        ("601 (365 usual care, 236 additional support) patients were randomised.", 601),
        ("We treated 474 adults. 318 patients were allocated 60 Gy and 156 the 45 Gy course.", 474),
        ("Adults were randomized into intervention (n = 80) and control (n = 79) (N = 159).", 159),
        ("From 2,137 screened subjects, 85 entered the study.", 85),
        ("Of 138 patients who had undergone surgery, 62 patients with polyps were enrolled.", 62),
        ("135 patients recruited from 26 practices had pain.", 135),
        ("Tests were done in 64 injured patients, 22 burned patients and 26 controls.", 112),
        ("In total, 405 out of 500 eligible women agreed to participate.", 405),
        ("Participants (N = 86) were women who had completed therapy in a trial.", 86),
        ("One thousand, two hundred and thirty women were randomised.", 1230),
        ("This 200-patient trial compared radiotherapy with none.", 200),
        ("Women with lymphedema (n: 45) were included.", 45),
        ("We randomly assigned 5145 overweight or obese patients to diet or no diet.", 5145),
        ("Patients (15-72 years; n = 1490) had a history of asthma.", 1490),
        ("We enrolled 626 patients to receive 3 million units of interferon or none.", 626),
        ("Although 3000 patients were targeted, 1578 patients were recruited.", 1578),
        ("We planned to enrol 90 nurses; funds ran out after 41 nurses had been enrolled.", 41),
        ("To have a power of 80%, 76 women were randomised to a pessary or no pessary.", 76),
        ("Of 520 dialysis patients of the core trial, 388 entered this extension.", 388),
        ("Of the 240 women who had completed it, 171 continued into an extension study.", 171),
        ("In all 98 people took part. Forty-nine were randomly allocated to each group.", 98),
    ],
)
def test_sizes(text: str, size: int) -> None:
    assert study(text).sample_size == size


@pytest.mark.parametrize(
    "text",
    [
        "Cells were cultured with vesicles (n = 3 independent experiments).",
        "Patients aged 18 to 65 years received 40 mg daily for 12 weeks.",
        "Between 20 and 30% of patients improved.",
        "Randomly selected fields were counted in 6 mice per group.",
        "We will enroll 120 adults. They will be randomised to yoga or usual care.",
        "Hair loss affects 50 million men worldwide.",
        "",
    ],
)
def test_numbers_that_are_no_size(text: str) -> None:
    assert study(text).sample_size is None


def test_roles_are_told_apart() -> None:
    one = study(
        "A total of 256 patients were enrolled. 240 patients were randomised to drug or placebo, "
        "and 231 patients completed the study."
    )
    assert one.value("n_enrolled") == 256
    assert one.value("n_randomised") == 240
    assert one.value("n_analysed") == 231
    assert one.sample_size == 231


def test_those_who_went_on_are_the_people_of_an_extension() -> None:
    text = "Of 410 adults randomised in the core study, 305 entered the open-label extension."
    assert study(text, title="Open-label extension of a trial in gout").sample_size == 305
    assert study(text, title="A trial of a new drug in gout").sample_size == 410


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("Wells were sampled and 640 adults from randomly chosen villages were asked.", None),
        ("In all, 640 randomly selected adults were randomised to leaflets or calls.", 640),
    ],
)
def test_people_chosen_by_chance_are_not_yet_randomised(text: str, size: int | None) -> None:
    assert study(text).value("n_randomised") == size


def test_a_plan_is_a_note_not_a_size() -> None:
    one = study("We will recruit 200 women. Participants will be randomised to diet or usual care.")
    assert one.design == "protocol"
    assert one.value("note") == "planned sample size 200"


@pytest.mark.parametrize(
    ("text", "arms"),
    [
        ("Patients were randomised to the drug (n = 40) or placebo (n = 42).", "40 and 42"),
        ("30 patients received the drug and 28 received placebo.", "30 and 28"),
    ],
)
def test_arms_without_a_total_are_noted_and_not_summed(text: str, arms: str) -> None:
    one = study(text)
    assert one.sample_size is None
    assert arms in str(one.value("note"))


@pytest.mark.parametrize(
    "text",
    [
        "Of 84 patients randomly assigned to the drug, eight died. "
        "Of 83 patients randomly assigned to placebo, nine died.",
        "Fifty infants were analysed in the drug group and 50 in the other.",
        "Data were available for 74 and 62 participants.",
        "We screened 4037 children in two counties.",
        "A total of 185 subjects have been pre-screened.",
        "The trial enrolled the depressed (N=58) and the bipolar (N=22).",
        "We analysed a hypothetical cohort of 1000 patients taking sildenafil.",
        "Patients were divided into two groups (n = 50).",
        "The study was powered for 86 participants.",
        "Tests were done in 64 injured patients, 22 burned and 26 healthy people.",
        "Twenty patients were cooled. In the other 35 patients warming was allowed.",
        "Registries serving a population of 219,249 inhabitants were searched.",
        "Drug A was given to 30 patients and drug B to 28 patients in this trial.",
        "Thirty patients were treated in a trial. The control group consisted of 32 patients.",
        "In the tamoxifen group, 45 patients were evaluated; in the placebo group 43 were.",
        "A complete response was seen in 47 patients after treatment.",
    ],
)
def test_a_part_is_not_the_whole(text: str) -> None:
    assert study(text).sample_size is None


def test_a_review_counts_studies_not_people() -> None:
    one = study(
        "We searched MEDLINE and Embase. Twelve randomised trials met the inclusion criteria. "
        "Results were pooled with a random-effects model.",
        title="Minoxidil for hair loss: a systematic review and meta-analysis",
    )
    assert one.design == "meta_analysis"
    assert one.value("n_studies") == 12
    assert one.sample_size is None
    assert one.allocation is None


@given(st.integers(min_value=0, max_value=9_999_999))
def test_digits_are_read_with_and_without_separators(number: int) -> None:
    assert count(str(number)) == count(f"{number:,}") == number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("twenty-four", 24),
        ("one hundred and eleven", 111),
        ("four thousand nine hundred twenty-two", 4922),
        ("thirty", 30),
    ],
)
def test_words(words: str, number: int) -> None:
    assert count(words) == number


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("Nineteen trials involving 1683 subjects were included in this meta-analysis.", 1683),
        ("Twelve trials, with a total of 1,203 participants, met the criteria.", 1203),
        ("We included 39 studies (12,110 patients). Six trials in 800 women had low bias.", 12110),
        ("In all, 39 studies were analysed, including 12,110 patients.", 12110),
        ("Nineteen trials met the criteria. Of 40 patients treated, 12 improved.", None),
        ("We screened 900 articles by 40 authors and included trials of more than 20 women.", None),
    ],
)
def test_people_in_the_studies_of_a_review(text: str, size: int | None) -> None:
    told = study(text, title="Melatonin for sleep: a systematic review and meta-analysis")
    assert told.value(Property.N_INCLUDED) == size
