"""Many files checked on several processes: what is told is what one process tells."""

from pathlib import Path

import pytest

from evidence.library import Library, Report
from evidence.library.checking import Flags, run

WORK = """@article{doe2020,
  title = {Zinc lozenges in adults with colds},
  author = {Doe, Jane},
  year = {2020},
  abstract = {Forty adults with a cold took zinc lozenges. Colds were shorter than at baseline.}
}
"""


def told(report: Report) -> list[tuple[int, str]]:
    return [(finding.place.start, finding.code) for finding in report.findings if finding.place]


@pytest.mark.parametrize("source", ["bib", "library"])
def test_several_processes_tell_what_one_tells(tmp_path: Path, source: str) -> None:
    bib = tmp_path / "a.bib"
    bib.write_text(WORK, encoding="utf-8")
    with Library.open(tmp_path / "evidence.db", create=True) as library:
        library.add([str(bib)])
    names = [str(tmp_path / f"{number}.md") for number in range(6)]
    for number, name in enumerate(names[:-1]):
        text = f"Zinc lozenges shorten colds by {number + 2} days in adults [@doe2020].\n"
        Path(name).write_text(text, encoding="utf-8")
    settings = (
        {"bib": [str(bib)]} if source == "bib" else {"library": str(tmp_path / "evidence.db")}
    )
    flags = Flags(settings=settings, is_isolated=True)
    alone = list(run(names, flags, told, 1))
    assert [one.name for one in alone] == names
    assert [bool(one.part) for one in alone] == [True] * 5 + [False]
    assert alone[-1].error is not None
    assert list(run(names, flags, told, 2)) == alone


def test_no_files_are_no_outcomes() -> None:
    assert list(run([], Flags(is_isolated=True), told, 2)) == []
