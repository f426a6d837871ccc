"""The people: women told as men, children as adults."""

import re
from collections.abc import Iterator

from evidence.check.descriptions.telling import Difference, Telling
from evidence.model import Property, Severity, Subject

RANK = 50

_MEN = re.compile(r"\b(?:men|man|boys?|males?)\b", re.IGNORECASE)
_WOMEN = re.compile(
    r"\b(?:women|woman|girls?|females?|mothers?|wom[ae]n['’]s|pregnan\w{1,4}|\w{0,5}menopaus\w{1,5})\b",
    re.IGNORECASE,
)
_YOUNG = re.compile(
    r"\b(?:child(?:ren|hood)?|boys?|girls?|infants?|bab(?:y|ies)|toddlers?|newborns?|neonat\w{1,4}|"
    r"p(?:a)?ediatric|adolescen(?:ts?|ce)|teen(?:s|agers?)|pupils?|schoolchildren|youths?|"
    r"offspring)\b",
    re.IGNORECASE,
)
_GROWN = re.compile(
    r"\b(?:adult(?:s|hood)?|elderly|seniors?|older (?:people|persons?|patients|men|women)|parents?|"
    r"men|women|mothers?|fathers?|nurses|workers|pregnan\w{1,4}|"
    r"aged (?:[≥>] ?)?(?:1[89]|[2-9]\d))\b",
    re.IGNORECASE,
)
_PAIRS = ((_MEN, _WOMEN), (_WOMEN, _MEN), (_GROWN, _YOUNG), (_YOUNG, _GROWN))
_ADULTS = re.compile(r"\b(?:older |elderly |young )?adults\b|\bthe elderly\b", re.IGNORECASE)
_MIXED = re.compile(r"\b(?:both sexes|either sex|all ages|famil(?:y|ies)|sex(?:es)?)\b", re.I)


def find(told: Telling) -> Iterator[Difference]:
    """Yield where only one sex or age is told, and the record speaks of the other alone."""
    study = told.study
    if study.subject is not Subject.HUMAN or not study.work.abstract or _MIXED.search(told.held):
        return
    for asked, other in _PAIRS:
        shape = _ADULTS if asked is _GROWN else asked
        said = shape.search(told.text)
        if said is None or other.search(told.text) or told.is_denied(*said.span()):
            continue
        known = other.search(told.held)
        if known is not None and asked.search(told.held) is None:
            yield Difference(
                start=said.start(),
                end=said.end(),
                message=f"“{said[0]}” here, but {told.name} tells only of "
                f"{'adults' if asked is _YOUNG else known[0].lower()}",
                because=study.about(Property.POPULATION)[:1],
                severity=Severity.ERROR,
            )
            return
