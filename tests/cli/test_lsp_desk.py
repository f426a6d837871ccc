"""Texts of an editor, checked without its process: soon, and with nothing lost."""

import json
import re
import time
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lsprotocol import types

from evidence.cli.server.desk import Desk, Sheet
from evidence.cli.server.markup import Markup
from evidence.cli.server.pointing import hover
from evidence.cli.server.telling import page, told
from evidence.library.catalogue import every_rule
from evidence.library.printing import printed
from evidence.library.settings import Settings, changed

ROOT = Path(__file__).parents[2]
SECONDS = 0.5
"""Within so much processor time a keystroke in a long article is to be answered."""

THINGS = (
    ("Green tea", "body weight", "adults with obesity"),
    ("Vitamin D", "the risk of falls", "older adults"),
    ("Exercise", "blood pressure", "people with hypertension"),
    ("Minoxidil", "hair density", "men with androgenetic alopecia"),
    ("Metformin", "blood glucose", "patients with diabetes"),
    ("Zinc", "the duration of colds", "children"),
    ("Yoga", "back pain", "adults"),
)
SAYINGS = (
    "{0} reduces {1} in {2} by {3}% within {3} weeks.",
    "A 2021 trial found that {0} may change {1} in {2} [@tak2020].",
    "It is not known whether {0} alters {1} over {3} years in {2}.",
    "Researchers at a university reported in 2019 that {0} improved {1} by {3} points.",
)


def article(words: int) -> str:
    """Give an article of so many words, each paragraph on a thing of its own."""
    parts: list[str] = []
    while sum(len(part.split()) for part in parts) < words:
        number = len(parts)
        thing = THINGS[number % len(THINGS)]
        parts.append(" ".join(one.format(*thing, number + 3) for one in SAYINGS))
    return "\n\n".join(parts) + "\n"


def sheet(folder: Path, text: str, name: str = "a.md") -> Sheet:
    return Sheet((folder / name).as_uri(), folder / name, text)


def test_a_keystroke_in_a_long_article_is_answered_soon(tmp_path: Path) -> None:
    (tmp_path / "references.bib").write_bytes((ROOT / "references.bib").read_bytes())
    text, desk, spent = article(2000), Desk(), []
    for number in range(4):
        at = 3000 * number
        typed = sheet(tmp_path, text[:at] + "x" * number + text[at:])
        begun = time.process_time()
        seen = desk.check(typed)
        assert seen is not None
        assert len(told(seen)) > 20
        spent.append(time.process_time() - begun)
    desk.close()
    assert min(spent[1:]) < SECONDS


def test_what_is_checked_again_is_as_what_is_checked_first(tmp_path: Path) -> None:
    (tmp_path / "references.bib").write_bytes((ROOT / "references.bib").read_bytes())
    text, desk = article(300), Desk()
    for number in (40, 90, 400):
        desk.check(sheet(tmp_path, text[:number] + "x" + text[number:]))
    again, first = desk.check(sheet(tmp_path, text)), Desk().check(sheet(tmp_path, text))
    assert again is not None
    assert first is not None
    assert again.checked is not None
    assert first.checked is not None
    assert printed(again.checked.report) == printed(first.checked.report)
    assert told(again) == told(first)


pieces = st.sampled_from(
    (
        "This revolutionary treatment is new.",
        "\U0001f9ea Green tea prevents 40% of strokes.",
        "Cafe\u0301 *therapy* is a groundbreaking cure \U0001f3fb.",
        "- Yoga cures 12 % of back pain\u2028 for ever.",
        "",
    )
)


@settings(max_examples=40, deadline=None)
@given(st.lists(pieces, max_size=6), st.sampled_from(("\n", "\r\n", "\r")))
def test_an_editor_underlines_what_a_finding_means(parts: list[str], end: str) -> None:
    text = end.join(parts)
    seen = Desk().check(sheet(Path("/nowhere"), text))
    assert seen is not None
    assert seen.checked is not None
    for one in told(seen):
        assert one.finding is not None
        place = one.finding.place
        assert place is not None
        meant = seen.checked.article.text[place.start : place.end]
        assert cut(text, one.diagnostic.range) == meant


def cut(text: str, spot: types.Range) -> str:
    """Give what stands in a range, as an editor counts, with lines ended alike."""
    lines = re.split("\r\n|\r|\n", text)[spot.start.line : spot.end.line + 1]
    units = [line.encode("utf-16-le") for line in lines]
    units[-1] = units[-1][: 2 * spot.end.character]
    units[0] = units[0][2 * spot.start.character :]
    return "\n".join(one.decode("utf-16-le") for one in units)


@pytest.mark.parametrize("text", ["", "\n", "\x00", "a" * 20_000, "\u2028\r\r\n", "> " * 2000])
def test_no_text_is_too_odd(tmp_path: Path, text: str) -> None:
    seen = Desk().check(sheet(tmp_path, text))
    assert seen is not None
    told(seen)
    spot = types.Position(3, 9)
    assert hover(seen, spot, Markup(is_markdown=True)) is None


def test_a_rule_links_to_its_page_where_one_is_published() -> None:
    base = "https://example.org/evidence"
    for rule in every_rule():
        address = page(rule.code, base)
        assert address is not None
        path, _, anchor = address.removeprefix(f"{base}/").partition("#")
        heads = (ROOT / path).read_text(encoding="utf-8").splitlines()
        titles = [one.removeprefix("## ").lower().replace(" ", "-") for one in heads]
        assert anchor in titles, rule.code
    assert page("SUP001", base) is None
    assert page("WRD006", None) is None


def test_what_the_manual_shows_can_be_meant() -> None:
    text = (ROOT / "docs" / "editors.md").read_text(encoding="utf-8")
    shown = re.findall(r"```(json|toml)\n(.*?)```", text, re.DOTALL)
    readers = {"json": json.loads, "toml": tomllib.loads}
    read = [readers[kind](body) for kind, body in shown]
    assert len(read) == 5
    meant = changed(Settings(), read[0])
    assert set(read[0]) <= set(meant.printed())
    changed(Settings(), read[2]["language-server"]["evidence"]["config"])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[a](b) ![c](d)", r"\[a\](b) !\[c\](d)"),
        ("<script>&amp;", r"\<script\>\&amp;"),
        ("https://a.example www.b.example", r"https\://a.example www\.b.example"),
        ("*b* _i_ `c` # | ~", r"\*b\* \_i\_ \`c\` \# \| \~"),
        (
            "a\n\n- b\u202ec\x1b[31m",
            "a - b\N{REPLACEMENT CHARACTER}c\N{REPLACEMENT CHARACTER}\\[31m",
        ),
    ],
)
def test_words_from_outside_stay_words(text: str, told: str) -> None:
    assert Markup(is_markdown=True).safe(text) == told
