"""The unknown is never taken for a no, and what to find out is ordered by what it changes."""

from collections.abc import Sequence

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from evidence.grade import grade, rules, unknowns
from evidence.model import Basis, Body, Fact, Finding, Property, Receipt, Study, Support, Work

WORK = Work(key="bare", title="Something", authors=("Doe, J.",), year=2020)
ALONE = [one for one in rules() if one.subject is not Body]
SUBJECTS = [one for rule in ALONE for one in (*rule.fires, *rule.quiet)]
STUDIES = [one.study if isinstance(one, Support) else one for one in SUBJECTS]
TOLD = Fact(
    work="bare",
    property=Property.DESIGN,
    value="before_after",
    basis=Basis.TOLD,
    origin="article:example",
    receipt=Receipt(note="third paragraph"),
)
RULES = {rule.name: rule for rule in rules()}
NO = {
    "allocation": "none",
    "blinding": "open_label",
    "control": "none",
    "selection": "selected",
    "concealment": "no",
    "ev_origin": "not_shown",
}
"""What "no" is, for the fields that have a word for it."""


def _found(study: Study) -> set[tuple[str, str]]:
    return {(one.rule, one.message) for one in grade(study).findings}


def _with(study: Study, name: str, value: object, basis: Basis = Basis.READING) -> Study:
    told = Fact.model_validate(
        {
            "work": study.work.key,
            "property": name,
            "value": value,
            "basis": basis,
            "origin": "test",
            "quote": "not reported",
        }
    )
    return Study(work=study.work, stream=study.stream, facts=(*study.facts, told))


def _kept(study: Study, keep: Sequence[bool]) -> Study:
    facts = tuple(fact for fact, kept in zip(study.facts, keep, strict=False) if kept)
    return Study(work=study.work, stream=study.stream, facts=facts)


@st.composite
def subsets(draw: st.DrawFn) -> Study:
    """Draw facts of several example studies together, as if one study told them."""
    chosen = draw(st.lists(st.sampled_from(STUDIES), min_size=1, max_size=3))
    facts = tuple(
        fact.model_copy(update={"work": "bare"})
        for study in chosen
        for fact in study.facts
        if draw(st.booleans())
    )
    return Study(work=WORK, facts=facts)


@given(subsets())
@settings(deadline=None, max_examples=150)
def test_no_rule_fires_on_a_fact_that_is_unknown(study: Study) -> None:
    told = study.told | ({Property.N_ENROLLED} if study.size is not None else frozenset())
    for finding in grade(study).findings:
        rule = RULES[finding.rule]
        assert rule.implied or told.issuperset(rule.needs), finding
        assert finding.because
        assert set(finding.because) <= set(study.facts), finding


@given(subsets(), st.sampled_from(sorted(NO)))
@example(Study(work=WORK, facts=(TOLD,)), "allocation")
@settings(deadline=None, max_examples=150)
def test_not_reported_is_never_said_to_be_a_no(study: Study, name: str) -> None:
    bare = Study(work=WORK, facts=tuple(one for one in study.facts if one.property != name))
    silent = _found(_with(bare, name, "not_reported")) - _found(bare)
    denied = _found(_with(bare, name, NO[name])) - _found(bare)
    assert not silent & denied


@given(subsets())
@settings(deadline=None, max_examples=100)
def test_an_unknown_behind_a_known_value_changes_no_finding(study: Study) -> None:
    for name in ("allocation", "blinding", "control", "selection", "harms", "registration"):
        if study.fact(name) is not None:
            assert _found(_with(study, name, "not_reported", Basis.TOLD)) == _found(study)


def test_where_nothing_is_known_nothing_is_found_and_the_grade_is_incomplete() -> None:
    bare = grade(Study(work=WORK))
    assert bare.findings == ()
    assert bare.is_incomplete
    assert bare.certainty is None
    assert unknowns(Study(work=WORK))[0].field is Property.DESIGN


def test_what_changes_most_comes_first() -> None:
    study = Study.of("bare", WORK, design="rct_parallel", subject="human", blinding="double")
    found = unknowns(study)
    moves = [one.moves for one in found]
    assert moves == sorted(moves, reverse=True)
    places = {one.field: place for place, one in enumerate(found)}
    assert places[Property.N_ENROLLED] < places[Property.FUNDING] < places[Property.ROUTE]
    size = found[places[Property.N_ENROLLED]]
    assert (size.best_value, size.worst_value) == ("10000", "10")


@pytest.mark.parametrize("study", STUDIES[::9], ids=lambda one: one.key)
def test_the_best_is_never_worse_than_the_worst(study: Study) -> None:
    known = {fact.property for fact in study.facts if fact.value != "not_reported"}
    for one in unknowns(study):
        best, worst = one.best.certainty, one.worst.certainty
        assert (best.points if best else 0) >= (worst.points if worst else 0)
        assert one.field not in known or one.field is Property.N_ENROLLED


def test_a_finding_is_signed_with_the_rule_it_came_from() -> None:
    found: tuple[Finding, ...] = grade(STUDIES[0]).findings
    assert all(RULES[one.rule].code == one.code for one in found)
