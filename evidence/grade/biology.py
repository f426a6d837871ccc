"""How far an outcome is from a person: molecule, cell, tissue or person; and its good end.

A pathway or a cell in a dish is not a result for people. These word lists
decide only where they are sure; else the answer is None.
"""

import re
from enum import StrEnum
from functools import lru_cache


class Plane(StrEnum):
    """Where an outcome is seen."""

    MOLECULE = "molecule"
    CELL = "cell"
    TISSUE = "tissue"
    PERSON = "person"


_MOLECULE = re.compile(
    r"\b(?:(?:m?rna|mirna|gene|protein|receptor|transcript|cytokine|enzyme|growth factor)s?\b"
    r"|express|secret|phosphorylat|signal|pathway|upregulat|downregulat|methylat"
    r"|wnt|catenin|vegf|igf|fgf|tgf|il-?\d|tnf|nf-?kb|bmp-?\d|ki-?67|versican"
    r"|oxidative stress|reactive oxygen|ros\b|atp\b)",
    re.IGNORECASE,
)
_CELL = re.compile(
    r"\b(?:cells?\b|cellular|prolifer|viabilit|migrat|apoptos|cytotox|senescen|"
    r"differentiat|uptake|internali[sz]|colony|cell cycle|fibroblast|keratinocyte)",
    re.IGNORECASE,
)
_TISSUE = re.compile(
    r"\b(?:hair|follic|miniaturi[sz]|anagen|telogen|catagen|wound|tumou?r|lesion|plaque|"
    r"angiogenesis|vascular|blood flow|perfusion|bone|cartilage|muscle|collagen|skin|scar|"
    r"fibrosis|organ|inflammation|infarct|bleeding|tissue|dermis|dermal thickness|"
    r"shaft|epitheli)",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"\b(?:surviv|mortalit|death|died|pain|symptom|quality of life|satisf|function|disabilit|"
    r"relapse|remission|hospitali|fall(?:s|ing)?\b|fracture|stroke|infection|incidence|disease|"
    r"depress|anxiety|sleep|fatigue|weight|bmi\b|body mass|blood pressure|cholesterol|ldl|"
    r"hba1c|glucose|glyc|cognit|memory|baldness|hair (?:density|count|thickness|growth|regrowth|"
    r"loss|coverage)|regrowth|adverse|side effect|safety|risk|cancer|diabetes|migraine|cough|"
    r"fever|walking|strength|exercise|pregnan|birth|cure|recover)",
    re.IGNORECASE,
)
_PATIENT_ORIENTED = re.compile(
    r"\b(?:surviv|mortalit|death|died|pain|symptom|quality of life|satisf|disabilit|relapse|"
    r"remission|hospitali|falls?\b|fracture|stroke|infection|depress|anxiety|sleep|fatigue|"
    r"function|cost|self[- ]?(?:assess|rate|report)|patient[- ](?:rated|reported|assess)|"
    r"photograph|adverse|side effect|cure|recover|itch|nausea|incidence|birth)",
    re.IGNORECASE,
)
_BETTER_LESS = re.compile(
    r"\b(?:loss|shedding|mortalit|death|pain|risk|incidence|symptom|severity|depress|anxiety|"
    r"stress|blood pressure|hypertens|cholesterol|ldl|triglycerid|hba1c|glucose|inflammat|"
    r"miniaturi|relapse|recurr|infection|fracture|falls?\b|adverse|side effect|toxicity|fatigue|"
    r"insomnia|tumou?r|progression|bleeding|hospitali|complication|disabilit|apoptos|"
    r"stroke|infarct|disease|cancer|cough|fever|nausea|itch|prurit|scar|wrinkle|baldness)",
    re.IGNORECASE,
)
_SUBJECTIVE = re.compile(
    r"\b(?:satisf|photograph|self[- ]?(?:assess|rate|report)|patient[- ](?:rated|reported|assess)|"
    r"quality of life|questionnaire|pain|itch|prurit|global (?:assess|impress|improve|photo)|"
    r"symptom|scale|score|rating|perceiv|perception|visual assess|manual|mood|depress|"
    r"anxiety|fatigue|well-?being|appearance|cosmetic|tolerab|sleep quality)",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def plane(outcome: str | None) -> Plane | None:
    """Tell on which plane an outcome is seen, None when the words do not tell."""
    if not outcome:
        return None
    if _MOLECULE.search(outcome):
        return Plane.MOLECULE
    if _PERSON.search(outcome):
        return Plane.PERSON
    if _CELL.search(outcome):
        return Plane.CELL
    return Plane.TISSUE if _TISSUE.search(outcome) else None


def is_beyond_cells(outcome: str | None) -> bool:
    """Tell whether isolated cells cannot show this outcome."""
    return plane(outcome) in {Plane.TISSUE, Plane.PERSON}


def is_mechanism(outcome: str | None) -> bool:
    """Tell whether the outcome is a molecule or what cells do."""
    return plane(outcome) in {Plane.MOLECULE, Plane.CELL}


def is_patient_oriented(outcome: str) -> bool:
    """Tell whether people feel or live the outcome, as SORT asks."""
    return _PATIENT_ORIENTED.search(outcome) is not None and not is_mechanism(outcome)


def is_better_lower(outcome: str) -> bool:
    """Tell whether less of the outcome is what people hope for."""
    return _BETTER_LESS.search(outcome) is not None


def is_subjective(outcome: str) -> bool:
    """Tell whether hopes can move how the outcome is scored."""
    return _SUBJECTIVE.search(outcome) is not None
