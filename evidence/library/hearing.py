"""What the abstract of a cited work tells on the outcome of each sentence that leans on it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from evidence.check.sole import leaning
from evidence.extract.direction import question
from evidence.extract.source import Sentence, Source
from evidence.extract.stems import share, stems
from evidence.extract.verdict import Verdict, verdict
from evidence.library.stating import stated
from evidence.model import (
    STATED,
    Claim,
    Direction,
    Fact,
    Heard,
    Manuscript,
    Outcome,
    Passage,
    Property,
    Study,
    Work,
)

ORIGIN = "hearing:direction-1"
LEAST = 0.4
"""A verdict with less chance says nothing, not even that the abstract agrees."""
_MOST = 20_000
_ARMS = re.compile(r"\s(?:or|versus|vs\.?|compared (?:with|to)|against)\s", re.IGNORECASE)
_COMPARES = re.compile(r"\b(?:than|compared|versus)\b|\bvs\b", re.IGNORECASE)


def hear(manuscript: Manuscript) -> Manuscript:
    """Ask the one abstract behind each sentence which way the sentence's outcome went there."""
    passages = tuple(
        passage.model_copy(update={"heard": tuple(_heard(passage))})
        if passage.claim is not None and (passage.mentions or passage.near)
        else passage
        for passage in manuscript.passages
    )
    return manuscript.model_copy(update={"passages": passages})


def _heard(passage: Passage) -> Iterator[Heard]:
    works = leaning(passage)
    if len(works) != 1 or passage.claim is None:
        return
    study = works[0][1]
    for claim in [part.claim for part in passage.parts] or [passage.claim]:
        if claim.outcome is None or claim.direction not in STATED:
            continue
        for told, way in stated(claim, study.work):
            yield Heard(claim=claim, fact=_fact(claim, study, told, way), chance=1, is_stated=True)
        found = _asked(claim, study) if study.work.abstract else None
        if found is not None:
            fact = _fact(claim, study, found.sentence, found.direction)
            yield Heard(claim=claim, fact=fact, chance=found.chance)


def _asked(claim: Claim, study: Study) -> Verdict | None:
    """Put the sentence's question to the abstract; arms it leaves out are those of the study."""
    given, other = (str(study.value(x) or "") for x in (Property.INTERVENTION, Property.COMPARATOR))
    ours, theirs = claim.intervention or "", claim.comparator or ""
    if not theirs and _COMPARES.search(claim.text) is not None:
        return None
    if ours and not theirs:
        arms = [one for one in (*_ARMS.split(given), *_ARMS.split(other)) if one.strip()]
        rest = [one for one in arms if not _is_one(ours, one)]
        theirs = " ".join(rest) if len(rest) < len(arms) else ""
    abstract = (study.work.abstract or "")[:_MOST]
    return _verdict(abstract, ours or given, theirs or other, claim.outcome or "")


def _is_one(phrase: str, arm: str) -> bool:
    return bool(stems(phrase) & stems(arm))


@lru_cache(maxsize=2048)
def _verdict(abstract: str, given: str, other: str, outcome: str) -> Verdict | None:
    """Judge, where one sentence of the abstract holds all that tells the outcome."""
    asked = question(abstract, given, other, outcome)
    found = verdict(asked, _source(abstract).abstract)
    if found is None or found.chance < LEAST:
        return None
    here = stems(found.sentence.low)
    own = stems(outcome)
    return found if share(own, here) == 1 or (asked.outcome - own) & here else None


@lru_cache(maxsize=256)
def _source(abstract: str) -> Source:
    return Source(Work(key="heard", abstract=abstract))


def _fact(claim: Claim, study: Study, told: Sentence, way: Direction) -> Fact:
    value = Outcome(name=claim.outcome or "", direction=way)
    return Fact(
        work=study.work.key,
        property=Property.OUTCOME,
        value=value,
        quote=told.text,
        start=told.start,
        end=told.start + len(told.text),
        basis=told.basis,
        origin=ORIGIN,
    )
