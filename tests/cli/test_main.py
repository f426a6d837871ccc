"""The program as a whole: help, lazy verbs, exit codes."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence.cli.main import cli
from tests.support import Ran

VERBS = sorted(
    path.stem
    for path in (Path(__file__).parents[2] / "evidence" / "cli" / "verbs").glob("*.py")
    if path.stem != "__init__"
)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_with_an_example(run: Callable[..., Ran], verb: str) -> None:
    ran = run(verb, "--help")
    assert ran.code == 0
    assert "Example:" in ran.out or "Examples:" in ran.out
    assert f"evidence {verb}" in ran.out


def test_help_lists_every_verb(run: Callable[..., Ran]) -> None:
    out = run("--help").out
    assert all(f"\n  {verb} " in out for verb in VERBS)
    assert sorted(cli.list_commands(None)) == VERBS  # type: ignore[arg-type]


def test_help_loads_no_verb_and_no_heavy_library() -> None:
    code = (
        "import sys\n"
        "from evidence.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "heavy = {'sqlmodel', 'sqlalchemy', 'pydantic', 'httpx', 'lxml', 'rich'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_an_unknown_verb_is_wrong_use(run: Callable[..., Ran]) -> None:
    ran = run("frobnicate")
    assert ran.code == 2
    assert "No such command" in ran.err


def test_a_missing_file_is_one_line(run: Callable[..., Ran]) -> None:
    for verb in ("check", "extract", "grade"):
        ran = run(verb, "nowhere.md")
        assert ran.code == 2
        assert "nowhere.md" in ran.err
        assert ran.err.count("\n") == 1


def test_a_name_cannot_steer_the_terminal(run: Callable[..., Ran]) -> None:
    ran = run("check", "a\nb\x1b[31m.md")
    assert ran.code == 2
    assert "\x1b" not in ran.err
    assert ran.err.count("\n") == 1
