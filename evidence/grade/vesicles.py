"""Whether a study is one of extracellular vesicles, and what it says of them."""

import re

from evidence.grade.once import once
from evidence.model import Property, Study

_VESICLE = re.compile(
    r"\bexosom|\bextracellular vesicle|\bs?EVs?\b|\b(?:nano|micro|ecto)vesicle", re.IGNORECASE
)
_EXOSOME = re.compile(r"\bexosom", re.IGNORECASE)
_SOURCE = re.compile(
    r"\b(?:adipose|umbilical|wharton|placent|amnio|bone marrow|marrow|platelet|plasma|serum|"
    r"fibroblast|dermal papilla|keratinocyte|hair follicle|foreskin|neural|cardiac|endotheli|"
    r"macrophage|milk|urine|saliva|plant|ginseng|rose|bacteri|lactobacill|mesenchymal|hek|"
    r"[a-z]{2,12}cytes?)\b|\bcell[- ]derived|\bstem cell",
    re.IGNORECASE,
)


@once
def is_of_vesicles(study: Study) -> bool:
    """Tell whether what was given is, by its name, extracellular vesicles."""
    return _VESICLE.search(_named(study)) is not None


def is_called_exosome(study: Study) -> bool:
    """Tell whether what was given is called exosomes, not only vesicles."""
    return _EXOSOME.search(_named(study)) is not None


def names_source(study: Study) -> bool:
    """Tell whether the name of the treatment tells from which cells it comes."""
    return _SOURCE.search(_named(study)) is not None


@once
def _named(study: Study) -> str:
    told = (study.value(name) for name in (Property.PRODUCT, Property.INTERVENTION))
    words = " ; ".join(str(value) for value in told if value is not None)
    return words[:2000]
