"""Plain text as people copy it from the web."""

from evidence.articles import read_text
from evidence.model import Sentence

PAGE = """Does Coffee Hurt the Heart? What We Know

Coffee and the heart

What is in a cup

Coffee holds caffeine. It also holds acids.

Who should be careful

Doctors name three groups:

  • People with a racing heart
  • Pregnancy: Limits are lower. Ask first.
    This line belongs to the item.
  1. A numbered thing

The bottom line

Two cups are fine for most.

Acme Coffee
Premium Beans
Acme Coffee
Premium Grinders
"""


def sentences(text: str) -> tuple[Sentence, ...]:
    return read_text(text, "page.txt").sentences


def kinds(text: str) -> list[tuple[str, str]]:
    return [(one.kind, one.text) for one in sentences(text)]


def test_headings_are_told_by_their_shape() -> None:
    heads = [one.text for one in sentences(PAGE) if one.kind == "heading"]
    assert heads == [
        "Does Coffee Hurt the Heart? What We Know",
        "Coffee and the heart",
        "What is in a cup",
        "Who should be careful",
        "The bottom line",
    ]


def test_headings_that_stand_together_are_nested() -> None:
    found = {one.text: one.section for one in sentences(PAGE)}
    title, block = "Does Coffee Hurt the Heart? What We Know", "Coffee and the heart"
    assert found["Coffee holds caffeine."] == (title, block, "What is in a cup")
    assert found["Two cups are fine for most."] == (title, block, "The bottom line")


def test_items_know_the_sentence_that_introduces_them() -> None:
    found = sentences(PAGE)
    lead = next(index for index, one in enumerate(found) if one.text.endswith("groups:"))
    items = [one for one in found if one.kind == "list_item"]
    assert {one.lead for one in items} == {lead}
    assert [one.text for one in items] == [
        "People with a racing heart",
        "Pregnancy: Limits are lower.",
        "Ask first.",
        "This line belongs to the item.",
        "A numbered thing",
    ]
    assert items[1].block == items[3].block != items[0].block


def test_footer_lines_are_no_headings() -> None:
    assert [one for one in kinds(PAGE) if "Acme" in one[1] or "Premium" in one[1]] == [
        ("prose", "Acme Coffee"),
        ("prose", "Premium Beans"),
        ("prose", "Acme Coffee"),
        ("prose", "Premium Grinders"),
    ]


def test_a_wrapped_paragraph_is_joined() -> None:
    text = (
        "Drinking three cups of coffee every day was tied to a lower\n"
        "risk of stroke in a long study of nurses, though nobody can say\n"
        "why. It may be the company.\n"
    )
    assert kinds(text) == [
        (
            "prose",
            "Drinking three cups of coffee every day was tied to a lower risk of stroke in a long "
            "study of nurses, though nobody can say why.",
        ),
        ("prose", "It may be the company."),
    ]


def test_a_paragraph_on_every_line_stays_apart() -> None:
    first, second = "Milk is good. " * 20, "Tea is better. " * 20
    found = sentences(f"{first}\n{second}\n")
    assert {one.block for one in found} == {0, 1}


def test_a_wrapped_line_may_begin_with_a_number_or_a_dash() -> None:
    text = (
        "The trial ran for a long time and it enrolled people of every age up to\n"
        "60. Then it stopped because the money was gone and nobody would pay for\n"
        "- or even hear of - another one.\n"
    )
    assert {kind for kind, _ in kinds(text)} == {"prose"}


def test_markup_that_plain_text_borrows() -> None:
    text = (
        "Coffee\n======\n\nText one.\n\n## Sub\n\n> A quote.\n\n-----\n\n"
        "a\tb c\nd\tTea is good here.\n"
    )
    assert kinds(text) == [
        ("heading", "Coffee"),
        ("prose", "Text one."),
        ("heading", "Sub"),
        ("quote", "A quote."),
        ("table", "Tea is good here."),
    ]


def test_numbered_headings_are_not_lists() -> None:
    text = (
        "1. Introduction\n\nCoffee is a drink that many people like.\n\n"
        "2. Methods\n\nWe asked a lot of people about it.\n"
    )
    assert [kind for kind, _ in kinds(text)] == ["heading", "prose", "heading", "prose"]


def test_a_heading_may_hold_an_abbreviation() -> None:
    text = (
        "Title\n\nSome text here.\n\nCoffee vs. Tea: Which Is Better for Dr. Who?\n\nMore text.\n"
    )
    assert kinds(text)[2] == ("heading", "Coffee vs. Tea: Which Is Better for Dr. Who?")


def test_the_reference_list_is_read_entry_by_entry() -> None:
    text = (
        "Coffee is safe [1]. It wakes [2].\n\nReferences\n\n"
        "1. Adams B, Cole D. Coffee in old age. Lancet. 2015;3(2):1-9.\n"
        "2. Zed Q. Waking up. Sleep 2011;2:3. doi:10.1000/xyz\n"
    )
    article = read_text(text, "a.txt")
    assert [one.kind for one in article.sentences][-2:] == ["reference", "reference"]
    first, second, doi = article.citations
    assert (first.value, first.told.author, first.told.year) == ("1", "Adams", 2015)
    assert first.told.title == "Coffee in old age"
    assert (second.value, second.told.year, doi.value) == ("2", 2011, "10.1000/xyz")
