"""Word files: what is read of them, and that each line holds what is seen of a paragraph."""

import json
from base64 import b64encode
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence.articles import read
from evidence.errors import UnreadableInput
from evidence.model import Article
from tests.articles.word_file import W, document, field, item, packed, paragraph, run

ITEM = {
    "id": 7,
    "type": "article-journal",
    "title": "Tea and sleep",
    "DOI": "10.1000/tea",
    "author": [{"family": "Smith", "given": "J."}],
    "issued": {"date-parts": [[2020]]},
}
CSL = json.dumps({"citationID": "x", "citationItems": [{"id": 7, "itemData": ITEM}]})
ENDNOTE = (
    "<EndNote><Cite><Author>Doe</Author><Year>2019</Year><RecNum>12</RecNum><record>"
    '<rec-number>12</rec-number><ref-type name="Journal Article">17</ref-type><titles>'
    "<title>On tea</title></titles></record></Cite></EndNote>"
)


def opened(tmp_path: Path, data: bytes) -> Article:
    file = tmp_path / "a.docx"
    file.write_bytes(data)
    return read(file)


def shown(article: Article) -> list[tuple[str, str, int]]:
    return [(one.kind, one.text, one.place.line) for one in article.sentences]


def test_paragraphs_headings_lists_tables_and_notes(tmp_path: Path) -> None:
    note = f'<w:footnote w:id="2">{paragraph(run("See 10.1000/note. It was small."))}</w:footnote>'
    body = (
        paragraph(run("On tea"), style="Ttl")
        + paragraph(run("Methods"), style="Mine")
        + paragraph()
        + paragraph(
            run("Tea "),
            run("helps", "<w:b/>"),
            run(" sleep."),
            '<w:r><w:footnoteReference w:id="2"/></w:r>',
            run(" It works."),
        )
        + item(run("one thing"))
        + item(run("deeper"), level=1)
        + f"<w:tbl><w:tr><w:tc>{paragraph(run('cell'))}</w:tc>"
        + f"<w:tc>{paragraph(run('Tea was safe for all.'))}</w:tc></w:tr></w:tbl>"
        + paragraph(run("said so"), style="Q")
        + paragraph(run("plain"), style="Loop")
    )
    article = opened(tmp_path, document(body, footnotes=note))
    assert shown(article) == [
        ("heading", "On tea", 1),
        ("heading", "Methods", 2),
        ("prose", "Tea helps sleep.", 4),
        ("prose", "It works.", 4),
        ("list_item", "one thing", 5),
        ("list_item", "deeper", 6),
        ("table", "Tea was safe for all.", 8),
        ("quote", "said so", 9),
        ("prose", "plain", 10),
        ("reference", "See 10.1000/note. It was small.", 11),
    ]
    assert article.sentences[3].section == ("On tea", "Methods")
    called = article.citations[0]
    assert (called.value, called.sentence, called.place.line) == ("10.1000/note", 2, 4)


def test_what_is_deleted_hidden_or_a_second_copy_is_left_out(tmp_path: Path) -> None:
    gone = '<w:del w:id="1"><w:r><w:delText>not </w:delText></w:r></w:del>'
    new = f'<w:ins w:id="2">{run("really ")}</w:ins>'
    copies = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/'
        f'2006"><mc:Choice>{run("once ")}</mc:Choice><mc:Fallback>{run("twice ")}</mc:Fallback>'
        "</mc:AlternateContent>"
    )
    body = paragraph(run("Tea "), gone, new, run("secretly ", "<w:vanish/>"), copies, run("helps."))
    assert shown(opened(tmp_path, document(body))) == [("prose", "Tea really once helps.", 1)]


def test_citation_fields_bring_their_works(tmp_path: Path) -> None:
    coded = b64encode(ENDNOTE.replace("12", "13").encode()).decode()
    control = (
        '<w:sdt><w:sdtPr><w:tag w:val="MENDELEY_CITATION_v3_'
        f'{b64encode(CSL.replace("7", "8").encode()).decode()}"/></w:sdtPr>'
        f"<w:sdtContent>{run('(Lee, 2021)')}</w:sdtContent></w:sdt>"
    )
    body = (
        paragraph(run("A "), field(f" ADDIN ZOTERO_ITEM CSL_CITATION {CSL} ", "(1)"), run(" b."))
        + paragraph(run("C "), field(f" ADDIN EN.CITE {ENDNOTE}", "(Doe, 2019)"), run(" d."))
        + paragraph(run("E "), field(" ADDIN EN.CITE ", "(Doe, 2018)", coded), run(" f."))
        + paragraph(run("G "), control, run(" h."))
    )
    article = opened(tmp_path, document(body))
    assert [(one.text, one.kind.value, one.value) for one in article.citations] == [
        ("(1)", "key", "7"),
        ("(Doe, 2019)", "key", "endnote-12"),
        ("(Doe, 2018)", "key", "endnote-13"),
        ("(Lee, 2021)", "key", "8"),
    ]
    assert [(one.key, one.form, one.line) for one in article.records] == [
        ("7", "csl_json", 1),
        ("endnote-12", "endnote_xml", 2),
        ("endnote-13", "endnote_xml", 3),
        ("8", "csl_json", 4),
    ]
    assert json.loads(article.records[0].text) == ITEM


