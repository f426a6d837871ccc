"""Numbers as an article and a study print them: one number, but for rounding, or two."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations, islice
from typing import NamedTuple

from evidence.model import Fact, Number, Outcome, Property, Study
from evidence.vocabulary.numerals import ONES, SMALL, TENS, longest_first

_NUMBER = re.compile(
    r"(?<!\w)(?:(?<!\.)|(?<=[a-z]\.))[-+−–]?"
    r"(\d{1,9}(?:,\d{3}){0,3}(?:\.\d{1,6})?)(\s{0,2}%| per ?cent\b)?"
)
_RATIO = re.compile(
    r"\b(?:a?OR|RR|a?HR|IRR)\b|(?i:\b(?:odds|risk|hazard|rate) ratio\b|\brelative risk\b)"
)
_LEVEL = re.compile(
    r"\b\d{2}(?:\.\d)?\s{0,2}%\s{0,2}(?:CI|confidence|credible|Cr(?:ed)?I)", re.IGNORECASE
)
_LOOSE = re.compile(
    r"\b(?:about|around|approximately|roughly|nearly|almost|over|more than|up to|some|close to|"
    r"at least|less than|under|fewer than|below|above)\b[^.;]{0,12}$|[~≈<>]\s{0,2}$",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"(?<![\d.,/])(\d{1,6}(?:,\d{3})?)(?: of (?:the |all )?|/| out of )"
    r"(\d{1,6}(?:,\d{3})?)(?![\d/]|[.,]\d)"
)
_RELATIVE = re.compile(
    r"\brelative(?:ly)? (?:terms|risk reduction|reduction|increase|decrease|difference|change)\b|"
    r"\brelatively\b",
    re.IGNORECASE,
)
_CHANGES = re.compile(
    r"\b(?:differ\w*|more|less|fewer|higher|lower\w{0,3}|greater|smaller|better|worse|than|points?|"
    r"reduc\w+|increas\w+|decreas\w+|improv\w+|rais\w+|rose|fell|fall\w*|dropp?\w*|cut\w*|"
    r"prevent\w*|halv\w+|doubl\w+|risk|odds|gain\w*|los\w+|chang\w+|effective\w*|protect\w*)\b",
    re.IGNORECASE,
)
"""Words of a comparison, without which a share is no difference of two."""
_POINTS = re.compile(
    r"\bpercentage[ -]points?\b|\babsolute (?:terms|risk|difference|reduction)", re.I
)
_TIMES = {"once": 1, "twice": 2, "thrice": 3}
_PLAIN = SMALL | TENS | _TIMES
_IN_WORDS = re.compile(
    rf"\b(?:(?P<tens>{longest_first(TENS)})[- ](?P<ones>{longest_first(ONES)})|"
    rf"(?P<word>{longest_first(_PLAIN.keys() - {'zero', 'one'})}))\b",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"(?:[ -]|(?=[mµ]g))(?:m?g|kg|[µμm]c?g|IU|ml|mL|mm|cm|mmol|minutes?|hours?|days?|weeks?|"
    r"months?|years?|yrs?|countries|sites|cent(?:re|er)s)\b"
)
_MOST = 20_000
_LENGTHS = frozenset({Property.FOLLOW_UP, Property.FOLLOW_UP_WEEKS, Property.TIME})
"""What a bare number of weeks is stored under, which is no share of anything."""
_MOST_PAIRS = 60
_HALF = 0.5
_FINE = 0.05
_WHOLE = 0.5
"""What is reckoned from two rounded percentages is right to a whole percent."""
_DECIMAL = 0.5
"""Half a unit: a ratio is printed with decimals, and a whole number is none."""


class Printed(NamedTuple):
    """A number as printed: its value, half of its last digit, whether it is a percentage.

    `is_amount` is whether a unit of dose or time stands behind it, as in 5 mg.
    """

    value: float
    half: float
    is_percent: bool
    is_amount: bool = False


class Told(NamedTuple):
    """A number that an outcome of a study holds, with the fact it stands in."""

    number: Printed
    fact: Fact


def numbers(text: str) -> Iterator[Printed]:
    """Yield every number of a text; the level of an interval is none."""
    for found in _NUMBER.finditer(_LEVEL.sub(" ", text[:_MOST])):
        plain = found[1].replace(",", "")
        decimals = len(plain.partition(".")[2])
        is_amount = found[2] is None and _UNIT.match(found.string, found.end()) is not None
        yield Printed(float(plain), 0.5 * 10**-decimals, found[2] is not None, is_amount)


def spelled(text: str) -> Iterator[Printed]:
    """Yield the whole numbers that a text spells out: "eight-week", "Forty-two patients"."""
    for found in _IN_WORDS.finditer(text[:_MOST]):
        words = (found["word"],) if found["word"] else (found["tens"], found["ones"])
        yield Printed(float(sum(_PLAIN[one.lower()] for one in words)), 0.0, False)


def results(study: Study, kind: str) -> tuple[Told, ...]:
    """Give the numbers of one kind (percent or ratio) that a study's outcomes hold."""
    found = []
    for fact in study.about("outcome"):
        if not isinstance(fact.value, Outcome):
            continue
        one = fact.value
        told = " ; ".join(part for part in (one.effect, one.pre, one.post) if part)
        if kind == "ratio" and not _RATIO.search(f"{told} {one.unit or ''}"):
            continue
        is_percent = (one.unit or "").strip() == "%"
        found += [
            Told(number._replace(is_percent=number.is_percent or is_percent), fact)
            for number in numbers(told)
        ]
    return tuple(one for one in found if one.number.is_percent is (kind == "percent"))


