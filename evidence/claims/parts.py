"""Parts: the clauses of a sentence that each claim something of their own.

"Minoxidil works for 30% of users, while finasteride slows hair loss in 80% of men" says two
things of two treatments. A sentence is cut only where that is sure: at a semicolon or a joint
such as "while" or "but", with a treatment or exposure of its own, told by name, on either side.
"""

import re
from collections.abc import Iterator
from itertools import islice

from evidence.claims.reading import read
from evidence.claims.relation import relation
from evidence.model import Claim, Part
from evidence.vocabulary import concepts

_JOINT = re.compile(
    r";\s|,\s(?:while|whereas|whilst|but|yet|although|though|and)\s|\s(?:whereas|while)\s", re.I
)
_MOST = 6
_LONGEST = 2000
_TRAILING = " ,;:.—–-"


def parts(
    text: str, *, kind: str = "prose", section: tuple[str, ...] = (), context: Claim | None = None
) -> tuple[Part, ...]:
    """Read the clauses of a sentence that claim something each; empty where it is one claim.

    `start` and `end` count in `text`, and so do the places of their numbers.
    """
    if kind == "heading" or len(text) > _LONGEST:
        return ()
    spans = list(_cut(text))
    if len(spans) < 2:
        return ()
    found = []
    for start, end in spans:
        clause = " " * start + text[start:end]
        claim = read(clause, kind=kind, section=section, context=context)
        found.append(Part(start=start, end=end, claim=_own(claim, text[start:end])))
    return tuple(found)


def _own(claim: Claim, text: str) -> Claim:
    return claim.model_copy(update={"text": text})


def _cut(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches between the joints that surely part two statements."""
    start = 0
    for joint in islice(_JOINT.finditer(text), _MOST):
        if _states(text[start : joint.start()]) and _states(text[joint.end() :]):
            yield _trimmed(text, start, joint.start())
            start = joint.end()
    yield _trimmed(text, start, len(text))


def _states(clause: str) -> bool:
    """Whether a clause ties a treatment it names itself, before its verb, to something."""
    tie = relation(clause)
    if tie is None:
        return False
    ahead = clause[: tie.start]
    return any(one.kind == "intervention" for one in concepts(ahead))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end
