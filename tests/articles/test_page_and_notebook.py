"""HTML pages and notebooks: what a reader sees, and where each character stands in the file."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence.articles import read_text
from evidence.articles.formats import html as pages
from evidence.errors import UnreadableInput
from evidence.model import Article


def shown(article: Article) -> list[tuple[str, str]]:
    return [(one.kind, one.text) for one in article.sentences]


def test_a_page_shows_its_text_and_hides_the_rest() -> None:
    text = (
        "<!DOCTYPE html><html><head><title>Site</title><style>p {color: red}</style>"
        "<body><nav><a href='/'>Home</a></nav><h1>Tea &amp; sleep</h1>"
        "<p>Tea <b>hel</b>ps &lt; 5&nbsp;mg.<br>New line.<p>Next<script>x = '<p>no</p>'</script>."
        "<p hidden>Not here.</p><p style='display: none'>Nor here.</p><pre>code.</pre>"
        "<ul><li>one<li>two <ol><li>deep</ol></ul><blockquote>said so</blockquote>"
        "<table><tr><th>a<td>Tea is safe here.</table><div>loose p &lt 0.05 text</div><!-- gone -->"
    )
    assert shown(read_text(text, "a.html")) == [
        ("heading", "Tea & sleep"),
        ("prose", "Tea helps < 5 mg."),
        ("prose", "New line."),
        ("prose", "Next."),
        ("list_item", "one"),
        ("list_item", "two"),
        ("list_item", "deep"),
        ("quote", "said so"),
        ("table", "Tea is safe here."),
        ("prose", "loose p < 0.05 text"),
    ]


def test_links_and_raised_numbers_cite() -> None:
    text = (
        "<p>A <a href='https://doi.org/10.1000/abc'>trial</a> helped"
        "<sup>[<a href='#r2'>2</a>]</sup> and <a href='/about'>we</a> slept<sup>1</sup>.</p>"
        "<h2>References</h2><ol><li>Smith J. Tea. BMJ 2020;1:2.</li>"
        "<li>Doe A. Sleep. Lancet 2019;3:4.</li></ol>"
    )
    article = read_text(text, "a.html")
    assert [(one.kind.value, one.value) for one in article.citations] == [
        ("doi", "10.1000/abc"),
        ("numbered", "2"),
        ("numbered", "1"),
    ]
    assert [(one.key, one.text[:5]) for one in article.records] == [("1", "Smith"), ("2", "Doe A")]


def test_a_comment_silences_the_block_behind_it_or_its_line() -> None:
    text = (
        "<p>Tea cures.</p> <!-- evidence: ignore WRD001 because a joke -->\n"
        "<!-- evidence: ignore -->\n<p>Next\nblock.</p>"
    )
    first, second = read_text(text, "a.html").suppressions
    assert (first.line, first.end_line, first.reason) == (1, None, "a joke")
    assert (second.line, second.end_line) == (3, 4)


def test_a_page_tells_its_own_encoding() -> None:
    data = '<meta charset="iso-8859-2"><p>Łódź</p>'.encode("iso-8859-2")
    assert "Łódź" in pages.decode(data, "a.html")
    assert "Łódź" in pages.decode('<meta charset="nonsense"><p>Łódź</p>'.encode(), "a.html")


PIECES = st.sampled_from(
    """<p>
</p>
<b>bold</b>
<i>x
<em>
</em>
<h2>Head</h2>
<ul>
<li>item
</ul>
<table><tr><td>a
</table>
<br>
&amp; &nbsp; &ampx &#233; &lt &bogus;
<a href='https://doi.org/10.1000/x'>link</a>
<sup>1</sup>
<script>no</script>
<!--x-->
<!--
<p hidden>
Tea. helps é𝔸 < >
<div>
</div>
Text.
Tak et al. (2020)
<pre>c</pre>
<head>
<body>
<span style='display:none'>
</span>
</b>
<a href="open""".splitlines()
).flatmap(lambda piece: st.sampled_from([piece, piece + " ", piece + "\n"]))


