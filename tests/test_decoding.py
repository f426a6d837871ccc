import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.decoding import decode
from evidence.errors import UnreadableInput

TEXT = "Müller’s naïve β-blocker – 5 µg\nsecond line\n"


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
    ],
)
def test_every_unicode_encoding_gives_the_same_text(encoding: str, told: str) -> None:
    assert decode(TEXT.encode(encoding), "a.txt") == (TEXT, told)


def test_old_encodings_are_read_too() -> None:
    assert decode("Müller’s".encode("cp1252"), "a.txt").text == "Müller’s"
    assert decode(b"M\xfcller \x81", "a.txt") == ("Müller \x81", "latin-1")


def test_line_ends_become_one_kind() -> None:
    assert decode(b"a\r\nb\rc\n", "a.txt").text == "a\nb\nc\n"


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\x7fELF\2\1\1\0\0\0"])
def test_a_binary_file_is_one_clear_line(data: bytes) -> None:
    with pytest.raises(UnreadableInput, match=r"photo\.md: a binary file"):
        decode(data, "photo.md")


def test_a_broken_letter_costs_itself() -> None:
    assert decode(b"\xff\xfea\0b", "a.txt").text == "a\ufffd"
    assert decode("é\nü ".encode() + b"\xe9", "a.txt") == ("é\nü é", "utf-8")
    assert decode(b"\xef\xbb\xbfk \x93", "a.txt") == ("k “", "utf-8-sig")


def test_a_few_zero_bytes_do_not_make_a_text_binary() -> None:
    text = decode(b"@misc{k, title = {A\0B and a few words more}}", "a.bib").text
    assert text.startswith("@misc{k, title = {A\ufffdB")


@given(st.binary(max_size=300))
def test_no_bytes_raise_anything_else(data: bytes) -> None:
    said = "a.txt: "
    try:
        decode(data, "a.txt")
    except UnreadableInput as error:
        said = str(error)
    assert said.startswith("a.txt: ")


def test_a_pdf_is_refused_by_its_name() -> None:
    with pytest.raises(UnreadableInput, match="PDF is not read"):
        decode(b"%PDF-1.7\n1 0 obj\n", "paper.txt")
