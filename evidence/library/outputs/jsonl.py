"""The report as JSON lines: one object a file, each as soon as it is known."""

from collections.abc import Iterable, Iterator
from json import dumps

from evidence.library.outputs import Run
from evidence.library.printing import printed
from evidence.library.report import Report


def part(report: Report) -> str:
    """Give the line of one file."""
    return dumps(printed(report).model_dump(mode="json"), ensure_ascii=False)


def whole(parts: Iterable[str], run: Run) -> Iterator[str]:  # noqa: ARG001
    """Yield the lines."""
    for line in parts:
        yield f"{line}\n"
