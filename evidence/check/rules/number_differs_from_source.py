"""CIT008 number-differs-from-source."""

from collections.abc import Iterator

from evidence.check.printed import is_in, results
from evidence.check.sizes import arm_of, sizes, speaks_of_all
from evidence.check.sole import sole
from evidence.model import (
    Claim,
    Fact,
    Finding,
    Number,
    Outcome,
    Passage,
    Property,
    Study,
    Words,
)
from evidence.rule import rule
from evidence.vocabulary import SAME, nearness


@rule(
    "CIT008",
    severity="error",
    basis="project",
    needs=[Property.OUTCOME],
    advice="Use the study's own number, or cite the work this one comes from.",
    fires=[
        "Platelet-rich plasma raised hair density by 60% [@georgescu2022].",
        "In a trial of 40 men, minoxidil 5% raised the hair count [@olsen2002].",
    ],
    quiet=[
        "Platelet-rich plasma raised hair density by 25% [@georgescu2022].",
        "In a trial of 393 men, minoxidil 5% raised the hair count [@olsen2002].",
        "Platelet-rich plasma raised hair density by 60% [@georgescu2022; @olsen2002].",
    ],
    unknown=["Platelet-rich plasma raised hair density by 60%."],
)
def number_differs_from_source(passage: Passage) -> Iterator[Finding]:
    """The sentence gives a number, and the study it cites gives another for the same thing.

    The cited study does not say what the sentence says it does, so the number
    misleads whoever trusts it.

    Only a percentage or ratio of the very same outcome, or the size of the whole
    study, is compared, and only where the sentence cites one work. A number
    that stands anywhere in what is held of the study, that rounds to it or
    follows from it is right.
    """
    found, claim = sole(passage), passage.claim
    if found is None or claim is None:
        return
    mention, study = found
    text = passage.sentence.text
    for number in claim.numbers:
        facts, is_arm = _others(passage.claim_at(number.start) or claim, number, study, text)
        if facts and (is_arm or not is_in(number, study, text)):
            place = passage.place_of(number.start, number.end)
            yield Finding(
                message=f"“{number.text}” here, but {_told(str(mention.matched), facts, is_arm)}",
                because=(Words(text=number.text, place=place), *facts),
                place=place,
                study=mention.work,
            )


def _others(claim: Claim, number: Number, study: Study, text: str) -> tuple[tuple[Fact, ...], bool]:
    """Give the facts that hold the study's own number, and whether ours is one group's."""
    if speaks_of_all(number, text):
        arm = arm_of(number, study)
        return (arm, True) if arm else (sizes(number, study), False)
    if number.kind not in {"percent", "ratio"} or claim.outcome is None:
        return (), False
    told = dict.fromkeys(one.fact for one in results(study, number.kind))
    return tuple(fact for fact in told if _is_same(claim.outcome, fact)), False


def _told(name: str, facts: tuple[Fact, ...], is_arm: bool) -> str:
    known = _read(facts)
    return f"that is one group of {name}, which had {known}" if is_arm else f"{name} tells {known}"


def _is_same(outcome: str, fact: Fact) -> bool:
    value = fact.value
    return isinstance(value, Outcome) and nearness(outcome, value.name, "outcome") == SAME


def _read(facts: tuple[Fact, ...]) -> str:
    return "; ".join(dict.fromkeys(fact.text for fact in facts[:3]))
