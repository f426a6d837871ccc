"""A count is told as the size of a study where it is likely to be, and else nothing."""

import pytest

from evidence.extract.counts import candidates
from evidence.extract.likely_sizes import judged, marked
from evidence.extract.sample_size import chosen
from tests.extract.reading import source_of

TOLD = (
    "BACKGROUND: Hand washing lowers the risk of diarrhoea, but soap is dear. METHODS: We enrolled "
    "412 adults from two harbour towns and randomly assigned them to free soap or a leaflet. "
    "RESULTS: Diarrhoea was less frequent with soap. Of the 31 adults who fell ill, 9 had used it. "
    "CONCLUSION: Soap that costs nothing is used, and keeps people well."
)
PART_ONLY = (
    "BACKGROUND: Night shifts disturb sleep, and light may help. METHODS: Workers of a steel mill "
    "were randomly assigned to bright or dim light for a month. RESULTS: Sleep was longer with "
    "bright light. Headaches occurred in 9 women under dim light. CONCLUSION: Bright light at work "
    "makes for longer sleep in those who work at night."
)


def test_what_rules_chose_and_is_likely_is_kept() -> None:
    told = source_of(TOLD)
    assert [one.value for one in judged(told, chosen(told))] == [412]


def test_a_likelier_count_is_told_instead_of_the_one_chosen() -> None:
    told = source_of(TOLD)
    part = next(one for one in candidates(told) if one.value == 31)
    assert [one.value for one in judged(told, [part])] == [412]


def test_nothing_is_told_where_no_count_is_likely() -> None:
    told = source_of(PART_ONLY)
    assert [one.value for one, _ in marked(told, [])] == [9]
    assert judged(told, []) == []


def test_a_short_text_is_read_by_rules_alone() -> None:
    told = source_of("Of the 9 patients who had headaches, 5 had worked under dim light.")
    few = next(one for one in candidates(told) if one.value == 9)
    assert judged(told, [few]) == [few]


@pytest.mark.parametrize("text", [TOLD, PART_ONLY])
def test_the_same_counts_have_the_same_marks(text: str) -> None:
    assert list(marked(source_of(text), [])) == list(marked(source_of(text), []))


def test_a_score_that_falls_behind_is_marked() -> None:
    told = source_of(TOLD)
    first = {one.value: marks for one, marks in marked(told, [])}
    assert "behind > 0" not in first[412]
    assert "outnumbered > 5" in first[31]