def prints(study: Study, kind: str) -> bool:
    """Tell whether the abstract prints numbers of a kind (percent or ratio) at all."""
    text = (study.work.abstract or "")[:_MOST]
    if kind == "ratio":
        return _RATIO.search(text) is not None
    return any(one.is_percent for one in numbers(text))


def is_in(asserted: Number, study: Study, sentence: str) -> bool:
    """Tell whether a number stands anywhere in what is held of a study, or follows from it.

    Rounding, words such as “about”, differences of two percentages, the rest
    to a hundred and what a ratio says in percent are all allowed.
    """
    work = study.work
    is_share = asserted.kind == "percent"
    facts = [fact for fact in study.facts if not (is_share and fact.property in _LENGTHS)]
    held = [work.title, work.abstract or "", *(fact.text for fact in facts)]
    held += [fact.quote or "" for fact in facts]
    low, high = _span(asserted, sentence)
    derive = _deriving(sentence) if asserted.kind == "percent" else _nothing
    if _is_worded_so(asserted, held):
        return True
    return any(
        low - _room(one, is_share) <= one.value <= high + _room(one, is_share)
        and not (is_share and one.is_amount)
        for text in held
        for one in (*numbers(text), *spelled(text), *derive(text))
    )


def _is_worded_so(asserted: Number, held: Iterable[str]) -> bool:
    """Tell whether a share told in words, “half” or “a third”, stands there in the same words."""
    words = asserted.text.casefold()
    if any(sign.isdigit() for sign in words):
        return False
    return any(re.search(rf"\b{re.escape(words)}", text.casefold()) for text in held)


def _room(one: Printed, is_share: bool) -> float:
    """Give how far a held number may lie off: 25 people are no 24.6%, though 25% may be."""
    return one.half if one.is_percent or not is_share else min(one.half, _FINE)


def _deriving(sentence: str) -> Callable[[str], Iterator[Printed]]:
    """Give what a percentage may follow from: a relative change is no difference in points."""
    is_relative, is_points = _RELATIVE.search(sentence), _POINTS.search(sentence)
    if is_relative is not None and is_points is None:
        return _derived_relatively
    if is_points is not None and is_relative is None:
        return _derived_in_points
    return _derived if _CHANGES.search(sentence) is not None else _derived_plainly


def _nothing(_: str) -> Iterator[Printed]:
    return iter(())


def _span(asserted: Number, sentence: str) -> tuple[float, float]:
    """Give the values an asserted number can stand for."""
    half = max((one.half for one in numbers(asserted.text)), default=_HALF)
    least, most = sorted((abs(asserted.low), abs(asserted.high)))
    low, high = least - half, most + half
    before = sentence[max(0, asserted.start - 30) : asserted.start]
    if _LOOSE.search(before) or _LOOSE.search(f"{asserted.text.partition(' ')[0]} "):
        low, high = low - 0.1 * abs(asserted.low), high + 0.1 * abs(asserted.high)
    return low, high


def _derived(text: str) -> Iterator[Printed]:
    yield from _derived_in_points(text)
    yield from _derived_of_ratios(text)
    yield from _derived_of_counts(text)


def _derived_plainly(text: str) -> Iterator[Printed]:
    """Yield what a share may follow from where nothing is compared: counts, and the rest of 100."""
    yield from (Printed(100 - one.value, one.half, True) for one in _percents(text))
    yield from _derived_of_counts(text)


def _derived_of_counts(text: str) -> Iterator[Printed]:
    """Yield what "48 of 421" and "13/16" come to in percent."""
    for found in islice(_SHARE.finditer(text), _MOST_PAIRS):
        part, whole = (float(one.replace(",", "")) for one in found.groups())
        if 0 < part <= whole:
            yield Printed(100 * part / whole, _WHOLE, True)


def _derived_in_points(text: str) -> Iterator[Printed]:
    percents = _percents(text)
    for one, other in combinations(percents, 2):
        yield Printed(abs(one.value - other.value), one.half + other.half, True)
    for one in percents:
        yield Printed(100 - one.value, one.half, True)


def _derived_relatively(text: str) -> Iterator[Printed]:
    yield from _derived_of_ratios(text)
    for one, other in combinations(_percents(text), 2):
        least, most = sorted((one.value, other.value))
        if least > 0:
            yield Printed(100 * (most - least) / most, _WHOLE, True)
            yield Printed(100 * (most - least) / least, _WHOLE, True)


def _derived_of_ratios(text: str) -> Iterator[Printed]:
    if _RATIO.search(text):
        for one in numbers(text):
            if one.value < 10 and one.half < _DECIMAL and not one.is_percent:
                yield Printed(abs(1 - one.value) * 100, one.half * 100, True)


def _percents(text: str) -> list[Printed]:
    return [one for one in numbers(text) if one.is_percent][:_MOST_PAIRS]
