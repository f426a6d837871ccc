"""An article and the works at hand, read together into the manuscript the rules judge."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from evidence import claims
from evidence.extract import extract
from evidence.library.carrying import carried
from evidence.library.own import own
from evidence.library.shelf import Shelf
from evidence.library.works import Naming
from evidence.model import (
    Article,
    Basis,
    Citation,
    CitationKind,
    Claim,
    Fact,
    Manuscript,
    Mention,
    Part,
    Passage,
    Property,
    Receipt,
    Sentence,
    Study,
    Work,
)
from evidence.model.streams import studies_of

_LONGEST = 2000
"""What is longer is text without full stops, in which no one study is told of."""
_EMPTY = re.compile(r"[\[(][\s;,]{1,400}[\])]")
"""Brackets that held nothing but citations."""
Said = tuple[Claim | None, tuple[Part, ...]]
"""What a sentence claims as a whole, and clause by clause where these differ."""
_SILENT = frozenset({"reference", "code", "cell"})


def read(article: Article, shelf: Shelf) -> Manuscript:
    """Read every sentence's claim and tie every citation to a work."""
    said = _claims(article)
    mentions = _mentions(article, shelf)
    covered = carried(article.sentences, [claim for claim, _ in said], mentions)
    ours = own(article.sentences)
    passages = []
    for index, sentence in enumerate(article.sentences):
        lead = sentence.lead
        passages.append(
            Passage(
                index=index,
                sentence=sentence,
                source=article.text[sentence.place.start : sentence.place.end],
                claim=said[index][0],
                parts=said[index][1],
                is_own=index in ours,
                mentions=tuple(mentions.get(index, ())),
                near=tuple(mentions.get(lead, ())) if lead is not None else covered.get(index, ()),
            )
        )
    return Manuscript(path=article.path, passages=tuple(passages))


def _claims(article: Article) -> list[Said]:
    """Read every claim; "it" and "the treatment" lean on what the paragraph named last.

    Where the paragraph has named nothing yet, they lean on its heading.
    """
    said: list[Said] = []
    headings: dict[str, Claim | None] = {}
    recent: Claim | None = None
    block: int | None = None
    cited: dict[int, list[Citation]] = {}
    for citation in article.citations:
        cited.setdefault(citation.sentence, []).append(citation)
    for index, sentence in enumerate(article.sentences):
        if sentence.block != block:
            above = headings.get(sentence.section[-1]) if sentence.section else None
            block, recent = sentence.block, above
        context = recent if sentence.lead is None else said[sentence.lead][0]
        is_silent = sentence.kind in _SILENT
        said.append((None, ()) if is_silent else _claim(sentence, cited.get(index, ()), context))
        claim = said[-1][0]
        if sentence.kind == "heading":
            headings[sentence.text] = claim
        elif claim is not None and claim.intervention is not None:
            recent = claim
    return said


def _claim(sentence: Sentence, cited: Iterable[Citation], context: Claim | None) -> Said:
    text, kind, section = _bare(sentence, cited), sentence.kind, sentence.section
    claim = claims.read(text, kind=kind, section=section, context=context)
    parts = claims.parts(text, kind=kind, section=section, context=context)
    # Blanks stand for the citations, so that places stay; what is told is what is written.
    return claim.model_copy(update={"text": sentence.text}), parts


def _bare(sentence: Sentence, cited: Iterable[Citation]) -> str:
    """Blank out a sentence's formal citations, so that they are not read as its words."""
    text = list(sentence.text)
    spots: dict[int, int] | None = None
    for citation in cited:
        if citation.kind is not CitationKind.PROSE:
            spots = spots or {offset: at for at, offset in enumerate(sentence.offsets)}
            for offset in range(citation.place.start, citation.place.end):
                if offset in spots:
                    text[spots[offset]] = " "
    return _EMPTY.sub(lambda found: " " * len(found[0]), "".join(text))


def _mentions(article: Article, shelf: Shelf) -> dict[int, list[Mention]]:
    naming = Naming(article, shelf)
    named = [(citation, naming.name(citation)) for citation in article.citations]
    tells = _tells(article, named)
    told = _as_told(article, shelf, named, tells)
    found: dict[int, list[Mention]] = {}
    for index, (citation, (work, matched)) in enumerate(named):
        found.setdefault(citation.sentence, []).append(
            _mention(shelf, naming, citation, (work, matched), tells[index], told)
        )
    return found


