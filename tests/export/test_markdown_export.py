"""The bibliography for readers: grouped by certainty, safe whatever a title holds."""

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from evidence.export import Entry, write
from evidence.model import Finding, Grade, Level, Outcome, Study, Work


def entry(key: str, level: Level | None, **values: object) -> Entry:
    work = Work(key=key, title="T", authors=("Doe, J.",), year=2020, doi="10.1000/x")
    findings = (Finding(message="no comparison group", rule="no-control-group"),)
    grade = Grade(certainty=level, ocebm=4, findings=findings)
    return Entry(work=work, grades=((Study.of("k", work, **values), grade),))


def test_the_whole_bibliography() -> None:
    outcome = Outcome(name="hair count", effect="+28.1%", time="16 weeks")
    entries = [
        entry("b", Level.VERY_LOW, design="case_series", control="none", outcome=outcome),
        entry("a", Level.HIGH, design="rct_parallel", n_analysed=39, control="placebo"),
        Entry(work=Work(key="c", title="Not yet", authors=("Roe, R.",))),
        Entry(work=Work(key="d", journal="Int J Mol Sci", year=2021)),
    ]
    assert write("markdown", entries) == (
        """# Bibliography by certainty

The certainty is provisional: it rates the best study of each work by itself,
not the whole body of evidence for a claim.

## High (provisional)

- Doe, J. (2020). T. <https://doi.org/10.1000/x> `a`
  - high certainty (provisional); OCEBM 4; parallel RCT; n = 39 (analysed); control: placebo
  - Grade from facts read by example, not yet confirmed by a named person
  - **no-control-group**: no comparison group

## Very low (provisional)

- Doe, J. (2020). T. <https://doi.org/10.1000/x> `b`
  - very low certainty (provisional); OCEBM 4; case series; n not reported; no control
  - Outcomes: hair count +28.1% at 16 weeks
  - Grade from facts read by example, not yet confirmed by a named person
  - **no-control-group**: no comparison group

## Not graded

- Roe, R. (n.d.). Not yet. `c`

## Not resolved

- (2021). [title not known]. *Int J Mol Sci*. `d`
"""
    )


def test_the_best_study_of_a_work_decides() -> None:
    work = Work(key="a", title="T", authors=("Doe, J.",))
    low, high = Grade(certainty=Level.LOW), Grade(certainty=Level.HIGH)
    cells = Study(work=work, stream="in_vitro")
    text = write("markdown", [Entry(work=work, grades=((cells, low), (Study(work=work), high)))])
    assert "## High (provisional)" in text
    assert "in vitro: low certainty (provisional)" in text


@given(
    st.text(st.sampled_from("<>[]()!*_`#&;~|\\@{}$^-+=1.\n\x00\u202eab :/w"), max_size=30),
    st.booleans(),
)
def test_hostile_text_shows_as_it_is(title: str, is_javascript: bool) -> None:
    title = f"<script>x</script>{title}" if is_javascript else title
    work = Work(key="k", title=title or "T", authors=("Doe, J.",), url="javascript:alert(1)")
    text = write("markdown", [Entry(work=work)])
    html = MarkdownIt("commonmark").render(text)
    assert "<script" not in html
    assert "<a " not in html
    assert "<img" not in html
    assert html.count("<li>") == 1
    assert html.count("<h") == 2
    assert html.count("<em>") == html.count("<strong>") == 0
    assert all(sign not in text for sign in "\x00\u202e")


def test_a_doi_cannot_leave_its_link() -> None:
    work = Work(key="k", title="T", doi="10.1000/x> <script>é")
    assert "<https://doi.org/10.1000/x%3E%20%3Cscript%3E%C3%A9>" in write(
        "markdown", [Entry(work=work)]
    )
