"""Words made comparable: case, accents, punctuation and plurals no longer count."""

import re
import unicodedata
from functools import lru_cache

_TOKEN = re.compile(r"[^\W_]+")
_TAG = re.compile(r"<[^<>]{1,80}>")
_ROMAN = {
    numeral: str(value)
    for value, numeral in enumerate(
        [
            "i",
            "ii",
            "iii",
            "iv",
            "_",
            "vi",
            "vii",
            "viii",
            "ix",
            "_",
            "xi",
            "xii",
            "xiii",
            "xiv",
            "xv",
            "xvi",
            "xvii",
            "xviii",
            "xix",
            "xx",
        ],
        start=1,
    )
    if numeral != "_"
}
_GREEK = {
    "α": "alpha",
    "β": "beta",
    "γ": "gamma",
    "δ": "delta",
    "κ": "kappa",
    "λ": "lambda",
    "μ": "mu",
    "ω": "omega",
}
_LETTERS = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", **_GREEK})
_EMPTY = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "by",
        "can",
        "do",
        "does",
        "for",
        "from",
        "has",
        "have",
        "in",
        "into",
        "is",
        "it",
        "its",
        "of",
        "on",
        "or",
        "that",
        "the",
        "their",
        "these",
        "this",
        "to",
        "was",
        "were",
        "which",
        "who",
        "with",
        "using",
        "use",
        "used",
        "versus",
        "vs",
        "v",
        "than",
        "effect",
        "effects",
        "study",
        "studies",
        "trial",
        "trials",
        "patient",
        "patients",
        "people",
        "results",
        "research",
    ]
)
_THOUSANDS = re.compile(r"(?<=\d)[,\u00a0\u2009 ](?=\d{3}(?!\d))")
_SPELLED = {
    word: str(value)
    for words in (
        "one two three four five six seven eight nine ten eleven twelve",
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
    )
    for value, word in enumerate(words.split(), start=1)
} | {"v": "5", "x": "10"}
_COUNTED = re.compile(rf"\d+|\b(?:{'|'.join(sorted(_SPELLED.keys() - {'v', 'x'}))})\b|\b[vx]$")
PART = re.compile(r"\bpart (\d{1,3})\b")
_SHORTEST_PLURAL = 4


def fold(text: str) -> str:
    """Take case, accents and mark-up from a text; Greek letters become their names."""
    plain = _TAG.sub("", text) if "<" in text else text
    if plain.isascii():
        return plain.lower()
    plain = unicodedata.normalize("NFKD", plain).casefold()
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(_LETTERS)


def tokens(text: str) -> tuple[str, ...]:
    """Give the words and numbers of a text, folded; `O'Brien` is one word."""
    return tuple(_TOKEN.findall(fold(text).replace("'", "").replace("’", "")))


def title_key(title: str) -> str:
    """Give a title as comparable text: `Part II` is part 2 and `6,105` is 6105."""
    return " ".join(_ROMAN.get(token, token) for token in tokens(_THOUSANDS.sub("", title)))


def part_of(title: str) -> str | None:
    """Give the number of the part that a comparable title says it is of a series."""
    found = PART.search(title)
    return None if found is None else found[1]


def numbers_in(title: str) -> list[str]:
    """Give the numbers in a comparable title, those in words too."""
    return [_SPELLED.get(word, word) for word in _COUNTED.findall(title)]


def content_words(text: str) -> frozenset[str]:
    """Give the words that carry meaning, without plural endings."""
    return frozenset(_singular(token) for token in tokens(text) if token not in _EMPTY)


@lru_cache(maxsize=65536)
def family_key(author: str) -> str:
    """Give the family name of "Family, Given" as comparable letters without breaks."""
    return "".join(tokens(author.partition(",")[0]))


def _singular(token: str) -> str:
    if len(token) < _SHORTEST_PLURAL or token.endswith(("ss", "us", "is")):
        return token
    if token.endswith("ies") and len(token) > _SHORTEST_PLURAL:
        return token[:-3] + "y"
    return token.removesuffix("s")
