"""The sizes of arms told side by side, to be summed where no total is told."""

import re
from dataclasses import dataclass
from itertools import pairwise

from evidence.extract.around import is_year
from evidence.extract.counted import counted
from evidence.extract.numbers import NUMBER, count
from evidence.extract.pattern import Pattern
from evidence.extract.planned import PLANNED
from evidence.extract.sentences import Section
from evidence.extract.source import Sentence, Source, Span

_DIVIDED = Pattern(
    r"\brandom|\bassigned|\ballocated|\breceived|\btreated (?:with|by)|\bchose\b|\bopted for|"
    r"\bunderwent"
)
_HAPPENED = Pattern(
    r"\b(?:died|deaths?|events?|occurred|recurrences?|relapse|progress(?:ed|ion)|respon(?:se|"
    r"ded|ders)|kept|withdr\w+|"
    r"dropp?ed out|discontinu\w+|lost to|incidence|experienced|developed|reported|complications?|"
    r"compared with \d|versus \d|adverse|toxicity|nausea|pain|because)\b"
)
_LOOKED_AT = Pattern(
    r"\b(?:was|were) (?:\w+ )?(?:measured|examined|assessed|evaluated|studied|investigated|"
    r"determined|compared|tested|recorded|obtained) (?:in|among|from|for|between) $"
)
"""What went on was looked at in all of them: "the response was measured in 30 women and 12 men"."""
_NEXT = Pattern(
    r"(?:\band|\bwith|\bversus|\bvs\.?|,)(?: (?:in|of|from|among))? "
    r"(?:\w+ (?:an?|the|another) [\w ]{0,30}\bof )?$"
)
_PART = Pattern(
    r"\b(?:of (?:whom|which|these|them|the)|including|whose|completed|analy[sz]ed|remaining|"
    r"evaluable|aged?|total|among|screened|invited)\b|[.;:]"
)
_MALE = r"(?:men|males|boys|male (?:patients|participants|subjects|volunteers|students))\b"
_FEMALE_ONES = r"(?:wo|fe)male (?:patients|participants|subjects|volunteers|students)\b"
_FEMALE = rf"(?:women\b|females\b|girls\b|{_FEMALE_ONES})"
_BOTH_SEXES = Pattern(
    rf"(?P<n>{NUMBER}) (?:[a-z-]+ ){{0,2}}?(?:{_MALE}(?= and)|{_FEMALE}(?= and)) and "
    rf"(?P<m>{NUMBER}) (?:[a-z-]+ ){{0,2}}?(?:{_MALE}|{_FEMALE})"
)
_OF_A_GROUP = Pattern(
    r"\b(?:groups?|arms?|of (?:whom|these|them|which)|other|remaining|controls?|each|additional)\b"
)
_TOOK_PART = Pattern(
    r"\b(?:included|comprised|consisted of|participated|took part|randomi[sz]ed|randomly assigned|"
    r"enrolled|recruited|studied|volunteered|participants were|subjects were)\b"
)
_LAST = Pattern(r"\b(?:and|with|versus|vs)\b")
_OF_WHOM = Pattern(r"(?:^|[.:;,] )(?:of|from|among) (?:the |these |all |a total of )?$")
"""The first count is of those the others were chosen from."""
_IN_ONE = Pattern(r"\b(?:group|arm|cohort) (?:[a-d]|i{1,3}|\d)\b[^.;]{0,40}$")
_PART_OF_ALL = 0.75
"""Groups told again that are fewer than this share of the others are some of them."""
_ANOTHER = Pattern(r"(?:,|\band) \d{1,6}(?:,| [a-z])")
"""A count between two others whose people are not named again: "64 ill, 22 hurt and 26 well"."""
_ASKED = Pattern(r"\b(?:screened|invited|approached|contacted|refused|targeted)\b")
_OF_THEM = Pattern(r"% ?\)? of\b|\d of \d|%\)")
_WHO_OF = (
    r"(?P<who> (?:[a-z-]+ ){0,3}?(?:patients|women|men|participants|subjects|children|adults|"
    r"individuals|volunteers|infants|cases|females|males|students))"
)
_TO = (
    r" (?:\([^()]{1,120}\) )?(?:(?:were |was )?(?:randomly )?(?:assigned|allocated|"
    r"randomi[sz]ed)? ?to (?!\d)|"
    r"(?:were |was )?treated (?:with|by) |received |underwent |(?:were )?in the |as the )"
)
_ONE_ARM = Pattern(rf"(?P<n>{NUMBER})(?:{_WHO_OF})?{_TO}")
_ONE_N = Pattern(r"\(n ?= ?(?P<n>\d{1,6})\)")
_ONE_IN_BRACKETS = Pattern(rf"\((?P<n>{NUMBER}){_WHO_OF}\)")


