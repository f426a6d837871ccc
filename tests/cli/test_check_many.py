"""`check` as people live with it: folders, settings, a baseline, edits, standard input."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence.cli.watching import changes
from tests.support import Ran

BAD = "Green tea prevents 40% of strokes.\n"
HYPE = "This revolutionary treatment is new.\n"


@pytest.fixture
def folder(run: Callable[..., Ran]) -> Path:
    """Give a folder of articles; `run` has already gone into an empty one."""
    for name, text in (("a.md", BAD), ("b.md", HYPE), ("sub/c.txt", BAD), ("n.bib", "@x{")):
        path = Path(name)
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Path()


def test_a_folder_is_checked_with_one_summary(run: Callable[..., Ran], folder: Path) -> None:
    ran = run("check", ".")
    assert ran.code == 1
    assert ran.out.rstrip().endswith("3 files: 2 errors, 0 warnings, 1 note")
    assert ran.out.index("a.md") < ran.out.index("b.md") < ran.out.index("c.txt")


@pytest.mark.parametrize("shape", ["json", "jsonl", "sarif", "github", "html", "concise"])
def test_several_processes_say_the_same(run: Callable[..., Ran], folder: Path, shape: str) -> None:
    alone = run("check", ".", "gone.md", "--format", shape, "--jobs", "1")
    if shape == "json":
        many = run("check", ".", "gone.md", "--format", shape, "--jobs", "2")
        assert many == alone
    assert alone.code == 2
    assert alone.err == "evidence: gone.md: no such file\n"
    assert "40%" in alone.out


def test_an_empty_folder_is_told(run: Callable[..., Ran]) -> None:
    Path("empty").mkdir()
    ran = run("check", "empty")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "evidence: empty: no manuscripts here\n"


def test_settings_beside_the_file_hold(run: Callable[..., Ran], folder: Path) -> None:
    (folder / "sub" / "evidence.toml").write_text('ignore = ["CIT005"]\nfail-on = "never"\n')
    assert run("check", "sub").code == 0
    assert run("check", "sub", "--isolated").code == 1
    assert run("check", "a.md").code == 1
    ran = run("check", "--show-settings", "a.md", "sub/c.txt")
    assert 'ignore = ["CIT005"]' in ran.out
    assert ran.out.count("# from") == 1


def test_a_bad_setting_is_one_line(run: Callable[..., Ran], folder: Path) -> None:
    Path("evidence.toml").write_text("baselin = 'x'\n")
    ran = run("check", "a.md", "b.md")
    assert ran.code == 2
    assert ran.err == (
        "evidence: evidence.toml: no setting is called 'baselin'; did you mean baseline?\n"
    )


def test_rules_are_chosen_on_the_command_line(run: Callable[..., Ran], folder: Path) -> None:
    assert run("check", "a.md", "--select", "WRD").code == 0
    assert run("check", "a.md", "--ignore", "uncited-number,CIT006").code == 0
    assert run("check", "b.md", "--severity", "WRD006=error").code == 1
    assert run("check", "a.md", "--per-file-ignores", "a.*:CIT").code == 0
    for bad in (("--select", "WRT"), ("--severity", "WRD006"), ("--threshold", "small-arm=few")):
        ran = run("check", "a.md", *bad)
        assert ran.code == 2
        assert ran.err.count("\n") == 1


def test_a_limit_that_is_set_decides(run: Callable[..., Ran]) -> None:
    Path("references.bib").write_text(
        "@article{doe2020, title={Zinc for colds: a randomised trial}, author={Doe, J},"
        " year={2020},"
        " abstract={We randomised 60 adults to zinc or placebo. Colds were shorter with zinc.}}"
    )
    Path("z.md").write_text("Zinc shortened colds in adults in one trial [@doe2020].\n")
    told = "very-small-sample"
    assert told not in run("check", "z.md", "-v").out
    assert told in run("check", "z.md", "-v", "--threshold", "small-arm=200").out
    assert told not in run("check", "z.md", "-v").out


def test_a_baseline_keeps_old_findings_quiet(run: Callable[..., Ran], folder: Path) -> None:
    ran = run("check", ".", "--write-baseline", "base.json")
    assert (ran.code, ran.out) == (0, "")
    assert "kept in base.json" in ran.err
    assert run("check", ".", "--baseline", "base.json").code == 0
    Path("a.md").write_text(f"{HYPE}\nCoffee prevents 30% of strokes.\n", encoding="utf-8")
    ran = run("check", ".", "--baseline", "base.json", "--format", "concise")
    assert ran.code == 1
    assert "a.md:3:17: CIT005" in ran.out
    assert "c.txt" not in ran.out
    assert "1 of the baseline is gone: rewrite it" in ran.err


def test_diff_shows_and_fix_makes(run: Callable[..., Ran], folder: Path) -> None:
    ran = run("check", "b.md", "--diff")
    assert ran.code == 1
    assert "-This revolutionary treatment is new.\n+This treatment is new.\n" in ran.out
    assert Path("b.md").read_text() == HYPE
    ran = run("check", ".", "--fix")
    assert "1 edit made" in ran.err
    assert Path("b.md").read_text() == "This treatment is new.\n"
    assert Path("a.md").read_text() == BAD
    ran = run("check", ".", "--diff")
    assert (ran.code, ran.out) == (0, "")


@pytest.mark.parametrize(
    ("name", "text", "mended"),
    [
        (
            "a.tex",
            "\\section{New}\r\nThis cutting-edge \\emph{cream} is new~\\cite{doe}. % kept\r\n",
            "\\section{New}\r\nThis \\emph{cream} is new~\\cite{doe}. % kept\r\n",
        ),
        (
            "a.html",
            "<p>Caf&eacute; <b>This revolutionary cream</b> is new.</p><script>var a</script>\n",
            "<p>Caf&eacute; <b>This cream</b> is new.</p><script>var a</script>\n",
        ),
        (
            "a.ipynb",
            '{"cells": [{"cell_type": "markdown", "metadata": {}, "source": ["This revolutionary '
            'cream is \\"new\\".\\n"]}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}',
            '{"cells": [{"cell_type": "markdown", "metadata": {}, "source": ["This '
            'cream is \\"new\\".\\n"]}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}',
        ),
    ],
)
def test_markup_around_an_edit_stays(
    run: Callable[..., Ran], name: str, text: str, mended: str
) -> None:
    Path(name).write_bytes(text.encode())
    assert run("check", name, "--fix", "--fail-on", "never").code == 0
    assert Path(name).read_bytes().decode() == mended


def test_what_is_joined_from_files_is_left_to_a_person(run: Callable[..., Ran]) -> None:
    Path("more.tex").write_text(HYPE)
    Path("a.tex").write_text("\\section{New}\nSome text.\n\\input{more}\n")
    ran = run("check", "a.tex", "--fix")
    assert ran.code == 0
    assert "make its edits by hand" in ran.err
    assert Path("more.tex").read_text() == HYPE


def test_only_chosen_rules_are_mended(run: Callable[..., Ran], folder: Path) -> None:
    assert run("check", "b.md", "--diff", "--ignore", "WRD006").code == 0


def test_standard_input_stands_for_a_file(
    run: Callable[..., Ran], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def piped(*args: str) -> Ran:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(BAD.encode())))
        return run("check", "-", "--format", "concise", *args)

    assert piped().out.startswith("<stdin>:1:20: CIT005")
    assert piped("--stdin-filename", "sub/x.txt").out.startswith("sub/x.txt:1:20: CIT005")
    (folder / "sub" / "evidence.toml").write_text('ignore = ["CIT"]\n')
    assert piped("--stdin-filename", "sub/x.txt").out == ""
    assert "use --diff" in piped("--fix").err


def test_standard_input_of_another_format_is_mended_as_such(
    run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = b"\\section{New}\nThis revolutionary \\emph{cream} is new.\n"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text)))
    ran = run("check", "-", "--stdin-filename", "a.tex", "--diff")
    assert ran.code == 1
    assert "+This \\emph{cream} is new." in ran.out


def test_json_of_a_folder_is_a_list(run: Callable[..., Ran], folder: Path) -> None:
    assert [one["file"] for one in json.loads(run("check", "sub", "--format", "json").out)]
    assert json.loads(run("check", "a.md", "--format", "json").out)["file"] == "a.md"


def test_watching_looks_again_when_a_file_is_saved(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("one")
    texts = iter(["one", "two!", "two!", None])

    def wait() -> bool:
        text = next(texts)
        if text is not None and path.read_text() != text:
            path.write_text(text)
        return text is not None

    seen = [path.read_text() for _ in changes(lambda: [str(path)], wait)]
    assert seen == ["one", "two!"]


def test_a_limit_that_is_no_number_is_told_plainly(run: Callable[..., Ran]) -> None:
    Path("a.md").write_text("Zinc is sold.\n")
    ran = run("check", "a.md", "--threshold", "few_people=many")
    assert ran.code == 2
    assert "few_people wants a number, not 'many'" in ran.err
    assert "float" not in ran.err
