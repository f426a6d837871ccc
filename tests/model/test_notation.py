"""The notation of facts: what is written comes back, what is wrong is told."""

from datetime import timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evidence.model import Basis, Direction, Fact, Outcome, Property, Receipt
from evidence.model.notation import STREAMS, facts_of, fields_of, is_fact_field, value_of
from evidence.model.notation_shapes import SHAPES
from evidence.model.terms import (
    Allocation,
    Blinding,
    Control,
    Design,
    RecordType,
    Status,
    Subject,
    Time,
)

QUIET = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
NASTY = st.text(st.sampled_from("ab |;\\{}=\n\t\r\u00a0\u200b\x07u0n7s%&é€@#\"'"), max_size=12)
TEXTS = st.one_of(NASTY, st.text(max_size=30))
MAYBE = st.none() | TEXTS
TERMS = {
    Property.DESIGN: Design,
    Property.SUBJECT: Subject,
    Property.CONTROL: Control,
    Property.ALLOCATION: Allocation,
    Property.BLINDING: Blinding,
    Property.TIME: Time,
    Property.RECORD_TYPE: RecordType,
    Property.STATUS: Status,
}
OUTCOMES = st.builds(
    Outcome,
    name=TEXTS,
    direction=st.none() | st.sampled_from(Direction),
    between_groups=st.none() | st.booleans(),
    effect=MAYBE,
    unit=MAYBE,
    interval=MAYBE,
    p=MAYBE,
    time=MAYBE,
    instrument=MAYBE,
    pre=MAYBE,
    post=MAYBE,
)
RECEIPTS = st.builds(
    Receipt,
    url=MAYBE,
    when=st.none() | st.datetimes(timezones=st.none() | st.just(timezone.utc)),  # noqa: UP017
    sha256=MAYBE,
    note=TEXTS,
)


def values(prop: Property) -> st.SearchStrategy[object]:
    if prop is Property.OUTCOME:
        return OUTCOMES
    if prop.startswith("n_"):
        return st.integers(0, 10**14)
    if prop is Property.FOLLOW_UP_WEEKS:
        return st.integers(0, 10**6) | st.floats(0, 1e6, allow_nan=False)
    if prop in TERMS:
        return st.sampled_from([term.value for term in TERMS[prop]])
    if prop in SHAPES:
        return st.from_regex(SHAPES[prop].pattern, fullmatch=True).filter(lambda x: x == x.strip())
    return TEXTS


@st.composite
def facts(draw: st.DrawFn) -> Fact:
    prop = draw(st.sampled_from(Property))
    place = draw(st.none() | st.tuples(st.integers(0, 999), st.integers(1000, 9999)))
    return Fact.model_validate(
        {
            "work": "key",
            "property": prop,
            "value": draw(values(prop)),
            "stream": draw(st.sampled_from(STREAMS) | TEXTS),
            "quote": draw(MAYBE),
            "start": None if place is None else place[0],
            "end": None if place is None else place[1],
            "basis": draw(st.sampled_from(Basis)),
            "origin": draw(TEXTS | st.just("url=x")),
            "receipt": draw(RECEIPTS),
        }
    )


def read(fields: tuple[tuple[str, str], ...]) -> list[Fact]:
    return [fact for name, text in fields for fact in facts_of("key", name, text, "a.bib")]


def identity(fact: Fact) -> str:
    return fact.model_dump_json()


@QUIET
@given(st.lists(facts(), max_size=3))
def test_round_trip_is_the_identity(given_facts: list[Fact]) -> None:
    fields = fields_of(given_facts)
    again = read(fields)
    assert sorted(again, key=identity) == sorted(given_facts, key=identity)
    assert fields_of(again) == fields


@QUIET
@given(st.lists(facts(), max_size=3))
def test_written_facts_are_safe_inside_braces(given_facts: list[Fact]) -> None:
    for name, text in fields_of(given_facts):
        assert is_fact_field(name)
        assert not set(text) & set("{}\n\r\t")
        assert text == text.strip()
        assert not text.endswith("\\")


def test_the_order_of_facts_in_one_field_is_kept() -> None:
    fields = fields_of(
        Fact(
            work="key",
            property=Property.HARMS,
            value=value,
            basis=Basis.READING,
            origin="o",
            receipt=Receipt(note="n"),
        )
        for value in ("zebra", "ant", "mole")
    )
    assert [fact.value for fact in read(fields)] == ["zebra", "ant", "mole"]


