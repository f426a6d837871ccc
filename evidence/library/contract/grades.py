"""A graded study as it is printed: scales, reasons, findings and appraisals."""

from collections.abc import Iterable
from typing import Any

from evidence.grade import Worth, appraise
from evidence.library.catalogue import reason
from evidence.library.contract.base import PlaceObject, Printed
from evidence.library.contract.people import ConflictObject
from evidence.library.contract.studies import FactObject, StudyObject
from evidence.library.moves import Move
from evidence.model import Appraisal, Fact, Finding, Grade, Silenced, Study, Words
from evidence.model.people import conflicts, vouched


class EditObject(Printed):
    """Words to put in the place of a file's characters, counted as offsets are."""

    start: int
    end: int
    text: str


class FindingObject(PlaceObject):
    """One finding with what it rests on and what to do; `fix` is edits that are safe to make."""

    code: str
    rule: str
    severity: str
    message: str
    why: str
    advice: str
    suggestion: str | None
    study: str | None
    because: list[dict[str, Any]]
    fix: list[EditObject]

    @classmethod
    def of(cls, finding: Finding) -> "FindingObject":
        """Print a finding."""
        return cls(
            **PlaceObject.told(finding.place),
            code=finding.code,
            rule=finding.rule,
            severity=finding.severity.value,
            message=finding.message,
            why=reason(finding.code),
            advice=finding.advice,
            suggestion=finding.suggestion,
            study=finding.study,
            because=[because(one) for one in finding.because],
            fix=[EditObject(**one.model_dump()) for one in finding.fix],
        )


class SilencedObject(FindingObject):
    """A finding that a comment or the baseline silences, with the reason where one is given."""

    reason: str | None
    by: str

    @classmethod
    def quiet(cls, silenced: Silenced) -> "SilencedObject":
        """Print a silenced finding."""
        told = FindingObject.of(silenced.finding).model_dump()
        return cls(**told, reason=silenced.reason, by=silenced.by)


def because(reason: Fact | Words) -> dict[str, Any]:
    """Print what a finding rests on: a fact, or words of the manuscript."""
    if isinstance(reason, Fact):
        return FactObject.of(reason).model_dump()
    return {"text": reason.text, **reason.place.model_dump()}


class GradesObject(Printed):
    """Each scale in its own field, never averaged."""

    ocebm: int | None
    certainty: str | None
    sort: str | None
    nhmrc: str | None
    jbi: str | None
    sign: str | None


class StepObject(Printed):
    """One reason for a level."""

    domain: str
    change: float
    why: str
    sources: list[str]


class AppraisalObject(Printed):
    """How far one appraisal tool is answered for a study, and its word where that is settled."""

    tool: str
    name: str
    answered: int
    questions: int
    judgement: str | None
    answers: list[dict[str, Any]]
    open: list[str]

    @classmethod
    def of(cls, appraisal: Appraisal) -> "AppraisalObject":
        """Print an appraisal; `open` names the questions nobody has answered."""
        return cls(
            tool=appraisal.tool,
            name=appraisal.name,
            answered=appraisal.answered,
            questions=len(appraisal.answers),
            judgement=appraisal.judgement,
            answers=[
                {
                    "question": one.question,
                    "text": one.text,
                    "answer": one.answer,
                    "origins": sorted({fact.origin for fact in one.because}),
                }
                for one in appraisal.answers
                if one.answer is not None
            ],
            open=[one.question for one in appraisal.answers if one.answer is None],
        )


class GradedStudy(StudyObject):
    """A study with its grades, the reasons for them, and its findings.

    `incomplete` is true where a fact is missing that a rule asks of such a study;
    `machine_only` where no person has read, set or confirmed anything of it.
    """

    grades: GradesObject
    steps: list[StepObject]
    findings: list[FindingObject]
    not_judged: list[dict[str, str]]
    catalogue: str
    appraisals: list[AppraisalObject]
    incomplete: bool
    machine_only: bool
    decided_by: list[str]
    vouched: str
    conflicts: list[ConflictObject]

    @classmethod
    def graded(cls, study: Study, grade: Grade) -> "GradedStudy":
        """Print a graded study."""
        behind = vouched(study.facts)
        return cls(
            **StudyObject.of(study).model_dump(),
            grades=GradesObject(
                ocebm=grade.ocebm,
                certainty=grade.certainty.value if grade.certainty is not None else None,
                sort=grade.sort,
                nhmrc=grade.nhmrc,
                jbi=grade.jbi,
                sign=grade.sign,
            ),
            steps=steps(grade.steps),
            findings=[FindingObject.of(finding) for finding in grade.findings],
            not_judged=[
                {"rule": rule, "missing": missing.value} for rule, missing in grade.not_judged
            ],
            catalogue=grade.catalogue,
            appraisals=[AppraisalObject.of(one) for one in appraise(study)],
            incomplete=grade.is_incomplete,
            machine_only=behind.is_machine_only,
            decided_by=list(behind.by),
            vouched=behind.text,
            conflicts=[ConflictObject.of(one) for one in conflicts(study.facts)],
        )


class WorthObject(Printed):
    """An unknown fact, and the grades its best and its worst value would give.

    `moves` is how far apart these are: certainty, OCEBM level, errors, warnings, notes.
    """

    field: str
    best_value: str | None
    best_certainty: str | None
    best_ocebm: int | None
    worst_value: str | None
    worst_certainty: str | None
    worst_ocebm: int | None
    moves: list[int]

    @classmethod
    def of(cls, worth: Worth) -> "WorthObject":
        """Print what one fact is worth."""
        return cls(
            field=worth.field.value,
            best_value=worth.best_value,
            best_certainty=worth.best.certainty.value if worth.best.certainty else None,
            best_ocebm=worth.best.ocebm,
            worst_value=worth.worst_value,
            worst_certainty=worth.worst.certainty.value if worth.worst.certainty else None,
            worst_ocebm=worth.worst.ocebm,
            moves=list(worth.moves),
        )


class MissingObject(Printed):
    """What to find out of a study, what would change most first."""

    key: str
    unknown: list[WorthObject]

    @classmethod
    def of(cls, study: Study, found: Iterable[Worth]) -> "MissingObject":
        """Print a study's unknown facts."""
        return cls(key=study.key, unknown=[WorthObject.of(one) for one in found])


class MovedStudy(Printed):
    """A study whose kept grade is not what it would be today."""

    key: str
    levels: list[str]
    why: list[str]
    before: str
    after: str

    @classmethod
    def of(cls, move: Move) -> "MovedStudy":
        """Print a move; `before` and `after` are versions of the catalogue."""
        return cls(
            key=move.study.key,
            levels=list(move.levels),
            why=list(move.why),
            before=move.before.catalogue,
            after=move.after.catalogue,
        )


def steps(found: Any) -> list[StepObject]:
    """Print the reasons for a level."""
    return [
        StepObject(domain=s.domain, change=s.change, why=s.why, sources=list(s.sources))
        for s in found
    ]
