"""A checked article as it is printed: sentences, citations, findings and bodies."""

from typing import Any

from evidence.library.contract.base import PlaceObject, Printed
from evidence.library.contract.claims import ClaimObject
from evidence.library.contract.grades import FindingObject, SilencedObject, StepObject


class CandidateObject(Printed):
    """A work that might be meant; never attached."""

    key: str
    score: float
    fits: list[str]
    differs: list[str]


class CitationObject(PlaceObject):
    """One pointer at one work, and what it was found to be."""

    text: str
    kind: str
    value: str | None
    work: str
    matched: str | None
    verdict: str
    candidates: list[CandidateObject]


class PartObject(PlaceObject):
    """A clause that claims something of its own."""

    text: str
    claim: ClaimObject


class SentenceObject(PlaceObject):
    """One sentence with its claim, and those of its clauses; citations by their index.

    `parts` is empty where the sentence makes one claim.
    """

    text: str
    kind: str
    claim: ClaimObject | None
    parts: list[PartObject]
    citations: list[int]


class BodyObject(Printed):
    """The evidence on one main claim of an article."""

    claim: ClaimObject
    certainty: str | None
    studies: list[str]
    because: list[StepObject]
    wording: str
    findings: list[FindingObject]


class CitedObject(Printed):
    """A work an article leans on, as far as it is known."""

    work: str
    matched: str | None
    label: str
    design: str | None
    subject: str | None
    sample_size: int | None
    control: str
    certainty: str | None
    ocebm: int | None
    lines: list[int]


class CheckObject(Printed):
    """Everything `check` has to say of one file."""

    file: str
    sentences: list[SentenceObject]
    citations: list[CitationObject]
    findings: list[FindingObject]
    bodies: list[BodyObject]
    cited: list[CitedObject]
    summary: dict[str, Any]
    silenced: list[SilencedObject]