def _mention(
    shelf: Shelf,
    naming: Naming,
    citation: Citation,
    name: tuple[str, str | None],
    tells: tuple[Fact, ...],
    told: Mapping[tuple[str, int], Study],
) -> Mention:
    work, matched = name
    here = told.get((work, naming.block(citation)))
    candidates = shelf.index.candidates(citation, here) if matched is None else ()
    return Mention(
        citation=citation,
        work=work,
        matched=matched,
        is_findable=naming.is_findable(citation, matched),
        candidates=candidates,
        studies=_studies(shelf, naming, citation, matched) or ((here,) if here else ()),
        tells=tells,
    )


def _studies(
    shelf: Shelf, naming: Naming, citation: Citation, matched: str | None
) -> tuple[Study, ...]:
    return shelf.studies(matched) if matched is not None else naming.studies(citation)


def _tells(
    article: Article, named: Sequence[tuple[Citation, tuple[str, str | None]]]
) -> list[tuple[Fact, ...]]:
    """Read what the article says of each cited work, where a sentence speaks of one work only."""
    works: dict[int, set[str]] = {}
    for citation, (work, _) in named:
        works.setdefault(citation.sentence, set()).add(work)
    items: dict[int, list[int]] = {}
    for index, sentence in enumerate(article.sentences):
        if sentence.lead is not None:
            items.setdefault(sentence.lead, []).append(index)
    told: list[tuple[Fact, ...]] = []
    for citation, (work, _) in named:
        if len(works[citation.sentence]) > 1:
            told.append(())
            continue
        own = [index for index in items.get(citation.sentence, []) if index not in works]
        told.append(
            tuple(
                fact
                for index in (citation.sentence, *own)
                for fact in _told(article, article.sentences[index], work)
            )
        )
    return told


def _told(article: Article, sentence: Sentence, work: str) -> Iterator[Fact]:
    """Read a sentence as if it were an abstract: its facts, as told by the article."""
    if len(sentence.text) > _LONGEST:
        return
    receipt = Receipt(note=f"as told by {article.path}, line {sentence.place.line}")
    for fact in _stated(work, sentence.text):
        if fact.basis is not Basis.ABSTRACT or fact.start is None or fact.end is None:
            continue
        offsets = sentence.offsets
        spot = {"start": offsets[fact.start], "end": offsets[fact.end - 1] + 1} if offsets else {}
        yield fact.model_copy(
            update={
                "basis": Basis.TOLD,
                "origin": f"article:{article.path}",
                "receipt": receipt,
                "stream": "",
                **spot,
            }
        )


@lru_cache(maxsize=2048)
def _stated(work: str, sentence: str) -> tuple[Fact, ...]:
    """Read the facts of a sentence; an editor asks again for every one that did not change."""
    return extract(Work(key=work, abstract=sentence))


def _as_told(
    article: Article,
    shelf: Shelf,
    named: Sequence[tuple[Citation, tuple[str, str | None]]],
    tells: Sequence[tuple[Fact, ...]],
) -> dict[tuple[str, int], Study]:
    """Build each unmatched work as the article tells it, block by block."""
    facts: dict[tuple[str, int], dict[tuple[Property, str], Fact]] = {}
    works: dict[str, Work] = {}
    for (citation, (work, matched)), told in zip(named, tells, strict=True):
        if matched is not None or citation.kind is not CitationKind.PROSE:
            continue
        year, journal = citation.told.year, citation.told.journal
        works.setdefault(work, shelf.works.get(work) or Work(key=work, year=year, journal=journal))
        block = article.sentences[citation.sentence].block
        held = facts.setdefault((work, block), {})
        for fact in told:
            # What is told again in the same words tells nothing more.
            held.setdefault((fact.property, fact.text), fact)
    return {
        (work, spot): studies_of(works[work].model_copy(update={"facts": ()}), held.values())[0]
        for (work, spot), held in facts.items()
    }
