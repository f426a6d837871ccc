"""How far people who judged the same things on their own agree, and where they do not.

Agreement counts each person's first own word on an item: later words may have
been talked over, and a confirmation was given with the answer in sight. Only
fields with a fixed choice of words have a kappa; sizes and texts have the share alone.
"""

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from evidence.arithmetic.kappa import Kappa, kappa
from evidence.model import Property, Study, Value
from evidence.model.people import Conflict, Item, Judgement, conflicts, judgements

FEW = 10
"""Below so many items a kappa says little (our own limit)."""

_WORDS = frozenset(
    {
        Property.DESIGN,
        Property.SUBJECT,
        Property.CONTROL,
        Property.ALLOCATION,
        Property.BLINDING,
        Property.TIME,
        Property.RECORD_TYPE,
        Property.STATUS,
        Property.SELECTION,
        Property.SEQUENCE,
        Property.CONCEALMENT,
        Property.REVIEWED,
        Property.EXPERIMENTAL_UNIT,
        Property.EV_ORIGIN,
        Property.ANSWER,
        Property.DOMAIN,
    }
)
"""Fields whose values are a fixed choice of words."""


class Agreed(Value):
    """How far two people agree on one kind of thing; `kappa` None is explained in `note`."""

    left: str
    right: str
    about: str
    n: int
    same: int
    raw: float | None
    kappa: float | None
    note: str | None


class Differing(NamedTuple):
    """Something on which people's last words on a study differ."""

    study: str
    conflict: Conflict


class Agreement(NamedTuple):
    """Agreement of every two people, and everything on which they differ."""

    agreed: tuple[Agreed, ...]
    differing: tuple[Differing, ...]


def agreement(studies: Iterable[Study]) -> Agreement:
    """Compare what people said of studies."""
    said: dict[str, dict[tuple[str, Item], str]] = {}
    differing: list[Differing] = []
    for study in studies:
        for one in _own(judgements(study.facts)):
            said.setdefault(one.by, {}).setdefault((study.key, one.item), one.says)
        differing += [Differing(study.key, one) for one in conflicts(study.facts)]
    return Agreement(agreed=tuple(_agreed(said)), differing=tuple(differing))


def _own(words: Iterable[Judgement]) -> Iterator[Judgement]:
    """Keep what people said on their own: no confirmations, no disputes."""
    return (one for one in words if not one.is_confirming and not one.is_against)


def _agreed(said: dict[str, dict[tuple[str, Item], str]]) -> Iterator[Agreed]:
    for left, right in combinations(sorted(said), 2):
        pairs: dict[str, list[tuple[str, str]]] = {}
        fields: dict[str, Property] = {}
        for place in said[left]:
            if place in said[right]:
                about = _about(place[1])
                fields[about] = place[1].field
                pairs.setdefault(about, []).append((said[left][place], said[right][place]))
        for about in sorted(pairs):
            found = kappa(pairs[about])
            yield _told(left, right, about, found, has_words=fields[about] in _WORDS)


def _about(item: Item) -> str:
    """Name what is put together: the answers of one tool, the domains of GRADE, or a field."""
    if item.field is Property.ANSWER:
        return f"answers to {item.part.partition(' ')[0]}"
    return "domains of GRADE" if item.field is Property.DOMAIN else item.field.value


def _told(left: str, right: str, about: str, found: Kappa, *, has_words: bool) -> Agreed:
    note = found.undefined
    if not has_words:
        note = "no kappa: not a choice among fixed words"
    elif found.kappa is not None and found.n < FEW:
        note = f"fewer than {FEW} items: kappa says little"
    return Agreed(
        left=left,
        right=right,
        about=about,
        n=found.n,
        same=found.same,
        raw=found.raw,
        kappa=found.kappa if has_words else None,
        note=note,
    )
