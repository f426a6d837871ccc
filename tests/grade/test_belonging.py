"""Which studies belong to a claim's body: only those that tell that its treatment was given."""

import pytest

from evidence.claims import read
from evidence.grade.belonging import tells_outcome, tells_treatment
from evidence.model import Stance, Study, Work
from evidence.query import answer

ASPIRIN = read("Aspirin prevents recurrent venous thromboembolism.")


def _study(title: str, abstract: str | None = None, **facts: object) -> Study:
    key = "".join(word[0] for word in title.split())
    values = {"design": "rct_parallel", "n_analysed": 300, **facts}
    return Study.of(key, Work(key=key, title=title, abstract=abstract), **values)


@pytest.mark.parametrize(
    ("claim", "title", "abstract", "belongs"),
    [
        ("Aspirin prevents strokes.", "Low-dose aspirin after a first stroke", None, True),
        ("Aspirin prevents strokes.", "A trial", "People took acetylsalicylic acid daily.", True),
        ("Aspirin prevents strokes.", "Drug treatment after stroke", "Any drug was noted.", False),
        ("Aspirin prevents strokes.", "Prevention of stroke", "Recurrence was counted.", False),
        ("Walking lowers blood pressure.", "Exercise and blood pressure", None, True),
        ("Appendectomy relieves pain.", "Surgery and pain", "Any surgery was noted.", False),
        ("HPV vaccination prevents cervical cancer.", "A vaccine against HPV", None, True),
        ("HPV vaccination prevents cervical cancer.", "A hepatitis B vaccine", None, False),
        ("Kalimeris extract relieves cough.", "Kalimeris extract in cough", None, True),
        ("Kalimeris extract relieves cough.", "Honey in cough", "Honey was given.", False),
    ],
)
def test_a_study_belongs_where_its_text_names_the_treatment(
    claim: str, title: str, abstract: str | None, belongs: bool
) -> None:
    assert tells_treatment(read(claim), _study(title, abstract)) is belongs


@pytest.mark.parametrize(
    ("title", "abstract", "outcome", "belongs"),
    [
        ("Aspirin after thrombosis", "Venous thromboembolism came back.", None, True),
        ("Aspirin after thrombosis", "Recurrent VTE was seen.", None, True),
        ("Aspirin and headache", "Headache was counted.", "headache", False),
        ("Aspirin and headache", None, "recurrence of venous thromboembolism", True),
    ],
)
def test_a_study_belongs_where_it_measured_or_speaks_of_the_outcome(
    title: str, abstract: str | None, outcome: str | None, belongs: bool
) -> None:
    facts = {} if outcome is None else {"outcome": {"name": outcome}}
    assert tells_outcome(ASPIRIN, _study(title, abstract, **facts)) is belongs


def test_a_claim_without_a_treatment_asks_for_none() -> None:
    assert tells_treatment(read("Migraine is common."), _study("Anything"))


def test_what_does_not_tell_its_treatment_is_listed_apart_and_not_counted() -> None:
    outcome = {"name": "recurrent venous thromboembolism", "direction": "decrease"}
    told = _study("Aspirin and recurrent thromboembolism", "Aspirin was given.", outcome=outcome)
    untold = _study("Recurrent thromboembolism in clinic", "Recurrence was low.", outcome=outcome)
    bare = _study("Thromboembolism again", outcome=outcome)
    found = answer(ASPIRIN, [(untold, 9.0), (told, 1.0), (bare, 5.0)])
    assert [member.study.key for member in found.body.members] == [told.key]
    assert [hit.study.key for hit in found.hits if not hit.missing] == [told.key]
    assert found.hits[0].study.key == told.key
    assert found.apart == 2
    assert sum(found.count(stance) for stance in Stance) == 1
    missing = {hit.study.key: hit.missing for hit in found.hits}
    assert missing[untold.key] == ("whether Aspirin was given",)
    assert "its abstract, which is not here" in missing[bare.key]


def test_a_study_of_the_treatment_that_is_silent_on_the_outcome_is_not_counted() -> None:
    silent = _study("Aspirin and headache", "Headache was counted.", intervention="aspirin")
    beside = _study("Headache in clinic", "Some took aspirin. Headache was counted.")
    found = answer(ASPIRIN, [(silent, 2.0), (beside, 1.0)])
    assert found.body.members == ()
    assert found.body.certainty is None
    assert found.hits[-1].missing == (f"whether {ASPIRIN.outcome} was measured",)


