"""BOD007 claim-horizon-exceeds-follow-up."""

import re
from collections.abc import Iterator

from evidence.model import Fact, Finding, Passage, Property, Words
from evidence.rule import rule

LASTING_WEEKS = 104.0
"""Two years: from here on a study may speak of lasting effects (our own threshold)."""

_LASTING = re.compile(
    r"last|permanent|sustain|lifelong|life-long|for life|forever|durable|enduring|years",
    re.IGNORECASE,
)


@rule(
    "BOD007",
    severity="error",
    basis="project",
    sources=["ocebm2011"],
    advice="Nobody has looked that long: say how long people were followed.",
    fires=["Exosomes offer long-lasting hair growth in people with androgenetic alopecia."],
    quiet=["Exosomes may increase hair density in people with androgenetic alopecia."],
    unknown=["Blueberry wine offers long-lasting hair growth."],
)
def claim_horizon_exceeds_follow_up(passage: Passage) -> Iterator[Finding]:
    """A lasting effect is promised beyond the longest follow-up known.

    An effect can fade, or harm can appear, after the last visit of a study:
    what was not watched is not known.

    The rule compares words such as “long-lasting” or “permanent” with the
    follow-up of the studies on the claim; without any follow-up known it stays
    quiet.
    """
    claim, body = passage.claim, passage.body
    if claim is None or claim.horizon is None or claim.limitation or body is None:
        return
    if _LASTING.search(claim.horizon) is None:
        return
    known = [
        (member.study.follow_up_weeks, member.study.fact(Property.FOLLOW_UP_WEEKS))
        for member in body.members
        if member.study.follow_up_weeks is not None
    ]
    if not known:
        return
    longest, fact = max(known, key=lambda pair: pair[0] or 0.0)
    if longest is None or longest >= LASTING_WEEKS:
        return
    rests: tuple[Fact, ...] = (fact,) if fact is not None else ()
    yield Finding(
        message=f"“{claim.horizon}”, but the longest follow-up known here is {_told(longest)}",
        because=(Words.of(passage.sentence), *rests),
        place=passage.sentence.place,
    )


def _told(weeks: float) -> str:
    """Say a follow-up in whole weeks; only what is shorter than ten weeks needs a fraction."""
    return f"{weeks:.0f} weeks" if weeks >= 10 else f"{weeks:.2g} weeks"
