"""A claim and the studies that bear on it: ranked, graded, and weighed as one body."""

import re
from collections.abc import Iterable, Iterator, Sequence

from evidence import grade
from evidence.grade.belonging import is_about, missing, tells_outcome, tells_treatment
from evidence.grade.domains.preclinical import is_about_model
from evidence.grade.nearby import Element, is_other_question
from evidence.grade.traits import is_preclinical
from evidence.model import (
    Body,
    Claim,
    Design,
    Grade,
    Member,
    Property,
    Stance,
    Status,
    Study,
    Subject,
    Value,
)
from evidence.vocabulary import FAR, Concept, concepts, entry, nearness

_SILENT = 5.0
"""What silence on the outcome takes off a score: less than another subject, more than design."""

_TIERS = {
    Subject.HUMAN: 3,
    None: 2,
    Subject.ANIMAL: 1,
    Subject.EX_VIVO: 0,
    Subject.IN_VITRO: 0,
    Subject.IN_SILICO: 0,
}
_ASKED = 4
"""Before all of these: the very model a claim is about."""


class Hit(Value):
    """A study that bears on a claim: how near, on which side, and its grade for it.

    `missing` says what nobody told, so that the study is not counted; empty where it counts.
    """

    study: Study
    grade: Grade
    stance: Stance
    nearness: float
    why: tuple[str, ...]
    score: float
    elements: tuple[Element, ...] = ()
    missing: tuple[str, ...] = ()


class Answer(Value):
    """All that a library knows on a claim; supports + contradicts + unclear = all that count.

    `hits` are the first of them, as many as were asked for, and behind them studies
    that may bear on the claim but do not tell whether they do: `apart` counts all of these.
    """

    claim: Claim
    hits: tuple[Hit, ...]
    body: Body
    apart: int = 0

    def count(self, stance: Stance) -> int:
        """Count the studies of one stance among those that count, shown or not."""
        return sum(member.stance is stance for member in grade.counting(self.body).members)


def answer(claim: Claim, found: Iterable[tuple[Study, float]], limit: int | None = None) -> Answer:
    """Weigh studies found by text against a claim.

    `found` pairs a study with its text score (higher is better). Studies of
    another intervention or another disease are left out: they do not bear on it.
    """
    claim = _among(claim)
    hits, members = _weighed(claim, found)
    return Answer(
        claim=claim,
        hits=tuple(_whole(claim, hit) for hit in hits[:limit]),
        body=grade.body(claim, members),
        apart=len(hits) - len(members),
    )


def unread(claim: Claim) -> str | None:
    """Say in one line what of a claim could not be read, and how to put it; None where it is whole.

    Without a treatment, or anything it is meant to do and anybody's disease, every study would
    bear on it. A treatment's bare name says nothing of either: it asks for what is known of it.
    """
    is_aimed = claim.outcome is not None or _disease(claim.population) is not None
    if claim.intervention is not None and (is_aimed or _is_bare(claim)):
        return None
    lost = [] if claim.intervention is not None else ["no treatment"]
    lost += [] if is_aimed else ["no outcome or disease"]
    how = "put it as what is done, what that does, and in whom: 'Zinc shortens colds in adults'"
    if not claim.text.strip():
        return f"the claim is empty; {how}"
    return f"{claim.text.strip()!r}: {' and '.join(lost)} could be read; {how}"


def _is_bare(claim: Claim) -> bool:
    """Tell a treatment's name, put alone, from a claim on it."""
    named = (claim.intervention or "").casefold()
    return named == claim.text.strip(" .?!").casefold()


def weigh(claim: Claim, found: Iterable[tuple[Study, float]]) -> Body:
    """Give the body of an answer alone: what a check needs, without all that is only shown."""
    claim = _among(claim)
    return grade.body(claim, _weighed(claim, found)[1])


def _weighed(claim: Claim, found: Iterable[tuple[Study, float]]) -> tuple[list[Hit], list[Member]]:
    """Rank the studies that bear on a claim; members are those that count."""
    hits = [hit for study, score in found if (hit := _hit(claim, study, score)) is not None]
    hits.sort(key=_rank)
    return hits, [_member(claim, hit) for hit in hits if not hit.missing]


def _among(claim: Claim) -> Claim:
    """Give a claim with the disease that its text names beside treatment and outcome, if any.

    "Aspirin prevents stroke in atrial fibrillation" is about people with that disease.
    """
    if claim.population is not None or not claim.speaks_of_people:
        return claim
    told = {one.id for one in concepts(f"{claim.intervention or ''}; {_bare(claim)}")}
    for one in concepts(claim.text):
        before = claim.text[max(0, one.start - _NEAR) : one.start].split()
        if one.kind == "condition" and one.id not in told and before[-1:] and _is_in(before):
            people = f"people with {one.text}"
            return claim.model_copy(update={"population": people, "outcome": _bare(claim) or None})
    return claim


# So many characters before a disease hold the few words that tell whose it is.
_NEAR = 80
_IN = re.compile(r"\s(?:in|among|after)\s", re.IGNORECASE)


def _is_in(before: Sequence[str]) -> bool:
    return any(word.casefold() in {"in", "among", "after"} for word in before[-3:])


def _bare(claim: Claim) -> str:
    """Give the outcome without the people it is told of."""
    return _IN.split(claim.outcome or "", maxsplit=1)[0]


