"""Works written as reference strings, in five styles."""

import re
from collections.abc import Callable

from evidence.model import Work


def _initials(name: str, between: str = "") -> str:
    given = re.findall(r"[A-Z]", name.partition(",")[2])
    return between.join(given)


def _people(work: Work, between: str, last: str, *, dotted: bool) -> str:
    names = []
    for name in work.authors[:6]:
        family = name.partition(",")[0]
        dots = "".join(f" {letter}." for letter in _initials(name))
        names.append(f"{family},{dots}" if dotted else f"{family} {_initials(name)}".strip())
    if len(work.authors) > 6:
        return between.join(names) + ", et al."
    return last.join(filter(None, (between.join(names[:-1]), names[-1] if names else "")))


def _vancouver(work: Work) -> str:
    who = _people(work, ", ", ", ", dotted=False)
    lead = f"{who.rstrip('.')}. " if who else ""
    return (
        f"{lead}{work.title.rstrip('.')}. {work.journal}. "
        f"{work.year};{work.volume or ''}:{work.pages or ''}."
    )


def _ama(work: Work) -> str:
    who = _people(work, ", ", ", ", dotted=False)
    lead = f"{who.rstrip('.')}. " if who else ""
    short = f"{work.year};{work.volume or ''}(4):{work.pages or ''}."
    return f"12. {lead}{work.title.rstrip('.')}. {work.journal} {short}"


def _apa(work: Work) -> str:
    who = _people(work, ", ", ", & ", dotted=True)
    place = f"{work.journal}, {work.volume or ''}, {work.pages or ''}."
    return f"{who} ({work.year}). {work.title.rstrip('.')}. {place}".strip()


def _nature(work: Work) -> str:
    who = _people(work, ", ", " & ", dotted=True)
    place = f"{work.journal} {work.volume or ''}, {work.pages or ''} ({work.year})."
    return f"{who} {work.title.rstrip('.')}. {place}".strip()


def _chicago(work: Work) -> str:
    who = _people(work, ", ", ", and ", dotted=True)
    place = f"{work.journal} {work.volume or ''}: {work.pages or ''}."
    return f"{who.rstrip('.')}. {work.year}. “{work.title.rstrip('.')}.” {place}".lstrip(". ")


STYLES: dict[str, Callable[[Work], str]] = {
    "vancouver": _vancouver,
    "ama": _ama,
    "apa": _apa,
    "nature": _nature,
    "chicago": _chicago,
}
