"""Where a review starts: where what it took in starts, and unknown is never no."""

import pytest

from evidence.grade.start import start
from evidence.model import Basis, Fact, Property, Study, Work

_TITLE = "Zinc for the common cold: a systematic review and meta-analysis"


def _review(title: str = _TITLE, counted: str | None = None, **facts: str | int) -> Study:
    work = Work(key="review", title=title, abstract=counted, year=2020)
    told = [
        Fact(
            work="review",
            property=Property(name),
            value=value,
            quote=counted if name == "n_studies" else title,
            basis=Basis.ABSTRACT,
            origin="test",
        )
        for name, value in {"design": "meta_analysis", "subject": "human", **facts}.items()
    ]
    return Study(work=work, facts=tuple(told))


@pytest.mark.parametrize(
    ("study", "points", "told"),
    [
        (_review(reviewed="rct_only"), 4, "randomised trials starts high"),
        (_review(reviewed="mixed"), 2, "mixes in"),
        (_review(reviewed="nonrandomised", counted="12 trials", n_studies=12), 2, "non-random"),
        (_review(counted="12 trials", n_studies=12), 4, "whether all were randomised"),
        (_review(counted="Twelve placebo-controlled trials", n_studies=12), 4, "not told"),
        (_review(counted="12 studies", n_studies=12), 2, "starts low until"),
        (_review(counted="12 trials and cohort studies", n_studies=12), 2, "until"),
        (_review(counted="12 uncontrolled trials", n_studies=12), 2, "until"),
        (_review("Zinc for colds: a meta-analysis of controlled clinical trials"), 4, "not told"),
        (_review("Zinc for colds: a review of cohort studies and trials"), 2, "until"),
        (_review("How clinical trials are reported: a systematic review"), 2, "until"),
        (_review(control="placebo"), 4, "not told"),
        (_review(control="active"), 2, "until"),
        (_review(), 2, "which would start high"),
    ],
)
def test_a_review_starts_where_what_it_took_in_starts(study: Study, points: int, told: str) -> None:
    found, step = start(study)
    assert found == points
    assert told in step.why


def test_a_start_rests_on_the_fact_that_says_trials() -> None:
    study = _review(counted="12 trials", n_studies=12)
    _, step = start(study)
    assert study.fact("n_studies") in step.because
