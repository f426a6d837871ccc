"""Our reading of a study in the fourteen labels of StudyTypeTeller, and in four of subject."""

from given import given

from evidence.model import Study, Subject

_BY_DESIGN = {
    "protocol": "Clinical-study-protocol",
    "meta_analysis": "Human-systematic-review",
    "systematic_review": "Human-systematic-review",
    "narrative_review": "Non-systematic-review",
    "guideline": "Non-systematic-review",
    "opinion": "Non-systematic-review",
    "case_report": "Human-case-report",
}
_BY_GROUP = {
    "animal": {
        "drug": "Animal-drug-intervention",
        "other": "Animal-non-drug-intervention",
        "none": "Animal-other",
    },
    "rct": {
        "drug": "Human-RCT-drug-intervention",
        "other": "Human-RCT-non-drug-intervention",
        "none": "Human-RCT-non-intervention",
    },
    "people": {
        "drug": "Human-non-RCT-drug-intervention",
        "other": "Human-non-RCT-non-drug-intervention",
        "none": "Remaining",
        "rct drug": "Human-RCT-drug-intervention",
        "rct other": "Human-RCT-non-drug-intervention",
        "rct none": "Human-RCT-non-intervention",
    },
}
_FEW = 3
"""People up to whom a series of cases is a case report, as in our own labels."""


def study_type(study: Study) -> str:
    """Map a study to the fourteen labels of StudyTypeTeller.

    What was read gives the label or a group of them; whether a drug, something else or nothing was
    given is no property of ours and is told by a linear model of this benchmark. So is whether
    StudyTypeTeller files a study of people as randomised that we do not read so: some tests of
    diagnosis and cohorts stand there among randomised studies.
    """
    name = study.design.value if study.design is not None else ""
    if name in _BY_DESIGN:
        return _BY_DESIGN[name]
    if name == "case_series" and (study.sample_size or _FEW + 1) <= _FEW:
        return "Human-case-report"
    if study.subject in {Subject.IN_VITRO, Subject.EX_VIVO}:
        return "In-vitro-study"
    is_random = name.startswith("rct_") or name in {"quasi_rct", "n_of_1"}
    group = "animal" if study.subject is Subject.ANIMAL else "rct" if is_random else "people"
    return _BY_GROUP[group][given(study, group, _BY_GROUP[group])]


def collapsed(label: str) -> str:
    """Give the subject a label tells of: human, animal, in vitro or none."""
    if label.startswith("Animal"):
        return "animal"
    if label == "In-vitro-study":
        return "in vitro"
    return "human" if label.startswith(("Human", "Clinical")) else "none"
