from collections import Counter, defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.vocabulary import concepts, entry, stem, stems
from evidence.vocabulary.lexicon import classes, entries, read, shelves
from evidence.vocabulary.words import words


def ids(text: str) -> list[str]:
    return [one.id for one in concepts(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Exosomes raised hair counts", ["extracellular_vesicles", "hair_count"]),
        ("EVs and PRP", ["extracellular_vesicles", "prp"]),
        ("Type II diabetes", ["type_2_diabetes"]),
        ("gestational diabetes mellitus", ["gestational_diabetes"]),
        ("tumour of the oesophagus; oesophageal cancer", ["cancer", "oesophageal_cancer"]),
        ("esophageal cancers", ["oesophageal_cancer"]),
        ("Alzheimer’s disease", ["alzheimer"]),
        ("women with MS", ["women", "multiple_sclerosis"]),
        ("Ms Smith took 5 ms", []),
        ("ascorbic acid", ["vitamin_c"]),
        ("COVID-19 vaccines", ["covid_vaccine"]),
        ("low-back pain", ["back_pain"]),
        ("TNF-α", ["cytokines"]),
        ("hyperlipidaemia and hyperlipidemia", ["dyslipidaemia", "dyslipidaemia"]),
        ("", []),
    ],
)
def test_concepts_are_found_by_any_of_their_names(text: str, expected: list[str]) -> None:
    assert ids(text) == expected


def test_the_longest_name_wins() -> None:
    (one,) = concepts("female pattern hair loss")
    assert one.id == "female_pattern_hair_loss"
    assert one.is_a("androgenetic_alopecia")
    assert one.is_a("hair_loss")
    assert not one.is_a("alopecia_areata")


@given(st.text(max_size=300))
def test_spans_are_in_order_and_say_their_text(text: str) -> None:
    last = 0
    for one in concepts(text):
        assert last <= one.start < one.end
        assert text[one.start : one.end] == one.text
        last = one.end


def test_long_input_takes_one_pass() -> None:
    assert len(concepts("low dose low dose aspirin " * 20_000)) == 20_000


def test_data_files_agree_with_each_other() -> None:
    written = Counter(
        one.id for kind, _, file in shelves() for one in read(file.read_text("utf-8"), kind)
    )
    assert [id for id, times in written.items() if times > 1] == []
    assert {up for one in entries().values() for up in one.broader} <= set(entries())
    assert [id for id in entries() if id in classes(id)] == []


def test_no_name_means_two_things() -> None:
    meanings = defaultdict(set)
    for one in entries().values():
        for name in one.names:
            forms = tuple(word.form for word in words(name))
            meanings[forms, name.isupper() and len(forms) == 1].add(one.id)
    assert [found for found in meanings.values() if len(found) > 1] == []


def test_the_vocabulary_is_broad() -> None:
    kinds = Counter(one.kind for one in entries().values())
    assert kinds["condition"] > 400
    assert kinds["intervention"] > 400
    assert kinds["outcome"] > 100


def test_a_broken_data_line_is_named() -> None:
    with pytest.raises(ValueError, match="condition line 2"):
        list(read("a\t\tb\nbroken line\n", "condition"))


def test_stems_join_the_forms_of_a_word() -> None:
    assert stem("regenerative") == stem("regeneration")
    assert stems("The supplementation of vitamins") == stems("supplements vitamin")
    assert entry("nothing like it") is None


def test_acronyms_match_as_they_are_written_and_in_the_plural() -> None:
    assert not concepts("The OR was 3.0 and the ORs were adjusted")
    assert [one.id for one in concepts("ORS was given")] == ["rehydration"]
    assert [one.id for one in concepts("AIDS, NSAIDs and AID")] == ["hiv", "nsaid"]
