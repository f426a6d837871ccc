"""What a BibTeX entry becomes, and what is said when it cannot be read."""

import pytest

from evidence.model import Property, Unread, Work
from evidence.readers import Complaint, read_text


def read(text: str) -> list[Work | Unread]:
    return list(read_text(text, "library.bib"))


def one(text: str) -> Work:
    (work,) = read(text)
    assert isinstance(work, Work)
    return work


def field(name: str, value: str) -> Work:
    return one(f"@article{{k, {name} = {{{value}}}}}")


def test_an_article_with_everything() -> None:
    work = one(
        r"""
        @Article{tak2020,
          Author = {Tak, Young Jin and Lee, Soo-Yeon and others},
          TITLE = "A {R}andomized, {D}ouble-{B}lind trial",
          journaltitle = {STEM CELLS Transl. Med.},
          date = {2020-05-18}, volume = 9, number = {8}, pages = {839--849},
          doi = {https://doi.org/10.1002/SCTM.19-0410},
          eprint = {32420697}, eprinttype = {pmid}, pmcid = {pmc7381801},
          url = {https://example.org/a\_b}, nct = {NCT02865421},
          keywords = {hair; Alopecia, Androgenetic}, month = may,
          abstract = {Background: 38 \% of men.

          Methods: two
          arms.},
        }"""
    )
    assert (work.key, work.entry_type, work.year) == ("tak2020", "article", 2020)
    assert work.title == "A Randomized, Double-Blind trial"
    assert work.authors == ("Tak, Young Jin", "Lee, Soo-Yeon", "et al.")
    assert (work.journal, work.volume, work.issue) == ("STEM CELLS Transl. Med.", "9", "8")
    assert (work.pages, work.doi) == ("839-849", "10.1002/sctm.19-0410")
    assert (work.pmid, work.pmcid) == ("32420697", "PMC7381801")
    assert work.registration == "NCT02865421"
    assert work.url == "https://example.org/a_b"
    assert work.keywords == ("hair", "Alopecia, Androgenetic")
    assert work.abstract == "Background: 38 % of men.\nMethods: two arms."
    assert work.fields == (
        ("date", "2020-05-18"),
        ("eprint", "32420697"),
        ("eprinttype", "pmid"),
        ("month", "may"),
    )
    assert (work.file, work.line) == ("library.bib", 2)


def test_strings_and_joined_values() -> None:
    work = one(
        '@string{jid = "J. Invest. Dermatol."}\n@STRING(part = {Part })\n'
        "@article{k, journal = JID, title = part # {B} # 2, volume = 7, note = unknown}"
    )
    assert (work.journal, work.title, work.volume) == ("J. Invest. Dermatol.", "Part B2", "7")
    assert work.fields == (("note", "unknown"),)


def test_strings_made_of_each_other_do_not_grow_without_end() -> None:
    doubled = "".join(f"@string{{s{n} = s{n - 1} # s{n - 1}}}\n" for n in range(1, 60))
    work = one(f"@string{{s0 = {{sleep }}}}\n{doubled}@article{{k, title = s3, note = s59}}")
    assert work.title == " ".join(["sleep"] * 8)
    assert sum(len(text) for _, text in work.fields) < 20_000


def test_comments_preambles_and_strings_are_not_entries() -> None:
    assert read('@comment{x}\n@preamble{"y"}\n@string{a = {b}}\nfree words\n') == []


def test_an_entry_behind_a_percent_sign_is_a_comment() -> None:
    work = one("%@article{k, title = {old}}\n@article{k, title = {new}}")
    assert work.title == "new"


def test_crossref_gives_what_is_missing_and_no_identifier() -> None:
    child, parent = read(
        "@inproceedings{a, crossref = {p}, title = {A talk}, year = 1999}\n"
        "@proceedings{p, title = {The Book}, year = {2001}, publisher = {X}, doi = {10.1000/p}}"
    )
    assert isinstance(child, Work)
    assert isinstance(parent, Work)
    assert (child.title, child.year, child.doi) == ("A talk", 1999, None)
    assert child.fields == (("crossref", "p"), ("booktitle", "The Book"), ("publisher", "X"))


