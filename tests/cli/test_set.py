import json
from collections.abc import Callable
from pathlib import Path

from tests.support import Ran

WORK = """@article{doe2020,
  title = {Zinc lozenges for the common cold: a randomised placebo-controlled trial},
  author = {Doe, Jane},
  year = {2020},
  abstract = {We randomised 120 adults with a cold to zinc or placebo.}
}
"""


def studied(run: Callable[..., Ran]) -> dict[str, object]:
    told: dict[str, object] = json.loads(run("show", "doe2020", "--format", "jsonl").out)
    return told


def test_a_persons_fact_wins_and_the_old_one_stays(run: Callable[..., Ran]) -> None:
    Path("a.bib").write_text(WORK, encoding="utf-8")
    run("add", "a.bib")
    assert studied(run)["control"] == "placebo"
    ran = run("set", "doe2020", "control", "active", "--because", "table 1", "--by", "Ann")
    assert ran.code == 0
    after = studied(run)
    assert after["control"] == "active"
    facts = [one for one in after["facts"] if one["property"] == "control"]  # type: ignore[attr-defined]
    assert {"placebo", "active"} <= {one["value"] for one in facts}
    out = run("show", "doe2020").out
    assert "person:Ann" in out
    assert "table 1" in out
    assert "disputed" in out


def test_a_wrong_value_names_the_right_ones(run: Callable[..., Ran]) -> None:
    Path("a.bib").write_text(WORK, encoding="utf-8")
    run("add", "a.bib")
    ran = run("set", "doe2020", "control", "placbo", "--because", "x")
    assert ran.code == 2
    assert "placebo" in ran.err
    ran = run("set", "doe2020", "colour", "red", "--because", "x")
    assert ran.code == 2
    assert "n_analysed" in ran.err


def test_a_reason_is_asked_for(run: Callable[..., Ran]) -> None:
    ran = run("set", "doe2020", "control", "active")
    assert ran.code == 2
    assert "--because" in ran.err


def test_a_person_can_answer_an_appraisal(run: Callable[..., Ran], tmp_path: Path) -> None:
    library = tmp_path / "answered.db"
    bibliography = tmp_path / "one.bib"
    bibliography.write_text(
        "@article{one, title = {A trial}, author = {Doe, J.}, year = {2020},"
        " evidence-design = {rct_parallel | reading | test}}",
        encoding="utf-8",
    )
    run("--library", library, "add", bibliography)
    wrong = run("--library", library, "set", "one", "answer", "sealed", "--because", "page 3")
    assert wrong.code == 2
    assert "rob2 1.2 = PY" in wrong.err
    run("--library", library, "set", "one", "answer", "rob2 1.2 = PY", "--because", "page 3")
    assert "RoB 2: 1 of 22 questions answered" in run("--library", library, "grade", "one").out


def test_an_empty_reason_is_none(run: Callable[..., Ran]) -> None:
    Path("a.bib").write_text(WORK, encoding="utf-8")
    run("add", "a.bib")
    ran = run("set", "doe2020", "control", "active", "--because", " ", "--by", "Ann")
    assert ran.code == 2
    assert "--because" in ran.err
    assert studied(run)["control"] == "placebo"


def test_two_people_differ_and_a_third_settles_it(run: Callable[..., Ran]) -> None:
    Path("a.bib").write_text(WORK, encoding="utf-8")
    run("add", "a.bib")
    assert studied(run)["machine_only"] is True
    assert "by machine only, not yet confirmed by a person" in run("grade", "doe2020").out
    run("set", "doe2020", "blinding", "double", "--because", "page 2", "--by", "Ann")
    ran = run("set", "doe2020", "blinding", "open_label", "--because", "page 3", "--by", "Bob")
    assert "not settled: blinding: Ann says double; Bob says open label" in ran.out
    told = studied(run)
    assert told["machine_only"] is False
    assert told["decided_by"] == ["Ann", "Bob"]
    assert '"settled": false' in json.dumps(told["conflicts"])
    ran = run("grade", "--agreement")
    assert ran.code == 1
    assert "same word on 0 of 1" in ran.out
    run("set", "doe2020", "blinding", "--confirm", "--because", "page 3", "--by", "Cy")
    ran = run("grade", "--agreement", "--format", "jsonl")
    assert ran.code == 0
    assert json.loads(ran.out)["differing"][0]["counts"] == "open_label"


def test_a_dispute_takes_a_value_out_of_force(run: Callable[..., Ran]) -> None:
    Path("a.bib").write_text(WORK, encoding="utf-8")
    run("add", "a.bib")
    ran = run("set", "doe2020", "control", "--dispute", "--because", "not so", "--by", "Ann")
    assert ran.out == "doe2020: control placebo (disputed by Ann)\n"
    assert studied(run)["control"] == "not_reported"
    assert "withdrawn control" in run("show", "doe2020").out
    ran = run("set", "doe2020", "n_analysed", "--dispute", "--because", "not so")
    assert ran.code == 2
    assert "nothing is known of n_analysed" in ran.err


def test_everything_in_force_is_confirmed_at_once(run: Callable[..., Ran]) -> None:
    Path("a.bib").write_text(WORK, encoding="utf-8")
    run("add", "a.bib")
    ran = run("set", "doe2020", "--confirm", "--because", "read the paper", "--by", "Ann")
    assert "design rct_parallel (confirmed by Ann)" in ran.out
    assert "decided by Ann" in run("grade", "doe2020").out


def test_wrong_use_is_said(run: Callable[..., Ran]) -> None:
    assert "opposite" in run("set", "k", "--confirm", "--dispute", "--because", "x").err
    assert "FIELD" in run("set", "k", "--dispute", "--because", "x").err
    assert "VALUE" in run("set", "k", "control", "--because", "x").err
    assert "--by" in run("set", "k", "control", "none", "--because", "x", "--by", " ").err
