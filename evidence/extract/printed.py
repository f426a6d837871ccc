"""The numbers printed with a result: effects with their unit, intervals and p."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from evidence.extract.intervals import TO, VALUE, holds
from evidence.extract.pattern import Pattern, among
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


_SMALL = r"[-\u2212\u2013+]?\s?\d{0,3}(?:[.\u00b7]\d{1,4}|(?<=0),\d{1,3}(?=[;:]| \d| ci)|\d)"
_P = Pattern(
    r"\bp(?:[- ]?values?)?(?:[- ]?(?:for )?(?:trend|difference|all))?(?:"
    r"\s?(?:=|<|>|\u2264|\u2265|<=|>=|<\s?or\s?=|>\s?or\s?=|of|was|:)\s?"
    r"(?:\d(?:[.\u00b7]\d{1,2})?\s?[x\u00d7]\s?10\s?[-\u2212\u2013]?\s?\d{1,3}|"
    r"0?[.\u00b7]\s?\d{1,6}|0,\d{1,4}|1[.\u00b7]0{1,3}\b)|"
    r"\s?(?:=|,|:)\s?n\.?s\.?(?![\w])|\s?(?:=|<)\s?0(?![.,\u00b7\d])|\s?=\s?1(?![.,\u00b7\d]))"
)
_NOT_FIGURES = Pattern(r"\bp\s?[=,:]\s?n\.?s")
_OF_SPREAD = Pattern(
    r"(?:\bi ?(?:2|\u00b2|\^2|-?square\w*)|heterogeneity|interaction|\bq\b)[^;()]{0,30}$"
)
"""What a p stands behind that says how alike studies or groups are, not what came out."""
_LEVEL = (
    r"\b(?:9\d(?:[.\u00b7]\d{1,2})?\s?(?:%|per ?cent)?[\s-]?(?:ci|cis|cri|cl|ui|hdi|c\.i\.|"
    r"(?:bayesian |posterior )?(?:confidence|credible|credibility|uncertainty) "
    r"(?:intervals?|limits?))"
    r"|(?<!\w)ci|confidence intervals?)(?![a-z])"
)
_INTERVAL = Pattern(
    rf"{_LEVEL}(?:\s?[(\[](?:95 ?% ?)?(?:ci|cri|ui)[)\]])?[\s,:=;(\[{{\])]{{0,4}}"
    rf"(?:of |was |from |between )?(?P<interval>{VALUE}{TO}{VALUE}\s?%?)"
)
_BEHIND = Pattern(
    r"\s?%?(?: (?:points?|kg|days?|weeks?|months?|years?|mm\s?hg|mmol/l|mg/dl|percentage points?))?"
    rf"\s?[(\[]\s?(?P<interval>{VALUE}{TO}{VALUE})\s?%?\s?(?=[)\],;])"
)
"""An interval in brackets right behind a named effect: "RR 0.72 (0.55 to 0.94)"."""
_AT_ONCE = Pattern(
    r"(?<![\w.\u00b7,-])(?P<effect>[-\u2212\u2013]?\s?\d{1,4}(?:,\d{3})?(?:[.\u00b7]\d{1,4})?"
    r"(?:\s?%)?)(?:\s(?P<unit>points?|kg|g|mg|cm|mm|days?|weeks?|months?|years?|hours?|minutes?|"
    r"mm\s?hg|mmol/l|mg/dl|percentage[- ]points?))?[,;:]?\s?[(\[]?$"
)
"""The number right before an interval, which is what it belongs to."""
_CHANGED = Pattern(
    r"\b(?:reduc|decreas|increas|improv|declin|differ|lower|higher|less|more|effect|efficacy|fell|"
    r"rose|drop|gain|chang|benefit|protect|by\b|rise)|.{0,60}\b(?:reduction|increase|decrease|"
    r"improvement|lower|higher|decline|difference)\b"
)
_FROM = Pattern(r"\b(?:from|to) $")
_COUNTED = Pattern(r"\d\s?(?:of|/|out of)\s?\d[\d,]{0,6}(?: \w+)?,? ?[(\[]?[^()]{0,20}$")
_TRIPLE = Pattern(
    r"(?<![\w.\u00b7,-])(?P<effect>[-\u2212\u2013]?\d{1,4}[.\u00b7]\d{1,3}%?)"
    r"(?:,\s|\s?[(\[])"
    r"(?P<interval>[-\u2212\u2013]?\d{1,4}(?:[.\u00b7]\d{1,3})?\s?%?\s?(?:to|-|\u2013|,|;)\s?"
    r"[-\u2212\u2013]?\d{1,4}[.\u00b7]\d{1,3}%?)(?![\d%])"
)
"""An effect with its interval where neither is named: "(0.7, 0.2 to 1.2)"."""
_NAMED = Pattern(
    r"\b(?P<unit>(?:(?:adjusted|pooled|unadjusted|crude|summary|multivariable) )?"
    r"(?:odds|hazards?|risk|rate|incidence rate|prevalence|incidence) ratios?|"
    r"(?:adjusted |pooled )?relative (?:risks?|odds|rates?)|[am]?(?:or|hr|rr)|s?irr|shr|smr|smd|"
    r"effect sizes?|cohen['\u2019]?s? d|hedges['\u2019]?s? g|nnth?|"
    r"numbers? needed to (?:treat|harm)|"
    r"pr(?=\s?=)|es(?=\s?=)|d(?= = -?\d?\.)|g(?= = -?\d?\.)|vaccine (?:efficacy|effectiveness))\b"
    r"(?:\s?[(\[][a-z]{1,4}[)\]])?"
    r"(?: (?:for|with|in|of|vs\.?|versus|comparing|between) (?!\d)[^\d.;:()\[\]=]{1,60}?)?"
    r"(?:,? (?:pr|or|rr|hr))?"
    r"[\s,:=;\[(]{1,3}(?:of |was |were |is |about )?"
    rf"(?P<effect>{_SMALL})(?![\d]|%(?! ci)|-(?:day|week|month|year))"
)
_EFFICACY = Pattern(
    r"\b(?P<unit>(?:vaccine )?(?:efficacy|effectiveness))[\s,:=]{1,3}(?:of |was )?"
    r"(?P<effect>-?\d{1,3}(?:[.\u00b7]\d)?\s?%)"
)
_UNIT = (
    r"%|percent(?:age[- ]points?)?|fold|mm\s?hg|mmol/l|mg/dl|\u03bcmol/l|ng/ml|pg/ml|g/dl|g/l|iu/l|"
    r"u/l|kg/m2|kg|g|mg|cm|mm|\u03bcm|ml|hairs?(?:/cm2| per cm2)?|points?|days?|weeks?|months?|"
    r"years?|hours?|h|minutes?|min|times|degrees?|beats(?:/min)?|bpm|episodes?|events?"
)
_DIFFERENCE = Pattern(
    r"\b(?:mean|risk|rate|treatment|adjusted|absolute|weighted mean|standardi[sz]ed mean|"
    r"between-group|least[- ]squares? mean)? ?differences?\b"
    r"(?: in (?:means|medians|rates|proportions|change)\b)?"
    r"(?: (?:between|vs\.?|versus|from|compared (?:with|to)) [^\d.;:()\[\]=]{1,40}?)?"
    r"(?:\s?[(\[][^()\[\]]{1,18}[)\]])?"
    r"[\s,:=;]{1,3}(?:of |was |were |is )?(?<!at )(?<!after )(?<!by )(?<!over )(?<!for )(?<!in )"
    rf"(?P<effect>{VALUE})\s?(?P<unit>(?:{_UNIT})(?![\w/]))?(?![\d/])"
)
_REDUCTION = Pattern(
    r"\b(?:absolute|relative) (?:risk )?(?:reduction|increase|difference)"
    r"(?:\s?[(\[][a-z]{2,4}[)\]])?[\s,:=;(]{1,3}(?:of |was |were |is )?"
    rf"(?P<effect>{VALUE}\s?(?:%|percentage points|per ?cent))"
)
_SHORT = Pattern(
    r"\b(?:md|wmd|mean difference(?:\s?[(\[][a-z]{2,4}[)\]])?|\u03b2|beta)[\s,:=;\[(]{1,3}"
    rf"(?:of |was |is )?(?P<effect>{VALUE})\s?"
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
    r"(?<![\d.,/-])(?P<effect>[-\u2212+]?\d{1,4}(?:\.\d{1,3})?(?:\s?[-\u2013]\s?\d{1,4}"
    r"(?:\.\d{1,3})?)?[\s-]?(?:%|percent|fold|times)) (?:\w+ )?"
    r"(?:increase|reduction|decrease|improvement|rise|decline|gain|lower|higher|more|fewer|"
    r"greater|less|drop|fall)"
)
_STEP = Pattern(
    rf"(?<![\d.,/-])(?P<effect>\d{{1,4}}(?:[.\u00b7]\d{{1,3}})?)[\s-](?P<unit>(?:{_UNIT})(?![\w/]))"
    r"(?: \w+ly)? (?:lower|higher|shorter|longer|less|more|greater|smaller|reduction|increase|"
    r"decrease|improvement|earlier|later)\b"
)
"""A difference in its unit: "4.2 mm Hg lower"."""
_ALONE = Pattern(
    r"[(\[](?P<effect>[-\u2212+]\s?\d{1,4}(?:\.\d{1,3})?\s?(?:%|points?|kg|mm\s?hg)?)(?=[\s,;)\]])"
)


def printed(sentence: Sentence) -> list[Number]:
    """List the numbers of a sentence in order; of two that overlap, the fuller one."""
    low = sentence.low
    if not any(map(str.isdigit, low)) and _NOT_FIGURES.search(low) is None:
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
    found = [
        (one, _AT_ONCE.search(low, max(0, one.start() - 40), one.start()))
        for one in _INTERVAL.finditer(low)
    ]
    found = _between_arms(low, [one for one in found if not _is_level(low, *one)])
    for match, _ in found:
        yield Number(Kind.INTERVAL, _of(sentence, match, "interval"))
    for match in _P.finditer(low):
        if _OF_SPREAD.search(low, max(0, match.start() - 45), match.start()) is None:
            yield Number(Kind.P, _of(sentence, match, 0))
    yield from _named(sentence, low)
    for match, effect in found:
        if effect is not None and holds(effect["effect"], match["interval"]):
            unit = None if effect["unit"] is None else sentence.of(effect, "unit").text
            yield Number(Kind.EFFECT, _of(sentence, effect, "effect"), unit)
    yield from _unnamed(sentence, low)
    for pattern in among((_BY, _SECOND, _AHEAD, _STEP, _ALONE), low):
        for match in pattern.finditer(low):
            yield Number(Kind.EFFECT, *_with_unit(sentence, match, pattern))


def _named(sentence: Sentence, low: str) -> Iterator[Number]:
    """Read the effects called by their name, with an interval in brackets right behind them."""
    for pattern in among((_NAMED, _EFFICACY, _SHORT, _DIFFERENCE, _REDUCTION), low):
        for match in pattern.finditer(low):
            if pattern is _NAMED and sentence.text[slice(*match.span("unit"))] in _PLAIN_WORDS:
                continue
            yield Number(Kind.EFFECT, *_with_unit(sentence, match, pattern))
            behind = _BEHIND.match(low, match.end("effect"))
            if behind is not None and holds(match["effect"], behind["interval"]):
                yield Number(Kind.INTERVAL, _of(sentence, behind, "interval"))


_Found = tuple[re.Match[str], re.Match[str] | None]
"""An interval with the number right before it."""


def _between_arms(low: str, found: list[_Found]) -> list[_Found]:
    """Leave out intervals of one arm's share: counted before it, or beside another arm's."""
    shares = [effect is not None and _is_share(low, effect) for _, effect in found]
    many = shares.count(True) > 1
    return [
        one
        for one, is_share in zip(found, shares, strict=True)
        if not (is_share and (many or _is_counted(low, one[0].start())))
    ]


def _is_level(low: str, interval: re.Match[str], effect: re.Match[str] | None) -> bool:
    """Tell a height that something rose or fell from or to, which no effect is."""
    start = interval.start() if effect is None else effect.start()
    return _FROM.search(low, max(0, start - 6), start) is not None


def _is_counted(low: str, at: int) -> bool:
    return _COUNTED.search(low, max(0, at - 60), at) is not None


def _is_share(low: str, effect: re.Match[str]) -> bool:
    """Tell that a percentage is a share of people, not a change or a difference of shares."""
    if not effect["effect"].endswith("%"):
        return False
    near = re.split(r"[(\[]", low[max(0, effect.start() - 40) : effect.start()])[-1]
    return _CHANGED.search(near) is None and _CHANGED.match(low, effect.end()) is None


def _unnamed(sentence: Sentence, low: str) -> Iterator[Number]:
    """Read effects whose interval stands behind them unnamed, in brackets or after a named one."""
    named = next((one.start() for one in _INTERVAL.finditer(low)), len(low))
    for match in _TRIPLE.finditer(low):
        opened = low[: match.start()].endswith(("(", "["))
        if (opened or match.start() > named) and holds(match["effect"], match["interval"]):
            yield Number(Kind.EFFECT, _of(sentence, match, "effect"))
            yield Number(Kind.INTERVAL, _of(sentence, match, "interval"))


_PLAIN_WORDS = frozenset({"or", "hr", "es", "pr"})
"""Small words that are the names of a ratio only in capitals."""


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
