"""The formal shapes of a citation, each with its value."""

import pytest

from evidence.articles import read_text

LIST = "\n\n## References\n\n" + "".join(
    f"{n}. Doe J, Roe K. A title of some length {n}. BMJ. 201{n};1:1.\n" for n in range(1, 10)
)
SHAPES = [
    ("So [@a1; see @b_2:x, p. 3; -@c3].", ["a1", "b_2:x", "c3"]),
    ("As @doe99 says, mail me@home.org.", ["doe99"]),
    ("See 10.1000/AB(1)c-d.", ["10.1000/ab(1)c-d"]),
    ("(doi:10.1000/x1), https://doi.org/10.1000/Y2).", ["10.1000/x1", "10.1000/y2"]),
    ("See https://www.nejm.org/doi/full/10.1056/NEJMoa1.", ["10.1056/nejmoa1"]),
    ("[it](https://dx.doi.org/10.1000/z%2F3) shows.", ["10.1000/z/3"]),
    ("PMID: 123, pmid 456, PMC1234567, NCT01234567.", None),
    ("[x](https://pubmed.ncbi.nlm.nih.gov/789/) and https://www.nature.com/articles/s1.", None),
    ("Buy at https://shop.example.com/a or https://www.nature.com/.", []),
    ("Tak et al. (2020) and (Olsen, 2002; Tak & Lee, 2019a, p. 3).", None),
    ("O’Neil and van der Berg 2018 disagree with Smith (2011).", None),
    ("In March (2020), in Annals of Oncology (2019), see Figure (2011).", []),
    ("The area of 5 cm² and 10⁶ cells [a] grew.", []),
]
VALUES = {
    6: ["pmid:123", "pmid:456", "pmc:PMC1234567", "nct:NCT01234567"],
    7: ["pmid:789", "https://www.nature.com/articles/s1"],
    9: ["Tak et al. 2020", "Olsen 2002", "Tak and Lee 2019"],
    10: ["O’Neil and van der Berg 2018", "Smith 2011"],
}


@pytest.mark.parametrize("index", range(len(SHAPES)))
def test_values(index: int) -> None:
    text, expected = SHAPES[index]
    found = [one.value for one in read_text(text, "a.md").citations]
    assert found == (expected if expected is not None else VALUES[index])


def test_numbers_are_spelt_out_only_with_a_reference_list() -> None:
    text = "One [1, 3-5]. Two.⁷ Three^8^ and four<sup>9</sup>. Area 5 m²."
    cited = [one.value for one in read_text(text + LIST, "a.md").citations]
    assert cited == ["1", "3", "4", "5", "7", "8", "9"]
    assert read_text(text, "a.md").citations == ()


def test_a_range_is_one_stretch_of_text() -> None:
    found = read_text("One [3–5]." + LIST, "a.md").citations
    assert {one.text for one in found} == {"[3–5]"}


def test_plain_text_has_keys_in_brackets_only() -> None:
    found = read_text("Follow @drfood, says [@doe99].", "a.txt").citations
    assert [one.value for one in found] == ["doe99"]
