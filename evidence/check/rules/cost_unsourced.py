"""WRD010 cost-unsourced."""

import re
from collections.abc import Iterator

from evidence.check.unclaimed import is_own_price
from evidence.model import Finding, Passage, Words
from evidence.rule import rule

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_COUNTRY = re.compile(
    r"\b(?:in (?:the )?(?:[A-Z][a-z]{2,14}(?: [A-Z][a-z]{2,14})?|UK|US|USA|EU)|US\$|USD|GBP|EUR|"
    r"American|British|NHS|Medicare)\b|US\$"
)


@rule(
    "WRD010",
    severity="info",
    basis="project",
    advice="State the year, the country and what one price buys.",
    fires=[
        "A session of acupuncture costs $80.",
        "Treatment starts at €1,500.",
    ],
    quiet=[
        "In 2023 a session of acupuncture cost $80 in the United States.",
        "A session of acupuncture costs $80 (doi:10.1002/sctm.19-0410).",
        "Acupuncture is costly.",
        "Our kit costs $49, shipping included.",
    ],
)
def cost_unsourced(passage: Passage) -> Iterator[Finding]:
    """A price stands without a source, year, country or unit.

    Prices differ many times over between countries and years, and a price per session is
    no price of a treatment. The finding names what is missing, once for a sentence; that
    the number has no source is the error of uncited-number.
    """
    claim, text = passage.claim, passage.sentence.text
    if claim is None or passage.sentence.kind in {"heading", "reference"}:
        return
    if any(one.is_findable for one in (*passage.mentions, *passage.near)):
        return
    told = [one for one in claim.numbers if one.kind == "money"]
    prices = [one for one in told if not is_own_price(one, text)]
    missing = [
        name
        for name, is_told in (
            ("year", _YEAR.search(text) is not None),
            ("country", _COUNTRY.search(text) is not None),
        )
        if not is_told
    ]
    if not prices or not missing:
        return
    place = passage.place_of(prices[0].start, prices[0].end)
    yield Finding(
        message=f"“{prices[0].text}” tells no {' and no '.join(missing)}",
        because=(Words(text=prices[0].text, place=place),),
        place=place,
    )
