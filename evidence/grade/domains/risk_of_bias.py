"""Risk of bias as far as a record can answer it: low, some concerns or high.

A record or abstract rarely tells how allocation was concealed, so a judgement
that would be favourable stays at "some concerns" until a person has answered
for allocation and blinding, or for concealment itself. What is not reported costs
a step; only a told defect costs two.
"""

from collections.abc import Iterator
from typing import NamedTuple

from evidence.grade.appraisal import review_domains, rob2
from evidence.grade.appraising import answers, by_people, table
from evidence.grade.biology import is_subjective
from evidence.grade.domains.losses import attrition
from evidence.grade.once import once
from evidence.grade.thresholds import ATTRITION_GRAVE, ATTRITION_SERIOUS
from evidence.grade.traits import grounds, has_comparison, known
from evidence.model import (
    Allocation,
    Basis,
    Blinding,
    Design,
    Fact,
    Property,
    Step,
    Study,
    Time,
)
from evidence.model.people import is_confirmation

DOMAIN = "risk of bias"

_BY_WORD = {rob2.LOW: 0, rob2.SOME: -1, rob2.HIGH: -2}
_BLIND = frozenset({Blinding.DOUBLE, Blinding.TRIPLE})


class Concern(NamedTuple):
    """One reason to doubt: `weight` 1 for unclear or some concern, 2 for high."""

    why: str
    weight: int
    because: tuple[Fact, ...] = ()


@once
def step(study: Study) -> Step:
    """Rate a comparative study down for bias, by at most two; a person's appraisal goes first."""
    told = _appraised(study)
    if told is not None:
        return told
    found = tuple(concerns(study))
    change = -max((one.weight for one in found), default=0)
    if sum(one.weight == 2 for one in found) == 0 and _told_defects(study) >= 2:
        change = -2
    why = "; ".join(one.why for one in found) or _sound(study)
    because = tuple({fact.id: fact for one in found for fact in one.because}.values())
    return Step(
        domain=DOMAIN,
        change=change,
        why=why,
        because=because,
        sources=("sterne2019", "guyatt2011riskofbias"),
    )


def _appraised(study: Study) -> Step | None:
    """Rate by RoB 2 where people answered its questions and the answers settle it."""
    own = review_domains.said(study, "1")
    if own is not None:
        words = {0: "sound", -1: "at some risk of bias", -2: "at high risk of bias"}
        why = f"the review found most of its studies {words[own.change]}"
        return Step(domain=DOMAIN, change=own.change, why=why, because=(own.fact,))
    said = by_people(rob2.TOOL.id, study) if study.fact(Property.ANSWER) is not None else {}
    if not said or not rob2.applies(study):
        return None
    found = answers(rob2.TOOL.id, rob2.QUESTIONS, study)
    word = rob2.judgement(table(found))
    if word is None:
        return None
    many = sum(one.answer is not None for one in found)
    return Step(
        domain=DOMAIN,
        change=_BY_WORD[word],
        why=f"RoB 2: {word} ({many} of {len(found)} questions answered)",
        because=tuple(said.values()),
        sources=("sterne2019", "guyatt2011riskofbias"),
    )


def is_confirmed(study: Study) -> bool:
    """Tell whether a person answered for both allocation and blinding, not only stood by them."""
    facts = (study.fact(Property.ALLOCATION), study.fact(Property.BLINDING))
    return all(
        fact is not None and fact.basis is Basis.PERSON and not is_confirmation(fact)
        for fact in facts
    )


def _sound(study: Study) -> str:
    """Say why nothing is held against a study."""
    if is_confirmed(study) or known(study, Property.CONCEALMENT) is None:
        return "a person judged allocation and blinding sound"
    return "a person judged allocation concealed, and it was blind"


def concerns(study: Study) -> Iterator[Concern]:
    """Yield each reason to doubt, in the order of the domains of RoB 2."""
    yield from _allocation(study)
    yield from _blinding(study)
    yield from _losses(study)
    if study.design is Design.HISTORICAL_CONTROL:
        facts = grounds(study, Property.DESIGN)
        yield Concern("its controls come from another time", 2, facts)
    if is_within_groups_only(study):
        facts = grounds(study, Property.OUTCOME)
        yield Concern("results are given against baseline only", 2, facts)


@once
def is_within_groups_only(study: Study) -> bool:
    """Tell whether a study with a comparison reports no difference between its groups."""
    told = [outcome.between_groups for outcome in study.outcomes]
    return has_comparison(study) is True and bool(told) and all(one is False for one in told)


def _allocation(study: Study) -> Iterator[Concern]:
    facts = grounds(study, Property.ALLOCATION, Property.DESIGN)
    if study.design is Design.QUASI_RCT or study.allocation is Allocation.QUASI:
        yield Concern("group could be foreseen (alternation, date or record number)", 1, facts)
    elif study.design is not None and study.design.is_rct:
        yield from _concealment(study, facts)


def _concealment(study: Study, facts: tuple[Fact, ...]) -> Iterator[Concern]:
    """Yield what is amiss with hiding the next allocation: RoB 2 holds a told "no" to be high."""
    told = known(study, Property.CONCEALMENT)
    if told is None:
        if not is_confirmed(study):
            yield Concern("how allocation was concealed is not known", 1, facts)
    elif told.value == "no":
        yield Concern("allocation was not concealed", 2, (told,))
    elif told.basis is not Basis.PERSON and not is_confirmed(study):
        yield Concern("no person has confirmed that allocation was concealed", 1, (told,))


def _blinding(study: Study) -> Iterator[Concern]:
    blinding = known(study, Property.BLINDING)
    if blinding is None:
        yield Concern("blinding is not reported", 1, grounds(study, Property.DESIGN))
    elif study.blinding is Blinding.OPEN_LABEL:
        yield Concern("people knew their treatment (open label)", 1, (blinding,))
    elif study.blinding not in _BLIND and any(is_subjective(o.name) for o in study.outcomes):
        yield Concern("not everybody who could sway a score was blind", 1, (blinding,))


def _losses(study: Study) -> Iterator[Concern]:
    lost = attrition(study)
    facts = grounds(study, Property.N_RANDOMISED, Property.N_ANALYSED)
    if lost is not None and lost > ATTRITION_SERIOUS.value:
        weight = 2 if lost > ATTRITION_GRAVE.value else 1
        yield Concern(f"{lost:.0%} of the people are missing from the analysis", weight, facts)


def _told_defects(study: Study) -> int:
    """Count defects that are told, not merely unreported."""
    lost = attrition(study)
    told = (
        study.design is Design.QUASI_RCT or study.allocation is Allocation.QUASI,
        study.blinding is Blinding.OPEN_LABEL
        and any(is_subjective(outcome.name) for outcome in study.outcomes),
        lost is not None and lost > ATTRITION_SERIOUS.value,
        study.time is Time.RETROSPECTIVE,
    )
    return sum(told)
