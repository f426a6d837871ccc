"""What is worked out once is never older than what it was worked out from."""

import gc
import weakref

from evidence.grade import grade
from evidence.grade.counted import counting
from evidence.grade.examples import CLAIM, body, trial
from evidence.grade.once import once
from evidence.grade.thresholds import using
from evidence.model import Fact, Study, Work


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


def test_what_is_kept_with_a_study_does_not_hold_the_study() -> None:
    abstract = "Pain fell by 12 of 40 (30%), RR 0.80 (95% CI 0.66 to 0.97; p=0.02)."
    known = Study.of(work=Work(key="a", abstract=abstract), design="rct_parallel", n_analysed=40)
    gone = weakref.ref(known)
    gc.disable()
    try:
        assert grade(known, CLAIM).certainty is not None
        del known
        assert gone() is None
    finally:
        gc.enable()
