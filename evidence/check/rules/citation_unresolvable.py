"""CIT001 citation-unresolvable."""

from collections.abc import Iterator

from evidence.model import CitationKind, Finding, Manuscript, Mention, Words
from evidence.rule import rule


@rule(
    "CIT001",
    severity="error",
    basis="memory",
    sources=["icmje"],
    advice="Give author, title, journal, year and DOI, or drop the sentence.",
    fires=[
        "A 2019 study published in the Journal of Sleep Research found that naps improve memory.",
        "Beta blockers lower the risk of stroke [@nosuchkey2011].",
    ],
    quiet=[
        "A trial found that the extract raised hair counts (doi:10.1002/sctm.19-0410).",
        "Some studies suggest that naps improve memory.",
    ],
)
def citation_unresolvable(manuscript: Manuscript) -> Iterator[Finding]:
    """Nobody can find the work that is meant.

    Nobody can check it, and hundreds of papers fit: a year and a journal, or a
    key that the bibliography does not hold, name no work.

    The rule fires once for each such work, at its first mention. It says
    nothing about whether the work exists.
    """
    for mentions in _unfindable(manuscript).values():
        first = mentions[0]
        lines = {mention.citation.place.line for mention in mentions}
        others = sorted(lines - {first.citation.place.line})
        also = f" (also at line {', '.join(map(str, others))})" if others else ""
        yield Finding(
            message=f"{_missing(first)}{also}",
            because=tuple(
                Words(text=mention.citation.text, place=mention.citation.place)
                for mention in mentions
            ),
            place=first.citation.place,
            study=first.work,
        )


def _unfindable(manuscript: Manuscript) -> dict[str, list[Mention]]:
    found: dict[str, list[Mention]] = {}
    for passage in manuscript.passages:
        for mention in passage.mentions:
            if not mention.is_findable:
                found.setdefault(mention.work, []).append(mention)
    return found


def _missing(mention: Mention) -> str:
    citation = mention.citation
    if citation.kind is CitationKind.KEY and mention.matched is None:
        return f"the bibliography has no entry “{citation.value}”"
    if mention.matched is not None:
        return f"the entry “{mention.matched}” names no title, author, DOI or PMID"
    if citation.told.author is not None and citation.told.year is None:
        return f"“{citation.text}” names no title, year, DOI or PMID{_maybe(mention)}"
    if citation.told.author is not None and mention.alike:
        return f"“{citation.text}” fits {' and '.join(mention.alike[:3])}: which is not told"
    if citation.told.author is not None:
        return f"“{citation.text}” names no title, DOI or PMID{_maybe(mention)}"
    return f"“{citation.text}” names no title, author, DOI or PMID"


def _maybe(mention: Mention) -> str:
    """Name the entries that it may be: a year would tell which."""
    keys = [one.key for one in mention.candidates[:3]]
    return f"; it may be {' or '.join(keys)}" if keys else ""
