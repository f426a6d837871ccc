"""Follow-up begins with treatment; events counted up to a time; times that are no follow-up."""

import pytest

from evidence.model import Property
from tests.extract.reading import study

TRIAL = "We randomly assigned 60 adults with gout to cherries or to plums. "


@pytest.mark.parametrize(
    ("text", "weeks"),
    [
        ("They ate them for 6 weeks. Pain was measured 4 weeks after the end of treatment.", 10),
        ("Training lasted 8 weeks. Pain was scored 2 weeks after completion of training.", 10),
        ("A 10-week programme was held. Pain was scored post-intervention and at 20-week "
         "follow-up.", 30),
        ("There were 6 weeks' treatment and 4 weeks' follow-up.", 10),
        ("They ate them for 6 weeks. Pain was scored at the end of treatment and after 30 days.",
         10.29),
        ("They took part in a 26-week course; follow-up was another 26 weeks.", 52),
        ("They ate them for 12 weeks. Gait was tested 12 weeks after the intervention.", 12),
        ("They ate them for 24 weeks. Urate was measured 24 weeks after therapy and after 48 "
         "weeks of observation.", 48),
        ("Pain was scored at 6 weeks and 6 months.", 26.09),
        ("We report the first 26 weeks of a randomised, 2-year trial.", 26),
        ("They ate them once per day during 9 weeks. Pain was less with cherries.", 9),
    ],
)  # fmt: skip
def test_weeks_since_treatment_began(text: str, weeks: float) -> None:
    assert study(TRIAL + text).follow_up_weeks == weeks


def test_a_sum_says_how_it_came_about() -> None:
    one = study(TRIAL + "They ate them for 6 weeks. Pain was scored 4 weeks after the end of it.")
    fact = one.fact(Property.FOLLOW_UP_WEEKS)
    assert fact is not None
    assert fact.receipt is not None
    assert "6 weeks of treatment and 4 weeks after" in str(fact.receipt.note)


@pytest.mark.parametrize(
    ("text", "weeks"),
    [
        ("The two arms were alike. The primary outcome was 30-day mortality.", 4.29),
        ("The two arms were alike. We compared readmission rates within 28 days of discharge.", 4),
        ("The two arms were alike. The primary outcome was failure within 72 hours of "
         "presentation.", 0.43),
        ("The two arms were alike. Redness was recorded for 5 days.", 0.71),
        ("They took them for 3 or 5 years until their next scan.", 260.89),
        ("The two arms were alike. At a mean of 26 (SD 11) months, urate was lower.", 113.05),
        ("The two arms were alike. The estimated 30-day mortality was 4%.", None),
        ("The two arms were alike. Infections were counted over the first 30 days following "
         "treatment.", 4.29),
    ],
)  # fmt: skip
def test_events_counted_up_to_a_time(text: str, weeks: float | None) -> None:
    assert study(TRIAL + text).follow_up_weeks == weeks


@pytest.mark.parametrize(
    "text",
    [
        "Women were randomised at 30 weeks of gestation. Blood was taken at 30 weeks.",
        "We treated 50 patients; one died 14 months after surgery.",
        "We treated 50 patients, well but for one who had a stroke two days after surgery.",
        "Adults who survived at least 90 days following a stroke were compared.",
    ],
)
def test_times_that_are_no_follow_up(text: str) -> None:
    assert study(text).follow_up_weeks is None


@pytest.mark.parametrize(
    ("text", "weeks"),
    [
        ("This cross-sectional study asked 300 adults at baseline, 6 months, and 1 year.", 52.18),
        ("In this cross-sectional survey 300 adults were asked again after 8 years.", 417.43),
        ("In this cohort protection was counted from 14 days after the first dose.", None),
    ],
)
def test_a_survey_asked_again_is_followed_up(text: str, weeks: float | None) -> None:
    assert study(text).follow_up_weeks == weeks
