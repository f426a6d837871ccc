"""A sentence is weighed alike in an article and where a person asks on it."""

import pytest

from evidence import articles
from evidence.library import Library
from evidence.model import Work


def _work(key: str, title: str, abstract: str) -> Work:
    return Work(key=key, entry_type="article", title=title, year=2020, abstract=abstract)


WORKS = (
    _work(
        "vte2019",
        "Aspirin for preventing recurrent venous thromboembolism: a randomised trial",
        "In this randomised double-blind trial 822 patients with a first venous "
        "thromboembolism received aspirin or placebo. Recurrent venous thromboembolism was "
        "reduced with aspirin (hazard ratio 0.74, 95% CI 0.52 to 0.95, P=0.02).",
    ),
    _work(
        "zinc2018",
        "Zinc lozenges for the common cold in adults: a randomised trial",
        "We randomised 120 adults with a common cold to zinc lozenges or placebo. Duration of "
        "the cold was shorter with zinc (P=0.01).",
    ),
)


@pytest.mark.parametrize(
    "text",
    [
        "Aspirin prevents recurrent venous thromboembolism.",
        "Low-dose aspirin reduces recurrent venous thromboembolism in adults.",
        "Zinc lozenges shorten severe colds in adults.",
        "Patients with venous thromboembolism benefit from aspirin.",
        "Zinc lozenges shorten colds.",
    ],
)
def test_an_article_and_a_question_take_the_same_claim(text: str) -> None:
    checked = Library.of(WORKS)
    (body,) = checked.check(articles.read_text(f"{text}\n", "a.md", "markdown")).bodies
    answer = Library.of(WORKS).query(text)
    parts = ("intervention", "outcome", "population", "comparator", "direction")
    assert [getattr(body.claim, one) for one in parts] == [
        getattr(answer.claim, one) for one in parts
    ]
    assert body.certainty == answer.body.certainty
    assert body.wording == answer.body.wording


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Aspirin prevents recurrent stroke in adults.", "recurrent stroke"),
        ("Exercise lowers systolic blood pressure.", "systolic blood pressure"),
        ("Statins lower all-cause mortality.", "all-cause mortality"),
        ("Exosomes treat the underlying causes of hair loss.", "hair loss"),
    ],
)
def test_what_narrows_an_outcome_stays(text: str, outcome: str) -> None:
    assert Library.of(WORKS).query(text).claim.outcome == outcome
