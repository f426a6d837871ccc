"""Numbers told in a sentence, with their unit, what they measure and where they stand."""

import re
from collections.abc import Iterator

from evidence.claims.units import Unit, unit_after
from evidence.model import Number
from evidence.vocabulary.numerals import SMALL, TENS, longest_first

_FIGURE = r"(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,15})(?:[.·]\d{1,10})?|[.]\d{1,10}"
_COIN = r"US\$|[$€£]|(?:USD|EUR) ?"
_WORDS = {word: SMALL[word] for word in SMALL if word != "zero"} | TENS | {"hundred": 100}
_WORD = longest_first(_WORDS)
_RANGE = re.compile(
    rf"(?<![^\W_])(?<![\d][.,])(?P<coin>{_COIN})?(?P<sign>[-−](?=\d))?(?P<low>{_FIGURE})"
    rf"(?P<early>%| percent\b)?"
    rf"(?:(?: ?[–—-] ?| to | and (?=[$€£]?[\d.]))(?:{_COIN})?(?P<high>{_FIGURE}))?",
    re.I,
)
_SPELLED = re.compile(
    rf"\b(?P<low>{_WORD})(?:(?: to |[–-])(?P<high>{_WORD}))?(?=[ -][^\W\d_])", re.I
)
_SHARE = re.compile(
    rf"\b(?P<part>\d{{1,6}}|{_WORD}) (?:in|out of)(?: every)? "
    rf"(?P<whole>\d{{1,9}}(?:,\d{{3}})?|{_WORD})\b(?P<scale> million)?"
    rf"(?! ?(?:%|percent|week|month|year|day|hour))",
    re.I,
)
_FRACTION = re.compile(
    r"\b(?:(?P<times>one|two|three|four|a)[ -])?(?P<part>half|third|quarter|fifth|tenth)s?\b"
    r"(?=(?: of)? (?:all|the|their|its|those|these|of|patients|people|men|women|adults|users|"
    r"participants|children|cases|deaths)\b)",
    re.I,
)
_TIMES = re.compile(
    r"\b(?:twice|thrice|double[ds]?|doubling|triple[ds]?|tripling|halve[ds]?)\b"
    r"(?! (?:(?:a|per|each|every) )?(?:dai|day|week|month|year)|-|"
    r"\s?(?:blind|masked|bond|strand|dumm))",
    re.I,
)
_P = re.compile(r"\bp(?:[ -]?values?)? ?(?P<sign>[<>=≤≥]|of) ?(?P<value>0?[.·]\d{1,10}|0|1)", re.I)
_RATIO = re.compile(
    r"\b(?P<name>a?(?:OR|RR|HR|IRR|SMR)|odds ratio|hazard ratio|"
    r"relative risk|risk ratio|rate ratio)"
    r"(?: of| was|:| ?=|,)? ?(?P<value>\d{1,6}[.·]\d{1,4})"
)
_RATIO_OF = re.compile(
    r"\b(?P<name>odds ratio|hazard ratio|relative risk|risk ratio|rate ratio)s? "
    r"(?:for|in|among|between|of|with|comparing) [^,;.()\d]{2,60}? (?:was|is|of|=) "
    r"(?P<value>\d{1,6}[.·]\d{1,4})",
    re.I,
)
_INTERVAL = re.compile(
    r"(?:9\d(?:\.\d)?% ?(?:CI|confidence interval|credible interval)[s]?[:,]? ?(?:of |from )?|"
    r"(?<=\d )\(|(?<=% )\()(?P<low>[-−]?\d{1,6}(?:[.·]\d{1,4})?) ?(?:[–-]|to|,|;) ?"
    r"(?P<high>[-−]?\d{1,6}(?:[.·]\d{1,4})?)(?=\)|\b)"
)
_CONFIDENCE = re.compile(r"\b9\d(?:\.\d)?% ?(?:CI|confidence|credible)")
_NAMES = {"odds ratio": "OR", "hazard ratio": "HR", "relative risk": "RR", "risk ratio": "RR"}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_FACTORS = (("tw", 2.0), ("thr", 3.0), ("d", 2.0), ("tr", 3.0), ("h", 0.5))
# Numbers that are part of a name or a pointer, not a quantity.
_NAME = re.compile(
    r"https?://\S{1,500}|\b10\.\d{4,9}/\S{1,300}|\bNCT\d{1,8}|\[[\d,;–\- ]{1,60}\]|"
    r"^\s{0,20}\d{1,3}[.)] |"
    r"\b(?:type|phase|stage|grade|figure|fig\.|table|class|level|step|part|version|chapter|no\.|"
    r"section|appendix|omega|factor|PMID:?|vol\.?|volume) ?[-#]?\d{1,9}\b(?![%–,.]\d)"
    r"|(?!(?:cm|mm|m)[23]\b)[^\W\d_]{1,30}[-/]?\d{1,6}(?:[-/][^\W_]{1,20}){0,3}|"
    r"\b\d{1,4}(?:st|nd|rd|th)\b|"
    r"\b\d{1,3}[-,]?(?:α|β|alpha|beta|hydroxy|oxo|methyl|fluoro|nor)[^\W_]{0,30}|"
    r"\b(?:one another|no one|any one|this one|one of the|the one|one or more|one[- ]on[- ]one)\b",
    re.I,
)


_AT = re.compile(
    r"(?<![\d-])\b(?P<unit>day|week|month|year)s? "
    r"(?P<low>\d{1,3})\b(?![-.,]\w)",
    re.I,
)


