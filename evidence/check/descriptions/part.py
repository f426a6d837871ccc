"""A part told as the whole: what was seen in a subgroup, told of everybody."""

import re
from collections.abc import Iterator

from evidence.check.descriptions.telling import Difference, Telling
from evidence.model import Fact, Outcome, Property, Severity
from evidence.vocabulary import SAME, nearness, stems

RANK = 70

_PART = re.compile(
    r"\b(?:sub-?groups?(?: analys[ie]s)?(?: of| with| who)?|post[- ]hoc|only (?:in|among)|"
    r"stratified|subset)\b(?P<who>[^,;.]{0,60})",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:sub-?groups?|subset|post[- ]hoc|stratified|only|among|within|certain|some)\b", re.I
)


def find(told: Telling) -> Iterator[Difference]:
    """Yield a result that the abstract tells of a subgroup alone, told without it."""
    outcome = told.claim.outcome
    if outcome is None or told.claim.direction is None or told.claim.limitation:
        return
    if _SAID.search(told.text):
        return
    every = told.study.about(Property.OUTCOME)
    named = [fact for fact in every if _is_named(outcome, fact)]
    facts = named or [fact for fact in every if _is_on(outcome, fact)]
    parts = [_PART.search(fact.quote or "") for fact in facts]
    if not facts or not all(parts):
        return
    found = parts[0]
    who = set(stems(found["who"])) if found is not None else set()
    start = told.text.casefold().find(outcome.casefold())
    if found is None or who & set(stems(told.text)) or start < 0:
        return
    yield Difference(
        start=start,
        end=start + len(outcome),
        message=f"told of everybody; {told.name} saw it in a part only: “{found[0].strip()}”",
        because=tuple(facts[:1]),
        severity=Severity.ERROR,
    )


def _is_named(outcome: str, fact: Fact) -> bool:
    return isinstance(fact.value, Outcome) and set(stems(outcome)) == set(stems(fact.value.name))


def _is_on(outcome: str, fact: Fact) -> bool:
    value = fact.value
    return isinstance(value, Outcome) and nearness(outcome, value.name, "outcome") == SAME
