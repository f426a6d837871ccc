"""What is known about a study, one statement at a time, each with its receipt."""

from datetime import datetime
from enum import StrEnum
from functools import cached_property
from hashlib import sha256

from evidence.model.base import Value
from evidence.model.outcome import Outcome


class Property(StrEnum):
    """What a fact is about."""

    DESIGN = "design"
    SUBJECT = "subject"
    SPECIES = "species"
    CONDITION = "condition"
    POPULATION = "population"
    INTERVENTION = "intervention"
    PRODUCT = "product"
    COMPARATOR = "comparator"
    COINTERVENTION = "cointervention"
    ROUTE = "route"
    CONTROL = "control"
    N_ENROLLED = "n_enrolled"
    N_RANDOMISED = "n_randomised"
    N_ANALYSED = "n_analysed"
    N_INCLUDED = "n_included"
    N_STUDIES = "n_studies"
    ALLOCATION = "allocation"
    BLINDING = "blinding"
    TIME = "time"
    FOLLOW_UP = "follow_up"
    FOLLOW_UP_WEEKS = "follow_up_weeks"
    OUTCOME = "outcome"
    HARMS = "harms"
    FUNDING = "funding"
    CONFLICTS = "conflicts"
    REGISTRATION = "registration"
    RECORD_TYPE = "record_type"
    STATUS = "status"
    STATUS_CHECKED = "status_checked"
    REVIEWED = "reviewed"
    SUMMARY = "summary"
    NOTE = "note"
    SELECTION = "selection"
    SEQUENCE = "sequence"
    CONCEALMENT = "concealment"
    BASELINE = "baseline"
    ATTRITION = "attrition"
    N_EVENTS = "n_events"
    PRIMARY_OUTCOME = "primary_outcome"
    REGISTERED_ON = "registered_on"
    STARTED_ON = "started_on"
    EXPERIMENTAL_UNIT = "experimental_unit"
    EV_SOURCE = "ev_source"
    EV_DOSE = "ev_dose"
    EV_CHARACTERISATION = "ev_characterisation"
    EV_CONTROL = "ev_control"
    EV_ORIGIN = "ev_origin"
    APPROVAL = "approval"
    SEARCHED = "searched"
    ANSWER = "answer"
    DISPUTED = "disputed"
    DOMAIN = "domain"


MANY = frozenset(
    {
        Property.SPECIES,
        Property.OUTCOME,
        Property.HARMS,
        Property.NOTE,
        Property.BASELINE,
        Property.SEARCHED,
        Property.ANSWER,
        Property.DOMAIN,
        Property.DISPUTED,
    }
)
"""Properties of which a study may hold several values at once, none of them a conflict."""


class Basis(StrEnum):
    """Where a fact comes from, strongest first: the order in which values win."""

    PERSON = "person"
    READING = "reading"
    REGISTRY = "registry"
    TAGS = "tags"
    RECORD = "record"
    ABSTRACT = "abstract"
    TITLE = "title"
    TOLD = "told"

    @property
    def rank(self) -> int:
        """0 for the strongest."""
        return _RANKS[self]

    @property
    def is_machine(self) -> bool:
        """Whether nobody but a program read it, in the words of a title or an abstract."""
        return self in {Basis.ABSTRACT, Basis.TITLE}


_RANKS = {basis: rank for rank, basis in enumerate(Basis)}


class Receipt(Value):
    """Proof of where something was seen: enough to look again."""

    url: str | None = None
    when: datetime | None = None
    sha256: str | None = None
    note: str | None = None


class Fact(Value):
    """One statement about one study: never overwritten, only outranked.

    `quote` stands at `start`:`end` (characters) of the work's `title` or
    `abstract`, as `basis` tells. A fact without a quote carries a receipt.
    """

    work: str
    property: Property
    value: str | int | float | Outcome
    stream: str = ""
    quote: str | None = None
    start: int | None = None
    end: int | None = None
    basis: Basis
    origin: str
    receipt: Receipt | None = None

    @cached_property
    def id(self) -> str:
        """Name the fact by the hash of all it says (16 hexadecimal digits)."""
        return sha256(self.model_dump_json().encode()).hexdigest()[:16]

    @cached_property
    def text(self) -> str:
        """The value as people read it."""
        return self.value.text if isinstance(self.value, Outcome) else str(self.value)
