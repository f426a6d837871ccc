"""Evidence: the linter, the memory and the scale for health evidence.

    from evidence import Library

    with Library.open("evidence.db", create=True) as library:
        library.add("references.bib")
        answer = library.query("vitamin D prevents falls in older adults")

The names load when they are first used, so the command line starts at once.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from evidence.errors import EvidenceError
    from evidence.library import Library, Report
    from evidence.model import (
        Article,
        Body,
        Citation,
        Claim,
        Fact,
        Finding,
        Grade,
        Outcome,
        Study,
        Work,
    )

__all__ = [
    "Article",
    "Body",
    "Citation",
    "Claim",
    "EvidenceError",
    "Fact",
    "Finding",
    "Grade",
    "Library",
    "Outcome",
    "Report",
    "Study",
    "Work",
]

_ELSEWHERE = {"EvidenceError": "errors", "Library": "library", "Report": "library"}


def __getattr__(name: str) -> Any:
    """Load a public name from its room."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_ELSEWHERE.get(name, 'model')}"), name)


def __dir__() -> list[str]:
    """List the public names."""
    return [*__all__]
