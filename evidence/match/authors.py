"""Author names as manuscripts write them."""

import re

from evidence.match.words import family_key
from evidence.model import Work

_JOIN = re.compile(r"(?<!\s)\s++(?:(?:and|und|et|y)\s+|[&;,]\s*)|[&;,]\s*")
_AND_OTHERS = re.compile(
    r"\bet\s+al\b\.?|\band (?:colleagues|others|co-?workers)\b|’s\b|'s\b", re.I
)
_POSSESSIVE = re.compile(r"[’']s\b")


def named(told: str) -> tuple[str, ...]:
    """Give the family names told ("Tak et al.", "Tak and Lee") as comparable letters."""
    bare = _AND_OTHERS.sub(" ", _POSSESSIVE.sub("", told)).strip(" .,;:()")
    names = (family_key(part.strip()) for part in _JOIN.split(bare))
    return tuple(name for name in names if len(name) > 1)


def tells_more(told: str) -> bool:
    """Tell whether the words say that there are more authors than named."""
    return _AND_OTHERS.search(told) is not None


def is_by(told: str, work: Work) -> bool:
    """Tell whether a work's authors begin as told; "et al." needs more than one author."""
    names = named(told)
    families = [family_key(author) for author in work.authors]
    if not names or tuple(families[: len(names)]) != names:
        return False
    return not (tells_more(told) and len(families) == 1)
