"""Which citations of an article mean one work, and which entry that surely is."""

from evidence.library.enclosed import Enclosed
from evidence.library.shelf import Shelf
from evidence.match import journal_key
from evidence.model import Article, Citation, CitationKind, Study, Work

_BARE = frozenset({CitationKind.DOI, CitationKind.LINK})


class Naming:
    """Names works within one article: the same name for every mention of one work."""

    def __init__(self, article: Article, shelf: Shelf) -> None:
        self._article = article
        self._shelf = shelf
        self._told: dict[tuple[int | None, str | None, str | None], str] = {}
        self._has_list = any(sentence.kind == "reference" for sentence in article.sentences)
        self._enclosed = Enclosed(article, shelf)

    def name(self, citation: Citation) -> tuple[str, str | None]:
        """Give the work's name here and, when it is surely an entry, that entry's key."""
        matched = self._shelf.index.resolve(citation)
        if matched is not None:
            return matched, matched
        own = self._enclosed.work(citation)
        if own is not None:
            matched = self._enclosed.matched(own)
            return matched or own.key, matched
        if citation.kind is CitationKind.PROSE:
            return self._told_name(citation), None
        return citation.value or citation.text, None

    def studies(self, citation: Citation) -> tuple[Study, ...]:
        """Give what the manuscript's own record tells of a cited work that no entry knows."""
        own = self._enclosed.work(citation)
        return self._enclosed.studies(own) if own is not None else ()

    def is_findable(self, citation: Citation, matched: str | None) -> bool:
        """Tell whether a reader could find the work from what the article gives."""
        if matched is not None:
            return self._shelf.works[matched].is_resolved
        own = self._enclosed.work(citation)
        if citation.kind in _BARE or (own is not None and own.is_resolved):
            return True
        in_list = {CitationKind.NUMBERED, CitationKind.AUTHOR_YEAR}
        return citation.kind in in_list and self._has_list

    def block(self, citation: Citation) -> int:
        """Give the paragraph or list item the citation stands in."""
        return self._article.sentences[citation.sentence].block

    def _told_name(self, citation: Citation) -> str:
        """Name a work by the year and journal told: what is told less fully joins what fits.

        Without a journal the phrase itself tells works apart; phrases that point
        back carry the words of what they point back to.
        """
        year = citation.told.year
        journal = journal_key(citation.told.journal) if citation.told.journal else None
        words = None if journal is not None else citation.value
        asked = (year, journal, words)
        known = self._told.get(asked) or self._fitting(year, journal, words)
        if known is None:
            known = self._stub(year, journal) or f"told-{len(set(self._told.values())) + 1}"
        self._told.setdefault(asked, known)
        return known

    def _fitting(self, year: int | None, journal: str | None, words: str | None) -> str | None:
        """Find the one work named before with the same journal, of which no year is told here."""
        if journal is None or year is not None or words is not None:
            return None
        fits = {name for (_, other, _), name in self._told.items() if other == journal}
        return fits.pop() if len(fits) == 1 else None

    def _stub(self, year: int | None, journal: str | None) -> str | None:
        """Find the entry that records this very citation, when the library holds one."""
        fits = [work.key for work in self._shelf.stubs if _is_told(work, year, journal)]
        return fits[0] if len(fits) == 1 else None


def _is_told(stub: Work, year: int | None, journal: str | None) -> bool:
    own = journal_key(stub.journal) if stub.journal else None
    return year is not None and stub.year == year and own == journal
