"""CIT008 number-differs-from-source."""

import re
from collections.abc import Iterator

from evidence.check.printed import is_in, results
from evidence.check.sole import sole
from evidence.model import (
    SIZES,
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
from evidence.vocabulary import nearness

_WHOLE = re.compile(
    r"\b(?:trial|study|series|experiment|cohort)(?: \w+){0,2} (?:of|in|with|among|on) "
    r"(?:\w+ ){0,2}$",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"(?:wo)?men|people|patients?|participants?|volunteers?|adults?|children|subjects?"
)
SAME = 0.0


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
        said = passage.claim_at(number.start) or claim
        facts = _others(said, number, study, text)
        if facts and not is_in(number, study, text):
            place = passage.place_of(number.start, number.end)
            yield Finding(
                message=f"“{number.text}” here, but {mention.matched} tells {_read(facts)}",
                because=(Words(text=number.text, place=place), *facts),
                place=place,
                study=mention.work,
            )


def _others(claim: Claim, number: Number, study: Study, text: str) -> tuple[Fact, ...]:
    """Give the facts that hold the study's own number for the same thing."""
    if number.kind == "count":
        return _sizes(number, study, text)
    if number.kind not in {"percent", "ratio"} or claim.outcome is None:
        return ()
    told = dict.fromkeys(one.fact for one in results(study, number.kind))
    return tuple(fact for fact in told if _is_same(claim.outcome, fact))


def _sizes(number: Number, study: Study, text: str) -> tuple[Fact, ...]:
    """Give the sizes of the study, where the sentence speaks of the size of the whole."""
    if not _PEOPLE.fullmatch(number.unit or "") or not _WHOLE.search(text[: number.start]):
        return ()
    facts = tuple(fact for name in SIZES for fact in study.about(name))
    began = {Property.N_RANDOMISED, Property.N_ENROLLED}
    knows_start = any(fact.property in began for fact in facts)
    least = min((float(str(fact.value)) for fact in facts), default=0.0)
    return facts if knows_start or number.high < least else ()


def _is_same(outcome: str, fact: Fact) -> bool:
    value = fact.value
    return isinstance(value, Outcome) and nearness(outcome, value.name, "outcome") == SAME


def _read(facts: tuple[Fact, ...]) -> str:
    return "; ".join(dict.fromkeys(fact.text for fact in facts[:3]))
