"""What many rules ask of one study, worked out once and kept with it."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from evidence.grade.limit import IN_FORCE
from evidence.model import Study

Answer = TypeVar("Answer")


def once(asked: Callable[[Study], Answer]) -> Callable[[Study], Answer]:
    """Keep the answer to a question on a study with the study, which never changes.

    An answer reached under other limits is forgotten.
    """
    name = f"{asked.__module__}.{asked.__qualname__}"

    @wraps(asked)
    def kept(study: Study) -> Answer:
        limits = IN_FORCE.get()
        held = study.__dict__.get(name)
        if held is None or held[0] is not limits:
            held = study.__dict__[name] = (limits, asked(study))
        answer: Answer = held[1]
        return answer

    return kept
