"""CSL JSON: valid items with the grade where CSL leaves room for it."""

import json

import pytest

from evidence.errors import UnknownKey
from evidence.export import FORMATS, Entry, write
from evidence.model import Finding, Grade, Level, Step, Study, Work

# The item types of CSL 1.0.2 that this exporter may choose from.
TYPES = {
    "article-journal",
    "book",
    "chapter",
    "dataset",
    "document",
    "entry",
    "legislation",
    "manuscript",
    "pamphlet",
    "paper-conference",
    "patent",
    "periodical",
    "report",
    "review",
    "software",
    "standard",
    "thesis",
    "webpage",
}


def items(*entries: Entry) -> list[dict[str, object]]:
    text = write("csl_json", entries)
    assert text.endswith("]\n")
    found = json.loads(text)
    assert isinstance(found, list)
    return found


def item(**values: object) -> dict[str, object]:
    (found,) = items(Entry(work=Work.model_validate({"key": "k", "title": "T", **values})))
    return found


def test_formats_are_found_by_walking_the_folder() -> None:
    assert set(FORMATS) >= {"bibtex", "csl_json", "markdown"}
    with pytest.raises(UnknownKey, match="known: .*bibtex"):  # noqa: RUF043
        write("docx", [])


def test_an_item() -> None:
    work = Work(
        key="müller2020",
        title="Études",
        authors=("Müller, Eva", "King, Martin Luther, Jr.", "World Health Organization", "et al."),
        year=2020,
        journal="J",
        doi="10.1000/x",
        pmid="1",
        keywords=("a", "b"),
        fields=(("month", "may"), ("publisher", "P"), ("isbn", "{x}")),
    )
    study = Study.of(work=work, design="case_series", n_enrolled=39)
    grade = Grade(
        ocebm=4,
        certainty=Level.VERY_LOW,
        steps=(Step(domain="design", change=0, why="starts low"),),
        findings=(Finding(message="no comparison group", code="DES001", rule="no-control-group"),),
    )
    (found,) = items(Entry(work=work, grades=((study, grade),)))
    custom = found.pop("custom")
    assert found == {
        "id": "müller2020",
        "citation-key": "müller2020",
        "type": "article-journal",
        "title": "Études",
        "author": [
            {"family": "Müller", "given": "Eva"},
            {"family": "King", "given": "Martin Luther", "suffix": "Jr."},
            {"literal": "World Health Organization"},
        ],
        "issued": {"date-parts": [[2020, 5]]},
        "container-title": "J",
        "DOI": "10.1000/x",
        "PMID": "1",
        "keyword": "a, b",
        "publisher": "P",
        "annote": "very low certainty; OCEBM 4; no-control-group",
        "note": "Provisional rating very low certainty, OCEBM level 4: case series; "
        "n = 39 (enrolled); control not reported. Grade from facts read by example, "
        "not yet confirmed by a named person. "
        "No-control-group: no comparison group.",
    }
    assert isinstance(custom, dict)
    assert custom["grades"][0]["certainty"] == "very_low"
    assert custom["grades"][0]["steps"][0]["why"] == "starts low"
    assert [fact["property"] for fact in custom["facts"]] == ["design", "n_enrolled"]
    assert custom["authors_truncated"] is True
    assert custom["fields"] == [["month", "may"], ["publisher", "P"], ["isbn", "{x}"]]


def test_ungraded_works_say_nothing_of_a_grade() -> None:
    assert {"annote", "note", "custom"}.isdisjoint(item())


@pytest.mark.parametrize(
    ("fields", "year", "parts"),
    [
        ((("date", "2020-05-18"),), 2020, [[2020, 5, 18]]),
        ((("date", "2019-05-18"),), 2020, [[2020]]),
        ((("month", "September"),), 2020, [[2020, 9]]),
        ((("month", "13"),), 2020, [[2020]]),
        ((), 2020, [[2020]]),
    ],
)
def test_dates(fields: tuple[tuple[str, str], ...], year: int, parts: list[list[int]]) -> None:
    assert item(fields=fields, year=year)["issued"] == {"date-parts": parts}


def test_types_are_those_of_csl() -> None:
    kinds = ("article", "book", "inbook", "phdthesis", "online", "misc", "jurisdiction", "dataset")
    assert {item(entry_type=kind)["type"] for kind in kinds} <= TYPES


def test_sorted_and_the_same_each_time() -> None:
    entries = [Entry(work=Work(key=key)) for key in "cab"]
    assert [one["id"] for one in items(*entries)] == ["a", "b", "c"]
    assert write("csl_json", entries) == write("csl_json", reversed(entries))