@dataclass(frozen=True, slots=True)
class Arms:
    """The sizes of all arms told side by side, for where no total is told."""

    values: tuple[int, ...]
    span: Span

    @property
    def note(self) -> str:
        """How the sum came about: the text gives the arms and no total."""
        *first, last = map(str, self.values)
        arms = f"arms of {', '.join(first)} and {last}"
        return f"{arms} ({sum(self.values)} in all); no total is told"


def told(source: Source) -> Arms | None:
    """Read arms told in one breath: "30 patients received the drug and 28 placebo"."""
    for sentence in source.abstract:
        low = sentence.low
        if sentence.section is Section.BACKGROUND or not _DIVIDED.search(low):
            continue
        if _HAPPENED.search(low) or PLANNED.search(low):
            continue
        for pattern in (_ONE_ARM, _ONE_N, _ONE_IN_BRACKETS):
            found = [
                one for one in pattern.finditer(low) if not is_year(one["n"], low[: one.start()])
            ]
            found = found[_begins_with_whole(found) :]
            found = found[: len(found) - _begins_with_whole(found[::-1])]
            values = tuple(count(match["n"]) or 0 for match in found)
            if not _are_arms(values) or not _names_people(found):
                continue
            if not _OF_THEM.search(low, found[0].start(), found[-1].end()):
                return Arms(values, sentence.span(found[0].start(), found[-1].end()))
    return None


def groups(source: Source) -> Arms | None:
    """Read two or three groups counted in one breath: "386 cases and 896 controls".

    Groups told twice with other numbers as large are not everybody, either time.
    """
    told = [one for sentence in source.sentences if (one := _side_by_side(sentence))]
    sums = sorted({sum(one.values) for one in told}, reverse=True)
    if not sums or (len(sums) > 1 and sums[1] > _PART_OF_ALL * sums[0]):
        return None
    return next(one for one in told if sum(one.values) == sums[0])


def sexes(source: Source) -> Arms | None:
    """Read women and men, or girls and boys, who together took part; never those of one group."""
    for sentence in source.sentences:
        low = sentence.low
        if sentence.section is Section.BACKGROUND or PLANNED.search(low):
            continue
        match = _BOTH_SEXES.search(low)
        if match is None or _OF_A_GROUP.search(low) or not _TOOK_PART.search(low):
            continue
        values = count(match["n"]) or 0, count(match["m"]) or 0
        if min(values) > 0 and not _HAPPENED.search(low):
            return Arms(values, sentence.of(match))
    return None


def _side_by_side(sentence: Sentence) -> Arms | None:
    low = sentence.low
    if sentence.section is Section.BACKGROUND or PLANNED.search(low) or _ASKED.search(low):
        return None
    found = [one for one in counted(low) if not is_year(one["n"], low[: one.start()])]
    values = tuple(count(match["n"]) or 0 for match in found)
    if not 2 <= len(values) <= 3 or min(values) < 3 or max(values) > 10 * min(values):
        return None
    if _HAPPENED.search(low) and not _LOOKED_AT.search(low, 0, found[0].start()):
        return None
    if len(values) > 2 and values[0] == sum(values[1:]):
        return None
    if _OF_WHOM.search(low, 0, found[0].start()) or _IN_ONE.search(low, 0, found[0].start()):
        return None
    if _OF_THEM.search(low, found[0].start(), found[-1].end() + 12):
        return None
    between = [low[one.end() : two.start()] for one, two in pairwise(found)]
    is_row = all(
        _NEXT.search(one) and not _PART.search(one) and one.count("(") == one.count(")")
        for one in between
    )
    if not (is_row and _LAST.search(between[-1])) or any(map(_ANOTHER.search, between)):
        return None
    return Arms(values, sentence.span(found[0].start(), found[-1].end()))


def _begins_with_whole(found: list[re.Match[str]]) -> bool:
    """Tell that the first count is the sum of the others: "90 underwent ...: 45 to A, 45 to B"."""
    first, *others = [count(match["n"]) or 0 for match in found] or [0]
    return len(others) > 1 and first == sum(others)


def _are_arms(values: tuple[int, ...]) -> bool:
    """Tell that counts may be arms: two to four, none tiny, none many times another."""
    return 2 <= len(values) <= 4 and min(values) >= 3 and max(values) <= 5 * min(values)


def _names_people(found: list[re.Match[str]]) -> bool:
    """Tell that people are named with at least one of the counts."""
    return any(match.groupdict().get("who", "yes") for match in found)
