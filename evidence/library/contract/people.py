"""What people judged, as it is printed: where they differ, and how far they agree."""

from evidence.library.agreement import Agreement
from evidence.library.contract.base import Printed
from evidence.model.people import Conflict


class WordObject(Printed):
    """What one person says, and why."""

    by: str
    says: str
    because: str | None


class ConflictObject(Printed):
    """Something on which people differ; `counts` is the value of most, null while it is open."""

    about: str
    settled: bool
    counts: str | None
    words: list[WordObject]

    @classmethod
    def of(cls, conflict: Conflict) -> "ConflictObject":
        """Print a conflict."""
        return cls(
            about=conflict.item.text,
            settled=conflict.settled,
            counts=conflict.values[0] if conflict.settled else None,
            words=[
                WordObject(by=one.by, says=one.text, because=one.because) for one in conflict.words
            ],
        )


class DifferingObject(ConflictObject):
    """The same with the study it is about."""

    study: str


class AgreedObject(Printed):
    """How far two people agree on one kind of thing; a null `kappa` is explained in `note`."""

    left: str
    right: str
    about: str
    n: int
    same: int
    raw: float | None
    kappa: float | None
    note: str | None


class AgreementObject(Printed):
    """How far people agree who judged the same things on their own, and where they differ."""

    agreed: list[AgreedObject]
    differing: list[DifferingObject]

    @classmethod
    def of(cls, agreement: Agreement) -> "AgreementObject":
        """Print an agreement."""
        return cls(
            agreed=[AgreedObject(**one.model_dump()) for one in agreement.agreed],
            differing=[
                DifferingObject(
                    study=one.study,
                    **ConflictObject.of(one.conflict).model_dump(),
                )
                for one in agreement.differing
            ],
        )
