"""The works that rules stand on, as citations a reader can follow."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from evidence.model import Work
from evidence.readers import read

_PACKAGE = Path(__file__).parents[1]
_PLACES = (_PACKAGE / "_schema" / "references.bib", _PACKAGE.parent / "references.bib")
"""Where the bibliography stands in an installed package, and in the project itself."""

_SHOWN = 3


def citations(keys: Iterable[str]) -> dict[str, str]:
    """Give each key with its citation; a key whose work is not at hand stands for itself."""
    known = _works()
    return {key: _citation(known[key]) if key in known else key for key in keys}


@cache
def _works() -> Mapping[str, Work]:
    place = next((one for one in _PLACES if one.is_file()), None)
    entries = read(place) if place is not None else ()
    return {one.key: one for one in entries if isinstance(one, Work)}


def _citation(work: Work) -> str:
    who = ", ".join(name.split(",")[0] for name in work.authors[:_SHOWN])
    more = " et al." if len(work.authors) > _SHOWN else ""
    year = f" ({work.year})" if work.year is not None else ""
    parts = [f"{who.removesuffix(', others')}{more}{year}", work.title.rstrip("."), work.journal]
    told = ". ".join(part for part in parts if part)
    return f"{told}. https://doi.org/{work.doi}" if work.doi else f"{told}."
