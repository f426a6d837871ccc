"""Directions by learned weights: arms swapped, figures compared, reasons told, time linear."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.extract.comparison import Comparison
from evidence.extract.direction import direction_of, question
from evidence.extract.printed import printed
from evidence.extract.ratios import spans, told
from evidence.extract.results import may_tell
from evidence.extract.stems import stems, with_codes
from evidence.extract.things import named
from evidence.extract.verdict import verdict
from evidence.model import Direction
from tests.extract.reading import source_of

ABSTRACT = (
    "We compared aspirin with placebo in 400 adults. Stroke was less frequent with aspirin than "
    "with placebo (2% v 5%; P = 0.01). Bleeding was more frequent with aspirin than with placebo "
    "(4% v 1%; P = 0.02). Headache did not differ between the groups (P = 0.6)."
)


@pytest.mark.parametrize(
    ("outcome", "direction"),
    [("stroke", "decrease"), ("bleeding", "increase"), ("headache", "no_difference")],
)
def test_each_outcome_is_answered_from_its_own_sentence(outcome: str, direction: str) -> None:
    asked = question(ABSTRACT, "aspirin", "placebo", outcome)
    judged = verdict(asked, source_of(ABSTRACT).abstract)
    assert judged is not None
    assert judged.direction == direction
    assert outcome in judged.sentence.low
    assert 0.5 < judged.chance <= 1


@pytest.mark.parametrize("outcome", ["stroke", "bleeding", "headache"])
def test_swapped_arms_swap_the_answer(outcome: str) -> None:
    one = direction_of(ABSTRACT, "aspirin", "placebo", outcome)
    other = direction_of(ABSTRACT, "placebo", "aspirin", outcome)
    opposite = {Direction.INCREASE: Direction.DECREASE, Direction.DECREASE: Direction.INCREASE}
    assert one is not None
    assert other == opposite.get(one, one)


def test_a_text_without_results_answers_nothing() -> None:
    assert direction_of("Nausea was common.", "aspirin", "placebo", "pain") is None
    assert direction_of("", "aspirin", "placebo", "pain") is None


def test_group_codes_are_learned_from_the_methods() -> None:
    low = "patients received ketamine (group a) or saline (group b). pain was less in group a."
    codes = dict(with_codes(low, stems("ketamine"), stems("saline")))
    assert codes == {"groupax": 1, "groupbx": -1}


@pytest.mark.parametrize(
    ("text", "way", "spanned"),
    [
        ("hazard ratio 0.71 (95% ci 0.60 to 0.84)", -1, False),
        ("odds ratio, 1.10; 95% ci, 0.90-1.35", 1, True),
        ("mean difference \u22122.1 points (95% ci \u22123.0 to \u22121.2)", -1, False),
        ("mean difference 0.4 (95% ci, \u22120.1 to 0.9)", 1, True),
    ],
)
def test_ratios_and_differences_point_a_way(text: str, way: int, spanned: bool) -> None:
    one = told(text)
    assert one is not None
    assert (one.way, one.spans) == (way, spanned)


@given(st.floats(0.01, 9), st.floats(0.01, 9))
def test_an_interval_spans_what_lies_in_it(one: float, other: float) -> None:
    low, high = sorted((round(one, 2), round(other, 2)))
    assert spans(f"95% ci {low:.2f} to {high:.2f}", 1.0) is (low <= 1.0 <= high)


@given(st.text(alphabet="pain ()[]%.,;0123456789<>=-andtoci\u2212", max_size=200))
def test_printed_numbers_stand_where_they_say(text: str) -> None:
    for sentence in source_of(text).abstract:
        for number in printed(sentence):
            assert text[sentence.start :][number.span.start : number.span.end] == number.span.text


@pytest.mark.parametrize(
    "piece",
    [
        "(1, 2), ",
        "pain and ",
        "no ",
        "p = 0.",
        "95% ci 1 to ",
        "higher ",
        "1 and ",
        "[(",
        "group a ",
    ],
)
def test_hostile_text_is_read_in_linear_time(piece: str) -> None:
    text = piece * (50_000 // len(piece))
    source = source_of(text)
    asked = question("", "aspirin", "placebo", "pain")
    start = time.process_time()
    for sentence in source.abstract:
        if may_tell(source, sentence):
            list(named(sentence))
        printed(sentence)
        Comparison(sentence, asked, {}).features()
    assert time.process_time() - start < 2
