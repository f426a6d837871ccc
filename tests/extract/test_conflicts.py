"""What title, abstract, tags and registry tell differently is kept, ranked and shown."""

from collections.abc import Callable
from pathlib import Path

import pytest

from evidence.cli.faces.page import words
from evidence.extract import extract
from evidence.library import Library
from evidence.library.adding import Adding
from evidence.model import Basis, Fact, Property, Receipt, Study, Work
from evidence.model.streams import studies_of
from tests.support import Ran


def filed(name: Property, value: str | int) -> Fact:
    """State what a trial registry holds."""
    return Fact(
        work="w",
        property=name,
        value=value,
        basis=Basis.REGISTRY,
        origin="registry",
        receipt=Receipt(url="https://clinicaltrials.gov/study/NCT01234567"),
    )


def study(work: Work) -> Study:
    return studies_of(work, extract(work))[0]


def disputed(work: Work) -> dict[str, list[tuple[str, str]]]:
    """Give, per property in dispute, basis and value, the one in force first."""
    return {
        facts[0].property.value: [(fact.basis.value, fact.text) for fact in facts]
        for facts in study(work).conflicts()
    }


RANDOMISED = "Sixty adults were randomly assigned to the drug or placebo for 12 weeks."
WORKS = {
    "title v abstract: how many": (
        Work(
            key="w",
            title="The drug in 64 adults with eczema",
            abstract="We included 60 adults with eczema. Itch fell.",
        ),
        "n_included",
        [("abstract", "60"), ("title", "64")],
    ),
    "title v abstract: blinding": (
        Work(
            key="w",
            title="An open-label trial of the drug in eczema",
            abstract=f"{RANDOMISED} The trial was double-blind.",
        ),
        "blinding",
        [("abstract", "double"), ("title", "open_label")],
    ),
    "title v abstract: allocation": (
        Work(
            key="w",
            title="A non-randomised trial of the drug in eczema",
            abstract=RANDOMISED,
        ),
        "allocation",
        None,
    ),
    "title v tags: design": (
        Work(
            key="w",
            title="Statins and cancer: a systematic review",
            abstract="We searched PubMed and included 12 trials.",
            publication_types=("Meta-Analysis",),
        ),
        "design",
        [("tags", "meta_analysis"), ("title", "systematic_review")],
    ),
    "abstract v tags: design": (
        Work(
            key="w",
            abstract="Thirty women were followed in this cohort study. Bleeding was rare.",
            publication_types=("Randomized Controlled Trial",),
        ),
        "design",
        [("tags", "rct_parallel"), ("abstract", "cohort")],
    ),
    "abstract v tags: subject": (
        Work(
            key="w",
            abstract="Forty patients with gout were treated with colchicine. Pain fell.",
            mesh=("Animals", "Rats"),
        ),
        "subject",
        [("tags", "animal"), ("abstract", "human")],
    ),
    "abstract v registry: how many": (
        Work(
            key="w",
            abstract="We enrolled 112 adults with eczema. Itch fell.",
            facts=(filed(Property.N_ENROLLED, 120),),
        ),
        "n_enrolled",
        [("registry", "120"), ("abstract", "112")],
    ),
    "title v registry: allocation": (
        Work(
            key="w",
            title="A randomised trial of the drug in eczema",
            facts=(filed(Property.ALLOCATION, "none"),),
        ),
        "allocation",
        [("registry", "none"), ("title", "random")],
    ),
    "tags v registry: design": (
        Work(
            key="w",
            title="The drug in eczema",
            publication_types=("Randomized Controlled Trial",),
            facts=(filed(Property.DESIGN, "before_after"),),
        ),
        "design",
        [("registry", "before_after"), ("tags", "rct_parallel")],
    ),
}


@pytest.mark.parametrize("pair", WORKS)
def test_both_are_kept_and_the_stronger_is_in_force(pair: str) -> None:
    work, name, told = WORKS[pair]
    found = disputed(work)
    assert name in found
    if told is not None:
        assert found[name] == told
    assert {basis for basis, _ in found[name]} >= set(pair.split(":")[0].split(" v "))


@pytest.mark.parametrize("pair", WORKS)
def test_both_are_shown(pair: str, run: Callable[..., Ran], tmp_path: Path) -> None:
    work, name, _ = WORKS[pair]
    shelf = tmp_path / "evidence.db"
    with Library.open(shelf, create=True) as library:
        Adding(library.store).works([work])
    out = run("show", "w", "--library", shelf).out
    assert "disputed" in out
    for fact in study(work).about(name):
        assert words(fact.text) in out


@pytest.mark.parametrize(
    "title",
    ["Itch in 60 adults", "A placebo-controlled trial", "A randomized trial", "On itch", ""],
)
def test_a_title_that_agrees_or_is_silent_disputes_nothing(title: str) -> None:
    assert disputed(Work(key="w", title=title, abstract=RANDOMISED)) == {}