def terms(claim: Claim) -> str:
    """Give the words to search for: the claim's own, and one other name of each treatment.

    More names do harm: on SciFact (809 claims) nDCG@10 is .708 for the claim alone, .710
    so, .701 with one name of every concept and .690 with two.
    """
    told = (one for one in concepts(claim.text) if one.kind == "intervention")
    return " ".join([claim.text, *(name for one in told for name in _other_name(one))])


def _other_name(told: Concept) -> Iterator[str]:
    """Give the first other name of one word: a brand for its drug."""
    known = entry(told.id)
    for name in known.names if known is not None else ():
        if " " not in name and name.casefold() != told.text.casefold():
            yield name
            return


def _hit(claim: Claim, study: Study, score: float) -> Hit | None:
    if study.work.entry_type == "method":
        return None
    held = grade.upheld(study)
    if not _bears(claim, held):
        return None
    far, why = grade.nearness(claim, held)
    stance, because = grade.stance(claim, held)
    untold = missing(claim, held)
    if not untold and is_other_question(claim.model_copy(update={"comparator": None}), held):
        untold = (ANOTHER,)
    return Hit(
        study=study,
        grade=Grade() if untold else grade.grade(study, claim),
        stance=stance,
        nearness=far,
        why=(*why, *because),
        score=round(_score(claim, held, far, score) - _silence(claim, held), 4),
        missing=untold,
    )


ANOTHER = "its treatment or disease is another"
"""Why a study that tells all it should is not counted."""


def _silence(claim: Claim, study: Study) -> float:
    """Put a study that is silent on the outcome behind those that speak of it."""
    return 0.0 if tells_outcome(claim, study) else _SILENT


def _whole(claim: Claim, hit: Hit) -> Hit:
    """Add what only a shown study needs: its elements, and a grade where it was not counted."""
    judged = grade.grade(hit.study, claim) if hit.missing else hit.grade
    elements = grade.elements(claim, grade.upheld(hit.study))
    return hit.model_copy(update={"grade": judged, "elements": elements})


def _bears(claim: Claim, study: Study) -> bool:
    """Tell whether a study can say anything on the claim: unknown is not no.

    Where its text names the treatment, what was read as its treatment does not rule it
    out. Where nothing names it, another treatment must not have been told, and what the
    claim is about must be what the study is about: its title, or what it measured; work
    on animals or cells that names no word of the treatment says nothing of people.
    """
    if _nearest(_disease(claim.population), _diseases(study), "condition") >= FAR:
        return False
    if tells_treatment(claim, study):
        return True
    if claim.outcome is None or is_other_question(claim, study):
        return False
    if claim.speaks_of_people and is_preclinical(study):
        return False
    named = [str(text) for text in map(study.value, _TREATMENT) if text is not None]
    known = [one for one in named if any(two.kind == "intervention" for two in concepts(one))]
    is_near = _nearest(claim.intervention, known, "intervention") < FAR
    return is_near and is_about(claim.outcome, study)


_TREATMENT = (Property.PRODUCT, Property.INTERVENTION)


def _diseases(study: Study) -> list[str]:
    told = _disease(str(study.value(Property.CONDITION) or ""))
    return [] if told is None else [told]


def _disease(text: str | None) -> str | None:
    """Give the words for a disease in a phrase; None where it names none we know."""
    found = [one.text for one in concepts(text or "") if one.kind == "condition"]
    return " ".join(found) or None


def _nearest(asked: str | None, told: Sequence[str], kind: str) -> float:
    """Give the distance to what comes nearest; 0 where either side is unknown."""
    distances = (nearness(asked, text, kind) for text in told)
    return min((one for one in distances if one is not None), default=0.0)


def _score(claim: Claim, study: Study, far: float, text: float) -> float:
    """Fold subject, nearness and text score into one number that falls as they get worse.

    People go first, unless the claim is about animals or cells: then these do.
    """
    tier = _ASKED if is_about_model(study, claim) else _TIERS.get(study.subject, 2)
    return 10.0 * tier + _weight(study.design) - 3.0 * min(far, 3.0) + _squash(text)


def _weight(design: Design | None) -> float:
    """Put comparisons before series and series before talk, where they are about as near."""
    if design is None or design in {Design.NARRATIVE_REVIEW, Design.OPINION, Design.PROTOCOL}:
        return 0.0
    if design.is_rct or design in {Design.META_ANALYSIS, Design.SYSTEMATIC_REVIEW}:
        return 3.0
    return 1.0 if design.is_uncontrolled else 2.0


def _squash(text: float) -> float:
    return max(text, 0.0) / (1.0 + max(text, 0.0))


def _rank(hit: Hit) -> tuple[bool, float, int, str]:
    points = hit.grade.certainty.points if hit.grade.certainty is not None else 0
    is_gone = hit.study.status in {Status.RETRACTED, Status.WITHDRAWN}
    return (bool(hit.missing), -hit.score + (100.0 if is_gone else 0.0), -points, hit.study.key)


def _member(claim: Claim, hit: Hit) -> Member:
    """Give a hit its place in the body; where people differ on it, with what counts meanwhile."""
    return Member(
        study=grade.in_force(hit.study, claim),
        grade=hit.grade,
        stance=hit.stance,
        nearness=hit.nearness,
        why=hit.why,
    )
