"""What is measured: an outcome cut out of the words around it."""

import re

from evidence.claims.phrases import tidy
from evidence.claims.population import INFINITIVE, PEOPLE
from evidence.vocabulary import Concept, concepts, valence

_WITH_PEOPLE = re.compile(
    rf"\s(?:in|among|for|of)\s(?:(?!(?:in|among|for)\b)[\w’'/-]{{1,30}}\s){{0,4}}(?:{PEOPLE}|mice|mouse|rats?|animals?|"
    r"rodents?|pigs|rabbits|dogs|monkeys|cells|vitro|vivo|zebrafish)\b.{0,200}$",
    re.I,
)
_TIME = re.compile(r"\s(?:at|after|within|over|for|in|by|during)\s(?:up to |about |the |a |an )?"
                   r"(?:\d|one|two|three|four|five|six|first|long|short|week|day|"
                   r"month).{0,80}$", re.I)  # fmt: skip
_VALUE = re.compile(
    r"\s(?:to|from)\s(?:about |around |nearly |only |just |less than |more than )?[$€£]?\d.{0,100}$"
)
"""The level it fell or rose to: "cut relapses to 24%" is about relapses."""
_CHANGED = re.compile(
    r"^(?:an? )?(?:(?:significant(?:ly)?|marked(?:ly)?|substantial(?:ly)?|lower|higher|"
    r"greater|increased?|"
    r"decreased?|reduced|reductions?|improved?|improvements?|better|faster|fewer|more|less|"
    r"elevated|"
    r"enhanced|risks? of|risk for|rates? of|incidence of|development of|of|in|the|"
    r"\d+(?:[–-]\d*)?%)\s)+",
    re.I,
)
_COUNT = re.compile(r"^(?:up to |about )?[\d.,–—-]{1,12}(?: ?%| percent)?(?: of\b)?\s?")
_COUNTED_PEOPLE = re.compile(
    r"(?:users|people|patients|men|women|adults|children|those|most|many|some|millions|"
    r"cases)",
    re.I,
)
_HOLLOW = re.compile(
    r"(?:[^\W\d_]{2,14} ){0,3}(?:results?|solutions?|effects?|outcomes?|options?|potential|role|"
    r"benefits?|improvements?|use|study|studies|trial|trials|group|groups|"
    r"placebo|baseline|controls?|time|days?|weeks?|months?|years?)",
    re.I,
)
_PREPOSITION = re.compile(
    r"(?:with|without|due to|because of|by|from|at|into|onto|through|among|within|during|"
    r"between|against|whether|how|when|faster|slower)\b",
    re.I,
)
_AIM = re.compile(rf"\sto (?:{INFINITIVE})\b", re.I)
_VAGUE = re.compile(
    r"(?:[^\W\d_]{2,14} ){0,2}(?:results|solutions?|options?|benefits?|improvements?)", re.I
)


def bare(phrase: str | None) -> str | None:
    """Drop who and when from a phrase, leaving what is measured."""
    if phrase is None:
        return None
    return tidy(_TIME.sub("", _WITH_PEOPLE.sub("", _VALUE.sub("", f"{phrase}"))))


def measured(phrase: str | None) -> str | None:
    """Drop the words of change: "a significant increase in hair count" is about hair count.

    A phrase that opens with people or a preposition is only what the vocabulary knows of it.
    """
    if phrase is None:
        return None
    core = _COUNT.sub("", bare(phrase) or phrase)
    if not core or _COUNTED_PEOPLE.fullmatch(core):
        return None
    told = tidy(_CHANGED.sub("", core)) or core
    aim = _AIM.search(told)
    if aim is not None:
        told = known(told[aim.start() :], "outcome") or told[: aim.start()]
    if _PREPOSITION.match(told) or _starts_with_people(told):
        return known(told, "outcome", "condition")
    told = _without_disease(told)
    if (_HOLLOW.fullmatch(told) and valence(told) == 0) or _VAGUE.fullmatch(told):
        return None
    return told


def _without_disease(phrase: str) -> str:
    """Drop in which illness it was: "survival in heart failure" is about survival."""
    head, sign, tail = phrase.partition(" in ")
    is_cut = sign and tells(head, "outcome") and tells(tail, "condition")
    return head if is_cut else phrase


def _starts_with_people(phrase: str) -> bool:
    return re.match(rf"(?:{PEOPLE})\b", phrase, re.I) is not None


def tells(phrase: str | None, kind: str) -> bool:
    """Whether a phrase names something of a kind."""
    return phrase is not None and any(one.kind == kind for one in concepts(phrase))


def known(text: str, *kinds: str, but: str | None = None) -> str | None:
    """Give the first concept of these kinds, as told; outcomes before conditions."""
    told: list[Concept] = [
        one for one in concepts(text) if one.kind in kinds and (but is None or one.text not in but)
    ]
    told.sort(key=lambda one: (kinds.index(one.kind), one.start))
    return told[0].text if told else None
