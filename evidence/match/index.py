"""The works of a library, laid out so that the one meant is found without reading them all."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property

from evidence.match.asked import Asked
from evidence.match.aspects import Judged, judge
from evidence.match.authors import is_by, named
from evidence.match.identifiers import identifier_in, identifiers_of
from evidence.match.journals import journal_initials
from evidence.match.pair import Verdict, same_work
from evidence.match.register import Register, traits_of
from evidence.match.words import content_words, family_key, title_key
from evidence.model import Candidate, Citation, CitationKind, Study, Work
from evidence.model.streams import studies_of

NOT_CANDIDATES = frozenset({"evidence-cited", "evidence-method"})
"""Keywords of works that stand for a citation or back a rule: never what an article meant."""

_LEAST_SUPPORT = 2.0
_LEAST_SCORE = 0.15
_LEAST_TITLE_WORDS = 3
_FITS = 0.5
_COMMON, _SHARE = 200, 20
"""A word in more works than this, and than one in 20, tells nothing."""


class Index:
    """Works by identifier, key, title, author, year, journal and content, built once."""

    def __init__(
        self,
        works: Iterable[Work],
        studies: Mapping[str, tuple[Study, ...]] | None = None,
        ask: Callable[[str], tuple[Study, ...]] | None = None,
        fetch: Callable[[Iterable[str]], None] | None = None,
    ) -> None:
        """Take works with their studies, or how to `ask` for those of one work.

        `fetch` hears first of which works studies will be asked, to get them all at once.
        """
        self.works = {work.key: work for work in works}
        self._studies = studies or {}
        self._ask = ask
        self._fetch = fetch
        self._identifiers: dict[str, list[str]] = defaultdict(list)
        self._folded: dict[str, list[str]] = defaultdict(list)
        self._titles: dict[str, list[str]] = defaultdict(list)
        self._urls: dict[str, list[str]] = defaultdict(list)
        for work in self.works.values():
            self._place(work)

    def _place(self, work: Work) -> None:
        for identifier in identifiers_of(work):
            self._identifiers[identifier].append(work.key)
        for name in dict.fromkeys([work.key, *aliases(work)]):
            self._folded[name.casefold()].append(work.key)
        if work.title:
            self._titles[title_key(work.title)].append(work.key)
        if work.url:
            self._urls[_bare(work.url)].append(work.key)

    @cached_property
    def _blocks(self) -> Mapping[tuple[str, object], list[str]]:
        """Works by what an article may tell of them in passing, laid out when first asked."""
        blocks: dict[tuple[str, object], list[str]] = defaultdict(list)
        for work in self.works.values():
            for block in {*self._blocks_of(work), *self._told_of(work)}:
                blocks[block].append(work.key)
        return blocks

    def _blocks_of(self, work: Work) -> Iterator[tuple[str, object]]:
        if work.year is not None:
            yield "year", work.year
        if work.journal:
            yield "journal", journal_initials(work.journal)
        for author in work.authors[:1]:
            yield "author", family_key(author)
        for word in content_words(work.title):
            yield "word", word

    def _told_of(self, work: Work) -> Iterator[tuple[str, object]]:
        studies = self._studies.get(work.key) or studies_of(work)
        facts = (fact.text for study in studies for fact in study.facts)
        for word in content_words(" ".join(facts)):
            yield "word", word

    def studies(self, key: str) -> tuple[Study, ...]:
        """Give the studies of a work: as handed in, as asked for, else by its own facts."""
        if key in self._studies:
            return self._studies[key]
        return self._ask(key) if self._ask is not None else studies_of(self.works[key])

    def resolve(self, citation: Citation) -> str | None:
        """Give the key of the work a citation surely means, None where it is not sure.

        Prose is never resolved by resemblance, only by a title told exactly.
        """
        found = self._by_value(citation)
        if found is None and citation.kind is CitationKind.AUTHOR_YEAR:
            found = self._by_author_year(citation)
        return found if found is not None else self._by_title(citation)

    def _by_value(self, citation: Citation) -> str | None:
        value = citation.value
        if value is None or citation.kind in {CitationKind.PROSE, CitationKind.NUMBERED}:
            return None
        if citation.kind is CitationKind.KEY:
            return value if value in self.works else _only(self._folded[value.casefold()])
        identifier = identifier_in(value)
        if identifier is not None:
            return _only(self._identifiers.get(identifier, []))
        return _only(self._urls.get(_bare(value), []))

    def _by_author_year(self, citation: Citation) -> str | None:
        author, year = citation.told.author, citation.told.year
        names = named(author) if author else ()
        if author is None or year is None or not names:
            return None
        keys = self._blocks.get(("author", names[0]), [])
        works = (self.works[key] for key in keys)
        return _only([work.key for work in works if work.year == year and is_by(author, work)])

    def _by_title(self, citation: Citation) -> str | None:
        key = title_key(citation.told.title or "")
        if len(key.split()) < _LEAST_TITLE_WORDS:
            return None
        year = citation.told.year
        keys = self._titles.get(key, [])
        return _only([one for one in keys if year is None or self.works[one].year in {None, year}])

    def candidates(
        self, citation: Citation, told: Study | None = None, limit: int = 5
    ) -> tuple[Candidate, ...]:
        """Give the works a citation might mean, the best first, with what fits and what differs.

        They are for a person to decide on: nothing here says that one is meant.
        """
        asked = Asked(citation, told)
        near = self._near(asked)
        if self._fetch is not None:
            self._fetch(near)
        found = (self._candidate(asked, key) for key in near)
        worthy = [one for one in found if one is not None]
        return tuple(sorted(worthy, key=lambda one: (-one.score, one.key))[:limit])

    def find(self, work: Work, limit: int = 5) -> tuple[str | None, tuple[Candidate, ...]]:
        """Give the key of the work that a record or reference surely is, and what is like it.

        Sure means that one work is the same, or that all that are the same are one work.
        """
        near = self._register.near(traits_of(work))
        compared = [(key, same_work(work, self.works[key])) for key in near]
        alike = [(key, one) for key, one in compared if one.verdict is not Verdict.DIFFERENT]
        alike.sort(key=lambda pair: (-pair[1].score, pair[0]))
        same = [key for key, one in alike if one.verdict is Verdict.SAME]
        candidates = (
            Candidate(key=key, score=one.score, fits=one.fits, differs=one.differs)
            for key, one in alike[:limit]
        )
        return (same[0] if self._are_one(same) else None), tuple(candidates)

    def _are_one(self, keys: list[str]) -> bool:
        """Tell whether keys all name one work, which a library may hold twice."""
        if not keys:
            return False
        first, *rest = (self.works[key] for key in keys)
        return all(same_work(first, one).verdict is Verdict.SAME for one in rest)

    @cached_property
    def _register(self) -> Register:
        """The marks by which records of one work find each other, laid out when first asked."""
        register = Register()
        for work in self.works.values():
            register.enter(traits_of(work), work.key)
        return register

    def _near(self, asked: Asked) -> list[str]:
        """Give the keys of works that share a year, journal, author or rare enough word."""
        blocks: list[tuple[str, object]] = []
        if asked.year is not None:
            blocks += [("year", asked.year + step) for step in (-1, 0, 1)]
        if asked.journal is not None:
            blocks.append(("journal", journal_initials(asked.journal)))
        if asked.told.author:
            blocks += [("author", name) for name in named(asked.told.author)[:1]]
        words = [("word", word) for word in sorted(content_words(asked.words))]
        rare = max(_COMMON, len(self.works) // _SHARE)
        blocks += [block for block in words if len(self._blocks.get(block, [])) <= rare]
        return sorted({key for block in blocks for key in self._blocks.get(block, [])})

    def _candidate(self, asked: Asked, key: str) -> Candidate | None:
        work = self.works[key]
        if NOT_CANDIDATES & set(work.keywords) or (asked.study and asked.study.work.key == key):
            return None
        marked = [judge(asked, study) for study in self.studies(key)]
        return max((_scored(key, marks) for marks in marked), key=_score, default=None)


def aliases(work: Work) -> list[str]:
    """Give the other citekeys under which a work came, as BibLaTeX writes them in `ids`."""
    told = next((value for name, value in work.fields if name == "ids"), "")
    return [key.strip() for key in told.split(",") if key.strip()]


def _score(candidate: Candidate | None) -> float:
    return -1.0 if candidate is None else candidate.score


def _scored(key: str, judged: tuple[Judged, ...]) -> Candidate | None:
    support = sum(one.aspect.weight * max(0.0, one.mark.agreement) for one in judged)
    balance = sum(one.aspect.weight * one.mark.agreement for one in judged)
    told = sum(one.aspect.weight for one in judged)
    strong = any(one.mark.agreement > 0 and not one.aspect.is_weak for one in judged)
    if not told or support < (_LEAST_SUPPORT if strong else 2 * _LEAST_SUPPORT):
        return None
    score = round(max(0.0, balance) / told * support / (support + _LEAST_SUPPORT), 3)
    if score < _LEAST_SCORE:
        return None
    fits = tuple(one.mark.text for one in judged if one.mark.agreement >= _FITS)
    differs = tuple(one.mark.text for one in judged if one.mark.agreement < _FITS and one.mark.text)
    return Candidate(key=key, score=score, fits=fits, differs=differs)


def _only(keys: list[str]) -> str | None:
    return keys[0] if len(keys) == 1 else None


def _bare(url: str) -> str:
    """Give a web address without scheme, `www.`, fragment and closing slash."""
    bare = url.strip().casefold().partition("#")[0]
    for start in ("https://", "http://", "www."):
        bare = bare.removeprefix(start)
    return bare.rstrip("/")
