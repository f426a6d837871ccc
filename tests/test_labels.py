"""The labelled abstracts are well formed, whatever they are used for."""

import csv
import re
from pathlib import Path

import pytest

from evidence.model import Control, Subject

FOLDER = Path(__file__).parents[1] / "benchmarks" / "labels"
COLUMNS = ["pmid", "control", "follow_up_weeks", "n", "subject", "doubt"]
MORE = [
    "id",
    "control",
    "control_at",
    "follow_up_weeks",
    "follow_up_at",
    "n",
    "n_at",
    "subject",
    "design",
    "doubt",
]
PLACES = ("control_at", "follow_up_at", "n_at")
DESIGNS = {
    "rct",
    "quasi_or_nonrandomised_comparison",
    "single_group",
    "case_report",
    "case_series",
    "observational",
    "animal",
    "in_vitro",
    "systematic_review",
    "narrative_review",
    "protocol",
    "qualitative",
    "other",
}
CONTROLS = {kind.value for kind in Control} | {"not_applicable"}
SUBJECTS = {kind.value for kind in Subject} | {"none"}
ALONE = {"none", "not_reported", "not_applicable"}


def table(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


FIRST, SECOND = table("abstracts.csv"), table("more.csv")


@pytest.fixture(params=[FIRST, SECOND], ids=["first", "second"])
def rows(request: pytest.FixtureRequest) -> list[dict[str, str]]:
    found: list[dict[str, str]] = request.param
    return found


def test_there_are_two_hundred_each_once_in_order() -> None:
    pmids = [int(row["pmid"]) for row in FIRST]
    assert len(pmids) == 200
    assert pmids == sorted(set(pmids))


def test_no_text_is_labelled_in_both_files() -> None:
    ids = [row["id"] for row in SECOND]
    assert len(ids) == len(set(ids)) == 1065
    assert not set(ids) & {row["pmid"] for row in FIRST}


def test_every_row_has_these_columns_and_no_text() -> None:
    for columns, file in ((COLUMNS, FIRST), (MORE, SECOND)):
        assert all(list(row) == columns for row in file)
        assert max(len(value) for row in file for value in row.values()) < 40


def test_places_are_spans_and_stand_beside_what_they_tell() -> None:
    for row in SECOND:
        for name in PLACES:
            assert re.fullmatch(r"(?:\d+-\d+)?", row[name]), row
            start, _, end = row[name].partition("-")
            assert not row[name] or int(start) < int(end), row
        assert row["n"] or not row["n_at"], row
        assert row["follow_up_weeks"] or not row["follow_up_at"], row


def test_designs_are_of_their_list() -> None:
    assert {row["design"] for row in SECOND} == DESIGNS


def test_types_are_those_of_the_set_they_follow() -> None:
    rows = table("types.csv")
    assert len({row["id"] for row in rows}) == len(rows) == 1200
    assert {row["sure"] for row in rows} == {"0", "1"}
    assert len({row["type"] for row in rows}) == 14


def test_kinds_of_control_are_known_and_named_once(rows: list[dict[str, str]]) -> None:
    for row in rows:
        kinds = row["control"].split(";")
        assert set(kinds) <= CONTROLS, row
        assert len(kinds) == len(set(kinds)), row
        assert len(kinds) == 1 or not ALONE & set(kinds), row


def test_subject_and_doubt_are_of_their_lists(rows: list[dict[str, str]]) -> None:
    assert {row["subject"] for row in rows} <= SUBJECTS
    assert {row["doubt"] for row in rows} == {"0", "1"}


def test_numbers_are_numbers_or_untold(rows: list[dict[str, str]]) -> None:
    for row in rows:
        assert re.fullmatch(r"(?:\d{1,4}(?:\.\d{1,2})?)?", row["follow_up_weeks"]), row
        assert re.fullmatch(r"(?:[1-9]\d{0,7})?", row["n"]), row
        assert row["follow_up_weeks"] == "" or 0 < float(row["follow_up_weeks"]) < 4000, row


def test_papers_without_subjects_tell_no_people_of_their_own() -> None:
    for row in FIRST:
        if row["subject"] == "none":
            assert (row["control"], row["n"], row["follow_up_weeks"]) == (
                "not_applicable",
                "",
                "",
            ), row


def test_the_rules_of_labelling_are_told(rows: list[dict[str, str]]) -> None:
    told = (FOLDER / "README.md").read_text(encoding="utf-8")
    used = {kind for row in rows for kind in row["control"].split(";")}
    assert all(f"`{name}`" in told for name in (*COLUMNS, *MORE, *used))
