"""Studies described in prose: `a 2020 study published in J found`, `one small trial last year`."""

import re
from collections.abc import Iterator

from evidence.articles.citations.found import Found, Stretch
from evidence.articles.citations.phrase import Phrase, phrases
from evidence.articles.citations.signs import Signs, Span, report, signs
from evidence.articles.citations.wording import (
    CONDUCT,
    DEFINITE,
    GENERAL_AFTER,
    GENERAL_BEFORE,
    INDEFINITE,
    MASS,
    NEGATIVE,
    STATISTICS,
)
from evidence.model import CitationKind

RANK = 60

# How far behind the noun its year, journal and makers are looked for.
_REACH = 260
# "In a trial, people are assigned by chance" explains what a trial is.
_GENERAL_PASSIVE = re.compile(r"\b(?:are|is|be|being|usually|often)\s$")
_TELLS = re.compile(r",\s(?![^.;]{0,80}\b(?:are|is|may|can|should|must|would)\b)")


def find(stretch: Stretch) -> Iterator[Found]:
    """Find the studies that prose describes one by one; vague plurals point at nothing."""
    if stretch.block.kind in {"reference", "heading"}:
        return
    for first, last in stretch.sentences:
        done = first
        for phrase in phrases(stretch.text, first, last):
            if phrase.start < done:
                continue
            told = _signs(stretch, phrase, first, last)
            if _points(stretch.text, phrase, told, last):
                done = told.last
                yield Found(told.first, told.last, CitationKind.PROSE, phrase.name, told.told)


def _signs(stretch: Stretch, phrase: Phrase, first: int, last: int) -> Signs:
    reach = min(last, phrase.end + _REACH)
    emphasis = stretch.block.emphasis
    span = Span(stretch.text, first, phrase.start, phrase.end, reach, emphasis)
    return signs(span, phrase.words)


def _points(text: str, phrase: Phrase, told: Signs, last: int) -> bool:
    """Tell a pointer at one work from talk of studies in general."""
    if phrase.determiner in NEGATIVE:
        return False
    dated, printed = told.told.year is not None, told.told.journal is not None
    if not printed and (_goes_on(text, phrase) or _is_calculation(phrase)):
        return False
    if phrase.noun.lower() in MASS:
        settled = told.placed or phrase.determiner in INDEFINITE | DEFINITE
        made = told.placed and phrase.determiner in INDEFINITE
        return printed or (dated and settled) or made
    if dated or printed:
        return phrase.determiner != "these"
    if _is_general(text, phrase):
        return False
    known = told.placed or told.told.author is not None
    if phrase.determiner in INDEFINITE:
        return known or _reports(text, phrase, last) or _opens(text, phrase)
    return phrase.name is not None or (
        known and (phrase.determiner == "the" or _reports(text, phrase, last))
    )


def _goes_on(text: str, phrase: Phrase) -> bool:
    """Tell "the study was funded by ...": more of a study that was named before, if any was."""
    return phrase.determiner in DEFINITE and CONDUCT.match(text, phrase.end) is not None


def _is_calculation(phrase: Phrase) -> bool:
    """Tell "a subgroup analysis": something that was reckoned within a study."""
    is_analysis = phrase.noun.lower() == "analysis"
    return is_analysis and any(word.lower() in STATISTICS for word in phrase.words)


def _is_general(text: str, phrase: Phrase) -> bool:
    """Tell "if a study finds" and "a trial would": no study is meant."""
    before = GENERAL_BEFORE.search(text, max(0, phrase.start - 20), phrase.start)
    return before is not None or GENERAL_AFTER.match(text, phrase.end) is not None


def _opens(text: str, phrase: Phrase) -> bool:
    """Tell "In a small trial, adults took ..." from "in a trial, people are assigned ..."."""
    before = text[max(0, phrase.start - 3) : phrase.start]
    return before == "In " and _TELLS.match(text, phrase.end) is not None


def _reports(text: str, phrase: Phrase, last: int) -> bool:
    """Tell whether the study is said to have done or found something."""
    reach = min(last, phrase.end + _REACH)
    said = report(text, phrase.end, reach)
    return said < reach and not _GENERAL_PASSIVE.search(text, max(0, said - 12), said)
