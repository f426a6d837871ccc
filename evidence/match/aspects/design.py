"""The design: how the study was built."""

from evidence.match.asked import UNKNOWN, Asked, Mark
from evidence.model import Design, Property, Study, Subject

WEIGHT = 1.5
NEEDS_MORE = True


def compare(asked: Asked, seen: Study) -> Mark | None:
    """Compare the design told with that of the study; designs of one family are near."""
    told, design = _told(asked, seen), seen.design
    if not told:
        return None
    if design is None:
        return UNKNOWN
    name = design.words
    if design in told:
        return Mark(1.0, f"design {name}")
    asked_for = " or ".join(one.words for one in told)
    near = any(_family(one) == _family(design) for one in told)
    return Mark(0.0 if near else -1.0, f"design {name}, not {asked_for}")


def _told(asked: Asked, seen: Study) -> list[Design]:
    """Give the designs told; where several subjects are told, those that suit this one."""
    told = [Design(one) for one in asked.values(Property.DESIGN)]
    if len(asked.values(Property.SUBJECT)) < 2 or seen.subject is None:
        return told
    return [one for one in told if one.is_preclinical is not (seen.subject is Subject.HUMAN)]


def _family(design: Design) -> str:
    kinds = {
        "trial": design.is_rct,
        "review": design.is_review,
        "animal": design.is_animal,
        "uncontrolled": design.is_uncontrolled,
    }
    return next((name for name, holds in kinds.items() if holds), design.value)
