"""WRD005 advice-without-evidence."""

import re
from collections.abc import Iterator

from evidence.model import Body, Finding, Level, Manuscript, Passage, Words
from evidence.rule import rule
from evidence.vocabulary import concepts
from evidence.vocabulary.numerals import amount

_ADVISES = re.compile(
    r"^(?:try|take|use|choose|start|consider|add|apply|eat|drink|switch to|opt for|get|book|ask "
    r"(?:about|for|your (?:doctor|clinic) (?:about|for)))\b|"
    r"\b(?:should|must|we recommend|i recommend|is recommended|are recommended|ought to|"
    r"(?:you|patients|people) (?:may|might|can) (?:want to )?consider|(?:good|great|sensible|best|"
    r"ideal|excellent|worthwhile) (?:choice|option)|middle ground|worth (?:trying|considering|a "
    r"try))\b",
    re.IGNORECASE,
)
_CAREFUL = re.compile(
    r"\b(?:not|never|avoid|stop|until|unless|only (?:if|in|within)|trial|study|before|n['’]t|"
    r"approved|prioriti[sz]e)\b",
    re.IGNORECASE,
)


@rule(
    "WRD005",
    severity="warning",
    sources=["sumner2014"],
    advice="Do not advise from evidence this thin; say what is not known and leave the choice.",
    fires=[
        "Exosomes increase hair density in people with androgenetic alopecia.\n\n"
        "People with thinning hair should try exosomes.",
    ],
    quiet=[
        "Exosomes increase hair density in people with androgenetic alopecia.\n\n"
        "People with thinning hair should not buy exosomes.",
        "Exosomes increase hair density in people with androgenetic alopecia.\n\n"
        "People with thinning hair should ask a dermatologist.",
    ],
    unknown=["Blueberry wine regrows hair.\n\nPeople should try blueberry wine."],
)
def advice_without_evidence(manuscript: Manuscript) -> Iterator[Finding]:
    """Readers are advised towards a treatment whose evidence is of very low certainty.

    Advice sounds like knowledge: readers may act on it, and nobody knows what
    follows.

    The rule needs studies on a claim of the article about that treatment;
    where none is known, or where the best of them allow more, it is quiet.
    """
    known = _bodies(manuscript)
    for passage in manuscript.passages:
        text = passage.sentence.text
        if passage.sentence.kind in {"heading", "reference"} or _CAREFUL.search(text):
            continue
        found = _ADVISES.search(text)
        body = next((known[one] for one in _treatments(text) if one in known), None)
        if found is None or body is None or body.certainty is not Level.VERY_LOW:
            continue
        yield Finding(
            message=f"“{found[0]}” advises, but the evidence known here is of very low certainty"
            f" ({amount(len(body.members), 'study')})",
            because=(Words.of(passage.sentence),),
            place=passage.place_of(found.start(), found.end()),
        )


def _bodies(manuscript: Manuscript) -> dict[str, Body]:
    """Give the surest body known for each treatment the article makes claims about."""
    best: dict[str, Body] = {}
    for passage in manuscript.passages:
        if passage.body is None or passage.body.certainty is None or not passage.body.members:
            continue
        for treatment in _of_claim(passage):
            held = best.get(treatment)
            if held is None or _points(passage.body) > _points(held):
                best[treatment] = passage.body
    return best


def _points(body: Body) -> int:
    return body.certainty.points if body.certainty is not None else 0


def _of_claim(passage: Passage) -> list[str]:
    told = passage.claim.intervention if passage.claim is not None else None
    return _treatments(told or "")


def _treatments(text: str) -> list[str]:
    return [one.id for one in concepts(text) if one.kind == "intervention"]
