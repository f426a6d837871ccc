"""A person's word on a study: a value of their own, or one that stands confirmed or disputed."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from evidence.errors import UnknownKey
from evidence.model import MANY, Basis, Fact, Property, Receipt, Study
from evidence.model.notation import value_of
from evidence.model.people import CONFIRMS, PERSON, conflicts

_NO_FACTS = frozenset({Property.DISPUTED, Property.NOTE, Property.SUMMARY})
"""What nobody can stand by or call wrong: it says nothing of the study."""


def said(work: str, stream: str, name: str, value: str, *, because: str, by: str) -> Fact:
    """Give a person's own value; raises UnknownKey telling what would be right."""
    field = property_of(name)
    try:
        meant = value_of(field, value.strip())
    except ValueError as error:
        raise UnknownKey(str(error)) from error
    return Fact(
        work=work,
        stream=stream,
        property=field,
        value=meant,
        basis=Basis.PERSON,
        origin=f"{PERSON}{by}",
        receipt=Receipt(when=datetime.now(UTC), note=because),
    )


def confirmed(fact: Fact, *, because: str, by: str) -> Fact:
    """Give a person's word that a fact is right; its receipt names that fact."""
    receipt = Receipt(url=f"{CONFIRMS}{fact.id}", when=datetime.now(UTC), note=because)
    return Fact(
        work=fact.work,
        stream=fact.stream,
        property=fact.property,
        value=fact.value,
        basis=Basis.PERSON,
        origin=f"{PERSON}{by}",
        receipt=receipt,
    )


def disputed(fact: Fact, *, because: str, by: str) -> Fact:
    """Give a person's word that a fact is wrong; its receipt names that fact."""
    receipt = Receipt(url=f"{CONFIRMS}{fact.id}", when=datetime.now(UTC), note=because)
    return Fact(
        work=fact.work,
        stream=fact.stream,
        property=Property.DISPUTED,
        value=f"{fact.property.value} = {fact.text}",
        basis=Basis.PERSON,
        origin=f"{PERSON}{by}",
        receipt=receipt,
    )


def meant(studies: Iterable[Study], name: str | None, value: str | None) -> tuple[Fact, ...]:
    """Give the facts that a person means: of one field, or of every field that has one value.

    What people differ on is never meant unless it is named. Raises UnknownKey where
    nothing is known of the field, or where several studies or values could be meant.
    """
    found = tuple(studies)
    if not found:
        raise UnknownKey("no such study; for a work with several, the key is KEY/STREAM")
    if name is None:
        return tuple(fact for one in found for fact in _in_force(one))
    if len(found) > 1:
        raise UnknownKey(f"several studies could be meant; name one: {', '.join(_keys(found))}")
    return (_of_field(found[0], property_of(name), value),)


def _in_force(study: Study) -> Iterator[Fact]:
    contested = {one.item.field for one in conflicts(study.facts) if not one.settled}
    for name in Property:
        fact = study.fact(name) if name not in MANY | _NO_FACTS | contested else None
        if fact is not None:
            yield fact


def _of_field(study: Study, field: Property, value: str | None) -> Fact:
    known = study.about(field)
    found = known if field in MANY else known[:1]
    if value is not None:
        said = value.strip().casefold()
        found = tuple(one for one in known if one.text.casefold() == said)[:1]
    if not known or (not found and value is None):
        raise UnknownKey(f"nothing is known of {field.value} of {study.key}; set it with a VALUE")
    if not found:
        raise UnknownKey(f"{study.key} holds no {field.value} {value!r}; it holds {_listed(known)}")
    if len(found) > 1:
        raise UnknownKey(
            f"{study.key} holds {len(found)} values of {field.value}; name one: {_listed(found)}"
        )
    return found[0]


def _keys(studies: Iterable[Study]) -> Iterator[str]:
    return (one.key for one in studies)


def property_of(name: str) -> Property:
    """Give the field of a name; raises UnknownKey naming all fields."""
    try:
        return Property(name.strip().replace("-", "_"))
    except ValueError as error:
        known = ", ".join(sorted(one.value for one in Property))
        raise UnknownKey(f"no field {name!r}; the fields are {known}") from error


def _listed(facts: Iterable[Fact]) -> str:
    return ", ".join(repr(one) for one in dict.fromkeys(fact.text[:60] for fact in facts))
