"""What the numbers around a count say of it: a sum of others is the whole, one of a row an arm."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from evidence.extract.around import OWN_VERB
from evidence.extract.numbers import NUMBER, count
from evidence.extract.pattern import Pattern
from evidence.extract.people import PEOPLE
from evidence.extract.source import Sentence, Span

_ANY = Pattern(
    rf"(?P<n>{NUMBER})(?!\s?(?:%|years?|weeks?|months?|days?|hours?|h\b|min|"
    r"[km\u00b5]?g\b|[cm]m\b|k?cal|units?\b|m?mol|mg|mcg|percent|ml|iu\b|gy\b|cgy|fractions|"
    r"courses|cycles|cent(?:er|re)s|sites))"
)
_N = Pattern(r"\bn\s?=\s?(?P<n>\d{1,6})(?![\w.])")
_GROUPED = Pattern(
    rf"(?P<n>{NUMBER})(?:(?: [a-z-]{{1,20}}){{0,3}}? {PEOPLE})?\)?,? (?:who )?(?:(?:were |was |had "
    r"been )(?:then |also )?)?(?:randomly )?(?:(?:assigned|allocated|randomi[sz]ed|treated|given|"
    r"entered|enrolled|evaluable|analy[sz]ed|included|selected|evaluated|investigated|diagnosed|"
    r"suffering|presenting|scheduled|followed) )?"
    r"(?:randomly )?(?:to|into|with|by|in|on|at|for|without|using|received|receiving|underwent|"
    r"undergoing|who|the|controls?|placebo)\b"
    r"(?! (?:in|to) (?:this|our) )"
)
_JOINED = Pattern(
    r"\b(?:and|or|versus|vs|compared|whereas|while|with|against|than|other|another)\b|[;,]"
)
_PART = Pattern(
    r"\b(?:of (?:whom|which|these|them|the)|completed|finished|analy[sz]ed|remaining|withdrew|"
    r"lost|died|dropped|evaluable|(?:were|was) (?:\w+ )?(?:enrolled|recruited|included|"
    r"randomi[sz]ed)(?! (?:in)?to\b)|total)\b"
)


def sums(sentences: Iterable[Sentence], values: set[int]) -> tuple[set[int], set[int]]:
    """Find which values are the sum of two to four numbers told close together, and of which."""
    wholes: set[int] = set()
    parts: set[int] = set()
    for told in _rows(sentences):
        for size in (2, 3, 4):
            for first in range(len(told) - size + 1):
                arms = told[first : first + size]
                total = sum(arms)
                if total in values and total >= 12 and max(arms) < 0.85 * total:
                    wholes.add(total)
                    parts.update(arms)
    return wholes, parts - wholes


def partitioned(sentence: Sentence) -> Iterator[re.Match[str]]:
    """Yield the numbers that two to four numbers told just behind them add up to; group `n`."""
    matches = list(_ANY.finditer(sentence.low))[:14]
    values = _numbers(iter(matches))
    for place, total in enumerate(values):
        rows = (values[place + 1 :][:size] for size in (2, 3, 4))
        if total >= 12 and any(sum(row) == total and max(row) < 0.85 * total for row in rows):
            yield matches[place]


def _rows(sentences: Iterable[Sentence]) -> Iterator[list[int]]:
    """Yield the numbers of each sentence in order, then every "n =" of the whole text."""
    marked: list[int] = []
    for sentence in sentences:
        yield [one for one in _numbers(_ANY.finditer(sentence.low)) if one >= 4][:14]
        marked += _numbers(_N.finditer(sentence.low))
    yield marked[:16]


def _numbers(matches: Iterator[re.Match[str]]) -> list[int]:
    return [count(match["n"]) or 0 for match in matches]


def rows(sentences: Iterable[Sentence]) -> set[int]:
    """Find counts told in a row, each of its own group: "30 women on A and 28 on B"."""
    arms: set[int] = set()
    for sentence in sentences:
        for one, two in pairwise(_GROUPED.finditer(sentence.low)):
            values = count(one["n"]) or 0, count(two["n"]) or 0
            between = sentence.low[one.end("n") : two.start()]
            if _alike(*values) and len(between) < 160 and _JOINED.search(between):
                arms.update(() if _PART.search(sentence.low, one.end(), two.start()) else values)
    return arms


def _alike(one: int, two: int) -> bool:
    return min(one, two) >= 3 and max(one, two) <= 2 * min(one, two)


_ITS_GROUP = Pattern(
    r"\)? ?(?:(?:were|was) )?(?:(?:randomly )?(?:assigned|allocated|randomi[sz]ed) (?:in)?to|"
    r"in|on|received|receiving|using|given|with|without|treated|as|undergoing|who received|"
    r"underwent|controls)\b|\)"
)
_EACH = Pattern(r"\beach (?:group|arm|of)\b|\b(?:both|equal) (?:groups|arms)\b")
_WHOM = Pattern(r"\b(?:of (?:whom|which|these|them)|who|completed|finished|analy[sz]ed)\b")


def beside(found: list[tuple[int, Span]]) -> set[int]:
    """Find counts told side by side, each of its own group: "30 women on A and 28 on B"."""
    return {
        value
        for (first, one), (second, two) in pairwise(found)
        if one.sentence is two.sentence
        and (
            (_alike(first, second) and (_are_groups(one, two) or _are_led_alike(one, two)))
            or _are_kinds(one, two)
        )
        for value in (first, second)
    }


def _are_led_alike(one: Span, two: Span) -> bool:
    """Tell two groups by one preposition: "given to 30 patients, and placebo to 28 patients"."""
    low = one.sentence.low
    between = low[one.end : two.start]
    leads = [_PREPOSITION.search(low, 0, span.start) for span in (one, two)]
    return (
        leads[0] is not None
        and leads[1] is not None
        and leads[0][0] == leads[1][0]
        and len(between) < 100
        and _AGAINST.search(between) is not None
        and not (_WHOM.search(between) or _LATER.match(between) or _LATER.match(low, two.end))
    )


_PREPOSITION = Pattern(r"\b(?:to|from|in|by|for|among) $")
_AGAINST = Pattern(r"\b(?:and|versus|vs|whereas|while|compared|than)\b")
_LATER = Pattern(r"[^.;]{0,60}?\b(?:baseline|days?|weeks?|months?|years?|follow)\b")


def _are_kinds(one: Span, two: Span) -> bool:
    """Tell cases and controls, females and males, a cohort and another, whatever their sizes."""
    low = one.sentence.low
    between = low[one.end : two.start]
    if len(between) > 140 or not _JOINED.search(between) or _WHOM.search(between):
        return False
    kinds = low[one.start : one.end], low[two.start : two.end]
    verbs = low[one.end :][:12].split()[:1], low[two.end :][:12].split()[:1]
    said = [low[span.end :][:60].split()[:4] for span in (one, two)]
    return (
        (not _SEX.search(kinds[1]) and _are_listed(low[: one.start], between))
        or (between in {"; ", "; and "} and "; and " in low[one.end :])
        or all(_KIND.search(kind) for kind in kinds)
        or _CONTROLS.search(kinds[1]) is not None
        or _ANOTHER.search(between) is not None
        or (said[0] == said[1] and len(said[0]) == 4)
        or (verbs[0] == verbs[1] and verbs[0][:1] in (["undergoing"], ["receiving"], ["treated"]))
    )


def _are_listed(before: str, between: str) -> bool:
    """Tell counts that follow each other: "30 obese, 22 lean people and 26 controls"."""
    joint = _ASIDE.sub("", between).strip(" ,")
    return joint == "and" or (joint == "" and _OF_ALL.search(before) is None)


def numbered(found: Iterable[tuple[int, Span]]) -> set[int]:
    """Find counts of several studies told in one text: "Study A was done in 30 women"."""
    told: dict[str, int] = {}
    for value, span in found:
        match = _NUMBERED.search(span.sentence.low, 0, span.start)
        if match is not None:
            told.setdefault(match["which"], value)
    return set(told.values()) if len(told) > 1 else set()


_NUMBERED = Pattern(
    r"\b(?:study|trial|experiment) (?P<which>[ab12]|i{1,2}|one|two)\b(?:[^.;]|\.\d){0,80}$"
)
_SEX = Pattern(r"\b(?:fe)?males?$|\bmen$|\bwomen$|\bboys$|\bgirls$")
_OF_ALL = Pattern(r"\b(?:of|from|among) (?:the |all |these |our )?$")
_KIND = Pattern(r"(?:males|boys|girls|cases|men)$")
_CONTROLS = Pattern(r"\bcontrols?\b|\bhealthy\b")
_ANOTHER = Pattern(r"\band (?:from )?(?:an?|another|a second) (?:\w+ )?(?:cohort|group|sample) of")


def _are_groups(one: Span, two: Span) -> bool:
    low = one.sentence.low
    between, after = low[one.end : two.start], low[two.end :][:60]
    return (
        len(between) < 140
        and _JOINED.search(between) is not None
        and not (OWN_VERB.match(between) or _WHOM.search(between) or _EACH.search(between))
        and (_ITS_GROUP.match(between) or _ITS_GROUP.match(after)) is not None
    )


def is_aside(span: Span) -> bool:
    """Tell women, men, girls or boys counted in brackets: they are the people told before."""
    low = span.sentence.low
    is_aside = _ASIDE_BEGINS.search(low, 0, span.start) is not None
    return is_aside and _SEX.search(low[span.start : span.end]) is not None


_ASIDE_BEGINS = Pattern(
    r"\((?:\w{1,12} (?:fe)?(?:men|women|males?|boys|girls)(?:,| and|;|,? and) )?$"
)


def siblings(found: list[tuple[int, Span]]) -> set[int]:
    """Find counts of people put alike in one sentence or in two that follow each other."""
    return {
        value
        for (first, one), (second, two) in pairwise(found)
        if _alike(first, second)
        and (
            _put_alike(one, two)
            or (first != 2 * second and _is_other(one, two))
            or (5 * first < 7 * second and _is_before_controls(one, two))
        )
        for value in (first, second)
    }


def _is_other(one: Span, two: Span) -> bool:
    """Tell that the second count is of the other group: "20 had A. In the other 35 patients"."""
    near = two.sentence.index - one.sentence.index in {0, 1}
    return near and _OTHER.search(two.sentence.low, 0, two.start) is not None


def _is_before_controls(one: Span, two: Span) -> bool:
    """Tell a group told before its controls: "30 had A. The control group consisted of 32"."""
    near = two.sentence.index - one.sentence.index in {0, 1}
    return near and _CONTROL_GROUP.search(two.sentence.low, 0, two.start) is not None


_CONTROL_GROUP = Pattern(
    r"\b(?:control|comparison|placebo|untreated|second) (?:group|arm) (?:\w+ ){0,2}(?:of|included|"
    r"comprised|was|had) $"
)


_OTHER = Pattern(r"\b(?:the other|the remaining) (?:group of )?$")
_ASIDE = Pattern(r" \([^()]{1,80}\)")
_TREATED = Pattern(
    r"\)? (?:\w+ ){0,6}?(?:received|receiving|underwent|undergoing|treated|given|assigned|"
    r"allocated|used|took|followed|served|managed|operated|had)\b"
)


def _put_alike(one: Span, two: Span) -> bool:
    """Tell that both counts are of people who were treated: "30 received A. 28 received B."."""
    if two.sentence.index - one.sentence.index not in {0, 1}:
        return False
    if one.sentence is two.sentence and _PART.search(one.sentence.low, one.end, two.start):
        return False
    after = [_ASIDE.sub("", span.sentence.low[span.end :][:140]) for span in (one, two)]
    return all(_TREATED.match(words[:70]) for words in after)
