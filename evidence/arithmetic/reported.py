"""Figures as sentences print them: an estimate with its interval, a count with its percentage.

Only figures that stand side by side are read together, so that a p-value is
never held against the interval of another comparison.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from evidence.arithmetic.intervals import is_ratio
from evidence.arithmetic.printed import NUMBER, Printed, p_value
from evidence.arithmetic.totals import Count

_NAMES = (
    r"(?i:odds ratio|hazards? ratio|risk ratio|(?:incidence )?rate ratio|prevalence ratio|"
    r"relative risk|mean difference|risk difference|difference)|"
    r"a?OR|a?HR|RR|IRR|PR|SMR|W?MD|SMD"
)
_ESTIMATE = re.compile(
    rf"(?<![\w-])(?P<name>{_NAMES})(?:\s?[(\[][A-Za-z]{{2,4}}[)\]])?[\s,:=(\[]{{1,4}}"
    rf"(?:(?:of|was|is)\s)?(?P<effect>{NUMBER})(?P<unit>\s?%|(?:\s[A-Za-zµ/]{{1,12}}){{1,2}})?"
    r"[\s,;:(\[]{1,4}"
    r"(?P<interval>(?:90|95|99)\s?%\s?(?:CI|CrI|confidence intervals?)[\s,:;=(\[]{0,4}"
    rf"{NUMBER}\s?%?\s?(?:to|and|[-–—−,;])\s?{NUMBER})\s?%?"
    r"(?:[\s,;:)\]]{1,4}(?P<p>[pP](?:[ -]?values?)?\s?[=<>≤≥]\s?[01]?[.,·]?[0-9]{1,8}"
    r"(?![.,·]?[0-9])(?:\s?[x×]\s?10\s?\^?\(?[-−–][0-9]{1,3})?)(?P<after>[^.;)]{0,30}))?"
)
# What figures stand around: each begins with fixed letters, which are found many times faster.
_INTERVALS = tuple(re.compile(word) for word in (r"CI\b", r"CrI\b", "onfidence interval"))
_CLOSING = (re.compile(r"%\s?[)\]]"),)
_OPENING = (re.compile(r"%\s?[(\[]"),)
_SHARE_WIDTH = 80
_BEFORE, _AFTER = 120, 300
"""Characters looked at around the word interval: more than a figure can take."""
_OTHER_P = re.compile(
    r"\bfor (?:the )?(?:trend|interaction|heterogen|non-?infer|equivalen|superior)", re.I
)
_MANY = r"[0-9]{1,3}(?:,[0-9]{3}|[0-9]{0,4})"
_PERCENT = r"[0-9]{1,3}(?:[.·][0-9]{1,3})?"
_PEOPLE = r"(?:\s(?:patients|participants|people|subjects|women|men|children|cases|adults))?"
_SHARE = re.compile(
    rf"(?<![\w.,/±-])(?P<events>{_MANY})\s?(?:/|of|out of)\s?(?:the\s)?(?P<people>{_MANY}){_PEOPLE}"
    rf"\s?[(\[]\s?(?P<percent>{_PERCENT})\s?%\s?[)\]]"
)
_SHARE_AFTER = re.compile(
    rf"(?<![\w.,±-])(?P<percent>{_PERCENT})\s?%\s?[(\[]\s?(?:n\s?=\s?)?(?P<events>{_MANY})"
    rf"\s?(?:/|of|out of)\s?(?:the\s)?(?P<people>{_MANY}){_PEOPLE}\s?[)\]]"
)
_SPREAD = rf"(?:\s?(?:±|\+/-)\s?{NUMBER}|\s?\((?:SD|SE|SEM)?\s?{NUMBER}\))?"
_UNIT = r"(?P<{}>\s?%|\s[A-Za-zµ/]{{1,12}}[²2]?)?"
_CHANGE = re.compile(
    rf"\bfrom\s(?P<before>{NUMBER}){_SPREAD}{_UNIT.format('one')}{_SPREAD}"
    rf"\sto\s(?P<after>{NUMBER}){_SPREAD}{_UNIT.format('two')}{_SPREAD}"
    r"(?:\s?,)?\s?[(\[]\s?(?:(?:an?|by|i\.e\.,?)\s)?(?:(?:increase|decrease|reduction|rise|change|gain|drop)\s)?"
    rf"(?:(?:of|by)\s)?(?P<percent>{NUMBER})\s?%\s?(?P<what>[a-z ]{{0,30}})[)\];,]"
)
_FROM = re.compile(r"from\s")
_FRACTION = re.compile(rf"(?<![\w.,/])(?P<events>{_MANY})/(?P<people>{_MANY})(?![\w/]|[.,][0-9])")
_SLASH = re.compile(r"/[0-9]")
"""What every fraction holds and few abstracts do three times: quick to look for."""
_SENTENCE = re.compile(r"(?<=[.!?])\s")
_FEWEST = 3
_TOTAL = re.compile(r"\b(?:total|overall|in all|altogether|combined|together)\b", re.IGNORECASE)
_NOT_CHANGE = re.compile(r"point|absolute|\bci\b|confidence|of (?:all|patients|the)", re.IGNORECASE)
_TIME = re.compile(r"\b(?:days?|weeks?|months?|years?|hours?|mg|ml)$", re.IGNORECASE)
_OWN_MEAN = re.compile(r"\b(?:mean|average|median) (?:percent|relative|individual)", re.IGNORECASE)


class Estimate(NamedTuple):
    """An estimate with its interval, and its p-value where one follows."""

    text: str
    effect: str
    interval: str
    p: Printed | None
    is_ratio: bool


class Share(NamedTuple):
    """A count of people with the percentage printed beside it."""

    text: str
    counted: Count
    percent: str


class Change(NamedTuple):
    """A start, an end and the percentage between them."""

    text: str
    before: str
    after: str
    percent: str


class Sum(NamedTuple):
    """Counts of parts and of the whole they are told to make up."""

    text: str
    parts: tuple[Count, ...]
    whole: Count


@lru_cache(maxsize=1024)
def estimates(text: str) -> tuple[Estimate, ...]:
    """Read the estimates a text prints with their intervals."""
    found = (
        one
        for around in _around(text, _INTERVALS, _BEFORE, _AFTER)
        for one in _ESTIMATE.finditer(text, *around)
    )
    return tuple(_estimate(one) for one in found)


def _around(
    text: str, words: tuple[re.Pattern[str], ...], before: int, after: int
) -> list[tuple[int, int]]:
    """Give the stretches around words, joined where they overlap."""
    windows: list[tuple[int, int]] = []
    spans = sorted(near.span() for word in words for near in word.finditer(text))
    for first, last in spans:
        start, end = max(0, first - before), last + after
        if windows and start <= windows[-1][1]:
            start = windows.pop()[0]
        windows.append((start, end))
    return windows


def _estimate(found: re.Match[str]) -> Estimate:
    p = None if _OTHER_P.search(found["after"] or "") else p_value(found["p"])
    is_share = (found["unit"] or "").strip() == "%"
    ratio = is_ratio(found["name"].rstrip("s")) and not is_share
    end = found.start("after") if found["p"] else found.end()
    text = found.string[found.start() : end]
    return Estimate(text, found["effect"], found["interval"], p, ratio)


@lru_cache(maxsize=1024)
def shares(text: str) -> tuple[Share, ...]:
    """Read counts with their percentages, such as `12 of 40 (30%)` or `30% (12/40)`."""
    if "%" not in text:
        return ()
    around = _around(text, _CLOSING, _SHARE_WIDTH, 2)
    found = [one for near in around for one in _SHARE.finditer(text, *near)]
    around = _around(text, _OPENING, 12, _SHARE_WIDTH)
    found += [one for near in around for one in _SHARE_AFTER.finditer(text, *near)]
    told = [Share(one.group(), _count(one), one["percent"]) for one in found]
    return tuple(one for one in told if one.counted.events <= one.counted.people)


@lru_cache(maxsize=1024)
def changes(text: str) -> tuple[Change, ...]:
    """Read changes such as `from 141.9 to 177.5 (25.1%)`, but no mean of people's own changes."""
    if "%" not in text or "from " not in text:
        return ()
    tried = (_CHANGE.match(text, near.start()) for near in _FROM.finditer(text))
    found = [one for one in tried if one is not None and not _NOT_CHANGE.search(one["what"])]
    if not found or _OWN_MEAN.search(text):
        return ()
    return tuple(_change(one) for one in found if not _TIME.search(one["two"] or one["one"] or ""))


