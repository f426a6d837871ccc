"""CIT005 uncited-number."""

import re
from collections.abc import Iterator

from evidence.check.unclaimed import MEASURING, is_own_price, is_point
from evidence.model import Finding, Number, Passage, Words
from evidence.rule import rule

_PURE = re.compile(r" (?:natural|organic|pure|vegan|safe|plant|sure|herbal)", re.IGNORECASE)
_SCOPE = frozenset({"country", "site", "hospital", "center", "centre", "city"})
"""Where something was looked at: no effect, rate, time, size or cost."""
_STUDY = re.compile(
    r"[ -](?:long[ -])?(?:[a-z]{3,12} )?(?:stud|trial|follow-up|period|project|survey|review)",
    re.IGNORECASE,
)
_SAID_ANYWAY = frozenset({"advice", "promotion"})


@rule(
    "CIT005",
    severity="error",
    sources=["sumner2014"],
    advice="Put a source on this number, or take the number out.",
    fires=[
        "Statins lower the risk of heart attack by 25–35%.",
        "A knee replacement costs $30,000–$50,000.",
        "Patients tell us that a session in our town costs $60.",
        "A 2016 study in the Journal of Sleep Research found that naps raised scores by 12%.",
    ],
    quiet=[
        "Hair counts rose by 28.1% (doi:10.1002/sctm.19-0410).",
        "The guideline was published in 2016.",
        "Larger trials with more than 400 people are needed.",
        "The drops are 100% natural.",
        "The tablets are sold in 11 countries.",
        "Patients come on Day 3 and in week 2 for a blood test.",
        "Our zinc lozenges cost $9.",
    ],
)
def uncited_number(passage: Passage) -> Iterator[Finding]:
    """A number on an effect, rate, time, size or cost stands without a source.

    Without its source nobody can tell whether a number was measured, in whom,
    or by whom. A citation that nobody can find does not help.

    Years, days of a schedule, numbers in headings, numbers in calls for research, what
    a paper reports of its own study and what the page itself charges are left alone.
    """
    claim = passage.claim
    if claim is None or claim.limitation or passage.sentence.kind in {"heading", "reference"}:
        return
    if passage.is_own or (not claim.checkable and claim.topic not in _SAID_ANYWAY):
        return
    if any(mention.is_findable or mention.alike for mention in (*passage.mentions, *passage.near)):
        return
    text = passage.sentence.text
    why = "rests on a citation nobody can find" if passage.mentions else "has no source"
    for number in claim.numbers:
        if number.kind in MEASURING and not _is_phrase(text, number):
            place = passage.place_of(number.start, number.end)
            yield Finding(
                message=f"“{number.text}” {why}",
                because=(Words(text=number.text, place=place),),
                place=place,
            )


def _is_phrase(text: str, number: Number) -> bool:
    """Tell what measures nothing: “100% natural”, “in 11 countries”, “Day 3”, “our $9 pill”."""
    if is_point(number) or is_own_price(number, text):
        return True
    if number.text == "100%":
        return _PURE.match(text, number.end) is not None
    if number.kind == "count":
        return (number.unit or "") in _SCOPE or number.text.lower().startswith("one ")
    return number.kind == "duration" and _STUDY.match(text, number.end) is not None
