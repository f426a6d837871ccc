"""PRE010 experimental-unit-unclear."""

import re
from collections.abc import Iterator

from evidence.grade.traits import NOT_REPORTED, grounds
from evidence.model import Finding, Property, Study, Subject
from evidence.rule import rule

_WHOLE = re.compile(r"\b(?:animals?|mouse|mice|rats?|litters?|cages?|dams?|rabbits?|pigs?)\b", re.I)
_PART = re.compile(
    r"\b(?:sites?|cells?|wells?|pups?|follicles?|hairs?|wounds?|slices?|sections?|fields?|"
    r"images?|eyes?|limbs?|biops(?:y|ies)|spots?)\b",
    re.I,
)


@rule(
    "PRE010",
    severity="warning",
    advice="Count animals, not the places measured on them.",
    sources=["percie2020", "hooijmans2014"],
    basis="part",
    needs=[Property.EXPERIMENTAL_UNIT],
    fires=[
        Study.of(design="animal_controlled", experimental_unit="wound"),
        Study.of(design="animal_rct", experimental_unit="not_reported"),
    ],
    quiet=[
        Study.of(design="animal_controlled", experimental_unit="animal"),
        Study.of(design="animal_rct", experimental_unit="litter of pups"),
        Study.of(design="in_vitro", experimental_unit="well"),
    ],
    unknown=[Study.of(design="animal_controlled")],
)
def experimental_unit_unclear(study: Study) -> Iterator[Finding]:
    """Several sites, cells or young of one animal may be counted as if they were many animals.

    Two wounds on one mouse are not two mice. Counting them so makes chance look
    smaller than it is, and p-values with it.
    """
    told = study.fact(Property.EXPERIMENTAL_UNIT)
    if told is None or study.subject is not Subject.ANIMAL or _WHOLE.search(told.text):
        return
    if told.value == NOT_REPORTED:
        message = "It is not said whether animals or parts of them were counted."
    elif _PART.search(told.text):
        message = f"Each {told.text} was counted as if it were an animal of its own."
    else:
        return
    yield Finding(message=message, because=(told, *grounds(study, Property.DESIGN)))
