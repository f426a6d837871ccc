"""What "the study" means: the citation before it, in its paragraph, list or the one above."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from evidence.articles.citations.found import Found
from evidence.articles.citations.tie import agree
from evidence.model import CitationKind, Told

_PLAIN = re.compile(
    r"(?:the|this)\s(?:same\s)?(?:study|trial|paper|review|research|report|findings|results)\b",
    re.I,
)
_DEFINITE = re.compile(r"(?:the|this|that)\b", re.IGNORECASE)
# Names: words with a capital that do not merely open the sentence or name the kind of work.
_NAME = re.compile(
    r"\b(?!(?:The|This|That|A|An|In|One|Researchers|Scientists|Study|Trial|Review|Research)\b)"
    r"[A-Z][\w’'-]*\w"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MOST = 50
_IDENTIFIED = frozenset(
    {CitationKind.KEY, CitationKind.DOI, CitationKind.LINK, CitationKind.NUMBERED}
)


@dataclass(frozen=True)
class Spoken:
    """A citation with the block and sentence it stands in and its words."""

    found: Found
    block: int
    sentence: int
    text: str


@dataclass
class _Memory:
    """The citations that "the study" may mean at this point of the article."""

    seen: list[Spoken] = field(default_factory=list)
    section: tuple[str, ...] = ()
    names: dict[str, list[Found]] = field(default_factory=dict)

    def hears(self, section: tuple[str, ...]) -> None:
        if section != self.section:
            self.seen, self.section = [], section

    def keeps(self, one: Spoken) -> None:
        """Remember a citation, and every name told in its words and of its journal."""
        self.seen = [*self.seen[-8:], one]
        if one.found.kind is CitationKind.PROSE:
            told = f"{one.text} {one.found.told.journal or ''} {one.found.told.author or ''}"
            for word in {*_NAME.findall(told), *_YEAR.findall(told)}:
                known = self.names.setdefault(word, [])
                if all(_identity(one.found) != _identity(other) for other in known):
                    known.append(one.found)

    def named(self, words: Iterable[str]) -> Found | None:
        """Give the only work told before with all these names; None for none or several."""
        lists = [self.names.get(word, []) for word in words]
        if not lists or len(lists[0]) > _MOST:
            return None
        fits = [one for one in lists[0] if all(one in other for other in lists[1:])]
        return fits[0] if len(fits) == 1 else None


class _Whole:
    """Every citation of the article, by the year and by the author it tells."""

    def __init__(self, spoken: Iterable[Found]) -> None:
        self.years: dict[int, set[tuple[CitationKind, str | None, Told]]] = {}
        self.dated: dict[str, set[tuple[str | None, Told]]] = {}
        for one in spoken:
            told = one.told
            if told.year is None:
                continue
            if told.journal or one.kind in _IDENTIFIED:
                self.years.setdefault(told.year, set()).add((one.kind, one.value, told))
            if one.kind is CitationKind.AUTHOR_YEAR and told.author:
                self.dated.setdefault(_family(told.author), set()).add((one.value, told))


def resolve(
    spoken: Sequence[Spoken], sections: Sequence[tuple[str, ...]], kinds: Sequence[str]
) -> Iterator[tuple[Spoken, Found]]:
    """Give every citation; one that points back carries its antecedent's kind, value and told."""
    spoken = _completed(spoken)
    memory, whole = _Memory(), _Whole(_named(spoken))
    for one in spoken:
        memory.hears(sections[one.block])
        if kinds[one.block] == "reference":
            yield one, one.found
            continue
        found = _found(one, memory, whole, kinds)
        if found is None:
            continue
        memory.keeps(replace(one, found=found))
        yield one, found


def _found(one: Spoken, memory: _Memory, whole: _Whole, kinds: Sequence[str]) -> Found | None:
    """Give what a citation means, None for one that points back at nothing."""
    found = one.found
    if found.back == "named":
        source = memory.named(_NAME.findall(found.value or ""))
        return _as(found, source) if source is not None else None
    if found.back:
        return _back(one, memory.seen, kinds)
    joined = _joined(one, whole)
    if joined is not found or found.kind is CitationKind.AUTHOR_YEAR:
        return _same_author(joined, whole)
    return _again(one, memory)


