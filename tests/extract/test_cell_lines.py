"""Species told by the names of lines of cells."""

import pytest

from evidence.model import Property
from tests.extract.reading import values

METHOD = "Cells were treated with curcumin for 24 hours and proteins were blotted."


@pytest.mark.parametrize(
    ("sentence", "species"),
    [
        ("We cultured A549 and H460 lung cells in serum.", {"human"}),
        ("BxPC-3 and Capan-2 pancreatic cancer cells were transfected.", {"human"}),
        ("C6 glioma cells were grown to confluence.", {"rat"}),
        (
            "RAW 264.7 cells were stimulated and THP-1 monocytes were left alone.",
            {"mouse", "human"},
        ),
        ("LLC-PK1 cells were cultured on filters.", {"pig"}),
    ],
)
def test_a_line_of_cells_tells_its_species(sentence: str, species: set[str]) -> None:
    told = values(Property.SPECIES, sentence + METHOD, "Curcumin and cell death in vitro")
    assert set(told) == species


@pytest.mark.parametrize(
    "sentence",
    [
        "Nerve roots C6 and C7 were compressed in 14 patients.",
        "The vitamin T24 formula was given to patients of Dr Ramos.",
    ],
)
def test_the_same_letters_elsewhere_are_no_cells(sentence: str) -> None:
    assert set(values(Property.SPECIES, sentence, "Results of surgery")) == {"human"}
