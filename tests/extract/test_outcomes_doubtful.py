"""What stands beside a word of direction and is no result: nothing is told of it."""

import pytest

from tests.extract.reading import directions, outcomes


@pytest.mark.parametrize(
    "text",
    [
        "Pollen counts give rise to wheezing and sneezing.",
        "Of the 40 callers, 12 declined the second interview.",
        "The rate of decline of grip strength was the question.",
        "Ladders will be removed to prevent falls and reduce fractures.",
        "Factors associated with readmission included higher age scores and longer stays.",
        "The lamp allowed a more accurate measurement of pupils.",
        "Splints were worn until swelling decreased.",
        "Preoperative pain was similar in both groups (P = 0.40).",
        "Subgroup analyses improved.",
        "Long-term inhibition of the salt pump with reeds can delay thirst markers.",
        "The costs during the first nine days of sailing were lower.",
        "Whistles had no effect on these findings.",
        "Ropes were more effective than nets.",
        "Baseline mean scores of worry and gloom were not different between the groups.",
        "A longer nap reduces the need for coffee.",
        "The proportion of divers with at least 30% reduction in earache was the end.",
        "A relation was seen between myopia and decreasing outdoor play.",
        "The new tent made rescue more easily obtainable.",
        "Ferrets stayed similar to stoats.",
        "Kinase-4 inhibition by tansy changed nothing.",
    ],
)
def test_no_result_is_none(text: str) -> None:
    assert directions(text) == []


def test_a_title_that_asks_tells_nothing() -> None:
    assert directions("Forty sailors rowed.", "Does ginger reduce seasickness in sailors?") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The gel shortened healing without prolonging nausea.",
            [("healing", "decrease"), ("nausea", "no_difference")],
        ),
        ("The rise in ferritin was not observed in runners.", [("ferritin", "no_difference")]),
        (
            "We failed to show that drums compared to bells resulted in lower noise scores.",
            [("noise scores", "no_difference")],
        ),
        (
            "There was no suggestion of increased wheezing with the spray.",
            [("wheezing", "no_difference")],
        ),
        (
            "Mean trunk tilt was improved after surgery (from 22.5 mm to 14.1 mm, p < 0.01).",
            [("Mean trunk tilt", "decrease")],
        ),
        ("Itching was similarly reduced (P = 0.01).", [("Itching", "decrease")]),
        (
            "Neither step length nor calf size changed in the walkers.",
            [("step length", "no_difference"), ("calf size", "no_difference")],
        ),
        (
            "The balm had larger gains in elbow strength than placebo.",
            [("elbow strength", "increase")],
        ),
        (
            "Balm was as effective as paste in reducing heel pain.",
            [("heel pain", "no_difference")],
        ),
        (
            "Sneezing declined (P = 0.02) similarly in both groups.",
            [("Sneezing", "no_difference")],
        ),
        (
            "Grip improved after twelve weeks (P = 0.01) with no difference between groups.",
            [("Grip", "no_difference")],
        ),
        (
            "Singing led to decreased wheezing, snoring, and increased lung volume in choirs.",
            [("wheezing", "decrease"), ("snoring", "decrease"), ("lung volume", "increase")],
        ),
        (
            "Hop distance did not differ, but fatigue was decreased in dancers.",
            [
                ("Hop distance", "no_difference"),
                ("fatigue", "decrease"),
            ],
        ),
        ("The diet led to worse glucose tolerance.", [("glucose tolerance", "decrease")]),
        (
            "Relapse rates for gout and cramps were lower in swimmers (P = 0.01).",
            [("Relapse rates for gout and cramps", "decrease")],
        ),
        (
            "The chair was similar in stability to the stool.",
            [("stability", "no_difference")],
        ),
        ("The lamp improved HDL cholesterol.", [("HDL cholesterol", "increase")]),
        ("The lamp improved liver steatosis.", [("liver steatosis", "decrease")]),
        ("The lamp improved disease control rate.", [("disease control rate", "increase")]),
        (
            "Cough rates were higher after the parade than after the park (OR 1.9; p < 0.1).",
            [("Cough rates", "increase")],
        ),
        ("The mask inhibits tear film loss profoundly.", [("tear film loss", "decrease")]),
        (
            "Insomnia was significantly lower with the pillow (P = 0.05).",
            [("Insomnia", "decrease")],
        ),
    ],
)
def test_a_result_is_read(text: str, expected: list[tuple[str, str]]) -> None:
    assert directions(text) == expected


@pytest.mark.parametrize(
    "text",
    ["Rowing improved the scullers.", "Mint may improve sleep quality in divers."],
)
def test_a_doubtful_name_or_a_guess_is_not_told(text: str) -> None:
    assert directions(text) == []


def test_a_doubtful_name_is_told_with_its_test() -> None:
    text = "Candour was higher in the singing group than in the control group (P = 0.01)."
    assert directions(text) == [("Candour", "increase")]


def test_what_is_listed_with_a_measure_is_one() -> None:
    text = "Chanting reduced pain scores, gloom and blushes."
    assert [name for name, _ in directions(text)] == ["pain scores", "gloom", "blushes"]


def test_an_interval_goes_with_the_difference_that_lies_in_it() -> None:
    text = (
        "Falls were fewer with the rail: 0.93 falls (95% CI: 0.79 to 0.97) versus 1.12 falls in "
        "the control group (rate difference -0.19 [95% CI: -0.40 to 0.01])."
    )
    (told,) = outcomes(text)
    assert told.interval == "-0.40 to 0.01"
    assert told.direction == "no_difference"


def test_figures_that_deny_a_null_are_not_its_own() -> None:
    text = "Stiffness was similar with kelp and dulse but increased with both (RR 1.4; P = 0.01)."
    (told,) = outcomes(text)
    assert (told.direction, told.p) == ("no_difference", None)


def test_an_essay_tells_the_results_of_others() -> None:
    text = (
        "This narrative review looks at beekeeping. Honey reduces coughs in children. Pollen "
        "improves breathing. We discuss the literature on hives and what remains unknown."
    )
    assert directions(text, "Bees and breath: a narrative review") == []
