"""The kind of control weighed by signs, themes, rules and kind of study."""

import re

import pytest

from evidence.extract import extract, likeness
from evidence.extract.contrast import chances, contrast, marks
from evidence.extract.control_signs import SIGNS
from evidence.extract.source import Source
from evidence.extract.themes import TELLING, THEMES, themes
from evidence.model import Control, Property, Work
from tests.extract.reading import source_of

METHODS = "METHODS: We enrolled 120 adults with chronic low back pain at six clinics and followed "
ENDING = (
    "the two groups for twelve weeks. The primary outcome was pain on a scale of 0 to 100. "
    "RESULTS: Pain fell by 21 points in one group and by 9 in the other (P = 0.01). "
    "CONCLUSIONS: The programme reduced pain in adults with back pain over twelve weeks."
)


def source(arms: str, title: str = "Yoga for chronic low back pain: a randomised trial") -> Source:
    abstract = f"{METHODS}them. Participants were randomly assigned to {arms}. We followed {ENDING}"
    return source_of(abstract, title)


@pytest.mark.parametrize(
    ("arms", "kind"),
    [
        ("yoga or a waiting list", Control.NO_TREATMENT),
        ("yoga or no intervention", Control.NO_TREATMENT),
        ("yoga or usual care", Control.ACTIVE),
        ("yoga or stretching exercises", Control.ACTIVE),
        ("diclofenac or matching placebo capsules", Control.PLACEBO),
        ("laser acupuncture or sham laser acupuncture", Control.SHAM),
    ],
)
def test_a_kind_is_told_with_words_of_the_text(arms: str, kind: Control) -> None:
    text = source(arms)
    told = contrast(text)
    assert told is not None
    assert told[0] is kind
    assert told[1].text in told[1].sentence.text
    assert told[1].text.strip()


def test_the_fact_quotes_the_text_where_it_stands() -> None:
    work = source("yoga or a waiting list").work
    fact = next(one for one in extract(work) if one.property is Property.CONTROL)
    assert fact.start is not None
    assert (work.abstract or "")[fact.start : fact.end] == fact.quote


def test_chances_sum_to_one_over_kinds_of_control_and_silence() -> None:
    told = chances(marks(source("yoga or usual care")))
    assert set(told) <= {*Control, "silent"}
    assert sum(told.values()) == pytest.approx(1.0)
    assert all(0 <= one <= 1 for one in told.values())


def test_nothing_known_leaves_the_start_of_each_kind() -> None:
    assert sum(chances({"unheard of": (1.0, None)}).values()) == pytest.approx(1.0)


def test_what_is_no_treatment_has_no_control() -> None:
    work = Work(
        key="w",
        title="Prevalence of back pain in nurses: a cross-sectional survey",
        abstract=(
            "We surveyed 900 nurses in twelve hospitals by questionnaire. Prevalence of back pain "
            "was 43%. Age and body mass index were associated with pain. Risk factors were similar "
            "in women and men. Back pain is common among nurses and deserves attention from "
            "hospitals, and its correlates should be studied further."
        ),
    )
    assert contrast(Source(work)) is None


def test_every_theme_is_made_of_signs_and_answers_there_are() -> None:
    names = {f"sign: {name}" for name in SIGNS} | {"cohort: active", "title: active"}
    assert {mark for one in THEMES.values() for mark in one} <= names
    assert {theme for one in TELLING.values() for theme in one} <= set(THEMES)
    assert set(TELLING) <= set(Control)


def test_themes_meet() -> None:
    told = dict(themes({"sign: wait", "sign: blank"}, "rct"))
    assert told["theme: nothing"] == 1.0
    assert told["inert: nothing"] == 1.0
    assert dict(themes(set(), "rct"))["no rival: rct"] == 1.0


def test_weights_that_ship_are_of_marks_that_are_made() -> None:
    known = likeness.model("control").weights
    made = {f"sign: {name}" for name in SIGNS}
    assert {name for name in known if name.startswith("sign: ")} <= made


@pytest.mark.parametrize("name", SIGNS)
def test_no_sign_is_in_every_text(name: str) -> None:
    assert re.search(SIGNS[name].pattern, "") is None


def test_one_group_of_which_no_before_is_told_is_compared_with_nothing() -> None:
    text = (
        "We treated 40 patients aged 70 years or older with oral vinorelbine every week. The "
        "primary endpoint was response. Six partial responses were seen (15%). Grade 3 "
        "neutropenia occurred in nine patients. Median survival was nine months. Oral "
        "vinorelbine is well tolerated in this population."
    )
    title = "A phase II study of oral vinorelbine in elderly patients with mesothelioma"
    told = contrast(source_of(text, title))
    assert told is not None
    assert told[0] is Control.NONE
    assert told[1].text in f"{title} {text}"


def test_an_arm_that_has_its_kind_for_a_name_is_of_that_kind() -> None:
    text = (
        "Tinnitus is hard to bear. We tested a hand-held stimulator in 40 adults with tinnitus. "
        "Half were trained to use the stimulator and half had a mock stimulator that gave no "
        "pulses. Loudness was scored each week for six weeks by people who did not know the group. "
        "Loudness fell by 12 points with the stimulator compared with 4 points with the mock "
        "stimulator (P = 0.01). Nobody left the study. A hand-held stimulator may help."
    )
    title = "A hand-held stimulator for tinnitus: a randomised trial"
    told = contrast(source_of(text, title))
    assert told is not None
    assert told[0] is Control.SHAM
