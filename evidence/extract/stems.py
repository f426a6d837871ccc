"""Words cut to their stems, so that "reductions in pain" and "pain was reduced" meet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import filterfalse
from operator import itemgetter

from evidence.extract.pattern import Pattern

_WORD = Pattern(r"[a-z\u03b1\u03b2][a-z\u03b1\u03b20-9]+|\d+(?:\.\d+)?")
_EMPTY = frozenset(
    re.findall(
        r"\w+",
        "the a an of in on at to and or for with by from as was were is are be between after "
        "before during group groups level levels rate rates score scores number change "
        "changes total mean patients than per versus vs percentage proportion time day days "
        "week weeks month months year years value values significant significantly difference "
        "differences effect effects outcome outcomes measured who had",
    )
)


_ENDING = Pattern(
    r"(?<=...)(?:ational|ations?|ities|ically|ments?|ness|ings?|ies|ity|ed|es|s|ic|al|y|e)\Z"
)


def stems(text: str) -> frozenset[str]:
    """Reduce a phrase to the stems of its telling words."""
    low = text.lower()
    if _JOINED.search(low) is None:
        return frozenset(map(stem, filterfalse(_EMPTY.__contains__, _WORD.findall(low))))
    return frozenset(map(itemgetter(0), placed(low)))


@lru_cache(maxsize=128)
def placed(low: str) -> tuple[tuple[str, int, int], ...]:
    """Give the stems of a lower-case text with where they stand; "group b" is one word."""
    return tuple(_placed(low))


def _placed(low: str) -> Iterator[tuple[str, int, int]]:
    at = 0
    for match in _JOINED.finditer(low):
        yield from _plain(low, at, match.start())
        letter, at = match["after"] or match["before"], match.end()
        word = stem(f"without{match['missing']}") if letter is None else f"group{letter}x"
        yield word, match.start(), at
    yield from _plain(low, at, len(low))


def _plain(low: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    for match in _WORD.finditer(low, start, end):
        if match[0] not in _EMPTY:
            yield stem(match[0]), match.start(), match.end()


_JOINED = Pattern(
    r"\b(?:group|arm) (?P<after>[a-z]{1,2}\d?|\d|i{1,3})\b(?! (?:group|arm))|"
    r"\b(?!a |in |of |on |to |we |no |by |or |an |as |at |is )(?P<before>[a-z]{1,2}\d?) "
    r"(?:group|arm)\b|"
    r"\b(?:non-?|without (?:the )?|no )(?=[a-z]{4})(?P<missing>[a-z]+)"
)
"""What is read as one word with its neighbour."""
_DEFINED = Pattern(r"\(([A-Za-z][A-Za-z0-9-]{1,8}?)s?\)")


def with_short_names(wanted: frozenset[str], text: str) -> frozenset[str]:
    """Add the abbreviations a text defines for the wanted words, and the words behind them."""
    told = set(wanted)
    for match in _DEFINED.finditer(text):
        letters = sum(map(str.isupper, match[1]))
        words = re.findall(r"[\w'-]+", text[max(0, match.start() - 120) : match.start()])
        before = words[-letters:] if letters > 1 else []
        if not before or before[0][0].lower() != match[1][0].lower():
            continue
        long, short = stems(" ".join(before)), stems(match[1])
        if long and len(long & wanted) >= 0.67 * len(long):
            told |= short
        if short & wanted:
            told |= long
    return frozenset(told)


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Cut the ending off a lower-case word."""
    ending = _ENDING.compiled.search(word)
    return word if ending is None else word[: ending.start()]


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, as stems; `words`, `given` and `versus` are the phrases in lower case."""

    intervention: frozenset[str]
    comparator: frozenset[str]
    outcome: frozenset[str]
    words: str
    given: str = ""
    versus: str = ""


def share(wanted: frozenset[str], here: frozenset[str]) -> float:
    """Say which part of the wanted stems is here, from 0 to 1."""
    if not wanted:
        return 0.0
    return len(wanted & here) / len(wanted)


_CODE = Pattern(r"group(?:[a-z]{1,2}\d?|\d|i{1,3})x$")
_CODED = Pattern(r"\b(?:group|arm) (?:[a-z]{1,2}\d?|\d|i{1,3})\b|\b[a-z]{1,2}\d? (?:group|arm)\b")
_STRETCH = Pattern(r"[.;]\s|$")


def with_codes(low: str, given: frozenset[str], other: frozenset[str]) -> Iterator[tuple[str, int]]:
    """Say which arm "group 1" is, from the words that explain it: 1 the given one, -1 the other."""
    if _CODED.search(low) is None:
        return
    words = list(placed(low))
    codes = {word for word, _, _ in words if _CODE.match(word)} - given - other
    for code in sorted(codes):
        total = 0
        for at, (word, _, end) in enumerate(words):
            if word == code:
                total += _explained(low, words[max(0, at - 4) : at + 9], word, end, given, other)
        if total:
            yield code, (total > 0) - (total < 0)


def _explained(
    low: str,
    near: list[tuple[str, int, int]],
    code: str,
    end: int,
    given: frozenset[str],
    other: frozenset[str],
) -> int:
    """Weigh the words after a code up to the next code; before it when the code is in brackets."""
    ahead = [one for one in near if one[1] >= end]
    stop = next((one[1] for one in ahead if _CODE.match(one[0])), end + 80)
    mark = _STRETCH.search(low, end)
    stop = min(stop, mark.start() if mark else stop)
    told = {word for word, start, _ in ahead if start < stop}
    earlier = max((one[2] for one in near if one[2] < end and _CODE.match(one[0])), default=0)
    behind = {word for word, at, last in near if at >= earlier and last < end and end - last < 60}
    if _IN_BRACKETS.search(low, max(0, end - 12), end) is not None:
        told = behind - {code}
    return len(told & given) - len(told & other)


_IN_BRACKETS = Pattern(r"\((?:group|arm)? ?[a-z0-9]{1,3}(?: group| arm)?$")
