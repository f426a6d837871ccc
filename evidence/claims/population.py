"""Population: in whom or in what it is said, in the model's words where not people."""

import re

from evidence.vocabulary import Concept, concepts

PEOPLE = (
    r"people|persons?|patients?|men|women|adults?|children|infants|babies|newborns|neonates|"
    r"adolescents|"
    r"teenagers|teens|participants|individuals|subjects|volunteers|users|smokers|athletes|"
    r"males|females|"
    r"boys|girls|seniors|mothers|survivors|populations?|humans|students|workers|nurses|runners|"
    r"those|toddlers|elderly|residents|non-responders|carriers|drinkers|veterans|recipients|"
    r"cohorts?"
)
_BEFORE = (
    r"(?:(?:older|younger|young|elderly|healthy|obese|overweight|pregnant|postmenopausal|"
    r"premenopausal|"
    r"critically ill|hospitali[sz]ed|diabetic|hypertensive|adult|pa?ediatric|human|male|"
    r"female|middle-aged|"
    r"preterm|premature|high-risk|depressed|breastfeeding|sedentary|trained|low-income|elderly|"
    r"menopausal|asthmatic|anxious|[^\W\d_]{2,20}-treated|[^\W\d_]{4,20}ic|cancer|stroke|surgical|"
    r"[^\W\d_]{3,14} cancer|community-dwelling|untreated|obese) ){0,3}"
)
INFINITIVE = (
    r"be|have|get|feel|live|stay|keep|fall|sleep|lose|stop|quit|start|reduce|improve|prevent|"
    r"walk|manage|control|cope|recover|avoid|eat|drink|gain|lower|treat|maintain|concentrate|relax|"
    r"breathe|move|return|work|remember|learn|think|heal|become|achieve|reach|cut"
)
"""Verbs that tell what people are helped to do, behind whom they are."""
_AFTER = (
    r"(?: (?:with|who|suffering from|living with|aged|over|under|at (?:high |increased )?risk "
    r"(?:of|for)|"
    r"undergoing|receiving|without|unresponsive to|wary of|after)"
    r"(?! (?:a|the|an) (?:control|placebo))(?: (?!treated\b|showed\b|had\b|experienced\b|"
    r"were\b|was\b|"
    r"is\b|are\b|have\b|has\b|may\b|can\b|could\b|should\b|by\b|report\b|reported\b|after\b|"
    r"did\b|does\b|do\b|"
    rf"benefit(?:s|t?ed|t?ing)? from\b|profit(?:s|ed)? from\b|within\b|to (?:{INFINITIVE})\b|"
    r"compared\b|than\b|and have\b|receiving\b|taking\b|given\b|but\b|while\b|often\b)"
    r"[\w’'/-]{1,30}){1,7})?"
)
_GROUP = re.compile(
    rf"\b{_BEFORE}(?:{PEOPLE}|human (?:subjects|volunteers|participants|patients|"
    rf"beings))\b(?!['’]s\b)"
    rf"{_AFTER}",
    re.I,
)
_TRAILING = re.compile(
    r"[\s,]+(?:and|or|in|of|the|a|to|with|for|on|at|who|whose|that|which)?$", re.I
)
_TREATED = re.compile(r"\b[^\W\d_]{2,20}-treated\s", re.I)
_CELLS = re.compile(
    r"\bin vitro\b|\b(?:cultured|isolated) (?:human )?(?:[^\W\d_]{3,20} ){0,3}(?:cells|"
    r"fibroblasts|"
    r"keratinocytes)\b|\bcell (?:lines?|cultures?)\b|\b(?:petri|culture) dish|\btest tubes?\b|"
    r"\b(?:in|on|treated|cultured) (?:human |primary |mouse |murine |rat |cancer )?"
    r"(?:[^\W\d_]{3,20}[ -]){0,3}(?:cells|fibroblasts|keratinocytes|hepatocytes|neurons|"
    r"cardiomyocytes|"
    r"macrophages|lymphocytes)\b(?! (?:transplant|therapy|in (?:patients|people|mice|humans)))",
    re.I,
)
_TISSUE = re.compile(
    r"\bex vivo\b|\borgan culture|\bexplants?\b|\btissue (?:slices|samples in)", re.I
)
_MODEL = re.compile(r"\bin silico\b|\bcomputer (?:model|simulation)|\bmolecular docking\b", re.I)
_IN_ANIMALS = re.compile(
    r"\b(?:mice|mouse|rats?|rodents?|rabbits?|pigs?|dogs?|monkeys?|zebrafish|hamsters?|sheep|"
    r"murine|"
    r"primates|animals?|drosophila|piglets?|minipigs?|macaques?|guinea pigs?|knockout)\b"
    r"(?! (?:study|studies|based|bite|model of (?:care|service)))",
    re.I,
)
_NOT_STUDIED = re.compile(r"animal[- ]based|animal (?:products?|foods?|fats?|proteins?|"
    r"welfare|bites?)",
                          re.I)  # fmt: skip


def population(text: str, action: int | None = None) -> str | None:
    """Tell the population: a phrase as told, or animals, cells, tissue, computer model, or None.

    Cells count only where something is done in them (`action` is where the relation stands):
    "stem cells treat" is not about cells.
    """
    if _MODEL.search(text):
        return "computer model"
    people = people_told(text)
    if _IN_ANIMALS.search(text) and not _NOT_STUDIED.search(text) and not _pets(text, people):
        return "animals"
    if _TISSUE.search(text):
        return "tissue"
    cells = _CELLS.search(text, 0 if action is None else action)
    if cells is not None and people is None:
        return "cells"
    return people


def _pets(text: str, people: str | None) -> bool:
    """Whether people stand before the animals: "adults who own dogs"."""
    return people is not None and _IN_ANIMALS.search(people) is not None and "model" not in text


def people_told(text: str) -> str | None:
    """Give the people told, as told, or the illness they have; None when nobody is told."""
    found = [match.group() for match in _GROUP.finditer(text)]
    best = max(found, key=lambda one: (_weight(one), -text.find(one)), default=None)
    if best is None or (best.lower() in {"those", "users"} and len(found) < 2):
        return None
    return _TREATED.sub("", _TRAILING.sub("", best)).strip()


def _weight(phrase: str) -> int:
    """Prefer the phrase that tells most of who they are."""
    told: tuple[Concept, ...] = concepts(phrase)
    return sum({"condition": 3, "population": 2}.get(one.kind, 0) for one in told)
