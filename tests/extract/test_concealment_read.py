"""Whether the next allocation was hidden, as abstracts tell it."""

import pytest

from evidence.model import Property
from tests.extract.reading import values

START = "In this trial 80 adults with asthma were randomly assigned to a diary or usual care. "


def told(text: str) -> list[str]:
    return values(Property.CONCEALMENT, START + text, "A diary for asthma")


@pytest.mark.parametrize(
    "text",
    [
        "Allocation was concealed from those who enrolled.",
        "Assignments were kept in sequentially numbered, opaque, sealed envelopes.",
        "Envelopes were sealed and opaque to ensure concealment of allocation.",
        "Randomisation was performed centrally by telephone.",
        "Patients were enrolled through an interactive web-response system.",
    ],
)
def test_hidden_allocation_is_read(text: str) -> None:
    assert told(text) == ["yes"]


@pytest.mark.parametrize(
    "text", ["Allocation was not concealed.", "There was no allocation concealment."]
)
def test_allocation_in_the_open_is_read(text: str) -> None:
    assert told(text) == ["no"]


@pytest.mark.parametrize(
    "text",
    [
        "Assignments were drawn from sealed envelopes.",
        "Diaries were kept in numbered folders.",
        "Nurses were blinded.",
    ],
)
def test_what_can_be_opened_in_turn_hides_nothing(text: str) -> None:
    assert told(text) == []


def test_without_chance_nothing_is_hidden() -> None:
    text = "We reviewed charts of 80 adults. Letters lay in sequentially numbered opaque envelopes."
    assert values(Property.CONCEALMENT, text, "Charts") == []
