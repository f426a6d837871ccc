"""DOIs: bare, behind `doi:`, as a link, or inside a publisher's address."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from evidence.articles.citations.claimed import Claimed
from evidence.articles.citations.found import Found, Stretch
from evidence.model import CitationKind

RANK = 10

_DOI = re.compile(r"10\.\d{4,9}/[^\s\"<>“”|]{1,300}")
_LEAD = re.compile(r"(?:https?://[^\s\"<>()]{1,100}|\bdoi\s?:?\s?)$", re.IGNORECASE)
_TAIL = re.compile(r"(?:/(?:full|abstract|pdf|epdf|fulltext|meta)(?:\.pdf)?|\.pdf|[?#].*)$")
_CLOSING = {")": "(", "]": "[", "}": "{"}


def find(stretch: Stretch) -> Iterator[Found]:
    """Find DOIs in the visible text and in the targets of links."""
    linked = list(_linked(stretch))
    yield from linked
    claimed = Claimed()
    claimed.take(linked)
    for bare in _DOI.finditer(stretch.text):
        if claimed.by(*bare.span()) is None:
            found = _bare(stretch.text, bare)
            if found is not None:
                yield found


def _linked(stretch: Stretch) -> Iterator[Found]:
    for link in stretch.block.links:
        named = _DOI.search(unquote(link.value))
        if named is not None:
            value = plain(named[0], is_address="doi.org/10." not in link.value)
            span = link.start, link.end
            yield Found(link.first, link.last, CitationKind.DOI, value, span=span)


def _bare(text: str, bare: re.Match[str]) -> Found | None:
    lead = _LEAD.search(text, max(0, bare.start() - 120), bare.start())
    before = text[bare.start() - 1 : bare.start()]
    if lead is None and (before.isalnum() or before in ("/", ".", "-")) and before:
        return None
    first = lead.start() if lead is not None else bare.start()
    address = lead is not None and "doi.org/" not in lead[0] and "://" in lead[0]
    value = trimmed(bare[0])
    found = plain(value, is_address=address)
    if "/" not in found or len(found) <= found.index("/") + 1:
        return None
    return Found(first, bare.start() + len(value), CitationKind.DOI, found)


def plain(doi: str, is_address: bool) -> str:
    """Give a DOI in lower case, without the sentence's or the address's tail."""
    value = trimmed(doi)
    if is_address:
        value = _TAIL.sub("", value)
    return value.lower()


def trimmed(text: str) -> str:
    """Take off punctuation that belongs to the sentence: a bracket stays if it closes one."""
    while text:
        last = text[-1]
        if last in _CLOSING and text.count(_CLOSING[last]) >= text.count(last):
            break
        if last not in _CLOSING and last not in ".,;:'’!?*_…":
            break
        text = text[:-1]
    return text
