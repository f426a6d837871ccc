"""How near a study's question is to a claim's, element by element (P, I, C, O).

Each element is 0 the same, 0.5 near (part of it, a sibling, or not told) and
1 far (other disease, other product, other species, a surrogate). The sum says
how far; GRADE calls it indirectness. Our own arithmetic (Guyatt 2011 names the
four kinds, not the numbers).
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from evidence.grade.biology import is_better_lower, is_mechanism, plane
from evidence.grade.traits import is_preclinical
from evidence.model import NOT_PEOPLE, Claim, Control, Property, Study, Subject
from evidence.vocabulary import FAR, NEAR, SAME, Concept, concepts, stems
from evidence.vocabulary import nearness as distance

_ANYBODY = frozenset({"adults", "healthy", "people"})
"""Groups so wide that they do not narrow a claim."""

_SEX = re.compile(r"\b(?:fe)?male\s+", re.IGNORECASE)
_SEX_WORD = re.compile(r"\b((?:fe)?male)\b", re.IGNORECASE)
INERT = re.compile(
    r"\b(?:placebo|vehicle|sham|saline|dummy|nothing|no treatment|untreated|control group)\b",
    re.IGNORECASE,
)
_RECURRENT = re.compile(r"\brecurr(?:ent|ing)\s", re.IGNORECASE)
_PLACES = {
    "animals": Subject.ANIMAL,
    "cells": Subject.IN_VITRO,
    "tissue": Subject.EX_VIVO,
    "computer model": Subject.IN_SILICO,
}
_ONE_QUANTITY = (
    re.compile(r"\b(?:hair|follic\w{0,5}) (?:count|densit|number)|\b(?:hairs?|follicles?) per\b"),
)
"""Two names of one measured amount: a count in a marked area is a density."""


class Element(NamedTuple):
    """One element of the question: its letter, its distance and why."""

    letter: str
    distance: float
    why: str

    @property
    def part(self) -> str:
        """Its part of the question: P, I, C or O; disease and kind of people are both P."""
        return self.letter if len(self.letter) == 1 else "P"

    @property
    def word(self) -> str:
        """Its distance in a word: same, near or far."""
        return "same" if self.distance < NEAR else "near" if self.distance < FAR else "far"


def nearness(claim: Claim, study: Study) -> tuple[float, tuple[str, ...]]:
    """Sum the distances of all elements the claim tells; 0 is the same question."""
    found = elements(claim, study)
    return (
        sum(element.distance for element in found),
        tuple(element.why for element in found if element.distance > SAME),
    )


def elements(claim: Claim, study: Study) -> tuple[Element, ...]:
    """Compare the elements the claim tells, in the order P, I, C, O."""
    found = [_population(claim, study)]
    if claim.intervention is not None:
        found.append(_intervention(claim.intervention, study))
    if claim.comparator is not None:
        found.append(_comparator(claim.comparator, study))
    if claim.outcome is not None:
        found.append(_outcome(claim.outcome, study))
    return tuple(found)


def is_other_question(claim: Claim, study: Study) -> bool:
    """Tell whether the study surely tests another treatment, comparison or disease."""
    found = list(_people(claim, study))
    if claim.intervention is not None:
        found.append(_intervention(claim.intervention, study))
    if claim.comparator is not None:
        found.append(_comparator(claim.comparator, study))
    return any(one.distance >= FAR and one.letter != "population" for one in found)


def groups_told(text: str, kind: str) -> list[Concept]:
    """Give the groups (population) or diseases (condition) that a phrase names and that narrow."""
    return [one for one in named(text, kind) if one.id not in _ANYBODY]


def is_apart(asked: str, study: Study, kind: str) -> bool:
    """Tell whether a study surely looked at none of the groups or diseases asked about.

    A broader or narrower group is not apart, and what is not told is not apart.
    """
    values = [study.value(name) for name in (Property.CONDITION, Property.POPULATION)]
    told = [str(value) for value in values if value is not None]
    theirs = [one for text in told for one in groups_told(text, kind)]
    if kind == "population":
        theirs += [one for text in _sexes(told) for one in groups_told(text, kind)]
    ours = groups_told(asked, kind)
    return bool(ours and theirs) and not any(
        one.is_a(other.id) or other.is_a(one.id) for one in ours for other in theirs
    )


@lru_cache(maxsize=16384)
def outcome_distance(claimed: str, measured: str) -> float | None:
    """Compare two outcomes: 0 the same amount, 0.5 a sibling or its opposite, 1 another."""
    if any(
        kind.search(claimed.lower()) and kind.search(measured.lower()) for kind in _ONE_QUANTITY
    ):
        return SAME
    if is_mechanism(measured) and plane(claimed) is not None and not is_mechanism(claimed):
        return FAR
    told = distance(_again(claimed), _again(measured), "outcome")
    if told == FAR and is_better_lower(claimed) != is_better_lower(measured):
        return NEAR if set(stems(claimed)) & set(stems(measured)) else FAR
    return told


def _again(outcome: str) -> str:
    """Write recurrent strokes as recurrence of strokes."""
    return _RECURRENT.sub("recurrence of ", outcome)


def _population(claim: Claim, study: Study) -> Element:
    """Give the farthest of subject, disease and kind of people: they are one element."""
    subject = _subject(claim, study)
    if subject.distance >= FAR:
        return subject
    return max([subject, *_people(claim, study)], key=lambda one: one.distance)


def _subject(claim: Claim, study: Study) -> Element:
    asked = _PLACES.get(claim.population or "", Subject.HUMAN)
    done = study.subject
    if done is None:
        return Element("P", NEAR, "it is not told on whom it was done")
    if done is asked:
        return Element("P", SAME, "")
    where = {
        Subject.HUMAN: "people",
        Subject.ANIMAL: "animals",
        Subject.EX_VIVO: "tissue outside the body",
        Subject.IN_VITRO: "cells in a dish",
        Subject.IN_SILICO: "a computer model",
    }
    return Element("P", FAR, f"done in {where[done]}, the claim is about {where[asked]}")


def _people(claim: Claim, study: Study) -> Iterator[Element]:
    """Compare the disease and the kind of people, where the claim tells them."""
    asked = claim.population
    if asked is None or asked in NOT_PEOPLE or is_preclinical(study):
        return
    values = [study.value(name) for name in (Property.CONDITION, Property.POPULATION)]
    told = [str(value) for value in values if value is not None]
    if names(asked, "condition"):
        yield _nearest("condition", _SEX.sub("", asked), [_SEX.sub("", one) for one in told])
    groups = [one.text for one in named(asked, "population") if one.id not in _ANYBODY]
    for group in groups:
        theirs = [one.text for text in told for one in named(text, "population")]
        yield _nearest("population", group, theirs + _sexes(told))


def _nearest(kind: str, asked: str, told: list[str]) -> Element:
    """Give the least distance of the claim's phrase to what the study tells of its people."""
    named = [text for text in told if names(text, kind)]
    far = [(d, text) for text in named if (d := distance(asked, text, kind)) is not None]
    if not far:
        return Element(kind, NEAR, f"it is not told whether its people are like {asked}")
    least, text = min(far)
    return Element(kind, least, f"its people: {text}; the claim's: {asked}")


