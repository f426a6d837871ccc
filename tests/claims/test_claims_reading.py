import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence.claims import read
from evidence.model import NOT_PEOPLE, Advice, Claim, Direction, Strength

UP, DOWN, SAME = Direction.INCREASE, Direction.DECREASE, Direction.NO_DIFFERENCE


@pytest.mark.parametrize(
    "text",
    [
        "Statins lower LDL cholesterol.",
        "One in eight women develops breast cancer.",
        "A course of acupuncture costs $400 to $900.",
        "The drug is not approved by the FDA.",
        "Side effects are rare.",
        "Magnesium blocks calcium channels in nerve cells.",
        "Most people sleep better within two weeks.",
        "They reduce inflammation.",
        "Several early trials report encouraging results.",
        "Melatonin works, but trials in children are lacking.",
    ],
)
def test_factual_statements_are_checkable(text: str) -> None:
    assert read(text).checkable


@pytest.mark.parametrize(
    "text",
    [
        "Does coffee prevent dementia?",
        "Talk to your doctor before you take aspirin.",
        "Patients should discuss the options with a specialist.",
        "If you worry about side effects, talk with your nurse or doctor.",
        "Larger randomised trials are needed.",
        "In this article we look at sleep.",
        "They may:",
        "Book a consultation with our clinic today.",
    ],
)
def test_questions_advice_and_transitions_are_not(text: str) -> None:
    assert not read(text).checkable


def test_headings_and_reference_lists_claim_nothing() -> None:
    text = "Vitamin C shortens colds"
    assert read(text).checkable
    assert not read(text, kind="heading").checkable
    assert not read(text, section=("Guide", "References")).checkable


@pytest.mark.parametrize(
    "text",
    [
        "Further studies are required to confirm this.",
        "Long-term data are limited.",
        "A cohort study cannot prove that there is no effect at all.",
        "One person's experience cannot tell us whether melatonin was the cause.",
        "The result may not apply to people whose knee locks after an injury.",
        "The trial was too small to say much about rare harms.",
        "We do not know whether coffee causes headaches.",
        "The abstract does not report how often side effects occurred.",
        "Most evidence comes from small trials, and results are inconsistent, so research is "
        "needed.",
        "The study lacked a control group.",
        "Regulation of these products is still evolving.",
        "It is not yet known whether it works.",
    ],
)
def test_limitations(text: str) -> None:
    assert read(text).limitation


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Exercise reduces depressive symptoms.", Strength.CAUSAL),
        ("Statins prevent heart attacks.", Strength.CAUSAL),
        ("Green tea may help lower blood pressure.", Strength.CONDITIONAL),
        ("Zinc could shorten the common cold.", Strength.CONDITIONAL),
        ("Obesity is associated with a higher risk of colon cancer.", Strength.CORRELATIONAL),
        ("Coffee drinkers were less likely to develop diabetes.", Strength.CORRELATIONAL),
        ("Further research is needed.", Strength.NONE),
    ],
)
def test_strength(text: str, expected: Strength) -> None:
    assert read(text).strength is expected


def test_the_score_orders_wordings_of_one_claim() -> None:
    scores = [
        read(text).strength_score
        for text in (
            "More research on fish oil and depression is needed.",
            "Fish oil was associated with lower rates of depression.",
            "Fish oil may reduce depression.",
            "Fish oil reduces depression.",
        )
    ]
    assert scores == sorted(scores)
    assert 0 <= scores[0] < scores[-1] <= 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Clinicians should offer screening to all smokers.", Advice.STRONG),
        ("Avoid alcohol while you take this drug.", Advice.STRONG),
        ("Acupuncture may be considered as an option for chronic pain.", Advice.WEAK),
        ("The mean age was 54 years.", Advice.NONE),
    ],
)
def test_advice(text: str, expected: Advice) -> None:
    assert read(text).advice is expected


