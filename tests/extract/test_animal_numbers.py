"""How many animals: a count told for the whole study, and the counts that are none."""

import pytest

from evidence.model import Property
from tests.extract.reading import study


def size(text: str) -> int | None:
    return study(text, "A drug for burns in an animal model").sample_size


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Thirty male Wistar rats were randomly divided into a drug and a control group.", 30),
        ("Thirty male Wistar rats were randomly divided into drug and control groups.", 30),
        ("A total of 48 adult female mice were given the drug or saline by gavage.", 48),
        ("Rabbits (n = 24) were assigned to three groups and burns were dressed.", 24),
        ("Burns were made on 20 rats, which were allocated into two groups of 10.", 20),
        ("Sixteen piglets were used in this study. Skin was taken on day 7.", 16),
        ("Rats were divided into four groups (n = 8 per group) and given the drug.", None),
        ("Ten rats per group were divided into dressed and undressed groups.", None),
        ("Pressure was measured in 14 rabbits at rest and after running.", 14),
        ("Cats (n = 18) with induced asthma were randomised to the drug or to saline.", 18),
        ("Rats ran. Ten animals also had a scan. Nerves were cut in 22 rats.", 22),
        ("Fischer 344 rats lived longer on the drug.", None),
        ("Pain was seen in 9 of 44 rats and in 3 of 12 mice.", None),
        ("Eight rats were assigned to the drug and 8 rats to saline.", None),
        ("In total, 12 male and 14 female rats were divided into two groups.", None),
        ("Rats aged 8 weeks were divided into two groups and given the drug.", None),
        ("In experiment 1, 30 rats were divided into two groups.", None),
        ("Forty rats were divided into two groups. Then 30 mice were split into two groups.", None),
    ],
)
def test_animals_are_counted_where_all_are_told(text: str, number: int | None) -> None:
    assert size(text) == number


def test_animals_divided_by_chance_were_randomised() -> None:
    one = study("Forty rats were randomly allocated to two groups. Rats ate.")
    (told,) = one.about(Property.N_RANDOMISED)
    assert told.value == 40
    assert told.quote is not None
