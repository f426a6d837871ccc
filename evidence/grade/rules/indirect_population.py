"""BOD006 indirect-population."""

from collections.abc import Iterator

from evidence.grade.examples import CLAIM, trial
from evidence.grade.examples import body as example
from evidence.grade.nearby import groups_told, is_apart
from evidence.grade.stances import speaks
from evidence.grade.traits import is_preclinical
from evidence.model import NOT_PEOPLE, Body, Fact, Finding, Member, Property, Severity
from evidence.rule import rule
from evidence.vocabulary import FAR, nearness

_OF_WOMEN = CLAIM.model_copy(update={"population": "women"})
_OF_ASTHMA = CLAIM.model_copy(update={"population": "people with asthma"})


@rule(
    "BOD006",
    severity="warning",
    advice="Name the people who were studied, and say that these were not.",
    sources=["guyatt2011indirectness"],
    basis="read",
    fires=[
        example(trial("one", population="men"), claim=_OF_WOMEN),
        example(trial("one", condition="breast cancer"), claim=_OF_ASTHMA),
    ],
    quiet=[
        example(trial("one", population="women aged 20 to 40"), claim=_OF_WOMEN),
        example(trial("one", population="men"), trial("two", population="women"), claim=_OF_WOMEN),
        example(trial("one", population="men")),
    ],
    unknown=[
        example(trial("one"), claim=_OF_WOMEN),
        example(trial("one", population="men"), trial("two"), claim=_OF_WOMEN),
    ],
)
def indirect_population(body: Body) -> Iterator[Finding]:
    """The claim speaks of people whom no study has looked at.

    What holds for young men need not hold for women after the menopause, nor
    what holds for one disease for another. It is an error where every study was
    of another disease. As long as one study that speaks for or against it does not
    tell its people, the rule stays quiet.
    """
    asked = body.claim.population
    people = [one for one in body.members if not is_preclinical(one.study)]
    people = [one for one in people if speaks(body.claim, one)] or people
    if asked is None or asked in NOT_PEOPLE or not people:
        return
    for kind, name in (("condition", Property.CONDITION), ("population", Property.POPULATION)):
        if groups_told(asked, kind) and all(is_apart(asked, one.study, kind) for one in people):
            facts = _facts(people, name)
            others = ", ".join(dict.fromkeys(fact.text for fact in facts[:3]))
            far = kind == "condition" and all(
                nearness(asked, fact.text, kind) == FAR for fact in facts
            )
            yield Finding(
                message=f"No known study looked at {asked}; those known looked at {others}.",
                because=facts,
                severity=Severity.ERROR if far else Severity.WARNING,
            )


def _facts(people: list[Member], name: Property) -> tuple[Fact, ...]:
    told = (one.study.fact(name) or one.study.fact(Property.CONDITION) for one in people)
    return tuple(fact for fact in told if fact is not None)
