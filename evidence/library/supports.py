"""What is wrong with the cited studies, said at the place where the article leans on them."""

from collections.abc import Iterable, Iterator

from evidence import grade
from evidence.check.cellular import is_cellular
from evidence.check.reporting import reports
from evidence.check.softer import in_animals
from evidence.library.catalogue import marks_of, named
from evidence.model import (
    Basis,
    Claim,
    Finding,
    Level,
    Manuscript,
    Mention,
    Passage,
    Property,
    Severity,
    Study,
    Subject,
)
from evidence.rule import Mark
from evidence.vocabulary import FAR, nearness

_NEAREST_TO_PEOPLE = (
    Subject.HUMAN,
    None,
    Subject.ANIMAL,
    Subject.EX_VIVO,
    Subject.IN_VITRO,
    Subject.IN_SILICO,
)
_CONDUCT = ("DES", "STA", "PRE", "BOD011")
"""Rules on how a study was done and paid for, and what it prints."""


def findings(manuscript: Manuscript) -> Iterator[Finding]:
    """Yield each finding on a cited study once, at the first passage it concerns."""
    seen: set[tuple[str, str, str]] = set()
    for finding in (*_cited(manuscript), *_leaning(manuscript)):
        study = finding.study or ""
        key = (finding.code, study, finding.message)
        if key not in seen:
            seen.add(key)
            yield finding


def best(studies: Iterable[Study], claim: Claim | None) -> tuple[Study, ...]:
    """Keep the streams of a work that stand nearest to what the claim is about."""
    found = tuple(studies)
    if claim is None or not claim.speaks_of_people or len(found) < 2:
        return found[:1]
    ranks = {study.key: _NEAREST_TO_PEOPLE.index(study.subject) for study in found}
    nearest = min(ranks.values())
    return tuple(study for study in found if ranks[study.key] == nearest)[:1]


def _cited(manuscript: Manuscript) -> Iterator[Finding]:
    for passage in manuscript.passages:
        claim = None if passage.claim is None or _is_open(passage.claim) else passage.claim
        for mention in passage.mentions:
            for study in best(mention.studies, claim):
                for finding in _placed(study, claim, mention):
                    yield _weighed(_mended(finding, passage, study), passage)


def _weighed(finding: Finding, passage: Passage) -> Finding:
    """Make a note of how a study was done or told, where the sentence asks no more of it.

    What is wrong with a trial lowers what may be said of the evidence, and is part of its
    certainty: a sentence that keeps to that, or tells a result as a result, has heard it.
    """
    is_conduct = finding.code.startswith(_CONDUCT) and finding.severity is Severity.WARNING
    if not is_conduct or (passage.is_too_strong and not reports(passage)):
        return finding
    return finding.model_copy(update={"severity": Severity.INFO})


def _mended(finding: Finding, passage: Passage, study: Study) -> Finding:
    """Let a finding on a study in animals carry the edit that names the animal."""
    species = study.fact(Property.SPECIES)
    if finding.rule != "animal-only-for-human-claim" or species is None:
        return finding
    return finding.model_copy(update={"fix": in_animals(passage, species.text)})


def _is_open(claim: Claim) -> bool:
    """Tell whether a sentence leaves the question open: then it leans on nothing too much."""
    return claim.limitation or not claim.checkable or grade.allows(claim, Level.VERY_LOW)


def _placed(study: Study, claim: Claim | None, mention: Mention) -> Iterator[Finding]:
    place, work = mention.citation.place, mention.work
    for finding in grade.grade(study, claim).findings:
        marks = marks_of(finding.code)
        is_untold = Mark.SILENCE in marks or (Mark.UNLISTED in marks and _is_listed(mention, study))
        is_untold = is_untold or Mark.HEARSAY in marks
        if (_is_told(study) and is_untold) or _is_said(mention, finding):
            continue
        yield finding.model_copy(update={"place": place, "study": work})


def _is_told(study: Study) -> bool:
    """Tell whether all that is known of a study is what the article says."""
    return all(fact.basis is Basis.TOLD for fact in study.facts)


def _is_listed(mention: Mention, study: Study) -> bool:
    """Tell whether all that is held of a study is an entry of a reference list."""
    return mention.matched is None and bool(study.work.title)


def _is_said(mention: Mention, finding: Finding) -> bool:
    """Tell whether the sentence itself says of a known study what the finding says."""
    rule = named(finding.code)
    if mention.matched is None or rule is None or not rule.admits:
        return False
    told = (mention.told(name) for name in rule.needs)
    return any(one is not None and one.text in rule.admits for one in told)


def _leaning(manuscript: Manuscript) -> Iterator[Finding]:
    """Yield where an article speaks of people while the study it names for this was preclinical.

    Each preclinical study is held against the uncited claim nearest to where it
    is cited that speaks of people, of the same intervention and outcome.
    """
    speaking = [one for one in manuscript.passages if _speaks_of_people(one)]
    known: dict[tuple[str, tuple[str, ...]], list[tuple[float, int]]] = {}
    for passage in manuscript.passages:
        for mention in passage.mentions:
            for study in best(mention.studies, None):
                if study.subject not in {Subject.ANIMAL, Subject.EX_VIVO, Subject.IN_VITRO}:
                    continue
                product = _product(study, passage.claim)
                asked = (product or "", tuple(one.name for one in study.outcomes))
                if asked not in known:
                    known[asked] = [] if product is None else list(_distances(speaking, *asked))
                yield from _nearest(manuscript, passage, mention, study, known[asked])


def _speaks_of_people(passage: Passage) -> bool:
    """Tell whether a sentence without a source claims an effect that people would notice."""
    claim = passage.claim
    if passage.mentions or claim is None or not claim.checkable or claim.limitation:
        return False
    if claim.intervention is None or claim.outcome is None or claim.topic != "efficacy":
        return False
    return claim.speaks_of_people and not is_cellular(claim.outcome)


def _product(study: Study, told: Claim | None) -> str | None:
    """Give what was studied; `told` is the sentence that cites it, for what it leaves untold."""
    product = study.value("intervention") or study.value("product")
    product = product or (told.intervention if told is not None else None)
    return None if product is None else str(product)


def _distances(
    speaking: Iterable[Passage], product: str, outcomes: tuple[str, ...]
) -> Iterator[tuple[float, int]]:
    """Yield how far each sentence is from a study's outcomes; another topic is left out."""
    for passage in speaking:
        claim = passage.claim
        if claim is None or claim.outcome is None or claim.intervention is None:
            continue
        same = nearness(claim.intervention, product, "intervention")
        if same is None or same >= FAR:
            continue
        distances = [nearness(claim.outcome, name, "outcome") for name in outcomes]
        known = [one for one in distances if one is not None and one < FAR]
        if known:
            yield min(known), passage.index


def _nearest(
    manuscript: Manuscript,
    cited: Passage,
    mention: Mention,
    study: Study,
    far: Iterable[tuple[float, int]],
) -> Iterator[Finding]:
    places = ((distance, abs(index - cited.index), index) for distance, index in far)
    nearest = min(places, default=None)
    if nearest is None:
        return
    passage = manuscript.passages[nearest[-1]]
    for finding in grade.grade(study, passage.claim).findings:
        if Mark.LEANING in marks_of(finding.code):
            line = mention.citation.place.line
            update = {
                "place": passage.sentence.place,
                "study": mention.work,
                "message": f"{finding.message.rstrip('.')}: the one at line {line}.",
            }
            yield finding.model_copy(update=update)
