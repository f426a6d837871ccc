"""CIT002 citation-no-match-found."""

from collections.abc import Iterator

from evidence.model import Finding, Property, Study, Work
from evidence.rule import rule

_TOLD = Work(key="cited", year=2020, journal="Journal of Sleep")
_FOUND = Work(key="found", doi="10.1000/1", title="A trial", authors=("Doe, J.",))
_TWO = 2


def _searched(work: Work, *said: str) -> Study:
    return Study.of(work=work, searched=list(said))


@rule(
    "CIT002",
    severity="error",
    advice="Do not cite it until somebody holds the paper in their hands.",
    basis="project",
    needs=[Property.SEARCHED],
    fires=[_searched(_TOLD, "crossref: not_found", "pubmed: not_found")],
    quiet=[
        _searched(_TOLD, "crossref: not_found", "pubmed: found"),
        _searched(_TOLD, "crossref: not_found", "pubmed: unreachable"),
        _searched(_FOUND, "crossref: not_found", "pubmed: not_found"),
    ],
    unknown=[Study.of(work=_TOLD), _searched(_TOLD, "crossref: not_found")],
)
def citation_no_match_found(study: Study) -> Iterator[Finding]:
    """Two indexes or more were searched, and none knows a work that fits.

    It may be misremembered, or named by a machine that made it up; it may also
    stand in an index nobody asked. An index that could not be reached says
    nothing. Log a search with `evidence set KEY searched "crossref: not_found"`.
    """
    facts = study.about(Property.SEARCHED)
    said: dict[str, set[str]] = {"found": set(), "not_found": set()}
    for fact in facts:
        index, _, answer = fact.text.rpartition(": ")
        said.setdefault(answer, set()).add(index.strip().casefold())
    if said["found"] or len(said["not_found"]) < _TWO or study.work.is_resolved:
        return
    asked = ", ".join(sorted(said["not_found"]))
    yield Finding(message=f"Searched for in {asked}: no work fits what is cited.", because=facts)
