"""How often something happened in two arms, where figures tell the direction and no word does."""

import re
from collections.abc import Iterator

from evidence.extract.effects import Cue
from evidence.extract.names import is_outcome, without_tail
from evidence.extract.p_values import is_significant
from evidence.extract.pattern import Pattern
from evidence.extract.phrases import PHRASE, trimmed
from evidence.extract.ratios import told
from evidence.extract.sides import is_idle, mentions
from evidence.extract.source import Sentence
from evidence.extract.stems import Question
from evidence.extract.things import Named
from evidence.model import Direction

_SHARE = (
    r"(?:\d{1,7}(?:,\d{3})? (?:\([^()]{1,20}\) )?of (?:the )?\d{1,7}(?:,\d{3})?|\d{1,7}/\d{1,7}|"
    r"\d{1,3}(?:[.\u00b7]\d{1,2})?\s?(?:%|percent|per (?:100|1,?000))|"
    r"\d{1,7} (?:\w+ ){0,2}\(\d{1,3}(?:[.\u00b7]\d{1,2})?\s?%\))"
)
_TOLD = Pattern(
    rf"^(?:[^,;:]{{0,60}}[,:] )?(?:the )?(?P<what>{PHRASE}(?: (?:of|from|in|at|within) {PHRASE})?) "
    r"(?:(?:was|were) (?:seen|observed|reported|recorded|noted|found|present|diagnosed) in |"
    r"(?:was|were) |occurred in |developed in |happened in |arose in )(?:only )?"
    rf"(?P<one>{_SHARE})(?P<arm>[^;]{{1,90}}?)"
    rf"(?:,? (?:and|versus|vs\.?|v|compared (?:with|to)|as against|against|but)) (?:in |only )?"
    rf"(?P<two>{_SHARE})(?P<rest>[^;]{{0,80}})"
)
_RECEIVED = Pattern(
    rf"^(?:[^,;:]{{0,60}}[,:] )?(?P<one>{_SHARE}) of (?P<arm>[^;,]{{3,90}}?)"
    r",? (?:and|versus|vs\.?|v|compared (?:with|to)|as against|against|but) "
    rf"(?P<two>{_SHARE}) of (?:those |the )?[^;,]{{3,80}}? (?:had )?"
    r"(?:received|developed|reported|experienced|achieved|reached|completed|attained) "
    rf"(?:an? |the )?(?P<what>{PHRASE})(?P<rest>[^;]{{0,80}})"
)
_FIGURE = r"[\d.,\u00b7]{1,9}(?: ?%)?(?: (?!and )[a-z]{1,9})?(?: ?\([^()]{1,30}\))?"
_AS_MUCH = Pattern(
    rf"^(?:[^,;:]{{0,60}}[,:] )?(?:the )?(?P<what>{PHRASE}(?: (?:of|in|for|after|at) {PHRASE})?) "
    rf"(?:was|were|averaged|remained|amounted to) (?P<one>{_FIGURE}) "
    r"(?:in (?:both|each|either|all)(?: the| two| three)? (?:\w+ )?(?:groups?|arms?)|"
    rf"(?:[^;,]{{1,60}}? )?(?:and|versus|vs\.?|v) (?:in [^;,]{{1,40}}? )?{_FIGURE})(?=[ ,(.])"
    r"(?P<rest>[^;]{0,120})"
)
_RATE = Pattern(r"(?P<per>\d{1,3}(?:[.\u00b7]\d{1,2})?)\s?(?:%|percent|per )")
_LENGTH = Pattern(r"\d{1,3}[- ](?:days?|weeks?|months?|years?|hours?|h) (?=[a-z])")
_NUMBERED = Pattern(r" \d.*$")
"""What follows a number in a name: "pain score 3 months after the course"."""
_OF = Pattern(
    r"(?P<part>\d{1,7}(?:,\d{3})?)(?: \([^()]{1,20}\))?(?: of (?:the )?|/)"
    r"(?P<whole>\d{1,7}(?:,\d{3})?)"
)


def happened(sentence: Sentence, arms: Question) -> Iterator[Named]:
    """Name what two figures tell of two arms, with the direction they show."""
    low = sentence.low
    for pattern in (_TOLD, _RECEIVED, _AS_MUCH):
        match = pattern.match(low) if pattern.may_be_in(low) else None
        if match is not None:
            direction = _alike(low, match) if pattern is _AS_MUCH else _direction(low, match, arms)
            if (one := named_by(sentence, match, direction)) is not None:
                yield one
                return


def named_by(sentence: Sentence, match: re.Match[str], direction: Direction | None) -> Named | None:
    """Give the outcome a pattern names, unless it is none or went no way."""
    left, right = trimmed(match["what"])
    left += 0 if (head := _LENGTH.match(match["what"][left:right])) is None else head.end()
    name = without_tail(_NUMBERED.sub("", match["what"][left:right]))
    if direction is None or not is_outcome(name):
        return None
    start = match.start("what") + left
    told = match.start("one") if "one" in match.re.groupindex else match.end("what")
    first, last = sorted((match.end("what"), told))
    cue = Cue(direction, first, last, "occurred", settled=True)
    return Named(sentence.span(start, start + len(name)), cue)


def _alike(low: str, match: re.Match[str]) -> Direction | None:
    """Read "4.0 in both groups (P = 0.9)": a null its p or interval confirms, or nothing."""
    is_null = significant(low[match.end("one") :]) is False
    return Direction.NO_DIFFERENCE if is_null else None


def _direction(low: str, match: re.Match[str], arms: Question) -> Direction | None:
    """Read the ratio with its interval, else both shares with their p; None where neither is."""
    rest = low[match.end("two") :]
    effect, differs = told(rest), significant(rest)
    if differs is None:
        return None
    if not differs:
        return Direction.NO_DIFFERENCE
    way = effect.way if effect is not None else _higher(match, arms)
    return None if way == 0 else Direction.INCREASE if way > 0 else Direction.DECREASE


def _higher(match: re.Match[str], arms: Question) -> float:
    """Compare both shares, the arm that got nothing new as the second; 0 where they are equal."""
    one, two = _share(match["one"]), _share(match["two"])
    if one is None or two is None:
        return 0.0
    way = float((one > two) - (one < two))
    side = _side_of(match["arm"], arms) or -_side_of(match["rest"], arms)
    return -way if side < 0 else way


def _share(words: str) -> float | None:
    """Give a share in hundredths; None of a count without its whole."""
    if rate := _RATE.search(words):
        return float(rate["per"].replace("\u00b7", "."))
    if (part := _OF.search(words)) is None:
        return None
    whole = int(part["whole"].replace(",", ""))
    return 100 * int(part["part"].replace(",", "")) / whole if whole else None


def significant(rest: str) -> bool | None:
    """Tell by the interval of a ratio, else by p, whether there is a difference."""
    effect = told(rest)
    if effect is not None and effect.spans is not None:
        return not effect.spans
    return is_significant(rest)


def _side_of(words: str, arms: Question) -> int:
    """Say which arm words are about: 1 the treated, -1 the others, 0 both or neither."""
    found = {one.side for one in mentions(words, arms)}
    if len(found) == 1:
        return next(iter(found))
    return -1 if not found and is_idle(words) else 0
