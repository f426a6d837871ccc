"""Numbers that count people ("39 obese and lean women with alopecia"), alone or as "n = 39"."""

import re
from collections.abc import Iterator

from evidence.extract.numbers import NUMBER, led
from evidence.extract.people import PEOPLE

N_EQUALS = re.compile(
    r"\bn\s?=\s?(?P<n>\d{1,3}(?:[,\u202f\u2009\u00a0 ]\d{3})+(?!\d)|\d{1,7})(?![\w%]|[.,]\d)"
)
"""A size on its own: "n = 39"; group `n`."""

_WORD = (
    r"(?:american society of an[ae]+sthesiologists|i{1,3}[abc]? (?:to|and|or) i{1,3}v?[abc]?|"
    r"(?!\d+,?\s)[\w+()'\u2019/\u2010\u2011-]{1,30}),?"
)
_COUNTED = re.compile(rf"(?P<n>{NUMBER})(?P<between>(?:\s{_WORD}){{0,8}}?)\s\(?(?P<who>{PEOPLE})\b")
_NOT_BETWEEN = re.compile(
    r"^ and\b|\b(?:years?|yrs?|days?|weeks?|wks?|months?|hours?|h|minutes?|min|mg|ml|g|kg|cm|mm|"
    r"centers?|centres?|hospitals?|sites?|countries|practices|clinics|institutions|sessions?|"
    r"courses?|cycles?|doses?|gy|times|percent|per|trials?|stud(?:y|ies)|or|events?|points?|"
    r"groups?|arms?|items?|visits?|deaths|surgeons|versus|vs|to|were|was|had|in|than|who|that|"
    r"found|among|units?|schools|villages|weekly|daily|states?|cities|families with|different|"
    r"types?|of|%|nodes|received|samples?|specimens|cells|tumou?rs|biopsies|randomized trials|"
    r"for|from|on|the first|at|by|with)\b"
)
_KNOWN = re.compile(
    r"american society of an[ae]+sthesiologists|i{1,3}[abc]? (?:to|and|or) i{1,3}v?[abc]?"
)


def counted(low: str) -> Iterator[re.Match[str]]:
    """Yield counts of people in a lower-case text; groups `n`, `between`, `who`."""
    for match in led(_COUNTED, low):
        if _NOT_BETWEEN.search(_KNOWN.sub("", match["between"])) is None:
            yield match
