"""Careful, well-cited articles are left in peace, and a slip in them is still heard."""

from pathlib import Path

import pytest

from evidence import articles
from evidence.library import Library, Report
from evidence.library.core import from_files
from evidence.model import Severity

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = ("careful-smoking.md", "careful-fractures.md", "careful-hair.md")
EVERY = 500
"""So many words may cost one warning."""


@pytest.fixture(scope="module")
def library() -> Library:
    bibs = [EXAMPLES / "careful.bib", EXAMPLES.parent / "references.bib"]
    return Library.of(list(from_files(bibs)))  # type: ignore[arg-type]


def check(library: Library, text: str) -> Report:
    return library.check(articles.read_text(text, "careful.md"))


@pytest.mark.parametrize("name", NAMES)
def test_it_gets_no_error_and_hardly_a_warning(library: Library, name: str) -> None:
    text = (EXAMPLES / name).read_text(encoding="utf-8")
    assert len(text.split()) >= 600
    report = check(library, text)
    told = [one for one in report.findings if one.severity is Severity.WARNING]
    assert not report.at_least(Severity.ERROR)
    assert len(told) <= len(text.split()) / EVERY
    assert all(mention.matched is not None for mention in report.mentions())


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("The four kinds of product did about equally well.",
         "The gum cures 90% of all smokers.", "uncited-number"),
        ("At 12 weeks, 53.0% of", "At 12 weeks, 66.4% of", "number-not-in-source"),
        ("Anxiety was more common with both medicines, at 7.2% against 3.1%",
         "Anxiety was more common with both medicines, at 8.9% against 3.1%",
         "number-differs-from-source"),
        ("Newer trials of cytisine are not included here.",
         "Cytisine is completely natural and perfectly safe.", "natural-means-safe"),
        ("It does not replace a talk with a doctor or pharmacist.",
         "Studies show that hypnosis stops smoking for good.", "plural-without-plural"),
    ],
)  # fmt: skip
def test_a_slip_in_it_is_heard(library: Library, old: str, new: str, rule: str) -> None:
    text = (EXAMPLES / NAMES[0]).read_text(encoding="utf-8")
    assert old in text
    before = {one.rule for one in check(library, text).findings}
    after = {one.rule for one in check(library, text.replace(old, new)).findings}
    assert rule in after - before
