"""What the rules and scales ask of a study, answered yes, no or unknown (None)."""

import re

from evidence.grade.once import once
from evidence.model import SIZES, Claim, Control, Design, Fact, Property, Study, Subject

NOT_REPORTED = "not_reported"

REVIEWED = frozenset({"rct_only", "mixed", "nonrandomised", "preclinical"})
"""What a review can have reviewed."""

_GIVEN = frozenset(
    {
        Design.QUASI_RCT,
        Design.NONRANDOMISED_CONTROLLED,
        Design.HISTORICAL_CONTROL,
        Design.BEFORE_AFTER,
        Design.N_OF_1,
    }
)
_SINGLE_ARM = frozenset(
    {Design.BEFORE_AFTER, Design.CASE_SERIES, Design.CASE_REPORT, Design.ANIMAL_UNCONTROLLED}
)
_COMPARED = frozenset(
    {
        Design.QUASI_RCT,
        Design.NONRANDOMISED_CONTROLLED,
        Design.CASE_CONTROL,
        Design.ANIMAL_RCT,
        Design.ANIMAL_CONTROLLED,
    }
)
PAIRED = frozenset({Design.RCT_CROSSOVER, Design.RCT_SPLIT_BODY, Design.N_OF_1})
"""Trials in which each person, or each side of one, is compared with itself."""

_HAIR = re.compile(r"\b(?:hair|alopeci|bald|scalp|follic)", re.IGNORECASE)
_TRIALS = re.compile(r"\btrials\b", re.IGNORECASE)
_REVIEW_OF = re.compile(
    r"\b(?:review|analysis|overview) of (?:[\w-]{1,30},? ){0,6}trials\b", re.IGNORECASE
)
_OTHERS = re.compile(
    r"\b(?:non-?randomi|uncontrolled|single-arm|quasi|observational|cohort|studies|open)",
    re.IGNORECASE,
)
_ONLY_IN_TRIALS = frozenset({Control.PLACEBO, Control.SHAM, Control.VEHICLE})
_NO_EFFECT_ASKED = frozenset({"burden", "cost", "definition", "regulation", "evidence", "method"})


def known(study: Study, name: Property) -> Fact | None:
    """Give the fact in force, None when it is missing or says `not_reported`."""
    fact = study.fact(name)
    return None if fact is None or fact.value == NOT_REPORTED else fact


def is_missing(study: Study, name: Property) -> bool:
    """Tell whether a property is unknown; any sample size answers for `n_enrolled`."""
    if name is Property.N_ENROLLED:
        return study.size is None
    return known(study, name) is None


def known_names(study: Study) -> frozenset[Property]:
    """Name the properties of which a value is known; any sample size answers for `n_enrolled`."""
    found = {fact.property for fact in study.in_force if fact.value != NOT_REPORTED}
    if study.size is not None:
        found.add(Property.N_ENROLLED)
    else:
        found.discard(Property.N_ENROLLED)
    return frozenset(found)


def grounds(study: Study, *names: Property) -> tuple[Fact, ...]:
    """Give the facts in force that a judgement rests on, at least one if the study has any."""
    found = [fact for name in names if (fact := study.fact(name)) is not None]
    if found:
        return tuple(found)
    fallback = grounds_any(study)
    return (fallback,) if fallback is not None else ()


@once
def built(study: Study) -> tuple[Fact, ...]:
    """Give the facts that tell how a study was built, which every scale turns on."""
    return grounds(study, Property.DESIGN, Property.REVIEWED)


def grounds_any(study: Study) -> Fact | None:
    """Give the fact that tells best what the study is, None for a study without facts."""
    for name in (Property.DESIGN, Property.SUBJECT, Property.OUTCOME):
        fact = study.fact(name)
        if fact is not None:
            return fact
    return study.facts[0] if study.facts else None


@once
def is_primary_in_people(study: Study) -> bool:
    """Tell whether it reports people it studied itself; an unknown design may."""
    if study.subject is not Subject.HUMAN:
        return False
    design = study.design
    return design is None or (design.has_results and not design.is_review)


