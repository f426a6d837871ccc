"""Signs gathered from words, and who or what a text is about when few words tell it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.extract.features import Known, features
from evidence.extract.likeness import parsed
from evidence.extract.signs import counted, of_word, parts
from evidence.model import Property
from tests.extract.reading import source_of, values


@pytest.mark.parametrize(
    ("word", "sign"),
    [
        ("patients", "patients"),
        ("craniectomy", "surgery"),
        ("risperidone", "drugs"),
        ("mice", "animals"),
        ("polymorphism", "genes"),
        ("randomised", "chance"),
        ("reviewed", "reviewing"),
    ],
)
def test_a_word_has_its_signs(word: str, sign: str) -> None:
    assert sign in of_word(word)
    assert counted([word, word, "xyz"])[sign] == 2


def test_a_plain_word_has_no_sign() -> None:
    assert of_word("hair") == ()


@given(st.text("abcdefgh", max_size=12))
def test_parts_begin_and_end_a_word(word: str) -> None:
    for part in parts(word):
        plain = part.strip("-")
        assert word.startswith(plain) if part.endswith("-") else word.endswith(plain)
        assert len(plain) < len(word)
    assert set(parts(word)) <= set(Known().grams([word]))


def test_the_number_of_people_is_a_feature() -> None:
    told = features(source_of("We studied 12 patients and 400 women."))
    assert told["s:people many"] == 1.0
    assert "s:people few" not in told


def test_weights_are_read_when_asked_for() -> None:
    known = parsed("feature\tidf\ta\n<start>\t0\t0.5\nhair\t2.00\t1.00\nbad\tno\tnumber")
    assert (known.weights["hair"], "skin" in known.weights, len(known.weights)) == (
        (2.0, (1.0,), ""),
        False,
        2,
    )


def test_a_case_is_a_patient_where_no_animal_is_named() -> None:
    text = "Biopsy of the lung carries risks. We present a rare case of air embolism after it."
    assert values(Property.SUBJECT, text) == ["human"]
    assert values(Property.SPECIES, text) == ["human"]
    dog = "We present a rare case of air embolism in two dogs after biopsy of the lung."
    assert "human" not in values(Property.SUBJECT, dog)


@pytest.mark.parametrize(
    "text",
    [
        "A new member of the Sin3 family of corepressors binds the promoter.",
        "The factor is recruited to the promoter and activates the gene.",
        "Kinase families differ in the loop that binds the substrate.",
    ],
)
def test_families_of_molecules_are_no_people(text: str) -> None:
    assert values(Property.SUBJECT, text) == []


def test_a_wild_type_protein_is_no_animal() -> None:
    text = "Wild-type and mutant p53 were expressed in cultured tumour cells and compared."
    assert values(Property.SUBJECT, text) == ["in_vitro"]


@pytest.mark.parametrize(
    ("text", "animal"),
    [
        ("Differentiation of cultured PC12 cells was measured in vitro.", "rat"),
        ("RAW 264.7 cells were cultured and stimulated with endotoxin in vitro.", "mouse"),
        ("Vero cells were infected in vitro and counted.", "monkey"),
    ],
)
def test_a_line_of_cells_tells_its_animal(text: str, animal: str) -> None:
    assert animal in values(Property.SPECIES, text)
    assert "animal" not in values(Property.SUBJECT, text)


def test_side_work_in_cells_stays_beside_the_trial() -> None:
    text = (
        "In this randomised trial 120 adults with asthma were assigned to the inhaler or placebo "
        "for 24 weeks. Adults given the inhaler had fewer attacks than those given placebo. "
        "In vitro, cultured epithelial cells exposed to the drug released less interleukin. "
        "Cells were transfected in vitro to silence the receptor. Cell lines behaved alike."
    )
    assert "human" in values(Property.SUBJECT, text)
