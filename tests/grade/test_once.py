"""What is worked out once is never older than what it was worked out from."""

from evidence.grade.counted import counting
from evidence.grade.examples import CLAIM, body, trial
from evidence.grade.once import once
from evidence.grade.thresholds import using
from evidence.model import Fact, Study


def test_a_copy_of_a_body_counts_its_own_members() -> None:
    whole = body(trial("one"), trial("two"), trial("three"))
    assert len(counting(whole).members) == 3
    fewer = whole.model_copy(update={"members": whole.members[:1]})
    assert [one.study.key for one in counting(fewer).members] == ["one"]
    assert len(counting(whole).members) == 3


def test_a_copy_of_a_body_counts_for_its_own_claim() -> None:
    whole = body(trial("one"))
    assert counting(whole).members
    other = CLAIM.model_copy(update={"intervention": "vitamin C"})
    assert not counting(whole.model_copy(update={"claim": other})).members


def test_a_copy_of_a_fact_has_its_own_name() -> None:
    fact = Study.of(design="cohort").facts[0]
    assert fact.id
    copied = fact.model_copy(update={"value": "case_report"})
    assert copied.id == Fact.model_validate(copied.model_dump()).id != fact.id


def test_an_answer_is_kept_until_the_limits_change() -> None:
    asked = []

    @once
    def size(study: Study) -> int | None:
        asked.append(study)
        return study.sample_size

    study = Study.of(n_analysed=40)
    assert size(study) == size(study) == 40
    assert len(asked) == 1
    with using({"enough-people": 300}):
        assert size(study) == 40
    assert len(asked) == 2
