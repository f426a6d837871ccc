"""What title and abstract tell differently: both are kept, whichever is in force."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from evidence.extract.counted import counted
from evidence.extract.pattern import Pattern
from evidence.extract.source import Source
from evidence.model import SIZES, Allocation, Basis, Blinding, Fact, Property, Work

Reader = Callable[[Source], Iterator[Fact]]

_BY_CHANCE = Pattern(r"random")
_NOT_BY_CHANCE = Pattern(r"non-?\s?random|not random|without random|quasi|altern|odd")
_BLINDED = Pattern(r"blind|mask")
_OPEN = Pattern(r"open|single|unblind|unmask|not blind|not mask|assessor")
_CONTRARY: Mapping[Property, Mapping[str, Pattern]] = {
    Property.ALLOCATION: {
        Allocation.RANDOM: _NOT_BY_CHANCE,
        Allocation.QUASI: _BY_CHANCE,
        Allocation.NONE: _BY_CHANCE,
    },
    Property.BLINDING: {
        Blinding.OPEN_LABEL: _BLINDED,
        Blinding.SINGLE: _BLINDED,
        Blinding.DOUBLE: _OPEN,
        Blinding.TRIPLE: _OPEN,
    },
}
"""Without such words the other part cannot tell otherwise, and need not be read by itself."""
COMPARED = frozenset({*SIZES, *_CONTRARY})
"""Properties a title tells as plainly as an abstract; of designs it often has the coarser name."""


def rivals(
    source: Source, facts: Iterable[Fact], readers: Mapping[Property, Reader]
) -> Iterator[Fact]:
    """State what title or abstract, read alone, tells of a property otherwise than the whole."""
    told = [one for one in facts if one.property in COMPARED and one.start is not None]
    if not told or not source.title or not source.abstract:
        return
    seen: set[tuple[Property, Basis]] = set()
    for one in told:
        is_title = one.basis is Basis.TITLE
        text = source.work.abstract or "" if is_title else source.work.title
        if (one.property, one.basis) in seen or not _may_differ(one, text.lower()):
            continue
        seen.add((one.property, one.basis))
        known = {other.value for other in told if other.property is one.property}
        alone = Work(key=one.work, **{"abstract" if is_title else "title": text})
        for fact in readers[one.property](Source(alone)):
            if fact.property is one.property and fact.value not in known:
                yield fact


def _may_differ(fact: Fact, low: str) -> bool:
    if fact.property in SIZES:
        return fact.basis is Basis.ABSTRACT and any(counted(low))
    contrary = _CONTRARY[fact.property].get(str(fact.value))
    return contrary is not None and contrary.search(low) is not None
