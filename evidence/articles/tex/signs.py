"""What LaTeX commands show: symbols, units, accents, and simple formulas."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from pylatexenc.latex2text import get_default_latex_context_db

_ACCENTS = {
    "'": "\u0301",
    "`": "\u0300",
    "^": "\u0302",
    '"': "\u0308",
    "~": "\u0303",
    "=": "\u0304",
    ".": "\u0307",
    "c": "\u0327",
    "v": "\u030c",
    "u": "\u0306",
    "H": "\u030b",
    "k": "\u0328",
    "r": "\u030a",
    "d": "\u0323",
    "b": "\u0331",
}
_BASE = re.compile(
    r"[ \t]{0,9}(?:\{[ \t]{0,9}(?P<held>\\[ij]|[^\W\d_]|)[ \t]{0,9}\}"
    r"|\\(?P<dotless>[ij])(?![A-Za-z])[ \t]?|(?P<bare>[^\W\d_]))"
)
# Spoken of in other packages than those pylatexenc knows: units and text signs.
_OWN = {
    "LaTeX": "LaTeX",
    "TeX": "TeX",
    "textless": "<",
    "textgreater": ">",
    "copyright": "©",
    "sim": "~",
    "S": "§",
    "P": "¶",
    "percent": "%",
    "milli": "m",
    "micro": "µ",
    "kilo": "k",
    "centi": "c",
    "nano": "n",
    "mega": "M",
    "deci": "d",
    "gram": "g",
    "kilogram": "kg",
    "milligram": "mg",
    "microgram": "µg",
    "litre": "L",
    "liter": "L",
    "millilitre": "mL",
    "milliliter": "mL",
    "metre": "m",
    "meter": "m",
    "millimetre": "mm",
    "millimeter": "mm",
    "centimetre": "cm",
    "centimeter": "cm",
    "per": "/",
    "mole": "mol",
    "mol": "mol",
    "day": "day",
    "hour": "h",
    "minute": "min",
    "second": "s",
    "celsius": "°C",
    "degreeCelsius": "°C",
    "degree": "°",
    "squared": "²",
    "cubed": "³",
    "textdegree": "°",
    "textmu": "µ",
    "texttimes": "×",
    "textpm": "±",
    "textendash": "–",
    "textemdash": "—",
    "textasciitilde": "~",
    "textquotesingle": "'",
    "textregistered": "®",
    "texttrademark": "™",
    "euro": "€",
    "EUR": "€",
    "slash": "/",
    "eg": "e.g.",
    "ie": "i.e.",
    "quad": " ",
    "qquad": " ",
    "space": " ",
    "newline": " ",
    "linebreak": " ",
    "hfill": " ",
    "enspace": " ",
    "thinspace": " ",
    "nobreakspace": " ",
}
_SIGN = re.compile(
    r"\\(?P<command>[A-Za-z]+)[ \t]?|\\(?P<escaped>.)|\^(?P<high>\d|\{[\d,–-]{1,12}\})"
    r"|\^\{?\\(?P<degree>circ|prime)\}?|_(?P<low>\w|\{\w{1,12}\})|(?P<brace>[{}])|(?P<other>.)",
    re.DOTALL,
)
_HIGH = str.maketrans("0123456789-–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻")
_TRANSPARENT = frozenset(
    ("mathrm", "mathbf", "mathit", "mathsf", "text", "textrm", "mbox", "left", "right", "rm", "bf")
)
_SPACES = frozenset(",;:! ")
_LONGEST = 120


@cache
def symbol(name: str) -> str | None:
    """Give what a command without arguments shows, None where it is none that is known."""
    own = _OWN.get(name)
    if own is not None or name == "today":
        return own
    spec = get_default_latex_context_db().get_macro_spec(name)
    shown = getattr(spec, "simplify_repl", None)
    if isinstance(shown, str) and shown and "%" not in shown and not shown.isspace():
        return shown if len(shown) <= 12 and "\n" not in shown else None
    return None


def accented(sign: str, text: str, at: int, last: int) -> tuple[str, int] | None:
    """Give the letter an accent makes with what follows at `at`, and where that ends."""
    mark = _ACCENTS.get(sign)
    base = _BASE.match(text, at, last) if mark is not None else None
    if mark is None or base is None:
        return None
    if sign.isalpha() and base["bare"] is not None and base.start("bare") == at:
        return None
    letter = (base["held"] or base["dotless"] or base["bare"] or "").lstrip("\\")
    return unicodedata.normalize("NFC", letter + mark if letter else ""), base.end()


def formula(text: str, first: int, last: int) -> list[tuple[str, int, int]] | None:
    """Give the shown signs of a simple formula with their places; None leaves it out."""
    if last - first > _LONGEST:
        return None
    found: list[tuple[str, int, int]] = []
    for sign in _SIGN.finditer(text, first, last):
        shown = _shown(sign)
        if shown is None:
            return None
        found += [(shown, *sign.span())] if shown else []
    return found


def _shown(sign: re.Match[str]) -> str | None:
    if sign["command"] is not None:
        return "" if sign["command"] in _TRANSPARENT else symbol(sign["command"])
    if sign["escaped"] is not None:
        return " " if sign["escaped"] in _SPACES else sign["escaped"]
    if sign["high"] is not None:
        return sign["high"].strip("{}").translate(_HIGH)
    if sign["degree"] is not None:
        return "°" if sign["degree"] == "circ" else "′"
    if sign["low"] is not None:
        return sign["low"].strip("{}")
    if sign["brace"] is not None:
        return ""
    return None if sign["other"] in "^_&" else sign["other"]


def signs_of(found: list[tuple[str, int, int]]) -> Iterator[tuple[str, int, int]]:
    """Give a formula sign by sign."""
    for shown, first, last in found:
        for char in shown:
            yield char, first, last
