"""The real article that started the project: what a careful checker must say of it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from evidence import articles
from evidence.library import Library, Report
from evidence.model import CitationKind, Finding, Mention

LEANING = {
    "C10": ("a 2020 study published in STEM CELLS", "cited2020sctm"),
    "C11": ("Researchers attributed this", "cited2020sctm"),
    "C43": ("In a small 2022 clinical trial", "cited2022trial"),
    "C44": ("Research published in STEM CELLS", "cited2020sctm"),
    "C45": ("A 2021 study in the International", "cited2021ijms"),
}

NUMBERS = {
    "C2": "30 to 150 nanometers",
    "C10": "12 weeks. Researchers",
    "C39": "3–6 months as hair",
    "C43": "15–20%",
    "C51": "$1,000",
    "C64": "30–40%",
    "C65": "80–90%",
    "C70": "3–6 months with fewer",
    "C76": "$20–$50",
    "C77": "$1,500–$4,000",
    "C78": "$4,000–$15,000",
    "C79": "$1,500–$3,000",
    "C81": "1–3 sessions",
}


@pytest.fixture(scope="module")
def report(article: Path, examples: tuple[object, ...]) -> Report:
    return Library.of(examples).check(articles.read(article))  # type: ignore[arg-type]


def found(report: Report, rule: str) -> list[Finding]:
    return [finding for finding in report.findings if finding.rule == rule]


def test_all_five_passages_are_tied_to_three_works_and_none_is_resolved(
    report: Report, article: Path
) -> None:
    text = article.read_text(encoding="utf-8")
    mentions: list[Mention] = list(report.mentions())
    assert all(mention.citation.kind is CitationKind.PROSE for mention in mentions)
    assert all(mention.matched is None for mention in mentions)
    assert {mention.work for mention in mentions} == {work for _, work in LEANING.values()}
    for start, work in LEANING.values():
        at = text.index(start)
        line = text.count("\n", 0, at) + 1
        here = [one for one in mentions if one.citation.place.line == line]
        assert work in {one.work for one in here}, start


def test_one_paper_told_as_patients_and_as_cells_is_reported(report: Report) -> None:
    messages = [one.message for one in found(report, "citation-described-inconsistently")]
    assert any("people" in text and "cells" in text for text in messages)
    assert any("density" in text and "miniaturi" in text for text in messages)


def test_an_outcome_that_cells_cannot_show_is_reported(report: Report) -> None:
    assert [one.study for one in found(report, "level-of-biology-error")] == ["cited2020sctm"]


def test_the_uncontrolled_trial_is_flagged(report: Report) -> None:
    assert "cited2022trial" in {one.study for one in found(report, "no-control-group")}


def test_the_mouse_study_is_flagged_where_the_text_speaks_of_people(report: Report) -> None:
    findings = found(report, "animal-only-for-human-claim")
    assert {one.study for one in findings} == {"cited2021ijms"}


def test_uncited_numbers_and_prices_are_reported_at_their_place(
    report: Report, article: Path
) -> None:
    text = article.read_text(encoding="utf-8")
    places = [one.place for one in found(report, "uncited-number") if one.place is not None]
    missed = []
    for claim, number in NUMBERS.items():
        at = text.index(number)
        line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
        near = [one for one in places if one.line == line and abs(one.column - column) <= 2]
        if not near:
            missed.append(claim)
    assert missed == []


def test_the_nearest_real_study_is_a_candidate_and_stays_one(report: Report) -> None:
    first = next(one for one in report.mentions() if one.work == "cited2020sctm")
    assert first.candidates[0].key == "tak2020"
    assert first.candidates[0].fits
    assert first.candidates[0].differs


def test_the_articles_own_caveats_are_left_alone(report: Report, article: Path) -> None:
    text = article.read_text(encoding="utf-8")
    caveats = ("While exosome therapy shows promising potential", "Most evidence is short-term")
    for caveat in caveats:
        at = text.index(caveat)
        here = [one for one in report.findings if one.place and one.place.start == at]
        assert {one.rule for one in here} <= {"hype-words"}, caveat


def test_nearly_every_marked_claim_and_contradiction_is_found(article: Path) -> None:
    root = Path(__file__).parents[2]
    ran = subprocess.run(
        [sys.executable, root / "benchmarks" / "article.py", "--article", article, "--json"],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": str(root)},
    )
    told = json.loads(ran.stdout)
    assert told["found"] >= 80
    assert told["heard"] >= 0.9 * told["must_say"]
    assert len(told["contradictions"]["reported"]) >= 14
    assert len(told["contradictions"]["unmarked"]) <= 3
