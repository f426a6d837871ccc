"""Facts as one record tells them: all with the same work, origin and receipt."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from evidence.model import Basis, Fact, Property, Receipt, RecordType, Status
from evidence.readers.notices import Notice, marked, standing

RECORD_TYPES = {
    "book": RecordType.BOOK,
    "incollection": RecordType.BOOK,
    "phdthesis": RecordType.THESIS,
    "online": RecordType.WEB,
}
"""What kind of publication an entry is, where its type alone tells."""


@dataclass(frozen=True)
class Teller:
    """A source's record of one work, ready to state facts."""

    work: str
    origin: str
    receipt: Receipt

    def tell(self, name: Property, value: str, basis: Basis = Basis.RECORD) -> Fact:
        """State one fact."""
        return Fact(
            work=self.work,
            property=name,
            value=value,
            basis=basis,
            origin=self.origin,
            receipt=self.receipt,
        )

    def maybe(self, name: Property, values: Iterable[str]) -> Iterator[Fact]:
        """State one fact that joins the values, none when there are none."""
        told = [value for value in dict.fromkeys(values) if value]
        if told:
            yield self.tell(name, "; ".join(told))

    def type(self, kind: RecordType | None) -> Iterator[Fact]:
        """State what kind of publication it is, nothing where the record does not tell."""
        if kind is not None:
            yield self.tell(Property.RECORD_TYPE, kind.value)

    def status(self, title: str, notices: tuple[Notice, ...]) -> Iterator[Fact]:
        """State how the work stands, when that was checked, and every notice.

        A title marked as retracted stands against a record that lists no notice. A
        record of unknown day without any notice tells nothing: nobody looked since.
        """
        stands, mark = standing(notices), marked(title)
        if mark is not None and stands in {Status.CURRENT, Status.CORRECTED}:
            status, start, end = mark
            yield Fact(
                work=self.work,
                property=Property.STATUS,
                value=status.value,
                quote=title[start:end],
                start=start,
                end=end,
                basis=Basis.TITLE,
                origin=self.origin,
                receipt=self.receipt,
            )
        elif stands is not Status.CURRENT or self.receipt.when is not None:
            yield self.tell(Property.STATUS, stands.value)
        if self.receipt.when is not None:
            yield self.tell(Property.STATUS_CHECKED, self.receipt.when.date().isoformat())
        for notice in notices:
            if notice.status is not None:
                yield self.tell(Property.NOTE, notice.text)
