"""Sentences of articles and titles: names end where they end, and journals are no patients."""

import pytest

from evidence.model import Fact, Outcome, Property
from tests.extract.reading import study


def told(facts: tuple[Fact, ...]) -> list[str]:
    return [str(fact.value) for fact in facts]


def test_what_is_said_to_have_caused_a_change_is_the_intervention() -> None:
    one = study("A mouse study found that exosome vesicles increased hair density in mice.")
    assert one.value("intervention") == "exosome vesicles"
    assert [(out.name, out.direction) for out in one.outcomes] == [("hair density", "increase")]


def test_a_journal_is_neither_patients_nor_treatment() -> None:
    one = study(
        "A study in STEM CELLS Translational Medicine found that zinc increased hair count."
    )
    assert one.value("intervention") == "zinc"
    assert told(one.about(Property.POPULATION)) == []


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Vitamin D reduces fractures in older women", ["fractures"]),
        ("Efficacy of 5-alpha Reductase Inhibitors in Alopecia Treatment of Male Patients", []),
        ("Increased risk of stroke with reduced sleep", []),
        ("Growth promotion and hair improvement by platelet-rich plasma", []),
    ],
)
def test_titles_tell_outcomes_with_a_verb_only(title: str, names: list[str]) -> None:
    facts = study("", title).about(Property.OUTCOME)
    assert [fact.value.name for fact in facts if isinstance(fact.value, Outcome)] == names


@pytest.mark.parametrize(
    "text",
    [
        "Proliferation increased in human dermal papilla cells.",
        "Proliferation increased in healthy volunteers.",
    ],
)
def test_outcome_names_leave_out_in_whom(text: str) -> None:
    assert [one.name for one in study(text).outcomes] == ["Proliferation"]
