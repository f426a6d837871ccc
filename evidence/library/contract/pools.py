"""What the figures of a body come to, and its certainty outcome by outcome, as they are printed."""

from evidence.library.contract.base import Printed
from evidence.library.contract.grades import StepObject, steps
from evidence.model import Estimate, Overall, Pooling


class EstimateObject(Printed):
    """A value with its 95% interval."""

    value: float
    low: float
    high: float

    @classmethod
    def of(cls, estimate: Estimate | None) -> "EstimateObject | None":
        """Print an estimate, null where there is none."""
        return None if estimate is None else cls(**estimate.model_dump())


class FigureObject(Printed):
    """One study's figure; `weight` is its share in per cent where figures were pooled."""

    key: str
    text: str
    estimate: float
    low: float
    high: float
    n: int | None
    weight: float | None


class LeftOutObject(Printed):
    """A study whose figure is not pooled, and why."""

    key: str
    why: str


class PoolingObject(Printed):
    """Figures on one outcome; `fixed` and `random` are null where nothing was pooled (`why`)."""

    outcome: str
    measure: str | None
    unit: str | None
    n: int | None
    fixed: EstimateObject | None
    random: EstimateObject | None
    i2: float | None
    tau2: float | None
    q: float | None
    p: float | None
    prediction: EstimateObject | None
    asymmetry: float | None
    figures: list[FigureObject]
    left_out: list[LeftOutObject]
    why: str
    sources: list[str]

    @classmethod
    def of(cls, pooling: Pooling | None) -> "PoolingObject | None":
        """Print what was pooled, null where no outcome was asked about."""
        if pooling is None:
            return None
        return cls(
            outcome=pooling.outcome,
            measure=pooling.measure,
            unit=pooling.unit,
            n=pooling.people,
            fixed=EstimateObject.of(pooling.fixed),
            random=EstimateObject.of(pooling.random),
            i2=pooling.heterogeneity,
            tau2=pooling.tau2,
            q=pooling.q,
            p=pooling.p,
            prediction=EstimateObject.of(pooling.prediction),
            asymmetry=pooling.asymmetry,
            figures=[
                FigureObject(
                    key=one.study,
                    text=one.text,
                    estimate=one.estimate,
                    low=one.low,
                    high=one.high,
                    n=one.people,
                    weight=one.weight,
                )
                for one in pooling.figures
            ],
            left_out=[LeftOutObject(key=one.study, why=one.why) for one in pooling.left_out],
            why=pooling.why,
            sources=list(pooling.sources),
        )


class RatedObject(Printed):
    """The certainty of one outcome; null where no study of the body tells it."""

    outcome: str
    certainty: str | None
    critical: bool
    studies: list[str]
    n: int | None
    wording: str
    because: list[StepObject]


class OverallObject(Printed):
    """The certainty of the whole: the lowest of the critical outcomes, null while one is untold."""

    certainty: str | None
    why: str
    outcomes: list[RatedObject]

    @classmethod
    def of(cls, overall: Overall) -> "OverallObject":
        """Print what is known outcome by outcome."""
        return cls(
            certainty=overall.certainty.value if overall.certainty is not None else None,
            why=overall.why,
            outcomes=[
                RatedObject(
                    outcome=one.outcome,
                    certainty=one.certainty.value if one.certainty is not None else None,
                    critical=one.critical,
                    studies=list(one.studies),
                    n=one.people,
                    wording=one.wording,
                    because=steps(one.steps),
                )
                for one in overall.outcomes
            ],
        )
