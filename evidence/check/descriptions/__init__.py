"""What a sentence tells of how a study was done, held against what the study's record says.

A description is a module with `RANK` (lower wins where two speak of the same words) and
`find(told) -> Iterator[Difference]`; they are found by walking this folder.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from functools import cache

from evidence.check.descriptions.telling import Difference, Telling

__all__ = ["Difference", "Telling", "differences"]

Finder = Callable[[Telling], Iterator[Difference]]


@cache
def _finders() -> tuple[Finder, ...]:
    found: list[tuple[int, str, Finder]] = []
    for module in pkgutil.iter_modules(__path__):
        loaded = importlib.import_module(f"{__name__}.{module.name}")
        if hasattr(loaded, "RANK"):
            found.append((loaded.RANK, module.name, loaded.find))
    return tuple(find for _, _, find in sorted(found, key=lambda one: one[:2]))


def differences(told: Telling) -> Iterator[Difference]:
    """Yield what a sentence tells otherwise than the record, no words twice."""
    taken: list[Difference] = []
    for finder in _finders():
        for one in finder(told):
            if all(one.end <= old.start or old.end <= one.start for old in taken):
                taken.append(one)
                yield one
