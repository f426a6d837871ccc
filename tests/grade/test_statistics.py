"""The rules on size and statistics, on real records and at the edges of what can be told."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.grade import body, findings, grade, nearness, stance
from evidence.grade.amounts import amount
from evidence.grade.conclusions import conclusion, is_plain_praise
from evidence.grade.prints import texts
from evidence.library import from_files, grade_work
from evidence.model import Body, Claim, Finding, Member, Outcome, Property, Study, Work

BIBLIOGRAPHY = Path(__file__).parents[2] / "references.bib"


@cache
def _works() -> dict[str, Work]:
    return {one.key: one for one in from_files([BIBLIOGRAPHY]) if isinstance(one, Work)}


def _found(key: str, code: str) -> list[Finding]:
    found = [one for _, judged in grade_work(_works()[key]) for one in judged.findings]
    return [one for one in found if one.code == code]


@pytest.mark.parametrize(
    ("key", "code", "words"),
    [
        ("wan2025", "STA013", "75.0% or 81.2%, never 80%"),
        ("wan2025", "STA018", "6.5"),
        ("zhou2021", "STA016", "0.52 to 2.70"),
        ("zhou2021", "STA016", "0.86 to 1.37"),
        ("amini2025", "STA010", "the area counted is not told"),
        ("amini2025", "STA019", "13.9%"),
        ("amini2025", "DES019", "registered in 2025, after the study began in 2022-11"),
        ("amini2025", "DES020", "registry says 24 people, the paper 20"),
        ("tak2020", "STA008", "+28.1%"),
        ("mella2010", "STA009", "RR 1.81"),
    ],
)
def test_traps_in_the_real_literature_are_caught(key: str, code: str, words: str) -> None:
    found = _found(key, code)
    assert any(words in one.message for one in found), found
    assert all(one.because for one in found)


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("olsen2002", "STA011"),  # 45% more fits 18.6 against 12.7 once rounding is allowed for
        ("olsen2002", "STA015"),
        ("olsen2002", "STA017"),
        ("georgescu2022", "STA011"),
        ("georgescu2022", "STA012"),
        ("mella2010", "STA016"),
        ("amini2025", "STA016"),
        ("adil2017", "STA008"),
        ("dhurat2013", "STA010"),
        ("kaufman1998", "STA010"),
    ],
)
def test_sound_numbers_are_left_in_peace(key: str, code: str) -> None:
    assert _found(key, code) == []


@pytest.mark.parametrize(
    ("effect", "unit", "value", "told"),
    [
        ("+91.4 v +22.2", "hairs in 1 cm2", 69.2, "per cm2"),
        ("+12.52 v +1.89", "hairs per square inch", 1.648, "per cm2"),
        ("+107 over placebo", "hairs in a one-inch circle", 21.12, "per cm2"),
        ("difference 14.7, from +18.6 (SD 25.4) with 5% v +3.9", "hairs/cm2", 14.7, "per cm2"),
        ("MD 9.42%", None, 9.42, "%"),
        ("+28.1% v +7.1%", None, 21.0, "%"),
        ("-5.1 (SD 2.0) v -2.1 (SD 2.2)", "kg", -3.0, "kg"),
    ],
)
def test_differences_as_plain_amounts(
    effect: str, unit: str | None, value: float, told: str
) -> None:
    found = amount(Outcome(name="x", effect=effect, unit=unit, between_groups=True))
    assert found is not None
    assert float(found.value) == pytest.approx(value, abs=0.01)
    assert found.unit == told


@pytest.mark.parametrize("effect", ["RR 1.8", "SMD 0.5", "median +9.5 v +1.5", "better", "12"])
def test_what_is_no_plain_amount_is_left(effect: str) -> None:
    assert amount(Outcome(name="x", effect=effect, between_groups=True)) is None
    assert amount(Outcome(name="x", effect="4 v 2", unit="kg", between_groups=None)) is None


def _weigh(claim: Claim, *keys: str) -> Body:
    members = []
    for key in keys:
        for study, judged in grade_work(_works()[key]):
            far, why = nearness(claim, study)
            side, because = stance(claim, study)
            told = (*why, *because)
            members.append(Member(study=study, grade=judged, stance=side, nearness=far, why=told))
    return body(claim, members)


def test_an_effect_in_another_unit_is_not_compared_raw() -> None:
    """Ninety hairs per square centimetre beside two: the square inch hides a far larger gap."""
    claim = Claim(
        text="Needling with minoxidil increases hair count.",
        checkable=True,
        topic="efficacy",
        direction="increase",
        intervention="microneedling",
        outcome="hair count",
    )
    weighed = _weigh(claim, "dhurat2013", "kumar2018")
    odd = [one for one in weighed.findings if one.code == "STA020"]
    assert len(odd) == 1
    assert "42 times as large as others: 69.2 per cm2 against 1.65 in kumar2018" in odd[0].message
    small = [one for one in weighed.findings if one.code == "STA003"]
    assert len(small) == 1
    assert "168 people" in small[0].message


def _read(abstract: str, **facts: object) -> Study:
    work = Work(key="one", title="A trial", abstract=abstract)
    return Study.of("one", work, **{"design": "rct_parallel", **facts})


def test_a_finding_from_an_abstract_quotes_it_at_its_place() -> None:
    abstract = "We tried it. Relapse fell (RR 0.80; 95% CI 0.62 to 1.04; P = 0.01) in all."
    (found,) = (one for one in findings(_read(abstract)) if one.code == "STA015")
    (fact,) = found.because
    assert fact.property is Property.NOTE  # type: ignore[union-attr]
    assert fact.quote is not None  # type: ignore[union-attr]
    assert abstract[fact.start : fact.end] == fact.quote  # type: ignore[union-attr]


def test_a_conflict_that_stays_on_its_side_is_a_warning() -> None:
    crossing = _read("F(4, 36) = 1.02, p = 0.017 for pain.")
    staying = _read("F(4, 36) = 6.02, p = 0.017 for pain.")
    severities = [
        [one.severity.value for one in findings(study) if one.code == "STA015"]
        for study in (crossing, staying)
    ]
    assert severities == [["error"], ["warning"]]


def test_a_study_without_facts_is_not_read() -> None:
    work = Work(key="one", title="A trial", abstract="RR 0.80 (95% CI 0.62 to 1.04; P = 0.01).")
    assert list(texts(Study(work=work))) == []


def test_other_streams_do_not_repeat_the_figures_of_the_people() -> None:
    study = _read("RR 0.80 (95% CI 0.62 to 1.04; P = 0.01).")
    cells = study.model_copy(update={"stream": "in_vitro"})
    assert list(texts(study))
    assert not list(texts(cells))


@pytest.mark.parametrize(
    ("abstract", "told"),
    [
        ("RESULTS: None. CONCLUSION: It is promising.", "It is promising."),
        ("RESULTS: None. CONCLUSIONS: It works. It is safe.", "It works. It is safe."),
        ("Nothing moved. In conclusion, it is promising.", "In conclusion, it is promising."),
        ("Nothing moved. These results suggest a use.", "These results suggest a use."),
        ("Nothing moved.", None),
        (None, None),
    ],
)
def test_conclusions(abstract: str | None, told: str | None) -> None:
    assert conclusion(abstract) == told


@pytest.mark.parametrize(
    ("text", "praise"),
    [
        ("The serum is a promising treatment.", True),
        ("The serum was not effective.", False),
        ("The serum was as effective as placebo.", False),
        ("Further trials are needed.", False),
    ],
)
def test_praise(text: str, praise: bool) -> None:
    assert is_plain_praise(text) is praise


_PRINTED = st.text(alphabet="OR 0159.,-–%()/[]=<pPCItofrm±;:n+v", max_size=80)


@given(_PRINTED, _PRINTED, _PRINTED, _PRINTED)
def test_any_printed_outcome_is_judged_or_left(
    effect: str, interval: str, p: str, abstract: str
) -> None:
    outcome = Outcome(
        name="number of attacks",
        effect=effect,
        interval=interval,
        p=p,
        pre=effect,
        post=p,
        between_groups=False,
    )
    study = _read(abstract, design="before_after", n_enrolled=20, outcome=outcome)
    assert grade(study).findings == findings(study)


@given(st.integers(1, 99), st.integers(1, 99))
def test_a_true_share_of_the_people_is_never_doubted(events: int, people: int) -> None:
    told = f"{100 * min(events, people) / people:.0f}%"
    outcome = Outcome(name="patients who improved", effect=told, between_groups=False)
    study = Study.of(design="before_after", n_enrolled=people, outcome=outcome)
    assert not [one for one in findings(study) if one.code == "STA013"]
