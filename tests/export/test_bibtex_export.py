"""BibTeX out, in and out again: the same bytes, and nothing of a person's is lost."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from bibtexparser.entrypoint import parse_string
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evidence.export import Entry, write
from evidence.model import Basis, Fact, Finding, Grade, Level, Property, Receipt, Study, Work
from evidence.readers import read, read_text

FILES = Path(__file__).parents[2] / ".." / "shared" / "fixtures" / "library_exports" / "bib"
NASTY = st.text(
    st.sampled_from("ab1 {}\\$&%#_~^'`\"-,;=@()\n\t\r\x00\x0b\u00a0\u2028éβ|"), max_size=14
)
TEXT = st.one_of(NASTY, st.text(max_size=20))
MAYBE = st.none() | TEXT
NAMES = st.sampled_from(("title", "year", "date", "annotation", "note", "month", "Bad name", "doi"))
WORKS = st.builds(
    Work,
    key=st.from_regex(r"[A-Za-z][A-Za-z0-9:/_.-]{0,8}", fullmatch=True),
    entry_type=st.sampled_from(("article", "book", "misc", "comment", "Web Page", "")),
    title=TEXT,
    authors=st.lists(TEXT, max_size=3).map(tuple),
    year=st.none() | st.integers(1500, 2099),
    journal=MAYBE,
    volume=MAYBE,
    issue=MAYBE,
    pages=MAYBE,
    doi=st.none()
    | st.from_regex(r"10\.[0-9]{4}/[a-zA-Z0-9._;<>/-]{0,9}[a-zA-Z0-9]", fullmatch=True),
    pmid=st.none() | st.from_regex(r"[1-9][0-9]{0,7}", fullmatch=True),
    pmcid=st.none() | st.from_regex(r"PMC[1-9][0-9]{0,7}", fullmatch=True),
    registration=MAYBE,
    url=MAYBE,
    abstract=MAYBE,
    keywords=st.lists(TEXT, max_size=3).map(tuple),
    mesh=st.lists(TEXT, max_size=2).map(tuple),
    publication_types=st.lists(TEXT, max_size=2).map(tuple),
    fields=st.lists(st.tuples(NAMES, TEXT), max_size=3).map(tuple),
    facts=st.just(()),
)
SETTINGS = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def works_in(text: str) -> list[Work]:
    return [one for one in read_text(text, "out.bib") if isinstance(one, Work)]


def graded(work: Work, **values: object) -> Entry:
    facts = tuple(
        Fact.model_validate(
            {
                "work": work.key,
                "property": name,
                "value": value,
                "basis": Basis.READING,
                "origin": "curators",
                "receipt": Receipt(note="read"),
            }
        )
        for name, value in values.items()
    )
    flags = (
        Finding(message="no comparison group", code="DES001", rule="no-control-group"),
        Finding(message="12 weeks & less", code="DES009", rule="short-follow-up"),
    )
    grade = Grade(ocebm=4, certainty=Level.VERY_LOW, findings=flags)
    return Entry(work=work, grades=((Study(work=work, facts=facts), grade),))


def exported(entries: Iterable[Entry]) -> str:
    return write("bibtex", entries)


def check_grammar(text: str) -> None:
    """Hold the text against what strict parsers ask: balance, names, no field twice."""
    for entry in parse_string(text, parse_stack=[]).blocks:
        assert type(entry).__name__ == "Entry", entry
    for block in re.split(r"\n(?=@)", text):
        assert block.count("{") == block.count("}")
        names = re.findall(r"^  ([^\s=]+) = [{a-z]", block, re.M)
        assert len(set(names)) == len(names)
        assert all(re.fullmatch(r"[^\"#%'(),={}\s]+", name) for name in names)


def test_a_list_of_blanks_is_no_field() -> None:
    work = Work(key="a", title="Zinc and colds", publication_types=("\u00a0  \u2028",))
    assert "publication-types" not in exported([Entry(work=work)])


@SETTINGS
@given(st.lists(WORKS, max_size=3, unique_by=lambda work: work.key))
def test_export_read_export_gives_the_same_bytes(works: list[Work]) -> None:
    first = exported(Entry(work=work) for work in works)
    again = works_in(first)
    assert len(again) == len(works)
    assert exported(Entry(work=work) for work in again) == first
    check_grammar(first)
    first.encode()


@SETTINGS
@given(WORKS)
def test_what_has_a_place_comes_back(work: Work) -> None:
    (again,) = works_in(exported([Entry(work=work.model_copy(update={"fields": ()}))]))
    assert again.key == work.key
    assert again.year == work.year
    assert again.doi == (None if work.doi is None else work.doi.lower()) or work.url
    assert (again.pmid, again.pmcid) == (work.pmid, work.pmcid) or work.url
    for name in ("title", "journal", "volume", "issue"):
        clean = re.sub(r"[\x00-\x1f\x7f]", " ", getattr(work, name) or "")
        if clean.strip():
            assert getattr(again, name) == clean
    abstract = re.sub(r"[\x00-\x09\x0b-\x1f\x7f]", " ", work.abstract or "").strip("\n")
    if abstract.strip():
        assert again.abstract == abstract


@pytest.mark.skipif(not FILES.is_dir(), reason="the folder of real libraries is not here")
@pytest.mark.parametrize(
    "name",
    [
        "bbt_988_entries_some_broken.bib",
        "mendeley_512_entries.bib.gz",
        "jabref_complex.bib",
        "zotero_export_1000_dogs.bib.gz",
        "plus_in_field_name.bib",
        "math_markup.bib",
    ],
)
def test_real_libraries_come_back_byte_for_byte(name: str) -> None:
    works = [one for one in read(FILES / name) if isinstance(one, Work)]
    first = exported(graded(work, design="cohort", n_analysed=39) for work in works)
    again = works_in(first)
    assert len(again) == len(works)
    second = exported(
        Entry(work=one, grades=((Study(work=one, facts=one.facts), graded(one).grades[0][1]),))
        for one in again
    )
    assert second == first
    for before, after in zip(sorted(works, key=lambda one: one.key), again, strict=True):
        for field in ("title", "authors", "year", "journal", "doi", "pmid", "pages", "url"):
            assert getattr(after, field) == getattr(before, field)


TAK = Work(
    key="tak2020",
    title="PRP & mRNA: a 50% trial_1",
    authors=("Tak, Young Jin", "King, Martin Luther, Jr.", "World Health Organization", "et al."),
    year=2020,
    journal="Stem Cells",
    pages="839-849",
    doi="10.1002/sctm.19_0410",
    url="https://example.org/a_b?c=1%20&d#e",
    abstract="38 % of men.\nTwo arms: A {x} B.",
    keywords=("hair", "Alopecia, Androgenetic", "evidence: high certainty"),
    fields=(("annotation", "My own {note}."), ("month", "may"), ("file", ":a_b.pdf:PDF")),
)


def test_the_whole_entry() -> None:
    assert exported([graded(TAK, design="before_after", n_analysed=39, control="none")]) == (
        """@article{tak2020,
  author = {Tak, Young Jin and King, Jr., Martin Luther and {World Health Organization} and others},
  title = {{PRP} \\& {mRNA}: a 50\\% trial\\_1},
  journal = {Stem Cells},
  year = {2020},
  pages = {839--849},
  doi = {10.1002/sctm.19_0410},
  url = {https://example.org/a_b?c=1%20&d#e},
  abstract = {38 \\% of men.

Two arms: A \\textbraceleft{}x\\textbraceright{} B.},
  keywords = {hair, {Alopecia, Androgenetic}, evidence: very low certainty, evidence: OCEBM 4, \
evidence: no-control-group, evidence: short-follow-up},
  month = may,
  file = {:a_b.pdf:PDF},
  annotation = {My own {note}.

[evidence]
Provisional rating very low certainty, OCEBM level 4: before-after study; n = 39 (analysed); \
no control. Grade from facts read by curators, \
not yet confirmed by a named person. No-control-group: no comparison group. \
Short-follow-up: 12 weeks \\& less.
[/evidence]},
  evidence-design = {before_after | reading | curators | note=read},
  evidence-control = {none | reading | curators | note=read},
  evidence-n-analysed = {39 | reading | curators | note=read},
}
"""
    )


def test_a_second_export_replaces_what_the_first_put_in() -> None:
    (again,) = works_in(exported([graded(TAK)]))
    grade = Grade(certainty=Level.LOW)
    entry = Entry(work=again, grades=((Study(work=again), grade),))
    text = exported([entry])
    keywords = "hair, {Alopecia, Androgenetic}, evidence: low certainty, evidence: by machine only"
    assert f"keywords = {{{keywords}}}" in text
    assert "annotation = {My own {note}.\n\n[evidence]\nProvisional rating low certainty:" in text
    assert text.count("[evidence]") == 1
    assert "OCEBM" not in text


def test_a_person_may_write_behind_our_paragraph() -> None:
    (again,) = works_in(
        exported([graded(TAK)]).replace("[/evidence]", "[/evidence] And this is mine.")
    )
    text = exported([graded(again)])
    assert "My own {note}.\n\n And this is mine.\n\n[evidence]" in text


def test_the_paragraph_cannot_be_closed_from_outside() -> None:
    flag = Finding(message="says [/evidence] here", rule="x")
    entry = Entry(work=TAK, grades=((Study(work=TAK), Grade(findings=(flag,))),))
    (again,) = works_in(exported([entry]))
    assert exported([Entry(work=again, grades=entry.grades)]) == exported([entry])


def test_entries_are_sorted_and_no_key_is_written_twice() -> None:
    works = [Work(key=key, title="T") for key in ("b", "a", "c d", "c-d", "x}, @misc{y")]
    text = exported(Entry(work=work) for work in works)
    assert re.findall(r"^@\w+\{(.*),$", text, re.M) == ["a", "b", "c d", "c-d", "x- @misc-y"]
    check_grammar(text)


def test_a_field_given_twice_gets_a_name_of_its_own() -> None:
    (work,) = works_in("@article{a, title = {A}, title = {B}, note = {n}, note = {m}}")
    text = exported([Entry(work=work)])
    assert "title-2 = {B}" in text
    assert "note-2 = {m}" in text
    assert works_in(text)[0].title == "A"


def test_facts_of_several_streams_come_back() -> None:
    text = (
        "@article{a, title = {A},\n"
        "  evidence-human-design = {cohort | reading | x | quote=all {40} | at=abstract:1-5},\n"
        "  evidence-in-vitro-species = {mouse | abstract ;; rat | abstract}}"
    )
    (work,) = works_in(text)
    assert [(fact.stream, fact.property, fact.value) for fact in work.facts] == [
        ("human", Property.DESIGN, "cohort"),
        ("in_vitro", Property.SPECIES, "mouse"),
        ("in_vitro", Property.SPECIES, "rat"),
    ]
    (again,) = works_in(exported([Entry(work=work)]))
    assert again.facts == work.facts
    assert again.facts[0].quote == "all {40}"
