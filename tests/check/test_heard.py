"""Outcomes nobody noted: the sentence of the abstract that tells them is held against the text."""

import pytest

from evidence import articles
from evidence.library import Library
from evidence.model import Severity, Work

WORKS = {
    "gout2019": (
        "Colchicine or naproxen when starting urate-lowering treatment: a randomised trial",
        "In this double-blind trial 412 adults with gout were randomised to colchicine or "
        "naproxen for 12 weeks. The primary outcome was the number of attacks. Attacks were less "
        "frequent with colchicine than with naproxen (P = 0.002). Severe attacks occurred in 14 "
        "and 19 adults and did not differ significantly between the groups (P = 0.23). Diarrhoea "
        "was significantly more common with colchicine than with naproxen (18% versus 7%; "
        "P = 0.001). There was no significant difference in quality of life.",
    ),
    "swim2020": (
        "Swimming lessons for children with asthma: randomised controlled trial",
        "We randomised 180 children with asthma to swimming lessons or usual care. At baseline "
        "night waking did not differ between the groups. At six months night waking was "
        "significantly less frequent in the swimming group than in the usual care group "
        "(P = 0.01). Peak flow improved in both groups, but the difference between the groups "
        "was not significant (P = 0.4). Body weight fell from baseline to month six with "
        "swimming compared with usual care (P = 0.02). The children's age did not correlate "
        "significantly with wheeze. Wheeze was scored by parents.",
    ),
    "triple2018": (
        "Three doses of iron for tiredness: a randomised trial",
        "We randomised 300 women to three groups: 20 mg of iron, 60 mg of iron or placebo. "
        "Constipation did not differ between 20 mg of iron and 60 mg of iron (P = 0.6).",
    ),
    "factor2021": (
        "Vitamin K and magnesium for leg cramps: a two-by-two factorial randomised trial",
        "We randomised 4,120 adults over 60 to vitamin K or placebo, and to magnesium or placebo. "
        "For vitamin K, 310 people in the treatment group and 402 in the placebo group had leg "
        "cramps (hazard ratio 0.77, 95% confidence interval 0.66 to 0.89). For magnesium, 350 "
        "people in the treatment group and 362 in the placebo group had leg cramps (0.97, 0.84 to "
        "1.12, P = 0.66).",
    ),
    "walk2017": (
        "Dog ownership and later falls in older women: a cohort study",
        "Whether dogs keep their owners steady is debated. We followed 2,310 women over 65 for "
        "six years. Dog ownership was associated with a higher risk of falls (hazard ratio 1.31, "
        "95% CI 1.10 to 1.56). Dog ownership was not associated with the risk of dementia. "
        "Short walks were associated with a higher risk of diabetes. We also asked about "
        "restless legs syndrome (RLS). Night shifts were associated with a higher risk of RLS.",
    ),
}
WRONG = [
    ("Severe attacks were more frequent with colchicine than with naproxen", "CIT019"),
    ("Severe attacks were less common in the colchicine group", "CIT019"),
    ("Quality of life was better with colchicine", "CIT019"),
    ("Diarrhoea was less common with colchicine than with naproxen", "CIT019"),
    ("Diarrhoea did not differ between colchicine and naproxen", "CIT021"),
]
OPPOSED = [
    ("Dog ownership lowers the risk of falls", "CIT019"),
    ("Dog ownership was associated with a lower risk of falls", "CIT019"),
    ("Dog ownership raises the risk of dementia", "CIT019"),
    ("Night shifts lower the risk of restless legs syndrome", "CIT019"),
    ("Dog ownership does not affect the risk of falls", "CIT021"),
]
RIGHT = [
    "Dog ownership was associated with a higher risk of falls [@walk2017].",
    "Dog ownership does not lower the risk of falls [@walk2017].",
    "Long walks were associated with a lower risk of diabetes [@walk2017].",
    "Dog ownership may be linked with depression [@walk2017].",
    "Severe attacks did not differ between colchicine and naproxen [@gout2019].",
    "Severe attacks were not significantly more frequent with colchicine [@gout2019].",
    "Diarrhoea was more common with colchicine than with naproxen [@gout2019].",
    "Diarrhoea was less common with naproxen than with colchicine [@gout2019].",
    "Attacks were less frequent with colchicine [@gout2019].",
    "Night waking was less frequent after swimming lessons [@swim2020].",
    "Constipation was more common with 60 mg of iron than with placebo [@triple2018].",
    "Headache was more common with colchicine [@gout2019].",
    "Vitamin K lowers the risk of leg cramps [@factor2021].",
    "Wheeze was less common after swimming lessons [@swim2020].",
    "Adults given naproxen lost fewer days to diarrhoea [@gout2019].",
]


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.of(
        Work(key=key, title=title, abstract=abstract, year=int(key[-4:]))
        for key, (title, abstract) in WORKS.items()
    )