def test_a_body_made_by_hand_leaves_out_what_is_not_told() -> None:
    untold = _study("Recurrent thromboembolism in clinic", "Recurrence was low.")
    assert answer(ASPIRIN, [(untold, 9.0)]).body.certainty is None


def test_the_text_names_the_treatment_even_where_it_was_read_wrongly() -> None:
    wrong = _study("Aspirin for thrombosis", "Aspirin was given to all.", intervention="44.4%")
    found = answer(ASPIRIN, [(wrong, 1.0)])
    assert [hit.missing for hit in found.hits] == [()]


@pytest.mark.parametrize(
    ("text", "outcome", "people"),
    [
        ("Aspirin prevents stroke in atrial fibrillation.", "stroke", "atrial fibrillation"),
        ("Exercise improves quality of life in breast cancer.", "quality of life", "breast cancer"),
        ("Chemotherapy improves survival in pancreatic cancer.", "survival", "pancreatic cancer"),
        ("Exercise reduces depression.", "depression", None),
        ("Antibiotics reduce fever in children with pneumonia.", "fever", "children"),
    ],
)
def test_a_disease_named_beside_the_outcome_is_who_the_claim_is_about(
    text: str, outcome: str, people: str | None
) -> None:
    claim = answer(read(text), []).claim
    assert claim.outcome == outcome
    assert (people in claim.population) if people and claim.population else people is None


@pytest.mark.parametrize(
    ("claim", "title", "abstract", "belongs"),
    [
        # One word of two is not the treatment; all words of it, or one in the title, may be.
        ("Birth-weight raises asthma.", "Weight gain in mothers", "Maternal weight.", False),
        ("Birth-weight raises asthma.", "Asthma in children", "Weight at birth was asked.", True),
        ("Kalimeris treatment relieves cough.", "Treatment of cough", "Any treatment.", False),
        ("Kalimeris treatment relieves cough.", "Kalimeris in cough", None, True),
        ("Pharmacist visits reduce falls.", "Pharmacist advice and falls", "Few falls.", True),
        ("Pharmacist visits reduce falls.", "Home visits and pain", "Visits by nurses.", False),
        ("Pharmacist visits reduce falls.", "Falls at home", "A pharmacist was there.", False),
    ],
)
def test_words_that_go_with_any_treatment_name_none(
    claim: str, title: str, abstract: str | None, belongs: bool
) -> None:
    assert tells_treatment(read(claim), _study(title, abstract)) is belongs


def test_silence_says_nothing_of_the_treatment_or_of_its_relatives() -> None:
    claim = read("Amitriptyline relieves headache.")
    sibling = _study("Fluoxetine in depression", "Mood was rated.", intervention="fluoxetine")
    whole = _study("Antidepressants and falls", "Falls.", intervention="antidepressants")
    spoken = _study("Fluoxetine and headache", "Headache eased.", intervention="fluoxetine")
    own = _study("Amitriptyline and sleep", "Sleep was rated.", intervention="amitriptyline")
    mice = _study("Amitriptyline in mice", "Swum.", design="animal_rct")
    found = answer(claim, [(one, 1.0) for one in (sibling, whole, spoken, own, mice)])
    assert {one.study.key for one in found.body.members} == {spoken.key}


def test_what_tested_another_treatment_is_not_even_listed() -> None:
    """Only what leaves its treatment open, and is about the outcome, may bear on a claim."""
    outcome = {"name": "venous thromboembolism", "direction": "decrease"}
    other = _study("Starch in shock", "Thrombosis was seen.", intervention="hydroxyethyl starch")
    beside = _study("Lumbar puncture in adults", "Venous thromboembolism was rare.")
    animal = _study("Clots in mice: venous thromboembolism", "Mice.", subject="animal")
    untold = _study("Venous thromboembolism in clinic", "It came back.", outcome=outcome)
    found = answer(ASPIRIN, [(one, 1.0) for one in (other, beside, animal, untold)])
    assert [hit.study.key for hit in found.hits] == [untold.key]
