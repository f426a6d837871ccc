"""What named people decided on a domain, carried from the studies to the body they make up.

A decision is a fact of a study (`evidence set KEY domain "imprecision = -1"`). It counts for
a body where studies with more than half of the people carry one; of several the weightiest,
of equals the most cautious.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from evidence.grade.domains.body import Weighed
from evidence.model import Fact, Property, Step


class Decision(NamedTuple):
    """A person's step on a domain, who took it, why, and on which fact."""

    change: float
    by: str
    because: str
    fact: Fact

    def step(self, domain: str, instead: Step | None) -> Step:
        """Give the step as a reason that tells what it replaces."""
        program = "" if instead is None else f"; the program had {instead.change:+g}: {instead.why}"
        return Step(
            domain=domain,
            change=self.change,
            why=f"{self.by} decided: {self.because}{program}",
            because=(self.fact,),
            sources=() if instead is None else instead.sources,
        )


def decisions(group: Sequence[Weighed]) -> Mapping[str, Decision]:
    """Give the decision that counts on each domain that people judged for most of the people."""
    total = sum(one.weight for one in group)
    found: dict[str, list[tuple[float, Decision]]] = {}
    for one in group:
        for domain, decision in _of_study(one).items():
            found.setdefault(domain, []).append((one.weight, decision))
    return {
        domain: _weightiest(judged)
        for domain, judged in found.items()
        if sum(weight for weight, _ in judged) * 2 > total
    }


def replaced(steps: Iterable[Step], said: Mapping[str, Decision]) -> list[Step]:
    """Put people's decisions in the place of the program's steps."""
    return [said[one.domain].step(one.domain, one) if one.domain in said else one for one in steps]


def _of_study(one: Weighed) -> dict[str, Decision]:
    found: dict[str, Decision] = {}
    for fact in one.study.about(Property.DOMAIN):
        domain, _, change = fact.text.partition(" = ")
        note = fact.receipt.note if fact.receipt is not None else None
        who = fact.origin.removeprefix("person:")
        found.setdefault(domain, Decision(float(change), who, note or "no reason given", fact))
    return found


def _weightiest(judged: Sequence[tuple[float, Decision]]) -> Decision:
    votes: dict[float, float] = {}
    for weight, decision in judged:
        votes[decision.change] = votes.get(decision.change, 0.0) + weight
    change = min(votes, key=lambda one: (-votes[one], one))
    return next(decision for _, decision in judged if decision.change == change)
