"""The report as one JSON document: of a file asked for alone its object, else a list of them."""

from collections.abc import Iterable, Iterator
from json import dumps
from typing import Any

from evidence.library.outputs import Run
from evidence.library.printing import printed
from evidence.library.report import Report


def part(report: Report) -> dict[str, Any]:
    """Give the object of one file."""
    return printed(report).model_dump(mode="json")


def whole(parts: Iterable[dict[str, Any]], run: Run) -> Iterator[str]:
    """Yield the document."""
    found = list(parts)
    document = found[0] if run.alone and len(found) == 1 else found
    yield dumps(document, ensure_ascii=False, indent=2) + "\n"
