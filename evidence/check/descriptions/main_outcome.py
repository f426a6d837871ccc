"""The main outcome: another one told in its place."""

import re
from collections.abc import Iterator

from evidence.check.descriptions.telling import Difference, Telling
from evidence.model import Property, Severity
from evidence.vocabulary import stems

RANK = 60

_NAME = r"(?:primary|main|principal) (?:study |efficacy |clinical )?(?:outcome|end ?point)s?"
_TOLD = (
    re.compile(rf"\b{_NAME}(?: measure)?,(?: which was)? (?P<what>[^,.;]{{3,60}})[,.;]", re.I),
    re.compile(rf"\b{_NAME}(?: measure)? was (?P<what>[^,.;]{{3,60}})[,.;]", re.IGNORECASE),
    re.compile(
        rf"(?P<what>[^,.;]{{3,60}}), (?:which was )?(?:the|its|their) (?:study['’]s |trial['’]s )?"
        rf"{_NAME}\b",
        re.IGNORECASE,
    ),
    re.compile(rf"(?P<what>[^,.;]{{3,60}}) (?:was|were|as) (?:the|its|a) {_NAME}\b", re.I),
)
_HELD = re.compile(
    rf"\b{_NAME}(?: measures?| variables?)?(?: \w+){{0,3}}?(?: (?:was|were|is|included)|:) "
    r"(?P<what>[^.;]{3,300})",
    re.IGNORECASE,
)
_GRADED = frozenset(stems("mild moderate severe minor major partial complete fatal total"))
_EMPTY = frozenset(
    stems(
        "change changes rate rates number numbers level levels score scores time risk incidence "
        "mean total baseline week weeks month months year years day days group groups with was "
        "the and from after treatment outcome measure study trial patients people participants"
    )
)


def find(told: Telling) -> Iterator[Difference]:
    """Yield an outcome called the main one where the abstract names another as that."""
    held = [one["what"] for one in _HELD.finditer(told.held)]
    noted = [fact.text for fact in told.study.about(Property.PRIMARY_OUTCOME)]
    known = held or noted
    if not known:
        return
    ours = {stem for text in known for stem in stems(text)}
    for shape in _TOLD:
        said = shape.search(told.text)
        if said is None or told.is_denied(said.start("what")) or told.is_denied(said.end()):
            continue
        asked = set(stems(said["what"])) - _EMPTY
        is_other = not asked & ours or bool((asked - ours) & _GRADED)
        if asked and is_other and asked <= set(stems(told.held)):
            yield Difference(
                start=said.start("what"),
                end=said.end("what"),
                message=f"told as the main outcome, but that of {told.name} is {_short(known[0])}",
                because=told.study.about(Property.PRIMARY_OUTCOME)[:1],
                severity=Severity.ERROR,
            )
            return


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words[:12]) + ("…" if len(words) > 12 else "")
