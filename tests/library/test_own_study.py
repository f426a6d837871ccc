"""A paper is the source of its own results; what it says of the world still needs one."""

from evidence import articles
from evidence.library import Library

ABSTRACT = (
    "Background: Ginger cures nausea in 80% of women. Methods: We randomly assigned 120 women to "
    "ginger or placebo for 4 weeks. Results: Nausea fell by 30% with ginger and by 12% with "
    "placebo. Conclusions: Ginger reduces nausea."
)
PAPER = """# Introduction

Ginger prevents nausea in 70% of women. We compared it with placebo.

# Results

We measured nausea in 118 women. Nausea fell by 30% with ginger.

# Discussion

Ginger cures 90% of colds.
"""
SALES = "Our shop has sold ginger since 1990. Nausea fell by 90% in our customers."


def numbers(text: str) -> set[str]:
    report = Library.of([]).check(articles.read_text(text, "a.md"))
    told = [one for one in report.findings if one.rule == "uncited-number"]
    return {words.text for one in told for words in one.because if hasattr(words, "text")}


def test_an_abstract_reports_itself_and_its_background_does_not() -> None:
    assert numbers(ABSTRACT) == {"80%"}


def test_the_results_of_a_paper_are_its_own() -> None:
    assert numbers(PAPER) == {"70%", "90%"}


def test_a_shop_is_no_study() -> None:
    assert "90%" in numbers(SALES)
