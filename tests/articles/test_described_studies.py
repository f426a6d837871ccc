"""Lay paragraphs on many topics, with every study they point at and nothing else."""

import pytest

from evidence.articles import read_text
from evidence.model import Article, CitationKind

# Paragraph; then for each pointer, in order: its words, year, journal.
PARAGRAPHS = [
    (
        "Olive oil has long been praised. A 2018 trial published in The New England Journal of "
        "Medicine reported fewer strokes among people who ate nuts and oil. The trial had been "
        "corrected and published again because some clinics had not assigned people at random.",
        [
            (
                "A 2018 trial published in The New England Journal of Medicine",
                2018,
                "The New England Journal of Medicine",
            ),
            ("The trial", 2018, "The New England Journal of Medicine"),
        ],
    ),
    (
        "Some studies suggest that fish oil helps the heart, and early research is encouraging. "
        "Recent research points the same way, but more studies are needed.",
        [],
    ),
    (
        "In 2019, researchers at the University of Copenhagen reported that the measles vaccine "
        "did not raise the risk of autism. Its authors followed more than 650,000 children.",
        [
            ("In 2019, researchers at the University of Copenhagen", 2019, None),
            ("Its authors", 2019, None),
        ],
    ),
    (
        "A Cochrane review found that zinc may shorten a cold by about a day. "
        "The review warned that the trials were small.",
        [("A Cochrane review", None, None), ("The review", None, None)],
    ),
    (
        "One small trial last year tested beetroot juice before exercise. Participants drank half "
        "a litre a day for two weeks.",
        [("One small trial last year", None, None), ("Participants", None, None)],
    ),
    (
        "According to a 2017 meta-analysis in The Lancet Psychiatry, talking therapy eased "
        "insomnia. A separate study in the journal Sleep found a smaller effect.",
        [
            ("a 2017 meta-analysis in The Lancet Psychiatry", 2017, "The Lancet Psychiatry"),
            ("A separate study in the journal Sleep", None, "Sleep"),
        ],
    ),
    (
        "A 2021 study in Sweden followed 4,000 nurses who worked at night. A 2016 study of men in "
        "rural Japan looked at salt.",
        [("A 2021 study", 2021, None), ("A 2016 study", 2016, None)],
    ),
    (
        "Research published last spring in JAMA Internal Medicine linked ultra-processed food to "
        "memory loss.",
        [
            (
                "Research published last spring in JAMA Internal Medicine",
                None,
                "JAMA Internal Medicine",
            )
        ],
    ),
    (
        "If a study finds a link, that does not prove a cause. A large trial would settle the "
        "question, and no trial has been done. Ask for a study before you pay.",
        [],
    ),
    (
        "The PREDIMED trial compared two diets. The Nurses’ Health Study has followed women since "
        "1976.",
        [("The PREDIMED trial", None, None), ("The Nurses’ Health Study", None, None)],
    ),
    (
        "A team led by Maria Keller at Stanford University showed in 2015 that a short walk "
        "after dinner lowered blood sugar.",
        [("A team led by Maria Keller at Stanford University showed in 2015", 2015, None)],
    ),
    (
        "One trial (BMJ, 2020) tested exercise for knee pain. Another trial of 120 adults found no "
        "benefit of taping.",
        [("One trial (BMJ, 2020)", 2020, "BMJ"), ("Another trial", None, None)],
    ),
    (
        "A 2014 randomized, double-blind trial in Cancer Epidemiology, Biomarkers & Prevention "
        "gave 200 smokers green tea. Smokers in the control group drank water. However, the study "
        "was short.",
        [
            (
                "A 2014 randomized, double-blind trial in Cancer Epidemiology, Biomarkers & "
                "Prevention",
                2014,
                "Cancer Epidemiology, Biomarkers & Prevention",
            ),
            ("the study", 2014, "Cancer Epidemiology, Biomarkers & Prevention"),
        ],
    ),
    (
        "Findings published in Frontiers in Immunology in 2022 hint at an immune effect. "
        "Researchers caution that mice are not people.",
        [
            (
                "Findings published in Frontiers in Immunology in 2022",
                2022,
                "Frontiers in Immunology",
            ),
            ("Researchers", 2022, "Frontiers in Immunology"),
        ],
    ),
    (
        "Clinical experience shows that most patients recover. Studies show that rest helps, and "
        "several trials agree. Experts recommend a clinical trial for rare tumours.",
        [],
    ),
    (
        "A 2020 study by Okafor and colleagues found that yoga eased back pain. The authors "
        "called for a longer trial.",
        [("Okafor and colleagues", 2020, None), ("The authors", 2020, None)],
    ),
    (
        "The study, published in PLOS ONE in March 2019, tracked sleep with wrist bands.",
        [("The study, published in PLOS ONE in March 2019", 2019, "PLOS ONE")],
    ),
    (
        "A new trial gave adults magnesium at night. The trial, published in Sleep Medicine in "
        "2021, found nothing. In 2016, the Lancet published a trial of stents. A report from the "
        "CDC estimated the cost.",
        [
            ("A new trial", 2021, "Sleep Medicine"),
            ("The trial, published in Sleep Medicine in 2021", 2021, "Sleep Medicine"),
            ("In 2016, the Lancet published a trial", 2016, "Lancet"),
            ("A report from the CDC", None, None),
        ],
    ),
    (
        "A 2018 study published in BMJ Case Reports followed three men. In a double-blind, "
        "placebo-controlled trial, 40 adults took iron. In a clinical trial, people are assigned "
        "by chance. She took up the study of Latin.",
        [
            ("A 2018 study published in BMJ Case Reports", 2018, "BMJ Case Reports"),
            ("a double-blind, placebo-controlled trial", None, None),
        ],
    ),
    (
        "In a small 2012 crossover trial, sixteen runners took caffeine. A 2012 survey asked "
        "coaches about it.",
        [
            ("a small 2012 crossover trial", 2012, None),
            ("A 2012 survey", 2012, None),
        ],
    ),
]