@once
def is_trial_in_people(study: Study) -> bool:
    """Tell whether investigators gave people the treatment in order to study it."""
    design = study.design
    return (
        design is not None
        and study.subject is Subject.HUMAN
        and (design.is_rct or design in _GIVEN)
    )


@once
def is_preclinical(study: Study) -> bool:
    """Tell whether it is known that no person took part; a laboratory design settles it."""
    if study.design is not None and study.design.is_preclinical:
        return True
    return study.subject is not None and study.subject is not Subject.HUMAN


@once
def has_comparison(study: Study) -> bool | None:
    """Tell whether there was a comparison at the same time; a randomised design implies it."""
    design, control = study.design, study.control
    if design is not None and (design.is_rct or design in _COMPARED):
        return True
    if control is not None and control is not Control.NOT_REPORTED:
        return control.is_concurrent
    if _is_by_default(study):
        return None
    if design in _SINGLE_ARM or design is Design.HISTORICAL_CONTROL:
        return False
    return None


def _is_by_default(study: Study) -> bool:
    """Tell whether a program called animals uncontrolled because it read of no control."""
    found = study.fact(Property.DESIGN)
    if found is None or study.design is not Design.ANIMAL_UNCONTROLLED:
        return False
    return found.basis.is_machine


@once
def is_randomised(study: Study) -> bool | None:
    """Tell whether people, animals or periods were allocated at random."""
    design, allocation = study.design, study.allocation
    if design is not None and (design.is_rct or design in {Design.ANIMAL_RCT, Design.N_OF_1}):
        return True
    if allocation is None or allocation.value == NOT_REPORTED:
        return None
    return allocation.value == "random"


@once
def reviewed(study: Study) -> str | None:
    """Give what a review reviewed (one of `REVIEWED`), None when it is not told."""
    value = study.value(Property.REVIEWED)
    if value in REVIEWED:
        return str(value)
    return "preclinical" if is_preclinical(study) else None


@once
def counts_trials(study: Study) -> Fact | None:
    """Give the fact that a review took in trials where it does not say whether all were randomised.

    It counts its studies as trials, or says in its title that it is one of trials, and names no
    other kind there; or what it pooled was compared with placebo or a sham.
    """
    design, held = study.design, study.fact(Property.N_STUDIES)
    if design is None or not design.is_review or reviewed(study) is not None:
        return None
    if held is not None and _is_of_trials(held.quote or ""):
        return held
    if _REVIEW_OF.search(study.work.title) and _is_of_trials(study.work.title):
        return study.fact(Property.DESIGN)
    control = study.control
    return study.fact(Property.CONTROL) if control in _ONLY_IN_TRIALS else None


def _is_of_trials(text: str) -> bool:
    return _TRIALS.search(text) is not None and _OTHERS.search(text) is None


@once
def is_about_hair(study: Study) -> bool:
    """Tell whether its condition or an outcome is about hair."""
    words = [str(study.value(Property.CONDITION) or "")]
    words += [outcome.name for outcome in study.outcomes]
    return any(_HAIR.search(word) for word in words)


def asks_for_effect(claim: Claim | None) -> bool:
    """Tell whether a claim says that something works; without a claim, no."""
    return claim is not None and claim.topic == "efficacy"


def asks_for_no_effect(claim: Claim | None) -> bool:
    """Tell whether a claim is of a kind that needs no comparison group (how common, what cost)."""
    return claim is not None and claim.topic in _NO_EFFECT_ASKED


@once
def is_hearsay(study: Study) -> bool:
    """Tell whether all that is known of it is what somebody else tells of it."""
    return bool(study.facts) and all(fact.basis.value == "told" for fact in study.facts)


def sizes(study: Study) -> tuple[Fact, ...]:
    """Give every sample size in force."""
    return tuple(fact for name in SIZES if (fact := study.fact(name)) is not None)


def count(study: Study, name: Property) -> int | None:
    """Give a number of people as a whole number, None when unknown or not a number."""
    value = study.value(name)
    return int(value) if isinstance(value, int | float) else None
