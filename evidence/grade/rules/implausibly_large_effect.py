"""STA020 implausibly-large-effect."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from statistics import median
from typing import NamedTuple

from evidence.grade.amounts import amount
from evidence.grade.answering import answering
from evidence.grade.examples import body as example
from evidence.grade.examples import trial
from evidence.grade.nearby import outcome_distance
from evidence.grade.prints import outcomes
from evidence.grade.thresholds import FAR_LARGER
from evidence.model import Body, Control, Fact, Finding, Member, Outcome
from evidence.rule import rule


class Told(NamedTuple):
    """What one study tells of one outcome in one unit."""

    key: str
    value: Fraction
    facts: tuple[Fact, ...]


def _against_placebo(
    key: str, effect: str, *, unit: str | None = "days", control: str = "placebo"
) -> Member:
    outcome = Outcome(name="duration of colds", effect=effect, unit=unit, between_groups=True)
    return trial(key, outcome=outcome, control=control)


@rule(
    "STA020",
    severity="warning",
    advice="Do not quote the large one alone; check its unit, area and time first.",
    basis="project",
    fires=[
        example(
            _against_placebo("one", "difference 12.0"),
            _against_placebo("two", "difference 1.5"),
            _against_placebo("three", "4.0 v 2.0"),
        )
    ],
    quiet=[
        example(
            _against_placebo("one", "difference 4.0"), _against_placebo("two", "difference 1.5")
        ),
        example(
            _against_placebo("one", "difference 12.0"),
            _against_placebo("two", "difference 1.5", unit="weeks"),
        ),
        example(
            _against_placebo("one", "difference 12.0"),
            _against_placebo("two", "difference 1.5", control="active"),
        ),
    ],
    unknown=[
        example(
            _against_placebo("one", "difference 12.0", unit=None),
            _against_placebo("two", "difference 1.5", unit=None),
        )
    ],
)
def implausibly_large_effect(body: Body) -> Iterator[Finding]:
    """One study tells an effect more than three times that of its sisters.

    When one study stands far above all others, a slip of unit or area is
    likelier than a wonder.

    Differences between groups are compared in one unit, counts per square
    centimetre, and only where the controls are of one kind: a dummy treatment,
    or another real one. With two studies either may be the odd one. A slip of
    unit or area is the first thing to look for.
    """
    told: dict[tuple[str, bool], list[Told]] = {}
    for member in answering(body):
        against = _is_inert(member.study.control)
        if against is None:
            continue
        for unit, one in _told(body, member).items():
            told.setdefault((unit, against), []).append(one)
    for (unit, _), studies in told.items():
        yield from _odd(unit, studies)


def _is_inert(control: Control | None) -> bool | None:
    """Tell whether the comparison was with a dummy or nothing; None where it is not known."""
    if control is None or not control.is_concurrent:
        return None
    return control not in {Control.ACTIVE, Control.DOSE}


def _told(body: Body, member: Member) -> dict[str, Told]:
    """Give the middle of a study's differences on the claim's outcome, by unit."""
    found: dict[str, list[tuple[Fraction, Fact]]] = {}
    for fact, outcome in outcomes(member.study):
        size = amount(outcome)
        asked = body.claim.outcome
        if size is not None and (asked is None or outcome_distance(asked, outcome.name) == 0):
            found.setdefault(size.unit, []).append((abs(size.value), fact))
    return {
        unit: Told(member.study.key, median(value for value, _ in all_), tuple(f for _, f in all_))
        for unit, all_ in found.items()
    }


def _odd(unit: str, studies: Sequence[Told]) -> Iterator[Finding]:
    for one in studies:
        others = [other for other in studies if other is not one]
        usual = median([other.value for other in others]) if others else Fraction(0)
        if usual > 0 and one.value > FAR_LARGER.value * usual:
            words = f"{float(one.value):.3g} {unit} against {float(usual):.3g}"
            sisters = ", ".join(other.key for other in others[:3])
            times = float(one.value / usual)
            yield Finding(
                message=f"{one.key} tells an effect {times:.0f} times as large as others: {words} "
                f"in {sisters}.",
                because=(*one.facts, *(fact for other in others for fact in other.facts)),
            )
