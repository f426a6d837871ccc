"""Counts as papers print them: 39, 1,204, 1 204, thirty-nine, one hundred and twenty."""

import re
from functools import lru_cache

from evidence.extract.pattern import Pattern
from evidence.vocabulary.numerals import SMALL, TENS, longest_first

_SCALES = {"hundred": 100, "thousand": 1000}
_WORD = longest_first(SMALL | TENS | _SCALES)

_DIGITS = r"(?:\d{1,3}(?:[,\u202f\u2009\u00a0 ]\d{3}){1,4}(?!\d)|\d{1,7})"
_JOINT = (
    r"(?:[-\u2010\u2011]|\s{1,2}|(?:(?<=hundred)|"
    r"(?<=thousand))(?:[-\u2010\u2011]and[-\u2010\u2011]|\sand\s)|(?<=thousand),\s|"
    r"(?<=ty)(?:\u2013|-\s)(?=(?:one|two|three|four|five|six|seven|eight|nine)\b))"
)
WORDS = rf"(?>(?:{_WORD})\b(?:{_JOINT}(?:{_WORD})\b){{0,7}})"
SPELLED = rf"(?:(?<![\w\u2010\u2011]){WORDS}\b)"
"""A spelled count before a unit."""
_DOTTED = (
    r"[1-9]\d{0,2}\.\d{3}(?=\s(?:patients|participants|subjects|women|men|children|adults|people|"
    r"individuals|persons|cases|volunteers)\b)"
)
"""Thousands divided by a point, as some languages do; only where people follow at once."""
NUMBER = (
    r"(?:(?:(?<![\w.,\u00b7/%=<>\u2264\u2265\u00b1\u2013\u2212+-])|(?<= [12]\d\d\d,))"
    rf"(?:{_DOTTED}|{_DIGITS}(?![\w%/+\u2013]|[.,\u00b7]\d|-\d))"
    rf"|(?<![\w\u2010\u2011]){WORDS}\b)"
)
"""A count on its own: no decimal, percentage, part of a range, of a code or of a fraction."""


_NUMBER = Pattern(NUMBER)


@lru_cache(maxsize=512)
def places(low: str) -> tuple[int, ...]:
    """Give where the counts of a lower-case sentence begin; many readers ask of one sentence."""
    return tuple(match.start() for match in _NUMBER.finditer(low))


@lru_cache(maxsize=1024)
def count(text: str) -> int | None:
    """Give the count a text spells, None when it is no count."""
    if text[:1].isdigit():
        digits = re.sub(r"[,\s]|(?<!^0)\.(?=\d{3}$)", "", text)
        return int(digits) if digits.isdigit() else None
    return _spelled(text.lower())


def _spelled(text: str) -> int | None:
    total = part = 0
    for word in re.split(r"[\s,\u2010\u2011\u2013-]+", text):
        if (value := SMALL.get(word) or TENS.get(word)) or word == "zero":
            if part % (10 if value is not None and value < 10 else 100):
                return None
            part += value or 0
        elif word == "hundred":
            part = max(part, 1) * 100
        elif word == "thousand":
            total, part = total + max(part, 1) * 1000, 0
        elif word != "and":
            return None
    return total + part