def test_crossref_in_a_circle_ends() -> None:
    works = read("@book{a, crossref = {b}}\n@book{b, crossref = {a}, year = 2000}")
    assert [work.year for work in works if isinstance(work, Work)] == [2000, 2000]


@pytest.mark.parametrize(
    ("written", "doi"),
    [
        ("10.1000/ABC.", "10.1000/abc"),
        ("doi:10.1000/a\\_b", "10.1000/a_b"),
        ("http://dx.doi.org/10.1000/(sici)1(2)", "10.1000/(sici)1(2)"),
        ("https://doi.org/10.1000/x)", "10.1000/x"),
        ("not a doi", None),
    ],
)
def test_dois(written: str, doi: str | None) -> None:
    work = field("doi", written)
    assert work.doi == doi
    assert work.fields == ((("doi", written),) if doi is None else ())


def test_identifiers_in_notes_and_links() -> None:
    work = one(
        "@article{k, note = {PMID: 32420697; PMCID: PMC7381801}, "
        "url = {https://doi.org/10.1000/x}, annote = {NCT02865421}}"
    )
    assert (work.pmid, work.pmcid, work.doi) == ("32420697", "PMC7381801", "10.1000/x")
    assert work.registration == "NCT02865421"
    assert dict(work.fields)["note"] == "PMID: 32420697; PMCID: PMC7381801"


@pytest.mark.parametrize(
    ("written", "year"),
    [("2020", 2020), ("c2005", 2005), ("2019/2020", 2019), ("in press", None), ("", None)],
)
def test_years(written: str, year: int | None) -> None:
    work = field("year", written)
    assert work.year == year
    assert work.fields == (() if written == "2020" else (("year", written),))


def test_a_subtitle_belongs_to_the_title() -> None:
    work = one("@book{k, title = {Hair}, subtitle = {A history}}")
    assert work.title == "Hair: A history"


def test_unknown_fields_stay_in_order_as_written() -> None:
    work = one("@article{k, Zeta = {a {B} \\emph{c}}, title = {T}, alpha = {1}}")
    assert work.fields == (("zeta", "a {B} \\emph{c}"), ("alpha", "1"))


def test_facts_are_read_with_the_file_as_receipt() -> None:
    work = one("@article{k, evidence-n-randomised = {38 | reading | curators}}")
    (fact,) = work.facts
    assert (fact.property, fact.value, fact.origin) == (Property.N_RANDOMISED, 38, "curators")
    assert fact.receipt is not None
    assert fact.receipt.note == "as written in library.bib"
    assert work.fields == ()


def test_a_fact_that_does_not_parse_is_kept_and_complained_of() -> None:
    work, complaint = read("@article{k, evidence-design = {cohrt | reading}}")
    assert isinstance(work, Work)
    assert work.facts == ()
    assert work.fields == (("evidence-design", "cohrt | reading"),)
    assert isinstance(complaint, Complaint)
    assert "did you mean cohort" in complaint.why
    assert complaint.text.startswith("library.bib:1: k: ")


# Bad input: it costs that entry, is named with line and reason, and the rest loads.


def split(found: list[Work | Unread]) -> tuple[list[str], list[Unread]]:
    works = [one.key for one in found if isinstance(one, Work)]
    return works, [one for one in found if isinstance(one, Unread)]


def test_a_missing_brace_costs_one_entry() -> None:
    works, (bad,) = split(
        read("@article{a, title = {A}}\n@article{b, title = {B\n@article{c, title = {C}}")
    )
    assert works == ["a", "c"]
    assert (bad.file, bad.line) == ("library.bib", 2)
    assert "not closed before the next entry" in bad.why
    assert bad.raw == "@article{b, title = {B"


