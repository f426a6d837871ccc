"""When a study was registered, and when the first person joined."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.reading import study


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("TRIAL REGISTRATION: NCT03575026, registered 2 July 2018.", "2018-07-02"),
        ("Trial registration: ISRCTN12345678. Registered on March 11, 2019.", "2019-03-11"),
        ("The trial was registered at ACTRN12617000313336. Registered 28, February 2017.",
         "2017-02-28"),
        ("Trial registration: DRKS00012345. Registered: 24/05/2018.", "2018-05-24"),
        ("Trial registration: DRKS00012345. Registered: 05/06/2018.", "2018"),
        ("Trial registration: NCT02760004, prospectively registered in May 2016.", "2016-05"),
        ("PROSPERO CRD42020198786. Date of registration: 2020-08-14.", "2020-08-14"),
        ("The association, registered in 1996, offers help after a stroke.", None),
        ("Registered nurses gave the drug in 2018.", None),
        ("We analysed 16 patients registered in 2004 in a bypass study.", None),
    ],
)  # fmt: skip
def test_the_day_of_registration(text: str, day: str | None) -> None:
    assert study(text).value("registered_on") == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Between 12 March 2018 and 4 May 2020, 310 adults were enrolled.", "2018-03-12"),
        ("From September 1986 to May 1995, 3793 women were randomised.", "1986-09"),
        ("Between January and June 2016, 96 wards were randomly assigned.", "2016-01"),
        ("Recruitment ran from 2011 to 2014 in nine towns.", "2011"),
        ("We searched databases from 2011 to 2014 for trials that recruited adults.", None),
        ("Charts from 2011 to 2014 were reviewed.", None),
        ("Adults were enrolled for two years.", None),
    ],
)
def test_when_the_first_person_joined(text: str, day: str | None) -> None:
    assert study(text).value("started_on") == day


def test_a_late_registration_is_noted() -> None:
    notes = [
        str(fact.value)
        for fact in study("ISRCTN79036545 (retrospectively registered).").about("note")
    ]
    assert any("retrospectively" in one for one in notes)


@settings(deadline=None)
@given(st.dates(date(1980, 1, 1), date(2049, 12, 31)))
def test_a_date_is_read_as_it_is_written(day: date) -> None:
    written = f"{day:%d %B %Y}"
    told = study(f"Trial registration: NCT03575026, registered on {written}.").value(
        "registered_on"
    )
    assert told == str(day)
