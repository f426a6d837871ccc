"""Which studies of a body count: of the claim's own question, with results, each trial once."""

from collections.abc import Sequence
from typing import NamedTuple

from evidence.grade.belonging import missing
from evidence.grade.domains.preclinical import is_about_model
from evidence.grade.grading import counts
from evidence.grade.nearby import is_other_question
from evidence.grade.once import once
from evidence.model import Body, Claim, Member, Property, Step, Study

_ENOUGH_TO_TELL = 10
"""With fewer people two studies easily have the same number."""

_YEARS = 3


class Counted(NamedTuple):
    """The members that count, and why the others do not."""

    members: tuple[Member, ...]
    left_out: tuple[Step, ...]


@once
def counting(body: Body) -> Counted:
    """Give the members of a body that count."""
    return counted(body.claim, body.members)


def counted(claim: Claim, members: Sequence[Member]) -> Counted:
    """Leave out what cannot count, saying so: retracted, no results, another question, twice."""
    kept: list[Member] = []
    gone: dict[str, list[Study]] = {}
    for one in sorted(members, key=lambda one: -(one.study.sample_size or 0)):
        why = _why_not(claim, one, kept)
        if why is None:
            kept.append(one)
        else:
            gone.setdefault(why, []).append(one.study)
    stay = {id(one) for one in kept}
    order = [one for one in members if id(one) in stay]
    left_out = tuple(
        Step(domain="left out", change=0, why=f"{why}: {', '.join(s.key for s in studies)}")
        for why, studies in gone.items()
    )
    return Counted(tuple(order), left_out)


def _why_not(claim: Claim, member: Member, kept: Sequence[Member]) -> str | None:
    study = member.study
    if not counts(study):
        return "retracted, or without results of its own"
    if not claim.speaks_of_people and not is_about_model(study, claim):
        return f"not done in {claim.population}"
    if is_other_question(claim, study):
        return "another treatment, comparison or disease"
    untold = missing(claim, study)
    if untold:
        return f"not told {untold[0]}"
    if registration(study) and any(is_same_trial(study, other.study) for other in kept):
        return "the same registered study again"
    if any(is_same_people(study, other.study) for other in kept):
        return "most likely the same people again (same authors, number and design)"
    return None


def is_same_trial(study: Study, other: Study) -> bool:
    """Tell whether two reports carry one registration; without a number nothing is told."""
    number = registration(study)
    return bool(number) and number == registration(other) and study.stream == other.stream


def is_same_people(study: Study, other: Study) -> bool:
    """Tell whether two reports are most likely of the same people, where no number tells.

    Same first author and most of the others, same design, same number of people, printed
    within a few years; two numbers that differ, or one report in two streams, are two studies.
    """
    size = study.sample_size
    if size is None or size < _ENOUGH_TO_TELL or size != other.sample_size:
        return False
    if study.design is None or study.design.is_review or study.design is not other.design:
        return False
    if study.work.key == other.work.key or (registration(study) and registration(other)):
        return False
    years = (study.work.year, other.work.year)
    if years[0] is None or years[1] is None or abs(years[0] - years[1]) > _YEARS:
        return False
    ours, theirs = _authors(study), _authors(other)
    if len(ours) < 2 or len(theirs) < 2 or ours[0] != theirs[0]:
        return False
    return 2 * len(set(ours) & set(theirs)) > max(len(set(ours)), len(set(theirs)))


def _authors(study: Study) -> list[str]:
    return [name.partition(",")[0].strip().casefold() for name in study.work.authors]


@once
def registration(study: Study) -> str:
    """Give its registration number in capitals, empty when none is told."""
    told = study.value(Property.REGISTRATION) or study.work.registration or ""
    plain = str(told).strip().upper()
    return plain if any(sign.isdigit() for sign in plain) else ""
