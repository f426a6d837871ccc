"""Cohen's kappa on tables worked by hand, and its edges."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.arithmetic.kappa import kappa

WORDS = st.sampled_from("YN?")


def table(both: int, left: int, right: int, neither: int) -> list[tuple[str, str]]:
    """Give pairs of a two by two table: left is yes-no, right is no-yes."""
    return [
        *[("Y", "Y")] * both,
        *[("Y", "N")] * left,
        *[("N", "Y")] * right,
        *[("N", "N")] * neither,
    ]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((20, 5, 10, 15), 0.40),
        ((45, 15, 25, 15), 0.1304),
        ((25, 35, 5, 35), 0.2593),
        ((10, 0, 0, 10), 1.0),
        ((0, 10, 10, 0), -1.0),
    ],
)
def test_tables_worked_by_hand(counts: tuple[int, int, int, int], expected: float) -> None:
    found = kappa(table(*counts))
    assert found.kappa == pytest.approx(expected, abs=5e-5)
    assert found.n == sum(counts)
    assert found.raw == (counts[0] + counts[3]) / sum(counts)


def test_where_it_is_not_defined_the_reason_is_told() -> None:
    assert kappa([]).undefined == "no item was judged by both"
    same = kappa([("Y", "Y")] * 7)
    assert same.kappa is None
    assert same.raw == 1
    assert same.undefined is not None


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1))
def test_it_is_even_handed_and_within_its_bounds(pairs: list[tuple[str, str]]) -> None:
    found, turned = kappa(pairs), kappa([(right, left) for left, right in pairs])
    assert found == turned
    if found.kappa is not None:
        assert -1 <= found.kappa <= 1
        assert (found.kappa == 1) == (found.same == found.n)
