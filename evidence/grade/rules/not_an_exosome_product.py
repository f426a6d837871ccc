"""PRE016 not-an-exosome-product."""

import re
from collections.abc import Iterator

from evidence.grade.traits import known
from evidence.model import Claim, Fact, Finding, Property, Study, Support
from evidence.rule import rule

_EXOSOME = re.compile(r"\bexosom|\bextracellular vesicle|\bs?EVs?\b", re.IGNORECASE)
_OTHER = re.compile(
    r"\b(?:conditioned (?:medium|media)|extracts?|lysate|secretome|stromal vascular fraction|svf|"
    r"platelet|prp|micrograft|mimetic|nanovesicle|injection of cells|cell therapy)\b|"
    r"\bstem cell (?!-?derived)",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not|no|without|free of)\b[^.;]{0,20}\bexosom\w*", re.IGNORECASE)

_CLAIM = Claim(
    text="Exosomes thicken hair.", checkable=True, topic="efficacy", intervention="exosomes"
)
_DRUG = Claim(text="PRP works.", checkable=True, topic="efficacy", intervention="PRP")


@rule(
    "PRE016",
    severity="error",
    advice="Name the product that was tested; it does not speak for exosomes.",
    sources=["guyatt2011indirectness", "welsh2024"],
    basis="read",
    needs=[Property.INTERVENTION],
    implied=True,
    fires=[
        Support(study=Study.of(product="conditioned medium"), claim=_CLAIM),
        Support(study=Study.of(intervention="platelet-rich plasma"), claim=_CLAIM),
        Support(study=Study.of(intervention="exosome-mimetic nanovesicles"), claim=_CLAIM),
    ],
    quiet=[
        Support(study=Study.of(product="exosome", intervention="foreskin EVs"), claim=_CLAIM),
        Support(study=Study.of(product="platelet-rich plasma"), claim=_DRUG),
        Support(study=Study.of(product="conditioned medium")),
    ],
    unknown=[
        Support(study=Study.of(subject="human"), claim=_CLAIM),
        Support(study=Study.of(intervention="ABC-101"), claim=_CLAIM),
    ],
)
def not_an_exosome_product(support: Support) -> Iterator[Finding]:
    """A study of something else is cited for exosomes.

    Conditioned medium, cell extracts, platelet plasma and vesicles pressed out
    of cells hold other things in other amounts: what they do is not what
    exosomes do.
    """
    claim = support.claim
    if claim is None or not _EXOSOME.search(claim.intervention or ""):
        return
    told = [_given(support.study, name) for name in (Property.PRODUCT, Property.INTERVENTION)]
    facts = tuple(fact for fact in told if fact is not None)
    if not facts or any(_is_exosome(fact.text) for fact in facts):
        return
    named = [fact for fact in facts if _OTHER.search(fact.text)]
    if named:
        yield Finding(message=f"This study tested {named[0].text}, not exosomes.", because=facts)


def _given(study: Study, name: Property) -> Fact | None:
    return known(study, name)


def _is_exosome(text: str) -> bool:
    plain = _DENIED.sub(" ", text)
    is_mimetic = re.search(r"\bmimetic", plain, re.IGNORECASE) is not None
    return _EXOSOME.search(plain) is not None and not is_mimetic
