"""What other programs read: SARIF by its official schema, annotations by GitHub's escapes.

`sarif-2.1.0.json` is the schema of the OASIS standard (errata 01), as Microsoft's SARIF
SDK ships it under the MIT licence.
"""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from evidence import articles
from evidence.library import Library, Report, outputs
from evidence.model import Finding, Manuscript, Place

SCHEMA = Path(__file__).with_name("sarif-2.1.0.json")
EXAMPLE = Path(__file__).parents[2] / "examples" / "exosome-hair.md"
NASTY = """\
# A “title” <script>alert(1)</script>

Green tea, 100%: prevents 40% of strokes.
<!-- evidence: ignore CIT006 because it is an example, nothing more -->

Exosomes increase hair density in people with androgenetic alopecia.
"""


def written(shape: str, *reports: Report, unread: Iterable[str] = ()) -> str:
    output = outputs.named(shape)
    run = outputs.Run("1.2.3", alone=len(reports) == 1, unread=list(unread))
    return "".join(output.whole(map(output.part, reports), run))


@pytest.fixture
def nasty(library: Library) -> Report:
    return library.check(articles.read_text(NASTY, "a b,c:d.md"))


def sarif(*reports: Report, unread: Iterable[str] = ()) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(written("sarif", *reports, unread=unread))
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator(schema, format_checker=FormatChecker()).validate(log)
    return log


def test_the_schema_can_refuse() -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    assert not Draft202012Validator(schema).is_valid({"version": "2.1.0", "runs": [{}]})


def test_sarif_follows_the_official_schema(library: Library, nasty: Report) -> None:
    example = library.check(articles.read(EXAMPLE))
    log = sarif(example, nasty, unread=["gone.md: no such file"])
    (run,) = log["runs"]
    assert len(run["results"]) == sum(
        len(one.findings) + len(one.silenced) for one in (example, nasty)
    )
    assert run["invocations"][0]["executionSuccessful"] is False
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert all(rule["help"]["text"] for rule in rules if not rule["id"].startswith("SUP"))


def test_sarif_regions_are_where_the_words_are(library: Library) -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    report = library.check(articles.read(EXAMPLE))
    lines = text.split("\n")
    results = sarif(report)["runs"][0]["results"]
    for finding, result in zip(report.findings, results, strict=False):
        region = result["locations"][0]["physicalLocation"]["region"]
        at = sum(len(line) + 1 for line in lines[: region["startLine"] - 1])
        assert finding.place is not None
        assert at + region["startColumn"] - 1 == finding.place.start


def test_sarif_edits_make_what_fix_makes(library: Library) -> None:
    text = "Tea.\n\nExosomes **increase** hair density in people with androgenetic alopecia.\n"
    report = library.check(articles.read_text(text, "a.md"))
    (fix,) = [one["fixes"][0] for one in sarif(report)["runs"][0]["results"] if "fixes" in one]
    lines = text.split("\n")
    for one in reversed(fix["artifactChanges"][0]["replacements"]):
        region, line = one["deletedRegion"], lines[one["deletedRegion"]["startLine"] - 1]
        first, last = region["startColumn"] - 1, region["endColumn"] - 1
        lines[region["startLine"] - 1] = line[:first] + one["insertedContent"]["text"] + line[last:]
    assert lines[2].startswith("Exosomes **may increase** hair density")
    assert lines[2].endswith(", but the evidence is very uncertain.")


def test_a_suppression_is_told_with_its_reason(nasty: Report) -> None:
    results = sarif(nasty)["runs"][0]["results"]
    told = [one["suppressions"] for one in results if "suppressions" in one]
    assert told[0][0]["kind"] == "inSource"
    assert told[0][0]["justification"] == "it is an example, nothing more"


def test_fingerprints_outlive_moved_lines(library: Library) -> None:
    def prints(text: str) -> list[str]:
        results = sarif(library.check(articles.read_text(text, "a.md")))["runs"][0]["results"]
        return [one["partialFingerprints"]["evidenceSentence/v1"] for one in results]

    before = prints("Green tea prevents 40% of strokes. Green tea prevents 40% of strokes.\n")
    after = prints(
        "A new beginning.\n\nGreen tea\nprevents 40% of  strokes. Green tea prevents 40% of"
        " strokes.\n"
    )
    assert before == after
    assert len(set(before)) == len(before)


def test_a_path_becomes_a_uri(nasty: Report) -> None:
    result = sarif(nasty)["runs"][0]["results"][0]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "a%20b%2Cc%3Ad.md"


ANNOTATION = re.compile(r"::(error|warning|notice) ([^:]+)::(.*)")


def annotations(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Read annotations as GitHub does."""
    found = []
    for line in text.splitlines():
        told = ANNOTATION.fullmatch(line)
        assert told is not None, line
        pairs = dict(one.split("=", 1) for one in told[2].split(","))
        unescaped = {
            name: value.replace("%3A", ":").replace("%2C", ",").replace("%0A", "\n")
            .replace("%0D", "\r").replace("%25", "%")
            for name, value in pairs.items()
        }  # fmt: skip
        message = told[3].replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")
        found.append((told[1], unescaped, message))
    return found


def test_annotations_keep_every_sign(nasty: Report) -> None:
    found = annotations(written("github", nasty))
    assert len(found) == len(nasty.findings)
    assert {told["file"] for _, told, _ in found} == {"a b,c:d.md"}
    assert any("“40%” has no source" in message for _, _, message in found)


def test_an_annotation_cannot_start_another_command() -> None:
    finding = Finding(
        message="x\n::error::planted\r\n%0A::set-output\x1b[2J",
        code="WRD006",
        rule="hype-words",
        place=Place(line=1, column=1, end_line=2, end_column=3, start=0, end=9),
    )
    manuscript = Manuscript(path="a\n::error::b.md")
    text = written("github", Report(manuscript=manuscript, findings=(finding,), bodies=()))
    assert text.count("\n") == 1
    ((_, told, message),) = annotations(text)
    assert "planted" in message
    assert "%0A::set-output" in message
    assert "col" not in told
    assert "\x1b" not in text


def test_json_of_one_file_is_an_object_and_of_several_a_list(nasty: Report) -> None:
    assert json.loads(written("json", nasty))["file"] == "a b,c:d.md"
    assert len(json.loads(written("json", nasty, nasty))) == 2
    lines = written("jsonl", nasty, nasty).splitlines()
    assert [json.loads(line)["file"] for line in lines] == ["a b,c:d.md"] * 2


def test_silenced_findings_are_in_the_document(nasty: Report) -> None:
    (quiet,) = json.loads(written("json", nasty))["silenced"]
    assert quiet["code"] == "CIT006"
    assert quiet["by"] == "comment"
