"""The machine-readable output: what scripts and editors rely on; keys are only ever added."""

from evidence.library.contract.base import PlaceObject, Printed
from evidence.library.contract.checks import (
    BodyObject,
    CandidateObject,
    CheckObject,
    CitationObject,
    CitedObject,
    PartObject,
    SentenceObject,
)
from evidence.library.contract.claims import (
    ClaimObject,
    ElementObject,
    HitObject,
    NumberObject,
    QueryObject,
)
from evidence.library.contract.grades import (
    AppraisalObject,
    EditObject,
    FindingObject,
    GradedStudy,
    GradesObject,
    MissingObject,
    MovedStudy,
    SilencedObject,
    StepObject,
    because,
    steps,
)
from evidence.library.contract.intake import (
    AddObject,
    DecisionObject,
    DoubtObject,
    DuplicatesObject,
    MatchObject,
    RecordObject,
    ReferenceObject,
    UnreadObject,
)
from evidence.library.contract.people import AgreementObject, ConflictObject
from evidence.library.contract.studies import FactObject, OutcomeObject, SizesObject, StudyObject

__all__ = [
    "PRINTED",
    "AddObject",
    "AgreementObject",
    "AppraisalObject",
    "BodyObject",
    "CandidateObject",
    "CheckObject",
    "CitationObject",
    "CitedObject",
    "ClaimObject",
    "ConflictObject",
    "DecisionObject",
    "DoubtObject",
    "DuplicatesObject",
    "EditObject",
    "ElementObject",
    "FactObject",
    "FindingObject",
    "GradedStudy",
    "GradesObject",
    "HitObject",
    "MatchObject",
    "MissingObject",
    "MovedStudy",
    "NumberObject",
    "OutcomeObject",
    "PartObject",
    "PlaceObject",
    "Printed",
    "QueryObject",
    "RecordObject",
    "ReferenceObject",
    "SentenceObject",
    "SilencedObject",
    "SizesObject",
    "StepObject",
    "StudyObject",
    "UnreadObject",
    "because",
    "steps",
]

PRINTED: tuple[type[Printed], ...] = (
    AddObject,
    AgreementObject,
    CheckObject,
    ClaimObject,
    DuplicatesObject,
    GradedStudy,
    MissingObject,
    MovedStudy,
    MatchObject,
    QueryObject,
    StudyObject,
)
"""The documents a command can print; the published schema describes these."""
