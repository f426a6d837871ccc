"""WRD004 caveat-far-from-claim."""

from collections.abc import Iterator

from evidence.check.clashes.saying import Saying, is_same, sayings
from evidence.model import Direction, Finding, Manuscript, Words
from evidence.rule import rule
from evidence.vocabulary import valence

_WAYS = {Direction.INCREASE: 1, Direction.DECREASE: -1}


@rule(
    "WRD004",
    severity="warning",
    sources=["sumner2014"],
    advice="Put the limit next to the promise, where the reader needs it.",
    fires=[
        "# Benefits\n\nKetamine relieves depression.\n\n# Limits\n\n"
        "Trials of ketamine are small, and long-term data are limited.",
    ],
    quiet=[
        "# Benefits\n\nKetamine relieves depression. Trials of ketamine are small, and long-term"
        " data are limited.",
        "# Benefits\n\nKetamine may relieve depression.\n\n# Limits\n\nData on ketamine are"
        " limited.",
        "# Benefits\n\nKetamine relieves depression.\n\n# Limits\n\nData on psilocybin are"
        " limited.",
    ],
    unknown=["# Benefits\n\nKetamine relieves depression."],
)
def caveat_far_from_claim(manuscript: Manuscript) -> Iterator[Finding]:
    """A section promises flatly what only another section limits.

    Many readers stop after the promise and never reach its limits.

    The rule reports a section once, at its first unhedged benefit without a
    source, where the section has no word on the limits of the evidence on that
    treatment and another section has.
    """
    said = sayings(manuscript)
    limits = [one for one in said if one.claim.limitation]
    sections = {one.place[0] for one in limits}
    told: set[tuple[str, ...]] = set()
    for one in said:
        section = one.place[0]
        if section in told or section in sections or not _promises(one):
            continue
        far = next((limit for limit in limits if is_same(one, limit)), None)
        if far is not None:
            told.add(section)
            yield Finding(
                message=f"promised flatly; its limits are told only in another section, at line "
                f"{far.passage.sentence.place.line}",
                because=(Words.of(one.passage.sentence), Words.of(far.passage.sentence)),
                place=one.passage.sentence.place,
            )


def _promises(one: Saying) -> bool:
    claim = one.claim
    gain = _WAYS.get(claim.direction or Direction.MIXED, 0) * valence(claim.outcome)
    return (
        claim.checkable
        and claim.topic == "efficacy"
        and gain > 0
        and bool(one.about)
        and not claim.limitation
        and not one.is_hedged
        and not one.is_report
        and not one.passage.near
    )
