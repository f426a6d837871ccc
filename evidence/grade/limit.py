"""One limit that decides, and the settings that may change it."""

import math
from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass

from evidence.errors import UnknownKey

IN_FORCE: ContextVar[Mapping[str, float] | None] = ContextVar("thresholds", default=None)
"""What settings made of limits, by name."""

_MOST = 1_000_000


@dataclass(frozen=True)
class Limit:
    """A number that decides: its name, default, unit, meaning, and the works it comes from.

    `sources` are keys of references.bib; `least` and `most` are what settings may make of it.
    """

    name: str
    default: float
    unit: str
    means: str
    sources: tuple[str, ...] = ()
    basis: str = "project"
    least: float = 0
    most: float = _MOST

    @property
    def value(self) -> float:
        """The number in force: that of the settings, else the default."""
        settings = IN_FORCE.get()
        return self.default if settings is None else settings.get(self.name, self.default)

    @property
    def change(self) -> str:
        """What the settings made of it, in words; empty where it is the default."""
        if self.value == self.default:
            return ""
        return f"threshold changed from {self.default:g} to {self.value:g} by settings"

    @property
    def note(self) -> str:
        """The change in brackets, to stand behind a reason; empty where it is the default."""
        return f" ({self.change})" if self.change else ""

    def number(self, value: object) -> float:
        """Read what a setting says; raises UnknownKey where it cannot be this limit."""
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if not is_number or not math.isfinite(number := float(str(value))):
            raise UnknownKey(f"{self.name} = {str(value)[:60]!r} is not a number")
        if not self.least <= number <= self.most:
            told = f"{self.least:g} to {self.most:g} ({self.unit})"
            raise UnknownKey(f"{self.name} = {number:g} lies outside {told}")
        return int(number) if number.is_integer() else number
