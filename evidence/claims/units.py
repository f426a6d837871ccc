"""Units: the word after a number, in one spelling, and the kind of quantity it makes."""

import re
from typing import NamedTuple

_SCALE = {"thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9}
_COINS = {"$": "USD", "us$": "USD", "usd": "USD", "€": "EUR", "eur": "EUR", "£": "GBP"}
_DURATION = {
    "second": "second|seconds|secs?",
    "minute": "minutes?|mins?",
    "hour": "hours?|hrs?|h",
    "day": "days?|nights?",
    "week": "weeks?|wks?",
    "month": "months?|mos?",
    "year": "years?|yrs?|yr",
    "decade": "decades?",
}
_SIZE = {
    "nm": "nm|nanomet(?:er|re)s?",
    "µm": "µm|μm|um|micromet(?:er|re)s?|microns?",
    "mm": "mm|millimet(?:er|re)s?",
    "cm": "cm|centimet(?:er|re)s?",
    "km": "km|kilomet(?:er|re)s?",
    "m": "met(?:er|re)s?",
    "inch": "inch(?:es)?",
    "kg": "kg|kilograms?|kilos?",
    "lb": "lbs?|pounds?",
    "kcal": "kcal|calories|kilocalories",
}
_DOSE = {
    "mg": "mg|milligrams?",
    "µg": "mcg|µg|μg|ug|micrograms?",
    "g": "g|grams?",
    "IU": "iu|international units|units",
    "ml": "ml|millilit(?:er|re)s?",
    "l": "lit(?:er|re)s?",
    "Gy": "gy|gray",
}
_OTHER = {
    "mmHg": "mm ?hg",
    "point": "points?",
    "°C": "° ?c|degrees?(?: celsius)?",
}
_TABLE = tuple(
    (name, kind, pattern)
    for kind, units in (
        ("other", {"mmHg": _OTHER["mmHg"]}),
        ("ratio", {"times": "times|fold|x"}),
        ("duration", _DURATION),
        ("size", _SIZE),
        ("dose", _DOSE),
        ("other", _OTHER),
    )
    for name, pattern in units.items()
)
_UNIT = re.compile(
    r"[ -]?(?:" + "|".join(f"(?P<u{n}>{one[2]})" for n, one in enumerate(_TABLE)) + r")(?![^\W_])",
    re.I,
)
_PERCENT = re.compile(r" ?%|[ -](?:percentage points?|per ?cent)\b", re.I)
_DOLLARS = re.compile(r" ?dollars\b", re.I)
_BIG = re.compile(r"[ -]?(?:(thousand|million|billion|bn)\b|(k|m)\b(?! ?\w))", re.I)
_PER = re.compile(
    r" ?(?:/|per |an? |each |every )(?P<what>day|week|month|year|session|treatment|injection|"
    r"course|dose|cycle|visit|patient|person|graft|hour|kg|dl|ml|l|cm ?(?:2|²)|mm ?(?:2|²)|m2|"
    r"mm ?(?:3|³)|person[- ]years?|\d{1,3}(?:,\d{3})*(?: (?:people|persons?|patients|women|men|"
    r"children|births|person[- ]years))?)(?![^\W_])",
    re.I,
)
_AGE = re.compile(r"[ -](?:years?|yrs?|months?)[ -](?:old|of age)\b", re.I)
_AGED = re.compile(
    r"\b(?:aged?|ages|over the age of|older than|younger than)(?: of)?(?: between)? $"
)
_YEARS = re.compile(r"(?:[ -]years?\b)?", re.I)
_NOUN = re.compile(r"(?: |-)(?!(?:and|or|to|in|of|for|with|the|a|an|is|was|were|are|at|on|by|from|"
    r"who|that|which|as|but|than|after|before|during|per|vs|versus|had|have|has)\b)"
    r"(?P<noun>[^\W\d_]{2,30})(?: (?P<next>[^\W\d_]{3,30}))?")  # fmt: skip
_NOT_A_UNIT = re.compile(r"[^\W\d_]|[.,:/]\d|[-–]\d|[-–][^\W\d_]")
_COUNTED = frozenset(
    re.findall(
        r"\w+",
        "patient participant person people man woman men women adult child children infant "
        "subject individual volunteer mouse mice rat animal study studies trial review "
        "session treatment injection case death event hair follicle cell user user cup "
        "serving dose user visit site country hospital center centre smoker survivor runner "
        "nurse doctor student boy girl baby cigarette drink step egg tablet capsule gene "
        "sample record article paper cohort",
    )
)


class Unit(NamedTuple):
    """What a number counts or measures; `scale` multiplies it and `end` is where the unit ends."""

    name: str | None
    kind: str
    scale: float
    end: int


def unit_after(text: str, start: int, at: int, coin: str | None, percent: bool) -> Unit | None:
    """Read the unit that follows a number; None when the number is part of a word."""
    scale, at = _scaled(text, at)
    if coin:
        return _per(text, Unit(_COINS[coin.strip().lower()], "money", scale, at))
    found = _PERCENT.match(text, at)
    if found is not None or percent:
        end = at if found is None else found.end()
        return _per(text, Unit("%", "percent", scale, end))
    return _named(text, start, at, scale)


def _scaled(text: str, at: int) -> tuple[float, int]:
    found = _BIG.match(text, at)
    if found is None:
        return 1.0, at
    return _SCALE[(found[1] or found[2]).lower()], found.end()


def _named(text: str, start: int, at: int, scale: float) -> Unit | None:
    age = _AGE.match(text, at)
    if age is None and _AGED.search(text[max(0, start - 40) : start]):
        age = _YEARS.match(text, at)
    if age is not None:
        return Unit("year of age", "other", scale, age.end())
    found = _UNIT.match(text, at)
    if found is not None:
        name, kind, _ = _TABLE[int((found.lastgroup or "u0")[1:])]
        told = _per(text, Unit(name, kind, scale, found.end()))
        # "Three times a week" tells how often, not how much more.
        return told if told.name == name or name != "times" else told._replace(kind="dose")
    if (found := _DOLLARS.match(text, at)) is not None:
        return _per(text, Unit("USD", "money", scale, found.end()))
    return _counted(text, at, scale)


def _counted(text: str, at: int, scale: float) -> Unit | None:
    """Take the noun after a bare number as what is counted, where it is something counted."""
    found = _NOUN.match(text, at)
    if found is not None:
        hyphen = text[at] == "-"
        for name in ("noun",) if hyphen else ("next", "noun"):
            word = found[name]
            if word is not None and _one(word) in _COUNTED:
                return _per(text, Unit(_one(word), "count", scale, found.end(name)))
    if _NOT_A_UNIT.match(text, at):
        return None
    return _per(text, Unit(None, "count" if scale > 1 else "other", scale, at))


def _one(word: str) -> str:
    plain = word.lower()
    if plain in {"people", "men", "women", "children", "mice"}:
        return plain
    if plain.endswith("ies"):
        return plain[:-3] + "y"
    return plain[:-1] if plain.endswith("s") else plain


def _per(text: str, unit: Unit) -> Unit:
    """Add what one unit is for: USD/session, mg/day, hair/cm2."""
    found = _PER.match(text, unit.end)
    if found is None or (unit.kind == "other" and unit.name is None):
        return unit
    what = re.sub(r" ", "", found["what"].lower().replace("²", "2").replace("³", "3"))
    return Unit(f"{unit.name}/{what}", unit.kind, unit.scale, found.end())
