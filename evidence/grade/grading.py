"""One study on every scale, with the findings of every rule and what could not be judged."""

import importlib
from functools import cache, lru_cache
from typing import Any

from evidence.grade.asked import unaskable
from evidence.grade.once import once
from evidence.grade.results import upheld
from evidence.grade.scales import scales
from evidence.grade.settling import settled
from evidence.grade.thresholds import changes
from evidence.grade.traits import grounds, is_preclinical, known_names
from evidence.model import (
    Body,
    Claim,
    Design,
    Finding,
    Grade,
    Property,
    RecordType,
    Step,
    Study,
    Subject,
    Support,
)
from evidence.rule import Rule, catalogue

CATALOGUE = "0.4"
"""The version of the rules and scales; it changes when a grade could."""

_PACKAGE = "evidence.grade.rules"
# Loaded here so that the package does not later hide the function of that name.
importlib.import_module(_PACKAGE)

_EV = frozenset(name for name in Property if name.value.startswith("ev_"))
"""What is asked of a vesicle product, whoever was given it."""

_NO_STUDY = {
    RecordType.PRESS: "a press or promotional text is no study: grade the study behind it",
    RecordType.REGISTRY: "a registry entry is a plan, not a result",
    RecordType.REGULATORY: "a regulator's notice is no study of effect",
}
_NEVER = {
    Design.PROTOCOL: "a protocol has no results",
    Design.GUIDELINE: "a guideline rests on other studies: grade those",
}


def rules() -> tuple[Rule, ...]:
    """Give every rule that judges a study, alone or for a claim, or a whole body, by code."""
    return catalogue(_PACKAGE)


def grade(study: Study, claim: Claim | None = None) -> Grade:
    """Grade one study on all scales, alone or for a claim; the same input gives the same grade.

    Where people differ on a fact, the steps say who and which value counts.
    """
    study, people = settled(study, lambda one: _graded(one, claim))
    judged = _graded(study, claim)
    return judged.model_copy(update={"steps": (*judged.steps, *people)}) if people else judged


def in_force(study: Study, claim: Claim | None = None) -> Study:
    """Give a study as its grade sees it: without what people overruled.

    Where people differ it is with what counts meanwhile.
    """
    return upheld(settled(study, lambda one: _graded(one, claim))[0])


def _graded(study: Study, claim: Claim | None) -> Grade:
    study = upheld(study)
    refusal = _refusal(study)
    values: dict[str, Any] = {}
    steps = [refusal] if refusal is not None else []
    if refusal is None:
        for field, level in scales().items():
            values[field], reasons = level(study, claim)
            steps += reasons
    return Grade(
        **values,
        steps=(*steps, *changes()),
        findings=findings(study, claim),
        not_judged=_not_judged(study),
        catalogue=CATALOGUE,
    )


def findings(study: Study, claim: Claim | None = None) -> tuple[Finding, ...]:
    """Run every rule on a study; the heaviest findings come first, then by code."""
    key = study.key
    held = Support(study=study, claim=claim)
    _, claimed = _able(study.told, study.size is not None)
    found = [*_alone(study)]
    found += [rule.signed(one, key) for rule in claimed for one in rule.judge(held)]
    return tuple(sorted(found, key=lambda one: (-one.severity.rank, one.code)))


@once
def _alone(study: Study) -> tuple[Finding, ...]:
    """Run the rules that judge a study whatever is claimed with it."""
    alone, _ = _able(study.told, study.size is not None)
    return tuple(rule.signed(one, study.key) for rule in alone for one in rule.judge(study))


@lru_cache(maxsize=4096)
def _able(told: frozenset[Property], has_size: bool) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """Give the rules that can judge a study alone, and for a claim, by what is stored of it.

    Any sample size answers for `n_enrolled`. A rule that lacks a fact is not asked:
    so it cannot take the unknown for a "no".
    """
    there = told | {Property.N_ENROLLED} if has_size else told
    able = [one for one in rules() if one.implied or there.issuperset(one.needs)]
    return (
        tuple(one for one in able if one.subject is Study),
        tuple(one for one in able if one.subject is Support),
    )


def counts(study: Study) -> bool:
    """Tell whether a study counts as evidence at all: not retracted, and it has results."""
    return _refusal(study) is None


def _refusal(study: Study) -> Step | None:
    """Say why a study is not graded at all, None if it can be."""
    if study.status.is_gone:
        why = f"it is {study.status.value}: it counts for nothing"
        facts = grounds(study, Property.STATUS)
        return Step(
            domain="status", change=0, why=why, because=facts, sources=("cope2019retraction",)
        )
    kind, design = study.record_type, study.design
    if kind in _NO_STUDY:
        facts = grounds(study, Property.RECORD_TYPE)
        return Step(domain="record type", change=0, why=_NO_STUDY[kind], because=facts)
    if design in _NEVER:
        facts = grounds(study, Property.DESIGN)
        return Step(domain="design", change=0, why=_NEVER[design], because=facts)
    return None


@once
def _not_judged(study: Study) -> tuple[tuple[str, Property], ...]:
    """Name the rules for this kind of study whose facts are unknown, with the missing fact."""
    kind = _kind(study)
    missing = _asked(kind) - known_names(study)
    return _unjudged(kind, missing - unaskable(study, missing))


@lru_cache(maxsize=4096)
def _unjudged(kind: str, missing: frozenset[Property]) -> tuple[tuple[str, Property], ...]:
    return tuple((name, need) for name, needs in _needs(kind) for need in needs if need in missing)


@cache
def _asked(kind: str) -> frozenset[Property]:
    """Give the facts that rules for a kind of study need."""
    return frozenset(need for _, needs in _needs(kind) for need in needs)


def _kind(study: Study) -> str:
    design = study.design
    if design is not None and design.is_review:
        return "review"
    if is_preclinical(study):
        return "animal" if study.subject is Subject.ANIMAL else "bench"
    return "people"


@cache
def _needs(kind: str) -> tuple[tuple[str, tuple[Property, ...]], ...]:
    """Give the needs of the rules that can apply to a kind of study, the heaviest rules first."""
    unasked = {
        "review": {"DES", "PRE", "STA"},
        "bench": {"DES", "STA"},
        "animal": {"DES", "STA"},
        "people": {"PRE"},
    }[kind]
    return tuple(
        (one.name, one.needs)
        for one in sorted(rules(), key=lambda one: -one.severity.rank)
        if one.needs and one.subject is not Body
        if one.code[:3] not in unasked or (kind == "people" and _EV & set(one.needs))
    )
