"""When a study was registered and when its first participant joined, as far as the text tells."""

import re
from collections.abc import Iterator

from evidence.extract.pattern import Pattern
from evidence.extract.publication import speaks_of_others
from evidence.extract.source import Sentence, Source
from evidence.model import Fact, Property

PROPERTIES = (Property.REGISTERED_ON, Property.STARTED_ON)
ORIGIN = "extract.dates@1"

_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_NUMBERS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR = r"(?:19[89]|20[0-4])\d"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_DATE = (
    rf"(?:(?P<y1>{_YEAR})[-/](?P<m1>0[1-9]|1[0-2])[-/](?P<d1>{_DAY})|"
    rf"(?P<d2>{_DAY})(?:st|nd|rd|th)?,? (?:of )?(?P<m2>{_MONTHS})\.?,? (?P<y2>{_YEAR})|"
    rf"(?P<m3>{_MONTHS})\.? (?P<d3>{_DAY})(?:st|nd|rd|th)?,? (?P<y3>{_YEAR})|"
    rf"(?P<a4>{_DAY})[/.](?P<b4>{_DAY})[/.](?P<y4>{_YEAR})|"
    rf"(?:(?P<m5>{_MONTHS})\.?,? (?:of )?)?(?P<y5>{_YEAR}))(?![\d-])"
)
_REGISTERED = Pattern(
    r"\b(?:registered|registration date|date of registration|date registered)\b"
    r"(?: (?:on|in|at|with|under|number|since|the|clinicaltrials\.gov|prospero)){0,6}"
    rf"[:,]? ?(?P<at>{_DATE})"
)
_OF_A_STUDY = Pattern(
    r"\b(?:nct|isrctn|chictr|actrn|drks|umin|prospero|crd\d|irct|eudract|ctri|ntr|kct)|"
    r"\bregist(?:ry|ration)\b|clinicaltrials|\b(?:retro|pro)spectively registered|"
    r"\b(?:trial|study|review|protocol) (?:was|is|has been) (?:\w+ )?registered"
)
_LATE = Pattern(r"\bretrospectively registered\b|\bregistered retrospectively\b")
_IS_LATE = "the text says that it was registered retrospectively"
_JOINED = Pattern(r"\b(?:enrol(?:l?ed|ment)|recruit(?:ed|ment)|randomi[sz]ed|randomly assigned)\b")
_PERIOD = Pattern(
    rf"\b(?:between|from) (?P<at>{_DATE}|(?P<month>{_MONTHS})\.?) "
    rf"(?:and|to|through|until|till) (?:the )?(?:(?:{_DAY})(?:st|nd|rd|th)? )?"
    rf"(?:(?:{_MONTHS})\.? )?(?:{_DAY}(?:st|nd|rd|th)?,? )?(?P<end>{_YEAR})\b"
)
_OTHER_TIME = Pattern(r"\b(?:search|literature|published|databases?|records? (?:of|from)|registr)")
_DIGITS = Pattern(r"\b(?:19|20)\d\d\b")


def read(source: Source) -> Iterator[Fact]:
    """State the day of registration and the beginning of enrolment."""
    if _DIGITS.search(source.low) is None:
        if late := _LATE.search(source.low):
            yield from _late(source, late[0])
        return
    yield from _registered(source)
    if not speaks_of_others(source):
        yield from _started(source)


def _registered(source: Source) -> Iterator[Fact]:
    before: Sentence | None = None
    is_told = False
    for sentence in source.abstract:
        match = _REGISTERED.search(sentence.low)
        near = sentence.low if before is None else f"{before.low} {sentence.low}"
        day = None if match is None else _written(match)
        if match is not None and day is not None and not is_told and _OF_A_STUDY.search(near):
            is_told = True
            yield source.fact(ORIGIN, Property.REGISTERED_ON, day, sentence.of(match))
        if late := _LATE.search(sentence.low):
            yield source.fact(ORIGIN, Property.NOTE, _IS_LATE, sentence.of(late))
        before = sentence


def _late(source: Source, words: str) -> Iterator[Fact]:
    for sentence in source.abstract:
        if (at := sentence.low.find(words)) >= 0:
            span = sentence.span(at, at + len(words))
            yield source.fact(ORIGIN, Property.NOTE, _IS_LATE, span)
            return


def _started(source: Source) -> Iterator[Fact]:
    """Read the first day of the period in which people joined."""
    for sentence in source.abstract:
        if not _JOINED.search(sentence.low) or _OTHER_TIME.search(sentence.low):
            continue
        match = _PERIOD.search(sentence.low)
        if match is None:
            continue
        if match["month"] is not None:
            day: str | None = f"{match['end']}-{_month(match['month'])}"
        else:
            day = _written(match)
        if day is not None and day[:4] <= match["end"]:
            yield source.fact(ORIGIN, Property.STARTED_ON, day, sentence.of(match))
            return


def _written(match: re.Match[str]) -> str | None:
    """Write a date as 2021-11-03, or as far as it is told; 05/06/2018 tells its year alone."""
    told = match.groupdict()
    if told["y4"] is not None:
        one, two = int(told["a4"]), int(told["b4"])
        if one > 12 >= two:
            return f"{told['y4']}-{two:02}-{one:02}"
        return f"{told['y4']}-{one:02}-{two:02}" if two > 12 >= one else told["y4"]
    year = next((told[name] for name in ("y1", "y2", "y3", "y5") if told[name]), None)
    if year is None:
        return None
    month = next((told[name] for name in ("m1", "m2", "m3", "m5") if told[name]), None)
    day = next((told[name] for name in ("d1", "d2", "d3") if told[name]), None)
    if month is None:
        return year
    number = month if month.isdigit() else _month(month)
    return f"{year}-{number}" if day is None else f"{year}-{number}-{int(day):02}"


def _month(name: str) -> str:
    return f"{_NUMBERS.index(name[:3]) + 1:02}"
