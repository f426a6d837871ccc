"""Every source in this folder, asked in turn for what it accepts."""

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING

import evidence.sources
from evidence.errors import SourceError, Unreachable
from evidence.match import identifiers_of
from evidence.model import Work
from evidence.sources.answer import Answer, Identifier, Verdict
from evidence.sources.cache import cache_directory

if TYPE_CHECKING:
    from evidence.sources.http import Client

_KINDS = {"doi": "doi", "pmid": "pmid", "pmc": "pmcid"}


@cache
def sources() -> tuple[ModuleType, ...]:
    """Give every module of this folder that is a source (it has a NAME), by name."""
    names = sorted(module.name for module in pkgutil.iter_modules(evidence.sources.__path__))
    modules = (importlib.import_module(f"evidence.sources.{name}") for name in names)
    return tuple(module for module in modules if hasattr(module, "NAME"))


def connect(mailto: str | None = None) -> "Client":
    """Give the polite client with its cache; loading it is slow, so it happens here."""
    http = importlib.import_module("evidence.sources.http")
    client: Client = http.Client(mailto=mailto, cache=cache_directory())
    return client


def lookup(identifier: Identifier, client: "Client") -> tuple[Answer, ...]:
    """Ask every source that accepts the identifier, then those that accept one just learned.

    So a PMID found in PubMed is also asked of Crossref by its DOI, for notices.
    """
    known = [identifier]
    waiting = list(sources())
    answers: list[Answer] = []
    while (found := next(_pairs(waiting, known), None)) is not None:
        source, accepted = found
        waiting.remove(source)
        answer = ask(source, accepted, client)
        answers.append(answer)
        if answer.work is not None:
            known += _learned(answer.work)
    return tuple(answers)


def ask(source: ModuleType, identifier: Identifier, client: "Client") -> Answer:
    """Ask one source; an outage, or an answer that is none, says nothing of the work."""
    try:
        answer: Answer = source.lookup(identifier, client)
    except SourceError as error:
        is_out = isinstance(error, Unreachable)
        verdict = Verdict.COULD_NOT_REACH if is_out else Verdict.REFUSED_ANSWER
        return Answer(verdict=verdict, asked=source.NAME, why=str(error))
    return answer


def _pairs(
    waiting: list[ModuleType], known: list[Identifier]
) -> Iterator[tuple[ModuleType, Identifier]]:
    return ((source, one) for source in waiting for one in known if source.accepts(one))


def _learned(work: Work) -> list[Identifier]:
    pairs = (name.split(":", 1) for name in identifiers_of(work))
    return [Identifier(kind=_KINDS[kind], value=value) for kind, value in pairs if kind in _KINDS]
