"""STA017 n-order-violated."""

from collections.abc import Iterator
from itertools import pairwise

from evidence.arithmetic.order import rising
from evidence.grade.traits import count
from evidence.model import Finding, Property, Study
from evidence.rule import rule

_ORDER = (Property.N_ANALYSED, Property.N_RANDOMISED, Property.N_ENROLLED)


@rule(
    "STA017",
    severity="error",
    advice="Ask which number is right; more people cannot be analysed than took part.",
    sources=["schulz2010"],
    basis="project",
    needs=[Property.N_ANALYSED, Property.N_RANDOMISED],
    implied=True,
    fires=[
        Study.of(design="rct_parallel", n_randomised=40, n_analysed=44),
        Study.of(design="before_after", n_enrolled=15, n_analysed=16),
    ],
    quiet=[Study.of(design="rct_parallel", n_enrolled=60, n_randomised=50, n_analysed=44)],
    unknown=[Study.of(design="rct_parallel", n_analysed=44)],
)
def n_order_violated(study: Study) -> Iterator[Finding]:
    """More people were analysed than randomised, or randomised than enrolled.

    More people cannot be analysed than took part: a number was misread, or it
    counts eyes, sides or visits instead of people.
    """
    known = [(name, n) for name in _ORDER if (n := count(study, name)) is not None]
    for less, more in pairwise(known):
        (verdict,) = rising([(_word(name), n) for name, n in (less, more)])
        facts = tuple(fact for name, _ in (less, more) if (fact := study.fact(name)) is not None)
        if verdict.is_conflict:
            yield Finding(message=f"{verdict.why}: impossible.", because=facts)


def _word(name: Property) -> str:
    return name.value.removeprefix("n_")
