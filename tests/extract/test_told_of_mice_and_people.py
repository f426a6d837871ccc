"""A paper on animals and on people is two studies; what is told of neither is no outcome."""

import pytest

from evidence.extract import extract
from evidence.model import Property, Work
from tests.extract.reading import directions


@pytest.mark.parametrize(
    "text",
    [
        "Bone mass was measured in mice without Klk and in 1,840 women. It was low in the mice.",
        "Mice without Klk grew fat. In 1,840 people, a variant of KLK was tied to obesity.",
    ],
)
def test_mice_and_many_people_are_two_studies(text: str) -> None:
    facts = extract(Work(key="w", title="Klk in health", abstract=text))
    assert {one.value for one in facts if one.property is Property.SUBJECT} == {"animal", "human"}
    sizes = {(one.stream, one.value) for one in facts if one.property is Property.N_INCLUDED}
    assert sizes == {("human", 1840)}


def test_people_in_the_world_at_large_are_no_study() -> None:
    text = "Rabies kills 59,000 people each year. Mice given the serum survived longer."
    facts = extract(Work(key="w", title="A serum in mice", abstract=text))
    assert {one.value for one in facts if one.property is Property.SUBJECT} == {"animal"}


def test_an_exposure_and_a_verb_are_no_outcomes() -> None:
    told = directions("Higher levels of noise increase risk for going deaf and call for action.")
    assert not [name for name, _ in told if "noise" in name]
    assert directions("Pain fell and grip strength increased.") == [
        ("Pain", "decrease"),
        ("grip strength", "increase"),
    ]
    assert directions("It took significantly more time to heal (p < 0.01).") == []
