"""Relations: the verb or phrase that ties what is done to what follows, and which way it moves."""

import re
from functools import lru_cache
from typing import NamedTuple

from evidence.claims.verbs import (
    COMPARED,
    DOWN,
    EITHER,
    HARMS,
    HELPS,
    LIKE,
    NONE,
    PATTERNS,
    UP,
)
from evidence.model import Direction
from evidence.vocabulary import end, valence

_LONGEST = 2000
"""No sentence ties its subject to a verb so many characters on: that is text without stops."""
_NOUNS = re.compile(
    r"\b(?P<up>increased?|improve[dm]?(?:ents?)?|higher|greater|gains?|better|faster|more|"
    r"rise|rose|raised|"
    r"elevated|enhanced|longer|thicker)\b|"
    r"\b(?P<down>decreased?|reduced|reductions?|lower|lowered|less|fewer|shorter|declines?|"
    r"smaller|rarer|"
    r"slower|poorer|fell|worse)\b",
    re.I,
)
_NOUN_BEFORE = re.compile(
    r"\b(?:the|an?|of|in|with|for|any|no|this|these|its|their|by|on|such|experienced|showed|had|"
    r"current|health|potential|traditional|underlying)\s$"
)
_TREATED_WITH = re.compile(r"(?:treated|treating|contained|supported) (?:with|by)\b", re.I)
_REPORTS = re.compile(r"supports? (?:their|its|the|this|an?) (?:ability|use|idea|claim|"
                      r"hypothesis|role|notion|view|theory|potential)\b", re.I)  # fmt: skip
_OPEN = re.compile(
    r"\b(?:no (?:[^\W\d_]{3,14} ){0,3}(?:evidence|proof|data)|whether|not (?:yet )?(?:clear|known|"
    r"proven)|unclear|unknown|insufficient evidence|lack of evidence)\b[^.;,]{0,60}$",
    re.I,
)
_AGAINST = re.compile(
    r"\b(?:effective|work|treat|cur|remed|manag|help\w{0,3} (?:with|against)|heal|useful|better)",
    re.I,
)


class Relation(NamedTuple):
    """Where a relation stands and which way the outcome moves."""

    start: int
    end: int
    text: str
    way: str


@lru_cache(maxsize=1024)
def relation(text: str, *, opens: bool = False) -> Relation | None:
    """Find the first finite relation with something before it; longer phrases win at one place.

    `opens` lets it open the text, as in a list item: "They may:" and then "Reduce swelling".
    """
    found = [
        Relation(match.start(), match.end(), match.group(), way)
        for way, pattern in PATTERNS
        for match in pattern.finditer(text, 0, _LONGEST)
        if (opens or match.start() > 1) and not _is_noun(text, match)
    ]
    return min(_verbs(found), key=lambda one: (_is_aside(one), one.start, -one.end), default=None)


def works(text: str) -> bool:
    """Whether a sentence says that something helps, even without saying what."""
    found = relation(text)
    return found is not None and found.way in {HELPS, HARMS, LIKE}


def _verbs(found: list[Relation]) -> list[Relation]:
    """Leave out a bare form right before another relation, a noun: "the damage activates"."""
    starts = {one.start for one in found if not one.text.lower().startswith("with")}
    return [one for one in found if one.end + 1 not in starts or " " in one.text]


def _is_aside(found: Relation) -> bool:
    """Whether it is only a participle ("by reducing"), which a finite verb outranks."""
    return " " not in found.text and found.text.endswith("ing")


def _is_noun(text: str, match: re.Match[str]) -> bool:
    """Whether a matched form is no verb here: "the increase", "treated with", "hair-thickening"."""
    before = text[max(0, match.start() - 14) : match.start()].lower()
    if " " in match.group():
        return False
    if _REPORTS.match(text, match.start()) is not None:
        return True
    if _TREATED_WITH.match(text, match.start()) or before.endswith("-"):
        return True
    return _NOUN_BEFORE.search(before) is not None


def direction(text: str, found: Relation | None, outcome: str | None) -> Direction | None:
    """Tell which way the outcome moves, as stated; None where that is left open."""
    if found is None:
        return _of_nouns(text)
    if found.way in {NONE, LIKE}:
        return Direction.NO_DIFFERENCE
    if _OPEN.search(text[max(0, found.start - 150) : found.start]) is not None:
        return None
    if found.way == COMPARED:
        return _of_nouns(found.text)
    named = _of_nouns(text[found.end : found.end + 60].partition(",")[0])
    if found.way == EITHER or (_is_carrier(found) and found.way in {UP, DOWN}):
        return named if named is not None else (None if found.way == EITHER else Direction.INCREASE)
    if found.way in {HELPS, HARMS}:
        return _for_people(found, outcome)
    return Direction.INCREASE if found.way == UP else Direction.DECREASE


def _for_people(found: Relation, outcome: str | None) -> Direction | None:
    """Tell which way is to the better or worse: what helps an illness makes it less."""
    if outcome is None:
        return None
    wanted = valence(outcome)
    if wanted == 0 and end(outcome) < 0:
        wanted = 1
    elif wanted == 0:
        wanted = -1 if found.way == HELPS and _AGAINST.search(found.text) else 1
    is_more = (wanted > 0) == (found.way == HELPS)
    return Direction.INCREASE if is_more else Direction.DECREASE


def _is_carrier(found: Relation) -> bool:
    """Whether the relation only carries a change named after it: "resulted in lower pain"."""
    return bool(
        re.match(r"(?:result|led|lead|caus|produc|giv|show|experienc|report)", found.text, re.I)
    )


def _of_nouns(text: str) -> Direction | None:
    ways = {"up" if match["up"] else "down" for match in _NOUNS.finditer(text)}
    if len(ways) == 2:
        return Direction.MIXED
    if not ways:
        return None
    return Direction.INCREASE if ways == {"up"} else Direction.DECREASE
