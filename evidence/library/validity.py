"""How well the facts a rule rests on are read: the measured figures, by property.

benchmarks/extraction.py writes the figures beside docs/validity.md, which holds them in full.
"""

import inspect
import json
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files
from types import CodeType, FunctionType
from typing import Any, NamedTuple

from evidence.model import SIZES, Property
from evidence.rule import Rule

PAGE = "validity.md"
_FILE = "validity.json"
_SHORT = {
    "design": (Property.DESIGN,),
    "subject": (Property.SUBJECT,),
    "control": (Property.CONTROL,),
    "allocation": (Property.ALLOCATION,),
    "outcomes": (Property.OUTCOME,),
    "size": SIZES,
    "sample_size": SIZES,
    "follow_up_weeks": (Property.FOLLOW_UP_WEEKS,),
}
"""What a study's own attributes give, as rules ask for them."""


class Measured(NamedTuple):
    """How well one property is read, on which labelled set, and where the page tells more."""

    row: str
    anchor: str
    set: str
    items: int
    precision: float
    recall: float
    f1: float
    date: str
    measures: tuple[Property, ...]

    @property
    def text(self) -> str:
        """The figures in one line."""
        return (
            f"{self.row}: precision {self.precision:.2f}, recall {self.recall:.2f} "
            f"({self.set}, {self.items} items, {self.date})"
        )

    def printed(self) -> dict[str, Any]:
        """Give the figures as the catalogue publishes them."""
        told = self._asdict()
        del told["measures"]
        return {**told, "page": f"docs/{PAGE}#{self.anchor}"}


@cache
def measured() -> tuple[Measured, ...]:
    """Give every measured property, in the order of the page."""
    text = files(__package__).joinpath(_FILE).read_text(encoding="utf-8")
    return tuple(
        Measured(**{**row, "measures": tuple(Property(one) for one in row["measures"])})
        for row in json.loads(text)
    )


def behind(rule: Rule) -> tuple[Measured, ...]:
    """Give how well each property a rule reads is measured; nothing where none is."""
    read = frozenset(reads(rule))
    return tuple(row for row in measured() if read & frozenset(row.measures))


def reads(rule: Rule) -> tuple[Property, ...]:
    """Name the properties a rule needs or asks for by name in its own file."""
    found = set(rule.needs)
    for code in _codes(inspect.unwrap(rule.judge), set()):
        for name in code.co_names:
            found.update(_SHORT.get(name, ()))
            if name in Property.__members__:
                found.add(Property[name])
    return tuple(one for one in Property if one in found)


def _codes(function: Callable[..., object], seen: set[object]) -> Iterator[CodeType]:
    """Yield the code of a function and of those of its file that it names."""
    if not isinstance(function, FunctionType) or function in seen:
        return
    seen.add(function)
    waiting = [function.__code__]
    while waiting:
        code = waiting.pop()
        yield code
        waiting += [one for one in code.co_consts if isinstance(one, CodeType)]
        for name in code.co_names:
            other = function.__globals__.get(name)
            if callable(other) and getattr(other, "__module__", None) == function.__module__:
                yield from _codes(inspect.unwrap(other), seen)
