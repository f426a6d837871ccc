"""The sentence a certainty allows, and whether a sentence keeps to it.

Templates after Santesso 2020 (GRADE guidance 26) in their short standard form.
"""

import re

from evidence.model import NOT_PEOPLE, Claim, Direction, Level, Strength

NOTHING = "no evidence in this library"

_WEAK = (
    r"(?:very|highly|remains?|still|is|are|largely) un(?:certain|clear|known|proven)|uncertain\b"
    r"|unclear\b|not (?:yet )?(?:known|clear|established|proven|shown)|unknown\b"
    r"|(?:too|so) little (?:evidence|data)|insufficient|no (?:good |reliable )?evidence"
    r"|lack of (?:good |reliable )?(?:evidence|data)|nobody knows"
)
_MAYBE = (
    r"\bmay\b|\bmight\b|\bcould\b|\bsuggest(?:s|ed|ing)?\b|\bpossibl[ey]\b|\bperhaps\b"
    r"|\bappear(?:s|ed)? to\b|\bseem(?:s|ed)? to\b|\blimited evidence\b"
)
_LIKELY = r"\bprobabl[ey]\b|\b(?:un)?likely\b"

_HEDGES = {
    Level.VERY_LOW: re.compile(_WEAK, re.IGNORECASE),
    Level.LOW: re.compile(f"{_WEAK}|{_MAYBE}", re.IGNORECASE),
    Level.MODERATE: re.compile(f"{_WEAK}|{_MAYBE}|{_LIKELY}", re.IGNORECASE),
}
_NAME = re.compile(
    r"\w+['’]s? (?:disease|syndrome|lymphoma|sarcoma|palsy|oesophagus|esophagus|tumou?r|ulcer|"
    r"dementia|sign|phenomenon|granulomatosis|chorea|neuroma|anaemia|anemia|wort)\b|"
    r"(?:Mediterranean|Japanese|Chinese|Ayurvedic|Parkinson|Alzheimer|Crohn|Down|Pilates|Botox|"
    r"European|American|African|Asian|Indian|French|German|Lyme|Ebola|Zika)\b"
)
"""Who gave a disease its name, and where a thing comes from."""
_HEAD = re.compile(r"\s(?:of|for|with|in|from|by|on|at|per|to|after|plus)\s|[,(;/]", re.IGNORECASE)
_SINGULAR_S = re.compile(r"(?:ss|us|is|ics|itis|ous|as)$", re.IGNORECASE)
_IN_PEOPLE = re.compile(r"^(?:in|among|for)\s+", re.IGNORECASE)


def wording(claim: Claim, level: Level | None, direction: Direction | None) -> str:
    """Give the sentence a level of certainty allows, ready to paste; None means no evidence."""
    treatment = _inside((claim.intervention or "this treatment").strip())
    outcome = None if claim.outcome is None else _inside(claim.outcome.strip())
    people = _where(claim.population) + _against(claim.comparator)
    on = "" if outcome is None else f" on {outcome}"
    if level is None:
        return f"There is {NOTHING} on the effect of {treatment}{on}{people}."
    if level is Level.VERY_LOW:
        return f"The evidence is very uncertain about the effect of {treatment}{on}{people}."
    verb = _verb(level, None if outcome is None else direction, is_plural(treatment))
    # Without an outcome nothing is said to rise or fall: "may have an effect in adults".
    done = verb.removesuffix(" on") if outcome is None else f"{verb} {outcome}"
    return f"{treatment[:1].upper()}{treatment[1:]} {done}{people}."


def allows(claim: Claim, level: Level) -> bool:
    """Tell whether a sentence is hedged as its certainty asks; more hedging is always allowed."""
    if level is Level.HIGH or not claim.checkable or claim.limitation:
        return True
    if level is not Level.VERY_LOW and claim.strength is Strength.CORRELATIONAL:
        return True
    told = " ".join((claim.text, *claim.hedges))
    return _HEDGES[level].search(told) is not None


def is_plural(phrase: str) -> bool:
    """Tell whether a treatment's name takes a plural verb."""
    head = _HEAD.split(phrase.strip(), maxsplit=1)[0].strip()
    if " and " in f" {phrase.lower()} ":
        return True
    words = [word for word in head.split() if word.isalpha()]
    last = words[-1] if words else head
    return last.endswith("s") and len(last) > 3 and _SINGULAR_S.search(last) is None


def _where(population: str | None) -> str:
    if population is None:
        return ""
    bare = _inside(_IN_PEOPLE.sub("", population.strip()))
    if not bare or (population in NOT_PEOPLE and population == "computer model"):
        return f" in a {bare}" if bare else ""
    return f" in {bare}"


def _against(comparator: str | None) -> str:
    return f" compared with {_inside(comparator.strip())}" if comparator else ""


def _inside(phrase: str) -> str:
    """Write a phrase as inside a sentence: a capital stays in abbreviations and in names."""
    first = phrase.split(maxsplit=1)[0] if phrase else ""
    is_name = _NAME.match(phrase) is not None
    return phrase[:1].lower() + phrase[1:] if first[1:].islower() and not is_name else phrase


def _verb(level: Level, direction: Direction | None, is_many: bool) -> str:
    """Put the verb in the strength of the level: increases, probably increases, may increase."""
    plain, third = {
        Direction.INCREASE: ("increase", "increases"),
        Direction.DECREASE: ("reduce", "reduces"),
        Direction.NO_DIFFERENCE: (
            "result in little to no difference in",
            "results in little to no difference in",
        ),
    }.get(direction or Direction.MIXED, ("have an effect on", "has an effect on"))
    is_open = direction not in {Direction.INCREASE, Direction.DECREASE, Direction.NO_DIFFERENCE}
    # Studies that are sure of something, but not of which way, do not show an effect.
    if level is Level.LOW or is_open:
        return f"may {plain}"
    inflected = plain if is_many else third
    return f"probably {inflected}" if level is Level.MODERATE else inflected
