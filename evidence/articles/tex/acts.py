"""What single LaTeX commands do to the page: headings, notes, links, emphasis, references."""

import re
from collections.abc import Callable, Mapping

from evidence.articles.tex.commands import BIBLIOGRAPHIES, HEADS, SECTIONS, TWO_PARTS
from evidence.articles.tex.frame import Frame
from evidence.articles.tex.page import Page

_VERB = re.compile(r"\*?([^A-Za-z\s*])")
_HOLDING = {
    "emph": "emphasis",
    "textit": "emphasis",
    "textsl": "emphasis",
    "textsuperscript": "raised",
    "footnote": "note",
    "footnotetext": "note",
    "endnote": "note",
    "enquote": "quote",
}


def _section(page: Page, frame: Frame, found: re.Match[str]) -> None:
    frame.at = frame.past_options(frame.at)
    if frame.held(frame.at) is not None:
        page.edge()
        level = SECTIONS[found["command"]]
        frame.at = frame.skip_space(frame.at) + 1
        page.open_group(frame, "heading", found.start(), level=level)


def _head(page: Page, frame: Frame, found: re.Match[str]) -> None:
    frame.at = frame.past_options(frame.at)
    if frame.held(frame.at) is not None:
        page.edge()
        frame.at = frame.skip_space(frame.at) + 1
        action = "heading" if found["command"] == "title" else "abstract"
        page.open_group(frame, action, found.start(), level=0)


def _holding(page: Page, frame: Frame, found: re.Match[str]) -> None:
    """Open the braces of a command that does something with what it holds."""
    frame.at = frame.past_options(frame.at)
    if frame.held(frame.at) is not None:
        frame.at = frame.skip_space(frame.at) + 1
        page.open_group(frame, _HOLDING[found["command"]], found.start())


def _href(page: Page, frame: Frame, found: re.Match[str]) -> None:
    held = frame.held(frame.past_options(frame.at))
    if held is None:
        return
    target = held.rest.replace("\\", "")
    frame.at = frame.skip_space(held.last + 1)
    if frame.held(frame.at) is not None:
        frame.at += 1
        page.open_group(frame, "link", found.start(), value=target)


def _url(page: Page, frame: Frame, _found: re.Match[str]) -> None:
    held = frame.held(frame.at)
    if held is not None:
        frame.at = held.last + 1
        page.write(held, held.at, held.last)


def _verb(_page: Page, frame: Frame, found: re.Match[str]) -> None:
    fence = _VERB.match(frame.text, found.end() - len(found["star"]), frame.last)
    end = frame.text.find(fence[1], fence.end(), frame.last) if fence is not None else -1
    if end >= 0:
        frame.at = end + 1


def _parts(page: Page, frame: Frame, found: re.Match[str]) -> None:
    """Put a sign between the parts of a number with its unit."""
    frame.at = frame.past_options(frame.at)
    first = frame.held(frame.at)
    second = frame.held(first.last + 1) if first is not None else None
    if first is not None and second is not None:
        page.between[first.last] = TWO_PARTS[found["command"]]
        if frame.held(second.last + 1) is not None:
            page.between[second.last] = " "


def _false(page: Page, frame: Frame, _found: re.Match[str]) -> None:
    end = page.seek("\\fi", frame)
    frame.at = end + 3 if end >= 0 else frame.at


def _bibitem(page: Page, frame: Frame, _found: re.Match[str]) -> None:
    frame.at = frame.past_options(frame.at)
    held = frame.held(frame.at)
    if held is not None:
        frame.at = held.last + 1
        page.edge()
        page.reference = held.rest.strip()


def _bibliography(page: Page, frame: Frame, found: re.Match[str]) -> None:
    frame.at = frame.past_options(frame.at)
    held = frame.held(frame.at)
    if held is None:
        return
    frame.at = held.last + 1
    for one in held.rest.split(","):
        name = one.strip()
        is_bare = found["command"] == "bibliography" and not name.endswith(".bib")
        if name and "://" not in name:
            page.bibliography.append(name + ".bib" if is_bare else name)


Act = Callable[[Page, Frame, re.Match[str]], None]

ACTS: Mapping[str, Act] = {
    **dict.fromkeys(SECTIONS, _section),
    **dict.fromkeys(HEADS, _head),
    **dict.fromkeys(_HOLDING, _holding),
    **dict.fromkeys(TWO_PARTS, _parts),
    **dict.fromkeys(BIBLIOGRAPHIES, _bibliography),
    "href": _href,
    "url": _url,
    "path": _url,
    "nolinkurl": _url,
    "verb": _verb,
    "lstinline": _verb,
    "iffalse": _false,
    "bibitem": _bibitem,
}
"""What is done at a command, given the page, the source behind it, and its match."""
