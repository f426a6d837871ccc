"""XML files of many records, one record in memory at a time; nothing is fetched or expanded.

A file that is not well-formed is gone through again record by record, so that a
broken record costs itself alone.
"""

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from typing import TypeAlias, cast

from lxml import etree

from evidence.decoding import decode
from evidence.errors import UnreadableInput
from evidence.model import Unread
from evidence.readers.complaint import Complaint
from evidence.readers.xml_source import BLOCK, LARGEST_RECORD, Opener, Source

Element: TypeAlias = etree._Element

BOMB = "declares entities of its own and was refused; export it again without them"

# lxml takes no line beyond 65,535.
_LINE = "{urn:x-evidence}line"
_CAREFUL = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}
_LARGEST_GAP = 1_000_000
_SHOWN = 2_000
_SPACE = re.compile(r"\s+")
_MARK = re.compile(rb"<!ENTITY", re.I)
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})
_NAMESPACE = re.compile(rb"""\sxmlns(?::[\w.-]{1,40})?\s?=\s?(?:"[^"<]{0,300}"|'[^'<]{0,300}')""")


def records(
    open_it: Opener, name: str, tags: tuple[str, ...], inner: tuple[str, ...] = ()
) -> Iterator[Element | Unread]:
    """Yield each element of these names, or why it could not be read; it is cleared afterwards.

    Elements inside another of these names do not count; `inner` names those that
    may stand there. Refuses a file that declares entities.
    """
    source = Source(open_it())
    if _MARK.search(source.prolog()) is not None:
        yield Unread(file=name, line=1, why=BOMB)
        return
    given, broken = 0, None
    try:
        for element in _elements(source, tags):
            given += 1
            yield element
    except etree.XMLSyntaxError as error:
        broken = error
    if broken is not None:
        yield from _salvaged(open_it, name, tags, inner, given, broken)
    if source.damage is not None:
        yield Complaint(file=name, line=None, why=source.damage)


def _elements(source: Source, tags: tuple[str, ...]) -> Iterator[Element]:
    """Yield elements as they end; each is emptied when the next is asked for."""
    events = etree.iterparse(
        source,
        events=("end",),
        tag=tuple(f"{{*}}{tag}" for tag in tags),
        **_CAREFUL,
    )
    try:
        for _, element in events:
            if any(etree.QName(one).localname in tags for one in element.iterancestors()):
                continue
            yield element
            _forget(element)
    finally:
        source.close()


def _forget(element: Element) -> None:
    """Free an element and what stands before it."""
    element.clear(keep_tail=False)
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


# What is left of a broken file


def _salvaged(
    open_it: Opener,
    name: str,
    tags: tuple[str, ...],
    inner: tuple[str, ...],
    given: int,
    broken: etree.XMLSyntaxError,
) -> Iterator[Element | Unread]:
    """Go on behind the records that were given, each record parsed by itself."""
    found = 0
    reason = " ".join((broken.msg or "").split()).partition(", line ")[0].lower()
    wrapper = b""
    for raw, line in _pieces(open_it, tags, inner):
        if raw.startswith(b"<?"):
            wrapper = raw[2:]
            continue
        if not raw.startswith(b"<"):
            why = "the beginning of this record is damaged; mend it there or export it again"
            yield Unread(
                file=name, line=line, why=why, raw=raw[1:_SHOWN].decode("utf-8", "replace")
            )
            continue
        found += 1
        if found <= given:
            continue
        element = _parsed(raw, wrapper, tags)
        if element is not None:
            element.set(_LINE, str(line))
            yield element
            continue
        is_cut = not any(raw.rstrip().endswith(f"</{tag}>".encode()) for tag in tags)
        why = (
            "the file ends inside this record; fetch the whole file"
            if is_cut
            else f"broken XML ({reason}); mend it there or export it again"
        )
        shown = raw[:_SHOWN].decode("utf-8", "replace")
        yield Unread(file=name, line=line, why=why, raw=shown)
    if found == 0:
        why = f"broken XML ({reason}) before any record; export the file again"
        yield Unread(file=name, line=broken.lineno, why=why)
    elif found == given:
        why = f"broken XML behind the last record ({reason}); all before it was read"
        yield Complaint(file=name, line=broken.lineno, why=why)


