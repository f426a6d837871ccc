"""A manuscript in several files is checked once, where it is printed."""

from pathlib import Path

import pytest

from evidence.library import Report
from evidence.library.checking import Flags, run
from evidence.library.leading import leaders

CLAIM = "Zinc lozenges cure all colds in adults \\cite{doe2020}.\n"


def codes(report: Report) -> list[str]:
    return [finding.code for finding in report.findings]


def write(folder: Path, **files: str) -> list[str]:
    for name, text in files.items():
        (folder / f"{name}.tex").write_text(text, encoding="utf-8")
    return [str(folder / f"{name}.tex") for name in sorted(files)]


@pytest.mark.parametrize("command", ["\\input{body}", "\\include{body}", "\\subfile{body.tex}"])
def test_a_file_that_another_takes_in_is_not_checked_again(tmp_path: Path, command: str) -> None:
    whole = f"\\documentclass{{article}}\\begin{{document}}\n{command}\n\\end{{document}}\n"
    names = write(tmp_path, careful=whole, body=CLAIM)[::-1]
    told = list(run(names, Flags(is_isolated=True), codes))
    assert [one.name for one in told] == names[:1]
    assert told[0].part
    assert [one.name for one in run(names[1:], Flags(is_isolated=True), codes)] == names[1:]


def test_files_taken_in_by_files_taken_in(tmp_path: Path) -> None:
    names = write(tmp_path, a="\\input{b}", b=f"{CLAIM}\\input{{c}}", c=CLAIM, d=CLAIM)
    assert leaders(names) == [names[0], names[3]]
    assert leaders(names[::-1]) == [names[3], names[0]]


def test_of_files_that_take_in_one_another_one_stays(tmp_path: Path) -> None:
    names = write(tmp_path, a=f"{CLAIM}\\input{{b}}", b=f"{CLAIM}\\input{{a}}", c="\\input{c}")
    assert leaders(names) == [names[0], names[2]]


def test_what_is_only_named_is_checked(tmp_path: Path) -> None:
    names = write(tmp_path, a=f"% \\input{{b}}\n{CLAIM}", b=CLAIM)
    other = tmp_path / "body.md"
    other.write_text("\\input{b}\n", encoding="utf-8")
    missing = str(tmp_path / "gone.tex")
    asked = [*names, str(other), missing, "-"]
    assert leaders(asked) == asked
