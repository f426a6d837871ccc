"""STA007 p-value-only."""

from collections.abc import Iterator

from evidence.arithmetic import number
from evidence.model import Direction, Finding, Outcome, Property, Study
from evidence.rule import rule


def _outcome(p: str | None, effect: str | None = None) -> Outcome:
    return Outcome(name="hair density", direction=Direction.INCREASE, p=p, effect=effect)


@rule(
    "STA007",
    severity="warning",
    advice="Say how large the change was, or that the report does not tell.",
    sources=["handbook2024"],
    basis="part",
    needs=[Property.OUTCOME],
    fires=[Study.of(design="before_after", outcome=_outcome("p<0.05"))],
    quiet=[
        Study.of(design="before_after", outcome=_outcome("p<0.05", "+12 hairs/cm2")),
        Study.of(design="before_after", outcome=_outcome(None)),
    ],
    unknown=[Study.of(design="before_after")],
)
def p_value_only(study: Study) -> Iterator[Finding]:
    """Only a p-value is given, no size of the change.

    A small p-value says that something may have changed, not by how much: a
    change too small to matter can have one.

    A p-value says how surprising the data would be if nothing had happened.
    It does not say whether the change is large enough for anybody to notice.
    """
    bare = [fact for fact in study.about(Property.OUTCOME) if _is_bare(fact.value)]
    if bare:
        names = ", ".join(dict.fromkeys(f.value.name for f in bare if isinstance(f.value, Outcome)))
        yield Finding(
            message=f"Only a p-value is told, not how large the change was: {names}.",
            because=tuple(bare),
        )


def _is_bare(value: object) -> bool:
    if not isinstance(value, Outcome) or not value.p:
        return False
    return number(value.effect) is None and not value.interval and not value.post
