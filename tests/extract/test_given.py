"""What was given: its source, dose and route with it, the other arm apart, nothing invented."""

import pytest

from tests.extract.reading import study


@pytest.mark.parametrize(
    ("text", "given", "other"),
    [
        (
            "Exosomes derived from human adipose stem cells increased hair density in mice by "
            "activating Wnt.",
            "Exosomes derived from human adipose stem cells",
            None,
        ),
        (
            "Forty men received oral minoxidil 5 mg daily or placebo for 24 weeks.",
            "oral minoxidil 5 mg daily",
            "placebo",
        ),
        (
            "Intravenous tranexamic acid 1 g reduced bleeding compared with saline in 200 women.",
            "Intravenous tranexamic acid 1 g",
            "saline",
        ),
        ("Patients were randomised to yoga or a waiting list.", "yoga", None),
    ],
)
def test_what_was_given_and_against_what(text: str, given: str, other: str | None) -> None:
    one = study(text)
    assert one.value("intervention") == given
    if other is not None:
        assert one.value("comparator") == other


@pytest.mark.parametrize(
    ("title", "given"),
    [
        (
            "Treatment of bacterial meningitis with prolonged infusion of meropenem",
            "prolonged infusion of meropenem",
        ),
        ("Cost-minimization analysis of ertapenem versus meropenem in adults", "ertapenem"),
        ("Feasibility study of percutaneous drainage in abscess", "percutaneous drainage"),
        ("Repurposing colchicine for chronic coronary disease: a trial", "colchicine"),
    ],
)
def test_titles_name_the_treatment_without_what_was_done_to_study_it(
    title: str, given: str
) -> None:
    assert study("", title).value("intervention") == given


@pytest.mark.parametrize(
    "text",
    [
        "Patients received 37.5 \u00b1 7.4 in both groups.",
        "Participants were given 50 hours.",
        "Higher physical activity was told by children than by adults.",
        "Complications for patients in hospital were counted in this study.",
    ],
)
def test_figures_times_and_outcomes_are_not_what_was_given(text: str) -> None:
    assert study(text).value("intervention") is None


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("", "Grip strength was 3.4 kg versus 2.9 kg in 80 older dockers."),
        ("Determinants of slow healing versus fast healing in leg ulcers", ""),
        ("Early complications of hernia repair in adults", "Records of 90 adults were read."),
        ("Drug discovery for river blindness", "Worm proteins were modelled on a computer."),
        ("Whole-body imaging of seals", "Images of nine seals were taken. The imaging was quick."),
        ("", "Severely affected villagers were compared with mildly affected villagers."),
        ("Warfarin-resistant rats in a harbour", "Rats were trapped. Warfarin was found in bait."),
        ("", "Our maps suggest that the lower marshes flood. The role of MZs is unknown."),
    ],
)
def test_words_where_nobody_is_given_anything_name_no_treatment(title: str, text: str) -> None:
    assert study(text, title).value("intervention") is None


def test_an_arm_that_got_nothing_new_is_not_what_was_given() -> None:
    text = "Adults received placebo first. They were then assigned at random to cetirizine."
    assert study(text).value("intervention") == "cetirizine"


def test_groups_are_cut_off_what_they_were_given() -> None:
    text = "Forty nurses were randomised, and 20 were assigned to the yoga group."
    assert study(text).value("intervention") == "yoga"
    text = "Sixty men were randomly assigned to two strategies. Half then received cetirizine."
    assert study(text).value("intervention") == "cetirizine"
    assert study("The effects of dyspnea were read by us.").value("intervention") is None


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Twelve adults received ibuprofen. Pain fell compared with paracetamol.", "paracetamol"),
        ("Twelve adults received ibuprofen. Pain fell compared with earlier findings.", None),
        ("Ibuprofen was given to adults with gout compared with osteoarthritis.", None),
        ("River sand was coarse compared with lake sand.", None),
    ],
)
def test_a_comparator_is_something_people_could_get(text: str, other: str | None) -> None:
    assert study(text).value("comparator") == other


