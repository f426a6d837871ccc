"""WRD002 certainty-wording-too-strong."""

from collections.abc import Iterator

from evidence.check.reporting import reports, shows_not
from evidence.check.softer import softened
from evidence.model import Body, Fact, Finding, Passage, Property, Stance, Words
from evidence.rule import rule
from evidence.vocabulary.numerals import amount


@rule(
    "WRD002",
    severity="warning",
    sources=["santesso2020"],
    basis="part",
    advice="Word it as strongly as the evidence allows and no more.",
    fires=[
        "Exosomes increase hair density in people with androgenetic alopecia.",
    ],
    quiet=[
        "The evidence is very uncertain about the effect of exosomes on hair density in people"
        " with androgenetic alopecia.",
    ],
    unknown=["Blueberry wine increases hair density in people with androgenetic alopecia."],
)
def certainty_wording_too_strong(passage: Passage) -> Iterator[Finding]:
    """The sentence is surer than all the evidence known on it.

    Readers act on how sure a sentence sounds, and this one sounds surer than
    anybody can be.

    A sentence that reports what one cited study found is left alone: it tells a
    result, not how things are.

    Each level of certainty allows its own words: high needs no hedge, moderate
    wants “probably”, low “may”, very low “very uncertain”. The rule needs studies
    on the claim in the library; without any it stays quiet.
    """
    body, claim = passage.body, passage.claim
    if body is None or claim is None or not passage.is_too_strong or body.certainty is None:
        return
    if reports(passage) or shows_not(claim.text):
        return
    level = body.certainty.words
    # What only stands beside the question tells nothing of it.
    telling = [one for one in body.members if one.stance is not Stance.UNCLEAR] or body.members
    yield Finding(
        message=f"put too surely: the evidence known here is of {level} certainty "
        f"({amount(len(telling), 'study')})",
        because=(Words.of(passage.sentence), *_designs(passage)),
        place=passage.sentence.place,
        suggestion=f"Write: {body.wording}" if body.wording else None,
        fix=softened(passage, body.certainty) if _is_borne_out(body) else (),
    )


def _is_borne_out(body: Body) -> bool:
    """Tell whether more studies are for the claim than against it, else no hedge makes it true."""
    sides = [one.stance for one in body.members]
    return sides.count(Stance.SUPPORTS) > sides.count(Stance.CONTRADICTS)


def _designs(passage: Passage) -> Iterator[Fact]:
    for member in passage.body.members if passage.body is not None else ():
        fact = member.study.fact(Property.DESIGN)
        if fact is not None:
            yield fact
