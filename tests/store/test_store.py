"""What the store does with works, facts and grades."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from evidence.errors import UnknownKey
from evidence.model import (
    Basis,
    Fact,
    Finding,
    Grade,
    Level,
    Outcome,
    Place,
    Property,
    Receipt,
    Severity,
    Step,
    Study,
    Words,
    Work,
)
from evidence.store import Counts, Store

RECEIPT = Receipt(url="https://example.org/1", when=datetime(2024, 5, 1, tzinfo=UTC))
WORK = Work(
    key="rossi2020",
    title="Exosomes and hair density",
    authors=("Rossi, A.", "Müller, B."),
    year=2020,
    abstract="Thirty-nine patients were treated.",
    fields=(("note", "first"), ("shelf", "3")),
    receipts=(RECEIPT,),
    file="a.bib",
    line=7,
)


def fact(
    name: str,
    value: str | int | float | Outcome,
    *,
    work: str = "rossi2020",
    stream: str = "",
    basis: str = "abstract",
    quote: str | None = None,
) -> Fact:
    return Fact(
        work=work,
        property=Property(name),
        value=value,
        stream=stream,
        basis=Basis(basis),
        origin="test",
        quote=quote,
    )


def rows(path: Path, query: str) -> list[dict[str, object]]:
    """Look at the file as another tool would."""
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    found = [dict(row) for row in connection.execute(query)]
    connection.close()
    return found


def test_an_incoming_record_updates_what_it_tells(store: Store) -> None:
    other = Receipt(url="https://example.org/2")
    store.put([WORK])
    again = Work(
        key="rossi2020",
        title="Exosomes and hair density: a trial",
        doi="10.1000/x",
        fields=(("note", "second"),),
        receipts=(other,),
    )
    assert store.put([again]) == Counts(merged=1)
    assert store.put([again]) == Counts(unchanged=1)
    assert store.work("rossi2020") == WORK.model_copy(
        update={
            "title": "Exosomes and hair density: a trial",
            "doi": "10.1000/x",
            "fields": (("note", "second"), ("shelf", "3")),
            "receipts": (RECEIPT, other),
        }
    )


def test_one_key_twice_in_one_go_is_one_work(store: Store) -> None:
    facts = (fact("design", "cohort"),)
    again = WORK.model_copy(update={"doi": "10.1/a", "facts": facts})
    assert store.put([WORK, again, again]) == Counts(added=1, merged=1, unchanged=1)
    assert store.work("rossi2020") == again


def test_facts_of_a_record_are_added_and_never_overwritten(store: Store) -> None:
    first, second = fact("n_analysed", 39), fact("n_analysed", 40)
    store.put([WORK.model_copy(update={"facts": (first,)})])
    assert store.put([WORK.model_copy(update={"facts": (second,)})]) == Counts(merged=1)
    work = store.work("rossi2020")
    assert work is not None
    assert work.facts == (first, second)


def test_facts_are_known_by_the_key_their_work_has_here(store: Store) -> None:
    told = fact("control", "sham", work="Rossi_2020a")
    store.put([WORK.model_copy(update={"facts": (told,)})])
    (study,) = store.studies(["rossi2020"])
    assert study.facts == (told.model_copy(update={"work": "rossi2020"}),)


def test_added_facts_are_of_the_study_and_not_of_the_record(store: Store) -> None:
    added = fact("control", "sham")
    store.put([WORK])
    assert store.add_facts([added, added]) == 1
    assert store.add_facts([added]) == 0
    (study,) = store.studies()
    assert study.facts == (added,)
    assert store.work("rossi2020") == WORK


def test_a_fact_that_later_travels_in_the_record_becomes_the_records(store: Store) -> None:
    added = fact("control", "sham")
    store.put([WORK])
    store.add_facts([added])
    travelling = WORK.model_copy(update={"facts": (added,)})
    assert store.put([travelling]) == Counts(merged=1)
    assert store.put([travelling]) == Counts(unchanged=1)
    assert store.work("rossi2020") == travelling


@pytest.mark.parametrize("key", ["nobody1999", ""])
def test_a_fact_about_nobody_is_refused_whole(store: Store, key: str) -> None:
    store.put([WORK])
    with pytest.raises(UnknownKey, match="add it first"):
        store.add_facts([fact("control", "sham"), fact("control", "sham", work=key)])
    assert next(store.studies()).facts == ()
    with pytest.raises(UnknownKey, match="add it first"):
        store.save_grades([(Study.of(key or "x"), Grade())])


def test_what_a_person_says_shows_in_the_view(store: Store, path: Path) -> None:
    store.put([WORK])
    store.add_facts([fact("control", "none"), fact("n_analysed", 39)])
    (seen,) = rows(path, "SELECT * FROM study")
    assert (seen["control"], seen["sample_size"]) == ("none", 39)
    store.add_facts([fact("control", "placebo", basis="person")])
    (seen,) = rows(path, "SELECT * FROM study")
    assert (seen["control"], seen["sample_size"]) == ("placebo", 39)


def test_the_view_has_the_columns_people_expect(store: Store, path: Path) -> None:
    store.put([WORK])
    outcome = Outcome(name="hair density", effect="12")
    store.add_facts([fact("design", "before_after"), fact("outcome", outcome)])
    (study,) = store.studies()
    findings = (
        Finding(message="no control", code="DES001", rule="no-control-group"),
        Finding(message="just so", code="DES009", rule="of-note", severity=Severity.INFO),
    )
    store.save_grades([(study, Grade(ocebm=4, certainty=Level.VERY_LOW, findings=findings))])
    assert rows(path, "SELECT * FROM study") == [
        {
            "key": "rossi2020",
            "title": "Exosomes and hair density",
            "year": 2020,
            "journal": None,
            "doi": None,
            "design": "before_after",
            "subject": "human",
            "sample_size": None,
            "control": None,
            "follow_up_weeks": None,
            "outcomes": "hair density 12",
            "ocebm_level": 4,
            "certainty": "very_low",
            "flags": "no-control-group",
        }
    ]
    assert [row["code"] for row in rows(path, "SELECT code FROM finding")] == ["DES001", "DES009"]


def test_words_are_stored_as_people_write_them(store: Store, path: Path) -> None:
    store.put([WORK])
    store.add_facts([fact("n_analysed", 39, basis="reading")])
    assert rows(path, "SELECT property, value, kind, basis FROM fact") == [
        {"property": "n_analysed", "value": "39", "kind": "integer", "basis": "reading"}
    ]
    assert rows(path, "SELECT authors FROM work") == [{"authors": '["Rossi, A.", "Müller, B."]'}]


def test_a_grade_comes_out_as_saved_and_the_next_replaces_it(store: Store, path: Path) -> None:
    store.put([WORK])
    store.add_facts([fact("control", "none")])
    (study,) = store.studies()
    place = Place(line=1, column=1, end_line=1, end_column=5, start=0, end=4)
    words = Words(text="cure", place=place)
    finding = Finding(message="no control", because=(*study.facts, words), code="DES001", rule="x")
    step = Step(domain="imprecision", change=-1.5, why="few people", because=study.facts)
    blinding = (("DES002", Property.BLINDING),)
    grade = Grade(ocebm=3, steps=(step,), findings=(finding,), not_judged=blinding)
    assert store.grade("rossi2020") is None
    store.save_grades([(study, grade)])
    assert store.grade("rossi2020") == grade
    store.save_grades([(study, Grade()), (study, Grade(ocebm=2))])
    assert store.grade("rossi2020") == Grade(ocebm=2)
    assert rows(path, "SELECT * FROM finding") == []


def test_a_work_that_falls_into_streams_drops_the_grade_of_the_whole(
    store: Store, path: Path
) -> None:
    store.put([WORK])
    store.save_grades((study, Grade(ocebm=5)) for study in store.studies())
    store.add_facts([fact("subject", "human", stream="human"), fact("funding", "none")])
    store.add_facts([fact("subject", "animal", stream="animal")])
    assert store.grade("rossi2020") is None
    assert [row["key"] for row in rows(path, "SELECT key FROM study ORDER BY key")] == [
        "rossi2020/animal",
        "rossi2020/human",
    ]
    for study in store.studies():
        assert study.value("funding") == "none"
    store.save_grades((study, Grade(ocebm=2)) for study in store.studies())
    store.add_facts([fact("n_analysed", 9, stream="animal")])
    assert store.grade("rossi2020/human") == Grade(ocebm=2)


def test_studies_come_in_the_order_asked(store: Store) -> None:
    store.put(Work(key=key) for key in "abcd")
    store.add_facts(
        fact("subject", stream, work="b", stream=stream) for stream in ("human", "animal")
    )
    asked = ["d", "b", "nobody", "a", "d"]
    assert [study.key for study in store.studies(asked)] == ["d", "b/human", "b/animal", "a"]
    assert [study.key for study in store.studies(["b/animal"])] == ["b/animal"]
    assert [study.key for study in store.studies()] == ["a", "b/human", "b/animal", "c", "d"]
    assert list(store.studies([])) == []


def test_one_may_write_while_reading(store: Store) -> None:
    store.put(Work(key=f"k{number}") for number in range(2100))
    for work in store.works():
        if work.key.endswith("00"):
            store.add_facts([fact("control", "sham", work=work.key)])
    assert sum(study.control is not None for study in store.studies()) == 20


def test_an_interruption_leaves_whole_batches(store: Store) -> None:
    def interrupted() -> Iterator[Work]:
        yield from (Work(key=f"k{number}") for number in range(2500))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.put(interrupted())
    assert len(list(store.works())) == 2000
    assert len(list(store.studies())) == 2000


@pytest.mark.parametrize("text", ["a\ud800b", "a\0b", "\ud83d\ude00", "\udcff"])
def test_text_that_is_not_text_costs_nothing_else(store: Store, text: str) -> None:
    told = fact("note", text, work=text, quote=text)
    odd = Work(key=text, title=text, fields=((text, text),), facts=(told,))
    assert store.put([WORK, odd]) == Counts(added=2)
    assert store.put([WORK, odd]) == Counts(unchanged=2)
    assert store.work("rossi2020") == WORK
    kept = store.work(text)
    assert kept is not None
    assert "\ud800" not in kept.title
    (study,) = store.studies([text])
    assert [one.property for one in study.facts] == [Property.NOTE]
    finding = Finding(message=text, because=(told,))
    store.save_grades([(study, Grade(findings=(finding,)))])
    saved = store.grade(text)
    assert saved is not None
    assert len(saved.findings) == 1
    assert store.add_facts([fact("note", text + "!", work=text)]) == 1
    store.search(text)


def test_numbers_no_database_holds_are_kept_as_text(store: Store) -> None:
    huge = 10**30
    assert store.put([WORK, Work(key="b", year=huge, line=huge)]) == Counts(added=2)
    assert store.work("b") == Work(key="b", fields=(("year", str(huge)),))
    store.add_facts([fact("n_analysed", huge), fact("follow_up_weeks", float("inf"))])
    (study,) = store.studies(["rossi2020"])
    assert (study.sample_size, study.follow_up_weeks) == (huge, float("inf"))
    grade = Grade(findings=(Finding(message="endless", because=study.facts),))
    store.save_grades([(study, grade)])
    assert store.grade("rossi2020") == grade


def test_grades_are_read_together_and_what_is_the_same_is_left(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a.db") as store:
        store.put([WORK, WORK.model_copy(update={"key": "other"})])
        studies = list(store.studies())
        first = [(study, Grade(ocebm=4, catalogue="1")) for study in studies]
        store.save_grades(first)
        numbers = _numbers(tmp_path / "a.db")
        store.save_grades([(studies[0], Grade(ocebm=2, catalogue="1")), first[1]])
        after = _numbers(tmp_path / "a.db")
        assert after[0] != numbers[0]
        assert after[1] == numbers[1]
        found = store.grades(["rossi2020", "other", "nobody"])
    assert {key: one.ocebm for key, one in found.items()} == {"rossi2020": 2, "other": 4}


def _numbers(path: Path) -> list[int]:
    with sqlite3.connect(path) as database:
        rows = database.execute("select number from grade order by work = 'other'")
        return [number for (number,) in rows]