@settings(deadline=None, max_examples=200)
@given(text=st.lists(PIECES, max_size=25).map("".join))
def test_every_character_of_a_page_leads_back(text: str) -> None:
    article = read_text(text, "a.html")
    for sentence in article.sentences:
        assert list(sentence.offsets) == sorted(sentence.offsets)
        assert sentence.place.start == sentence.offsets[0] < sentence.place.end <= len(text)
        for char, offset in zip(sentence.text, sentence.offsets, strict=True):
            source = text[offset]
            shows_space = char == " " and (source.isspace() or source == "<")
            assert (
                char == source
                or source in "&;"
                or shows_space
                or text[offset - 4 : offset] == "&amp"
            )
    for citation in article.citations:
        assert citation.text == text[citation.place.start : citation.place.end]


def notebook(*cells: tuple[str, str | list[str]], **how: object) -> str:
    kept: list[dict[str, object]]
    kept = [{"cell_type": kind, "metadata": {}, "source": source} for kind, source in cells]
    return json.dumps({"cells": kept, "nbformat": 4}, **how)  # type: ignore[arg-type]


def test_only_the_text_cells_of_a_notebook_are_read() -> None:
    text = notebook(
        ("raw", "---\ntitle: Tea\nbibliography: tea.bib\n---\n"),
        ("markdown", ["# Head\n", "\n", 'A "trial" [@key] found é.']),
        ("code", "print('Not this.')"),
        ("raw", "Nor this."),
        indent=1,
    )
    article = read_text(text, "a.ipynb")
    assert article.bibliography == ("tea.bib",)
    assert shown(article) == [
        ("heading", "Tea"),
        ("heading", "Head"),
        ("prose", 'A "trial" [@key] found é.'),
    ]
    place = article.sentences[2].place
    assert text[place.start : place.end] == 'A \\"trial\\" [@key] found \\u00e9.'
    assert text.split("\n")[place.line - 1][place.column - 1 :].startswith('A \\"trial')
    assert [(one.value, one.text) for one in article.citations] == [("key", "@key")]


def test_suppressions_in_a_notebook_speak_of_its_own_lines() -> None:
    source = ["<!-- evidence: ignore WRD001 -->\n", "\n", "Tea cures.\n"]
    text = notebook(("markdown", source), indent=1)
    wish = read_text(text, "a.ipynb").suppressions[0]
    assert wish.line is not None
    assert "Tea cures." in text.split("\n")[wish.line - 1]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{", "line 1: no valid JSON"),
        ("[1, 2]", "no notebook"),
        ('{"cells": ' + "[" * 100_000, "nested too deeply|no valid JSON"),
        ('{"x": 1}', "no notebook"),
    ],
)
def test_what_is_no_notebook_is_told_in_one_line(text: str, why: str) -> None:
    with pytest.raises(UnreadableInput, match=why) as caught:
        read_text(text, "a.ipynb")
    assert "\n" not in str(caught.value)


MARKDOWN = st.text(alphabet='ab A.\n\t#*[]@"\\é𝔸&;<!', max_size=60)


@settings(deadline=None, max_examples=150)
@given(cells=st.lists(MARKDOWN, min_size=1, max_size=3), ascii=st.booleans(), parts=st.booleans())
def test_every_character_of_a_notebook_leads_back(
    cells: list[str], ascii: bool, parts: bool
) -> None:
    told = [("markdown", cell.splitlines(keepends=True) if parts else cell) for cell in cells]
    text = notebook(*told, ensure_ascii=ascii, indent=1)
    for sentence in read_text(text, "a.ipynb").sentences:
        assert list(sentence.offsets) == sorted(sentence.offsets)
        assert sentence.place.start == sentence.offsets[0] < sentence.place.end
        for char, offset in zip(sentence.text, sentence.offsets, strict=True):
            source = text[offset]
            assert char == source or source in "\\&" or (char == " " and source.isspace())


def test_a_footnote_cites_for_the_sentence_that_calls_it() -> None:
    text = (
        '<p>Tea works.<a href="#fn1" class="footnote-ref" role="doc-noteref"><sup>1</sup></a> '
        "Coffee too.</p><h2>References</h2><ol><li>Smith J. Tea. BMJ 2020;1:2.</li></ol>"
        '<section class="footnotes" role="doc-endnotes"><ol><li id="fn1"><p>See 10.1000/x.'
        '<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>'
    )
    article = read_text(text, "a.html")
    called = article.citations[0]
    assert (called.kind.value, called.value, called.sentence) == ("doi", "10.1000/x", 0)
    assert [one.text for one in article.sentences][:2] == ["Tea works.", "Coffee too."]
    assert article.sentences[-1].section == ()
