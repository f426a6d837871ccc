"""Markdown: what a reader sees, with its places."""

from evidence.articles import read_text
from evidence.model import Article, Sentence, Suppression


def md(text: str) -> Article:
    return read_text(text, "a.md")


def shown(text: str) -> list[tuple[str, str]]:
    return [(one.kind, one.text) for one in md(text).sentences]


def source(article: Article, sentence: Sentence) -> str:
    return article.text[sentence.place.start : sentence.place.end]


def test_markup_goes_and_words_stay() -> None:
    text = "A **bold *word*** with [a link](http://x.y/z) &amp; 2\\*3, ~~old~~ `code` stays."
    assert shown(text) == [("prose", "A bold word with a link & 2*3, old stays.")]


def test_the_place_of_a_sentence_is_its_source() -> None:
    article = md("# Tea\n\nOne is *here*. Two **is\n  there** too.\n")
    assert [source(article, one) for one in article.sentences] == [
        "Tea",
        "One is *here*.",
        "Two **is\n  there** too.",
    ]


def test_front_matter_names_bibliographies_and_the_title() -> None:
    listed = md(
        "---\ntitle: 'Tea cures all'\nbibliography:\n  - a.bib\n  - b.bib\n---\n\n# T\n\nX.\n"
    )
    assert listed.bibliography == ("a.bib", "b.bib")
    assert listed.sentences[0].text == "Tea cures all"
    assert listed.sentences[2].section == ("Tea cures all", "T")
    assert md("---\nbibliography: refs.bib\n---\nText.\n").bibliography == ("refs.bib",)


def test_code_maths_and_comments_are_left_out_but_money_stays() -> None:
    text = "```\ncode here.\n```\n\n    indented code\n\nIt costs $5 or US$ 6. Let $x^2 = y$ be.\n"
    assert shown(text) == [("prose", "It costs $5 or US$ 6."), ("prose", "Let be.")]


def test_every_kind_of_block() -> None:
    text = (
        "Intro:\n\n- one\n  - two:\n    1. three\n\n> said so\n\n| a | b |\n|---|---|\n"
        "| It is c \\| d. | e [@key] |\n\n<div>In <b>HTML</b> p < 0.05</div>\n"
    )
    found = md(text).sentences
    assert [(one.kind, one.text, one.lead) for one in found] == [
        ("prose", "Intro:", None),
        ("list_item", "one", 0),
        ("list_item", "two:", None),
        ("list_item", "three", 2),
        ("quote", "said so", None),
        ("table", "It is c | d.", None),
        ("cell", "e [@key]", None),
        ("prose", "In HTML p < 0.05", None),
    ]


def test_a_note_cites_for_the_sentence_that_calls_it() -> None:
    text = (
        "Tea works.[^1] Coffee too.[^2]\n\n[^1]: Doe J. On tea. BMJ 2012;3:4.\n\n"
        "[^2]: See 10.1000/x.\n"
    )
    article = md(text)
    calls = [one for one in article.citations if one.text.startswith("[^")]
    assert [(one.sentence, one.kind, one.value) for one in calls] == [
        (0, "numbered", "1"),
        (1, "doi", "10.1000/x"),
    ]
    assert (calls[0].told.author, calls[0].told.year, calls[0].told.title) == (
        "Doe",
        2012,
        "On tea",
    )


def test_suppressions_reach_their_line_or_the_next_block() -> None:
    text = (
        "Tea cures. <!-- evidence: ignore WRD001, uncited-claim because it is a joke -->\n\n"
        "<!-- evidence: ignore DES001 -->\n\nThe next block\nhas two lines.\n\n"
        "<!-- evidence: ignore-file BOD001 because old -->\n\n<!-- a plain comment -->\n\n"
        "`<!-- evidence: ignore -->`\n\n<!-- evidence: ingore WRD002 -->\n"
    )
    assert md(text).suppressions == (
        Suppression(rules=("WRD001", "uncited-claim"), reason="it is a joke", line=1),
        Suppression(rules=("DES001",), reason=None, line=5, end_line=6),
        Suppression(rules=("BOD001",), reason="old", line=None),
        Suppression(rules=("ingore", "WRD002"), reason=None, line=14),
    )


def test_plain_text_has_no_suppressions() -> None:
    assert read_text("<!-- evidence: ignore X -->", "a.txt").suppressions == ()


def test_a_line_of_unbreakable_spaces_moves_nothing() -> None:
    for text in ("\xa0\nTea.", "> \xa0\n> Tea.", "- \u3000\n  Tea."):
        article = md(text)
        assert [source(article, one) for one in article.sentences] == ["Tea."]


def test_what_pandoc_reads_as_marks_is_no_text() -> None:
    text = (
        "# Head *one* {#sec:a .unnumbered}\n\n::: {.callout-note}\n\nIn a [span]{.mark} here.\n\n"
        ":::\n\n- [ ] to do\n- [x] done\n\n![a](i.png){width=50%} Figure.\n\nA {brace} stays.\n"
    )
    article = md(text)
    assert [(one.kind, one.text) for one in article.sentences] == [
        ("heading", "Head one"),
        ("prose", "In a [span] here."),
        ("list_item", "to do"),
        ("list_item", "done"),
        ("prose", "Figure."),
        ("prose", "A {brace} stays."),
    ]
    assert [source(article, one) for one in article.sentences][:2] == [
        "Head *one",
        "In a [span]{.mark} here.",
    ]


def test_keys_in_every_dress() -> None:
    text = (
        "Tea [see @smith2020, chap. 2; -@doe2019]. @lee2021 [p. 3] says so. @{odd/key:1} too. "
        "Not a@b.com nor \\@escaped nor `@code` nor 10^6^.\n\n"
        "# References\n\n6. Smith J. Tea. BMJ 2020;1:2.\n"
    )
    article = md(text)
    assert [one.value for one in article.citations] == [
        "smith2020",
        "doe2019",
        "lee2021",
        "odd/key:1",
    ]
    assert article.sentences[0].text == "Tea [see @smith2020, chap. 2; -@doe2019]."


def test_html_in_markdown_is_read_as_html() -> None:
    text = (
        "Tea.\n\n<div>\nA <a href='https://doi.org/10.1000/x'>trial</a> found &lt; 5.\n"
        "<p hidden>Not this.</p>\n<ul><li>one</ul>\n<table><tr><td>x</table>\n</div>\n\nEnd.\n"
    )
    article = md(text)
    assert [(one.kind, one.text) for one in article.sentences] == [
        ("prose", "Tea."),
        ("prose", "A trial found < 5."),
        ("list_item", "one"),
        ("prose", "End."),
    ]
    assert [one.value for one in article.citations] == ["10.1000/x"]
