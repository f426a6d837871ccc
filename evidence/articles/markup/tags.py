"""HTML cut into text, tags and comments, each with its place, in one pass over the file."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape

_NAME = re.compile(r"/?([A-Za-z][A-Za-z0-9:-]{0,40})")
_SPACE = re.compile(r"[\s/]+")
_ATTRIBUTE = re.compile(r"[^\s=>/\"'][^\s=>/]*")
_EQUALS = re.compile(r"\s*=\s*")
_BARE = re.compile(r"[^\s>]*")
# What stands between these tags is no text: it is skipped as it is.
_RAW = frozenset(
    ("script", "style", "noscript", "template", "textarea", "xmp", "title", "iframe", "noembed")
)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of HTML: `text`, `comment`, `open` or `close`, with a tag's name and attributes."""

    kind: str
    start: int
    end: int
    name: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)


def parts(html: str) -> Iterator[Part]:
    """Cut HTML as a browser would, with what is not closed left open to the end."""
    return _Cutter(html).parts()


class _Cutter:
    """The file and the marks that are known to be nowhere behind, so that none is sought twice."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._lower = html.lower() if len(html.lower()) == len(html) else html
        self._gone: set[str] = set()

    def parts(self) -> Iterator[Part]:
        at, html = 0, self._html
        while at < len(html):
            opening = self._opening(at)
            if opening > at:
                yield Part("text", at, opening)
            if opening == len(html):
                return
            part = self._markup(opening)
            yield part
            at = part.end
            if part.kind == "open" and part.name in _RAW and not self._is_empty(part):
                mark = f"</{part.name}"
                end = self._after(mark, at)
                at = end - len(mark) if self._lower.startswith(mark, end - len(mark)) else end

    def _is_empty(self, part: Part) -> bool:
        """Tell `<script src="a"/>` of XHTML, which HTML would take for an open one."""
        return self._lower.startswith("<?xml") and self._html[part.end - 2] == "/"

    def _opening(self, at: int) -> int:
        """Give the next `<` that opens a tag or comment, not the one of `p < 0.05`."""
        found = self._html.find("<", at)
        while found >= 0:
            following = self._html[found + 1 : found + 2]
            if following.isascii() and (following.isalpha() or following in ("/", "!", "?")):
                return found
            found = self._html.find("<", found + 1)
        return len(self._html)

    def _markup(self, at: int) -> Part:
        if self._html.startswith("<!--", at):
            return Part("comment", at, self._after("-->", at + 4))
        if self._html.startswith("<![CDATA[", at):
            return Part("comment", at, self._after("]]>", at + 9))
        named = _NAME.match(self._html, at + 1)
        if named is None:
            return Part("comment", at, self._after(">", at))
        kind = "close" if named[0][0] == "/" else "open"
        attributes, end = self._attributes(named.end())
        return Part(kind, at, end, named[1].lower(), attributes)

    def _attributes(self, at: int) -> tuple[dict[str, str], int]:
        found: dict[str, str] = {}
        html = self._html
        while at < len(html) and html[at] != ">":
            space = _SPACE.match(html, at)
            if space is not None:
                at = space.end()
                continue
            name = _ATTRIBUTE.match(html, at)
            if name is None:
                at += 1
                continue
            value, at = self._value(name.end())
            found.setdefault(name[0].lower(), value)
        return found, min(at + 1, len(html))

    def _value(self, at: int) -> tuple[str, int]:
        equals = _EQUALS.match(self._html, at)
        if equals is None:
            return "", at
        at = equals.end()
        quote = self._html[at : at + 1]
        if quote in ('"', "'") and quote:
            end = self._after(quote, at + 1)
            if end < len(self._html) or self._html.endswith(quote):
                return unescape(self._html[at + 1 : end - 1]), end
            # A quote left open: the tag ends where the next one would.
            end = self._after(">", at) - 1
            return self._html[at + 1 : end], end
        bare = _BARE.match(self._html, at)
        end = bare.end() if bare is not None else at
        return unescape(self._html[at:end]), end

    def _after(self, mark: str, at: int) -> int:
        """Give where a mark ends, the end of the file where there is none."""
        found = -1 if mark in self._gone else self._lower.find(mark, at)
        if found < 0:
            self._gone.add(mark)
            return len(self._html)
        return found + len(mark)
