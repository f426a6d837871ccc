"""What the other group was: the words behind "versus", "compared with" and "than"."""

import re
from enum import StrEnum

from evidence.extract.pattern import Pattern
from evidence.extract.source import Sentence
from evidence.model import Control
from evidence.vocabulary import Concept, concepts

_NEAR = 80
"""Characters between a treatment and the word that compares it; half of it behind the word."""


class Other(StrEnum):
    """Whom the treated stand against where those were given nothing that controls a treatment."""

    BEFORE = "before"
    """The same people before the treatment, or at another time."""
    ALIKE = "alike"
    """People told apart by a trait, a disease or an outcome."""


_LINK = Pattern(
    r"\b(?:versus|vs\.?|compared (?:with|to|against)|in (?:comparison|contrast) (?:with|to)|"
    r"relative to|as opposed to|instead of|rather than|than)\s+"
)
_ON_THE_WAY = (
    r"(?:(?:the|an?|that|those|their|its|his|her|own|mean|all|other|with|in|of|for|from|at|age|sex|"
    r"matched|patients?|people|persons?|women|men|children|adults|subjects|participants|"
    r"individuals|animals|mice|rats|rabbits|pigs|dogs|values?|scores?|results?|levels?|group|"
    r"groups|who|which|were|was|did|had)[ -]+){0,7}?"
)
_KINDS: tuple[tuple[Control | Other, str], ...] = (
    (Control.PLACEBO, r"(?:matching |inert |oral |identical )?(?:placebo|dummy)"),
    (Control.SHAM, r"sham"),
    (Control.VEHICLE, r"(?:vehicle|(?:normal |isotonic )?saline|pbs|phosphate)"),
    (
        Other.BEFORE,
        r"(?:pre-?(?=[a-z])(?!dniso|gabalin)|base-?line\b|before\b|initial|previous|earlier|"
        r"prior\b|admission|post-?(?:op|treat|test))",
    ),
    (
        Control.NO_TREATMENT,
        r"(?:no (?:\w+ )?(?:treatment|therapy|intervention|prophylaxis|exercise|supplement\w*|"
        r"vaccin\w+|drug|medication|surgery|chemotherapy|radiotherapy)\b|nothing\b|"
        r"un-?(?:treated|exposed|vaccinated|supplemented)|never[- ]users?|"
        r"non-?(?:users?|treat|vaccin|exposed|exercis|recipients?|supplement|intervention)|"
        r"(?:observation|watchful|wait(?:ing|-)|waitlist|delayed (?:treatment|intervention))|"
        r"not (?:treated|given|receiv\w+|undergo\w*|taking|using|exposed|vaccinated|having had)\b|"
        r"without (?:\w+ )?(?:treatment|therapy|drug|supplement\w*|vaccin\w+|exercise)\b)",
    ),
    (
        Other.ALIKE,
        r"(?:healthy|normal\b|general population|wild|younger|older|males?\b|females?\b|worst|best|"
        r"worse|lean\b|obese|non-?(?:smok|carrier|respon|diabet|surviv|demented|transgenic|"
        r"case|mcr|cancer)\w*|low[- ]risk|high[- ]risk|unaffected|asymptomatic|later\b|"
        r"negative|positive|carriers|(?:early|late|mild|severe)\b|nondemented|controls\b)",
    ),
)
_INERT: tuple[tuple[Control, Pattern], ...] = (
    *(
        (kind, Pattern(r"(?:an? |the |only |just )?" + words))
        for kind, words in _KINDS
        if isinstance(kind, Control)
    ),
    (Control.NO_TREATMENT, Pattern(r"(?:no\b(?! (?:more|less|longer|other))|none\b|nothing)")),
    (Control.PLACEBO, Pattern(r"(?:an? )?(?:room |medical )?(?:air|water)\b")),
)
_GIVEN = Pattern(
    r"\b(?:controls?|comparison|comparator)(?: (?:groups?|arm|animals|mice|rats|patients|subjects|"
    r"participants|children|women|men|eyes?|side))?(?: \([^)]{1,20}\))?,? "
    r"(?:(?:that|which|who|only|was|were|had) ){0,2}"
    r"(?:consist(?:ed|ing|s) of|receiv(?:ed|ing|es)|given|treated (?:with|by)|fed|injected with|"
    r"underwent|undergoing|took) "
)
_SAME = Pattern(
    r"(?:an? |the )?(?:same|similar|identical|equal|\d|patients|people|healthy|those|subjects|"
    r"individuals|women|men|children|adults|animals|mice|rats|volunteers|age|sex)\b"
)
_OTHERS = tuple((kind, Pattern(_ON_THE_WAY + words)) for kind, words in _KINDS)


def names_two(sentence: Sentence) -> re.Match[str] | None:
    """Find a comparison of two treatments the vocabulary knows, one on each side of its word."""
    links = list(_LINK.finditer(sentence.low))
    if not links:
        return None
    given = [one for one in concepts(sentence.text) if one.kind == "intervention"]
    return next((link for link in links if _differ(given, link)), None)


def _differ(given: list[Concept], link: re.Match[str]) -> bool:
    before = {one.id for one in given if 0 <= link.start() - one.end <= _NEAR}
    behind = {one.id for one in given if 0 <= one.start - link.end() <= _NEAR // 2}
    return bool(before) and bool(behind) and not before & behind


def received(low: str) -> tuple[Control, int, int] | None:
    """Read what controls were given ("controls received X"), with where that begins and ends."""
    for given in _GIVEN.finditer(low):
        for kind, pattern in _INERT:
            if inert := pattern.match(low, given.end()):
                return kind, given.start(), inert.end()
        if _SAME.match(low, given.end()) is None:
            return Control.ACTIVE, given.start(), given.end()
    return None


def other(low: str) -> Control | Other | None:
    """Say what the first comparison of a lower-case sentence sets the treated against.

    None where the sentence compares with something of another kind, such as a treatment.
    """
    for link in _LINK.finditer(low):
        for kind, pattern in _OTHERS:
            if pattern.match(low, link.end()):
                return kind
    return None
