"""What many rules ask of one study or body, worked out once and kept with it."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from evidence.grade.limit import IN_FORCE
from evidence.model.base import Value

Noun = TypeVar("Noun", bound=Value)
Answer = TypeVar("Answer")


def once(asked: Callable[[Noun], Answer]) -> Callable[[Noun], Answer]:
    """Keep the answer to a question on a study with the study, which never changes.

    An answer reached under other limits is forgotten, and a copy brings none along.
    """
    name = f"{asked.__module__}.{asked.__qualname__}"

    @wraps(asked)
    def kept(noun: Noun) -> Answer:
        limits = IN_FORCE.get()
        held = noun.__dict__.get(name)
        if held is None or held[0] is not limits:
            held = noun.__dict__[name] = (limits, asked(noun))
        answer: Answer = held[1]
        return answer

    return kept
