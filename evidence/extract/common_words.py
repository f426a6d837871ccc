"""The commonest words of abstracts: what begins or ends like them tells sentences apart badly."""

from functools import lru_cache

_SHARES = {
    61: "of the",
    57: "and",
    47: "in",
    34: "to",
    30: "a",
    23: "with",
    21: "0",
    19: "for that",
    18: "00",
    16: "is",
    14: "was were",
    13: "by",
    12: "we",
    10: "this",
    9: "on are or as patients",
    8: "from cells an",
    7: "these be at 000",
    6: "cell not",
    5: "have study results which treatment between",
    4: "but associated expression disease has after may also been both risk 0000",
    3: (
        "p than during using their cancer data studies can protein human increased s it more "
        "all clinical two high analysis mice levels our compared however no specific gene other "
        "significantly effects used activity role control had group"
    ),
    2: (
        "age one induced years function here its factors based significant into dna found use "
        "most brain development model show type there related such response well effect methods "
        "including only time health who findings showed among new through women three higher "
        "different low suggest evidence first those non therapy within groups observed changes "
        "although patient"
    ),
    1: "blood children reduced over normal",
}
"""Words by how many of 100 sentences hold them; counted in 64,000 of abstracts of many fields."""
_WORDS = [(f" {word} ", number) for number, words in _SHARES.items() for word in words.split()]
_RARE = 20
"""The same for a piece of no letters of another word; each letter halves it."""


@lru_cache(maxsize=1 << 15)
def share(piece: str) -> float:
    """Say how many of 100 sentences hold a piece of a word, a space standing for its edge."""
    known = sum(number for word, number in _WORDS if piece in word)
    return min(100.0, known + _RARE * 0.5 ** len(piece))
