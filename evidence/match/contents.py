"""Phrases of a description held against those of a study."""

from collections.abc import Iterable

from evidence.match.asked import UNKNOWN, Asked, Mark
from evidence.match.words import content_words
from evidence.model import Property, Study
from evidence.vocabulary import FAR, SAME, nearness


def compare_phrases(
    label: str,
    kind: str,
    names: tuple[Property, ...],
    asked: Asked,
    seen: Study,
) -> Mark | None:
    """Compare what is told of these properties with what the study has, nearest first.

    Where the study has no such fact, its title may still name the thing; a
    title that does not is no difference.
    """
    told = [text for name in names for text in asked.values(name)]
    have = [fact.text for name in names for fact in seen.about(name)]
    if not told:
        return None
    if not have:
        return _in_title(label, told, seen.work.title)
    apart, found = _nearest(told, have, kind)
    if found is None or apart is None:
        return UNKNOWN
    if apart == SAME:
        return Mark(1.0, f"{label} {found}")
    if apart < FAR:
        return Mark(1.0 - apart, f"{label} near: {found}")
    return Mark(-1.0, f"{label}: {found}, not {' or '.join(_apart(told, kind))}")


def _apart(told: list[str], kind: str) -> list[str]:
    """Leave out what is told twice in other words ("exosome", "exosomes")."""
    kept: list[str] = []
    for text in told:
        if all(nearness(text, one, kind) == FAR for one in kept):
            kept.append(text)
    return kept


def _nearest(told: Iterable[str], have: list[str], kind: str) -> tuple[float | None, str | None]:
    pairs = [(nearness(one, other, kind), other) for one in told for other in have]
    known = [(apart, other) for apart, other in pairs if apart is not None]
    return min(known, key=lambda pair: pair[0], default=(None, None))


def _in_title(label: str, told: list[str], title: str) -> Mark:
    words = content_words(title)
    for text in told:
        wanted = content_words(text)
        if wanted and wanted <= words:
            return Mark(0.75, f"{label} {text} in the title")
    return UNKNOWN