def found(library: Library, text: str) -> dict[str, Severity]:
    findings = library.check(articles.read_text(text, "a.md")).findings
    return {one.code: one.severity for one in findings if one.code in {"CIT019", "CIT021"}}


@pytest.mark.parametrize(("text", "code"), WRONG)
def test_what_the_abstract_denies_is_told_with_its_words(
    library: Library, text: str, code: str
) -> None:
    findings = library.check(articles.read_text(f"{text} [@gout2019].", "a.md")).findings
    told = [one for one in findings if one.code == code]
    assert len(told) == 1
    assert "tells" in told[0].message or "found" in told[0].message


@pytest.mark.parametrize(("text", "code"), OPPOSED)
def test_a_source_that_states_the_opposite_need_be_no_trial(
    library: Library, text: str, code: str
) -> None:
    assert code in found(library, f"{text} [@walk2017].")


@pytest.mark.parametrize("text", RIGHT)
def test_what_the_abstract_bears_out_or_leaves_open_is_left_alone(
    library: Library, text: str
) -> None:
    assert found(library, text) == {}


def test_a_difference_that_is_denied_in_the_next_clause_is_none(library: Library) -> None:
    assert "CIT019" in found(library, "Peak flow was higher after swimming lessons [@swim2020].")
    assert "CIT019" in found(library, "Body weight rose after swimming lessons [@swim2020].")


def test_how_it_was_at_the_start_is_no_result(library: Library) -> None:
    assert found(library, "Night waking fell after swimming lessons [@swim2020].") == {}


def test_who_says_may_is_warned_only(library: Library) -> None:
    told = found(library, "Severe attacks may be more frequent with colchicine [@gout2019].")
    assert set(told.values()) <= {Severity.WARNING}


@pytest.mark.parametrize(
    "text",
    [
        "The trial did not show that colchicine is safe in pregnancy [@gout2019].",
        "It has never been proven that swimming prevents asthma [@swim2020].",
        "There is no evidence that colchicine prevents diarrhoea [@gout2019].",
    ],
)
def test_what_was_not_shown_is_no_promise(library: Library, text: str) -> None:
    findings = library.check(articles.read_text(text, "a.md")).findings
    assert {one.code for one in findings} & {"BOD008", "WRD002"} == set()


def test_the_study_with_its_journal_is_the_one_just_cited(library: Library) -> None:
    text = (
        "Swimming was tested in children [@swim2020]. The study, which was published in the "
        "Journal of Child Health, lasted six months."
    )
    report = library.check(articles.read_text(text, "a.md"))
    assert {one.matched for one in report.mentions()} == {"swim2020"}
    assert all(one.code != "CIT001" for one in report.findings if "Journal" in one.message)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("In a large trial, swimming lessons were tested in asthma [@swim2020].", None),
        ("A large trial tested tai chi for falls [@taichi2014].", "CIT020"),
        ("A small trial tested tai chi for falls [@taichi2014].", None),
        ("This was not a large trial of tai chi [@taichi2014].", None),
        ("Of the people who did tai chi, 9% had a fracture [@taichi2014].", "CIT007"),
        ("Falls were 9% less frequent with tai chi [@taichi2014].", None),
    ],
)
def test_what_is_called_large_and_what_is_a_share(text: str, code: str | None) -> None:
    work = Work(
        key="taichi2014",
        title="Tai chi and falls: a randomised trial",
        abstract="We randomised 44 adults to tai chi or stretching for 9 weeks. Falls were less "
        "frequent with tai chi (21% versus 30%; P = 0.04).",
    )
    title, abstract = WORKS["swim2020"]
    swim = Work(key="swim2020", title=title, abstract=abstract)
    findings = Library.of([work, swim]).check(articles.read_text(text, "a.md")).findings
    told = {one.code for one in findings if one.code in {"CIT007", "CIT020"}}
    assert told == ({code} if code else set())


@pytest.mark.parametrize(
    "text",
    [
        "No side effects were recorded, which says little in so few people [@swim2020].",
        "Naproxen caused no harm in this trial, but it was too small to show rare ones.",
    ],
)
def test_who_says_how_little_follows_promises_nothing(library: Library, text: str) -> None:
    findings = library.check(articles.read_text(text, "a.md")).findings
    assert "BOD008" not in {one.code for one in findings}


def test_a_sentence_that_sums_up_the_trials_before_it_needs_no_citation(library: Library) -> None:
    text = (
        "Swimming was tested in children [@swim2020], colchicine in adults [@gout2019].\n\n"
        "Both trials were in people with a long illness. They do not tell what happens in others."
    )
    findings = library.check(articles.read_text(text, "a.md")).findings
    assert "CIT006" not in {one.code for one in findings}
