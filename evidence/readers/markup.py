"""Text that may hold a few HTML or JATS tags, as programs store it, without them."""

import re

from evidence.readers import jats_text

_TAG = re.compile(r"</?(?:i|b|em|strong|sub|sup|sc|span|u|p|br|div)\b[^<>]{0,120}>", re.I)
_MARKED = re.compile(r"</?(?:jats:)?(?:p|sec|title)\b[^<>]{0,120}>", re.I)
_BLANK = re.compile(r"[^\S\n]+")
_DASHES = re.compile(r" ?[-–—‐‑]+ ?")
LINES = re.compile(r"\s{0,99}\n\s{0,99}")


def plain(text: str) -> str:
    """Give a text as one line without the tags of style; a lone `<` stays."""
    return " ".join((_TAG.sub("", text) if "<" in text else text).split())


def abstract(text: str) -> str | None:
    """Give an abstract as lines, its sections labelled where it is marked up."""
    if _MARKED.search(text) is not None:
        return jats_text.abstract(text)
    bare = _TAG.sub("", text) if "<" in text else text
    return LINES.sub("\n", _BLANK.sub(" ", bare)).strip() or None


def pages(text: str) -> str | None:
    """Give a range of pages with one hyphen, however it was dashed."""
    return _DASHES.sub("-", text) or None
