"""Numbers that count people ("39 obese and lean women with alopecia"), alone or as "n = 39"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from evidence.extract.numbers import NUMBER
from evidence.extract.pattern import Pattern
from evidence.extract.people import PEOPLE

N_EQUALS = Pattern(
    r"\bn(?:\s?=\s?|: ?)(?P<n>\d{1,3}(?:[,\u202f\u2009\u00a0 ]\d{3}){1,4}(?!\d)|\d{1,7})"
    r"(?![\w%]|[.,]\d)"
)
"""A size on its own: "n = 39"; group `n`."""

_SEXES = r"\(\d+ (?:(?:fe)?males?|(?:wo)?men|boys|girls)\b"
_WORD = (
    r"(?:american society of an[ae]+sthesiologists|i{1,3}[abc]? (?:to|and|or) i{1,3}v?[abc]?|"
    r"(?:type|stage|grade|class|phase|level|status) \d[ab]?(?:(?: (?:to|and|or) |[\u2013-])\d)?|"
    r"[a-z]\. (?=[a-z])[a-z-]{3,30}|"
    rf"(?!\d+,?\s|{_SEXES})[\w+()'\u2019/\u2010\u2011-]{{1,30}}),?"
)
_COUNTED = Pattern(
    rf"(?P<n>{NUMBER})(?P<between>(?:\s{_SEXES}[^()]{{0,40}}\))?(?:\s{_WORD}){{0,8}}?)"
    rf"\s\(?(?P<who>{PEOPLE})\b"
)
_NOT_BETWEEN = Pattern(
    r"^ and\b|\b(?:years?|yrs?|days?|weeks?|wks?|months?|hours?|h|minutes?|min|mg|ml|g|kg|cm|mm|"
    r"centers?|centres?|hospitals?|sites?|countries|practices|clinics|institutions|sessions?|"
    r"courses?|cycles?|doses?|gy|times|percent|per|trials?|stud(?:y|ies)|or|events?|points?|"
    r"groups?|arms?|items?|visits?|deaths|surgeons|versus|vs|to|were|was|had|in|than|who|that|"
    r"found|among|units?|schools|villages|weekly|daily|states?|cities|families with|different|"
    r"types?|of|%|nodes|received|samples?|specimens|cells|tumou?rs|biopsies|randomized trials|"
    r"for|from|on|the first|at|by|with)\b"
)
_KNOWN = Pattern(
    r"american society of an[ae]+sthesiologists|i{1,3}[abc]? (?:to|and|or) i{1,3}v?[abc]?|"
    r"\b[a-z]{1,25}- (?:and|or) (?=[a-z]{1,25}-)|\boverweight or\b|\bmen or(?= women)|"
    r"\b[a-z]{1,25}(?:ed|ic|al|ive|ent|ate|ild|ous|ant|ary|able|ing) or "
    r"(?!more|fewer|less)(?=[a-z])|"
    r"(?:level|type|status) \d(?: (?:to|and|or) \d)?"
)


_REPORTED = Pattern(
    r"\b(?:reports?(?: of| on)?|describ(?:e|es|ing)|present(?:s|ing|ation of)?|series of|"
    r"review of|reviewed|treated|saw|observed)(?: the| our| a series of)?"
    rf"(?: clinical| histor\w+)? (?P<n>{NUMBER})(?: (?!reported|published|previous|other|further)"
    r"[\w-]{1,25}){0,3}? (?:cases|patients|children|women|men|infants|siblings|brothers|sisters|"
    r"adults|girls|boys|neonates|individuals|subjects)\b"
)
_HEADED = Pattern(rf"(?:[:.] (?:an? )?|^)(?P<n>{NUMBER})(?: [\w-]{{1,25}}){{0,2}}? cases\b")


def counted_cases(low: str) -> Iterator[re.Match[str]]:
    """Yield counts of the cases a report is about ("we report two cases"); group `n`."""
    yield from _REPORTED.finditer(low)
    yield from _HEADED.finditer(low)


@lru_cache(maxsize=128)
def counted(low: str) -> tuple[re.Match[str], ...]:
    """Give counts of people in a lower-case text; groups `n`, `between`, `who`."""
    return tuple(match for match in _COUNTED.finditer(low) if _are_of_people(match["between"]))


def _are_of_people(between: str) -> bool:
    return _NOT_BETWEEN.search(_KNOWN.sub("", between)) is None


_SUPPOSED = Pattern(
    r"\b(?:would|could) (?:\w+ )?(?:prevent|avert|save|avoid|gain|delay|postpone|result in)\b|"
    r"\b(?:worldwide|globally|(?:each|every|per) year|annually)\b"
)
"""Counted by a model or in the world at large: these people are not there."""
_ONLY_PEOPLE = Pattern(r"patients|(?:wo)?men|people|persons|participants|volunteers|children")


def people_counted(low: str, *, beside_animals: bool) -> re.Match[str] | None:
    """Find people who are there; beside animals only by words no animal is called by."""
    found = counted(low)
    if not found or _SUPPOSED.search(low):
        return None
    told = (one for one in found if not beside_animals or _ONLY_PEOPLE.fullmatch(one["who"]))
    return next(told, None)
