"""STA006 effect-without-uncertainty."""

import re
from collections.abc import Iterator

from evidence.arithmetic import number
from evidence.model import Finding, Outcome, Property, Study
from evidence.rule import Mark, rule

_SPREAD = re.compile(
    r"±|\+/-|\b(?:SDs?|SEM?|CI|IQR|s\.d\.|standard (?:deviation|error)|interquartile|range)\b",
)


def _outcome(effect: str, printed: str | None = None) -> Outcome:
    return Outcome(name="weight", effect=effect, interval=printed)


@rule(
    "STA006",
    severity="warning",
    advice="Give the range around the number, or say that the report gives none.",
    sources=["handbook2024"],
    basis="part",
    needs=[Property.OUTCOME],
    marks=[Mark.SILENCE],
    fires=[
        Study.of(design="rct_parallel", outcome=_outcome("-3.1 kg")),
        Study.of(design="before_after", outcome=_outcome("+20%")),
    ],
    quiet=[
        Study.of(design="rct_parallel", outcome=_outcome("-3.1 kg", "-4.0 to -2.2")),
        Study.of(design="rct_parallel", outcome=_outcome("18.6 (SD 25.4) v 3.9")),
    ],
    unknown=[
        Study.of(design="rct_parallel", outcome=Outcome(name="weight")),
        Study.of(design="rct_parallel"),
    ],
)
def effect_without_uncertainty(study: Study) -> Iterator[Finding]:
    """An effect is given as a bare number, without interval or spread.

    A number alone looks exact. The interval says which other numbers fit the
    same data, and often they include nothing at all.
    """
    bare = [fact for fact in study.about(Property.OUTCOME) if _is_bare(fact.value)]
    if bare:
        names = ", ".join(dict.fromkeys(f.value.name for f in bare if isinstance(f.value, Outcome)))
        yield Finding(
            message=f"A bare number, without the range it may lie in: {names}.", because=tuple(bare)
        )


def _is_bare(value: object) -> bool:
    if not isinstance(value, Outcome) or number(value.effect) is None:
        return False
    told = f"{value.effect} {value.interval or ''}"
    return not value.interval and _SPREAD.search(told) is None
