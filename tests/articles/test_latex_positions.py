r"""LaTeX: whatever is shown leads back to what it stands for in the source."""

from hypothesis import given, settings
from hypothesis import strategies as st

from evidence.articles import read_text
from evidence.model import Article

PIECES = st.sampled_from(
    [
        "Statins work. ",
        "\\emph{Tea} helps ",
        "\\textbf{bold \\emph{deep}} ",
        "$x^2$ ",
        "$p < 0.05$ ",
        "\n",
        "\n\n",
        "\\section{Head}\n\n",
        "\\begin{itemize}\n\\item one\n",
        "\\item[two] two ",
        "\\end{itemize}\n",
        "\\begin{figure}hidden",
        "\\end{figure} ",
        "\\citep[p. 3]{key, other} ",
        "\\textcite{one}",
        "\\footnote{A note. \\cite{k}} ",
        "% comment\n",
        "% evidence: ignore\n",
        "caf\\'e na\\\"{\\i}ve ",
        "10--20\\% of ``them'' ",
        "\\newcommand{\\ev}[1]{a \\emph{#1} b}",
        "\\ev{vesicle} ",
        "\\newcommand{\\tw}[2]{#2 then #1 then #2}",
        "\\tw{first}{second}. ",
        "\\def\\again{\\again\\again}\\again ",
        "{",
        "}",
        "[",
        "]",
        "\\",
        "\\href{https://doi.org/10.1000/abc}{link} ",
        "\\url{https://doi.org/10.1/x%20y} ",
        "\\SI{5}{\\milli\\gram} ",
        "\\verb|{| ",
        "\\begin{verbatim}\n{\n\\end{verbatim}\n",
        "é𝔸\u00a0ü ",
        "\\title{On Tea} ",
        "\\begin{document}",
        "\\end{document}",
        "\\bibitem{key} Doe J. Tea. BMJ 2019. ",
        "~---\\, ",
    ]
)
# What a run of TeX markup may show in its place, besides the characters as they stand.
_MARKUP = "\\`'-~&{}[]$%,:;^_#"


def agree(article: Article) -> None:
    text = article.text
    for sentence in article.sentences:
        place = sentence.place
        assert 0 <= place.start < place.end <= len(text)
        assert len(sentence.offsets) == len(sentence.text)
        assert list(sentence.offsets) == sorted(sentence.offsets)
        assert place.start == sentence.offsets[0] <= sentence.offsets[-1] < place.end
        for char, offset in zip(sentence.text, sentence.offsets, strict=True):
            source = text[offset]
            assert char == source or source in _MARKUP or source.isspace() or _in_call(text, offset)
    for citation in article.citations:
        assert citation.text == text[citation.place.start : citation.place.end]


def _in_call(text: str, offset: int) -> bool:
    """Tell an offset inside the call of a macro, of which only the whole has a place."""
    return "\\ev" in text[:offset] or "\\tw" in text[:offset]


@settings(deadline=None, max_examples=200)
@given(text=st.lists(PIECES, max_size=25).map("".join))
def test_offsets_lead_back(text: str) -> None:
    agree(read_text(text, "any", "latex"))


@settings(deadline=None, max_examples=150)
@given(text=st.text(alphabet="ab A.\n\\{}[]$%&~#^_-`'\"@1é", max_size=120))
def test_noise_is_read_without_fault(text: str) -> None:
    article = read_text(text, "any", "latex")
    for sentence in article.sentences:
        assert list(sentence.offsets) == sorted(sentence.offsets)
        assert 0 <= sentence.place.start < sentence.place.end <= len(text)


@given(st.lists(st.text("abcdefgh ", min_size=3, max_size=30), min_size=1, max_size=8))
def test_plain_paragraphs_come_back_character_by_character(paragraphs: list[str]) -> None:
    kept = [" ".join(("x" + one).split()) for one in paragraphs]
    article = read_text("\n\n".join(kept), "a.tex")
    assert [one.text for one in article.sentences] == kept
    for sentence, text in zip(article.sentences, kept, strict=True):
        assert article.text[sentence.place.start : sentence.place.end] == text


def test_a_comment_silences_the_rest_of_its_paragraph() -> None:
    text = "Tea cures.\n% evidence: ignore WRD001 because said so\nMilk\ncures.\n\nNot this.\n"
    wish = read_text(text, "a.tex").suppressions[0]
    assert (wish.line, wish.end_line) == (2, 4)
