"""Drug, something else or nothing: what a study gave, told by words; for study_type only.

StudyTypeTeller splits its labels by what was given; `evidence` has no such property, so the
benchmark tells it from the same text with a linear model (trained by train_design.py).
"""

import gzip
import math
import re
from collections.abc import Collection
from functools import cache
from pathlib import Path

from evidence.extract.allocation import WITHIN_A_TRIAL
from evidence.extract.features import RULE, features
from evidence.extract.likeness import Model, chances_of, parsed, prefix
from evidence.extract.source import Source
from evidence.model import Property, Study
from evidence.vocabulary import concepts

WEIGHTS = Path(__file__).parent / "weights" / "given.tsv.gz"
_DRUG = re.compile(
    r"\b(?:drugs?|mg|tablets?|placebo|dos(?:e|es|age|ing)|pharmac\w+|medications?|"
    r"agonists?|antagonists?|inhibitors?|"
    r"antibiotics?|vaccines?|hormones?|vitamins?|opioids?|analgesi\w+|an[ae]+sthetics?|"
    r"insulin|steroids?|agents?|"
    r"antipsychotics?|antidepressants?|ssris?|statins?|lithium|botulinum|ketamine|levodopa|"
    r"valproate|metformin|"
    r"[a-z]{3,}(?:mab|pril|sartan|olol|azole|statin|cillin|mycin|oxetine|apine|idone|"
    r"azepam|triptan|tinib|gliptin|"
    r"parin|profen|caine|idine|amine|azine|setron|platin|taxel|rubicin|vir|pine|zole|"
    r"thiazide|fylline|sone|solone|"
    r"lol|pam|lam|barbital|tidine|racetam|fibrate|tropin|stigmine|pezil|mantine|gabalin|"
    r"bapentin|nib|cycline|floxacin))\b"
)
_NOT_DRUG = re.compile(
    r"\b(?:exercise|training|surg\w+|stimulation|therap(?:y|ies)|psychotherap\w+|cognitive|"
    r"rehabilitation|program\w*|diet\w*|"
    r"education\w*|counsel\w+|acupuncture|yoga|massage|light|device|implant\w*|stents?|"
    r"transplant\w*|radiation|"
    r"radiotherapy|laser|music|mindfulness|support|behaviou?ral|school|physiotherapy|"
    r"intervention|screening|extract|"
    r"herbal|repair|resection|shunts?|bypass|grafts?|fixation|[a-z]+(?:ectomy|plasty|otomy|"
    r"ostomy)|operati(?:on|ve)|"
    r"replacement|clamp\w*|catheter\w*|coil\w*|embolization|electro\w*|stem cells?|"
    r"electroconvulsive|ect|tms|dbs|oxygen|cooling|hypothermia|"
    r"virtual reality)\b"
)
_DRUGS = {"drug", "vaccine", "corticosteroid", "antibiotic"}


def given(study: Study, group: str, labels: Collection[str]) -> str:
    """Say which of the labels a study of a group (animal, rct or people) is likeliest to have."""
    told = chances_of(hints(study, group), trained())
    return max((one for one in told if one in labels), key=lambda one: told[one])


def hints(study: Study, group: str) -> dict[str, float]:
    """Give the words of a study and the counts of drugs and other treatments it names."""
    found = {
        name: size for name, size in features(Source(study.work)).items() if prefix(name) != RULE
    }
    title = study.work.title.lower()
    notes = {fact.value for fact in study.about(Property.NOTE)}
    sizes = {
        "phrase": float(study.value("intervention") is not None),
        "within": float(WITHIN_A_TRIAL in notes),
    }
    for place, text in (("title", title), ("text", f"{title} {study.work.abstract or ''}".lower())):
        drug, other = _told(text)
        sizes |= {
            f"drug {place}": math.log1p(drug),
            f"other {place}": math.log1p(other),
            f"more drug {place}": float(drug > other),
        }
    found[f"{RULE}{group}"] = 1.0
    found.update({f"{RULE}{name}": size for name, size in sizes.items()})
    found.update({f"{RULE}{name} {group}": size for name, size in sizes.items()})
    return found


def _told(text: str) -> tuple[int, int]:
    """Count the drugs and the other interventions a text names."""
    drug, other = len(_DRUG.findall(text)), len(_NOT_DRUG.findall(text))
    for one in concepts(text):
        if one.kind == "intervention":
            is_drug = bool(_DRUGS & {one.id, *one.classes})
            drug, other = drug + is_drug, other + (not is_drug)
    return drug, other


@cache
def trained() -> Model:
    """Load the weights, once."""
    return parsed(gzip.decompress(WEIGHTS.read_bytes()).decode("utf-8"))