def test_a_damaged_field_costs_itself(tmp_path: Path) -> None:
    broken = field(" ADDIN ZOTERO_ITEM CSL_CITATION {broken ", "(Smith, 2020)")
    article = opened(tmp_path, document(paragraph(run("A trial "), broken, run(" found it."))))
    assert [(one.line, one.why) for one in article.unread] == [
        (1, "the data of a citation field is no JSON")
    ]
    assert [one.value for one in article.citations] == ["Smith 2020"]


def test_links_raised_numbers_and_the_list_of_a_reference_manager(tmp_path: Path) -> None:
    link = f'<w:hyperlink r:id="rId9">{run("the trial")}</w:hyperlink>'
    listed = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>ADDIN ZOTERO_BIBL '
        '{} CSL_BIBLIOGRAPHY</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"{run('1. Smith J. Tea and sleep. BMJ 2020;1:2.')}</w:p>"
        + paragraph(run("2. Doe A. Coffee and sleep. Lancet 2019;3:4."))
        + paragraph('<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    )
    body = (
        paragraph(
            run("See "), link, run(" today"), run("1,2", '<w:vertAlign w:val="superscript"/>')
        )
        + listed
    )
    article = opened(tmp_path, document(body, links={"rId9": "https://doi.org/10.1000/abc"}))
    assert [(one.kind.value, one.value, one.text) for one in article.citations] == [
        ("doi", "10.1000/abc", "the trial"),
        ("numbered", "1", "1,2"),
        ("numbered", "2", "1,2"),
    ]
    assert [one.kind for one in article.sentences] == ["prose", "reference", "reference"]
    assert [(one.key, one.form) for one in article.records] == [
        ("1", "reference"),
        ("2", "reference"),
    ]


def bomb(text: str) -> bytes:
    return packed({"word/document.xml": text})


DEEP = f"<w:document {W}><w:body>" + "<w:sdt>" * 10_000


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "an empty file"),
        (b"not a zip", "not a Word file"),
        (b"PK\x03\x04" + bytes(range(256)), "a damaged Word file"),
        (document(paragraph(run("x")))[:-40], "a damaged Word file"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "an old Word file"),
        (packed({"xl/workbook.xml": "<x/>"}), "no Word document"),
        (bomb("<a>"), "is damaged"),
        (bomb('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "declares entities"),
        (bomb('<!DOCTYPE a [<!ENTITY b "c">]><a/>'.encode("utf-16").decode("latin-1")), "part"),
        (bomb(DEEP), "is damaged"),
        (bomb(f"<w:document {W}>" + " " * 70_000_000), "unpacks to far more"),
    ],
)
def test_what_is_no_word_file_is_told_in_one_line(tmp_path: Path, data: bytes, why: str) -> None:
    with pytest.raises(UnreadableInput, match=why) as caught:
        opened(tmp_path, data)
    assert str(caught.value).startswith(str(tmp_path / "a.docx"))
    assert "\n" not in str(caught.value)


BOXED = paragraph(run("In a box. "))
BOX = f"<w:r><w:pict><w:txbxContent>{BOXED}</w:txbxContent></w:pict></w:r>"
RUNS = st.sampled_from(
    [
        (run("Tea helps. "), "Tea helps. "),
        (run("  It *works*  "), "  It *works*  "),
        (run("é𝔸\u00a0ü"), "é𝔸\u00a0ü"),
        (run("secret", "<w:vanish/>"), ""),
        (run("12", '<w:vertAlign w:val="superscript"/>'), "12"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a\tb c"),
        (f'<w:del w:id="1">{run("gone")}</w:del>', ""),
        (f'<w:ins w:id="1">{run("new ")}</w:ins>', "new "),
        (field(f" ADDIN ZOTERO_ITEM CSL_CITATION {CSL} ", "(Smith, 2020)"), "(Smith, 2020)"),
        (field(' HYPERLINK "https://doi.org/10.1000/x" ', "link"), "link"),
        ('<w:r><w:footnoteReference w:id="2"/></w:r>', ""),
        ("<w:r><w:noBreakHyphen/></w:r>", "-"),
        (BOX, ""),
    ]
)
NOTE = f'<w:footnote w:id="2">{paragraph(run("A note. "), run("10.1000/n"))}</w:footnote>'


@settings(deadline=None, max_examples=60)
@given(paragraphs=st.lists(st.lists(RUNS, max_size=6), max_size=6))
def test_a_line_holds_what_is_seen_of_a_paragraph(
    tmp_path_factory: pytest.TempPathFactory, paragraphs: list[list[tuple[str, str]]]
) -> None:
    body = "".join(paragraph(*(told for told, _ in runs)) for runs in paragraphs)
    article = opened(tmp_path_factory.mktemp("word"), document(body, footnotes=NOTE))
    expected = []
    for runs in paragraphs:
        expected.append("".join(seen for _, seen in runs))
        expected += ["In a box. " for told, _ in runs if told == BOX]
    assert article.text.split("\n") == [*expected, "A note. 10.1000/n"]
    lines = article.text.split("\n")
    for sentence in article.sentences:
        place = sentence.place
        before = sum(len(one) + 1 for one in lines[: place.line - 1])
        assert before + place.column - 1 == place.start
        for char, at in zip(sentence.text, sentence.offsets, strict=True):
            assert char == article.text[at] or (char == " " and article.text[at].isspace())
    for citation in article.citations:
        assert citation.text == article.text[citation.place.start : citation.place.end]
