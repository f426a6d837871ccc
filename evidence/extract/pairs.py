"""Figures that a clause joins as those of two arms: "12% with the drug and 18% with placebo"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from evidence.extract.pattern import Pattern
from evidence.extract.phrases import without_brackets
from evidence.extract.sides import first, is_idle, lean, mentions
from evidence.extract.stems import Question

_TIME = r"(?:hours?|days?|weeks?|months?|years?|minutes?)"
_NUMBER = r"\d{1,3}(?:,\d{3})+|\d{1,6}(?:[.\u00b7]\d{1,3})?"
_FIGURE = Pattern(
    r"(?<![\w.,\u00b7/+\u00b1=<>-])(?P<sign>[-\u2212\u2013])?"
    rf"(?P<value>{_NUMBER})(?:(?: of (?:the )?|/)(?P<whole>{_NUMBER}))?"
    rf"(?P<unit>\s?%| percent\b| per cent\b| points?\b| {_TIME}\b| ?mm ?hg\b| kg\b| mg/dl\b|"
    r" mmol/l\b)?(?![\w%]|[.,\u00b7]\d|-\w)"
)
_SPREAD = Pattern(r"(?:\u00b1|\+/-|\+-) ?\d[\d.\u00b7]{0,6}(?: ?%)?")
_NOT_A_FIGURE = Pattern(
    r"(?:\b(?:at|after|day|week|month|year|grade|stage|phase|group|arm|within|during|over|for|aged|"
    r"than|type|until|n|p|to|from|first|last|ci|of|between|every|age)|[=<>\u2264\u2265]) ?$"
)
_JOIN = Pattern(
    r",?\s(?:and|versus|vs\.?|v|as compared with|as compared to|compared (?:with|to)|as against|"
    r"against|but|while|whereas)(?= )"
)
_PER_CENT = Pattern(
    r"[(\[](?:\d[\d,]{0,6}[;,] ?)?(?P<share>\d{1,3}(?:[.\u00b7]\d{1,2})?)\s?(?:%|per ?cent)"
)
VERB = Pattern(
    r"(?<!\w)(?:(?:was|were|is|are|had been|has been|averaged|reached|remained|amounted to)"
    r"(?: (?:seen|observed|reported|recorded|noted|found|present|diagnosed|detected|identified|"
    r"experienced|achieved|documented|confirmed|similar|also))?|occurred|developed|happened|"
    r"arose|appeared|recurred)(?: (?:in|by|for|among|at))?"
    r"(?: (?:only|about|approximately|an?|mean|median|average|of|total)){0,4} $"
)
"""The verb right before a figure."""
_ARM = Pattern(
    r"\b(?:groups?|arms?|recipients|those|assigned|allocated|randomi[sz]ed|treated|receiving|"
    r"received|given|users|with|without|on|taking|cohort|period|patients|participants|women|men|"
    r"children|infants)\b"
)
_AHEAD = Pattern(
    r"(?:^|\s)(?:in|for|with|among|of|on) (?:the )?(?P<arm>[^,;:_\d]{0,50}?(?:groups?|arms?|"
    r"patients|recipients|controls?|placebo)(?: \w{1,2})?),? (?:was|were|averaged|reached) "
    r"(?:(?:only|about|an?|mean|median|average|of) ){0,3}$"
)
"""An arm named before its figure: "pain in the control group was 4.1"."""
_BOTH_ARMS = Pattern(
    r"\b(?:in|for|with|on|among|of) (?:the )?(?P<one>[^,;]{1,50}?) (?:and|versus|vs\.?) (?:the )?"
    r"(?P<two>[^,;]{1,60})"
)
_WHENEVER = Pattern(
    r"\b(?:baseline|before|after|at (?:\d|one|two|three|six)|week|month|year|day|visit|follow-?up|"
    r"pre|post|pre-\w+|post-\w+)\b"
)
_PEOPLE = Pattern(r"\b(?:wom[ae]n|m[ae]n|boys|girls|males?|females?|smokers|cases|controls)\b")
_DID = Pattern(
    r"(?:^|(?<=\w)) (?:had|have|reported|developed|experienced|suffered|achieved|reached|required|"
    r"needed|underwent|died|relapsed|survived|recovered|responded|were|was)\b"
)
"""What the people of the second arm did stands behind their name."""
_APART = Pattern(r"[,:]|(?<=[a-z]) ?_")
_NEAR, FAR = 110, 170
"""Characters between both figures, and from a figure to its outcome."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of one arm: `size` compares with another of its `unit`; None where it cannot."""

    start: int
    end: int
    size: float | None
    unit: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures with the words of their arms and what stands around them, brackets left out."""

    one: Figure
    two: Figure
    arms: tuple[str, str]
    before: str
    after: str

    def larger(self, arms: Question) -> float:
        """Say whether the treated arm has the larger figure: 1, -1, or 0 where none can be told.

        Of two arms that are named alike known, the first is the one that was studied.
        """
        one, two = self.one.size, self.two.size
        if one is None or two is None or one == two:
            return 0.0
        left, right = (_side(words, arms) for words in self.arms)
        if not self.arms[0] and "respectively" in self.after:
            words = f"{self.before} {self.after}"
            both = _BOTH_ARMS.search(self.after)
            left = first(mentions(words, arms), 0, len(words))
            if both is not None and _side(both["one"], arms) + _side(both["two"], arms) < 2:
                left = _side(both["one"], arms) or -_side(both["two"], arms)
            right = -left
        return (1.0 if one > two else -1.0) * (1 if left >= right else -1)


def pairs(low: str, arms: Question) -> Iterator[tuple[Pair, int, int]]:
    """Give figures joined as those of two arms, with where their clause begins and ends.

    Of three or more figures in a row none is given.
    """
    plain = without_brackets(low, "_")
    plain = _SPREAD.sub(lambda match: "_" * len(match[0]), plain)
    for start, end in _clauses(plain):
        found = list(_figures(low, plain, start, end))
        for at, (one, two) in enumerate(pairwise(found)):
            if one.unit == two.unit and not _is_listed(plain, found, at):
                before = plain[max(start, one.start - FAR) : one.start]
                after = plain[two.end : min(end, two.end + _NEAR)]
                named = _arms(before, plain[one.end : two.start], after, arms)
                if named is not None:
                    yield Pair(one, two, named, before, after), start, end


def _clauses(plain: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in re.finditer(";", plain):
        yield start, match.start()
        start = match.end()
    yield start, len(plain)


def _arms(before: str, between: str, after: str, arms: Question) -> tuple[str, str] | None:
    """Give the words of two arms; None of two times, two questions or two kinds of people."""
    joins = list(_JOIN.finditer(between)) if len(between) <= _NEAR else []
    if not joins:
        return None
    one, lead = _words(between[: joins[-1].start()]), between[joins[-1].end() :]
    is_unit = " " not in one
    if is_unit and (left := _AHEAD.search(before)) and (right := _AHEAD.search(lead)):
        return left["arm"], right["arm"]
    apart = _APART.search(after)
    two = _words(f"{lead} {after if apart is None else after[: apart.start()]}")
    if did := _DID.search(two):
        two = two[: did.start()]
    if _WHENEVER.search(one) or _WHENEVER.search(two):
        return None
    if not one and "respectively" in after:
        return None if _PEOPLE.search(before + after) else (one, two)
    is_told = _side(one, arms) * _side(two, arms) < 0 or is_idle(two)
    return (one, two) if is_told or _ARM.search(one) or _ARM.search(two) else None


def _words(text: str) -> str:
    return " ".join(text.replace("_", " ").split())


def _side(words: str, arms: Question) -> int:
    """Say which arm words name: 1 what was studied, -1 what it was compared with, 0 not told."""
    return lean(mentions(words, arms), 0, len(words)) or -int(is_idle(words))


def _is_listed(plain: str, found: list[Figure], at: int) -> bool:
    """Tell two of three figures: "12%, 14% and 20%"."""
    if at == 0:
        return False
    gap = plain[found[at - 1].end : found[at].start]
    return found[at - 1].unit == found[at].unit and len(gap) < 60 and "," in gap


def _figures(low: str, plain: str, start: int, end: int) -> Iterator[Figure]:
    for match in _FIGURE.finditer(plain, start, end):
        before = plain[max(start, match.start() - 60) : match.start()]
        if _NOT_A_FIGURE.search(before) is None or VERB.search(before) is not None:
            yield _figure(low, plain, match)


def _figure(low: str, plain: str, match: re.Match[str]) -> Figure:
    """Read a figure with the share in brackets behind it: "51 patients (10.2%)"."""
    value = _float(match["value"]) * (-1 if match["sign"] else 1)
    unit = (match["unit"] or "").strip()
    if match["whole"] is not None:
        whole = _float(match["whole"])
        return Figure(*match.span(), 100 * value / whole if whole else None, "share")
    if unit in {"%", "percent", "per cent"}:
        return Figure(*match.span(), value, "share")
    stop = plain.find("_", match.end(), match.end() + 60)
    if not unit and stop >= 0 and not re.search(r"[\d,;:]", plain[match.end() : stop]):
        share = _PER_CENT.match(low, stop)
        if share is not None:
            return Figure(*match.span(), _float(share["share"]), "share")
    is_count = match["value"].isdigit() and not unit
    return Figure(*match.span(), None if is_count else value, unit)


def _float(text: str) -> float:
    return float(text.replace(",", "").replace("\u00b7", "."))