def numbers(text: str) -> tuple[Number, ...]:
    """Read the numbers of a sentence, in order, never overlapping; names like B12 are none."""
    taken = bytearray(len(text))
    for match in _NAME.finditer(text):
        _mark(taken, *match.span())
    found = list(_intervals(text))
    for span in [(one.start, one.end) for one in found]:
        _mark(taken, *span)
    for match in _CONFIDENCE.finditer(text):
        _mark(taken, *match.span())
    for reader in (_p_values, _ratios, _shares, _fractions, _times, _at, _ranges):
        for number in reader(text):
            if not any(taken[number.start : number.end]):
                _mark(taken, number.start, number.end)
                found.append(number)
    return tuple(sorted(found, key=lambda one: one.start))


def _mark(taken: bytearray, start: int, end: int) -> None:
    taken[start:end] = b"\1" * (end - start)


def _value(figure: str) -> float:
    word = figure.lower()
    if word in _WORDS:
        return float(_WORDS[word])
    return float(figure.replace(",", "").replace("·", ".").replace("−", "-"))


def _made(match: re.Match[str], low: float, high: float, unit: str | None, kind: str) -> Number:
    return Number(
        text=match.group(),
        low=low,
        high=high,
        unit=unit,
        kind=kind,
        start=match.start(),
        end=match.end(),
    )


def _p_values(text: str) -> Iterator[Number]:
    for match in _P.finditer(text):
        value, sign = _value(match["value"]), match["sign"]
        if value <= 1:
            low = 0.0 if sign in "<≤" else value
            yield _made(match, low, 1.0 if sign in ">≥" else value, None, "p")


def _ratios(text: str) -> Iterator[Number]:
    for match in _RATIO.finditer(text):
        value, name = _value(match["value"]), match["name"]
        yield _made(match, value, value, _NAMES.get(name.lower(), name.upper()), "ratio")
    for match in _RATIO_OF.finditer(text):
        value, name = _value(match["value"]), match["name"].lower()
        start, end = match.span("value")
        unit = _NAMES.get(name, name.upper())
        yield Number(
            text=match["value"],
            low=value,
            high=value,
            unit=unit,
            kind="ratio",
            start=start,
            end=end,
        )


def _intervals(text: str) -> Iterator[Number]:
    for match in _INTERVAL.finditer(text):
        low, high = _value(match["low"]), _value(match["high"])
        if low <= high:
            start, end = match.start("low"), match.end("high")
            yield Number(
                text=text[start:end],
                low=low,
                high=high,
                unit="CI",
                kind="other",
                start=start,
                end=end,
            )


def _shares(text: str) -> Iterator[Number]:
    for match in _SHARE.finditer(text):
        part, whole = _value(match["part"]), _value(match["whole"])
        whole *= 1e6 if match["scale"] else 1
        if 0 < part <= whole:
            share = round(100 * part / whole, 6)
            yield _made(match, share, share, "%", "percent")


def _fractions(text: str) -> Iterator[Number]:
    for match in _FRACTION.finditer(text):
        times = _value(match["times"]) if (match["times"] or "a").lower() != "a" else 1.0
        parts = _PARTS[match["part"].lower()]
        if times < parts:
            share = round(100 * times / parts, 6)
            yield _made(match, share, share, "%", "percent")


def _times(text: str) -> Iterator[Number]:
    for match in _TIMES.finditer(text):
        factor = next(size for start, size in _FACTORS if match.group().lower().startswith(start))
        yield _made(match, factor, factor, "times", "ratio")


def _at(text: str) -> Iterator[Number]:
    for match in _AT.finditer(text):
        value = _value(match["low"])
        yield _made(match, value, value, match["unit"].lower(), "duration")


def _ranges(text: str) -> Iterator[Number]:
    """Read figures and number words; a word counts only where a unit follows."""
    for match in _RANGE.finditer(text):
        yield from _with_unit(text, match)
    for match in _SPELLED.finditer(text):
        yield from (one for one in _with_unit(text, match) if one.unit is not None)


def _with_unit(text: str, match: re.Match[str]) -> Iterator[Number]:
    parts = match.groupdict()
    low = _value(match["low"])
    high = low if parts["high"] is None else _value(parts["high"])
    if parts.get("sign"):
        low, high = -low, high if parts["high"] else -low
    unit = unit_after(text, match.start(), match.end(), parts.get("coin"), bool(parts.get("early")))
    if unit is None or low > high:
        return
    if _names_a_year(unit) and _is_year(match["low"], parts["high"], parts):
        unit = Unit(None, "year", 1.0, match.end())
    yield Number(
        text=text[match.start() : unit.end],
        low=low * unit.scale,
        high=high * unit.scale,
        unit=unit.name,
        kind=unit.kind,
        start=match.start(),
        end=unit.end,
    )


def _names_a_year(unit: Unit) -> bool:
    """Whether the unit leaves it open that the number is a year: "a 2020 study"."""
    return unit.name in {None, "study", "trial", "review", "paper", "article", "cohort", "CI"}


def _is_year(low: str, high: str | None, parts: dict[str, str | None]) -> bool:
    years = [one for one in (low, high) if one is not None]
    plain = all(len(one) == 4 and one.isdigit() and "1900" <= one < "2100" for one in years)
    return plain and not parts.get("coin") and not parts.get("sign")