def _pieces(
    open_it: Opener, tags: tuple[str, ...], inner: tuple[str, ...]
) -> Iterator[tuple[bytes, int]]:
    """Yield what stands between the tags of a record with its line; first the namespaces.

    A record that is never closed ends where the next begins. What stands outside
    and closes a record that nothing opened comes with a blank before it.
    """
    opening = _opening(tags)
    beside = tuple(tag for tag in tags if tag not in inner)
    source, buffer, line, is_first = Source(open_it()), b"", 1, True
    try:
        while True:
            start = opening.search(buffer)
            stop = None if start is None else _end(buffer, start, beside)
            block = b"" if stop is not None else source.read(BLOCK)
            buffer += block
            if stop is None and block and (start is not None or len(buffer) < _LARGEST_GAP):
                continue
            gap = buffer if start is None else buffer[: start.start()]
            if any(f"</{tag}>".encode() in gap for tag in tags):
                yield b" " + gap, line
            if start is None and block:
                line += buffer.count(b"\n", 0, -_SHOWN)
                buffer = buffer[-_SHOWN:]
                continue
            if start is None:
                return
            if is_first:
                yield b"<?" + b"".join(_NAMESPACE.findall(buffer[: start.start()])), 1
                is_first = False
            stop = len(buffer) if stop is None else stop
            line += buffer.count(b"\n", 0, start.start())
            yield buffer[start.start() : stop], line
            line += buffer.count(b"\n", start.start(), stop)
            buffer = buffer[stop:]
    finally:
        source.close()


def _opening(tags: tuple[str, ...]) -> re.Pattern[bytes]:
    return re.compile(rb"<(" + b"|".join(tag.encode() for tag in tags) + rb")(?=[\s>])")


def _end(buffer: bytes, start: re.Match[bytes], beside: tuple[str, ...]) -> int | None:
    """Find where a record ends, None where that is not yet to be seen."""
    following = _opening((*beside, start[1].decode())).pattern
    closing = re.compile(rb"</" + start[1] + rb"\s{0,9}>|" + following)
    found = closing.search(buffer, start.end())
    if found is None:
        return len(buffer) if len(buffer) > LARGEST_RECORD else None
    return found.end() if found[0].startswith(b"</") else found.start()


def _parsed(raw: bytes, namespaces: bytes, tags: tuple[str, ...]) -> Element | None:
    """Parse one record alone; letters of an undeclared encoding and HTML entities are mended."""
    try:
        text = _ENTITY.sub(_spelled, decode(raw, "").text)
    except UnreadableInput:
        return None
    parser = etree.XMLParser(**_CAREFUL)
    try:
        root = etree.fromstring(b"<all" + namespaces + b">" + text.encode() + b"</all>", parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return next((one for one in root if etree.QName(one).localname in tags), None)


def _spelled(found: re.Match[str]) -> str:
    return found[0] if found[1] in _OF_XML else unescape(found[0])


# Reading elements


def line_of(element: Element) -> int | None:
    """Tell the line of the file a record begins on."""
    told = element.get(_LINE)
    return element.sourceline if told is None else int(told)


@cache
def _compiled(path: str) -> etree.XPath:
    return etree.XPath(path)


def nodes(element: Element, path: str) -> list[Element]:
    """Give the elements at an XPath."""
    return cast("list[Element]", _compiled(path)(element))


def text_at(element: Element, path: str) -> str | None:
    """Give the text of the first element at an XPath, None where there is none."""
    elements = nodes(element, path)
    return (whole(elements[0]) or None) if elements else None


def texts_at(element: Element, path: str) -> Iterator[str]:
    """Yield the texts of the elements at an XPath, empty ones left out."""
    return (text for text in (whole(one) for one in nodes(element, path)) if text)


def whole(element: Element) -> str:
    """Give all text of an element on one line, mark-up inside it left out."""
    return _SPACE.sub(" ", "".join(element.itertext())).strip()
