"""Figures of several studies on one outcome, put together where they can be."""

from evidence.model.base import Value


class Figure(Value):
    """One study's difference between groups, as it is pooled.

    `estimate`, `low` and `high` (95%) are on the scale of `measure`, which is `RR`, `OR`,
    `HR`, `IRR`, `MD` (in `unit`) or `SMD`; a ratio's `error` is that of its logarithm. `text` is
    what the study prints, `people` how many it analysed, `weight` its share in per cent.
    """

    study: str
    measure: str
    estimate: float
    low: float
    high: float
    error: float
    text: str
    unit: str | None = None
    people: int | None = None
    weight: float | None = None


class Unpooled(Value):
    """A study whose figure does not enter, and why."""

    study: str
    why: str


class Estimate(Value):
    """A pooled value with its 95% interval, on the scale of the measure."""

    value: float
    low: float
    high: float


class Pooling(Value):
    """What the figures of a body come to, or why nothing was pooled.

    `heterogeneity` is I2 in per cent, `tau2` the variance between studies (of
    logarithms for ratios), `p` that of the test that all effects are one,
    `asymmetry` the p that small studies find other effects (from ten studies on), and
    `prediction` where the effect of a new study would lie (95%, from three studies on).
    """

    outcome: str
    measure: str | None = None
    unit: str | None = None
    figures: tuple[Figure, ...] = ()
    left_out: tuple[Unpooled, ...] = ()
    fixed: Estimate | None = None
    random: Estimate | None = None
    heterogeneity: float | None = None
    tau2: float | None = None
    q: float | None = None
    p: float | None = None
    prediction: Estimate | None = None
    asymmetry: float | None = None
    why: str = ""
    sources: tuple[str, ...] = ()

    @property
    def people(self) -> int | None:
        """How many people the pooled figures rest on; None where a study does not tell."""
        told = [one.people for one in self.figures if one.people is not None]
        return sum(told) if told and len(told) == len(self.figures) else None

    @property
    def is_ratio(self) -> bool:
        """Whether no effect is 1, not 0."""
        return self.measure in {"RR", "OR", "HR", "IRR"}

    @property
    def overlap(self) -> bool:
        """Whether all intervals share a value."""
        return max(one.low for one in self.figures) <= min(one.high for one in self.figures)

    @property
    def one_way(self) -> bool:
        """Whether all estimates lie on one side of no effect."""
        null = 1.0 if self.is_ratio else 0.0
        return len({one.estimate > null for one in self.figures}) == 1
