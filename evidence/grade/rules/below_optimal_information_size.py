"""STA003 below-optimal-information-size."""

from collections.abc import Iterator

from evidence.grade.answering import answering
from evidence.grade.domains.body import Weighed, people
from evidence.grade.examples import body as example
from evidence.grade.examples import trial
from evidence.grade.thresholds import ENOUGH_PEOPLE
from evidence.grade.traits import is_preclinical
from evidence.model import Body, Finding
from evidence.rule import rule
from evidence.vocabulary.numerals import amount


@rule(
    "STA003",
    severity="warning",
    advice="Give no firm number: say that too few people have been studied so far.",
    sources=["guyatt2011imprecision"],
    basis="read",
    fires=[
        example(trial("one", n_analysed=120), trial("two", n_analysed=80)),
        example(trial("one", n_randomised=60)),
    ],
    quiet=[
        example(trial("one", n_analysed=350), trial("two", n_analysed=180)),
        example(trial("one", n_analysed=40), trial("two", design="meta_analysis", n_included=900)),
        example(trial("one", design="animal_rct", n_analysed=40)),
    ],
    unknown=[
        example(trial("one")),
        example(trial("one", n_analysed=120), trial("two")),
    ],
)
def below_optimal_information_size(body: Body) -> Iterator[Finding]:
    """All studies of the question together have fewer than 400 people.

    That is fewer than a single ordinary trial would need, so a run of luck can
    still make or hide the effect. For outcomes that happen or not, events would
    have to be counted (300 as a rule); they are seldom told, so people are.
    Where the size of a study is not known, nothing is told.
    """
    members = [one for one in answering(body) if not is_preclinical(one.study)]
    sized = [one.study.size for one in members if one.study.size is not None]
    if not members or len(sized) < len(members) or not body.claim.speaks_of_people:
        return
    total = people([Weighed.of(one) for one in members])
    if total is not None and total < ENOUGH_PEOPLE.value:
        least = f"{ENOUGH_PEOPLE.value:g} are the least for a firm number"
        yield Finding(
            message=f"{amount(total, 'person')} in all studies together; {least}.",
            because=tuple(sized),
        )
