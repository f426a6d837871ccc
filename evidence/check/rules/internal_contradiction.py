"""WRD003 internal-contradiction."""

import re
from collections.abc import Iterator

from evidence.check.clashes import Clash, clashes
from evidence.model import Finding, Manuscript, Words
from evidence.rule import rule

_SHORT = 90


@rule(
    "WRD003",
    severity="error",
    basis="project",
    advice="Decide which of the two the evidence bears out, and change the other.",
    fires=[
        "Melatonin improves sleep in adults.\n\nMelatonin does not improve sleep in adults.",
        "# Benefits\n\nThe injections give permanent relief of knee pain.\n\n# Limits\n\n"
        "Long-term data on the injections are limited.",
        "# Price\n\nAcupuncture costs $60–$80 per session.\n\n# Summary\n\n"
        "Acupuncture costs $120–$150 per session.",
        "# Why\n\nThe herb valerian has no side effects.\n\n# Warning\n\n"
        "The safety of valerian has not been established.",
    ],
    quiet=[
        "Melatonin improves sleep in adults. Melatonin does not improve sleep in children.",
        "Acupuncture costs $60–$80 per session.\n\nA course of acupuncture costs $600.",
        "One trial found that zinc shortens colds. Another found that zinc does not shorten colds.",
        "The injections may give lasting relief, but long-term data are limited.",
    ],
)
def internal_contradiction(manuscript: Manuscript) -> Iterator[Finding]:
    """Two sentences of the article cannot both stand.

    A reader who believes one cannot believe the other, and does not know which
    to trust.

    Compared are claims on one treatment and outcome that go opposite ways, ranges of one
    quantity that do not meet (a price per session is not a price per month), and promises of
    lasting effect, safety, superiority or proof against the article's own words on its limits.
    Groups of people, doses, studies that differ, and a limit told in the promise's own
    paragraph are no contradictions. One finding per pair, at the later place; how surely a
    thing is put, and where it comes from, only warn.
    """
    for clash in clashes(manuscript):
        yield _finding(clash)


def _finding(clash: Clash) -> Finding:
    early, late = clash.early.passage.sentence, clash.late.passage.sentence
    return Finding(
        message=f"{clash.on}: line {early.place.line} says “{_short(early.text, clash.cue)}”, "
        f"here it says “{_short(late.text, clash.cue)}”",
        because=(Words.of(early), Words.of(late)),
        place=late.place,
        severity=clash.severity,
    )


def _short(text: str, cue: re.Pattern[str] | None) -> str:
    """Cut a quote to a line's length, at words, around what it is quoted for."""
    found = cue.search(text) if cue is not None else None
    if len(text) <= _SHORT:
        return " ".join(text.split()).rstrip(".")
    middle = found.start() if found is not None else 0
    start = max(0, min(middle - _SHORT // 2, len(text) - _SHORT))
    words = text[start : start + _SHORT].split()
    first = ["…", *words[1:]] if start > 0 else words
    return " ".join([*first[:-1], "…"] if start + _SHORT < len(text) else first).rstrip(".")
