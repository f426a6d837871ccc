"""What was measured and which way it went."""

from evidence.model.base import Value
from evidence.model.terms import Direction


class Outcome(Value):
    """One measured outcome; numbers stay as printed, so trailing zeros survive.

    `between_groups` is True when treated were compared with controls, False
    when a group was compared with its own baseline, None when not told.
    """

    name: str
    direction: Direction | None = None
    between_groups: bool | None = None
    effect: str | None = None
    unit: str | None = None
    interval: str | None = None
    p: str | None = None
    time: str | None = None
    instrument: str | None = None
    pre: str | None = None
    post: str | None = None

    @property
    def text(self) -> str:
        """The outcome in one readable line."""
        words = [self.name]
        if self.direction is not None:
            words.append(f"({self.direction.words})")
        words += [part for part in (self.effect, self.unit) if part]
        if self.interval:
            words.append(f"[{self.interval}]")
        if self.p:
            words.append(self.p if self.p.lower().startswith("p") else f"p {self.p}")
        if self.time:
            words.append(f"at {self.time}")
        return " ".join(words)
