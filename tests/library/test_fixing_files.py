"""Files are changed where an edit stands, and nowhere else: encoding, line ends, rights."""

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence import articles
from evidence.errors import UnreadableInput
from evidence.library import Library
from evidence.library.fixing import Source, fixed

TEXT = "Café – this revolutionary treatment is new.\nA second line.\rA third.\r\n\r\nEnd"
AFTER = TEXT.replace("revolutionary ", "")
WRITERS = {
    "utf-8": lambda text: text.encode(),
    "utf-8 with a mark": lambda text: codecs.BOM_UTF8 + text.encode(),
    "utf-16 le": lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
    "utf-16 be": lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
    "windows-1252": lambda text: text.encode("cp1252"),
}


def mend(library: Library, path: Path) -> None:
    article = articles.read(path)
    held = fixed(
        article, library.check, lambda text: articles.read_text(text, str(path), "markdown")
    )
    Source(article).write(held.after)


@pytest.mark.parametrize("name", WRITERS)
def test_encoding_and_line_ends_stay(library: Library, tmp_path: Path, name: str) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(WRITERS[name](TEXT))
    path.chmod(0o640)
    mend(library, path)
    assert path.read_bytes() == WRITERS[name](AFTER)
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link(library: Library, tmp_path: Path) -> None:
    real, link = tmp_path / "real.md", tmp_path / "link.md"
    real.write_text("This revolutionary treatment is new.\n")
    link.symlink_to(real)
    mend(library, link)
    assert link.is_symlink()
    assert real.read_text() == "This treatment is new.\n"


def test_damaged_letters_are_not_lost(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes("Té café é\n".encode() + b"\xff\xfe broken \x81\n")
    with pytest.raises(UnreadableInput, match=r"a\.md"):
        Source(articles.read(path))


@given(st.text(alphabet="ab \r\n\x0b\x0c\u2028é", max_size=40))
def test_a_file_written_again_is_the_same(text: str) -> None:
    data = text.encode()
    article = articles.read_text(text, "unwritten.txt")
    assert Source(article, data).bytes(article.text) == data
