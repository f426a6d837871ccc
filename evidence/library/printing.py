"""A report as the contract prints it."""

from evidence import grade
from evidence.library.contract import (
    BodyObject,
    CandidateObject,
    CheckObject,
    CitationObject,
    CitedObject,
    ClaimObject,
    FindingObject,
    PartObject,
    PlaceObject,
    SentenceObject,
    SilencedObject,
    steps,
)
from evidence.library.report import Cited, Report
from evidence.model import Body, Mention, Part, Passage


def printed(report: Report) -> CheckObject:
    """Give a report as the contract prints it."""
    mentions = list(report.mentions())
    numbers = {id(mention): index for index, mention in enumerate(mentions)}
    return CheckObject(
        file=report.manuscript.path,
        sentences=[
            SentenceObject(
                **PlaceObject.told(passage.sentence.place),
                text=passage.sentence.text,
                kind=passage.sentence.kind,
                claim=ClaimObject.of(passage.claim) if passage.claim is not None else None,
                parts=[_part(passage, one) for one in passage.parts],
                citations=[numbers[id(mention)] for mention in passage.mentions],
            )
            for passage in report.manuscript.passages
        ],
        citations=[_citation(mention) for mention in mentions],
        findings=[FindingObject.of(finding) for finding in report.findings],
        bodies=[_body(body) for body in report.bodies],
        cited=[_cited(one) for one in report.cited()],
        summary=report.summary(),
        silenced=[SilencedObject.quiet(one) for one in report.silenced],
    )


def _part(passage: Passage, part: Part) -> PartObject:
    place = passage.place_of(part.start, part.end)
    text = passage.sentence.text[part.start : part.end]
    return PartObject(**PlaceObject.told(place), text=text, claim=ClaimObject.of(part.claim))


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
