"""Help to do something: "helps older adults sleep", "helped smokers to quit"."""

import re
from typing import NamedTuple

from evidence.claims.measured import known, measured
from evidence.claims.population import PEOPLE, people_told
from evidence.model import Direction
from evidence.vocabulary import valence

_LESS = (
    "avoid|quit|stop|prevent|reduce|lower|cut|manage|control|treat|recover from|cope with|"
    "get rid of|overcome|relieve|ease"
)
_PLAIN = (
    "be|have|get|feel|live|stay|keep|fall asleep|lose|start|improve|gain|maintain|concentrate|"
    "relax|breathe|learn|think|heal|become|achieve|reach|conceive|grow|remember|swallow|focus|speak|"
    "see|hear|climb|stand|eat|drink|perform|regain|recall|regrow"
)
_NOUNS = "sleep|walk|move|work|return|rest|run|recover|exercise"
"""Verbs that may be nouns: "people with poor sleep" are not helped to sleep."""
_WORD = r"(?:[^\W\d_][\w’'-]{1,20} )"
_HOW = r"(?: (?:longer|better|farther|further|more|less|faster|well|again|sooner|deeper|through)\b)"
_HELPED = re.compile(
    rf"\bhelp(?:s|ed|ing)? (?P<who>{_WORD}{{0,2}}?(?:{PEOPLE})\b"
    rf"(?P<ill> (?:with|who have|living with|suffering from) {_WORD}{{0,2}}?[\w’'-]{{2,20}}?)?) "
    rf"(?P<to>to )?(?:(?P<less>{_LESS})|(?P<plain>{_PLAIN})|(?P<noun>{_NOUNS})(?P<how>{_HOW})?)\b"
    r"(?P<rest>[^,;.()]{0,80})",
    re.IGNORECASE,
)
_NO_PEOPLE = re.compile(r"\b(?:with|and|or|of|in|for|by|that|which|to)\b", re.IGNORECASE)


_NOT = re.compile(r"\b(?:not|never|no|nor|neither|hardly)\b|n['’]t\b", re.IGNORECASE)
_OPEN = re.compile(r"\b(?:whether|if|unclear|unknown|not known)\b", re.IGNORECASE)


class Helped(NamedTuple):
    """Who is helped, what is measured by it, and which way that moves; None where left open."""

    who: str
    outcome: str
    direction: Direction | None


def helped(text: str) -> Helped | None:
    """Read whom something helps to do what; None where a sentence is built otherwise."""
    found = _HELPED.search(text)
    if found is None or (found["noun"] and found["ill"] and not (found["to"] or found["how"])):
        return None
    who, rest = found["who"], found["rest"].strip()
    if _NO_PEOPLE.search(who.removesuffix(found["ill"] or "")) is not None:
        return None
    outcome, way = _avoided(found["less"], rest) if found["less"] else _done(found, rest)
    before = text[: found.start()]
    if _OPEN.search(before) is not None:
        return Helped(people_told(who) or who, outcome, None)
    is_denied = _NOT.search(before[-24:]) is not None
    told = Direction.NO_DIFFERENCE if is_denied else way
    return Helped(people_told(who) or who, outcome, told)


def _avoided(verb: str, rest: str) -> tuple[str, Direction]:
    """Read "avoid falls"; "helps smokers quit" leaves what they quit to their name."""
    if not rest:
        return verb, Direction.INCREASE
    return known(rest, "outcome", "condition") or measured(rest) or rest, Direction.DECREASE


def _done(found: re.Match[str], rest: str) -> tuple[str, Direction]:
    what = f"{found['plain'] or found['noun']}{found['how'] or ''} {rest}".strip()
    named = known(what, "outcome")
    if named is None or valence(named) == 0:
        return measured(what) or what, Direction.INCREASE
    return named, Direction.INCREASE if valence(named) > 0 else Direction.DECREASE
