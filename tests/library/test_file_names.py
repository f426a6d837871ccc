"""What is meant by files, folders and patterns."""

from pathlib import Path

import pytest

from evidence.library.files import expand, within


def is_text(path: Path) -> bool:
    return path.suffix in {".md", ".txt"}


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in (
        "b.md", "a.md", "c.bib", ".hidden.md", "sub/d.txt", "sub/build/e.md", ".git/f.md",
        "sub/.venv/g.md", "left/h.md", "left/keep.md",
    ):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")
    (tmp_path / ".gitignore").write_text("build/\nleft/*\n!left/keep.md\n")
    return tmp_path


def test_a_folder_is_what_git_would_see(tree: Path) -> None:
    found = list(expand(["."], is_text))
    assert found == ["a.md", "b.md", str(Path("left/keep.md")), str(Path("sub/d.txt"))]
    assert list(expand(["sub"], is_text)) == [str(Path("sub/d.txt"))]


def test_what_is_named_is_taken_whatever_its_name(tree: Path) -> None:
    assert list(expand([".hidden.md", "c.bib", "-"], is_text)) == [".hidden.md", "c.bib", "-"]


def test_a_pattern_the_shell_left_is_opened(tree: Path) -> None:
    assert list(expand(["*.md"], is_text)) == ["a.md", "b.md"]
    assert list(expand(["sub/**/*.md"], is_text)) != []
    assert list(expand(["nothing*.md"], is_text)) == ["nothing*.md"]


def test_each_file_comes_once_in_the_order_given(tree: Path) -> None:
    assert list(expand(["b.md", ".", "missing.md"], is_text))[:2] == ["b.md", "a.md"]
    assert list(expand(["b.md", "b.md", "missing.md"], is_text)) == ["b.md", "missing.md"]


def test_a_name_for_other_programs(tree: Path) -> None:
    assert within(str(tree / "sub" / "d.txt")) == "sub/d.txt"
    assert within("a.md") == "a.md"
    assert within("/elsewhere/a.md") == "/elsewhere/a.md"
