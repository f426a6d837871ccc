import json
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from evidence.library.schemas import contract
from tests.support import Ran

EXAMPLE = Path(__file__).parents[2] / "examples" / "exosome-hair.md"

HONEST = """\
# Zinc and colds

The evidence on zinc and colds is very uncertain. Larger trials are needed.
"""


def write(text: str, name: str = "article.md") -> Path:
    path = Path(name)
    path.write_text(text, encoding="utf-8")
    return path


def test_json_follows_the_published_schema(run: Callable[..., Ran]) -> None:
    ran = run("check", EXAMPLE, "--format", "json")
    document = json.loads(ran.out)
    schema = contract()
    check = {"$ref": "#/$defs/CheckObject", "$defs": schema["$defs"]}
    Draft202012Validator(check).validate(document)
    assert ran.code == 1
    assert document["summary"]["error"] > 0


def test_every_finding_stands_where_it_says(run: Callable[..., Ran]) -> None:
    document = json.loads(run("check", EXAMPLE, "--format", "json").out)
    text = EXAMPLE.read_text(encoding="utf-8")
    lines = text.split("\n")
    assert document["findings"]
    for one in document["findings"]:
        offset = sum(len(line) + 1 for line in lines[: one["line"] - 1]) + one["column"] - 1
        assert offset == one["start"], one
        assert one["start"] < one["end"] <= len(text)


def test_good_writing_is_left_in_peace(run: Callable[..., Ran]) -> None:
    ran = run("check", write(HONEST))
    assert ran.code == 0
    assert "0 errors, 0 warnings" in ran.out


def test_text_says_what_why_and_what_to_write(run: Callable[..., Ran]) -> None:
    ran = run("check", write("Green tea prevents 40% of strokes.\n"))
    assert ran.code == 1
    assert "1:20" in ran.out
    for label in ("what ", "why ", "do "):
        assert f"    {label}" in ran.out
    assert all(len(line) <= 80 for line in ran.out.splitlines())
    assert "\x1b" not in ran.out


def test_concise_is_one_line_a_finding(run: Callable[..., Ran]) -> None:
    out = run("check", write("Green tea prevents 40% of strokes.\n"), "--format", "concise").out
    assert "article.md:1:20: CIT005 error: " in out


def test_fail_on_decides_the_exit_code(run: Callable[..., Ran]) -> None:
    path = write("Green tea prevents strokes.\n")
    assert run("check", path).code == 0
    assert run("check", path, "--fail-on", "warning").code == 1
    assert run("check", path, "--fail-on", "never").code == 0


def test_bad_input_is_one_clear_line(run: Callable[..., Ran]) -> None:
    binary = Path("photo.md")
    binary.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00")
    ran = run("check", binary)
    assert ran.code == 2
    assert "photo.md" in ran.err
    assert ran.err.count("\n") == 1
    missing = write("---\nbibliography: gone.bib\n---\n\nText.\n")
    ran = run("check", missing)
    assert ran.code == 2
    assert "gone.bib" in ran.err


def test_the_others_are_checked_where_one_is_missing(run: Callable[..., Ran]) -> None:
    ran = run("check", write("Green tea prevents 40% of strokes.\n"), "gone.md")
    assert ran.code == 2
    assert "CIT005" in ran.out
    assert "1 file: 1 error" in ran.out
    assert ran.err == "evidence: gone.md: no such file\n"


def test_an_empty_manuscript_is_no_error(run: Callable[..., Ran]) -> None:
    assert run("check", write("")).code == 0


def test_terminal_escapes_in_a_manuscript_are_not_passed_on(run: Callable[..., Ran]) -> None:
    out = run("check", write("Green tea \x1b]0;owned\x07 prevents 40% of strokes.\n")).out
    assert "\x1b" not in out
    assert "\x07" not in out


def test_no_color_is_honoured(run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    article = write("Green tea prevents 40% of strokes.\n")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" in run("check", article).out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run("check", article).out


def test_the_number_of_people_is_printed_whole(run: Callable[..., Ran]) -> None:
    write(
        "@article{doe2020, title={Zinc for colds: a randomised trial}, author={Doe, J},"
        " year={2020}, abstract={We randomised 25,871 adults to zinc or placebo.}}",
        "references.bib",
    )
    ran = run("check", write("Zinc did not shorten colds in adults [@doe2020].\n"))
    assert "25871" in ran.out


def test_a_bibliography_is_no_article(run: Callable[..., Ran]) -> None:
    ran = run("check", write("@article{a, title={Zinc cures all colds}}", "a.bib"))
    assert ran.code == 2
    assert "evidence grade" in ran.err
    assert ran.err.count("\n") == 1


def test_what_to_do_is_said_once_for_a_rule(run: Callable[..., Ran]) -> None:
    out = run("check", write("Garlic cures 80% of colds.\n\nMint cures 70% of colds.\n")).out
    assert out.count("Put a source on this number") == 1
    assert "“80%”" in out
    assert "CIT005 “70%” has no source" in out


def test_what_is_put_too_surely_many_times_stands_together(run: Callable[..., Ran]) -> None:
    outcomes = ("hair density", "hair count", "hair thickness", "hair growth")
    text = "\n\n".join(f"Exosomes increase {one} in men with hair loss." for one in outcomes)
    bib = Path(__file__).parents[2] / "references.bib"
    out = run("check", write(text), "--bib", bib).out
    assert out.count("certainty-wording-too-strong") == 1
    assert out.count("Write: The evidence is very uncertain") == len(outcomes)


def test_a_warning_on_a_sentence_stands_with_the_sentence(run: Callable[..., Ran]) -> None:
    write(
        "@article{roe2019, title={Zinc for colds: a randomised trial}, author={Roe, J.}, "
        "year={2019}, abstract={We randomly assigned 240 adults with a cold to zinc or placebo. "
        "Colds were shorter by 12% with zinc (P = 0.01).}}",
        "refs.bib",
    )
    ran = run("check", write("Zinc cut the number of sick days by 57% [@roe2019].\n"), "--bib",
              "refs.bib")  # fmt: skip
    before = ran.out.partition("Studies this text leans on")[0]
    assert "warning CIT007" in before
