"""What was measured."""

from evidence.match.asked import UNKNOWN, Asked, Mark
from evidence.model import Outcome, Property, Study
from evidence.vocabulary import FAR, nearness

WEIGHT = 1.0
NEEDS_MORE = True


def compare(asked: Asked, seen: Study) -> Mark | None:
    """Look for an outcome told among those of the study; other outcomes are no difference."""
    if asked.study is None:
        return None
    told = [one.value for one in asked.study.about(Property.OUTCOME)]
    names = [one.name for one in told if isinstance(one, Outcome)]
    for name in names:
        for outcome in seen.outcomes:
            apart = nearness(name, outcome.name, "outcome")
            if apart is not None and apart < FAR:
                return Mark(1.0 - apart, f"outcome {outcome.name}")
    return UNKNOWN if names else None
