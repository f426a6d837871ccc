"""Work in, facts out: what kind of study it is and what it found, each with its quote.

One file per property or family of properties. Each declares `PROPERTIES` and
`read(source)`; a new property is a new file. docs/reading.md is a map of the files.
"""

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache

from evidence.extract.rivals import Reader, rivals
from evidence.extract.source import Source
from evidence.extract.streams import placed
from evidence.model import Fact, Property, Work

__all__ = ["extract"]


def extract(work: Work) -> tuple[Fact, ...]:
    """Give every fact the title, abstract and tags of a work state; the same each time."""
    source = Source(work)
    facts = [fact for read in dict.fromkeys(_readers().values()) for fact in read(source)]
    facts += rivals(source, facts, _readers())
    return tuple(placed(source, dict.fromkeys(facts)))


@cache
def _readers() -> Mapping[Property, Reader]:
    """Find the files of this folder that declare PROPERTIES, by name, and what each reads."""
    modules = (
        importlib.import_module(f"{__name__}.{found.name}")
        for found in pkgutil.iter_modules(__path__)
    )
    return {name: module.read for module in modules for name in getattr(module, "PROPERTIES", ())}