def _again(one: Spoken, memory: _Memory) -> Found:
    """Let "the 2022 trial" and "the Harvard study" be the one told before in such words."""
    found = one.found
    is_definite = _DEFINITE.match(one.text) is not None
    if found.kind is not CitationKind.PROSE or not is_definite:
        return found
    if found.told.journal is not None:
        return _just_cited(one, memory.seen)
    words = {*_NAME.findall(one.text), *_YEAR.findall(one.text)}
    source = memory.named(sorted(words))
    return _as(found, source) if source is not None else found


def _just_cited(one: Spoken, seen: Sequence[Spoken]) -> Found:
    """Let "the study, published in J" be the only work that the sentence before it cites."""
    before = [old.found for old in seen if old.block == one.block and old.sentence < one.sentence]
    nearest = max((old.sentence for old in seen if old.found in before), default=None)
    last = [old.found for old in seen if old.found in before and old.sentence == nearest]
    works = {_identity(found) for found in last}
    is_plain = _PLAIN.match(one.text) is not None and one.found.told.author is None
    if not is_plain or len(works) != 1 or last[0].kind not in _IDENTIFIED:
        return one.found
    told = one.found.telling(last[0].told)
    return replace(told, kind=last[0].kind, value=last[0].value)


def _as(found: Found, source: Found) -> Found:
    return replace(found, kind=source.kind, value=source.value, told=source.told, back="")


def _same_author(found: Found, whole: _Whole) -> Found:
    """Give "Smith et al." without a year the year of the only Smith the article dates."""
    told = found.told
    if found.kind is not CitationKind.AUTHOR_YEAR or told.year is not None or not told.author:
        return found
    dated = whole.dated.get(_family(told.author), set())
    if len(dated) != 1:
        return found
    ((value, more),) = dated
    return replace(found, value=value, told=more)


def _family(author: str) -> str:
    return author.split(" et al")[0].split(" and ")[0]


def _completed(spoken: Sequence[Spoken]) -> list[Spoken]:
    """Let "the study, published in J" and the study named just before tell all of each other."""
    result: list[Spoken] = []
    last: int | None = None
    for one in spoken:
        result.append(one)
        if one.found.kind is not CitationKind.PROSE or one.found.back:
            continue
        if last is not None and _continues(result[last], one):
            before = result[last].found.telling(one.found.told)
            result[last] = replace(result[last], found=before)
            result[-1] = replace(
                one, found=replace(one.found, told=before.told, value=before.value)
            )
        last = len(result) - 1
    return result


def _continues(before: Spoken, one: Spoken) -> bool:
    near = one.block == before.block or one.block - before.block == 1
    agrees = agree(before.found, one.found)
    adds = before.found.told.journal is None or before.found.told.year is None
    plain = _PLAIN.match(one.text) is not None
    return near and before.sentence < one.sentence and agrees and adds and plain


def _named(spoken: Sequence[Spoken]) -> Iterator[Found]:
    return (one.found for one in spoken if not one.found.back)


def _back(one: Spoken, seen: Sequence[Spoken], kinds: Sequence[str]) -> Found | None:
    before = [old for old in seen if _reaches(one, old, kinds)]
    if not before or any(old.sentence == one.sentence and old.found.back for old in before):
        return None
    last = before[-1]
    # Two works side by side: nobody can tell which one "the study" is.
    beside = {_identity(old.found) for old in before if old.sentence == last.sentence}
    if len(beside) > 1 and one.found.back == "weak":
        return None
    source = last.found
    return _as(one.found, source)


def _reaches(one: Spoken, old: Spoken, kinds: Sequence[str]) -> bool:
    """Tell how far back: "participants" two sentences, "the study" to the paragraph above."""
    if old.sentence == one.sentence and old.found.first >= one.found.first:
        return False
    if one.block == old.block:
        return one.found.back == "strong" or one.sentence - old.sentence <= 2
    if kinds[one.block] == "list_item" != kinds[old.block]:
        return False
    return one.found.back == "strong" and one.block - old.block == 1


def _identity(found: Found) -> tuple[object, ...]:
    return found.kind, found.value, found.told


def _joined(one: Spoken, whole: _Whole) -> Found:
    """Give "the 2020 study" the journal of the only 2020 study the article names."""
    found = one.found
    if found.kind is not CitationKind.PROSE or not re.match(r"(?:the|this|that)\b", one.text, re.I):
        return found
    told = found.told
    if told.year is None or told.journal is not None:
        return found
    others = whole.years.get(told.year, set())
    if len(others) != 1:
        return found
    ((kind, value, more),) = others
    return replace(found.telling(more), kind=kind, value=value)
