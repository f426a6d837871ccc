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
from evidence.extract.source import Source, Span

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
_NEXT = Pattern(
    r"(?:\band|\bwith|\bversus|\bvs\.?|,) (?:\w+ (?:an?|the|another) [\w ]{0,30}\bof )?$"
)
_PART = Pattern(
    r"\b(?:of (?:whom|which|these|them|the)|including|whose|completed|analy[sz]ed|remaining|"
    r"evaluable|aged?|total|among|screened|invited)\b|[.;:]"
)
_ANOTHER = Pattern(r"(?:,|\band) \d{1,6} [a-z]")
"""A count between two others whose people are not named again: "64 ill, 22 hurt and 26 well"."""
_ASKED = Pattern(r"\b(?:screened|invited|approached|contacted|refused)\b")
_OF_THEM = Pattern(r"% ?\)? of\b|\d of \d|%\)")
_WHO_OF = (
    r"(?P<who> (?:[a-z-]+ ){0,3}?(?:patients|women|men|participants|subjects|children|adults|"
    r"individuals|volunteers|infants|cases|females|males|students))"
)
_TO = (
    r" (?:\([^)]{1,20}\) )?(?:(?:were |was )?(?:randomly )?(?:assigned|allocated|"
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
    """Read two or three groups counted in one breath: "386 cases and 896 controls"."""
    for sentence in source.sentences:
        low = sentence.low
        if sentence.section is Section.BACKGROUND or _HAPPENED.search(low) or PLANNED.search(low):
            continue
        found = [one for one in counted(low) if not is_year(one["n"], low[: one.start()])]
        values = tuple(count(match["n"]) or 0 for match in found)
        if not 2 <= len(values) <= 3 or min(values) < 3 or max(values) > 10 * min(values):
            continue
        if _ASKED.search(low) or _OF_THEM.search(low, found[0].start(), found[-1].end() + 12):
            continue
        between = [low[one.end() : two.start()] for one, two in pairwise(found)]
        if all(_NEXT.search(one) and not _PART.search(one) for one in between) and not any(
            _ANOTHER.search(one) for one in between
        ):
            return Arms(values, sentence.span(found[0].start(), found[-1].end()))
    return None


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
