"""Sentences held against the record and the results of the works they cite, on other topics."""

import pytest

from evidence import articles
from evidence.check.printed import numbers
from evidence.check.records import is_same_journal, is_same_title, names_author
from evidence.library import Library
from evidence.model import Basis, Direction, Fact, Outcome, Property, Receipt, Work

STATIN = Work(
    key="heart2016",
    title="Atorvastatin and major coronary events in adults with hypertension",
    authors=("Müller, Anna", "O'Neil, Sean"),
    year=2016,
    journal="New England Journal of Medicine",
    doi="10.1000/heart",
    abstract="We randomised 1,204 adults. Coronary events fell from 9.4% to 6.1% (HR 0.64, 95% CI "
    "0.50 to 0.83) over 3.3 years. LDL cholesterol fell by 29.5%.",
    facts=tuple(
        Fact(
            work="heart2016",
            property=Property(name),
            value=value,
            basis=Basis.READING,
            origin="test",
            receipt=Receipt(note="abstract seen"),
        )
        for name, value in (
            ("design", "rct_parallel"),
            ("intervention", "atorvastatin 10 mg"),
            ("condition", "hypertension"),
            ("n_randomised", 1204),
            (
                "outcome",
                Outcome(
                    name="LDL cholesterol",
                    direction=Direction.DECREASE,
                    between_groups=True,
                    effect="-29.5%",
                ),
            ),
            (
                "outcome",
                Outcome(
                    name="coronary events",
                    direction=Direction.DECREASE,
                    between_groups=True,
                    effect="HR 0.64; 6.1% v 9.4%",
                ),
            ),
        )
    ),
)


def rules(text: str) -> set[str]:
    found = Library.of([STATIN]).check(articles.read_text(text, "a.md")).findings
    watched = ("CIT003", "CIT007", "CIT008", "CIT009", "CIT010")
    return {one.code for one in found if one.code in watched}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Atorvastatin lowered LDL cholesterol by 30% [@heart2016].", set()),
        ("Atorvastatin lowered LDL cholesterol by 29.5% [@heart2016].", set()),
        ("Atorvastatin lowered LDL cholesterol by about 28% [@heart2016].", set()),
        ("Atorvastatin lowered LDL cholesterol by 45% [@heart2016].", {"CIT008"}),
        ("Atorvastatin cut coronary events by 36% [@heart2016].", set()),
        ("Coronary events fell from 9.4% to 6.1% with atorvastatin [@heart2016].", set()),
        ("Atorvastatin lowered the risk of death by 52% [@heart2016].", {"CIT007", "CIT009"}),
        ("Atorvastatin eased knee pain [@heart2016].", {"CIT009"}),
        ("Atorvastatin prevents heart disease in hypertensive adults [@heart2016].", set()),
        ("The hazard ratio for atorvastatin against placebo was 0.46 [@heart2016].", {"CIT007"}),
        ("In a trial of 1,204 adults, atorvastatin lowered LDL cholesterol [@heart2016].", set()),
        ("In a trial of 2,500 adults, atorvastatin lowered LDL [@heart2016].", {"CIT008"}),
        ("Metformin lowers the risk of death in people with diabetes [@heart2016].", {"CIT009"}),
        ("Atorvastatin lowers coronary events in people with hypertension [@heart2016].", set()),
        ("A 2016 trial in N Engl J Med tested atorvastatin [@heart2016].", set()),
        ("A 2011 trial in the Lancet tested atorvastatin [@heart2016].", {"CIT003"}),
    ],
)
def test_what_is_said_of_a_known_trial(text: str, codes: set[str]) -> None:
    assert rules(text) == codes


@pytest.mark.parametrize(
    ("entry", "is_right"),
    [
        ("Muller A, O'Neil S. Atorvastatin and major coronary events in adults with hypertension."
         " N Engl J Med. 2016;375:1-9.", True),
        ("Smith B. Zinc lozenges for the common cold in children at school. BMJ. 2003;1:2.", False),
    ],
)  # fmt: skip
def test_an_entry_whose_doi_leads_elsewhere_is_told(entry: str, is_right: bool) -> None:
    text = f"It helps [1].\n\n## References\n\n1. {entry} doi:10.1000/heart\n"
    assert ("CIT003" not in rules(text)) is is_right


@pytest.mark.parametrize(
    ("told", "known", "same"),
    [
        ("N Engl J Med", "New England Journal of Medicine", True),
        ("NEJM", "New England Journal of Medicine", True),
        ("J. Am. Acad. Dermatol.", "Journal of the American Academy of Dermatology", True),
        ("Lancet", "The Lancet", True),
        ("Lancet", "New England Journal of Medicine", False),
        ("Journal of Dermatology", "Stem Cells Translational Medicine", False),
    ],
)
def test_journals_may_be_abbreviated(told: str, known: str, *, same: bool) -> None:
    assert is_same_journal(told, known) is same


def test_names_without_their_accents_are_the_same() -> None:
    assert names_author("Muller et al.", STATIN.authors)
    assert not names_author("Smith et al.", STATIN.authors)
    assert is_same_title("Atorvastatin and coronary events in hypertension", STATIN.title)


def test_the_level_of_an_interval_is_no_number() -> None:
    assert [one.value for one in numbers("HR 0.64, 95% CI 0.50 to 0.83; 1,204 adults")] == [
        0.64,
        0.5,
        0.83,
        1204.0,
    ]


def test_a_number_behind_a_shortened_versus_is_read() -> None:
    assert [one.value for one in numbers("20.8%vs.25.4%, p = .03")] == [20.8, 25.4]


def test_a_count_of_people_is_no_percentage() -> None:
    work = Work(
        key="roe2019",
        title="Zinc for colds: a randomised trial",
        abstract="Zinc (n = 25) or placebo. Colds were shorter by 12% with zinc.",
    )
    text = "Zinc cut the number of sick days by {} [@roe2019]."
    found = {
        told: {one.code for one in Library.of([work]).check(
            articles.read_text(text.format(told), "a.md")
        ).findings}
        for told in ("24.6%", "12%")
    }  # fmt: skip
    assert "CIT007" in found["24.6%"]
    assert "CIT007" not in found["12%"]


def test_a_name_and_year_that_fit_two_entries_name_both() -> None:
    twins = [
        Work(key=key, title=title, authors=("Roe, A.", "Poe, B."), year=2016, journal="Heart")
        for key, title in (("roe1", "Naps in nurses"), ("roe2", "Tea in truckers"))
    ]
    text = "Errors fell by 12% (Roe et al., 2016)."
    found = Library.of(twins).check(articles.read_text(text, "a.md")).findings
    told = {one.code: one.message for one in found}
    assert "fits roe1 and roe2" in told["CIT001"]
    assert "CIT005" not in told
