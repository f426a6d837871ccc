"""The main claims of an article, each held against everything the library knows."""

import re
from collections import Counter
from collections.abc import Callable

from evidence import grade
from evidence.grade.nearby import outcome_distance
from evidence.model import Body, Claim, Manuscript, Passage
from evidence.vocabulary import WIDE, Concept, concepts

MOST = 6
"""So many claims are told as the main ones: an article has few that matter."""

_TREATED = re.compile(r"\b[\w-]{1,40}-treated ", re.IGNORECASE)

_RESULTS = ("outcome", "condition")

_PLAIN = 5
"""Up to so many words a phrase is a name; a longer one is told by what is known of it."""

_ROUNDABOUT = re.compile(r"\b(?:of|like|to|in|among|for|such as|that|which)\b", re.IGNORECASE)

_WEIGHED = frozenset({"efficacy", "evidence", "harm"})


def weigh(
    manuscript: Manuscript, ask: Callable[[Claim], Body]
) -> tuple[Manuscript, tuple[Body, ...]]:
    """Give the manuscript with each weighed claim's body, and the bodies, most said first."""
    groups: dict[tuple[str, str, str], list[Passage]] = {}
    for passage in manuscript.passages:
        topic = _topic(passage.claim)
        if topic is not None:
            groups.setdefault(topic, []).append(passage)
    alike = (one for group in groups.values() for one in _by_outcome(group))
    chosen = sorted(alike, key=lambda group: (-len(group), group[0].index))
    bodies: dict[int, Body] = {}
    told = []
    for group in chosen:
        speaker = _speaker(group)
        if speaker is not None:
            body = ask(asked(speaker))
            told.append(body)
            bodies.update({passage.index: body for passage in group})
    passages = tuple(_with(passage, bodies.get(passage.index)) for passage in manuscript.passages)
    told.sort(key=lambda body: not body.members)
    return manuscript.model_copy(update={"passages": passages}), tuple(told[:MOST])


def _by_outcome(group: list[Passage]) -> list[list[Passage]]:
    """Part a group by what was measured: HDL is not answered by what is known of LDL.

    Whoever names only the class (cholesterol) speaks with those of its outcome said most.
    """
    parts: dict[str, list[Passage]] = {}
    wide: list[Passage] = []
    for passage in group:
        told = _known(passage.claim.outcome if passage.claim else None, _RESULTS)
        if told is None or not told.classes:
            wide.append(passage)
            continue
        same = (name for name in parts if outcome_distance(name, told.text) == 0)
        parts.setdefault(next(same, told.text), []).append(passage)
    if not parts:
        return [wide]
    most = max(parts.values(), key=len)
    most += wide
    most.sort(key=lambda one: one.index)
    return list(parts.values())


def _with(passage: Passage, body: Body | None) -> Passage:
    if body is None or body.certainty is None or passage.claim is None:
        return passage.model_copy(update={"body": body})
    too_strong = not grade.allows(passage.claim, body.certainty)
    own = asked(passage.claim)
    people = body.claim.population if _own(own) == _own(body.claim) else None
    own = own.model_copy(update={"population": own.population or people})
    wording = grade.wording(own, body.certainty, grade.found(own, body))
    body = body.model_copy(update={"wording": wording})
    return passage.model_copy(update={"body": body, "is_too_strong": too_strong})


def _topic(claim: Claim | None) -> tuple[str, str, str] | None:
    """Name what a claim is about: treatment, outcome, rival; None where one of two is untold."""
    if claim is None or not claim.checkable or claim.limitation:
        return None
    if claim.topic not in _WEIGHED or not claim.speaks_of_people:
        return None
    treatment = _known(claim.intervention, ("intervention",))
    result = _known(claim.outcome, _RESULTS)
    if treatment is None or result is None or treatment.id in WIDE:
        return None
    wide = result.classes[0] if result.classes else result.id
    return treatment.id, wide, _rival(claim.comparator)


def _rival(comparator: str | None) -> str:
    """Name the treatment a claim sets its own against; nothing and placebo are none."""
    known = _known(comparator, ("intervention",))
    if comparator is None or (known is not None and known.id in WIDE):
        return ""
    return comparator.lower() if known is None else known.id


def _known(phrase: str | None, kinds: tuple[str, ...]) -> Concept | None:
    """Give the first thing of these kinds that a phrase names in words we know."""
    found = (one for one in concepts(phrase or "") if one.kind in kinds)
    return next(found, None)


def _speaker(group: list[Passage]) -> Claim | None:
    """Choose who speaks for a group: of the outcome said most, the claim told fullest."""
    said = [passage.claim for passage in group if passage.claim is not None]
    if not said:
        return None
    outcomes = Counter(_own(claim) for claim in said)
    in_people = 2 * sum(claim.population is not None for claim in said) > len(said)
    return max(said, key=lambda one: (outcomes[_own(one)], _fullness(one, in_people=in_people)))


def asked(claim: Claim) -> Claim:
    """Give a claim as evidence is asked on it, in an article and by a person alike.

    Short names stay as told ("recurrent stroke" is not any stroke); of long or roundabout
    phrases the known words stay.
    """
    treatment = _known(claim.intervention, ("intervention",))
    result = _known(claim.outcome, _RESULTS)
    people = _TREATED.sub("", claim.population) if claim.population is not None else None
    update = {
        "intervention": _named(claim.intervention, treatment),
        "outcome": _named(claim.outcome, result),
        "population": people,
    }
    return claim.model_copy(update=update)


def _named(phrase: str | None, told: Concept | None) -> str | None:
    if phrase is None or told is None:
        return phrase
    around = f"{phrase[: told.start]} {phrase[told.start + len(told.text) :]}"
    is_plain = len(phrase.split()) <= _PLAIN and _ROUNDABOUT.search(around) is None
    return phrase if is_plain else told.text


def _own(claim: Claim) -> str:
    known = _known(claim.outcome, _RESULTS)
    return "" if known is None else known.id


def _fullness(claim: Claim, *, in_people: bool) -> int:
    """Count what a claim tells; people that most of its group leave open count against it."""
    parts = (claim.intervention, claim.outcome, claim.direction)
    people = claim.population is not None
    return 2 * sum(part is not None for part in parts) + (people if in_people else -people)
