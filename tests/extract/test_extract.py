"""Whole works in, facts out."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence.extract import extract
from evidence.model import Basis, Fact, Outcome, Work
from tests.extract.reading import study

WORDS = st.sampled_from(
    [
        "We",
        "randomly",
        "assigned",
        "39",
        "patients",
        "with",
        "alopecia",
        "to",
        "placebo",
        "or",
        "minoxidil",
        ".",
        "In",
        "mice",
        ",",
        "n",
        "=",
        "8",
        "per",
        "group",
        "hair",
        "density",
        "increased",
        "(",
        "p",
        "<",
        "0.05",
        ")",
        "after",
        "12",
        "weeks",
        "RESULTS:",
        "METHODS:",
        "twenty-four",
        "1,204",
        "women",
        "did",
        "not",
        "differ",
        "İ",
        "ﬀ",
        "RETRACTED:",
        "we",
        "will",
        "enroll",
        "120",
        "case",
        "report",
        "cells",
        "in",
        "vitro",
        "95%",
        "CI",
        "1.2-3",
    ]
)
TEXTS = st.one_of(st.text(max_size=400), st.lists(WORDS, max_size=80).map(" ".join))


def work(abstract: str = "", title: str = "", **more: object) -> Work:
    return Work.model_validate({"key": "w", "title": title, "abstract": abstract, **more})


def stands(fact: Fact, one: Work) -> bool:
    if fact.basis not in {Basis.ABSTRACT, Basis.TITLE}:
        return fact.receipt is not None and fact.quote is not None
    text = one.title if fact.basis is Basis.TITLE else one.abstract or ""
    return text[fact.start : fact.end] == fact.quote != ""


@settings(max_examples=100, deadline=None)
@given(TEXTS, TEXTS)
def test_quotes_stand_where_they_say(title: str, abstract: str) -> None:
    one = work(abstract, title)
    assert all(stands(fact, one) for fact in extract(one))


@settings(max_examples=30, deadline=None)
@given(TEXTS)
def test_same_in_same_out(abstract: str) -> None:
    assert extract(work(abstract)) == extract(work(abstract))


@pytest.mark.parametrize(
    "piece",
    [
        "1,1,1,",
        "(((",
        "n = ",
        "random ",
        "patients with ",
        "one hundred and ",
        "a a a a ",
        "no difference in ",
        "of the of the ",
        "12-",
        "n=12 ",
        "12 patients and ",
        "Results: ",
        ". ",
        "search pubmed ",
        "is was were ",
        "\u00a0",
        "increased ",
        "will be ",
    ],
)
def test_hostile_text_costs_little(piece: str) -> None:
    text = piece * (40_000 // len(piece))
    start = time.process_time()
    extract(work(text))
    extract(work("", text))
    assert time.process_time() - start < 3


def test_a_record_without_words_has_no_facts() -> None:
    assert extract(Work(key="w", entry_type="misc")) == ()


def test_the_eight_texts_of_a_careful_reader() -> None:
    mice = study(
        "Male C57BL/6 mice were randomised to minoxidil or vehicle (n = 8 per group). "
        "Hair regrowth was scored after four weeks."
    )
    assert (mice.design, mice.subject, mice.sample_size) == ("animal_rct", "animal", None)
    cells = study(
        "Human dermal papilla cells were cultured with vesicles. Proliferation increased "
        "(n = 3 independent experiments)."
    )
    assert (cells.design, cells.subject, cells.sample_size) == ("in_vitro", "in_vitro", None)
    pilot = study("In this open-label single-arm pilot study, 20 patients were treated with PRP.")
    assert (pilot.design, pilot.control, pilot.sample_size) == ("before_after", "none", 20)
    trial = study(
        "In this double-blind trial, 402 participants were randomly assigned to receive the drug "
        "or placebo for 24 weeks."
    )
    assert (trial.design, trial.blinding, trial.sample_size) == ("rct_parallel", "double", 402)
    assert (trial.control, trial.allocation) == ("placebo", "random")
    cases = study("We report two cases of frontal fibrosing alopecia in sisters.")
    assert cases.design == "case_series"
    plan = study(
        "We will enroll 120 adults. Participants will be randomised to exercise or usual care. "
        "The primary outcome will be pain at 12 weeks."
    )
    assert (plan.design, plan.sample_size) == ("protocol", None)
    review = study(
        "This review summarises what is known of exosomes in hair loss. One trial with 100 "
        "patients has been published."
    )
    assert (review.design, review.sample_size) == ("narrative_review", None)
    charts = study(
        "We reviewed 39 charts of patients with alopecia retrospectively. There was no control "
        "group."
    )
    assert (charts.design, charts.control, charts.time) == ("case_series", "none", "retrospective")
    assert charts.sample_size == 39


def test_an_article_sentence_is_read_like_an_abstract() -> None:
    told = study(
        "A 2020 study found that exosome-treated patients with androgenetic alopecia had denser "
        "hair after 12 weeks."
    )
    assert (told.subject, told.design, told.follow_up_weeks) == ("human", None, 12.0)
    assert told.value("condition") == "androgenetic alopecia"
    assert told.value("intervention") == "exosome"
    assert [one.direction for one in told.outcomes] == ["increase"]
    assert study("It worked in human dermal papilla cells.").subject == "in_vitro"
    assert study("They increased hair density in mice.").subject == "animal"
    assert study("The study had no control group.").control == "none"


def test_outcome_values_are_outcomes() -> None:
    one = study("Pain was lower with the drug than with placebo (95% CI 0.5 to 0.9; P = 0.01).")
    value = one.value("outcome")
    assert isinstance(value, Outcome)
    assert value.between_groups is True
    assert value.direction == "decrease"
    assert value.interval == "0.5 to 0.9"
