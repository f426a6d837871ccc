"""What a source says about an identifier: four answers that are never mixed."""

from enum import StrEnum

from evidence.model import Receipt, Value, Work
from evidence.sources.reply import Reply


class Verdict(StrEnum):
    """What asking came to; only `not_found` says anything about the work."""

    FOUND = "found"
    NOT_FOUND = "not_found"
    COULD_NOT_REACH = "could_not_reach"
    REFUSED_ANSWER = "refused_answer"


class Identifier(Value):
    """A name that a source knows: `kind` is doi, pmid, pmcid or nct."""

    kind: str
    value: str

    @property
    def text(self) -> str:
        """The identifier as people write it."""
        if self.kind == "doi":
            return self.value
        return f"PMID {self.value}" if self.kind == "pmid" else self.value


class Answer(Value):
    """One source's answer: `asked` is its name, `receipt` when and where it was asked.

    `refused_answer` means that something came back that is no answer (a web page,
    a broken file, an error); like `could_not_reach` it says nothing of the work.
    """

    verdict: Verdict
    work: Work | None = None
    receipt: Receipt | None = None
    asked: str
    why: str = ""


def no_record(asked: str, reply: Reply, why: str) -> Answer:
    """Give the answer of a source whose reply held no record, with why."""
    return Answer(verdict=Verdict.NOT_FOUND, receipt=reply.receipt, asked=asked, why=why)
