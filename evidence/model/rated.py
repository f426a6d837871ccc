"""How sure the studies of a body allow one to be, outcome by outcome."""

from evidence.model.base import Value
from evidence.model.judgement import Step
from evidence.model.terms import Level


class Rated(Value):
    """One outcome of a body: who tells it, how sure that is, and the sentence it allows.

    `critical` outcomes decide on the whole; a `certainty` of None is that no study tells it.
    """

    outcome: str
    certainty: Level | None = None
    studies: tuple[str, ...] = ()
    people: int | None = None
    critical: bool = False
    wording: str = ""
    steps: tuple[Step, ...] = ()


class Overall(Value):
    """All outcomes of a body and the certainty of the whole, None while it is open."""

    outcomes: tuple[Rated, ...] = ()
    certainty: Level | None = None
    why: str = ""
    sources: tuple[str, ...] = ()
