"""What people judged of a study: each person's word kept apart, and where their words differ.

Facts are only added, so a later word of the same person takes the place of the
earlier one, and never of another's. A dispute says that a value is wrong without
telling the right one; a confirmation stands by a value that was already there.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import NamedTuple

from evidence.model.fact import MANY, Basis, Fact, Property

PERSON = "person:"
CONFIRMS = "fact:"
"""What the receipt of a confirmation points at: the fact that a person stands by."""

_NAMED = frozenset({Property.ANSWER, Property.DOMAIN})
_EARLIEST = datetime.min.replace(tzinfo=UTC)


class Item(NamedTuple):
    """What was judged: a field, and in fields of many values which of them."""

    field: Property
    part: str = ""

    @property
    def text(self) -> str:
        """The item as people read it."""
        name = self.field.value.replace("_", " ")
        return f"{name} {self.part}" if self.part else name


class Judgement(NamedTuple):
    """One person's word on one item; `is_against` says that the value is wrong."""

    item: Item
    by: str
    says: str
    is_against: bool
    is_confirming: bool
    fact: Fact

    @property
    def text(self) -> str:
        """The word as people read it."""
        return f"not {self.says}" if self.is_against else self.says

    @property
    def because(self) -> str | None:
        """Why the person says so."""
        return self.fact.receipt.note if self.fact.receipt is not None else None

    def fits(self, value: str | None) -> bool:
        """Tell whether this word leaves room for a value; None is that nothing is known."""
        return value != self.says if self.is_against else value == self.says


class Conflict(NamedTuple):
    """An item on which people differ, their standing words, and the value most of them share.

    `settled` is False as long as no value is shared by more than half of them:
    a third judgement settles it, or one of them yields.
    """

    item: Item
    words: tuple[Judgement, ...]
    values: tuple[str | None, ...]
    settled: bool

    @property
    def text(self) -> str:
        """Who says what."""
        said = "; ".join(f"{one.by} says {one.text.replace('_', ' ')}" for one in self.words)
        return f"{self.item.text}: {said}"


class Vouched(NamedTuple):
    """Who stands behind what is known: named people, those who read it in, or only a machine.

    `told` counts the properties known, `decided` those on which a person spoke.
    """

    by: tuple[str, ...]
    read_by: tuple[str, ...]
    decided: int
    told: int

    @property
    def is_machine_only(self) -> bool:
        """Tell whether no person has read, set, confirmed or disputed anything."""
        return not self.by and not self.read_by

    @property
    def text(self) -> str:
        """The mark every grade carries."""
        if self.by:
            return f"{self.decided} of {self.told} fields decided by {', '.join(self.by)}"
        if self.read_by:
            readers = ", ".join(self.read_by)
            return f"facts read by {readers}, not yet confirmed by a named person"
        return "by machine only, not yet confirmed by a person"


def vouched(facts: Iterable[Fact]) -> Vouched:
    """Tell who stands behind what is known of a study."""
    known = tuple(facts)
    readers = {fact.origin for fact in known if fact.basis is Basis.READING}
    decided = {one.item.field for one in judgements(known)}
    told = {fact.property for fact in known if fact.property is not Property.DISPUTED}
    return Vouched(names(known), tuple(sorted(readers)), len(decided), len(told | decided))


def judgements(facts: Iterable[Fact]) -> tuple[Judgement, ...]:
    """Give every word of people on these facts, the oldest first."""
    found = [_judgement(fact) for fact in facts if fact.basis is Basis.PERSON]
    return tuple(sorted(found, key=lambda one: (_when(one.fact), one.by, one.text)))


def standing(words: Iterable[Judgement]) -> dict[Item, tuple[Judgement, ...]]:
    """Give for each item the last word of each person."""
    last: dict[Item, dict[str, Judgement]] = {}
    for one in words:
        last.setdefault(one.item, {})[one.by] = one
    return {item: tuple(found.values()) for item, found in last.items()}


