"""BOD003 inconsistent-results."""

from collections.abc import Iterator

from evidence.grade.answering import answering, facts_of
from evidence.grade.examples import body as example
from evidence.grade.examples import trial
from evidence.model import Body, Finding, Property, Stance
from evidence.rule import rule


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
        example(trial("one"), trial("two", Stance.CONTRADICTS, status="retracted")),
    ],
    unknown=[example(trial("one", Stance.UNCLEAR), trial("two", Stance.UNCLEAR))],
)
def inconsistent_results(body: Body) -> Iterator[Finding]:
    """Studies of the same question come to opposite results.

    Where one trial finds a gain and another none, the answer depends on
    something nobody has named yet. A study whose direction is not told stands
    on neither side.
    """
    members = answering(body)
    sides = {
        stance: tuple(one for one in members if one.stance is stance)
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
