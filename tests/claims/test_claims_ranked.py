"""An outcome set beside itself: what was measured, under what, against what."""

import pytest

from evidence import claims
from evidence.model import Direction

UP, DOWN, NONE = Direction.INCREASE, Direction.DECREASE, Direction.NO_DIFFERENCE


@pytest.mark.parametrize(
    ("text", "given", "other", "outcome", "way"),
    [
        (
            "Dry mouth was more frequent with oxybutynin than with placebo.",
            "oxybutynin",
            "placebo",
            "Dry mouth",
            UP,
        ),
        ("Relapses were rarer in the lithium group.", "lithium", None, "Relapses", DOWN),
        (
            "Wound infections (n = 3) were less common after alcohol (2%) than after iodine.",
            "alcohol",
            "iodine",
            "Wound infections",
            DOWN,
        ),
        (
            "Cough did not differ between honey and usual care.",
            "honey",
            "usual care",
            "Cough",
            NONE,
        ),
        ("Cough was similar in both groups.", None, None, "Cough", NONE),
        (
            "There was no difference in bleeding between apixaban and warfarin.",
            "apixaban",
            "warfarin",
            "bleeding",
            NONE,
        ),
        (
            "Burns were fewer in children given helmets than in those given leaflets.",
            "helmets",
            "leaflets",
            "Burns",
            DOWN,
        ),
    ],
)
def test_an_outcome_under_two_treatments(
    text: str, given: str | None, other: str | None, outcome: str, way: Direction
) -> None:
    claim = claims.read(text)
    told = (claim.intervention, claim.comparator, claim.outcome, claim.direction)
    assert told == (given, other, outcome, way)


def test_people_are_no_treatment() -> None:
    assert claims.read("Falls were more common in older women.").intervention != "falls"
    assert claims.read("Bupropion was better than a patch.").intervention == "Bupropion"
