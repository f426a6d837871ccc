"""The language server as editors meet it: a process of its own, and messages over its pipes."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from lsprotocol import types

from tests.cli.editing import ROOT, Editor, applied, saved

BIB = """@article{kim2020,
  author = {Kim, Anna and Lee, Bo},
  title = {Green tea and weight in adults: a randomised trial},
  journal = {J [evil](https://bad.example) Tea <img src=x>},
  year = {2020},
  doi = {10.1000/tea.1},
  abstract = {We randomised 39 adults with obesity to green tea or placebo for 12 weeks.
    Weight fell more with green tea than with placebo (mean difference -0.5 kg, 95% CI -0.9 to
    -0.1). The study was double blind.}
}
"""
SEVERE = types.DiagnosticSeverity
HYPE = "This revolutionary treatment is new.\n"


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """An editor with a folder that holds a bibliography; each test opens texts of its own."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "references.bib").write_text(BIB, encoding="utf-8")
    with Editor(folder) as found:
        yield found


def named(told: list[types.Diagnostic], code: str) -> types.Diagnostic:
    return next(one for one in told if one.code == code)


def cut(text: str, spot: types.Range) -> str:
    """Give what an editor underlines."""
    line = text.splitlines()[spot.start.line].encode("utf-16-le")
    return line[2 * spot.start.character : 2 * spot.end.character].decode("utf-16-le")


def whole(text: str) -> types.Range:
    return types.Range(types.Position(0, 0), types.Position(len(text.splitlines()), 0))


def test_it_offers_what_it_can(editor: Editor) -> None:
    told = editor.capabilities
    assert told.position_encoding == types.PositionEncodingKind.Utf16
    assert told.hover_provider
    assert told.document_link_provider
    assert isinstance(told.code_action_provider, types.CodeActionOptions)
    assert told.code_action_provider.code_action_kinds == (
        "quickfix",
        "source.fixAll.evidence",
    )


def test_findings_are_told_on_opening(editor: Editor) -> None:
    (one,) = editor.open("open.md", HYPE)
    assert (one.code, one.source, one.severity) == ("WRD006", "evidence", SEVERE.Information)
    assert cut(HYPE, one.range) == "revolutionary"
    what, do = one.message.split("\n")
    assert what.startswith("“revolutionary”")
    assert do


def test_a_keystroke_is_answered_by_its_version(editor: Editor) -> None:
    editor.open("type.md", "This treatment is new.\n")
    for version, text in enumerate(("This r", "This rev", HYPE), start=2):
        editor.type("type.md", text, version)
    told = editor.told("type.md", 4)
    assert [one.code for one in told] == ["WRD006"]
    # Those in between were overtaken: nobody is told of each.
    assert editor.count[editor.uri("type.md")] < 4


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_places_are_in_utf_16_whatever_ends_the_lines(editor: Editor, end: str) -> None:
    words = "Cafe\u0301 \U0001f9ea\u2028 this revolutionary treatment."
    text = end.join(("# \U0001f9ea", "", words, ""))
    (one,) = editor.open(f"wide{len(end)}{ord(end[0])}.md", text)
    assert one.range.start == types.Position(2, 15)
    assert one.range.end == types.Position(2, 28)


def test_a_contradiction_names_its_other_place(editor: Editor) -> None:
    text = (
        "Green tea reduces body weight in adults with obesity.\n\n"
        "Green tea does not reduce body weight in adults with obesity.\n"
    )
    told = editor.open("clash.md", text)
    one = next(one for one in told if str(one.code) == "WRD001" or one.related_information)
    assert one.related_information is not None
    other = one.related_information[0]
    assert other.location.uri == editor.uri("clash.md")
    assert {one.range.start.line, other.location.range.start.line} == {0, 2}


def test_the_study_of_a_citation_is_shown(editor: Editor) -> None:
    text = "Green tea reduces body weight in adults with obesity [@kim2020].\n"
    editor.open("cite.md", text)
    at = text.index("kim2020")
    told = editor.words("cite.md", 0, at)
    assert told.startswith("**Green tea and weight in adults: a randomised trial**")
    for said in ("design: **RCT parallel**", "**39**", "control: **placebo**", "12 weeks"):
        assert said in told
    assert r"know n\_randomised: from the abstract" in told
    assert "“39 adults” at 14–23" in told
    assert "[doi.org/10.1000/tea.1](<https://doi.org/10.1000/tea.1>)" in told
    assert "very low certainty" in told or "low certainty" in told


def test_nothing_from_outside_becomes_markup(editor: Editor) -> None:
    editor.open("safe.md", "Weight fell [@kim2020].\n")
    told = editor.words("safe.md", 0, 15)
    assert r"J \[evil\](https\://bad.example) Tea \<img src=x\>" in told


def test_a_claim_shows_the_certainty_of_its_body(editor: Editor) -> None:
    text = "Green tea reduces body weight in adults with obesity.\n\nWhy do we ask?\n"
    editor.open("claim.md", text)
    told = editor.words("claim.md", 0, 3)
    assert "certainty**: green tea → body weight" in told.casefold()
    assert "You can write: " in told
    assert "WRD002 certainty-wording-too-strong: " in told
    assert editor.hover("claim.md", 2, 3) is None
    assert editor.hover("claim.md", 1, 0) is None


def test_a_finding_tells_why_it_matters(editor: Editor) -> None:
    (one,) = editor.open("why.md", HYPE)
    assert editor.words("why.md", 0, one.range.start.character).startswith("- WRD006 hype-words: ")
    assert editor.hover("why.md", 0, one.range.end.character + 12) is None


def test_citations_lead_to_their_works(editor: Editor) -> None:
    text = "Weight fell [@kim2020; @nobody]. See doi:10.1000/other(1)<2> too.\n"
    editor.open("link.md", text)
    found = {cut(text, one.range): one.target for one in editor.links("link.md")}
    assert found["@kim2020"] == "https://doi.org/10.1000/tea.1"
    assert not any("nobody" in words for words in found)
    assert all(str(target).startswith("https://doi.org/10.1000/") for target in found.values())


def test_a_findings_own_edits_mend_it(editor: Editor) -> None:
    text = "# \U0001f9ea\r\n\r\n\U0001f9ea This revolutionary treatment is new.\r\n"
    (one,) = editor.open("mend.md", text)
    act = next(one for one in editor.actions("mend.md", one.range) if one.is_preferred)
    assert act.kind == types.CodeActionKind.QuickFix
    assert act.title == "Remove “revolutionary”"
    after = applied(text, edits(act, editor.uri("mend.md")))
    assert after == text.replace("revolutionary ", "")
    editor.type("mend.md", after)
    assert editor.told("mend.md") == []


def test_all_safe_edits_are_made_at_once(editor: Editor) -> None:
    text = "This revolutionary treatment is new.\n\nThat groundbreaking therapy is old.\n"
    told = editor.open("all.md", text)
    assert len(told) == 2
    (act,) = editor.actions("all.md", whole(text), ["source.fixAll"])
    assert act.kind == "source.fixAll.evidence"
    after = applied(text, edits(act, editor.uri("all.md")))
    assert "revolutionary" not in after
    assert "groundbreaking" not in after
    assert not editor.actions("all.md", whole(text), ["refactor"])


def edits(act: types.CodeAction, uri: str) -> list[types.TextEdit]:
    """Give the edits that an action makes in a document."""
    assert act.edit is not None
    found: list[types.TextEdit] = []
    for one in act.edit.document_changes or ():
        if isinstance(one, types.TextDocumentEdit) and one.text_document.uri == uri:
            found += [edit for edit in one.edits if isinstance(edit, types.TextEdit)]
    return found


def offered(acts: list[types.CodeAction], start: str) -> types.CodeAction:
    return next(one for one in acts if one.title.startswith(start))


SILENCED = {
    "line.md": "# A\n\nThis revolutionary treatment is new.  \nAnd so on.\n",
    "item.md": "- This revolutionary treatment is new.\n- Other.\n",
    "heading.md": "# This revolutionary treatment\n\nText.\n",
    "table.md": "| a | b |\n|---|---|\n| This revolutionary treatment is new. | c |\n",
    "quote.md": "> This revolutionary treatment is new.\n",
    "page.html": "<p>This <b>revolutionary</b> treatment\nis <a\nhref='x'>new</a>.</p>\n",
    "paper.tex": "\\section{A}\nThis revolutionary treatment % odd\nis new.\n",
    "end.md": "This revolutionary treatment is new.",
}


@pytest.mark.parametrize("name", SILENCED)
def test_a_finding_is_silenced_where_it_stands(editor: Editor, name: str) -> None:
    text = SILENCED[name]
    told = editor.open(name, text, Path(name).suffix)
    one = named(told, "WRD006")
    act = offered(editor.actions(name, one.range), "Silence WRD006")
    after = applied(text, edits(act, editor.uri(name)))
    editor.type(name, after, 2)
    (left,) = editor.told(name, 2)
    assert (left.code, left.severity) == ("SUP002", SEVERE.Information)
    editor.type(name, after.replace("because", "because the word is quoted"), 3)
    assert editor.told(name, 3) == []


def test_a_finding_on_two_lines_is_silenced_and_a_selection_is_not(editor: Editor) -> None:
    text = "Green tea reduces body weight\nin adults with obesity.\n\nOther.\n"
    one = named(editor.open("two.md", text), "WRD002")
    assert one.range.end.line == 1
    titles = [act.title for act in editor.actions("two.md", one.range)]
    assert any(title.startswith("Silence WRD002") for title in titles)
    titles = [act.title for act in editor.actions("two.md", whole(text))]
    assert not any(title.startswith(("Silence", "Ignore")) for title in titles)


def test_plain_text_has_no_comments_to_silence_with(editor: Editor) -> None:
    (one,) = editor.open("plain.txt", HYPE, "plaintext")
    titles = [act.title for act in editor.actions("plain.txt", one.range)]
    assert titles == ["Remove “revolutionary”", "Ignore WRD006 in evidence.toml"]


def test_a_rule_is_ignored_in_the_settings_and_they_are_read_again(editor: Editor) -> None:
    (one,) = editor.open("ignore.md", HYPE)
    act = offered(editor.actions("ignore.md", one.range), "Ignore WRD006 in evidence.toml")
    assert act.edit is not None
    (made, _) = act.edit.document_changes or ()
    assert isinstance(made, types.CreateFile)
    path = editor.folder / "evidence.toml"
    assert made.uri == path.as_uri()
    before = editor.count[editor.uri("ignore.md")]
    try:
        saved(path, applied("", edits(act, made.uri)))
        assert path.read_text() == 'ignore = ["WRD006"]\n'
        assert editor.wait(editor.uri("ignore.md"), before) == []
    finally:
        path.unlink()
    assert len(editor.wait(editor.uri("ignore.md"), before + 1)) == 1


def test_settings_that_are_there_are_added_to(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text('[tool.evidence]\nignore = ["BOD"]\n', encoding="utf-8")
    with Editor(tmp_path, is_plain=True) as editor:
        (one,) = editor.open("a.md", HYPE)
        act = offered(editor.actions("a.md", one.range), "Ignore WRD006 in pyproject.toml")
        assert act.edit is not None
        assert act.edit.changes is not None
        told = applied(path.read_text(), act.edit.changes[path.as_uri()])
        assert told == '[tool.evidence]\nignore = ["WRD006", "BOD"]\n'
        # Without support for new files none is asked for, and words come without markup.
        path.unlink()
        editor.save("a.md")
        editor.later(0.5)
        titles = [act.title for act in editor.actions("a.md", one.range)]
        assert not any("evidence.toml" in title for title in titles)


def test_a_changed_bibliography_is_read_again(tmp_path: Path) -> None:
    bib = tmp_path / "references.bib"
    with Editor(tmp_path) as editor:
        text = "Weight fell in adults with obesity [@kim2020].\n"
        told = editor.open("a.md", text)
        assert named(told, "CIT001")
        saved(bib, BIB)
        told = editor.wait(editor.uri("a.md"), 1)
        assert "CIT001" not in {one.code for one in told}
        assert "design: **RCT" in editor.words("a.md", 0, text.index("kim"))
        saved(bib, BIB + "@article{broken,\n")
        (lost,) = editor.wait(bib.as_uri(), 0)
        assert (lost.code, lost.severity) == ("unreadable", SEVERE.Warning)
        assert lost.range.start.line == BIB.count("\n")


def test_what_cannot_be_read_is_one_message_and_no_crash(tmp_path: Path) -> None:
    text = "---\nbibliography: gone.bib\n---\n\nThis revolutionary treatment is new.\n"
    with Editor(tmp_path) as editor:
        (one,) = editor.open("a.md", text)
        assert (one.code, one.severity, one.range.start.line) == ("unreadable", SEVERE.Error, 0)
        assert "gone.bib does not exist" in one.message
        editor.type("a.md", text + "\n", 2)
        editor.told("a.md", 2)
        assert editor.hover("a.md", 4, 8) is None
        assert editor.actions("a.md", one.range) == []
        assert len(editor.messages) == 1
        before = editor.count[editor.uri("a.md")]
        saved(tmp_path / "gone.bib", BIB)
        told = editor.wait(editor.uri("a.md"), before)
        assert [one.code for one in told] == ["WRD006"]
        before = editor.count[editor.uri("a.md")]
        saved(tmp_path / "evidence.toml", "ingore = []\n")
        (one,) = editor.wait(editor.uri("a.md"), before)
        assert "did you mean ignore?" in one.message
        editor.hover("a.md", 4, 8)
        assert len(editor.messages) == 2
    assert editor.code == 0
    assert "Traceback" not in editor.errors


def test_a_library_that_cannot_be_opened_is_one_message(tmp_path: Path) -> None:
    (tmp_path / "broken").write_bytes(b"no database")
    with Editor(tmp_path, options={"library": "missing"}) as editor:
        (one,) = editor.open("a.md", HYPE)
        assert one.code == "unreadable"
        (again,) = editor.open("b.md", HYPE)
        assert again.message == one.message
        assert len(editor.messages) == 1
        editor.configure({"library": "broken"})
        (one,) = editor.wait(editor.uri("a.md"), 1)
        assert one.message != again.message
        editor.configure({"ignore": ["CIT"]})
        assert [one.code for one in editor.wait(editor.uri("a.md"), 2)] == ["WRD006"]


def test_the_library_of_the_folder_is_used(tmp_path: Path, stored: Path) -> None:
    (tmp_path / "evidence.db").write_bytes(stored.read_bytes())
    (tmp_path / "sub").mkdir()
    with Editor(tmp_path) as editor:
        text = "Hair grew in adults [@tak2020].\n"
        editor.open("sub/a.md", text)
        assert "Stem Cells Translational Medicine" in editor.words("sub/a.md", 0, 25)


def test_a_library_may_be_named_from_where_the_server_starts(tmp_path: Path, stored: Path) -> None:
    (tmp_path / "kept.db").write_bytes(stored.read_bytes())
    folder = tmp_path / "desk"
    folder.mkdir()
    with Editor(folder, args=["--stdio", "--library", "kept.db"]) as editor:
        editor.open("a.md", "Hair grew in adults [@tak2020].\n")
        assert "Stem Cells Translational Medicine" in editor.words("a.md", 0, 25)


def test_another_editor_counts_in_bytes_shows_no_markdown_and_sends_settings(
    tmp_path: Path,
) -> None:
    (tmp_path / "references.bib").write_text(BIB, encoding="utf-8")
    options = {"ignore": ["hype-words"]}
    encodings = ["utf-8", "utf-16"]
    with Editor(tmp_path, options=options, encodings=encodings, is_plain=True) as editor:
        assert editor.capabilities.position_encoding == "utf-8"
        assert editor.open("a.md", "\U0001f9ea é revolutionary treatment\n") == []
        editor.configure({"severity": {"WRD006": "error"}})
        (one,) = editor.wait(editor.uri("a.md"), 1)
        assert one.severity == SEVERE.Error
        assert one.range.start.character == 8
        editor.open("b.md", "Weight fell in adults [@kim2020].\n")
        told = editor.words("b.md", 0, 25)
        assert "design: RCT parallel\n" in told
        assert "J [evil](https://bad.example) Tea <img src=x>" in told
        editor.configure({"no-such": 1})
        (one,) = editor.wait(editor.uri("a.md"), 2)
        assert "initialization options: no setting is called 'no-such'" in one.message


def test_a_chapter_taken_in_is_told_of_in_its_own_file(editor: Editor) -> None:
    (editor.folder / "chapter.tex").write_text(HYPE, encoding="utf-8")
    uri = editor.uri("chapter.tex")
    told = editor.open("book.tex", "\\section{A}\n\\input{chapter}\n", "latex")
    assert told == []
    (one,) = editor.wait(uri, 0)
    assert cut(HYPE, one.range) == "revolutionary"
    # Open in the editor as well, it is told of once.
    assert len(editor.open("chapter.tex", HYPE, "latex")) == 1
    editor.close("book.tex")
    assert len(editor.published[uri].diagnostics) == 1
    assert editor.close("chapter.tex") == []


def test_words_behind_a_chapter_are_mended_in_their_own_file(editor: Editor) -> None:
    (editor.folder / "part.tex").write_text("One.\n\nTwo.\n", encoding="utf-8")
    text = "\\input{part}\n\nThis revolutionary treatment is new.\n"
    (one,) = editor.open("whole.tex", text, "latex")
    act = offered(editor.actions("whole.tex", one.range), "Remove")
    after = applied(text, edits(act, editor.uri("whole.tex")))
    assert after == text.replace("revolutionary ", "")


def test_texts_without_a_file_are_checked_by_their_language(editor: Editor) -> None:
    (one,) = editor.open("untitled:Untitled-1", HYPE, "markdown")
    assert one.code == "WRD006"


@pytest.mark.parametrize(
    ("name", "text", "language"),
    [
        ("refs.bib", BIB, "bibtex"),
        ("code.py", HYPE, "python"),
        ("paper.docx", HYPE, "docx"),
        ("empty.md", "", "markdown"),
        ("git:/a.md?ref", HYPE, "markdown"),
        ("half.md", "a \ud83d b\x00\n", "markdown"),
    ],
)
def test_what_is_no_manuscript_is_left_alone(
    editor: Editor, name: str, text: str, language: str
) -> None:
    assert editor.open(name, text, language) == []
    assert editor.hover(name, 0, 0) is None
    assert editor.links(name) == []
    assert editor.close(name) == []


def test_without_the_extra_one_line_says_what_to_install(tmp_path: Path) -> None:
    code = "import sys; sys.modules['pygls'] = None; from evidence.cli import main; main(['lsp'])"
    ran = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.count("\n") == 1
    assert "pip install 'evidence[lsp]'" in ran.stderr
