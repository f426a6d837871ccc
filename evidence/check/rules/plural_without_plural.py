"""BOD002 plural-without-plural."""

import re
from collections.abc import Iterator

from evidence.model import Finding, Passage, Words
from evidence.rule import rule

_PLURAL = re.compile(
    r"\b(?:(?:several|many|numerous|some|multiple|recent|early|clinical|preclinical|large|small"
    r"|most) ){0,3}(?:studies|trials|experiments) (?:have )?"
    r"(?:show|shown|suggest|suggested|find|found|confirm|confirmed|demonstrate|demonstrated"
    r"|prove|proven|report|reported|indicate|indicated|highlight|highlighted)\b",
    re.IGNORECASE,
)

_POOLED = re.compile(
    r"\b(?:meta-analys[ei]s|reviews?|analys[ei]s|overviews?|pool(?:ed|ing)?)"
    r" (?:[\w-]{1,16} ){0,4}$",
    re.IGNORECASE,
)


@rule(
    "BOD002",
    severity="warning",
    basis="project",
    advice="Name how many studies there are, and cite them.",
    fires=[
        "Studies show that garlic lowers blood pressure.",
        "Early clinical trials suggest faster healing.",
    ],
    quiet=[
        "Two trials found less (doi:10.1002/sctm.19-0410; doi:10.1371/journal.pone.0187271).",
        "No studies have looked at garlic.",
        "A meta-analysis of trials found that it raises hair counts [@mella2010].",
    ],
)
def plural_without_plural(passage: Passage) -> Iterator[Finding]:
    """“Studies show” stands where at most one study is cited.

    Readers take “studies” for many. The plural lends weight that nobody can
    check.

    A list that follows the sentence counts as its citations, and a review speaks
    for the studies it pools.
    """
    text = passage.sentence.text
    found = _PLURAL.search(text)
    if found is None or passage.sentence.kind in {"heading", "reference"}:
        return
    if _POOLED.search(text[: found.start()]) is not None or _is_review(passage):
        return
    works = {mention.work for mention in (*passage.mentions, *passage.near)}
    if len(works) > 1 or text.rstrip().endswith(":"):
        return
    cited = "one is cited" if works else "none is cited"
    place = passage.place_of(found.start(), found.end())
    yield Finding(
        message=f"“{found[0]}”, but {cited}",
        because=(Words(text=text, place=passage.sentence.place),),
        place=place,
    )


def _is_review(passage: Passage) -> bool:
    """Tell whether a work cited speaks for many studies."""
    designs = (one.design for mention in passage.mentions for one in mention.studies)
    return any(one is not None and one.is_review for one in designs)
