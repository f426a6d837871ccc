"""The number of people a sentence gives a study, held against what its record tells."""

import re
from collections.abc import Iterator

from evidence.model import SIZES, Fact, Number, Property, Study

_STUDY = r"(?:trial|study|series|experiment|cohort|survey|RCT)"
_BEFORE = re.compile(
    rf"\b{_STUDY}(?: \w+){{0,2}} (?:of|in|with|among|on)(?: (?:only|just|about|some|nearly|over|a "
    r"total of))? (?:\w+ )?$|"
    r"\b(?:tested|compared|studied|tried|examined|evaluated|assessed)(?: [\w-]+){0,4} (?:in|among)"
    r"(?: (?:only|just|about|some|nearly|over|a total of))? $|"
    rf"\b{_STUDY} (?:that )?(?:also )?(?:enrolled|included|randomi[sz]ed|recruited|followed|"
    r"assigned|involved|studied|looked at|tested|had|comprised)(?: (?:only|just|a total of))? $|"
    r"\b(?:researchers|investigators|authors|scientists) (?:enrolled|randomi[sz]ed|recruited) $",
    re.IGNORECASE,
)
_OPENS = re.compile(r"^\W{0,3}(?:among|in|of|with)(?: (?:the|only|just))? $", re.IGNORECASE)
_IN_STUDY = re.compile(
    rf"[^.;,]{{0,60}}\b(?:in|of) (?:an?|one|this|the) (?:[\w-]+,? ){{0,5}}{_STUDY}\b", re.IGNORECASE
)
_GROUP = re.compile(
    r"\b(?:each|per|either|every|both|one|a|two|three|four|the (?:\w+ )?(?:treated|control|placebo|"
    r"treatment|intervention|active|sham|comparison)) (?:groups?|arms?)\b|\bgroups? of\b",
    re.IGNORECASE,
)
_MORE = re.compile(r"[^.;]{0,30}?(?:,|\band|\bversus|\bvs\.?|\bwith|\() ?(?:\d|n\b)", re.IGNORECASE)
_PEOPLE = re.compile(
    r"(?:wo)?men|people|persons?|patients?|participants?|volunteers?|adults?|child(?:ren)?|subjects?|"
    r"mice|mouse|rats?|animals?|infants?|individuals?|students?|nurses?|bab(?:y|ies)"
)
_BEGAN = frozenset({Property.N_RANDOMISED, Property.N_ENROLLED})
_MOST = 20_000
_ARM = (
    r"(?:\(?\bn ?= ?{n}\b|\b(?:of|and) {n}\b|/ ?{n}\b|\b{n} (?:\w+ )?(?:received|were (?:assigned|"
    r"allocated|given|treated)|in (?:the|each)|(?:patients |participants )?per (?:group|arm)))"
)
_MUCH = 0.75


def speaks_of_all(number: Number, text: str) -> bool:
    """Tell whether a number is given as the size of the study as a whole."""
    if (
        number.kind != "count"
        or _GROUP.search(text)
        or not _PEOPLE.fullmatch((number.unit or "").lower())
    ):
        return False
    before = text[: number.start]
    if _MORE.match(text, number.end):
        return False
    if _BEFORE.search(before):
        return True
    return _OPENS.match(before) is not None and _IN_STUDY.match(text, number.end) is not None


def sizes(number: Number, study: Study) -> tuple[Fact, ...]:
    """Give the sizes of a study where the number is none of them and cannot be another.

    Where only those who were analysed are known, more may well have begun, unless the
    abstract, in which the larger number does not stand, is what tells so.
    """
    facts = tuple(fact for name in SIZES for fact in study.about(name))
    knows_start = any(fact.property in _BEGAN for fact in facts)
    least = min((float(str(fact.value)) for fact in facts), default=0.0)
    reads = study.work.abstract is not None and any(fact.quote for fact in facts)
    return facts if knows_start or reads or number.high < least else ()


def arm_of(number: Number, study: Study) -> tuple[Fact, ...]:
    """Give the sizes of a study where the number is only that of one of its groups."""
    abstract = (study.work.abstract or "")[:_MOST]
    facts = tuple(fact for name in SIZES for fact in study.about(name))
    told = [float(str(fact.value)) for fact in facts]
    if number.low != number.high or not told or number.high in told:
        return ()
    if number.high > _MUCH * max(told):
        return ()
    figure = f"{number.high:.0f}"
    every = list(re.finditer(rf"(?<![\d.,]){figure}(?![\d,]|\.\d)", abstract))
    arms = list(_arms(figure, abstract))
    return facts if every and len(arms) >= len(every) else ()


def _arms(figure: str, abstract: str) -> Iterator[re.Match[str]]:
    """Yield where the abstract prints a number as that of one group: "(n = 20)", "3 of 20"."""
    return re.finditer(_ARM.replace("{n}", figure), abstract)