def told(article: Article) -> list[tuple[str, int | None, str | None]]:
    return [(one.text, one.told.year, one.told.journal) for one in article.citations]


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS, ids=range(len(PARAGRAPHS)))
def test_every_described_study_and_nothing_else(
    text: str, expected: list[tuple[str, int | None, str | None]]
) -> None:
    assert told(read_text(text, "lay.txt")) == expected


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS, ids=range(len(PARAGRAPHS)))
def test_the_same_in_markdown(
    text: str, expected: list[tuple[str, int | None, str | None]]
) -> None:
    assert told(read_text(text, "lay.md")) == expected


def test_prose_in_front_of_a_key_tells_of_the_work_the_key_names() -> None:
    text = "A 2019 trial in The Lancet gave statins to 90 adults [@ito2019]. The trial was short."
    first, second = read_text(text, "a.md").citations
    assert (first.kind, first.value, first.told.year) == (CitationKind.KEY, "ito2019", 2019)
    assert first.told.journal == "The Lancet"
    assert (second.kind, second.value, second.text) == (CitationKind.KEY, "ito2019", "The trial")


def test_the_year_alone_finds_the_only_study_of_that_year() -> None:
    text = (
        "A 2019 trial in The Lancet tested statins.\n\nA 2021 trial in Gut tested fibre.\n\n"
        "# Later\n\nThe 2019 trial had no placebo."
    )
    assert told(read_text(text, "a.md"))[-1] == ("The 2019 trial", 2019, "The Lancet")


def test_the_study_does_not_reach_over_a_heading() -> None:
    text = (
        "A 2019 trial in Gut tested fibre.\n\n# Next\n\nThe study of sleep is young. The study ran."
    )
    assert len(read_text(text, "a.md").citations) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The study was funded by the National Institutes of Health in 2019.",
        "The trial was sponsored by the University of Oslo and two companies.",
        "This trial was registered in 2018 at ClinicalTrials.gov.",
        "The paper was published in 2019.",
        "The study received funding from the Mayo Foundation.",
        "A Cox multivariate analysis of 300 patients in 2015 found that smoking raised the risk.",
        "A subgroup analysis found a larger effect in women.",
        "A Kaplan-Meier analysis showed better survival.",
    ],
)
def test_who_paid_and_what_was_reckoned_name_no_new_study(text: str) -> None:
    assert told(read_text(text, "a.md")) == []


def test_who_paid_is_said_of_the_study_before() -> None:
    text = "A 2019 trial in Gut tested fibre. The trial was funded by the University of Oslo."
    assert [one[2] for one in told(read_text(text, "a.md"))] == ["Gut", "Gut"]
