"""What a check found in one file: the manuscript, its findings, and the evidence behind it."""

from collections import Counter
from collections.abc import Iterator

from evidence import grade
from evidence.library.contract import (
    BodyObject,
    CandidateObject,
    CheckObject,
    CitationObject,
    CitedObject,
    ClaimObject,
    FindingObject,
    PlaceObject,
    SentenceObject,
    SilencedObject,
    steps,
)
from evidence.library.supports import best
from evidence.model import (
    Body,
    Candidate,
    Finding,
    Manuscript,
    Mention,
    Severity,
    Silenced,
    Study,
    Value,
)


class Cited(Value):
    """A work the article leans on: as its entry knows it, else as the article tells it."""

    work: str
    matched: str | None
    study: Study | None
    lines: tuple[int, ...]
    candidates: tuple[Candidate, ...] = ()


class Report(Value):
    """Everything found in one file."""

    manuscript: Manuscript
    findings: tuple[Finding, ...]
    bodies: tuple[Body, ...]
    silenced: tuple[Silenced, ...] = ()

    def at_least(self, severity: Severity) -> bool:
        """Tell whether anything weighs so much."""
        return any(finding.severity.rank >= severity.rank for finding in self.findings)

    def mentions(self) -> Iterator[Mention]:
        """Yield every citation in the order of the text."""
        for passage in self.manuscript.passages:
            yield from passage.mentions

    def cited(self) -> Iterator[Cited]:
        """Yield each work once, in the order of first mention."""
        groups: dict[str, list[Mention]] = {}
        for mention in self.mentions():
            groups.setdefault(mention.work, []).append(mention)
        for work, mentions in groups.items():
            yield Cited(
                work=work,
                matched=mentions[0].matched,
                study=_study(mentions),
                lines=tuple(sorted({one.citation.place.line for one in mentions})),
                candidates=mentions[0].candidates,
            )

    def printed(self) -> CheckObject:
        """Give the report as the contract prints it."""
        mentions = list(self.mentions())
        numbers = {id(mention): index for index, mention in enumerate(mentions)}
        return CheckObject(
            file=self.manuscript.path,
            sentences=[
                SentenceObject(
                    **PlaceObject.told(passage.sentence.place),
                    text=passage.sentence.text,
                    kind=passage.sentence.kind,
                    claim=ClaimObject.of(passage.claim) if passage.claim is not None else None,
                    citations=[numbers[id(mention)] for mention in passage.mentions],
                )
                for passage in self.manuscript.passages
            ],
            citations=[_citation(mention) for mention in mentions],
            findings=[FindingObject.of(finding) for finding in self.findings],
            bodies=[_body(body) for body in self.bodies],
            cited=[_cited(one) for one in self.cited()],
            summary=self._summary(mentions),
            silenced=[SilencedObject.quiet(one) for one in self.silenced],
        )

    def _summary(self, mentions: list[Mention]) -> dict[str, object]:
        severities = Counter(finding.severity.value for finding in self.findings)
        return {
            **{one.value: severities[one.value] for one in Severity},
            "sentences": len(self.manuscript.passages),
            "claims": sum(
                passage.claim is not None and passage.claim.checkable
                for passage in self.manuscript.passages
            ),
            "citations": len(mentions),
            "works": len({mention.work for mention in mentions}),
            "matched": len({one.work for one in mentions if one.matched is not None}),
            "unresolved": len({one.work for one in mentions if not one.is_findable}),
        }


def _study(mentions: list[Mention]) -> Study | None:
    """Give the study of a work; for one known by hearsay, all that the article tells of it."""
    studies = [study for mention in mentions for study in best(mention.studies, None)]
    if not studies or mentions[0].matched is not None:
        return studies[0] if studies else None
    facts = {fact.id: fact for study in studies for fact in study.facts}
    return Study(work=studies[0].work, facts=tuple(facts.values()))


def _verdict(mention: Mention) -> str:
    """Give the answer about a citation; without asking a source the works are not checked."""
    return "not_checked" if mention.is_findable else "not_resolved"


def _citation(mention: Mention) -> CitationObject:
    citation = mention.citation
    return CitationObject(
        **PlaceObject.told(citation.place),
        text=citation.text,
        kind=citation.kind.value,
        value=citation.value,
        work=mention.work,
        matched=mention.matched,
        verdict=_verdict(mention),
        candidates=[
            CandidateObject(
                key=one.key, score=one.score, fits=list(one.fits), differs=list(one.differs)
            )
            for one in mention.candidates
        ],
    )


def _body(body: Body) -> BodyObject:
    return BodyObject(
        claim=ClaimObject.of(body.claim),
        certainty=body.certainty.value if body.certainty is not None else None,
        studies=[member.study.key for member in body.members],
        because=steps(body.steps),
        wording=body.wording,
        findings=[FindingObject.of(finding) for finding in body.findings],
    )


def _cited(one: Cited) -> CitedObject:
    study = one.study
    graded = grade.grade(study) if study is not None else None
    return CitedObject(
        work=one.work,
        matched=one.matched,
        label=study.work.label if study is not None else one.work,
        design=study.design.value if study is not None and study.design is not None else None,
        subject=study.subject.value if study is not None and study.subject is not None else None,
        sample_size=study.sample_size if study is not None else None,
        control=study.control.value if study is not None and study.control else "not_reported",
        certainty=graded.certainty.value if graded is not None and graded.certainty else None,
        ocebm=graded.ocebm if graded is not None else None,
        lines=list(one.lines),
    )
