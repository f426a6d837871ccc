"""What a named person decided on a domain of GRADE for one study, in the program's place.

A step is set with `evidence set KEY domain "imprecision = -1" --because TEXT --by NAME`.
"""

from evidence.grade.domains.upgrades import UP, allowed
from evidence.model import Fact, Property, Step, Study

_DOWN = frozenset({"risk of bias", "imprecision", "indirectness"})
"""The domains that one study has; disagreement and missing studies are of a body."""


def decided(study: Study, start: int, steps: list[Step]) -> list[Step]:
    """Put a person's steps in the place of the program's, and add those only people take.

    A step up counts as it does for a body: where the study started low (at `start`
    points) and nothing was rated down. A domain of a whole body is left to the body.
    """
    said = _said(study)
    if not said:
        return steps
    kept = [_by_person(said.pop(one.domain), one) if one.domain in said else one for one in steps]
    kept += [_by_person(fact, None) for name, fact in said.items() if name in _DOWN]
    up = [_by_person(said[name], None) for name in UP if name in said]
    return [*kept, *allowed(up, start, sum(one.change for one in kept))]


def _said(study: Study) -> dict[str, Fact]:
    found: dict[str, Fact] = {}
    for fact in study.about(Property.DOMAIN):
        found.setdefault(fact.text.partition(" = ")[0], fact)
    return found


def _by_person(fact: Fact, instead: Step | None) -> Step:
    name, _, change = fact.text.partition(" = ")
    who = fact.origin.removeprefix("person:")
    because = fact.receipt.note if fact.receipt is not None and fact.receipt.note else "no reason"
    program = "" if instead is None else f"; the program had {instead.change:+g}: {instead.why}"
    return Step(
        domain=name,
        change=float(change),
        why=f"{who} decided: {because}{program}",
        because=(fact,),
    )
