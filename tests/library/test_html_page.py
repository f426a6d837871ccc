"""The page: nothing planted in a manuscript or a library comes to life, and every link leads."""

import re
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typing_extensions import override

from evidence import articles
from evidence.library import Library, Report, outputs
from evidence.library.outputs.html.signs import safe
from evidence.model import Work

EXAMPLE = Path(__file__).parents[2] / "examples" / "exosome-hair.md"
VOID = {"meta", "br", "hr", "link", "img", "input"}
PLANTED = """\
# </title><script>alert(1)</script> & "quotes" \u202egnp.exe

Green tea <img src=x onerror=alert(2)> prevents 40% of strokes &lt;b&gt; [@planted].

Studies show\u2066 that it is safe because it is natural \x00\x07 @@-n1 {FILE}.
"""
WORK = Work(
    key="planted",
    title='"><script>alert(3)</script>\u202ereversed &amp; <b>bold</b>',
    authors=("O'<i>Neil", "Zwei"),
    journal="J <svg onload=alert(4)>",
    year=2020,
    doi='10.1000/"onmouseover="alert(5)',
    abstract="We randomised 40 adults to green tea or placebo. <script>alert(6)</script>"
    " Strokes fell by 40%.",
)


class Page(HTMLParser):
    """What a browser would build: tags that match, with their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.said: list[str] = []
        self.feed(text)
        self.close()

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    @override
    def handle_data(self, data: str) -> None:
        self.said.append(data)


def page(*reports: Report) -> tuple[str, Page]:
    output = outputs.named("html")
    run = outputs.Run("1.0.0", alone=True, unread=["x<script>: gone"])
    text = "".join(output.whole(map(output.part, reports), run))
    return text, Page(text)


@pytest.fixture(scope="module")
def planted() -> Report:
    library = Library.of([WORK])
    return library.check(articles.read_text(PLANTED, 'a"<script>.txt', "markdown"))


@pytest.fixture(scope="module")
def example(examples: tuple[Work, ...]) -> Report:
    return Library.of(examples).check(articles.read(EXAMPLE))


def test_nothing_planted_comes_to_life(planted: Report) -> None:
    text, built = page(planted)
    names = {tag for tag, _ in built.tags}
    assert not names & {"script", "img", "svg", "i", "iframe", "object"}
    assert not any(name.startswith("on") for _, told in built.tags for name in told)
    assert "alert(1)" in "".join(built.said)
    assert not built.open
    assert "default-src 'none'" in text


def test_signs_that_steer_the_eye_are_made_visible(planted: Report) -> None:
    text, _ = page(planted)
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00\x07]", text)
    assert "U+202E" in text
    assert "U+2066" in text


def test_every_link_leads_and_every_name_is_one(planted: Report, example: Report) -> None:
    _, built = page(planted, example, example)
    names = Counter(told["id"] for _, told in built.tags if "id" in told)
    assert max(names.values()) == 1
    asked = [told["href"] or "" for tag, told in built.tags if tag == "a"]
    inside = [one[1:] for one in asked if one.startswith("#")]
    assert set(inside) <= set(names)
    assert all(one.startswith("https://doi.org/") for one in asked if not one.startswith("#"))
    labels = [told["aria-labelledby"] for _, told in built.tags if "aria-labelledby" in told]
    assert set(labels) <= set(names)


def test_the_page_holds_all_that_was_found(example: Report) -> None:
    _, built = page(example)
    said = re.sub(r"\s+", " ", "".join(built.said))
    for finding in example.findings:
        assert re.sub(r"\s+", " ", finding.message) in said
    for passage in example.manuscript.passages:
        assert passage.sentence.text[:12] in said
    for one in example.cited():
        if one.study is not None and one.study.work.title:
            assert one.study.work.title in said
    for body in example.bodies:
        assert body.wording in said


def test_the_page_reads_in_order_for_a_screen_reader(example: Report) -> None:
    _, built = page(example)
    levels = [int(tag[1]) for tag, _ in built.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    tags = Counter(tag for tag, _ in built.tags)
    assert tags["main"] == 1
    assert tags["nav"] == 1
    assert tags["aside"] > 0
    assert dict(built.tags)["html"]["lang"] == "en"


def test_severity_is_told_in_words_and_shape(example: Report) -> None:
    text, _ = page(example)
    for word, sign in (("error", "✕"), ("warning", "!"), ("note", "i")):
        assert f'<span aria-hidden="true">{sign}</span> {word}</span>' in text


@given(st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_safe_text_says_the_same_and_no_more(text: str) -> None:
    built = Page(f"<p>{safe(text)}</p>")
    assert {tag for tag, _ in built.tags} <= {"p", "span"}
    shown = "".join(built.said)
    kept = re.sub(r"U\+[0-9A-F]{4,6}", "", shown)
    assert set(kept) <= set(text) | {"\n"}


def test_what_a_sentence_makes_of_a_study_stands_beside_the_sentence() -> None:
    work = Work(
        key="nap2019",
        title="Naps and errors on night shifts: a randomised trial",
        authors=("Roe, A.",),
        year=2019,
        abstract="We randomised 200 nurses to naps or no naps. Errors were less frequent with naps"
        " than without (P = 0.003).",
    )
    article = articles.read_text("Naps made errors more frequent than no naps [@nap2019].", "a.md")
    report = Library.of([work]).check(article)
    told = [one for one in report.findings if one.code == "CIT019"]
    assert told
    before, _, _ = page(report)[0].partition('id="f0-studies"')
    assert "CIT019" in before
