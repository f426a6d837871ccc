"""Work on molecules that names no cell is work outside the body; a paper of people is not."""

from tests.extract.reading import study

_BINDING = (
    "The kinase Zap3 phosphorylates its own loop, but how it is switched off was unknown. Here we "
    "show that the phosphatase Pex9 binds the phosphorylated domain of Zap3 and removes the "
    "phosphate at serine 212. Mutation of this residue abolished binding in pull-down assays, and "
    "a crystal structure at 2.1 angstrom revealed the interface. Overexpression of a "
    "catalytically dead mutant prolonged signalling and increased transcription of target genes. "
    "These data identify Pex9 as a regulator of the pathway."
)
_PATIENTS = (
    "The serum level of the kinase Zap3 was measured in 120 patients with gout and in 60 healthy "
    "controls. Levels were higher in patients than in controls and correlated with age. Patients "
    "with tophi had the highest levels. Zap3 may be a marker of severe gout."
)


def test_molecules_at_work_are_no_people_and_not_nothing() -> None:
    found = study(_BINDING, "Dephosphorylation of the kinase Zap3 by the phosphatase Pex9")
    assert found.subject == "in_vitro"
    assert found.design == "in_vitro"


def test_a_marker_measured_in_people_is_of_people() -> None:
    assert study(_PATIENTS, "The kinase Zap3 in gout").subject == "human"


def test_interviews_that_discuss_are_no_review() -> None:
    found = study(
        "Fifteen adults were interviewed about the noise in their ears. We discuss four themes: "
        "sleep, company, work and hope. Most had found a way to live with it.",
        "Living with tinnitus: a qualitative study",
    )
    assert found.design is None or not found.design.is_review
