"""A settings file with one more rule to ignore."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.cli.server.table import with_ignored


def added(text: str, rule: str = "WRD006", *, is_shared: bool = False) -> str | None:
    way = with_ignored(text, rule, is_shared=is_shared)
    if way is None:
        return None
    line, column, words = way
    lines = text.split("\n")
    lines[line - 1] = lines[line - 1][: column - 1] + words + lines[line - 1][column - 1 :]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", 'ignore = ["WRD006"]\n'),
        ("ignore = []", 'ignore = ["WRD006"]'),
        ('# ours\nignore = ["CIT"] # why\n', '# ours\nignore = ["WRD006", "CIT"] # why\n'),
        ('ignore = [\n  "CIT",\n]\n', 'ignore = ["WRD006", \n  "CIT",\n]\n'),
        ('bib = ["a.bib"]\n', 'ignore = ["WRD006"]\nbib = ["a.bib"]\n'),
        ('[severity]\nCIT001 = "info"', 'ignore = ["WRD006"]\n[severity]\nCIT001 = "info"'),
        ("[per-file-ignores]\nignore = []", 'ignore = ["WRD006"]\n[per-file-ignores]\nignore = []'),
    ],
)
def test_the_rule_is_added_and_the_rest_stays(before: str, after: str) -> None:
    assert added(before) == after


def test_shared_settings_are_those_of_the_tool() -> None:
    text = '[tool.ruff]\nignore = ["E501"]\n\n[tool.evidence]\nbib = ["a.bib"]\n\n[tool.x]\n'
    told = added(text, is_shared=True)
    assert told is not None
    assert tomllib.loads(told)["tool"] == {
        "ruff": {"ignore": ["E501"]},
        "evidence": {"ignore": ["WRD006"], "bib": ["a.bib"]},
        "x": {},
    }


@pytest.mark.parametrize(
    "text",
    [
        "ignore = [",
        'ignore = ["WRD006"]',
        'ignore = "CIT"',
        'bib = """\nignore = [\n"""\nignore.x = 1',
    ],
)
def test_what_cannot_be_added_to_is_left_alone(text: str) -> None:
    assert added(text) is None


def test_a_list_in_a_text_is_no_setting() -> None:
    text = 'library = """\nignore = [\n"""\n'
    told = added(text)
    assert told is not None
    assert tomllib.loads(told) == {"ignore": ["WRD006"], "library": "ignore = [\n"}


@given(st.lists(st.sampled_from(['ignore = ["A"]', "[t]", "# x", 'b = "]"', "", "ignore = ["])))
def test_whatever_is_offered_says_that_and_nothing_else(lines: list[str]) -> None:
    text = "\n".join(lines)
    told = added(text)
    if told is not None:
        before = tomllib.loads(text)
        assert tomllib.loads(told) == {**before, "ignore": ["WRD006", *before.get("ignore", [])]}
