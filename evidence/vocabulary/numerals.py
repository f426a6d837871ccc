"""Whole numbers in words, read and written: seven, eighteen, forty; “1 study”, “2 studies”."""

from collections.abc import Iterable

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TEN = "twenty thirty forty fifty sixty seventy eighty ninety"

SMALL = {word: value for value, word in enumerate(_SMALL.split())}
"""Zero to nineteen."""
TENS = {word: 10 * value for value, word in enumerate(_TEN.split(), 2)}
ONES = {word: value for word, value in SMALL.items() if 0 < value < 10}
"""What may follow a ten: the two of forty-two."""


def longest_first(words: Iterable[str]) -> str:
    """Give words as the alternatives of a pattern, so that none hides a longer one."""
    return "|".join(sorted(words, key=len, reverse=True))


def amount(count: int, noun: str) -> str:
    """Give a count with its noun: “1 study”, “2 studies”, “3 people”."""
    if count == 1:
        return f"{count} {noun}"
    if noun == "person":
        return f"{count} people"
    return f"{count} {noun[:-1]}ies" if noun.endswith("y") else f"{count} {noun}s"
