"""The numbers printed with a result: effects with their unit, intervals and p."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from evidence.extract.pattern import Pattern
from evidence.extract.source import Sentence, Span


class Kind(StrEnum):
    """What a printed number is."""

    EFFECT = "effect"
    INTERVAL = "interval"
    P = "p"


@dataclass(frozen=True, slots=True)
class Number:
    """A number where it stands; `unit` is printed beside it, or names the ratio it is."""

    kind: Kind
    span: Span
    unit: str | None = None

    @property
    def start(self) -> int:
        """Where it begins in its sentence."""
        return self.span.start


_VALUE = r"[-\u2212\u2013+]?\s?\d{1,6}(?:[.,\u00b7]\d{1,4}){0,2}"
_SMALL = r"[-\u2212\u2013+]?\s?\d{0,3}(?:[.\u00b7]\d{1,4}|\d)"
_P = Pattern(
    r"\bp(?:[- ]?values?)?(?: for (?:trend|interaction|difference|all))?\s?"
    r"(?:=|<|>|\u2264|\u2265|<=|>=|of|was)\s?0?[.\u00b7]\s?\d{1,6}|\bp\s?(?:=|<)\s?0\b"
)
_INTERVAL = Pattern(
    r"\b(?:9[059](?:\.\d)?\s?%?\s?(?:ci|cis|cri|c\.i\.|confidence intervals?|credible intervals?)"
    r"|(?<!\w)ci)\b\s?\]?[\s,:=(\[]{0,4}(?:of |was |from )?"
    rf"(?P<interval>{_VALUE}\s?%?\s?(?:to|-|\u2013|\u2212|,|;|and)\s?{_VALUE}\s?%?)"
)
_RATIO = Pattern(
    r"\b(?P<unit>(?:adjusted |pooled |unadjusted )?(?:odds|hazards?|risk|rate|incidence rate|"
    r"prevalence) ratios?|(?:adjusted )?relative risks?|a?(?:or|hr|rr)|irr|smd)\b"
    r"(?:\s?[(\[][a-z]{2,4}[)\]])?(?: for [a-z]+)?[\s,:=;\[(]{1,3}"
    rf"(?:of |was |were |is )?(?P<effect>{_SMALL})(?![\d%])"
)
_UNIT = (
    r"%|percent(?:age points?)?|fold|mm\s?hg|mmol/l|mg/dl|\u03bcmol/l|ng/ml|pg/ml|g/dl|g/l|iu/l|"
    r"u/l|kg/m2|kg|g|mg|cm|mm|\u03bcm|ml|hairs?(?:/cm2| per cm2)?|points?|days?|weeks?|months?|"
    r"years?|hours?|h|minutes?|min|times|degrees?|beats(?:/min)?|bpm|episodes?|events?"
)
_DIFFERENCE = Pattern(
    r"\b(?:mean|risk|rate|treatment|adjusted|absolute|weighted mean|standardi[sz]ed mean|"
    r"between-group)? ?differences?\b(?:\s?[(\[][^()\[\]]{1,18}[)\]])?"
    r"[\s,:=;]{1,3}(?:of |was |were |is )?"
    rf"(?P<effect>{_VALUE})\s?(?P<unit>(?:{_UNIT})(?![\w/]))?(?![\d/])"
)
_SHORT = Pattern(
    rf"\b(?:md|wmd|mean difference|\u03b2|beta)[\s,:=;\[(]{{1,3}}(?P<effect>{_VALUE})\s?"
    rf"(?P<unit>(?:{_UNIT})(?![\w/]))?(?![\d/])"
)
_BY = Pattern(
    r"\b(?:by|of) (?!life)(?:an? )?(?:average (?:of )?|mean (?:of )?|about |approximately |around |"
    rf"nearly |almost |up to |at least |over )?(?P<effect>\d{{1,5}}(?:\.\d{{1,3}})?"
    r"(?:\s?(?:[-\u2013]|to)\s?\d{1,5}(?:\.\d{1,3})?)?(?:[\s-]?(?:%|percent|fold|hairs?(?:/cm2)?)|"
    rf"(?=\s?(?:{_UNIT})(?![\w/]))))(?:\s?(?P<unit>(?:{_UNIT})(?![\w/])))?"
)
_SECOND = Pattern(
    r"\b(?:by|of) (?:\w+ )?\d[\d.]{0,6}\s?%(?:, \d[\d.]{0,6}\s?%)? and (?P<effect>\d[\d.]{0,6}\s?%)"
)
_AHEAD = Pattern(
    r"(?<![\d.,/-])(?P<effect>[-\u2212+]?\d{1,4}(?:\.\d{1,3})?(?:\s?[-\u2013]\s?\d{1,4}(?:\.\d{1,3})?)?"
    r"[\s-]?(?:%|percent|fold|times)) (?:\w+ )?"
    r"(?:increase|reduction|decrease|improvement|rise|decline|gain|lower|higher|more|fewer|"
    r"greater|less|drop|fall)"
)
_ALONE = Pattern(
    r"[(\[](?P<effect>[-\u2212+]\s?\d{1,4}(?:\.\d{1,3})?\s?(?:%|points?|kg|mm\s?hg)?)(?=[\s,;)\]])"
)


def printed(sentence: Sentence) -> list[Number]:
    """List the numbers of a sentence in order; of two that overlap, the fuller one."""
    low = sentence.low
    if not any(map(str.isdigit, low)):
        return []
    found: list[Number] = []
    taken: list[tuple[int, int]] = []
    for one in _every(sentence, low):
        span = (one.span.start, one.span.end)
        if not any(span[0] < end and start < span[1] for start, end in taken):
            taken.append(span)
            found.append(one)
    return sorted(found, key=lambda one: one.start)


def _every(sentence: Sentence, low: str) -> Iterator[Number]:
    for match in _INTERVAL.finditer(low):
        yield Number(Kind.INTERVAL, _of(sentence, match, "interval"))
    for match in _P.finditer(low):
        yield Number(Kind.P, _of(sentence, match, 0))
    for pattern in (_RATIO, _SHORT, _DIFFERENCE, _BY, _SECOND, _AHEAD, _ALONE):
        for match in pattern.finditer(low):
            yield Number(Kind.EFFECT, *_with_unit(sentence, match, pattern))


def _with_unit(
    sentence: Sentence, match: re.Match[str], pattern: Pattern
) -> tuple[Span, str | None]:
    """Give the effect as printed, "mean difference" with it, and its unit apart; % stays in it."""
    unit = match.groupdict().get("unit")
    effect = _of(sentence, match, "effect")
    if unit is not None:
        unit = sentence.of(match, "unit").text
        if unit == "%":
            return sentence.span(effect.start, match.end("unit")), None
    if pattern is _DIFFERENCE and "[" not in match[0] and "(" not in match[0]:
        word = sentence.low.rfind("difference", match.start(), effect.start)
        if word >= 0:
            word = match.start() if sentence.low[match.start()] != " " else match.start() + 1
            return sentence.span(word, effect.end), unit
    return effect, unit


def _of(sentence: Sentence, match: re.Match[str], group: str | int) -> Span:
    """Give a group without the marks and blanks at its ends."""
    start, end = match.span(group)
    while start < end and sentence.text[start] in " ,;":
        start += 1
    while end > start and sentence.text[end - 1] in " ,;":
        end -= 1
    return sentence.span(start, end)
