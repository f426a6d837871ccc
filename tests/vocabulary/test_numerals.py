"""Numbers in words are one table for the rooms that read them."""

from evidence.check.measures import measures
from evidence.check.printed import spelled
from evidence.claims.numbers import numbers
from evidence.extract.numbers import count
from evidence.vocabulary.numerals import ONES, SMALL, TENS, amount, longest_first


def test_a_word_is_worth_what_it_says() -> None:
    assert (SMALL["zero"], SMALL["seven"], SMALL["nineteen"]) == (0, 7, 19)
    assert (TENS["twenty"], TENS["ninety"]) == (20, 90)
    assert sorted(ONES.values()) == list(range(1, 10))


def test_the_longer_word_comes_first() -> None:
    assert longest_first(["six", "sixteen", "seven"]) == "sixteen|seven|six"


def test_every_room_reads_the_same_words() -> None:
    assert count("seventy-six") == 76
    assert [one.value for one in spelled("Seventy adults and thirteen controls")] == [70, 13]
    assert [one.low for one in measures("after forty-eight weeks")] == [48]
    assert [one.low for one in numbers("Seventy patients were seen.")] == [70]


def test_an_amount_agrees_with_its_noun() -> None:
    told = [amount(1, "study"), amount(0, "study"), amount(2, "file"), amount(3, "person")]
    assert told == ["1 study", "0 studies", "2 files", "3 people"]