def test_a_truncated_file_costs_the_last_entry() -> None:
    works, (bad,) = split(read("@article{a, title = {A}}\n\n@article{b,\n  title = {B and no e"))
    assert works == ["a"]
    assert bad.line == 3
    assert "the file ends inside this entry" in bad.why
    assert bad.raw.endswith("no e")


def test_a_broken_entry_keeps_all_its_text() -> None:
    works, (bad,) = split(
        read("@article{a title = {A},\n year = {2000}\n}\n@article{c, title = {C}}")
    )
    assert works == ["c"]
    assert bad.raw == "@article{a title = {A},\n year = {2000}\n}"


def test_a_repeated_key_keeps_the_first_and_shows_both_lines() -> None:
    works, (bad,) = split(read("@article{a, title = {A}}\n@article{a, title = {B}}"))
    assert works == ["a"]
    assert bad.line == 2
    assert "already used on line 1" in bad.why
    assert bad.raw == "@article{a, title = {B}}"


def test_a_repeated_field_keeps_the_entry_and_both_values() -> None:
    work, complaint = read("@article{a, title = {A}, title = {B}, note = {n}, note = {n}}")
    assert isinstance(work, Work)
    assert work.title == "A"
    assert work.fields == (("title", "B"), ("note", "n"))
    assert isinstance(complaint, Complaint)
    assert "title is given more than once" in complaint.why


def test_a_missing_comma_is_mended_and_told() -> None:
    work, complaint = read("@article{a, title = {A}\n year = {2000}, note = {n}}")
    assert isinstance(work, Work)
    assert (work.title, work.year) == ("A", 2000)
    assert isinstance(complaint, Complaint)
    assert "no comma between title and year" in complaint.why


def test_entries_without_a_key_get_one() -> None:
    works, bad = split(
        read(
            "@article{, author = {Müller, Eva}, title = {On the Growth of Hair}, year = 2001}\n"
            "@article{author = {Müller, Eva}, title = {On the Growth of Hair}, year = 2001}\n"
            "@misc{,}\n"
        )
    )
    assert works == ["mullerGrowthHair2001", "mullerGrowthHair2001a", "untitled"]
    assert bad == []


def test_a_brace_behind_a_backslash_may_close_a_value() -> None:
    work = one("@article{a, title = {T}, note = {C:\\}, year = 2000}")
    assert (work.title, work.year) == ("T", 2000)
    assert work.fields == (("note", "C:\\"),)


def test_an_entry_without_its_sign_is_told() -> None:
    works, (bad,) = split(read("@article{a, title = {A}}\narticle{b,\n title = {B}}\n"))
    assert works == ["a"]
    assert isinstance(bad, Complaint)
    assert (bad.line, "begin it with `@`" in bad.why) == (2, True)


def test_lines_are_right_in_a_long_file() -> None:
    filler = "x" * 990
    text = "".join(f"@article{{k{i},\n note = {{{filler}}}\n}}\n" for i in range(1500))
    works = read(text)
    assert [work.line for work in works] == list(range(1, 4500, 3))


def test_an_open_entry_in_a_long_file_costs_only_itself() -> None:
    filler = "x" * 990
    parts = [f"@article{{k{i},\n note = {{{filler}}}\n}}\n" for i in range(900)]
    parts[404] = "@article{open,\n note = {never\n"
    works, (bad,) = split(read("".join(parts)))
    assert len(works) == 899
    assert (bad.line, "next entry" in bad.why) == (404 * 3 + 1, True)


def test_a_backslash_at_the_end_of_a_line_moves_no_line_and_drops_no_entry() -> None:
    works = read("% note @ home \\\n@article{a,\n note = {x \\\\\n y}}\n@article{b, year = {2000}}")
    assert [(one.key, one.line) for one in works if isinstance(one, Work)] == [("a", 2), ("b", 5)]
