"""The hook and the action that others run: what they name exists, and their steps work."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from evidence.articles.formats import known
from evidence.cli.main import Verbs

ROOT = Path(__file__).parents[2]
BAD = "Green tea prevents 40% of strokes.\n"


def test_the_hook_runs_a_verb_on_manuscripts_only() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    program, verb = hook["entry"].split()
    assert program == "evidence"
    assert verb in Verbs("evidence").list_commands(None)  # type: ignore[arg-type]
    suffixes = {suffix for one in known().values() for suffix in one.suffixes}
    meant = {one for one in suffixes if re.search(hook["files"], f"article{one}")}
    assert {".md", ".markdown"} <= meant
    assert not re.search(hook["files"], "requirements.txt")


@pytest.fixture
def action(tmp_path: Path) -> dict[str, Any]:
    """Give the action, with its program standing where its first step installs it."""
    program = tmp_path / "evidence" / "bin" / "evidence"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m evidence "$@"\n')
    program.chmod(0o755)
    found: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    return found


def step(action: dict[str, Any], folder: Path, **asked: str) -> subprocess.CompletedProcess[str]:
    """Run the checking step as GitHub would."""
    told = {name: one["default"] for name, one in action["inputs"].items()}
    told |= {name.replace("_", "-"): value for name, value in asked.items()}
    step = action["runs"]["steps"][-1]
    names = re.compile(r"\$\{\{ inputs\.([\w-]+) \}\}")
    given = {name: names.sub(lambda f: told[f[1]], text) for name, text in step["env"].items()}
    environment = os.environ | given | {"RUNNER_TEMP": str(folder), "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", step["run"]],
        cwd=folder, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.skipif(not Path("/bin/bash").exists(), reason="the action's steps are bash")
def test_the_action_annotates_and_writes_sarif(action: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "an article.md").write_text(BAD)
    (tmp_path / "b.md").write_text(BAD)
    ran = step(action, tmp_path, paths="an article.md\n", sarif="out.sarif")
    assert ran.returncode == 1
    assert ran.stdout.startswith("::error file=an article.md,title=CIT005 uncited-number")
    assert '"ruleId": "CIT005"' in (tmp_path / "out.sarif").read_text()
    ran = step(action, tmp_path, paths="$(touch planted)", fail_on="never")
    assert ran.returncode == 2
    assert not (tmp_path / "planted").exists()
