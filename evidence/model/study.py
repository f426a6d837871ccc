"""The view of a work after its facts are weighed."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from typing import TypeVar

from evidence.model.base import Value
from evidence.model.fact import MANY, Basis, Fact, Property
from evidence.model.outcome import Outcome
from evidence.model.people import withdrawn
from evidence.model.terms import (
    Allocation,
    Blinding,
    Control,
    Design,
    RecordType,
    Status,
    Subject,
    Time,
)
from evidence.model.work import Work

Term = TypeVar("Term", bound=StrEnum)


class Study(Value):
    """One study of one work: all its facts, and for each property the one in force.

    A work that reports cells, mice and patients holds one study per `stream`.
    """

    work: Work
    stream: str = ""
    facts: tuple[Fact, ...] = ()

    @classmethod
    def of(cls, key: str = "example", work: Work | None = None, **values: object) -> "Study":
        """Build a study from plain values, as rule examples and tests do."""
        work = work or Work(key=key, title="An example", authors=("Doe, J.",), year=2020)
        facts = []
        for name, value in values.items():
            for one in value if isinstance(value, list | tuple) else (value,):
                facts.append(
                    Fact.model_validate(
                        {
                            "work": work.key,
                            "property": Property(name),
                            "value": one,
                            "basis": Basis.READING,
                            "origin": "example",
                        }
                    )
                )
        return cls(work=work, facts=tuple(facts))

    @property
    def key(self) -> str:
        """The citekey, with the stream behind a slash where the work holds several."""
        return f"{self.work.key}/{self.stream}" if self.stream else self.work.key

    @cached_property
    def _ranked(self) -> Mapping[str, tuple[Fact, ...]]:
        found: dict[Property, list[Fact]] = {}
        for fact in self.facts:
            found.setdefault(fact.property, []).append(fact)
        if Property.DISPUTED in found:
            gone = withdrawn(self.facts)
            found = {
                name: [fact for fact in facts if fact.id not in gone]
                for name, facts in found.items()
            }
        return {name: _by_weight(facts) for name, facts in found.items() if facts}

    @cached_property
    def in_force(self) -> tuple[Fact, ...]:
        """The fact in force of every property of which anything is stored."""
        return tuple(facts[0] for facts in self._ranked.values())

    @cached_property
    def told(self) -> frozenset[Property]:
        """The properties of which anything is stored, be it only that it is not reported."""
        return frozenset(fact.property for fact in self.in_force)

    def fact(self, name: Property | str) -> Fact | None:
        """Give the fact in force, None when the property is unknown."""
        ranked = self._ranked.get(name)
        if ranked is None and not isinstance(name, Property):
            Property(name)
        return None if ranked is None else ranked[0]

    def about(self, name: Property | str) -> tuple[Fact, ...]:
        """Give every fact about a property, the one in force first."""
        # A property is its own word, so a word finds it too; an unknown one is refused.
        found = self._ranked.get(name)
        if found is not None:
            return found
        if not isinstance(name, Property):
            Property(name)
        return ()

    def value(self, name: Property | str) -> str | int | float | Outcome | None:
        """Give the value in force, None when unknown."""
        fact = self.fact(name)
        return None if fact is None else fact.value

    def conflicts(self) -> Iterator[tuple[Fact, ...]]:
        """Yield, per property, facts that do not agree (the one in force first)."""
        for name, facts in self._ranked.items():
            if name not in MANY and len({str(fact.value).casefold() for fact in facts}) > 1:
                yield facts

    def _term(self, name: Property, kind: type[Term]) -> Term | None:
        value = self.value(name)
        return None if value is None else kind(str(value))

    @cached_property
    def design(self) -> Design | None:
        """The design in force."""
        return self._term(Property.DESIGN, Design)

    @cached_property
    def subject(self) -> Subject | None:
        """On whom the study was done: its own fact, else what the design implies."""
        return self._term(Property.SUBJECT, Subject) or _implied(self.design)

    @cached_property
    def control(self) -> Control | None:
        """The kind of control in force; None and `not_reported` both mean unknown."""
        return self._term(Property.CONTROL, Control)

    @cached_property
    def allocation(self) -> Allocation | None:
        """How people came into groups."""
        return self._term(Property.ALLOCATION, Allocation)

    @cached_property
    def blinding(self) -> Blinding | None:
        """Who did not know the group."""
        return self._term(Property.BLINDING, Blinding)

    @cached_property
    def time(self) -> Time | None:
        """Prospective or retrospective."""
        return self._term(Property.TIME, Time)

    @cached_property
    def record_type(self) -> RecordType | None:
        """What kind of publication it is."""
        return self._term(Property.RECORD_TYPE, RecordType)

    @cached_property
    def status(self) -> Status:
        """What happened to it since: `not_checked` when nobody asked."""
        return self._term(Property.STATUS, Status) or Status.NOT_CHECKED

    @cached_property
    def outcomes(self) -> tuple[Outcome, ...]:
        """Every outcome told, strongest basis first.

        A title only announces what the text then tells: its outcomes count where
        nothing else tells any.
        """
        facts = self.about(Property.OUTCOME)
        told = [fact for fact in facts if fact.basis is not Basis.TITLE] or facts
        return tuple(fact.value for fact in told if isinstance(fact.value, Outcome))

    @cached_property
    def size(self) -> Fact | None:
        """The sample size to quote: analysed, else randomised, else included, else enrolled."""
        for name in SIZES:
            fact = self.fact(name)
            if fact is not None:
                return fact
        return None

    @cached_property
    def sample_size(self) -> int | None:
        """The number in `size`."""
        return None if self.size is None else int(str(self.size.value))

    @cached_property
    def follow_up_weeks(self) -> float | None:
        """How long people were followed, in weeks."""
        value = self.value(Property.FOLLOW_UP_WEEKS)
        return None if value is None else float(str(value))


SIZES = (Property.N_ANALYSED, Property.N_RANDOMISED, Property.N_INCLUDED, Property.N_ENROLLED)


def _by_weight(facts: list[Fact]) -> tuple[Fact, ...]:
    """Order facts: stronger basis first; among a person's, the latest; else as given."""
    if len(facts) == 1:
        return (facts[0],)
    bases = {fact.basis for fact in facts}
    if len(bases) == 1 and Basis.PERSON not in bases:
        return tuple(facts)

    def weight(place: tuple[int, Fact]) -> tuple[int, float, int]:
        index, fact = place
        when = fact.receipt.when if fact.receipt is not None else None
        is_person = fact.basis is Basis.PERSON and when is not None
        return (fact.basis.rank, -when.timestamp() if is_person and when else 0.0, index)

    return tuple(fact for _, fact in sorted(enumerate(facts), key=weight))


def _implied(design: Design | None) -> Subject | None:
    if design is None:
        return None
    if design.is_animal:
        return Subject.ANIMAL
    if design.is_preclinical:
        return Subject(design.value)
    unsaid = {Design.PROTOCOL, Design.GUIDELINE, Design.OPINION, Design.OTHER}
    return None if design.is_review or design in unsaid else Subject.HUMAN
