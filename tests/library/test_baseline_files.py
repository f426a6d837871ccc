"""A baseline keeps old findings quiet wherever their lines move, and counts those gone."""

from pathlib import Path

import pytest

from evidence import articles
from evidence.errors import UnreadableInput
from evidence.library import Library, Report, baseline
from evidence.library.choice import Choice
from evidence.library.fingerprint import marked

OLD = "Green tea prevents 40% of strokes.\n\nIt is safe because it is natural.\n"


def report(library: Library, path: Path, text: str) -> Report:
    return library.check(articles.read_text(text, str(path)))


@pytest.fixture
def kept(library: Library, tmp_path: Path) -> tuple[Path, baseline.Baseline]:
    path = tmp_path / "base.json"
    found = report(library, tmp_path / "a.md", OLD)
    marks = (mark for _, mark in marked(found))
    assert baseline.written(path, [(str(tmp_path / "a.md"), marks)]) == len(found.findings)
    return tmp_path / "a.md", baseline.read(path)


def test_old_findings_are_quiet_and_moved_lines_too(
    library: Library, kept: tuple[Path, baseline.Baseline]
) -> None:
    path, known = kept
    moved = "# Tea\n\nA new beginning.\n\n" + OLD.replace("prevents 40%", "prevents\n40%")
    for text in (OLD, moved):
        quieted, gone = known.quieted(report(library, path, text), Choice())
        assert quieted.findings == ()
        assert gone == 0
        assert {one.by for one in quieted.silenced} == {"baseline"}


def test_a_new_finding_and_one_more_of_the_same_are_told(
    library: Library, kept: tuple[Path, baseline.Baseline]
) -> None:
    path, known = kept
    more = OLD + "\nCoffee prevents 30% of strokes.\n"
    quieted, _ = known.quieted(report(library, path, more), Choice())
    assert {one.place.line for one in quieted.findings if one.place is not None} == {5}
    again = OLD + "\nGreen tea prevents 40% of strokes.\n"
    quieted, _ = known.quieted(report(library, path, again), Choice())
    assert "CIT005" in {one.code for one in quieted.findings}


def test_what_is_mended_is_counted_as_gone(
    library: Library, kept: tuple[Path, baseline.Baseline]
) -> None:
    path, known = kept
    total = sum(sum(one.values()) for one in known.files.values())
    quieted, gone = known.quieted(report(library, path, "Tea is a drink.\n"), Choice())
    assert gone == total
    _, gone = known.quieted(report(library, path, "Tea is a drink.\n"), Choice(select=("WRD",)))
    assert 0 < gone < total
    assert quieted.findings == ()


def test_the_file_can_be_read_by_people_and_is_the_same_each_time(
    library: Library, tmp_path: Path
) -> None:
    found = report(library, tmp_path / "sub" / "a.md", OLD)
    texts = []
    for _ in range(2):
        marks = (mark for _, mark in marked(found))
        baseline.written(tmp_path / "b.json", [(found.manuscript.path, marks)])
        texts.append((tmp_path / "b.json").read_text(encoding="utf-8"))
    assert texts[0] == texts[1]
    assert '"sub/a.md"' in texts[0]
    assert "green tea prevents 40% of strokes." in texts[0]
    assert list(tmp_path.glob(".b.json*")) == []


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"version": 9, "files": {}}', '{"version": 1}'])
def test_what_is_no_baseline_is_one_clear_line(tmp_path: Path, text: str) -> None:
    path = tmp_path / "b.json"
    path.write_text(text)
    with pytest.raises(UnreadableInput, match="not a baseline"):
        baseline.read(path)
