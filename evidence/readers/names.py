"""The people of a bibliography field, each as "Family, Given"."""

import re

from bibtexparser.middlewares.names import parse_single_name_into_parts

from evidence.readers.latex import pieces, plain

OTHERS = "et al."

_AND = re.compile(r"\\.|[{}]|(?<=[\s}])[Aa][Nn][Dd](?=[\s{])", re.S)
_AND_WORD = re.compile(r"(?<=\s)[Aa][Nn][Dd](?=\s)")
SEMICOLON = re.compile(r"\\.|[{};]", re.S)
COMMA = re.compile(r"\\.|[{},]", re.S)
_INITIALS = re.compile(r"(?:[^\W\d_]\.?[ -]?){1,4}")
_WORDS = r"[^\s{}\\~$,`'-]+(?:[ '-][^\s{}\\~$,`'-]+)*"
_PLAIN = re.compile(rf"{_WORDS}, {_WORDS}")
_SIMPLE = re.compile(r"[^{}\\~,]+")


def people(text: str) -> tuple[str, ...]:
    """Read a field of names; an institution in braces stays whole, `others` is `et al.`."""
    if "{" in text or "\\" in text:
        names = [one.strip() for one in pieces(f" {text} ", _AND)]
    else:
        names = [one.strip() for one in _AND_WORD.split(f" {text} ")]
    if len(names) == 1:
        names = _without_and(names[0])
    return tuple(name for name in map(person, names) if name)


def person(text: str) -> str:
    """Read one name; TeX becomes Unicode and particles stay with the family."""
    if _PLAIN.fullmatch(text) is not None:
        return text
    if text.strip("{}").lower() in {"others", OTHERS}:
        return OTHERS
    if _is_braced(text):
        return plain(text[1:-1])
    is_plain = "{" not in text and "\\" not in text
    parts = [one.strip() for one in (text.split(",") if is_plain else pieces(text, COMMA))]
    if len(parts) > 3:
        return plain(text)
    if len(parts) > 1:
        family, given = parts[0], parts[-1]
        suffix = [parts[1]] if len(parts) == 3 else []
        return ", ".join(filter(None, map(plain, (family, given, *suffix))))
    return _first_to_last(text)


def _first_to_last(text: str) -> str:
    words = text.split()
    if len(words) < 2:
        return plain(text)
    if _SIMPLE.fullmatch(text) and not any(word[0].islower() for word in words):
        return f"{words[-1]}, {' '.join(words[:-1])}"
    parts = parse_single_name_into_parts(text, strict=False)
    family = plain(" ".join([*parts.von, *parts.last]))
    given = plain(" ".join(parts.first))
    return ", ".join(filter(None, (family, given, plain(" ".join(parts.jr)))))


def _is_braced(text: str) -> bool:
    """Tell whether one pair of braces holds the whole name."""
    if not (text.startswith("{") and text.endswith("}")):
        return False
    depth = 0
    for found in re.finditer(r"\\.|[{}]", text, re.S):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if depth == 0:
            return found.end() == len(text)
    return False


def _without_and(text: str) -> list[str]:
    """Split a list that its writer did not separate by `and`."""
    names = [one.strip() for one in pieces(text, SEMICOLON)]
    if len(names) > 1:
        return [name for name in names if name]
    parts = [one.strip() for one in pieces(text, COMMA)]
    if len(parts) > 1 and all(map(_ends_in_initials, parts)):
        return [_turned(part) for part in parts]
    if len(parts) > 3 and len(parts) % 2 == 0 and all(map(_INITIALS.fullmatch, parts[1::2])):
        return [f"{family}, {given}" for family, given in zip(parts[::2], parts[1::2], strict=True)]
    return [text]


def _ends_in_initials(text: str) -> bool:
    """Tell `Li W.` and `van Dam J.-P.` from a family name of several words."""
    family, _, initials = text.rpartition(" ")
    letters = initials.replace(".", "").replace("-", "")
    return bool(family) and letters.isalpha() and letters.isupper() and len(letters) <= 4


def _turned(text: str) -> str:
    """Read `Li W.` as family and initials."""
    family, _, initials = text.rpartition(" ")
    return f"{family}, {initials}"
