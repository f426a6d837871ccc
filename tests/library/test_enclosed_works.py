"""Works that a manuscript records itself: in its reference list, in citation fields."""

import json

from evidence.articles import read_text
from evidence.library import Library
from evidence.model import (
    Article,
    Citation,
    CitationKind,
    Design,
    Place,
    Record,
    Sentence,
    Subject,
    Work,
)

LIST = (
    "Green tea lowers systolic blood pressure [1]. It cures tumours in mice [2,3]. "
    "Sleep was worse (Doe and Lee, 2019).\n\n## References\n\n"
    "1. Smith J, Lee K. Green tea and blood pressure: a randomized controlled trial. BMJ. "
    "2020;368:m123. doi:10.1136/bmj.m123\n"
    "2. Tak Y, Olsen E. Green tea in mice with tumours. Nature. 2018;1:2-3.\n"
    "3. Doe A, Lee K. Coffee and sleep in adults. Lancet. 2019;3:4-9. PMID: 12345678\n"
)


def cited(article: Article, *works: Work) -> list[tuple[str, str, str | None]]:
    mentions = Library.of(works).check(article).mentions()
    return [(one.citation.value or "", one.work, one.matched) for one in mentions]


def test_numbers_and_authors_mean_the_entries_of_the_list() -> None:
    assert cited(read_text(LIST, "a.md")) == [
        ("1", "reference 1", None),
        ("2", "reference 2", None),
        ("3", "reference 3", None),
        ("Doe and Lee 2019", "reference 3", None),
        ("10.1136/bmj.m123", "reference 1", None),
        ("pmid:12345678", "reference 3", None),
    ]


def test_an_entry_of_the_list_is_found_among_the_works_at_hand() -> None:
    known = Work(key="smith", title="Green tea and blood pressure", doi="10.1136/bmj.m123")
    found = cited(read_text(LIST, "a.md"), known)
    assert found[0] == ("1", "smith", "smith")
    assert found[1] == ("2", "reference 2", None)


def test_a_title_tells_of_the_study_but_asks_nothing_it_cannot_tell() -> None:
    report = Library.of([]).check(read_text(LIST, "a.md"))
    told = {one.work: one.study for one in report.cited()}
    trial, mice = told["reference 1"], told["reference 2"]
    assert trial is not None
    assert mice is not None
    assert (trial.design, mice.subject) == (Design.RCT_PARALLEL, Subject.ANIMAL)
    assert "sample-size-missing" not in {one.rule for one in report.findings}


def test_a_citation_field_brings_its_work() -> None:
    item = {
        "type": "article-journal",
        "title": "Tea and sleep",
        "DOI": "10.1000/tea",
        "author": [{"family": "Smith", "given": "J."}],
        "issued": {"date-parts": [[2020]]},
    }
    text = "Tea helps sleep (1)."
    place = Place(line=1, column=17, end_line=1, end_column=20, start=16, end=19)
    whole = Place(line=1, column=1, end_line=1, end_column=21, start=0, end=20)
    article = Article(
        path="a.docx",
        text=text,
        sentences=(Sentence(text=text, place=whole, offsets=tuple(range(20))),),
        citations=(
            Citation(text="(1)", place=place, kind=CitationKind.KEY, value="7", sentence=0),
        ),
        records=(Record(key="7", form="csl_json", text=json.dumps(item), line=1),),
    )
    assert cited(article) == [("7", "smithTeaSleep2020", None)]
    other = Work(key="smithTeaSleep2020", title="Another work", authors=("Lee, K",))
    assert cited(article, other) == [("7", "reference 7", None)]
    same = Work(key="known", title="Tea and sleep", doi="10.1000/tea")
    assert cited(article, same) == [("7", "known", "known")]


def test_the_text_of_a_claim_is_printed_as_it_stands() -> None:
    report = Library.of([]).check(read_text(LIST, "a.md"))
    claim = report.manuscript.passages[0].claim
    assert claim is not None
    assert claim.text == "Green tea lowers systolic blood pressure [1]."
