"""What a check found in one file: the manuscript, its findings, and the evidence behind it."""

from collections import Counter
from collections.abc import Iterator

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

    def summary(self) -> dict[str, int]:
        """Count what was found, and what the article holds."""
        mentions = list(self.mentions())
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