@pytest.mark.parametrize(
    ("title", "given"),
    [
        ("Plate fixation versus cast for wrist fracture", "Plate fixation"),
        ("Quality of life of children after cochlear implantation", "cochlear implantation"),
        ("Fatigue in adults with lupus on calcineurin inhibitors", "calcineurin inhibitors"),
        ("Correction of bunion using a scarf osteotomy", "scarf osteotomy"),
    ],
)
def test_a_title_tells_what_its_people_had_got(title: str, given: str) -> None:
    text = "We followed 40 people. They were treated in 2010."
    assert study(text, title).value("intervention") == given


def test_a_notice_on_a_product_tells_of_nobody_who_got_it() -> None:
    assert study("", "Public notice on stem cell products").value("intervention") is None


def test_an_intervention_is_told_by_what_it_consisted_of() -> None:
    text = (
        "Twenty shops were randomly assigned to intervention or control. The intervention involved "
        "coaching cashiers in asking for proof of age. Sales to minors fell."
    )
    assert study(text).value("intervention") == "coaching cashiers in asking"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "We studied 61 women scheduled for knee replacement.",
            "women scheduled for knee replacement",
        ),
        (
            "Ninety patients took part, 40 men and 50 women with severe eczema.",
            "women with severe eczema",
        ),
        ("Of 70 patients, 12 intervention patients and 9 control patients left.", None),
    ],
)
def test_people_are_named_by_what_they_had_not_by_their_arm(text: str, who: str | None) -> None:
    assert study(text).value("population") == who


@pytest.mark.parametrize(
    ("text", "given"),
    [
        (
            "Background Few have tried mirror boxes. This study evaluates the effect of mirror "
            "therapy on phantom pain. Methods We treated 20 men.",
            "mirror therapy",
        ),
        (
            "Objective We compared weekly dulaglutide with insulin glargine in shift workers. "
            "Results Weight fell.",
            "weekly dulaglutide",
        ),
        (
            "Nine girls previously treated with vitamin D2 took part. Treatment with alfacalcidol "
            "was given for a year.",
            "alfacalcidol",
        ),
    ],
)
def test_what_a_study_set_out_to_try_is_its_intervention(text: str, given: str) -> None:
    assert study(text).value("intervention") == given


def test_what_most_of_a_text_is_about_was_given_not_what_its_people_had_before() -> None:
    text = (
        "Mouth sores are common after bone marrow transplantation. Sixty adults undergoing bone "
        "marrow transplantation were studied. They were randomised to cold water rinses or plain "
        "advice. Rinses were used before each meal. Sores were fewer in the rinse group. Cold "
        "water rinses may be offered."
    )
    title = "Sore mouths in adults undergoing transplantation: trial of cold water rinses"
    assert study(text, title).value("intervention") == "cold water rinses"


def test_words_named_once_and_by_nobody_else_are_not_what_was_given() -> None:
    text = (
        "Falls were studied in five wards. Nurses were randomised to rounds every hour or every "
        "four hours. Falls were counted. Rounds every hour were feasible. Patients given "
        "crossword puzzles were glad."
    )
    assert study(text, "Hourly rounds and falls").value("intervention") != "crossword puzzles"


def test_the_other_group_by_its_name_is_what_was_compared() -> None:
    text = (
        "Knee pain limits walking. Eighty adults took part. Half of them learned tai chi for "
        "twelve weeks. Pain was measured at the end. Pain was lower in the tai chi group than in "
        "the stretching group. The stretching group walked less. Tai chi may be offered."
    )
    found = study(text, "Tai chi for knee pain: a randomised trial")
    assert found.value("intervention") == "Tai chi"
    assert found.value("comparator") == "stretching"


@pytest.mark.parametrize(
    ("title", "given"),
    [
        (
            "Usefulness of nasal irrigation in chronic sinusitis: a randomised trial",
            "nasal irrigation",
        ),
        ("Two cases of gout in young men", None),
    ],
)
def test_what_is_said_about_a_treatment_is_cut_off_its_name(title: str, given: str | None) -> None:
    assert study("", title).value("intervention") == given


def test_groups_of_people_nobody_treated_are_no_comparator() -> None:
    text = (
        "Bone mass was measured in 80 rowers. Rowers from the lake were younger. Bone mass was "
        "higher in rowers from the lake compared with rowers from the coast. The coastal group "
        "had more fractures."
    )
    assert study(text, "Bone mass of rowers").value("comparator") is None
