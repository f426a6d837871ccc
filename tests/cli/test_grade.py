import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

from tests.support import Ran

SERIES = """@article{roe2021,
  title = {Zinc for warts},
  author = {Roe, R.},
  year = {2021},
  abstract = {We reviewed the charts of 14 patients with warts who received zinc. There was no
  control group.}
}
"""


def test_a_file_is_graded_without_a_library(run: Callable[..., Ran]) -> None:
    Path("s.bib").write_text(SERIES, encoding="utf-8")
    ran = run("grade", "s.bib", "--format", "jsonl")
    study = json.loads(ran.out)
    assert study["grades"]["ocebm"] == 4
    assert study["grades"]["certainty"] == "very_low"
    assert "no-control-group" in {one["rule"] for one in study["findings"]}
    assert all(one["because"] for one in study["findings"])


def test_a_key_without_a_library_is_wrong_use(run: Callable[..., Ran]) -> None:
    ran = run("grade", "tak2020")
    assert ran.code == 2
    assert "tak2020" in ran.err


def test_kept_grades_that_would_move_are_told(run: Callable[..., Ran], tmp_path: Path) -> None:
    library = tmp_path / "moved.db"
    bibliography = tmp_path / "one.bib"
    bibliography.write_text(
        "@article{one, title = {A trial}, author = {Doe, J.}, year = {2020},"
        " evidence-design = {rct_parallel | reading | test}}",
        encoding="utf-8",
    )
    run("--library", library, "add", bibliography)
    ran = run("--library", library, "grade", "--changed")
    assert (ran.code, ran.out) == (0, "0 studies would move\n")
    with sqlite3.connect(library) as database:
        swap = ('"nhmrc":"II"', '"nhmrc":"IV"')
        database.execute("update grade set grade = replace(grade, ?, ?)", swap)
    ran = run("--library", library, "grade", "--changed")
    assert ran.code == 1
    assert "nhmrc IV → II" in ran.out


def test_what_to_find_out_is_listed_by_what_it_changes(run: Callable[..., Ran]) -> None:
    Path("s.bib").write_text(SERIES, encoding="utf-8")
    told = json.loads(run("grade", "s.bib", "--missing", "--format", "jsonl").out)
    moves = [one["moves"] for one in told["unknown"]]
    assert moves == sorted(moves, reverse=True)
    assert told["unknown"][0]["field"] == "status"
    out = run("grade", "s.bib", "--missing").out
    assert "what would change most first" in out
    graded = json.loads(run("grade", "s.bib", "--format", "jsonl").out)
    assert graded["incomplete"] is True
    assert graded["machine_only"] is True
    assert all(one["why"] for one in graded["findings"])
