from hypothesis import given
from hypothesis import strategies as st

from evidence.claims import parts
from evidence.model import Direction

MINOXIDIL = (
    "Studies show minoxidil works for 30–40% of users, while finasteride can slow hair loss in "
    "80–90% of men."
)


def test_each_clause_with_a_treatment_of_its_own_claims_for_itself() -> None:
    first, second = parts(MINOXIDIL)
    assert MINOXIDIL[first.start : first.end] == "Studies show minoxidil works for 30–40% of users"
    assert first.claim.intervention == "minoxidil"
    assert [one.text for one in first.claim.numbers] == ["30–40%"]
    assert second.claim.intervention == "finasteride"
    assert second.claim.outcome == "hair loss"
    assert second.claim.direction is Direction.DECREASE
    assert second.claim.population == "men"
    (number,) = second.claim.numbers
    assert MINOXIDIL[number.start : number.end] == "80–90%"


def test_a_semicolon_and_a_shared_verb() -> None:
    told = parts("Aspirin lowers fever; ibuprofen relieves pain.")
    assert [one.claim.text for one in told] == ["Aspirin lowers fever", "ibuprofen relieves pain"]


def test_where_it_is_not_sure_nothing_is_cut() -> None:
    for text in (
        "Zinc does not prevent colds, but it shortens them.",
        "While green tea is popular, coffee lowers the risk of diabetes.",
        "Statins lower cholesterol, but data are limited.",
        "Yoga and meditation reduce stress, and they improve sleep.",
        "Aspirin lowers fever.",
        "",
    ):
        assert parts(text) == ()


WORDS = st.sampled_from(
    ["aspirin", "lowers", "fever", ",", ";", "while", "but", "and", "ibuprofen", "relieves"]
) | st.sampled_from(["pain", "in", "30%", "of", "men", ".", "zinc"])


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_parts_lie_in_the_sentence_one_after_the_other(text: str) -> None:
    last = 0
    for part in parts(text):
        assert last <= part.start < part.end <= len(text)
        assert part.claim.text == text[part.start : part.end]
        assert all(
            part.start <= one.start < one.end <= part.end and text[one.start : one.end] == one.text
            for one in part.claim.numbers
        )
        last = part.end
