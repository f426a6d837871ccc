"""Imprecision: too few people, or an interval that leaves both answers open."""

from evidence.arithmetic import interval, is_ratio
from evidence.grade.stances import nearest
from evidence.grade.thresholds import (
    APPRECIABLE_BENEFIT,
    APPRECIABLE_HARM,
    APPRECIABLE_SIZE,
    ENOUGH_EVENTS,
    ENOUGH_PEOPLE,
    FAR_TOO_FEW_EVENTS,
    FAR_TOO_FEW_PEOPLE,
)
from evidence.grade.traits import grounds
from evidence.model import Claim, Fact, Outcome, Pooling, Property, Step, Study
from evidence.vocabulary.numerals import amount

DOMAIN = "imprecision"
_SOURCES = ("guyatt2011imprecision",)


def step(study: Study, claim: Claim | None = None) -> Step:
    """Rate one study down for its size, or for an interval that settles nothing."""
    size = study.sample_size
    because = (study.size,) if study.size is not None else grounds(study, Property.DESIGN)
    by_size = of_people(size, because)
    if size is None and study.design is not None and study.design.is_review:
        why = "a review of several studies that does not tell its people"
        by_size = by_size.model_copy(update={"change": -1, "why": why})
    wide = of_interval(study, claim)
    return wide if wide is not None and wide.change < by_size.change else by_size


def of_people(people: int | None, because: tuple[Fact, ...] = ()) -> Step:
    """Rate down by the number of people; an unknown number cannot show that it is enough."""
    enough, few = ENOUGH_PEOPLE, FAR_TOO_FEW_PEOPLE
    if people is None:
        change, why = -2, "the number of people is not known"
    elif people < few.value:
        change, why = (
            -2,
            f"{amount(people, 'person')}: fewer than {few.value:g}{few.note}, far from enough",
        )
    elif people < enough.value:
        change, why = -1, f"{amount(people, 'person')}: fewer than {enough.value:g}{enough.note}"
    else:
        change, why = 0, f"{people} people: {enough.value:g} or more{enough.note}"
    sources = ("guyatt2011imprecision", "zeng2022")
    return Step(domain=DOMAIN, change=change, why=why, because=because, sources=sources)


def of_events(events: int, because: tuple[Fact, ...] = ()) -> Step:
    """Rate down by the number of events, which is what a yes-or-no outcome turns on."""
    few = FAR_TOO_FEW_EVENTS if events < FAR_TOO_FEW_EVENTS.value else ENOUGH_EVENTS
    change = 0 if events >= few.value else -2 if few is FAR_TOO_FEW_EVENTS else -1
    told = f"fewer than {few.value:g}" if change else f"{few.value:g} or more"
    why = f"{events} events: {told}{few.note}"
    return Step(
        domain=DOMAIN, change=change, why=why, because=because, sources=ENOUGH_EVENTS.sources
    )


def of_interval(study: Study, claim: Claim | None = None) -> Step | None:
    """Rate down by the sharpest ratio interval of the outcome asked about; None where none is told.

    One that holds no effect and an effect that matters leaves one answer open,
    one that reaches from clear benefit to clear harm leaves both.
    """
    asked = nearest(claim, study) if claim is not None else study.outcomes
    found = [
        (ends, fact)
        for fact in study.about(Property.OUTCOME)
        if isinstance(fact.value, Outcome) and (ends := open_ends(fact.value)) is not None
        if fact.value in asked
    ]
    if not found:
        return None
    ends, fact = min(found, key=lambda one: one[0])
    return _of_ends(ends, "the interval", (fact,))


def of_pooled(pooling: Pooling, because: tuple[Fact, ...] = ()) -> Step:
    """Rate down by the pooled interval (random effects) against no effect and what would matter.

    Of a difference in its own unit nobody told how much would matter, so holding no
    effect costs one step.
    """
    found = pooling.random
    if found is None:
        return Step(domain=DOMAIN, change=0, why="nothing was pooled")
    told = f"the pooled interval ({found.low:g} to {found.high:g})"
    if pooling.is_ratio:
        return _of_ends(_open(found.low, found.high), told, because)
    if not found.low <= 0 <= found.high:
        return _of_ends(0, told, because)
    if pooling.measure == "SMD":
        most = APPRECIABLE_SIZE.value
        return _of_ends((found.low < -most) + (found.high > most), told, because)
    why = f"{told} includes no effect, and how much would matter is not told"
    return Step(domain=DOMAIN, change=-1, why=why, because=because, sources=_SOURCES)


def _of_ends(ends: int, told: str, because: tuple[Fact, ...]) -> Step:
    why = {
        0: "settles it",
        1: "includes both no effect and an effect that would matter",
        2: "reaches from clear benefit to clear harm",
    }[ends]
    note = "".join(one.note for one in (APPRECIABLE_BENEFIT, APPRECIABLE_HARM))
    return Step(
        domain=DOMAIN, change=-ends, why=f"{told} {why}{note}", because=because, sources=_SOURCES
    )


def open_ends(outcome: Outcome) -> int | None:
    """Count the answers a ratio's interval leaves open beside no effect; None without a ratio."""
    found = interval(outcome.interval)
    if found is None or not is_ratio(outcome.effect, outcome.unit, outcome.interval):
        return None
    return _open(float(found.low.value), float(found.high.value))


def _open(low: float, high: float) -> int:
    if not low <= 1 <= high:
        return 0
    return (low < APPRECIABLE_BENEFIT.value) + (high > APPRECIABLE_HARM.value)


def leaves_both_open(outcome: Outcome) -> bool:
    """Tell whether a ratio's interval holds both appreciable benefit and appreciable harm."""
    return open_ends(outcome) == 2
