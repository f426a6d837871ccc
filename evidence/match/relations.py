"""Works that are never one and yet belong together: a preprint and its article, two parts."""

from enum import StrEnum
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from evidence.match.kinds import ABSTRACT, ARTICLE, NOTICES, PREPRINT, announced, kind_of
from evidence.match.words import PART, family_key, title_key
from evidence.model import Work

_ALIKE = 90.0
_LEAST_LETTERS, _LEAST_BEFORE = 20, 12


class Kind(StrEnum):
    """What one work is of another."""

    PREPRINT_OF = "preprint_of"
    ERRATUM_OF = "erratum_of"
    NOTICE_OF = "notice_of"
    COMMENT_ON = "comment_on"
    ABSTRACT_OF = "abstract_of"
    PART_OF_SERIES = "part_of_series"


class Tie(NamedTuple):
    """A relation; `forward` when the first work is the preprint, notice, ... of the second."""

    kind: Kind
    forward: bool


def tie(left: Work, right: Work) -> Tie | None:
    """Tell how two works that are not one belong together, None where they do not surely."""
    one, other = kind_of(left), kind_of(right)
    if one == other:
        return Tie(Kind.PART_OF_SERIES, True) if _are_parts(left, right) else None
    kind = _kind(one) if other == ARTICLE else None
    if kind is None and one == ARTICLE:
        turned = tie(right, left)
        return None if turned is None else Tie(turned.kind, not turned.forward)
    if kind is None or not _titled_alike(left, right):
        return None
    if one not in NOTICES and not _by_one_author(left, right):
        return None
    return Tie(kind, True)


_KINDS = {
    PREPRINT: Kind.PREPRINT_OF,
    ABSTRACT: Kind.ABSTRACT_OF,
    "an erratum": Kind.ERRATUM_OF,
    "a comment": Kind.COMMENT_ON,
}


def _kind(one: str) -> Kind | None:
    return _KINDS.get(one, Kind.NOTICE_OF if one in NOTICES else None)


def _titled_alike(left: Work, right: Work) -> bool:
    one, other = (title_key(announced(work.title)) for work in (left, right))
    return min(len(one), len(other)) >= _LEAST_LETTERS and ratio(one, other) >= _ALIKE


def _by_one_author(left: Work, right: Work) -> bool:
    if not left.authors or not right.authors:
        return False
    return family_key(left.authors[0]) == family_key(right.authors[0])


def _are_parts(left: Work, right: Work) -> bool:
    one, other = title_key(left.title), title_key(right.title)
    ours, theirs = PART.search(one), PART.search(other)
    if ours is None or theirs is None or ours[1] == theirs[1]:
        return False
    before, after = one[: ours.start()], other[: theirs.start()]
    begins_alike = len(before) >= _LEAST_BEFORE and ratio(before, after) >= _ALIKE
    whole_alike = ratio(PART.sub("", one), PART.sub("", other)) >= _ALIKE
    return (begins_alike or whole_alike) and _by_one_author(left, right)
