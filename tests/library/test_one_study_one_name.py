"""Two mentions of one study are one, whatever words they use; two studies stay two."""

import pytest

from evidence.articles import read_text
from evidence.library import Library

# A text; then for each mention, in order, the number of the study it means.
TEXTS = [
    (
        "A 2019 trial in The Lancet tested aspirin in older adults. The same trial found more "
        "bleeding. That study also looked at cancer.",
        [1, 1, 1],
    ),
    (
        "A 2019 trial in The Lancet tested aspirin. A 2020 study in JAMA tested statins. That "
        "trial was stopped early. The Lancet trial enrolled 12,000 people.",
        [1, 2, 2, 1],
    ),
    ("A Cochrane review pooled 20 trials of vitamin D. The review found no fewer falls.", [1, 1]),
    (
        "One small 2022 trial tested ketamine in 30 people. In that trial, mood improved within a "
        "day. The 2022 trial had no placebo.",
        [1, 1, 1],
    ),
    (
        "Researchers at Harvard reported last year that eggs did not raise cholesterol. "
        "The Harvard study followed 500 nurses. The researchers cautioned that diets were told, "
        "not weighed.",
        [1, 1, 1],
    ),
    ("The PREDIMED trial compared two diets. The trial had been corrected.", [1, 1]),
    (
        "Smith and colleagues (2018) gave zinc to 100 children. Smith et al. found shorter colds. "
        "The authors noted nausea.",
        [1, 1, 1],
    ),
    (
        "A meta-analysis published in BMJ in 2021 found that masks helped. The BMJ analysis "
        "covered 8 studies. This meta-analysis was criticised.",
        [1, 1, 1],
    ),
    (
        "A 2017 study in Neurology linked coffee to less dementia.\n\nThe 2017 study followed "
        "1,200 people. The Neurology paper did not adjust for income.",
        [1, 1, 1],
    ),
    ("Two trials tested magnesium for cramps. Neither trial found a benefit.", []),
    (
        "Researchers at Yale reported in 2020 that walking helped. Researchers at Duke reported in "
        "2021 that it did not. The Yale study was larger. The Stanford study is unknown.",
        [1, 2, 1, 3],
    ),
    (
        "Lee et al. (2015) tested yoga. Lee et al. (2019) tested it again. Lee et al. wrote that "
        "it was safe.",
        [1, 2, 3],
    ),
]


@pytest.mark.parametrize("index", range(len(TEXTS)))
def test_mentions_of_one_study_are_one(index: int) -> None:
    text, expected = TEXTS[index]
    names: dict[str, int] = {}
    mentions = Library.of([]).check(read_text(text, "a.txt")).mentions()
    found = [names.setdefault(one.work, len(names) + 1) for one in mentions]
    assert found == expected
