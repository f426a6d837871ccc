"""Settings: found upward, read strictly, and put under what the command line says."""

from pathlib import Path

import pytest

from evidence.errors import EvidenceError
from evidence.library import settings
from evidence.library.choice import Choice
from evidence.model import Finding, Severity

HYPE = Finding(message="m", code="WRD006", rule="hype-words", severity=Severity.INFO)


def read(folder: Path, text: str, name: str = "evidence.toml") -> settings.Settings:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return settings.of_file(path)


def test_the_nearest_file_upward_counts(tmp_path: Path) -> None:
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text("[tool.evidence]\nselect = ['WRD']\n")
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\n")
    assert settings.find(below) == tmp_path / "pyproject.toml"
    (tmp_path / "a" / "evidence.toml").write_text("")
    assert settings.find(below) == tmp_path / "a" / "evidence.toml"


def test_every_setting_is_read(tmp_path: Path) -> None:
    held = read(
        tmp_path,
        'select = ["WRD", "citation-"]\nignore = "hype-words, WRD009"\nbib = "refs.bib"\n'
        'library = "evidence.db"\nbaseline = "old.json"\nfail-on = "warning"\n'
        '[severity]\nWRD006 = "error"\n[per-file-ignores]\n"drafts/*" = ["WRD"]\n'
        "[thresholds]\nsmall-arm = 25\n",
    )
    assert held.select == ("WRD", "citation-")
    assert held.ignore == ("hype-words", "WRD009")
    assert held.bib == (tmp_path / "refs.bib",)
    assert held.library == str(tmp_path / "evidence.db")
    assert held.baseline == tmp_path / "old.json"
    assert held.fail_on == "warning"
    assert held.severity == {"WRD006": Severity.ERROR}
    assert held.thresholds == {"small-arm": 25}
    assert "WRD" in held.choice(str(tmp_path / "drafts" / "a.md")).ignore
    assert "WRD" not in held.choice(str(tmp_path / "a.md")).ignore


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('selekt = ["WRD"]', "did you mean select?"),
        ("colour = 1", "known: select"),
        ('ignore = ["hype-word"]', "did you mean hype-words?"),
        ("ignore = 3", "a list of names is wanted"),
        ('fail-on = "fatal"', "'fatal' is none of"),
        ('[severity]\nWRD006 = "loud"', "'loud' is no severity"),
        ("[thresholds]\nsmall-arms = 3", "small-arm"),
        ("select = [", "not valid TOML"),
        ("bib = 3", "a list of names is wanted"),
    ],
)
def test_what_cannot_be_meant_is_one_clear_line(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(EvidenceError) as error:
        read(tmp_path, text)
    assert told in str(error.value)
    assert "evidence.toml" in str(error.value)
    assert "\n" not in str(error.value)


def test_the_command_line_comes_first_and_adds_to_tables(tmp_path: Path) -> None:
    held = read(tmp_path, 'select = ["WRD"]\nignore = ["WRD009"]\n[severity]\nWRD006 = "error"\n')
    held = settings.changed(
        held, {"select": ["CIT"], "ignore": ["WRD006"], "severity": {"WRD007": "info"}}
    )
    assert held.select == ("CIT",)
    assert held.ignore == ("WRD009", "WRD006")
    assert held.severity == {"WRD006": Severity.ERROR, "WRD007": Severity.INFO}


@pytest.mark.parametrize(
    ("choice", "speaks"),
    [
        (Choice(), True),
        (Choice(select=("CIT",)), False),
        (Choice(ignore=("WRD",)), False),
        (Choice(select=("WRD006",), ignore=("WRD",)), True),
        (Choice(select=("WRD",), ignore=("WRD006",)), False),
        (Choice(select=("WRD",), ignore=("WRD",)), False),
        (Choice(select=("hype-",)), True),
        (Choice(select=("hype",)), False),
        (Choice(select=("wrd0",)), True),
        (Choice(ignore=("ALL",)), False),
    ],
)
def test_the_longest_name_that_fits_decides(choice: Choice, speaks: bool) -> None:
    assert bool(choice.of([HYPE])) is speaks


def test_a_rule_weighs_what_is_set() -> None:
    choice = Choice(severity={"WRD": Severity.WARNING, "hype-words": Severity.ERROR})
    assert choice.of([HYPE])[0].severity is Severity.ERROR
