"""BOD013 publisher-sells-product."""

import re
from collections.abc import Iterator

from evidence.model import Finding, Manuscript, Passage, Words
from evidence.rule import rule

_GOODS = (
    r"(?:treatments?|products?|therap(?:y|ies)|packages|supplements?|devices?|serums?|sessions)"
)
_SELLS = re.compile(
    r"\b(?:add to (?:cart|basket)|(?:buy|order|shop) (?:now|today|online)|shop our|get yours|"
    r"(?:contact|call) us (?:now|today)|"
    r"(?:book|schedule) (?:a|an|your|my) (?:[\w-]+ ){0,2}(?:consultation|appointment|session)|"
    r"(?:visit|try|discover|explore|browse) our (?:[\w-]+ ){0,2}"
    rf"(?:clinics?|shop|store|range|collection|website|{_GOODS})|"
    r"at our (?:[\w-]+ )?clinics?,? we (?:offer|use|provide)|"
    rf"we (?:offer|sell|ship|stock) (?:[\w-]+ ){{0,4}}{_GOODS}|"
    r"available (?:in|from|at) our (?:[\w-]+ )?(?:clinics?|shop|store)|"
    r"discount code|free shipping|money-back guarantee)\b",
    re.IGNORECASE,
)
_OFFERED = re.compile(
    r"\s?(?:premium|professional|deluxe|luxury|best-selling|award-winning) (?:[\w-]{2,20} ){0,4}"
    r"(?:threads|(?:micro)?cannulas?|needles?|injectors?|serums?|kits?|devices?|capsules|drops|"
    r"gummies|shampoos?|supplements?|masks?|rollers?|pens?|patches)\s?",
    re.IGNORECASE,
)
"""A line that is nothing but the name of a thing for sale."""
_QUIET = frozenset({"reference", "code"})


@rule(
    "BOD013",
    severity="warning",
    basis="project",
    advice="Tell readers at the top that whoever publishes this sells it.",
    fires=[
        "Zinc lozenges shorten colds. Buy now and save on our zinc lozenges.",
        "Laser combs increase hair density. Book a free consultation at our clinic today.",
    ],
    quiet=[
        "Zinc lozenges shorten colds. Pharmacies sell them.",
        "Zinc lozenges shorten colds. Professional nurses give drops.",
        "Our clinic opens at nine.",
    ],
    unknown=["Zinc lozenges shorten colds."],
)
def publisher_sells_product(manuscript: Manuscript) -> Iterator[Finding]:
    """The page that praises a treatment also sells it, or the tools for it.

    Whoever earns by a treatment has a reason to praise it. That does not make
    it wrong, but readers should know.

    The rule reads only what the page itself offers, in its own voice, beside
    claims of effect.
    """
    if not any(_praises(passage) for passage in manuscript.passages):
        return
    for passage in manuscript.passages:
        text = passage.sentence.text
        found = _SELLS.search(text) or _OFFERED.fullmatch(text)
        if found is None or passage.sentence.kind in _QUIET:
            continue
        place = passage.place_of(found.start(), found.end())
        yield Finding(
            message=f"the page sells: “{found[0].strip()}”",
            because=(Words(text=found[0], place=place),),
            place=place,
        )
        return


def _praises(passage: Passage) -> bool:
    claim = passage.claim
    return claim is not None and claim.checkable and claim.topic in {"efficacy", "mechanism"}