@pytest.mark.parametrize(
    ("text", "population", "intervention", "outcome", "direction"),
    [
        (
            "finasteride 1 mg increases hair count in men",
            "men",
            "finasteride 1 mg",
            "hair count",
            UP,
        ),
        (
            "Vitamin D supplementation reduces falls in older adults",
            "older adults",
            "Vitamin D supplementation",
            "falls",
            DOWN,
        ),
        (
            "Turmeric extract slowed tumour growth in mice.",
            "animals",
            "Turmeric extract",
            None,
            DOWN,
        ),
        ("Statins are not associated with dementia.", None, "Statins", "dementia", SAME),
        ("Garlic has no effect on cholesterol.", None, "Garlic", "cholesterol", SAME),
        (
            "In 2019, researchers found that yoga improved sleep quality in nurses.",
            "nurses",
            "yoga",
            "sleep quality",
            UP,
        ),
        (
            "Patients with asthma treated with vitamin D showed a 30% reduction in exacerbations.",
            "Patients with asthma",
            "vitamin D",
            "exacerbations",
            DOWN,
        ),
        ("Tooth decay is caused by sugar.", None, "sugar", "Tooth decay", UP),
        ("Massage improves chronic pain.", None, "Massage", "chronic pain", DOWN),
        ("Smoking causes lung cancer.", None, "Smoking", "lung cancer", UP),
        (
            "Metformin (a diabetes drug) reduced growth in cultured breast cancer cells.",
            "cells",
            "Metformin",
            None,
            DOWN,
        ),
    ],
)
def test_pico(
    text: str,
    population: str | None,
    intervention: str,
    outcome: str | None,
    direction: Direction,
) -> None:
    claim = read(text)
    assert (claim.population, claim.intervention) == (population, intervention)
    assert outcome is None or claim.outcome == outcome
    assert claim.direction is direction
    assert claim.speaks_of_people == (population not in NOT_PEOPLE)


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("Ibuprofen relieves pain better than paracetamol.", "paracetamol"),
        ("Unlike warfarin, apixaban needs no monitoring.", "warfarin"),
        ("Yoga improved mood compared with usual care.", "usual care"),
        ("Walking lowers blood pressure.", None),
    ],
)
def test_comparator(text: str, comparator: str | None) -> None:
    assert read(text).comparator == comparator


def test_a_list_item_takes_what_acts_from_its_lead() -> None:
    lead = read("Probiotics have several effects in older adults:")
    item = read("Reduce bloating", kind="item", context=lead)
    assert item.checkable
    assert item.intervention == "Probiotics"
    assert item.outcome == "bloating"
    assert item.direction is DOWN


def test_what_a_sentence_says_itself_is_not_overwritten() -> None:
    before = read("Aspirin prevents strokes in men.")
    claim = read("Warfarin prevents clots.", context=before)
    assert (claim.intervention, claim.population) == ("Warfarin", None)


def test_horizon_hedges_and_attribution() -> None:
    claim = read("Advocates argue that the lens may give permanent relief.")
    assert claim.horizon == "permanent"
    assert "may" in claim.hedges
    assert claim.attribution is not None
    assert claim.attribution.startswith("Advocates argue")


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("A session costs $80.", "cost"),
        ("Side effects include nausea.", "harm"),
        ("Insulin is a hormone made by the pancreas.", "definition"),
        ("The FDA has not approved this device.", "regulation"),
        ("About 40 million adults have migraine.", "burden"),
        ("Exercise improves sleep.", "efficacy"),
        ("It is given as two injections a month.", "dose"),
    ],
)
def test_topic(text: str, topic: str) -> None:
    assert read(text).topic == topic


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read_into_a_claim(text: str) -> None:
    claim = read(text)
    assert isinstance(claim, Claim)
    assert claim.text == text
    assert claim == read(text)


UNITS = (
    "may ",
    "the study ",
    ", which ",
    "(",
    "in patients with ",
    "- a — ",
    "more ",
    "1 2,",
    ", but it cures x ",
    "; x is no better than y ",
    "Does it work? ",
    "no link between ",
    "safe and not safe ",
)


@pytest.mark.parametrize("unit", UNITS)
def test_a_very_long_sentence_is_read_in_linear_time(unit: str) -> None:
    assert read(unit * 4000).text


def test_a_clause_that_is_cut_leaves_no_loose_end() -> None:
    text = "The lotion gave thicker hair in people with androgenetic alopecia who were treated."
    assert read(text).population == "people with androgenetic alopecia"


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("A randomised trial in 300 nurses tested yoga against stretching for 12 weeks.", "method"),
        ("The trials of tablets lasted two or three years.", "method"),
        ("These were observational studies.", "method"),
        ("The trial found that yoga improved sleep.", "efficacy"),
        ("Aspirin was first used against fever.", "other"),
        ("A pharmacist can tell which tablets go together.", "advice"),
        ("Which treatment suits someone depends on their age and other illnesses.", "advice"),
    ],
)
def test_method_history_and_steering_are_no_claims_of_effect(text: str, topic: str) -> None:
    assert read(text).topic == topic


def test_a_belief_named_is_not_asserted_and_a_myth_is_denied() -> None:
    assert not read("The myth that vitamin C prevents colds is widespread.").checkable
    assert read("It is a myth that vitamin C prevents colds.").direction is SAME


