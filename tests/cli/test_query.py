import json
from collections.abc import Callable
from pathlib import Path

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
        assert ran.code in {0, 1}
        assert "\x1b" not in ran.out


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
