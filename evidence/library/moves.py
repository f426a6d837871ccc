"""What a newer catalogue or newer facts change in the grades that are kept, and why."""

from collections import Counter
from collections.abc import Iterator

from evidence.model import Grade, Level, Study, Value

_SCALES = ("ocebm", "certainty", "sort", "nhmrc", "jbi", "sign")


class Move(Value):
    """A study whose grade is not what it was: levels first, then the reasons."""

    study: Study
    before: Grade
    after: Grade
    levels: tuple[str, ...] = ()
    why: tuple[str, ...] = ()


def move(study: Study, before: Grade, after: Grade) -> Move | None:
    """Compare a kept grade with a new one; None where nothing a reader sees has changed."""
    levels = tuple(_levels(before, after))
    why = (*_steps(before, after), *_findings(before, after))
    if not levels and not why:
        return None
    if before.catalogue != after.catalogue:
        why = (f"catalogue {before.catalogue or 'unknown'} → {after.catalogue}", *why)
    return Move(study=study, before=before, after=after, levels=levels, why=why)


def _levels(before: Grade, after: Grade) -> Iterator[str]:
    for name in _SCALES:
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            yield f"{name} {_word(old)} → {_word(new)}"


def _word(level: object) -> str:
    if isinstance(level, Level):
        return level.words
    return "none" if level is None else str(level)


def _steps(before: Grade, after: Grade) -> Iterator[str]:
    old = {(one.domain, one.why): one.change for one in before.steps}
    new = {(one.domain, one.why): one.change for one in after.steps}
    for (domain, why), change in old.items():
        if (domain, why) not in new and change:
            yield f"no longer: {domain} {change:+g} ({why})"
    for (domain, why), change in new.items():
        if old.get((domain, why)) != change and change:
            yield f"now: {domain} {change:+g} ({why})"


def _findings(before: Grade, after: Grade) -> Iterator[str]:
    old, new = (
        Counter(f"{one.code} {one.rule} ({one.severity.value})" for one in grade.findings)
        for grade in (before, after)
    )
    for name in sorted(old - new):
        yield f"no longer found: {name}"
    for name in sorted(new - old):
        yield f"now found: {name}"
