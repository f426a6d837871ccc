"""The studies of a body that answer its claim, for rules that judge the whole."""

from evidence.grade.counted import counting
from evidence.grade.traits import is_preclinical
from evidence.model import Body, Fact, Member, Property


def answering(body: Body) -> tuple[Member, ...]:
    """Give the members that count: for a claim about people those in people, where there are any.

    Animal and cell work is left when nothing else is there.
    """
    members = counting(body).members
    if not body.claim.speaks_of_people:
        return members
    return tuple(one for one in members if not is_preclinical(one.study)) or members


def facts_of(members: tuple[Member, ...], name: Property) -> tuple[Fact, ...]:
    """Give the fact in force of each member: the named one, else its design or whatever is told."""
    found = []
    for one in members:
        study = one.study
        fact = study.fact(name) or study.fact(Property.DESIGN) or next(iter(study.facts), None)
        if fact is not None:
            found.append(fact)
    return tuple(found)
