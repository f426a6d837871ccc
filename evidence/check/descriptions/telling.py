"""A sentence beside the record of the one work it cites."""

import re
from functools import cached_property

from evidence.check.measures import Measure, measures
from evidence.model import Claim, Fact, Severity, Study, Value

_NEGATED = re.compile(
    r"\b(?:no|not|never|nor|neither|without|unlike|instead of|rather than|lacks?|lacking|needs?|"
    r"await\w{0,3}|until|if|whether|before|only|than)\b[^.;]{0,30}$|n['’]t\b[^.;]{0,30}$",
    re.IGNORECASE,
)
_EXCLUDED = re.compile(r"[^.;]{0,20}\b(?:not|never|excluded|left out|missing)\b", re.IGNORECASE)
_MOST = 20_000


class Difference(Value):
    """Something told otherwise: where in the sentence, what is wrong, on what it rests."""

    start: int
    end: int
    message: str
    because: tuple[Fact, ...] = ()
    severity: Severity = Severity.WARNING


class Telling(Value):
    """What a sentence says of a work, and all that is held of the work."""

    text: str
    claim: Claim
    study: Study
    name: str

    @cached_property
    def held(self) -> str:
        """Title and abstract; an abstract is held, else nothing can be missing in it."""
        work = self.study.work
        return f"{work.title}. {work.abstract or ''}"[:_MOST]

    @cached_property
    def measured(self) -> tuple[Measure, ...]:
        """Every amount that is held, from the text and from what people noted."""
        noted = [fact.text for fact in self.study.facts if fact.quote is None]
        return (*measures(self.held), *(one for text in noted for one in measures(text)))

    def is_denied(self, at: int, end: int | None = None) -> bool:
        """Tell whether words around a stretch turn it round: "not a trial", "men were not"."""
        if end is not None and _EXCLUDED.match(self.text, end) is not None:
            return True
        return _NEGATED.search(self.text[max(0, at - 60) : at]) is not None
