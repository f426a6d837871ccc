from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support import Ran


@pytest.mark.parametrize("shape", ["bibtex", "csl-json", "markdown"])
def test_the_same_library_gives_the_same_bytes(
    run: Callable[..., Ran], stored: Path, shape: str
) -> None:
    first = run("export", "--format", shape, "--library", stored)
    assert first.code == 0
    assert first.out == run("export", "--format", shape, "--library", stored).out
    assert "tak2020" in first.out or "Tak" in first.out


def test_export_import_export_gives_the_same_bytes(run: Callable[..., Ran], stored: Path) -> None:
    run("export", "-o", "one.bib", "--library", stored)
    assert run("add", "one.bib", "--library", "two.db").code == 0
    run("export", "-o", "two.bib", "--library", "two.db")
    assert Path("two.bib").read_bytes() == Path("one.bib").read_bytes()


def test_what_the_system_refuses_is_one_line(run: Callable[..., Ran], stored: Path) -> None:
    for place in ("nowhere/one.bib", "."):
        ran = run("export", "-o", place, "--library", stored)
        assert ran.code == 2
        assert ran.err.startswith(f"evidence: {place}: ")
        assert ran.err.count("\n") == 1


@pytest.mark.parametrize("keys", [["nokey"], ["tak2020", "nokey"]])
def test_a_key_that_is_not_here_is_told(
    run: Callable[..., Ran], stored: Path, keys: list[str]
) -> None:
    ran = run("export", *keys, "--library", stored, "-o", "one.bib")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("evidence: no entry 'nokey'")
    assert not Path("one.bib").exists()


def test_a_key_that_is_here_is_written_alone(run: Callable[..., Ran], stored: Path) -> None:
    ran = run("export", "tak2020", "--library", stored)
    assert ran.code == 0
    assert ran.out.count("\n@") + ran.out.startswith("@") == 1
