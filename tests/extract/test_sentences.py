"""Where sentences begin and end, and under which label."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from evidence.extract.sentences import Section, split


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end, _ in split(text)]


def test_abbreviations_and_decimals_do_not_end_a_sentence() -> None:
    text = "Hair (e.g. vellus) grew vs. placebo by 2.5 mm. Dr. Doe et al. agreed. It was P = .03."
    assert sentences(text) == [
        "Hair (e.g. vellus) grew vs. placebo by 2.5 mm.",
        "Dr. Doe et al. agreed.",
        "It was P = .03.",
    ]


def test_a_year_may_end_a_sentence() -> None:
    assert sentences("It ran until 2014. 39 women took part.") == [
        "It ran until 2014.",
        "39 women took part.",
    ]


def test_labels_stand_outside_the_sentences() -> None:
    text = "BACKGROUND: Hair falls. METHODS: We asked. RESULTS: It grew. Conclusions It works."
    assert [(text[a:b], section) for a, b, section in split(text)] == [
        ("Hair falls.", Section.BACKGROUND),
        ("We asked.", Section.METHODS),
        ("It grew.", Section.RESULTS),
        ("It works.", Section.CONCLUSION),
    ]


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="ab. A:\n\t1RESULTS()é", max_size=200))
def test_sentences_come_in_order_and_never_overlap(text: str) -> None:
    places = [(start, end) for start, end, _ in split(text)]
    assert all(start < end <= len(text) for start, end in places)
    assert all(first[1] <= then[0] for first, then in pairwise(places))


def labelled(text: str) -> list[tuple[str, Section]]:
    return [(text[a:b], section) for a, b, section in split(text)]


def test_headings_in_capitals_need_no_colon() -> None:
    text = (
        "OBJECTIVES To see whether yoga helps.  \n PARTICIPANTS Nurses with back pain. \n "
        "MAIN OUTCOME MEASURES Pain on a scale.  \n RESULTS 40% were well.  \n CONCLUSION It helps."
    )
    assert labelled(text) == [
        ("To see whether yoga helps.", Section.OBJECTIVE),
        ("Nurses with back pain.", Section.METHODS),
        ("Pain on a scale.", Section.METHODS),
        ("40% were well.", Section.RESULTS),
        ("It helps.", Section.CONCLUSION),
    ]
    assert labelled("PATIENTS AND METHODS We asked. RESULTS Of 30 nurses, 12 left.") == [
        ("We asked.", Section.METHODS),
        ("Of 30 nurses, 12 left.", Section.RESULTS),
    ]


def test_a_heading_with_colon_may_follow_words_without_a_stop() -> None:
    assert labelled("DESIGN: A cohort PATIENTS: Ten men were asked. RESULTS: Six slept.") == [
        ("A cohort", Section.METHODS),
        ("Ten men were asked.", Section.METHODS),
        ("Six slept.", Section.RESULTS),
    ]


def test_results_are_found_behind_a_part_that_ends_without_a_stop() -> None:
    text = "Methods We timed walks in Ghent, Belgium Results Runners, older ones too, slowed."
    assert labelled(text)[-1] == ("Runners, older ones too, slowed.", Section.RESULTS)
    assert labelled("Methods We read the Results of others. Results They vary.")[-1] == (
        "They vary.",
        Section.RESULTS,
    )
