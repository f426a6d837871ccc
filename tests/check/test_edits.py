"""Edits that findings carry: what they write, and what they leave to a person."""

import pytest

from evidence import articles
from evidence.library import Library
from evidence.library.fixing import edited, fixed
from evidence.model import Article, Edit

WRITTEN = [
    (
        "Exosomes increase hair density in people with androgenetic alopecia.",
        "Exosomes may increase hair density in people with androgenetic alopecia, but the evidence"
        " is very uncertain.",
    ),
    (
        "Finasteride increases hair count in men.",
        "Finasteride probably increases hair count in men.",
    ),
    (
        "Minoxidil can reduce hair loss.",
        "Minoxidil may reduce hair loss, but the evidence is very uncertain.",
    ),
    (
        "Platelet-rich plasma is effective against hair loss.",
        "Platelet-rich plasma may be effective against hair loss, but the evidence is very"
        " uncertain.",
    ),
    (
        "Exosomes increase hair growth [@rajendran2017].",
        "Exosomes increase hair growth in mice [@rajendran2017].",
    ),
    ("This cutting-edge treatment is new.", "This treatment is new."),
    ("Revolutionary serums are sold.", "Serums are sold."),
    ("It is sold with an exciting slogan.", "It is sold with a slogan."),
    ("Clinics sell a revolutionary injection.", "Clinics sell an injection."),
    ("- Minoxidil can reduce hair loss.\n", "- Minoxidil may reduce hair loss, but the evidence"
     " is very uncertain.\n"),
]  # fmt: skip

LEFT = [
    "It is not known whether exosomes increase hair density.",
    "Exosomes increased hair density in people with androgenetic alopecia.",
    "Do exosomes increase hair density?",
    "Because they work, exosomes increase hair density, but nobody knows for how long.",
    "Finasteride increases hair count in men and reduces hair loss.",
    "Exosomes are thought to increase hair density in people with androgenetic alopecia.",
    "Finasteride has been shown to increase hair count in men.",
    "Finasteride is recommended to increase hair count in men.",
    "Finasteride does not increase hair count in men.",
    "The results are exciting.",
    "This is a revolutionary treatment.",
    "They bought an exciting used car.",
    "Minoxidil is safe for hair loss.",
    "Platelet-rich plasma increases hair count [@gressenberger2020].",
]


def mended(library: Library, text: str) -> str:
    def read(source: str) -> Article:
        return articles.read_text(source, "a.md")

    return fixed(read(text), library.check, read).after


@pytest.mark.parametrize(("text", "expected"), WRITTEN)
def test_words_are_added_as_the_evidence_asks(library: Library, text: str, expected: str) -> None:
    assert mended(library, text) == expected


@pytest.mark.parametrize(("text", "expected"), WRITTEN)
def test_what_is_mended_stays_as_it_is(library: Library, text: str, expected: str) -> None:
    assert mended(library, expected) == expected


@pytest.mark.parametrize("text", LEFT)
def test_what_is_built_otherwise_is_left_to_a_person(library: Library, text: str) -> None:
    assert mended(library, text) == text


def test_no_animal_is_added_where_people_are_told(library: Library) -> None:
    assert "in mice" not in mended(library, "Exosomes increase hair in women [@rajendran2017].")


def test_a_mechanism_is_told_as_thought(library: Library) -> None:
    text = (
        "Exosomes increase hair density in people with androgenetic alopecia.\n\n"
        "Exosomes activate Wnt signaling.\n"
    )
    assert "Exosomes are thought to activate Wnt signaling.\n" in mended(library, text)


def test_markup_inside_a_phrase_is_kept(library: Library) -> None:
    text = "Finasteride **increases** hair count in men.\n"
    assert mended(library, text) == "Finasteride **probably increases** hair count in men.\n"


def test_an_entity_inside_the_words_to_change_is_left_alone(library: Library) -> None:
    text = "This cutting&#45;edge treatment is new.\n"
    assert mended(library, text) == text


def test_edits_are_made_from_the_end() -> None:
    edits = [Edit(start=0, end=1, text="xyz"), Edit(start=3, end=3, text="!")]
    assert edited("abc", edits) == "xyzbc!"
