"""Numbers of people that must stand in an order."""

from collections.abc import Sequence
from itertools import pairwise

from evidence.arithmetic.verdict import Answer, Verdict, cannot_tell


def rising(steps: Sequence[tuple[str, int | None]]) -> tuple[Verdict, ...]:
    """Check that named numbers never fall: analysed, randomised, enrolled.

    Unknown ones are left out; one verdict for each pair of neighbours that are known.
    """
    known = [(name, n) for name, n in steps if n is not None]
    if len(known) < 2:
        return (cannot_tell("fewer than two of the numbers are known"),)
    return tuple(_pair(*less, *more) for less, more in pairwise(known))


def _pair(less: str, few: int, more: str, many: int) -> Verdict:
    answer = Answer.INCONSISTENT if few > many else Answer.CONSISTENT
    return Verdict(answer, f"{few} {less}, {many} {more}")
