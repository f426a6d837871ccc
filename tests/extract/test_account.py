"""What a text tells of another study, or of grades of evidence, is not read as its own."""

import pytest

from evidence.extract.account import account
from tests.extract.reading import source_of, study

KNOWN = (
    "BACKGROUND: A double-blind, placebo-controlled randomized trial found that zinc shortens "
    "colds. "
)
ASKED = (
    "METHODS: We followed 512 nurses who bought lozenges and 498 who did not for two winters. "
    "RESULTS: Colds lasted as long in buyers as in others (hazard ratio 1.02)."
)


def test_a_trial_of_the_background_is_not_this_study() -> None:
    told = study(KNOWN + ASKED)
    assert (told.allocation, told.blinding) == (None, None)
    assert told.control != "placebo"
    assert told.design == "cohort"


def test_a_background_that_speaks_of_the_study_is_its_own() -> None:
    told = study(
        "BACKGROUND: In this double-blind trial we randomly assigned 90 nurses to zinc or placebo. "
        "RESULTS: Colds lasted as long in both groups."
    )
    assert (told.allocation, told.blinding, told.control) == ("random", "double", "placebo")


def test_a_background_alone_is_read() -> None:
    told = study("BACKGROUND: Ninety nurses were randomly assigned to zinc or placebo.")
    assert told.allocation == "random"


@pytest.mark.parametrize(
    "grade",
    [
        "LEVEL OF EVIDENCE: Level III (cohort study, or historical control group).",
        "Level of evidence: therapeutic study, level IV (case series, no control group).",
        "Level II (randomized trial of lesser quality).",
    ],
)
def test_a_grade_of_evidence_is_no_design(grade: str) -> None:
    told = study("We asked 80 rowers about back pain. Most had none. " + grade)
    assert told.allocation is None
    assert told.control is None
    assert told.design != "historical_control"


def test_an_extension_is_not_the_trial_before_it() -> None:
    told = study(
        "Adults who had completed a 12-week, double-blind, placebo-controlled trial of a migraine "
        "drug could enter an open-label study. All 180 took the drug for one year. Attacks fell."
    )
    assert told.blinding == "open_label"
    assert told.control != "placebo"
    assert told.design is not None
    assert not told.design.startswith("rct")


def test_people_who_completed_this_trial_are_in_it() -> None:
    told = study("Forty runners completed this double-blind trial of caffeine or placebo.")
    assert (told.blinding, told.control) == ("double", "placebo")


@pytest.mark.parametrize("words", ["single-blind placebo run-in", "placebo lead-in period"])
def test_a_placebo_before_the_trial_is_no_control(words: str) -> None:
    told = study(
        f"After a two-week {words}, 140 adults with gout were randomly assigned to febuxostat "
        "or allopurinol for six months. Urate was lower with febuxostat than with allopurinol."
    )
    assert told.control == "active"
    assert told.blinding is None


def test_a_trial_with_a_run_in_keeps_its_placebo() -> None:
    told = study(
        "In a double-blind placebo-controlled trial with run-in, 140 adults were randomly assigned "
        "to febuxostat or placebo."
    )
    assert (told.blinding, told.control) == ("double", "placebo")


def test_offsets_hold_where_words_are_blanked() -> None:
    text = "After a placebo run-in, mice swam. They had completed a randomized trial before."
    source = source_of(text)
    assert [one.text for one in account(source)] == [one.text for one in source.sentences]
    assert all(len(one.low) == len(one.text) for one in account(source))


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("an open-label phase 2 trial", "open_label"),
        ("an open-label phase III trial", "open_label"),
        ("a trial with an open-label phase", None),
    ],
)
def test_an_open_label_phase_with_a_number_is_a_trial(words: str, kind: str | None) -> None:
    assert study(f"Adults with lupus were treated in {words}.").blinding == kind