def _change(found: re.Match[str]) -> Change:
    signs = ["%" if "%" in (found[name] or "") else "" for name in ("one", "two")]
    before, after = found["before"] + max(signs), found["after"] + max(signs)
    return Change(found.group(), before, after, found["percent"])


@lru_cache(maxsize=1024)
def sums(text: str) -> tuple[Sum, ...]:
    """Read counts told to make up a total, such as `19/26 and 6/15, in total 26/41`.

    They stand in one sentence, and are parts of the whole for sure only where
    their people add up.
    """
    if text.count("/") < _FEWEST or len(_SLASH.findall(text)) < _FEWEST:
        return ()
    if len(_FRACTION.findall(text)) < _FEWEST:
        return ()
    found = (_sum(sentence) for sentence in _SENTENCE.split(text))
    return tuple(one for one in found if one is not None)


def _sum(sentence: str) -> Sum | None:
    total = _TOTAL.search(sentence)
    found = list(_FRACTION.finditer(sentence)) if total is not None else []
    if total is None or len(found) < _FEWEST:
        return None
    counts = [_count(one) for one in found]
    near = min(range(len(found)), key=lambda index: _gap(found[index], total))
    parts, whole = (*counts[:near], *counts[near + 1 :]), counts[near]
    adds_up = sum(one.people for one in parts) == whole.people
    return Sum(sentence, parts, whole) if adds_up else None


def _gap(one: re.Match[str], other: re.Match[str]) -> int:
    """Count the characters between two matches."""
    return max(one.start() - other.end(), other.start() - one.end())


def _count(found: re.Match[str]) -> Count:
    events, people = (int(found[name].replace(",", "")) for name in ("events", "people"))
    return Count(events, people)
