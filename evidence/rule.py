"""What a rule is, and the catalogue that finds rules by walking their folder.

A rule is one file: a function, its code, severity, sources and examples. Its
docstring is the manual page. What it judges is told by the type of its one
parameter: a `Study`, a `Support` (study and claim), a `Mention`, a `Passage`
or a whole `Manuscript`.
"""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from typing import Any, get_type_hints

from evidence.model import Finding, Property, Severity

GROUPS: Mapping[str, str] = {
    "CIT": "citation",
    "DES": "human design and conduct",
    "PRE": "animals, cells and products",
    "STA": "size and statistics",
    "BOD": "body of evidence and comparison",
    "WRD": "wording and coherence",
}

_CODE = re.compile(r"[A-Z]{3}\d{3}")
_SENTENCE = re.compile(r"(?<=[.?!])\s+")
_SHORT = 60
"""A reason shorter than this takes its next sentence along."""
_DECLARED = "__evidence_rule__"


class Mark(StrEnum):
    """What kind of fault a rule is about, where that decides when it is worth saying.

    `silence` is what a report leaves out, which nobody can tell of a study known by
    hearsay; `unlisted` what a mere entry of a reference list does not tell either;
    `hearsay` that it is known from the text alone, which is so of all that no entry
    stands for; `leaning` that a claim about people leans on a study without any.
    """

    SILENCE = "silence"
    UNLISTED = "unlisted"
    HEARSAY = "hearsay"
    LEANING = "leaning"


@dataclass(frozen=True)
class Rule:
    """One named, sourced check with its own examples."""

    code: str
    name: str
    severity: Severity
    summary: str
    manual: str
    advice: str
    sources: tuple[str, ...]
    basis: str
    needs: tuple[Property, ...]
    implied: bool
    marks: frozenset[Mark]
    admits: frozenset[str]
    fires: tuple[Any, ...]
    quiet: tuple[Any, ...]
    unknown: tuple[Any, ...]
    subject: type
    judge: Callable[[Any], Iterator[Finding]]
    since: str

    @property
    def room(self) -> str:
        """The room it stands in: grade (studies) or check (texts)."""
        return self.judge.__module__.split(".")[1]

    @cached_property
    def why(self) -> str:
        """Why it matters, in the first words of the manual page behind what is wrong."""
        told = self.manual.partition("\n\n")[2].partition("\n\n")[0]
        sentences = _SENTENCE.split(" ".join(told.split()))
        return " ".join(sentences[: 1 if len(sentences[0]) >= _SHORT else 2])

    def findings(self, subject: object) -> Iterator[Finding]:
        """Yield what the rule finds, signed."""
        return (self.signed(found) for found in self.judge(subject))

    def signed(self, found: Finding, study: str | None = None) -> Finding:
        """Sign a finding with the rule's code, name and advice, and with a study's key."""
        update: dict[str, object] = {"code": self.code, "rule": self.name}
        if study is not None:
            update["study"] = study
        if "severity" not in found.model_fields_set:
            update["severity"] = self.severity
        if not found.advice:
            update["advice"] = self.advice
        return found.model_copy(update=update)


def rule(
    code: str,
    *,
    severity: Severity | str,
    advice: str,
    sources: Sequence[str] = (),
    basis: str = "read",
    needs: Sequence[Property] = (),
    implied: bool = False,
    marks: Sequence[Mark] = (),
    admits: Sequence[str] = (),
    fires: Sequence[Any],
    quiet: Sequence[Any],
    unknown: Sequence[Any] = (),
    since: str = "0.1",
) -> Callable[[Callable[[Any], Iterator[Finding]]], Callable[[Any], Iterator[Finding]]]:
    """Declare a function to be a rule.

    `sources` are keys of references.bib; `basis` says how sure we are of them:
    `read` (seen in the source), `part`, `memory` (not re-read) or `project`
    (our own rule, no outside authority). `needs` are the properties without
    which the rule cannot judge: where nothing at all is stored of one it is not
    even asked, unless they may be `implied` by others (a design tells its control).
    `marks` tell a caller what kind of fault it is; `admits` are values of the facts
    it needs that say the same as its finding, so that a sentence which tells one
    itself need not hear it again.
    """
    if not _CODE.fullmatch(code) or code[:3] not in GROUPS:
        raise ValueError(f"rule code {code!r} is not a group of {sorted(GROUPS)} and 3 digits")
    if basis not in {"read", "part", "memory", "project"}:
        raise ValueError(f"{code}: basis {basis!r} is not read, part, memory or project")

    def declare(judge: Callable[[Any], Iterator[Finding]]) -> Callable[[Any], Iterator[Finding]]:
        hints = get_type_hints(judge)
        subject = hints[next(iter(inspect.signature(judge).parameters))]
        manual = inspect.cleandoc(judge.__doc__ or "")
        declared = Rule(
            code=code,
            name=judge.__name__.replace("_", "-"),
            severity=Severity(severity),
            summary=manual.partition("\n")[0],
            manual=manual,
            advice=advice,
            sources=tuple(sources),
            basis=basis,
            needs=tuple(needs),
            implied=implied,
            marks=frozenset(marks),
            admits=frozenset(admits),
            fires=tuple(fires),
            quiet=tuple(quiet),
            unknown=tuple(unknown),
            subject=subject,
            judge=judge,
            since=since,
        )
        setattr(judge, _DECLARED, declared)
        return judge

    return declare


@cache
def catalogue(package: str) -> tuple[Rule, ...]:
    """Give every rule in the folder of a package (`evidence.grade.rules`), by code."""
    folder = importlib.import_module(package)
    found = []
    for module in pkgutil.iter_modules(folder.__path__):
        loaded = importlib.import_module(f"{package}.{module.name}")
        found += [
            value.__dict__[_DECLARED]
            for value in vars(loaded).values()
            if inspect.isfunction(value)
            and value.__module__ == loaded.__name__
            and _DECLARED in value.__dict__
        ]
    return tuple(sorted(found, key=lambda one: one.code))


def judge(rules: Iterable[Rule], subject: object) -> Iterator[Finding]:
    """Run every rule that judges this kind of subject."""
    for one in rules:
        if isinstance(subject, one.subject):
            yield from one.findings(subject)
