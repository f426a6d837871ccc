"""Places as editors count them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from evidence.cli.server.spots import Spots

KINDS = types.PositionEncodingKind
WIDE = "a\U0001f9eae\u0301\u00df\U00010348z"
"""A letter, an emoji, a letter with a combining accent, a sharp s, a Gothic letter, a letter."""

texts = st.text(st.sampled_from("ab \r\n\u2028\x0b\x85é\u0301😀\ud800"), max_size=40)
encodings = st.sampled_from(list(KINDS))


@pytest.mark.parametrize(
    ("encoding", "ends"),
    [
        (KINDS.Utf16, [0, 1, 3, 4, 5, 6, 8, 9]),
        (KINDS.Utf8, [0, 1, 5, 6, 8, 10, 14, 15]),
        (KINDS.Utf32, [0, 1, 2, 3, 4, 5, 6, 7]),
    ],
)
def test_columns_are_counted_in_units(encoding: KINDS, ends: list[int]) -> None:
    spots = Spots(WIDE, encoding)
    assert [spots.position(1, column).character for column in range(1, 9)] == ends
    assert [spots.found(types.Position(0, end)) for end in ends] == [(1, c) for c in range(1, 9)]


def test_half_an_emoji_is_the_emoji() -> None:
    assert Spots(WIDE).found(types.Position(0, 2)) == (1, 2)


def test_lines_end_where_editors_end_them() -> None:
    spots = Spots("a\r\nb\rc\nd\u2028\x0b\x0c\x85e")
    assert spots.lines == ["a", "b", "c", "d\u2028\x0b\x0c\x85e"]
    assert spots.position(4, 6) == types.Position(3, 5)


def test_beyond_the_end_is_the_end() -> None:
    spots = Spots("ab\nc")
    assert spots.position(2, 9) == spots.position(7, 1) == types.Position(1, 1)
    assert spots.found(types.Position(0, 9)) == (1, 3)
    assert spots.found(types.Position(9, 9)) == (2, 2)


@given(texts, encodings)
def test_every_place_is_found_again(text: str, encoding: KINDS) -> None:
    spots = Spots(text, encoding)
    for number, line in enumerate(spots.lines, start=1):
        for column in range(1, len(line) + 2):
            assert spots.found(spots.position(number, column)) == (number, column)


@given(texts)
def test_units_are_those_of_the_encoded_text(text: str) -> None:
    spots = Spots(text)
    for number, line in enumerate(spots.lines, start=1):
        units = line.encode("utf-16-le", "surrogatepass")
        for column in range(len(line) + 1):
            before = units[: 2 * spots.position(number, column + 1).character]
            assert before.decode("utf-16-le", "surrogatepass") == line[:column]
