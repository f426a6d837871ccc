"""The works a manuscript records itself: its reference list, the fields of reference managers."""

from collections.abc import Iterator
from functools import cached_property

from evidence import readers
from evidence.errors import EvidenceError
from evidence.extract import extract
from evidence.library.shelf import Shelf
from evidence.match import Index, read_reference
from evidence.model import Article, Basis, Citation, CitationKind, Record, Study, Work
from evidence.model.streams import studies_of

_BY_VALUE = frozenset({CitationKind.KEY, CitationKind.NUMBERED})
_OF_LIST = "reference"


class Enclosed:
    """What the citations of one article mean by its own records, held against a shelf."""

    def __init__(self, article: Article, shelf: Shelf) -> None:
        self._article = article
        self._shelf = shelf
        self._found: dict[str, str | None] = {}

    @cached_property
    def _works(self) -> dict[str, Work]:
        """The recorded works by the value of the citations that mean them."""
        works = ((record.key, self._read(record)) for record in self._article.records)
        return {key: work for key, work in works if work is not None}

    @cached_property
    def _index(self) -> Index:
        return Index(self._works.values())

    @cached_property
    def _by_key(self) -> dict[str, Work]:
        return {work.key: work for work in self._works.values()}

    def _read(self, record: Record) -> Work | None:
        """Read a record; None where it tells no work. Its key is not one of the shelf's."""
        read = self._listed if record.form == _OF_LIST else self._kept
        work = next(read(record), None)
        if work is None:
            return None
        key = work.key
        if record.form == _OF_LIST or key in self._shelf.works:
            key = f"reference {record.key}"
        facts = tuple(fact.model_copy(update={"work": key}) for fact in work.facts)
        return work.model_copy(update={"key": key, "line": record.line, "facts": facts})

    def _listed(self, record: Record) -> Iterator[Work]:
        work = read_reference(record.text, record.key)
        if work.title or work.doi or work.pmid or work.authors:
            yield work.model_copy(update={"file": self._article.path})

    def _kept(self, record: Record) -> Iterator[Work]:
        try:
            for entry in readers.read_text(record.text, self._article.path, record.form):
                if isinstance(entry, Work):
                    yield entry
        except EvidenceError:
            return

    def work(self, citation: Citation) -> Work | None:
        """Give the recorded work that a citation means, None where there is none."""
        if not self._article.records:
            return None
        if citation.kind in _BY_VALUE:
            return self._works.get(citation.value or "")
        key = self._index.resolve(citation) if citation.kind is not CitationKind.PROSE else None
        return self._by_key[key] if key is not None else None

    def matched(self, work: Work) -> str | None:
        """Give the key of the shelf's entry that a recorded work surely is."""
        if work.key not in self._found:
            self._found[work.key] = self._shelf.index.find(work)[0] if self._shelf.works else None
        return self._found[work.key]

    def studies(self, work: Work) -> tuple[Study, ...]:
        """Give what a record tells of its study; without an abstract it is only told."""
        facts = extract(work)
        if work.abstract is None:
            told = {"basis": Basis.TOLD, "origin": f"article:{self._article.path}"}
            facts = tuple(fact.model_copy(update=told) for fact in facts)
        return studies_of(work, facts)
