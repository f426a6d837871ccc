"""A claim and what a library knows on it, as they are printed."""

from evidence.library.contract.base import Printed
from evidence.library.contract.grades import FindingObject, GradedStudy, StepObject
from evidence.library.contract.pools import OverallObject, PoolingObject
from evidence.model import Claim


class NumberObject(Printed):
    """A number with what it measures."""

    text: str
    low: float
    high: float
    unit: str | None
    kind: str


class ClaimObject(Printed):
    """What one sentence asserts."""

    text: str
    checkable: bool
    strength: str
    strength_score: float
    advice: str
    direction: str | None
    population: str | None
    intervention: str | None
    comparator: str | None
    outcome: str | None
    numbers: list[NumberObject]
    horizon: str | None
    hedges: list[str]
    topic: str
    attribution: str | None
    limitation: bool

    @classmethod
    def of(cls, claim: Claim) -> "ClaimObject":
        """Print a claim."""
        told = claim.model_dump(exclude={"numbers"}, mode="json")
        numbers = [
            NumberObject(**one.model_dump(exclude={"start", "end"})) for one in claim.numbers
        ]
        return cls(**told, numbers=numbers)


class ElementObject(Printed):
    """One element of the question (P, I, C or O), how near the study's is (same, near, far)."""

    element: str
    nearness: str
    why: str


class HitObject(Printed):
    """A study that bears on a claim; `missing` is what it does not tell, if not counted."""

    key: str
    score: float
    stance: str
    nearness: float
    why: list[str]
    counted: bool
    missing: list[str]
    pico: list[ElementObject]
    study: GradedStudy
    findings: list[FindingObject]


class QueryObject(Printed):
    """All that the library knows on one claim."""

    claim: ClaimObject
    hits: list[HitObject]
    counts: dict[str, int]
    certainty: str | None
    rated_on: list[str]
    because: list[StepObject]
    wording: str
    body_findings: list[FindingObject]
    pooling: PoolingObject | None
    overall: OverallObject
