import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support import Ran

EXOSOMES = "exosomes increase hair density in people with androgenetic alopecia"


def test_people_first_then_animals_and_cells(run: Callable[..., Ran], stored: Path) -> None:
    ran = run("query", EXOSOMES, "--library", stored, "--limit", 999, "--format", "json")
    answer = json.loads(ran.out)
    assert ran.code == 0
    subjects = [hit["study"]["subject"] for hit in answer["hits"] if hit["counted"]]
    ranks = [{"human": 0, None: 1, "animal": 2}.get(subject, 3) for subject in subjects]
    assert ranks == sorted(ranks)
    assert {"human", "animal"} <= set(subjects)
    assert answer["certainty"] in {"very_low", "low"}
    assert answer["because"]
    for hit in answer["hits"]:
        assert [one["element"] for one in hit["pico"]] == ["P", "I", "O"]
        assert {one["nearness"] for one in hit["pico"]} <= {"same", "near", "far"}
        assert all(one["why"] for one in hit["pico"] if one["nearness"] != "same")
    overall = answer["overall"]
    assert overall["outcomes"][0]["outcome"] == "hair density"
    assert "adverse events" in {one["outcome"] for one in overall["outcomes"] if one["critical"]}
    assert answer["pooling"]["figures"] == []
    assert all(one["why"] for one in answer["pooling"]["left_out"])
    assert sum(answer["counts"].values()) == len(answer["hits"])


def test_finasteride_in_men_is_better_founded(run: Callable[..., Ran], stored: Path) -> None:
    claim = "finasteride 1 mg increases hair count in men with androgenetic alopecia"
    answer = json.loads(run("query", claim, "--library", stored, "--format", "json").out)
    assert answer["certainty"] in {"moderate", "high"}
    assert "finasteride" in answer["wording"].lower()


def test_what_does_not_tell_its_treatment_is_named_apart(
    run: Callable[..., Ran], stored: Path
) -> None:
    told = run("query", EXOSOMES, "--library", stored, "--limit", 999, "--format", "json").out
    apart = [hit for hit in json.loads(told)["hits"] if not hit["counted"]]
    assert json.loads(told)["counts"]["not_counted"] == len(apart)
    assert all(hit["missing"] for hit in apart)
    if apart:
        assert "Not counted" in run("query", EXOSOMES, "--library", stored, "--limit", 999).out


def test_no_evidence_is_an_answer_with_its_own_code(run: Callable[..., Ran], stored: Path) -> None:
    ran = run("query", "blueberry wine cures gout", "--library", stored)
    assert ran.code == 1
    assert "no evidence in this library" in ran.out


def test_hostile_text_is_no_query_language(run: Callable[..., Ran], stored: Path) -> None:
    for text in ('"; DROP TABLE work; --', 'NEAR("', "a* OR (", "\x1b[31mhair\x00"):
        ran = run("query", text, "--library", stored)
        assert ran.code == 2
        assert len(ran.err.splitlines()) == 1
        assert "could be read" in ran.err
        assert "\x1b" not in ran.out + ran.err


def test_without_a_library_it_says_how_to_make_one(run: Callable[..., Ran]) -> None:
    ran = run("query", EXOSOMES)
    assert ran.code == 2
    assert "evidence add" in ran.err


def test_findings_on_the_whole_body_are_told(run: Callable[..., Ran], stored: Path) -> None:
    claim = "platelet-rich plasma increases hair density in people with androgenetic alopecia"
    document = json.loads(run("--library", stored, "query", claim, "--format", "json").out)
    rules = {one["rule"] for one in document["body_findings"]}
    assert {"inconsistent-results", "low-certainty-body"} <= rules
    assert all(one["because"] for one in document["body_findings"])
    assert "inconsistent-results" in run("--library", stored, "query", claim).out


@pytest.mark.parametrize(
    ("claim", "lost"),
    [
        ("Patients benefit from aspirin.", "no outcome or disease"),
        ("Exercise is good for older adults.", "no outcome or disease"),
        ("Hair loss is common.", "no treatment"),
        ("", "empty"),
        ("  ", "empty"),
    ],
)
def test_what_cannot_be_read_is_not_answered_from_the_whole_library(
    run: Callable[..., Ran], stored: Path, claim: str, lost: str
) -> None:
    for shape in ("text", "json"):
        ran = run("query", claim, "--library", stored, "--format", shape)
        assert (ran.code, ran.out) == (2, "")
        assert lost in ran.err
        assert len(ran.err.splitlines()) == 1


def test_of_many_claims_those_not_read_are_named(
    run: Callable[..., Ran], stored: Path, tmp_path: Path
) -> None:
    path = tmp_path / "claims.txt"
    path.write_text(f"{EXOSOMES}\nPatients benefit from aspirin.\n", encoding="utf-8")
    ran = run("query", "--claims", path, "--library", stored, "--format", "json")
    assert ran.code == 2
    assert [one["claim"]["text"] for one in json.loads(ran.out)] == [EXOSOMES]
    assert ran.err.startswith("evidence: not read: 'Patients benefit from aspirin.'")


@pytest.mark.parametrize(
    "claim",
    [
        "Men with androgenetic alopecia benefit from finasteride.",
        "Finasteride is useful for hair loss.",
        "Minoxidil helps with hair loss.",
    ],
)
def test_a_benefit_is_asked_of_its_treatment(
    run: Callable[..., Ran], stored: Path, claim: str
) -> None:
    ran = run("query", claim, "--library", stored, "--limit", 999, "--format", "json")
    assert ran.code == 0
    answer = json.loads(ran.out)
    assert [hit for hit in answer["hits"] if hit["counted"]]
    assert answer["claim"]["intervention"].lower() in answer["wording"].lower()


def test_a_bare_treatment_asks_for_what_is_known_of_it(
    run: Callable[..., Ran], stored: Path
) -> None:
    ran = run("query", "exosomes", "--library", stored, "--format", "json")
    assert ran.code == 0
    assert json.loads(ran.out)["hits"]
