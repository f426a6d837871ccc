"""Who entered and who got to the end, where one sentence tells both."""

import pytest

from evidence.model import SIZES
from tests.extract.reading import study


def sizes(text: str) -> dict[str, object]:
    return {one.property.value: one.value for one in study(text).facts if one.property in SIZES}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ninety of 120 patients randomised completed the trial.",
            {"n_randomised": 120, "n_analysed": 90},
        ),
        (
            "Forty-five of 60 women randomized to yoga or control finished the study.",
            {"n_randomised": 60, "n_analysed": 45},
        ),
        (
            "90 of 120 randomised patients completed the trial.",
            {"n_randomised": 120, "n_analysed": 90},
        ),
        ("112 of 130 children enrolled were analysed.", {"n_enrolled": 130, "n_analysed": 112}),
        ("822 patients were randomly assigned to drug or placebo.", {"n_randomised": 822}),
        (
            "Analysis was by intention to treat. 822 patients were randomly assigned to surgery.",
            {"n_randomised": 822},
        ),
        ("Eighty-four of 100 patients with asthma were randomised.", {"n_randomised": 84}),
        ("210 of 230 planned participants were randomised.", {"n_randomised": 210}),
        ("This was a cohort study of 10000 adults.", {"n_included": 10000}),
        ("A cohort study of 10 000 adults found more strokes in smokers.", {"n_included": 10000}),
    ],
)
def test_every_number_gets_its_role(text: str, told: dict[str, int]) -> None:
    assert sizes(text) == told