def test_what_people_are_helped_to_do_is_not_who_they_are() -> None:
    told = read("Melatonin helps people with a sleep disorder to fall asleep.")
    assert told.population == "people with a sleep disorder"
    assert read("People allergic to nuts carry an injector.").population != "People allergic"


@pytest.mark.parametrize(
    ("text", "checkable"),
    [
        ("Most studies are small or in animals.", True),
        ("Long-term data are limited, and results depend on age.", True),
        ("More research is needed.", False),
        ("While early trials are encouraging, larger studies are needed.", True),
    ],
)
def test_how_the_evidence_stands_is_checkable_and_a_wish_for_more_is_not(
    text: str, checkable: bool
) -> None:
    told = read(text)
    assert told.limitation
    assert told.checkable is checkable


@pytest.mark.parametrize(
    ("text", "treatment", "outcome", "people"),
    [
        ("Children benefit from zinc.", "zinc", None, "Children"),
        ("Men benefited from finasteride for hair loss.", "finasteride", "hair loss", "Men"),
        ("Knee osteoarthritis benefits from exercise.", "exercise", "Knee osteoarthritis", None),
        (
            "Women with osteoporosis benefit from vitamin D.",
            "vitamin D",
            "osteoporosis",
            "Women with osteoporosis",
        ),
        (
            "Patients with sepsis did not benefit from vitamin C.",
            "vitamin C",
            "sepsis",
            "Patients with sepsis",
        ),
        ("Exercise is good for older adults.", "Exercise", None, "older adults"),
        ("Zinc is useful for the common cold.", "Zinc", "common cold", None),
    ],
)
def test_who_benefits_from_what(
    text: str, treatment: str, outcome: str | None, people: str | None
) -> None:
    claim = read(text)
    assert (claim.intervention, claim.outcome, claim.population) == (treatment, outcome, people)


def test_a_benefit_that_is_no_relation_is_left_alone() -> None:
    assert read("The benefits of exercise outweigh its risks.").intervention != "its risks"
    assert read("Statins lower cholesterol in adults.").outcome == "cholesterol"


@pytest.mark.parametrize("word", ["probably", "possibly", "perhaps", "really", "sometimes"])
def test_how_sure_a_sentence_is_is_no_part_of_the_treatment(word: str) -> None:
    assert read(f"Zinc {word} shortens colds in adults.").intervention == "Zinc"


@pytest.mark.parametrize(
    ("text", "people", "outcome", "direction"),
    [
        ("Magnesium may help older adults sleep.", "older adults", "sleep", "increase"),
        ("Magnesium does not help older adults sleep.", "older adults", "sleep", "no_difference"),
        ("Vitamin D helps older adults avoid falls.", "older adults", "falls", "decrease"),
        (
            "Exercise helps patients with arthritis walk farther.",
            "patients with arthritis",
            "walk farther",
            "increase",
        ),
        ("Nicotine patches help smokers quit.", "smokers", "quit", "increase"),
        ("Coaching helped nurses lose weight.", "nurses", "lose weight", "increase"),
        ("Aspirin helps patients with migraine.", "patients with migraine", "migraine", "decrease"),
        (
            "Exercise helps people with poor sleep.",
            "people with poor sleep",
            "poor sleep",
            "decrease",
        ),
    ],
)
def test_who_is_helped_to_do_what(text: str, people: str, outcome: str, direction: str) -> None:
    claim = read(text)
    assert (claim.population, claim.outcome, claim.direction) == (people, outcome, direction)


@pytest.mark.parametrize(
    "text", ["microneedling with minoxidil", "vitamin D and calcium", "Microneedling plus PRP"]
)
def test_treatments_named_together_are_one(text: str) -> None:
    claim = read(text)
    assert (claim.intervention, claim.outcome) == (text, None)


def test_what_a_statement_names_is_no_bare_name() -> None:
    assert read("Minoxidil with hope").intervention != "Minoxidil with hope"


@pytest.mark.parametrize(
    "text",
    [
        "The question is less how straight the X-ray looks than how life feels in ten years.",
        "The main question was how many patients would have less pain.",
        "Doctors used to fear that hormone replacement therapy would stir up lupus.",
    ],
)
def test_what_is_asked_or_was_once_thought_claims_nothing(text: str) -> None:
    assert not read(text).checkable


def test_how_often_is_no_ratio() -> None:
    assert [one.kind for one in read("Zinc was given three times a week.").numbers] == ["dose"]
    assert [one.kind for one in read("Colds were three times as frequent.").numbers] == ["ratio"]
