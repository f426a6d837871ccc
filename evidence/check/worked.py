"""What a study tells of its question, for rules that hold a sentence against it."""

from evidence.model import Design, Direction, Fact, Outcome, Property, Study
from evidence.vocabulary import FAR, concepts, nearness, stems

_MOST, _BEGINS = 5000, 5
"""Words that begin alike are one here: diabetic and diabetes, sleepy and sleep."""
_GENERIC = frozenset(
    stems(
        "risk rate rates incidence score scores level levels number mean total overall occurrence "
        "frequency amount change changes patients people time development chance odds likelihood "
        "severity symptoms human humans function quality onset problems disease diseases disorder "
        "disorders health outcome outcomes well being better worse good bad benefit harm life"
    )
)
_GIVEN = (
    Property.PRODUCT,
    Property.INTERVENTION,
    Property.COMPARATOR,
    Property.COINTERVENTION,
)
_PRIMARY_RESULT = frozenset({Design.NARRATIVE_REVIEW, Design.GUIDELINE, Design.OPINION})


def is_far(asked: str, told: list[str], kind: str, study: Study) -> bool:
    """Tell whether a study surely is of another thing of a kind.

    Both sides must be known to the vocabulary, and the thing asked about must
    not be named in the title or abstract.
    """
    ours = _named(asked, kind)
    if not ours or not told or not all(_named(text, kind) for text in told):
        return False
    if any(nearness(asked, text, kind) != FAR for text in told):
        return False
    work = study.work
    held = _named(f"{work.title} . {(work.abstract or '')[:5000]}", kind)
    return not ours & held


def is_untold(outcome: str, study: Study) -> bool:
    """Tell whether title, abstract and results name an outcome by no word and no other name."""
    work = study.work
    asked = set(stems(outcome)) - _GENERIC
    noted = " . ".join(one.name for one in study.outcomes)
    held = f"{work.title} . {(work.abstract or '')[:_MOST]} . {noted}"
    told = set(stems(held))
    begun = {one[:_BEGINS] for one in told}
    if not work.abstract or not asked or asked & told or any(x[:_BEGINS] in begun for x in asked):
        return False
    ours, theirs = (_named(text, "outcome") | _named(text, "condition") for text in (outcome, held))
    return not ours & theirs


def given(study: Study) -> list[str]:
    """Give every treatment that a study tells of, compared ones too."""
    return [str(value) for name in _GIVEN if (value := study.value(name)) is not None]


def talks_widely(study: Study) -> bool:
    """Tell whether a work speaks of much that is not stored: a review, a guideline, an opinion."""
    return study.design in _PRIMARY_RESULT


def is_compared(study: Study) -> bool:
    """Tell whether it compares people treated at the same time, or pools studies that do."""
    design, control = study.design, study.control
    if design is None:
        return False
    if design.is_review:
        return design is not Design.NARRATIVE_REVIEW and control is not None
    if design in {Design.ANIMAL_RCT, Design.ANIMAL_CONTROLLED}:
        return True
    return design.is_rct or (control is not None and control.is_concurrent)


def results_on(
    outcome: str | None, study: Study, generic: frozenset[str] = frozenset()
) -> tuple[Fact, ...]:
    """Give the results on the very outcome: told in the same words but for the generic ones."""
    asked = set(stems(outcome or "")) - generic
    return tuple(
        fact
        for fact in study.about(Property.OUTCOME)
        if isinstance(fact.value, Outcome)
        and asked
        and set(stems(fact.value.name)) - generic == asked
    )


def way(fact: Fact) -> Direction | None:
    """Give the way an outcome went; None for a fact that tells none."""
    return fact.value.direction if isinstance(fact.value, Outcome) else None


def _named(text: str, kind: str) -> set[str]:
    return {name for one in concepts(text) if one.kind == kind for name in (one.id, *one.classes)}
