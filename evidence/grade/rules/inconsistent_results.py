"""BOD003 inconsistent-results."""

from collections.abc import Iterator

from evidence.grade.accord import agreeing
from evidence.grade.answering import answering, facts_of
from evidence.grade.examples import body as example
from evidence.grade.examples import trial
from evidence.model import Body, Direction, Finding, Member, Outcome, Property, Stance
from evidence.rule import rule


def _told(key: str, effect: str, interval: str) -> Member:
    is_null = float(interval.rpartition(" ")[2]) > 1
    outcome = Outcome(
        name="duration of colds",
        direction=Direction.NO_DIFFERENCE if is_null else Direction.DECREASE,
        between_groups=True,
        effect=effect,
        unit="RR",
        interval=interval,
    )
    stance = Stance.CONTRADICTS if is_null else Stance.SUPPORTS
    return trial(key, stance, outcome=outcome)


@rule(
    "BOD003",
    severity="warning",
    advice="Tell both sides, with how many studies stand on each.",
    sources=["guyatt2011inconsistency"],
    basis="part",
    fires=[example(trial("one"), trial("two", Stance.CONTRADICTS))],
    quiet=[
        example(trial("one"), trial("two")),
        example(trial("one"), trial("two", Stance.UNCLEAR)),
        example(_told("one", "0.80", "0.65 to 0.98"), _told("two", "0.85", "0.70 to 1.03")),
        example(trial("one"), trial("two", Stance.CONTRADICTS, status="retracted")),
    ],
    unknown=[example(trial("one", Stance.UNCLEAR), trial("two", Stance.UNCLEAR))],
)
def inconsistent_results(body: Body) -> Iterator[Finding]:
    """Studies of the same question come to opposite results.

    Where one trial finds a gain and another none, the answer depends on
    something nobody has named yet. A study whose direction is not told stands
    on neither side, and so does one that is not significant where its estimate
    points the same way and its interval overlaps.
    """
    members = answering(body)
    alike = agreeing(body.claim, members)
    heard = [one for one in members if not any(one is other for other in alike)]
    sides = {
        stance: tuple(one for one in heard if one.stance is stance)
        for stance in (Stance.SUPPORTS, Stance.CONTRADICTS)
    }
    if not all(sides.values()):
        return
    told = [", ".join(one.study.key for one in side[:3]) for side in sides.values()]
    yield Finding(
        message=f"The studies disagree: {len(sides[Stance.SUPPORTS])} for ({told[0]}), "
        f"{len(sides[Stance.CONTRADICTS])} against ({told[1]}).",
        because=facts_of((*sides[Stance.SUPPORTS], *sides[Stance.CONTRADICTS]), Property.OUTCOME),
    )
