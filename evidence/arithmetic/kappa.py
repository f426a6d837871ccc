"""Cohen's kappa: how far two people agree beyond what chance would give.

kappa = (p_observed - p_chance) / (1 - p_chance), where p_chance comes from how
often each of the two uses each word (Cohen 1960, doi 10.1177/001316446002000104).
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple


class Kappa(NamedTuple):
    """Agreement of two people on n items; `kappa` is None where it is not defined, with why."""

    n: int
    same: int
    kappa: float | None
    undefined: str | None

    @property
    def raw(self) -> float | None:
        """The share of items on which both say the same, None without items."""
        return self.same / self.n if self.n else None


def kappa(pairs: Sequence[tuple[str, str]]) -> Kappa:
    """Reckon agreement from the words of two people, item by item."""
    n = len(pairs)
    same = sum(one == other for one, other in pairs)
    if not n:
        return Kappa(0, 0, None, "no item was judged by both")
    ours, theirs = (Counter(words) for words in zip(*pairs, strict=True))
    # In whole numbers, so that chance agreement of 1 is seen exactly.
    chance = sum(ours[word] * theirs[word] for word in ours)
    if chance == n * n:
        return Kappa(n, same, None, "both used one and the same word for everything")
    return Kappa(n, same, (same * n - chance) / (n * n - chance), None)
