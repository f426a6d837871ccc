"""What a paragraph is by its style: a heading and how deep, a list, a quote."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from evidence.articles.word.package import Element

_HEADING = re.compile(r"(?:heading|überschrift|titre|título|titolo|kop|rubrik)\s?([1-9])", re.I)
_CODE = re.compile(r"^(?:source code|code|html preformatted|macro)\b", re.IGNORECASE)
_OFF = frozenset({"0", "false", "off", "none"})
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Style:
    """What a style makes of its paragraphs; `level` is that of a heading, None where it is none."""

    level: int | None = None
    is_quote: bool = False
    is_list: bool = False
    is_code: bool = False


def value(element: Element | None, name: str, tag: str = "") -> str | None:
    """Give an attribute of an element, or of its child with this tag, whatever its namespace."""
    found = element if not tag or element is None else element.find(f"{{*}}{tag}")
    if found is None:
        return None
    for key, told in found.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(told)
    return None


def is_on(properties: Element, name: str) -> bool:
    """Tell whether a property such as hidden text or italics is set."""
    element = properties.find(f"{{*}}{name}")
    return element is not None and (value(element, "val") or "1") not in _OFF


def styles(root: Element | None) -> Mapping[str, Style]:
    """Read the styles of a document by their ids."""
    if root is None:
        return {}
    raw = {value(one, "styleId") or "": one for one in root.iterchildren("{*}style")}
    return {name: _style(name, raw) for name in raw}


def _style(name: str, raw: Mapping[str, Element]) -> Style:
    """Read a style; what it does not tell is told by the one it is based on."""
    level: int | None = None
    is_quote = is_list = is_code = False
    for _ in range(_DEEPEST):
        element = raw.get(name)
        if element is None:
            break
        called = (value(element, "val", "name") or name).strip()
        level = _level(element, called) if level is None else level
        is_quote = is_quote or "quote" in called.casefold()
        is_code = is_code or _CODE.search(called) is not None
        is_list = is_list or element.find("{*}pPr/{*}numPr") is not None
        name = value(element, "val", "basedOn") or ""
    return Style(level, is_quote, is_list and level is None, is_code)


def _level(element: Element, called: str) -> int | None:
    if called.casefold() == "title":
        return 0
    named = _HEADING.match(called)
    if named is not None:
        return int(named[1])
    outline = value(element.find("{*}pPr"), "val", "outlineLvl")
    return int(outline) + 1 if outline is not None and outline in set("012345678") else None


def level_of(properties: Element | None, known: Mapping[str, Style]) -> Style:
    """Tell what a paragraph is by its own properties and its style."""
    named = value(properties, "val", "pStyle")
    style = known.get(named or "")
    if style is None:
        heading = _HEADING.match(named or "")
        style = Style(int(heading[1])) if heading is not None else Style()
    outline = value(properties, "val", "outlineLvl")
    if outline is not None and outline in set("012345678"):
        style = Style(int(outline) + 1)
    return style


def item_level(properties: Element | None) -> int | None:
    """Give how deep a list item is, from 1; None for what is no list item."""
    numbering = properties.find("{*}numPr") if properties is not None else None
    if numbering is None or value(numbering, "val", "numId") == "0":
        return None
    told = value(numbering, "val", "ilvl") or "0"
    return 1 + int(told) if told in set("012345678") else 1
