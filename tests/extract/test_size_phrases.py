"""Sample sizes told in passing: of two groups, both sexes, those who got to the end."""

import pytest

from evidence.extract.numbers import count
from tests.extract.reading import study


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("Forty-one of 52 runners were fit. Thirty-one of 44 men (70%) completed the trial.", 44),
        ("Of 310 adults screened, 122 (39%) adults were randomised to walking or rest.", 122),
        ("Registers held 4000 people. The final sample included 2718 (52% women).", 2718),
        ("Participants were 930 retired farmers followed up each year for gout.", 930),
        ("We measured gait in 64 consecutive knees (grade 2 to 4) of 41 patients.", 41),
        ("Eighty-eight gout attacks in 61 patients were randomly allocated to ice or rest.", 61),
        ("Data were analysed for all the 212 mothers (100%) randomised and their 219 babies.", 212),
        ("Ninety patients were assessed for eligibility. We randomised 66 patients.", 66),
        ("In the worldwide long-against-short trial, 8450 women were randomised.", 8450),
        ("In intention-to-treat (ITT) analyses (n = 87), fitness of the adults rose.", 87),
        ("We recruited 98 adults. Of these, 62 adults were randomly allocated to A or B.", 62),
        ("Forty-four E. coli-positive children were randomised to zinc or placebo.", 44),
        ("A total of 80 patients were identified, and 55 met the study's criteria.", 80),
        ("Forms were sent out; 2,300 midwives took part in this cohort study.", 2300),
        ("The study included 31 boys and 19 girls with asthma, randomised to two sprays.", 50),
        ("Lung volumes were measured in 38 smokers and 29 control subjects.", 67),
        ("The response to cold was measured in 38 smokers and in 29 control subjects.", 67),
        ("Spirometry in 64 glass workers showed narrow airways in nine of them.", 64),
        ("Ninety adults with gout took part. Ultrasound in 22 patients showed tophi.", 90),
        ("A register identified 2268 patients with gout. Of these, 120 patients received "
         "colchicine, forming the study cohort.", 120),
        ("Of 1,498 patients diagnosed with gout, 248 died within a year. The final sample included "
         "963 (49% men) patients.", 963),
        ("Fifty adults with gout were enrolled. All 50 adults met the inclusion criteria.", 50),
        ("We read 150 hospital files of women with a broken hip.", 150),
        ("We compared 21 adults with gout and 19 healthy adults. Scans of 8 adults with gout "
         "and 7 healthy adults were repeated.", 40),
    ],
)  # fmt: skip
def test_sizes(text: str, size: int) -> None:
    assert study(text).sample_size == size


@pytest.mark.parametrize(
    "text",
    [
        "Thirty patients were recruited in each of the early and the late groups.",
        "Schools were randomised to games (9 schools, 31 teachers) or none (9 schools, 30 "
        "teachers).",
        "Eight-nine children were randomised to drops or to none.",
        "We compared 40 girls with 38 boys in Oslo. We compared 51 girls with 50 boys in Rome.",
        "Group A held 12 men and 9 women with gout.",
    ],
)
def test_a_part_or_a_slip_is_no_size(text: str) -> None:
    assert study(text).sample_size is None


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("In total, 478 children were enrolled, and 435, 321, and 142 children remained.", 478),
        ("Here we tell of 130 patients (66 TA and 64 TB patients).", 130),
        ("Of 140 people with a hernia, 62 people with pain were enrolled.", 62),
    ],
)
def test_parts_are_not_added_to_their_whole(text: str, size: int) -> None:
    assert study(text).sample_size == size


@pytest.mark.parametrize("text", ["eight-nine", "twelve one", "five twenty", "thirty twelve"])
def test_words_that_spell_no_count(text: str) -> None:
    assert count(text) is None


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("A double-blind control group study on 71 dizzy outpatients compared two pills.", 71),
        ("We included 60 adults. Of the 22 adults who could walk, 9 fell.", 60),
        ("Forms were mailed to 9,134 twins; 5,604 replied.", 5604),
        ("Of the 34 adults, 29 completed the trial.", 34),
    ],
)
def test_the_people_of_a_study_and_those_of_a_sentence(text: str, size: int) -> None:
    told = study(text)
    assert size in {told.value("n_enrolled"), told.value("n_included"), told.value("n_analysed")}


@pytest.mark.parametrize(
    "text",
    [
        "Study A was done in 31 smokers. Study B was done in 66 smokers.",
        "A total of 115 adults received the vaccine X2; 23 others received saline.",
        "There were three cohorts: 30 sick infants; 110 well infants; and 150 other infants.",
    ],
)
def test_studies_and_cohorts_of_one_paper_are_parts(text: str) -> None:
    assert study(text).sample_size is None
