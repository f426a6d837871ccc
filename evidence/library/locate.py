"""Where things are: the library upward of here, and bibliographies."""

import os
from collections.abc import Iterator
from pathlib import Path

from evidence.errors import UnreadableInput
from evidence.model import Article

DATABASE = "evidence.db"
VARIABLE = "EVIDENCE_LIBRARY"
BESIDE = "references.bib"


def database(given: str | None, start: Path | None = None) -> str | None:
    """Find the library: the one given, else EVIDENCE_LIBRARY, else evidence.db upward of here."""
    named = given or os.environ.get(VARIABLE)
    if named:
        return named
    found = (str(path) for path in databases(start or Path()) if path.is_file())
    return next(found, None)


def databases(start: Path) -> Iterator[Path]:
    """Yield where the library of a folder may stand, the nearest first."""
    here = start.resolve()
    return (folder / DATABASE for folder in (here, *here.parents))


def bibliographies(article: Article, given: tuple[Path, ...] = ()) -> Iterator[Path]:
    """Yield the bibliographies of a manuscript: given, named by it, or beside it.

    Raises UnreadableInput when one that was named does not exist.
    """
    for index, path in enumerate(candidates(article, given)):
        if given or path.is_file():
            yield path
        elif article.bibliography:
            told = f"its bibliography {article.bibliography[index]} does not exist; mend the path"
            raise UnreadableInput(f"{article.path}: {told}")


def candidates(article: Article, given: tuple[Path, ...] = ()) -> tuple[Path, ...]:
    """Give where the bibliographies of a manuscript stand, or would stand if there were any."""
    folder = Path(article.path).parent
    return given or tuple(folder / one for one in article.bibliography or (BESIDE,))
