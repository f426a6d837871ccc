"""The labelled abstracts are well formed, whatever they are used for."""

import csv
import re
from pathlib import Path

import pytest

from evidence.model import Control, Subject

FOLDER = Path(__file__).parents[1] / "benchmarks" / "labels"
COLUMNS = ["pmid", "control", "follow_up_weeks", "n", "subject", "doubt"]
CONTROLS = {kind.value for kind in Control} | {"not_applicable"}
SUBJECTS = {kind.value for kind in Subject} | {"none"}
ALONE = {"none", "not_reported", "not_applicable"}


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    with (FOLDER / "abstracts.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_there_are_two_hundred_each_once_in_order(rows: list[dict[str, str]]) -> None:
    pmids = [int(row["pmid"]) for row in rows]
    assert len(pmids) == 200
    assert pmids == sorted(set(pmids))


def test_every_row_has_these_columns_and_no_text(rows: list[dict[str, str]]) -> None:
    assert all(list(row) == COLUMNS for row in rows)
    assert max(len(value) for row in rows for value in row.values()) < 40


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


def test_papers_without_subjects_tell_no_people_of_their_own(rows: list[dict[str, str]]) -> None:
    for row in rows:
        if row["subject"] == "none":
            assert (row["control"], row["n"], row["follow_up_weeks"]) == (
                "not_applicable",
                "",
                "",
            ), row


def test_the_rules_of_labelling_are_told(rows: list[dict[str, str]]) -> None:
    told = (FOLDER / "README.md").read_text(encoding="utf-8")
    used = {kind for row in rows for kind in row["control"].split(";")}
    assert all(f"`{name}`" in told for name in (*COLUMNS, *used))
