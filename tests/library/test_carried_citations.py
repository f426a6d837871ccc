"""A citation holds for the report that goes on from it, and for nothing else."""

import pytest

from evidence import articles
from evidence.library import Library
from evidence.model import Work

STUDY = Work(
    key="roe2019",
    title="Zinc lozenges for colds: a randomised trial",
    authors=("Roe, Jane",),
    year=2019,
    abstract="We randomly assigned 240 adults with a cold to zinc lozenges or placebo for 10 days. "
    "Colds lasted 4.5 days with zinc and 7.6 days with placebo (P < 0.001). A bad taste was "
    "reported by 38% of those given zinc and 12% of those given placebo.",
)
FIRST = "Zinc was tested against placebo in adults with a cold [@roe2019]. "


def rules(text: str) -> set[str]:
    report = Library.of([STUDY]).check(articles.read_text(text, "a.md"))
    return {finding.rule for finding in report.findings}


@pytest.mark.parametrize(
    "after",
    [
        "A bad taste was reported by 38% of people given zinc and 12% given placebo.",
        "The trial lasted ten days.",
        "Its authors counted every sneeze.",
        "A bad taste was reported by 38% given zinc and 12% given placebo. In other words, it was"
        " three times as frequent with zinc.",
        "Adults who were given zinc felt better sooner than the others.",
        "Of 253 adults who were screened, 240 were enrolled.",
        "Both groups were treated for ten days.",
    ],
)
def test_a_report_that_goes_on_needs_no_second_citation(after: str) -> None:
    assert not rules(FIRST + after) & {"uncited-number", "uncited-claim"}


@pytest.mark.parametrize(
    ("after", "rule"),
    [
        ("Garlic prevents 80% of all colds.", "uncited-number"),
        ("Vitamin C prevents colds.", "uncited-claim"),
        ("People who ate garlic had fewer colds than the others.", "uncited-claim"),
        ("A bad taste was reported by 64% of people given zinc and 12% given placebo.",
         "number-not-in-source"),
    ],
)  # fmt: skip
def test_what_is_not_its_report_is_heard(after: str, rule: str) -> None:
    assert rule in rules(FIRST + after)


def test_another_paragraph_is_not_covered() -> None:
    assert "uncited-number" in rules(FIRST + "\n\nA bad taste was reported by 38% of people.")


def test_a_summary_may_tell_a_figure_again() -> None:
    first = FIRST + "A bad taste was reported by 38% of those given zinc.\n\n## In short\n\n"
    assert "uncited-number" not in rules(first + "- A bad taste comes with zinc in 38%.")
    assert "uncited-number" in rules(first + "- Garlic helps 38% of men.")


def test_the_citation_at_the_end_of_a_paragraph_covers_its_numbers() -> None:
    text = "A bad taste was reported by 38% of people given zinc. The trial was short [@roe2019]."
    assert "uncited-number" not in rules(text)


def test_a_claim_is_covered_where_the_cited_sentence_goes_back_to_it() -> None:
    claim = "Zinc may shorten colds slightly. "
    assert "uncited-claim" not in rules(claim + "The effect was small in the trial [@roe2019].")
    assert "uncited-claim" in rules(claim + "Ginger tastes hot in tea [@roe2019].")


def test_results_alone_do_not_tell_another_design() -> None:
    text = (
        "A randomised trial gave zinc to 240 adults [1]. The rate of colds was 21.3 per 1000 "
        "person-years in the zinc group and 46.0 in the control group [1].\n\n# References\n\n"
        "1. Roe J. Zinc lozenges for colds. BMJ 2019;1:2-3. doi:10.1136/bmj.x1234\n"
    )
    found = rules(text)
    assert "citation-described-inconsistently" not in found
    assert "unverified-field" not in found


@pytest.mark.parametrize(
    ("after", "rule"),
    [
        ("It stops colds in 38% of people.", "uncited-number"),
        ("It melts away 10 kg of fat in a month.", "uncited-number"),
        ("It also has no side effects.", "safety-claim-without-data"),
        ("It is completely natural and safe.", "natural-means-safe"),
    ],
)
def test_a_boast_behind_a_citation_is_no_report(after: str, rule: str) -> None:
    assert rule in rules(FIRST + after)


def test_a_source_that_found_the_opposite_is_heard() -> None:
    study = STUDY.model_copy(
        update={
            "abstract": "We randomly assigned 300 adults with insomnia to tea or placebo for 12 "
            "weeks. Anxiety was higher with tea than with placebo (7.2% v 3.1%, P = 0.04)."
        }
    )
    text = "Tea lowers anxiety [@roe2019]."
    report = Library.of([study]).check(articles.read_text(text, "a.md"))
    told = [one for one in report.findings if one.rule == "source-found-no-effect"]
    assert [one.severity.value for one in told] == ["error"]
    assert "opposite" in told[0].message
