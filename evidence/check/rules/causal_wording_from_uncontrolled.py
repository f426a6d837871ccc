"""WRD001 causal-wording-from-uncontrolled."""

from collections.abc import Iterator

from evidence.check.followed import tells_sequence
from evidence.model import Design, Fact, Finding, Passage, Property, Strength, Study, Subject, Words
from evidence.rule import rule


@rule(
    "WRD001",
    severity="error",
    sources=["yu2019", "sumner2014"],
    needs=[Property.DESIGN],
    advice="Write “was followed by” instead of a word that names a cause.",
    fires=["Exosomes increase hair density in men with androgenetic alopecia [@ersan2024]."],
    quiet=[
        "After exosomes, hair density was higher in men with androgenetic alopecia [@ersan2024].",
        "Finasteride increases hair count in men with androgenetic alopecia [@kaufman1998].",
        "Men who were given exosomes had a higher hair density [@ersan2024].",
        "It is not known whether exosomes increase hair density [@ersan2024].",
    ],
    unknown=["Blueberry wine increases hair density [@fda2019exosomes]."],
)
def causal_wording_from_uncontrolled(passage: Passage) -> Iterator[Finding]:
    """A cause is named, but every cited study of people went without a comparison group.

    What follows a treatment is not yet its work: people get better by
    themselves, and those who come for treatment come at their worst. The rule
    looks at the studies the sentence cites, and needs the design of each.
    """
    claim = passage.claim
    if claim is None or claim.limitation or not claim.checkable or not claim.speaks_of_people:
        return
    if claim.strength is not Strength.CAUSAL or passage.is_too_strong is False:
        return
    if tells_sequence(claim):
        return
    designs = [_design(study) for study in _people(passage)]
    known = [fact for fact in designs if fact is not None]
    if not known or len(known) < len(designs):
        return
    if all(Design(fact.text).is_uncontrolled for fact in known):
        yield Finding(
            message="a cause is named, but no cited study had a comparison group",
            because=(Words.of(passage.sentence), *known),
            place=passage.sentence.place,
        )


def _people(passage: Passage) -> Iterator[Study]:
    for mention in passage.mentions:
        if mention.matched is not None:
            human = [one for one in mention.studies if one.subject is Subject.HUMAN]
            yield from human or mention.studies[:1]


def _design(study: Study) -> Fact | None:
    return study.fact(Property.DESIGN)
