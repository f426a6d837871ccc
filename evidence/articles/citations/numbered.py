"""Numbers into the reference list at the end: `[12]`, `[3-5]`, superscripts."""

import re
from collections.abc import Iterator

from evidence.articles.citations.found import Found, Stretch
from evidence.model import CitationKind

RANK = 40

_BRACKETED = re.compile(r"\[(\d{1,3}(?:\s?[,;–—-]\s?\d{1,3}){0,40})\]")
_SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS = str.maketrans(_SUPERSCRIPT + "⁻", "0123456789-")
# After a word, a bracket or a stop; the short words are units: m², cm³, kg/m².
_RAISED = re.compile(
    rf"(?:(?<=[^\W\d_]{{4}})|(?<=[.,;:!?)\]”\"’%]))"
    rf"([{_SUPERSCRIPT}]{{1,3}}(?:[,⁻–-][{_SUPERSCRIPT}]{{1,3}}){{0,40}})"
)
# Behind a digit it is a power: 10^6^.
_CARETS = re.compile(r"(?<!\d)\^(\d{1,3}(?:[,–-]\d{1,3}){0,40})\^")
_POWER = re.compile(r"(?:\d|(?:^|[\s/(·×])(?:[kcmµnd]?m|ft|in|s|kg|L|Bq))$")
_WIDEST = 60


def find(stretch: Stretch) -> Iterator[Found]:
    """Find numbers in brackets or raised, where the article has a reference list."""
    if not stretch.numbers or stretch.block.kind == "reference":
        return
    read: set[int] = set()
    for shape in (_BRACKETED, _CARETS):
        for one in shape.finditer(stretch.text):
            read.update(range(*one.span()))
            yield from _each(one[1], *one.span())
    for one in _RAISED.finditer(stretch.text):
        if _all_known(one[1].translate(_DIGITS), stretch):
            yield from _each(one[1].translate(_DIGITS), *one.span())
    for mark in stretch.block.raised:
        written = stretch.text[mark.first : mark.last].strip("[]() ")
        is_free = mark.first not in read and not _is_measure(stretch.text, mark.first, mark.last)
        if is_free and re.fullmatch(r"\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,40}", written):
            yield from _each(written, mark.first, mark.last)


def _is_measure(text: str, first: int, last: int) -> bool:
    """Tell a raised number that is a power, of a unit or an isotope: 10³, kg/m², ¹⁴C."""
    return (
        _POWER.search(text, max(0, first - 12), first) is not None
        or text[last : last + 1].isalpha()
    )


def _each(written: str, first: int, last: int) -> Iterator[Found]:
    for number in numbers(written):
        yield Found(first, last, CitationKind.NUMBERED, str(number))


def _all_known(written: str, stretch: Stretch) -> bool:
    return all(str(number) in stretch.numbers for number in numbers(written))


def numbers(written: str) -> Iterator[int]:
    """Spell out `3-5, 9` as 3, 4, 5, 9."""
    for part in re.split(r"[,;]", written):
        low, _, high = re.sub(r"[–—]", "-", part).partition("-")
        start = int(low)
        end = int(high) if high.strip() else start
        yield from range(start, end + 1) if start <= end <= start + _WIDEST else (start, end)
