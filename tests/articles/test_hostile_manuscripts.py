"""Hostile files of every format: one clear line or a clean reading, in linear time."""

from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest

from evidence.articles import read, read_text
from evidence.errors import UnreadableInput
from evidence.model import Article

PIECES = {
    "latex": (
        "{a",
        "\\emph{a ",
        "$ a ",
        "\\[ ",
        "\\cite[",
        "\\begin{itemize}\\item x ",
        "\\begin{figure}x ",
        "\\footnote{a ",
        "\\iffalse ",
        "\\def\\x{\\x\\x}\\x ",
        "\\newcommand{\\a}[1]{x#1#1y}\\a{",
        "\\cite{k} ",
    ),
    "html": (
        "<div>x",
        "<b>x</i>",
        "<li>x",
        "<h1>a",
        '<a href="',
        "<!--",
        "<p hidden>x",
        "<sup>1</sup> ",
        "&amp",
    ),
}


@pytest.mark.parametrize(
    ("format", "piece"), [(name, piece) for name, found in PIECES.items() for piece in found]
)
def test_time_grows_with_the_length(format: str, piece: str) -> None:
    def seconds(length: int) -> float:
        text, start = piece * (length // len(piece)), process_time()
        read_text(text, "a", format)
        return process_time() - start

    seconds(500)
    small, large = seconds(4_000), seconds(40_000)
    assert large < 40 * small + 0.5


def doubling() -> str:
    made = ["\\newcommand{\\a}{tea}"]
    for last, name in pairwise("abcdefghijklmnopqrstuvw"):
        made.append(f"\\newcommand{{\\{name}}}{{\\{last} \\{last}}}")
    return "\n".join([*made, "Before \\w after."])


def test_macros_that_double_are_named_and_end() -> None:
    article = read_text(doubling(), "a.tex")
    assert [one.line for one in article.unread] == [24]
    assert "without end" in article.unread[0].why
    assert len(article.text) < 2_000


def manuscript(tmp_path: Path, **files: str) -> Article:
    for name, text in files.items():
        (tmp_path / f"{name}.tex").write_text(text, encoding="utf-8")
    return read(tmp_path / "main.tex")


def told(article: Article) -> list[tuple[str, int | None, str]]:
    return [(Path(one.file).name, one.line, one.why) for one in article.unread]


def test_files_taken_in_keep_their_own_lines(tmp_path: Path) -> None:
    article = manuscript(
        tmp_path,
        main="One.\n\n\\input{part}\n\nThree. % \\input{no}\n",
        part="% evidence: ignore WRD001\nTwo \\emph{words}\nhere.",
    )
    assert [(one.text, one.place.line, one.place.column) for one in article.sentences] == [
        ("One.", 1, 1),
        ("Two words here.", 2, 1),
        ("Three.", 5, 1),
    ]
    files = [one.place.file for one in article.sentences]
    assert [file and Path(file).name for file in files] == [None, "part.tex", None]
    assert (article.suppressions[0].line, article.suppressions[0].end_line) == (2, 3)
    place = article.sentences[1].place
    lines = (tmp_path / "part.tex").read_text().split("\n")
    assert lines[place.line - 1][place.column - 1 :] == "Two \\emph{words}"
    assert lines[place.end_line - 1][: place.end_column - 1] == "here."


def test_files_that_cannot_be_taken_in_are_named(tmp_path: Path) -> None:
    (tmp_path / "outside.tex").write_text("Secret.")
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "link.tex").symlink_to(tmp_path / "outside.tex")
    (inside / "binary.tex").write_bytes(bytes(range(256)) * 40)
    article = manuscript(
        inside,
        main="\\input{a}\n\\input{gone}\n\\input{../outside}\n\\include{link}\n\\input{binary}\nEnd.",
        a="Tea is here. \\input{b}",
        b="Milk is here. \\input{a}",
    )
    assert [one.text for one in article.sentences] == ["Tea is here.", "Milk is here.", "End."]
    assert told(article) == [
        ("b.tex", 1, "a takes itself in; left out here"),
        ("main.tex", 2, "gone does not exist; mend the name"),
        ("main.tex", 3, "../outside stands outside the manuscript's folder; not read"),
        ("main.tex", 4, "link stands outside the manuscript's folder; not read"),
        ("main.tex", 5, "binary: a binary file, not text; give a text file"),
    ]


def test_files_that_take_each_other_in_many_times_end(tmp_path: Path) -> None:
    names = "abcdefghijklmnop"
    files = {
        name: f"Tea {name}. \\input{{{after}}}\\input{{{after}}}\n"
        for name, after in pairwise(names)
    }
    article = manuscript(tmp_path, main="\\input{a}", p="End.", **files)
    assert any("too many files" in one.why for one in article.unread)


def test_standard_input_takes_no_file_in() -> None:
    article = read_text("Tea.\n\\input{x}\n", "<stdin>", "latex")
    assert [one.why for one in article.unread] == [
        "x is not read: the manuscript came without a folder"
    ]


@pytest.mark.parametrize("suffix", [".tex", ".html", ".ipynb", ".md", ".txt"])
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0\0\0",
        "Tea\u202e helps.\r\nSo\rthere.\u2028End.".encode(),
        "Tea helps.".encode("utf-16"),
        b"\xff\xfe",
        b"Caf\xe9 cures.",
        bytes(range(256)) * 30,
    ],
    ids=["empty", "zeros", "marks and line ends", "UTF-16", "only a mark", "Latin-1", "binary"],
)
def test_odd_bytes_are_read_or_refused_in_one_line(
    tmp_path: Path, suffix: str, data: bytes
) -> None:
    file = tmp_path / f"a{suffix}"
    file.write_bytes(data)
    refused, article = "", None
    try:
        article = read(file)
    except UnreadableInput as error:
        refused = str(error)
    assert (article is None) == refused.startswith(str(file))
    assert "\n" not in refused
    for sentence in article.sentences if article is not None else ():
        assert article is not None
        assert article.text[sentence.place.start : sentence.place.end]
