"""The length: people told to have been followed for longer than the record says."""

import re
from collections.abc import Iterator
from itertools import combinations

from evidence.check.descriptions.telling import Difference, Telling
from evidence.check.measures import Measure, measures
from evidence.model import Property

RANK = 40

_FOLLOWED = re.compile(
    r"\b(?:follow(?:ed|ing)?(?:[- ]up)?(?: (?:of|for|over|period|lasted|was|\w+)){0,4}|"
    r"(?:lasted|ran)(?: for)?) "
    r"(?:about |around |nearly |almost |over |more than |up to |at least |a (?:mean|median) of )?$",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"[ -](?:of )?(?:[\w-]{1,16} )?(?:follow-?up|followup)\b|-?(?:long)? (?:trial|study)\b",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"\b(?:after|for|at|over|within|during|by)\s(?:about |around |nearly |almost |more than |"
    r"at least |up to |the (?:first |next )?)?$",
    re.IGNORECASE,
)
_NOT_SPAN = re.compile(
    r"[ -](?:old|of age|ago|earlier|before|and (?:older|over)|intervals?|history|of (?:age|"
    r"experience|smoking|diabetes))\b|-old\b",
    re.IGNORECASE,
)
_WHO = re.compile(
    r"\b(?:adults|women|men|people|those|patients|children|aged|ages?|older than|younger than)"
    r" (?:over|aged|above|under|by|for|at)?\s?$",
    re.IGNORECASE,
)
_LOOSE = re.compile(r"\b(?:about|around|nearly|almost|over|more than|up to|at least|some)\s$", re.I)
_SLACK, _MORE_SLACK = 0.12, 0.3
_LONGER = 1.25
_MOST = 12
_LONGEST = 40 * 365.25
_DAY = 1.0


def find(told: Telling) -> Iterator[Difference]:
    """Yield lengths of follow-up that no time in the abstract comes near."""
    known = [one for one in told.measured if one.family == "time"]
    if not told.study.work.abstract or not known:
        return
    for one in measures(told.text):
        is_length = one.family == "time" and one.size is not None and one.size >= _DAY
        if is_length and not told.is_denied(one.start) and _is_wrong(one, known, told.text):
            facts = told.study.about(Property.FOLLOW_UP)[:1]
            heard = facts[0].text if facts else max(known, key=_days).text
            yield Difference(
                start=one.start,
                end=one.end,
                message=f"“{one.text}” here, but the abstract of {told.name} tells {heard}",
                because=facts,
            )


def _is_wrong(one: Measure, known: list[Measure], text: str) -> bool:
    before, behind = text[max(0, one.start - 60) : one.start], text[one.end : one.end + 30]
    if _NOT_SPAN.match(behind) or _WHO.search(before) or _days(one) > _LONGEST:
        return False
    slack = _MORE_SLACK if _LOOSE.search(before) else _SLACK
    if any(one.is_like(other, slack) for other in known):
        return False
    if _FOLLOWED.search(before) or _LENGTH.match(behind):
        return not any(_is_sum(one, pair, slack) for pair in combinations(known[:_MOST], 2))
    return _SPAN.search(before) is not None and _is_longer(one, known)


def _is_longer(one: Measure, known: list[Measure]) -> bool:
    """Tell whether it is longer than any time told, or any two together."""
    two = sorted(map(_days, known))[-2:]
    return one.low * (one.size or 0.0) > _LONGER * max(sum(two), two[-1])


def _is_sum(one: Measure, pair: tuple[Measure, Measure], slack: float) -> bool:
    total = sum(map(_days, pair))
    return abs(total - _days(one)) <= slack * total


def _days(one: Measure) -> float:
    return one.high * (one.size or 0.0)