def named(text: str, kind: str) -> list[Concept]:
    """Give what a phrase names of one kind, in words the vocabulary knows."""
    return [one for one in concepts(text) if one.kind == kind]


def names(text: str, kind: str) -> bool:
    """Tell whether a phrase names something of this kind: men alone are no disease."""
    return bool(named(text, kind))


def _sexes(told: list[str]) -> list[str]:
    """Give the sex that the name of a disease tells: male pattern hair loss is about men."""
    found = {word.lower() for text in told for word in _SEX_WORD.findall(text)}
    return [{"male": "men", "female": "women"}[word] for word in sorted(found)]


def _intervention(asked: str, study: Study) -> Element:
    told = [study.value(name) for name in (Property.INTERVENTION, Property.PRODUCT)]
    values = [str(value) for value in told if value is not None]
    known = [far for one in values if (far := distance(asked, one, "intervention")) is not None]
    if not known:
        return Element("I", NEAR, "the treatment is not told")
    nearest = min(known)
    if nearest >= FAR and not _surely_other(asked, values, study.work.title):
        nearest = NEAR
    return Element("I", nearest, f"its treatment: {values[0]}; the claim's: {asked}")


def _surely_other(asked: str, told: list[str], title: str) -> bool:
    """Tell whether a treatment is surely another: both are known, or the title speaks of neither.

    Words we do not know can be other names of one thing, so a title that
    shares them leaves the question open.
    """
    if names(asked, "intervention") and any(names(text, "intervention") for text in told):
        return True
    return not set(stems(asked)) & set(stems(title))


def _comparator(asked: str, study: Study) -> Element:
    told = [study.value(name) for name in (Property.COMPARATOR, Property.CONTROL)]
    values = [str(value).replace("_", " ") for value in told if value is not None]
    if INERT.search(asked) and any(INERT.search(value) for value in values):
        return Element("C", SAME, "")
    if study.value(Property.COMPARATOR) is None and values == [Control.ACTIVE]:
        return _unnamed(asked, study)
    known = [far for one in values if (far := distance(asked, one, "intervention")) is not None]
    if not known:
        return Element("C", NEAR, "what it was compared with is not told")
    return Element("C", min(known), f"it was compared with {values[0]}; the claim says {asked}")


def _unnamed(asked: str, study: Study) -> Element:
    """Compare with another treatment whose name was not read: the text may hold it."""
    if INERT.search(asked):
        return Element("C", FAR, f"it was compared with another treatment; the claim says {asked}")
    words = set(stems(f"{study.work.title} {study.work.abstract or ''}"))
    if set(stems(asked)) <= words:
        return Element("C", SAME, "")
    return Element("C", NEAR, "the treatment it was compared with is not told by name")


def _outcome(asked: str, study: Study) -> Element:
    measured = [outcome.name for outcome in study.outcomes]
    pairs = [(far, name) for name in measured if (far := outcome_distance(asked, name)) is not None]
    if not pairs:
        return Element("O", NEAR, f"it is not told whether {asked} was measured")
    far, name = min(pairs)
    return Element("O", far, f"it measured {name}; the claim is about {asked}")
