"""Outcomes that are set beside each other: "flares were more frequent with A than with B"."""

import re
from typing import NamedTuple

from evidence.claims.measured import bare, tells
from evidence.claims.phrases import tidy
from evidence.claims.population import people_told

_WAY = (
    r"(?:more|less|no more|no less|as|equally|similarly) (?:frequent|common|likely|severe|rare|"
    r"pronounced|intense|prevalent|often)|"
    r"higher|lower|greater|larger|smaller|longer|shorter|rarer|fewer|worse|better|quicker|faster|"
    r"slower|milder"
)
_WITH = r"(?:with|in|after|on|under|among|for|during|following)"
_RANKED = re.compile(
    r"(?:^|[,:]\s)(?:(?:overall|however|in addition|moreover|also|but),?\s)?"
    rf"(?P<what>[^,;:.()]{{3,90}}?)\s(?:was|were|is|are)\s(?:(?:not|no|also|[a-z]{{3,14}}ly|far|"
    rf"much|even)\s){{0,3}}(?:{_WAY})\s"
    rf"{_WITH}\s(?P<given>[^,;:.()]{{3,90}}?)(?:\s(?:group|arm)s?)?"
    rf"(?:,?\s(?:than|as|(?:when )?compared (?:with|to)|versus)\s(?:{_WITH}\s)?"
    r"(?P<other>[^,;:.()]{3,90}?)(?:\s(?:group|arm)s?)?)?"
    r"(?=\s?[,;:.(]|$)",
    re.IGNORECASE,
)
_EVEN = re.compile(
    r"(?:^|[,:]\s)(?P<what>[^,;:.()]{3,90}?)\s(?:(?:did|does|do) not (?:[a-z]{3,14}ly )?differ|"
    r"(?:was|were|is|are) (?:not (?:[a-z]{3,14}ly )?different|(?:the same|[a-z]{0,9}similar|"
    r"comparable|no different|equal)))\s"
    r"(?:between|among|in|with)\s(?P<given>[^,;:.()]{3,90}?)"
    r"(?:\s(?:and|than (?:in|with)|to|as (?:in|with))\s(?P<other>[^,;:.()]{3,90}?))?"
    r"(?=\s?[,;:.(]|$)",
    re.IGNORECASE,
)
_DIFFERENCE = re.compile(
    r"\bno (?:[a-z]{3,14} ){0,3}differences? in (?:the )?(?P<what>[^,;:.()]{3,90}?) "
    r"between (?P<given>[^,;:.()]{3,90}?)(?: and (?P<other>[^,;:.()]{3,90}?))?"
    r"(?=\s?[,;:.(]|$)",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s{0,2}\([^()]{0,80}\)")
_GROUPS = re.compile(
    r"(?:the |both |all |either |these |those )?(?:two |three |four |study |treatment |trial )?"
    r"(?:groups?|arms?|treatments|conditions|them)",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"(?:the |most |many |those |these )?(?:\w+ )?(?:people|patients|men|women|children|adults|"
    r"participants|those|they|we|it|he|she|users|subjects|volunteers|infants|babies|there)\b",
    re.IGNORECASE,
)
_TREATED = re.compile(
    r"\b(?:given|giv(?:en|ing)|taking|treated with|receiving|assigned to|randomi[sz]ed to|on|who "
    r"(?:took|received|used|ate|drank|had))\s(?P<what>[^,;.()]{2,80})",
    re.IGNORECASE,
)


class Ranked(NamedTuple):
    """What was measured, under what, against what, and whether it was the same."""

    outcome: str | None
    intervention: str | None
    comparator: str | None
    is_even: bool


def ranked(text: str) -> Ranked | None:
    """Read an outcome set beside itself under another treatment: higher, rarer or the same.

    None where the subject is people or a treatment, or where people were given nothing:
    "falls were rarer in women" is no result of a treatment.
    """
    told = " ".join(_ASIDE.sub(" ", text).split())
    uneven = _RANKED.search(told)
    found = uneven or _EVEN.search(told) or _DIFFERENCE.search(told)
    if found is None or _PEOPLE.match(found["what"].strip()) is not None:
        return None
    what = tidy(found["what"])
    if what is None or tells(what, "intervention"):
        return None
    given, other = _treatment(found["given"]), _treatment(found["other"])
    if given is None and not _is_group(found["given"]):
        return None
    return Ranked(bare(what), given, other, is_even=uneven is None)


def _treatment(phrase: str | None) -> str | None:
    """Give what people were given, else the phrase itself, where it names no people."""
    if phrase is None or _is_group(phrase):
        return None
    given = _TREATED.search(phrase)
    if given is not None:
        return tidy(given["what"])
    return tidy(phrase) if people_told(phrase) is None else None


def _is_group(phrase: str) -> bool:
    return _GROUPS.fullmatch(phrase.strip()) is not None
