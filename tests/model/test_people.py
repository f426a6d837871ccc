"""Each person's word stays their own; what most share counts, and a dispute takes away."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.model import Basis, Fact, Property, Receipt, Study, Work
from evidence.model.people import CONFIRMS, conflicts, judgements, vouched, withdrawn, without

WORK = Work(key="w", title="T", authors=("Doe, J.",), year=2020)
START = datetime(2026, 1, 1, tzinfo=UTC)


def said(
    by: str, value: object, name: Property = Property.BLINDING, *, day: int = 0, confirms: str = ""
) -> Fact:
    url = f"{CONFIRMS}{confirms}" if confirms else None
    return Fact.model_validate(
        {
            "work": "w",
            "property": name,
            "value": value,
            "basis": Basis.PERSON,
            "origin": f"person:{by}",
            "receipt": Receipt(when=START + timedelta(days=day), note="why", url=url),
        }
    )


def against(by: str, text: str, *, day: int = 0) -> Fact:
    return said(by, text, Property.DISPUTED, day=day)


def read(value: object, name: Property = Property.BLINDING) -> Fact:
    return Fact.model_validate(
        {
            "work": "w",
            "property": name,
            "value": value,
            "basis": Basis.ABSTRACT,
            "origin": "extract.blinding@1",
            "quote": "q",
        }
    )


def test_a_later_word_of_the_same_person_takes_the_place_of_the_earlier() -> None:
    assert conflicts([said("Ann", "double"), said("Ann", "open_label", day=1)]) == ()


def test_two_people_who_differ_are_a_conflict_until_a_third_judges() -> None:
    two = [said("Ann", "double"), said("Bob", "open_label", day=1)]
    (found,) = conflicts(two)
    assert not found.settled
    assert set(found.values) == {"double", "open_label"}
    (settled,) = conflicts([*two, said("Cy", "double", day=2)])
    assert settled.settled
    assert settled.values == ("double",)


def test_one_who_yields_ends_it() -> None:
    words = [said("Ann", "double"), said("Bob", "open_label", day=1), said("Bob", "double", day=2)]
    assert conflicts(words) == ()


def test_three_different_words_settle_nothing() -> None:
    words = [said("Ann", "double"), said("Bob", "open_label"), said("Cy", "single")]
    (found,) = conflicts(words)
    assert not found.settled
    assert len(found.values) == 3


def test_answers_are_compared_question_by_question() -> None:
    words = [
        said("Ann", "rob2 1.1 = Y", Property.ANSWER),
        said("Bob", "rob2 1.2 = N", Property.ANSWER),
        said("Bob", "rob2 1.1 = PN", Property.ANSWER),
    ]
    (found,) = conflicts(words)
    assert found.item.text == "answer rob2 1.1"
    assert {one.text for one in found.words} == {"Y", "PN"}


def test_several_values_of_a_field_of_many_do_not_conflict() -> None:
    assert conflicts([said("Ann", "a", Property.HARMS), said("Bob", "b", Property.HARMS)]) == ()


def test_what_a_person_calls_wrong_is_out_of_force_and_kept() -> None:
    machine = read("double")
    study = Study(work=WORK, facts=(machine, against("Ann", "blinding = double")))
    assert study.fact(Property.BLINDING) is None
    assert machine in study.facts
    assert withdrawn(study.facts) == {machine.id}


def test_a_value_another_person_stands_by_is_not_withdrawn_but_contested() -> None:
    facts = [said("Bob", "double"), against("Ann", "blinding = double", day=1)]
    study = Study(work=WORK, facts=tuple(facts))
    assert study.value(Property.BLINDING) == "double"
    (found,) = conflicts(facts)
    assert set(found.values) == {"double", None}
    assert not any(one.property is Property.BLINDING for one in without(facts, found, None))


def test_a_dispute_is_lifted_by_the_one_who_raised_it() -> None:
    facts = [read("double"), against("Ann", "blinding = double"), said("Ann", "double", day=1)]
    assert withdrawn(facts) == frozenset()


def test_a_confirmation_is_known_as_one() -> None:
    machine = read("double")
    (one,) = judgements([machine, said("Ann", "double", confirms=machine.id)])
    assert one.is_confirming


def test_who_vouches() -> None:
    assert vouched([read("double")]).is_machine_only
    told = vouched([read("double"), said("Ann", 3, Property.N_ANALYSED)])
    assert told.by == ("Ann",)
    assert told.text == "1 of 2 fields decided by Ann"


@given(
    st.lists(
        st.tuples(st.sampled_from(["Ann", "Bob", "Cy"]), st.sampled_from(["double", "single"])),
        max_size=6,
    )
)
def test_no_word_is_ever_lost_and_order_in_the_file_does_not_matter(
    words: list[tuple[str, str]],
) -> None:
    facts = [said(by, value, day=day) for day, (by, value) in enumerate(words)]
    assert len(judgements(facts)) == len(set(facts))
    assert conflicts(facts) == conflicts(reversed(facts))
    last = dict(words)
    found = conflicts(facts)
    assert bool(found) == (len(set(last.values())) > 1)


@pytest.mark.parametrize(
    "third", [against("Cy", "blinding = assessor"), against("Cy", "blinding = double")]
)
def test_who_only_calls_a_value_wrong_makes_no_majority_for_another(third: Fact) -> None:
    (one,) = conflicts([said("Ann", "double"), said("Bob", "assessor"), third])
    assert not one.settled


def test_a_value_left_over_by_disputes_is_not_yet_said_by_most() -> None:
    told = [said("Ann", "double"), said("Bob", "assessor")]
    told += [against(name, "blinding = assessor") for name in ("Cy", "Di", "Ed")]
    assert not any(one.settled and one.values == ("double",) for one in conflicts(told))


def test_most_who_say_it_settle_it_and_most_who_call_it_wrong_too() -> None:
    (one,) = conflicts([said("Ann", "double"), said("Bob", "double"), said("Cy", "assessor")])
    assert (one.settled, one.values) == (True, ("double",))
    wrong = [against("Bob", "blinding = double"), against("Cy", "blinding = double")]
    (two,) = conflicts([said("Ann", "double"), *wrong])
    assert (two.settled, two.values) == (True, (None,))
