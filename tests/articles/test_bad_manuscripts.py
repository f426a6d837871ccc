"""Input nobody would wish for: one clear line or a clean reading, and never slow."""

from pathlib import Path
from time import perf_counter

import pytest

from evidence.articles import read, read_text
from evidence.errors import UnknownKey, UnreadableInput


@pytest.mark.parametrize(
    "text", ["", "\n\n \t\n", "---\n\n***\n", "• \n- \n", "[", "![", "`", "<!--"]
)
@pytest.mark.parametrize("format", ["text", "markdown"])
def test_nothing_to_read_is_an_empty_article(text: str, format: str) -> None:
    article = read_text(text, "a", format)
    assert article.sentences == ()
    assert article.citations == ()


def test_files_in_the_encodings_people_have(tmp_path: Path) -> None:
    text = "Café cures 5–10% of migraines. A 2019 study in Gut found it.\r\nSo."
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"):
        file = tmp_path / f"{encoding}.md"
        file.write_bytes(text.encode(encoding))
        article = read(file)
        assert article.sentences[0].text == "Café cures 5–10% of migraines."
        assert article.citations[0].place.column == 32


def test_what_cannot_be_read_is_told_in_one_line(tmp_path: Path) -> None:
    binary = tmp_path / "a.docx"
    binary.write_bytes(b"PK\x03\x04" + bytes(range(256)) * 8)
    page = tmp_path / "a.txt"
    page.write_text("<!DOCTYPE html><p>Tea.</p>")
    pdf = tmp_path / "a.pdf"
    pdf.write_bytes(b"%PDF-1.7\n" + bytes(range(256)))
    header = tmp_path / "a.md"
    header.write_text("---\na: b: c\n---\n\nTea.")
    for file in (binary, page, pdf, header, tmp_path / "missing.md", tmp_path):
        with pytest.raises(UnreadableInput) as caught:
            read(file)
        assert str(caught.value).startswith(str(file))
        assert "\n" not in str(caught.value)


def test_an_unclosed_header_is_text() -> None:
    found = read_text("---\nbibliography: a.bib\n\nTea cures.\n", "a.md")
    assert found.bibliography == ()
    assert [one.text for one in found.sentences] == ["bibliography: a.bib", "Tea cures."]


def test_an_unknown_format_is_named() -> None:
    with pytest.raises(UnknownKey, match=r"html.* markdown.* text"):
        read_text("Tea.", "a", "docx2")


@pytest.mark.parametrize(
    "text", ["[" * 5000 + "x", "> " * 200 + "x", "---\na: " + "[" * 9000 + "\n---\n"]
)
def test_depth_without_sense_is_refused(text: str) -> None:
    with pytest.raises(UnreadableInput, match=r"a\.md: line 1|a\.md: line 2"):
        read_text(text, "a.md")


def test_nothing_is_lost_in_depth() -> None:
    text = "".join("  " * depth + f"- Item {depth} here.\n" for depth in range(40))
    assert len(read_text(text, "a.md").sentences) == 40
    quoted = "> " * 40 + "Tea (" + "(" * 400 + "cures" + ")" * 400 + ")."
    assert read_text(quoted, "a.md").sentences[0].kind == "quote"


LONG = {
    "one word": "a",
    "no full stop": "tea ",
    "stops": ". ",
    "capitals": "Van de Smith and ",
    "studies": "a study found the trial by ",
    "keys": "[@k] ",
    "years": "(Tak, 2020) ",
    "stars": "*a _b ",
    "tags": "<a ",
    "comments": "<!-- ",
    "dois": "10.1000/((( ",
    "brackets": "(a ",
}


@pytest.mark.parametrize("format", ["text", "markdown"])
@pytest.mark.parametrize("piece", LONG.values(), ids=LONG)
def test_time_grows_with_the_length_and_not_its_square(piece: str, format: str) -> None:
    def seconds(length: int) -> float:
        text, start = piece * (length // len(piece)), perf_counter()
        read_text(text, "a", format)
        return perf_counter() - start

    seconds(1000)
    small, large = min(seconds(4_000), seconds(4_000)), seconds(40_000)
    # Ten times the text: a square would be a hundred times the time.
    assert large < 40 * small + 0.3


def test_five_megabytes_on_one_line() -> None:
    start = perf_counter()
    article = read_text("tea " * 1_250_000, "a.txt")
    assert len(article.sentences) == 1250
    assert max(len(one.text) for one in article.sentences) <= 4_000
    assert perf_counter() - start < 30