def test_an_outcome_as_people_write_it() -> None:
    (first, second) = facts_of(
        "tak2020",
        "evidence-outcome",
        """hair count; direction=increase; between=yes;
           effect=+28.1% v +7.1%; at=16 weeks | reading | curators
           | url=https://doi.org/10.1002/sctm.19-0410
        ;; hair diameter; effect=+14.2% v +6.3% | reading""",
        "references.bib",
    )
    assert first.value == Outcome(
        name="hair count",
        direction=Direction.INCREASE,
        between_groups=True,
        effect="+28.1% v +7.1%",
        time="16 weeks",
    )
    assert first.receipt == Receipt(url="https://doi.org/10.1002/sctm.19-0410")
    assert second.origin == "bibliography"
    assert second.receipt == Receipt(note="as written in references.bib")


def test_streams_stand_in_the_name() -> None:
    (fact,) = facts_of("k", "Evidence-In-Vitro-N-Analysed", "1,204 | abstract", "a.bib")
    assert (fact.stream, fact.property, fact.value) == ("in_vitro", Property.N_ANALYSED, 1204)


def test_the_origin_may_be_left_out_before_a_receipt() -> None:
    (fact,) = facts_of("k", "evidence-design", "cohort | person | when=2026-11-21", "a.bib")
    assert fact.origin == "bibliography"
    assert fields_of([fact]) == (
        ("evidence-design", "cohort | person | bibliography | when=2026-11-21"),
    )


def test_foreign_backslashes_are_letters_or_stay() -> None:
    (fact,) = facts_of("k", "evidence-note", r"38 \% of \alpha | person", "a.bib")
    assert fact.value == r"38 % of \alpha"


def test_a_fact_without_quote_or_receipt_says_so() -> None:
    bare = Fact(work="k", property=Property.NOTE, value="x", basis=Basis.TOLD, origin="o")
    assert fields_of([bare]) == (("evidence-note", "x | told | o | note=no receipt kept"),)


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("evidence-desing", "cohort | person", "did you mean evidence-design"),
        ("evidence-design", "", "empty"),
        ("evidence-design", "cohort", "has no basis"),
        ("evidence-design", "cohrt | person", "did you mean cohort"),
        ("evidence-design", "zzz | person", "one of: meta_analysis"),
        ("evidence-design", "cohort | personal", "basis: 'personal' is not known"),
        ("evidence-n-enrolled", "about 40 | person", "not a whole number"),
        ("evidence-n-enrolled", "38.5 | person", "not a whole number"),
        ("evidence-follow-up-weeks", "a year | person", "a number of weeks"),
        ("evidence-note", "x | person | me | colour=red", "is none of note, url"),
        ("evidence-note", "x | person | me | url=a | url=b", "url is given twice"),
        ("evidence-note", "x | person | me | when=yesterday", "not a date"),
        ("evidence-note", "x | person | me | at=page 3", "not a place"),
        ("evidence-note", "x | person | me | at=abstract:9-3", "not a place"),
        ("evidence-note", "x | person | me | at=title:1-3", "basis title"),
        ("evidence-outcome", "hair; colour=red | person", "is none of direction"),
        ("evidence-outcome", "hair; between=maybe | person", "neither yes nor no"),
        ("evidence-outcome", "hair; direction=up | person", "direction: 'up' is not known"),
        ("evidence-outcome", "hair; p=1; p=2 | person", "p is given twice"),
    ],
)
def test_what_is_wrong_is_told(name: str, text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        facts_of("k", name, text, "a.bib")


@given(st.text(st.sampled_from("ab|;\\=u0 \n{}"), max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    for name in ("evidence-note", "evidence-outcome"):
        try:
            found = facts_of("k", name, text, "a.bib")
        except ValueError:
            continue
        assert facts_of("k", name, fields_of(found)[0][1], "a.bib") == found


@pytest.mark.parametrize(
    ("prop", "good", "bad"),
    [
        (Property.REGISTERED_ON, "2024-03-15", "15 March 2024"),
        (Property.SELECTION, "consecutive", "some"),
        (Property.ANSWER, "rob2 1.2 = PY", "rob2 1.2: probably"),
        (Property.DOMAIN, "large effect = +1", "large effect = -1"),
        (Property.SEARCHED, "crossref: not_found", "nothing there"),
        (Property.N_EVENTS, "34", "a few"),
    ],
)
def test_words_that_rules_read_are_checked(prop: Property, good: str, bad: str) -> None:
    assert str(value_of(prop, good)) == good
    with pytest.raises(ValueError, match=prop.value):
        value_of(prop, bad)
