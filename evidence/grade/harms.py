"""Whether a study tells of harm: in words on it, in a harm it measured, or in what got worse."""

from evidence.grade.stances import worsened
from evidence.grade.traits import known
from evidence.model import Claim, Property, Study
from evidence.vocabulary import concepts

_HARMS = "adverse_events"


def tells_harm(study: Study, claim: Claim | None = None) -> bool:
    """Tell whether anything is told of harm; with a claim, beside the claim's own outcome."""
    if known(study, Property.HARMS) is not None or worsened(claim, study):
        return True
    return any(is_of_harm(one.name) for one in study.outcomes)


def is_of_harm(outcome: str) -> bool:
    """Tell whether an outcome is a harm by its name."""
    return any(one.is_a(_HARMS) for one in concepts(outcome))
