"""Author and year: `Tak et al. (2020)`, `(Tak et al., 2020; Olsen, 2002)`, `Tak and Lee 2020`."""

import re
from collections.abc import Iterator

from evidence.articles.citations.claimed import Claimed
from evidence.articles.citations.found import Found, Stretch
from evidence.articles.citations.venue_year import is_venue
from evidence.articles.words import words
from evidence.model import CitationKind, Told

RANK = 50

_PARTICLES = r"(?:(?:van|von|der|den|ten|ter|de|del|della|di|da|dos|du|la|le|el|al|bin)\s){0,3}"
_CAPITAL = r"[A-ZÀ-ÖØ-ÞŁŚŽČĆŠİ]"
_PERSON = rf"{_PARTICLES}{_CAPITAL}(?:['’]{_CAPITAL})?[^\W\d_]+(?:[-'’]{_CAPITAL}?[^\W\d_]+){{0,2}}"
_YEAR = r"(?:19|20)\d\d"
_OTHERS = (
    r",?\s(?:et\.?\s?al\b\.?|and\s(?:his\s|her\s|their\s|the\s)?"
    r"(?:colleagues|co-?workers|co-?authors|collaborators|associates|team))"
)
_MANY = re.compile(rf"\b({_PERSON}){_OTHERS}(?:['’]s?)?(?:,?\s?[(\[]?({_YEAR})[a-z]?\b(?:[)\]])?)?")
_SEVERAL = re.compile(
    rf"\b({_PERSON}(?:,\s{_PERSON}){{0,4}},?\s(?:and|&)\s{_PERSON}),?\s[(\[]?({_YEAR})[a-z]?\b[)\]]?"
)
_ONE = re.compile(rf"\b({_PERSON})(?:['’]s)?\s[(\[]({_YEAR})[a-z]?\b[)\]]?")
_LATER_YEAR = re.compile(rf"[^.;]{{0,80}}?\bin\s({_YEAR})\b")
_BRACKET = re.compile(r"[(\[][^()\[\]]{4,600}[)\]]")
_ENTRY = re.compile(
    rf"\s*(?:(?:see|cf\.?|e\.g\.,?|i\.e\.,?|also|reviewed\s(?:in|by)|adapted\sfrom|from|by)[\s:]+){{0,3}}"
    rf"((?:the\s)?{_PERSON}(?:{_OTHERS}|(?:(?:,\s|,?\s(?:and|&)\s){_PERSON}){{1,4}}|"
    rf"(?:\s(?:of\s|for\s|and\s|the\s){{0,2}}{_CAPITAL}\w+){{0,6}})?)"
    rf",?\s({_YEAR})(?P<more>[a-z]?(?:,\s?(?:{_YEAR}[a-z]?|[a-z])){{0,6}})"
    r"(?:[,:]?\s(?:pp?\.|ch|chap|sec|fig|table|doi|PMID)\S*\s?.{0,80}|[:,]\s?\d[\d–-]{0,12})?\s*"
)
_ACRONYM = re.compile(rf"\s*(?:see\s)?([A-Z][A-Z&-]{{1,9}}),?\s({_YEAR})[a-z]?\s*")
_NOT_PEOPLE = words(
    """
    january february march april may june july august september october november december jan
    feb mar apr jun jul aug sept sep oct nov dec spring summer autumn fall winter since until
    before after in by from during between around late early mid as of figure fig table
    section chapter version updated published accessed retrieved copyright study studies trial
    trials review research university university’s medicine science sciences nature lancet
    journal cell circulation report reports today covid updates the this that these those a an
    one covid-19 usa us uk eu china japan korea india france germany italy spain canada
    australia sweden denmark norway finland iran brazil however moreover meanwhile later phase
    no season page vol volume issue edition
    """
)


def find(stretch: Stretch) -> Iterator[Found]:
    """Find authors with years, in brackets and in the run of the sentence."""
    if stretch.block.kind == "reference":
        return
    claimed, bracketed = Claimed(), list[Found]()
    for bracket in _BRACKET.finditer(stretch.text):
        inside = list(_entries(bracket[0][1:-1], bracket.start() + 1))
        bracketed += inside
    claimed.take(bracketed)
    yield from bracketed
    for shape in (_MANY, _SEVERAL, _ONE):
        new = list(_narrated(stretch.text, shape, claimed))
        claimed.take(new)
        yield from new


def _narrated(text: str, shape: re.Pattern[str], claimed: Claimed) -> Iterator[Found]:
    for one in shape.finditer(text):
        if claimed.by(*one.span()) is None:
            found = _narrative(text, one, shape is _ONE)
            if found is not None:
                yield found


def _entries(inside: str, offset: int) -> Iterator[Found]:
    at = 0
    for entry in inside.split(";"):
        found = _ENTRY.fullmatch(entry) or _ACRONYM.fullmatch(entry)
        if found is not None and not _is_no_author(found[1]):
            first, last = offset + at + found.start(1), offset + at + len(entry.rstrip())
            years = [found[2]]
            if "more" in found.groupdict():
                years += re.findall(_YEAR, found["more"])
            for year in years:
                yield _found(found[1], year, first, last)
        at += len(entry) + 1


def _narrative(text: str, match: re.Match[str], alone: bool) -> Found | None:
    author, year = match[1], match[2]
    if _is_no_author(author) or (alone and _goes_on(text, match.start())):
        return None
    if year is None:
        later = _LATER_YEAR.match(text, match.end())
        year = later[1] if later is not None else None
    last = match.end()
    if text[last - 1] in ")]" and not any(one in match[0] for one in "(["):
        last -= 1
    return _found(text[match.start(1) : match.end()].split(" (")[0], year, match.start(), last)


def _found(author: str, year: str | None, first: int, last: int) -> Found:
    name = re.sub(rf",?\s?[(\[]?{_YEAR}.*$|['’]s$", "", author).strip(" ,")
    # One work goes by one name: "Tak and colleagues" are "Tak et al.", "&" is "and".
    name = re.sub(r",?\s&\s", " and ", re.sub(rf"{_OTHERS}['’]?$", " et al.", name))
    number = int(year) if year is not None else None
    value = f"{name} {year}" if year is not None else name
    return Found(first, last, CitationKind.AUTHOR_YEAR, value, Told(year=number, author=name))


def _is_no_author(name: str) -> bool:
    return name.split()[0].lower().strip(",.") in _NOT_PEOPLE or is_venue(name)


def _goes_on(text: str, at: int) -> bool:
    """Tell a name that is the tail of a longer one: `Annals of Oncology (2019)`."""
    before = text[max(0, at - 30) : at].split()
    if not before or text[at - 1 : at] != " ":
        return False
    last = before[-1]
    is_title = last.rstrip(".") in {"Dr", "Prof", "Professor", "Mr", "Ms", "Mrs"}
    is_initial = len(last) == 2 and last.endswith(".")
    if is_title or is_initial or last.endswith((".", ":", ";", "?", "!")):
        return False
    return last[0].isupper() or last.lower() in {"of", "the", "for", "&", "in"}
