"""What `check` found, in the formats of other programs: one file each, found by walking.

A format is a module with `part(report)`, what it makes of one file, small enough
to be sent between processes, and `whole(parts, run)`, the text of all in pieces.
"""

import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol, cast

from evidence.library.report import Report

__all__ = ["Output", "Run", "named", "names"]


@dataclass
class Run:
    """What a format may tell of the run: the program's version and the inputs it could not read.

    `alone` is whether one file was asked for. `unread` fills while the parts are made.
    """

    version: str
    alone: bool = True
    unread: list[str] = field(default_factory=list)


class Output(Protocol):
    """What a module must offer to be a format."""

    def part(self, report: Report) -> Any:
        """Give what the format says of one file."""

    def whole(self, parts: Iterable[Any], run: Run) -> Iterator[str]:
        """Yield the text on all files, in pieces."""


def names() -> tuple[str, ...]:
    """Give the names of the formats, and load none of them."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


def named(name: str) -> Output:
    """Load a format."""
    return cast("Output", importlib.import_module(f"{__name__}.{name}"))