def conflicts(facts: Iterable[Fact]) -> tuple[Conflict, ...]:
    """Give the items on which people's last words differ, settled or not."""
    found = []
    for item, words in standing(judgements(facts)).items():
        if len({(one.says, one.is_against) for one in words}) > 1:
            conflict = _weigh(item, words)
            if conflict is not None:
                found.append(conflict)
    return tuple(found)


def withdrawn(facts: Iterable[Fact]) -> frozenset[str]:
    """Name by their ids the facts that a person called wrong and no person stands by."""
    known = tuple(facts)
    stood_by: set[tuple[Item, str]] = set()
    against: set[tuple[Item, str]] = set()
    for words in standing(judgements(known)).values():
        for one in words:
            (against if one.is_against else stood_by).add((one.item, one.says))
    gone = against - stood_by
    return frozenset(
        fact.id
        for fact in known
        if gone and fact.property is not Property.DISPUTED and (_item(fact), _says(fact)) in gone
    )


def without(facts: Iterable[Fact], conflict: Conflict, value: str | None) -> tuple[Fact, ...]:
    """Give the facts as they are when one value of a conflict counts, and no word against it."""
    lost = {one.fact.id for one in conflict.words if not one.fits(value)}
    refused = {one.says for one in conflict.words if one.is_against and one.says != value}
    return tuple(
        fact
        for fact in facts
        if fact.id not in lost
        and not (fact.property is not Property.DISPUTED and _is_refused(fact, conflict, refused))
    )


def is_confirmation(fact: Fact) -> bool:
    """Tell whether a person only stood by a value that was already there."""
    receipt = fact.receipt
    return receipt is not None and (receipt.url or "").startswith(CONFIRMS)


def names(facts: Iterable[Fact]) -> tuple[str, ...]:
    """Name the people who set, confirmed or disputed anything."""
    return tuple(sorted({_by(fact) for fact in facts if fact.basis is Basis.PERSON}))


def _weigh(item: Item, words: tuple[Judgement, ...]) -> Conflict | None:
    told = dict.fromkeys(one.says for one in words if not one.is_against)
    refused = {one.says for one in words if one.is_against}
    values: list[str | None] = [*sorted(told)]
    if refused & told.keys() or not told:
        values.append(None)
    votes = Counter({value: sum(one.fits(value) for one in words) for value in values})
    best, most = max(votes.items(), key=lambda two: (two[1], two[0] is not None, two[0] or ""))
    if most == len(words):
        return None
    # Who only calls another value wrong has not said this one.
    own = most if best is None else sum(one.says == best and not one.is_against for one in words)
    settled = own * 2 > len(words)
    return Conflict(item, words, (best,) if settled else tuple(values), settled)


def _is_refused(fact: Fact, conflict: Conflict, refused: set[str]) -> bool:
    return bool(refused) and _item(fact) == conflict.item and _says(fact) in refused


def _judgement(fact: Fact) -> Judgement:
    is_against = fact.property is Property.DISPUTED
    item, says = _against(fact.text) if is_against else (_item(fact), _says(fact))
    return Judgement(item, _by(fact), says, is_against, is_confirmation(fact), fact)


def _against(text: str) -> tuple[Item, str]:
    name, _, value = text.partition(" = ")
    try:
        field = Property(name)
    except ValueError:
        return Item(Property.DISPUTED, text), value
    return _parted(field, value)


def _item(fact: Fact) -> Item:
    return _parted(fact.property, fact.text)[0]


def _says(fact: Fact) -> str:
    return _parted(fact.property, fact.text)[1]


def _parted(field: Property, value: str) -> tuple[Item, str]:
    """Tell item and word apart: an answer by its question, other values of many by themselves."""
    if field in _NAMED:
        part, _, word = value.partition(" = ")
        return Item(field, part), word
    return Item(field, value if field in MANY else ""), value


def _by(fact: Fact) -> str:
    return fact.origin.removeprefix(PERSON)


def _when(fact: Fact) -> datetime:
    when = fact.receipt.when if fact.receipt is not None else None
    if when is None:
        return _EARLIEST
    return when if when.tzinfo is not None else when.replace(tzinfo=UTC)
