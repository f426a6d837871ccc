"""Kinds of study told by likeness: sure where rules are unsure, silent on short text."""

import math
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence.extract.features import Known, features, words
from evidence.extract.likeness import chances, chances_of, likeliest, model, parsed, reason
from evidence.model import Basis
from tests.extract.reading import source_of, study

REVIEW = (
    "Psoriasis is a common inflammatory disease of the skin with a large burden. Its causes are "
    "complex and involve genes, immunity and the environment. New biological agents have changed "
    "how it is treated. We discuss current concepts of pathogenesis and outline future directions "
    "for care."
)
MICE = (
    "Baldness models are needed. Male C57BL/6 mice were randomly divided into two groups and "
    "received vesicles or saline by subcutaneous injection. Hair regrowth was scored for four "
    "weeks and skin was stained. The injected mice grew more hair than the control mice. These "
    "mice are a useful model."
)
CELLS = (
    "Dermal papilla cells steer the hair cycle. Human dermal papilla cells were cultured with "
    "vesicles of three donors and transfected with siRNA. Proliferation was measured by CCK-8 "
    "assay and expression by western blot. Vesicles increased beta-catenin in cultured cells. "
    "The pathway may be a target."
)
TRIAL = (
    "Whether the cream helps is not known. In this double-blind trial, 120 adults with eczema "
    "were randomly assigned to the cream or to placebo for eight weeks. The primary outcome was "
    "the itch score. Itch fell more with the cream than with placebo. The cream was well tolerated."
)
TEXTS = {"review": REVIEW, "animal": MICE, "in_vitro": CELLS, "rct": TRIAL}
TABLE = (
    "feature\tidf\ta\tb\n<start>\t0\t0.5\t-0.5\nhair\t2.00\t1.00\t-1.00\nt:mice\t1.50\t-2.00\t3.00"
)


@pytest.mark.parametrize("kind", sorted(TEXTS))
def test_a_plain_text_is_told(kind: str) -> None:
    assert likeliest(source_of(TEXTS[kind])) == kind


def test_short_text_is_left_to_the_rules() -> None:
    assert chances(source_of("Mice were randomised.", "A review of mice")) == {}
    assert likeliest(source_of("", "Systematic review of exercise for back pain")) is None


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.sampled_from(sorted(TEXTS)))
def test_chances_sum_to_one_and_reasons_stand_in_the_text(noise: str, kind: str) -> None:
    one = source_of(f"{TEXTS[kind]} {noise}")
    told = chances(one)
    assert math.isclose(sum(told.values()), 1.0)
    for name in told:
        span = reason(one, name)
        assert span.sentence.text[span.start : span.end] == span.text != ""


def test_a_table_of_weights_is_scored_as_written() -> None:
    known = parsed(TABLE)
    assert known.kinds == ("a", "b")
    told = chances_of({"hair": 1.0, "t:mice": 1.0, "unknown": 1.0}, known)
    odds = [1 / (1 + math.exp(-(0.5 + 1.0 - 1.4))), 1 / (1 + math.exp(-(-0.5 - 1.0 + 2.1)))]
    assert told["a"] == pytest.approx(odds[0] / sum(odds))
    assert sum(chances_of({}, known).values()) == pytest.approx(1.0)


@given(st.lists(st.text("abc", min_size=1, max_size=4), max_size=12))
def test_grams_are_words_and_neighbours(told: list[str]) -> None:
    found = list(Known().grams(told))
    assert found == [*dict.fromkeys(told), *(f"{one} {two}" for one, two in pairwise(told))]


def test_digits_and_marks_do_not_matter_to_features() -> None:
    assert words("12 mg, p < 0.05") == ["#", "#", "mg", "p", "#", "#", "#"]
    assert "hair" in features(source_of("Hair grew."))


def test_every_shipped_weight_is_a_number_for_every_kind() -> None:
    known = model()
    assert len(known.start) == len(known.kinds) == 9
    assert all(rare >= 0 and len(row) == 9 for rare, row, _ in known.weights.values())


def test_likeness_never_overrules_the_traps() -> None:
    assert (study(MICE).design, study(MICE).subject) == ("animal_rct", "animal")
    assert (study(CELLS).design, study(CELLS).subject) == ("in_vitro", "in_vitro")
    protocol = study(
        "Eczema is common. We will enrol 120 adults. Participants will be randomised to cream or "
        "placebo. Itch will be scored at eight weeks by blinded assessors. Results will be "
        "published.",
        "Cream for eczema: study protocol for a randomised controlled trial",
    )
    assert (protocol.design, protocol.sample_size) == ("protocol", None)
    review = study(f"{TRIAL} {TRIAL}", "Creams for eczema: a systematic review")
    assert review.design == "systematic_review"


def test_a_design_told_by_likeness_quotes_its_words() -> None:
    fact = study(REVIEW).fact("design")
    assert fact is not None
    assert fact.value == "narrative_review"
    text = REVIEW if fact.basis is Basis.ABSTRACT else ""
    assert text[fact.start : fact.end] == fact.quote != ""


@pytest.mark.parametrize("piece", ["mice ", "a1 ", "review. ", "Ünïcode\u0301 ", "^ $ # "])
def test_a_long_text_costs_little(piece: str) -> None:
    one = source_of(piece * (300_000 // len(piece)))
    start = time.process_time()
    chances_of(features(one), model())
    assert time.process_time() - start < 4
