"""What texts answer patterns: the same through their parts, row by row and by alternatives."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.extract.needed import needed
from evidence.extract.pattern import Apart, Pattern
from evidence.extract.questions import QUESTIONS, TEXTS, look, look_together

WORDS = st.lists(
    st.sampled_from(
        ("tea", "teas", "cup", "and", "of", "12", "a+b", "(milk)", "non-tea", "\u00b5g")
    ),
    min_size=1,
    max_size=90,
).map(" ".join)


def learned(pattern: Pattern) -> Pattern:
    pattern.may_be_in("")
    return pattern


TEA = learned(Pattern(r"\btea (?:and|of) (?:cup|\d+)\b"))


def met(text: str) -> tuple[list[int], list[int]]:
    TEXTS.clear()
    return TEXTS[text].starts, TEXTS[text].answered


@given(WORDS, st.integers(0, 400), st.integers(0, 400))
def test_a_part_answers_as_it_does_alone(text: str, one: int, other: int) -> None:
    start, end = sorted((one % (len(text) + 1), other % (len(text) + 1)))
    part = text[start:end]
    alone = met(part)
    TEXTS.clear()
    look(text, [(start, part)])
    assert (TEXTS[part].starts, TEXTS[part].answered) == alone


@given(WORDS, WORDS)
def test_a_text_answers_as_its_parts_do(one: str, other: str) -> None:
    text = f"{one}\n{other}"
    alone = met(text)
    TEXTS.clear()
    look_together(text, ((0, one), (len(one) + 1, other)))
    assert (TEXTS[text].starts, TEXTS[text].answered) == alone


@given(WORDS)
def test_a_long_text_is_searched_as_a_short_one_is(text: str) -> None:
    look(text, ())
    found, plain = TEA.search(text), re.search(TEA.pattern, text)
    assert (found and found.span()) == (plain and plain.span())
    every = [match.span() for match in re.finditer(TEA.pattern, text)]
    assert [match.span() for match in TEA.finditer(text)] == every


@given(WORDS)
def test_alternatives_apart_are_found_as_together(text: str) -> None:
    apart = Apart(r"\bteas? of\b", r"[a-z)] ?\+ ?[a-z]", r"\btea\b", r"\(m")
    for part in apart.parts:
        part.may_be_in("")
    look(text, ())
    found, plain = apart.search(text), re.search(apart.pattern, text)
    assert (found and found.span()) == (plain and plain.span())


@pytest.mark.parametrize(
    ("pattern", "mark"),
    [
        (r"\(n ?= ?\d+\)", "="),
        (r"[a-z] ?\+ ?[a-z]", "+"),
        (r"(?:\+|plus) \d", ""),
        (r"\d ?%?", ""),
        (r"\btea cup\b", ""),
    ],
)
def test_a_mark_that_must_be_there_is_read_off(pattern: str, mark: str) -> None:
    assert needed(pattern).mark == mark


def test_a_new_question_is_asked_of_texts_met_before() -> None:
    text = "nothing but kettles stood on the long table of the old kitchen that day"
    look(text, ())
    assert not TEA.may_be_in(text)
    assert learned(Pattern(r"\bkettles\b")).search(text)
    assert QUESTIONS.every
