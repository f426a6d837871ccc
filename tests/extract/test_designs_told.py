"""Designs about which single words mislead: protocols of treatment, genes as chance."""

import pytest

from evidence.extract import extract
from evidence.extract.design import BY_GENES
from evidence.model import Property, Work


def told(title: str, abstract: str) -> dict[Property, str]:
    """Give design and note of a text."""
    facts = extract(Work(key="told", title=title, abstract=abstract))
    return {one.property: str(one.value) for one in facts}


@pytest.mark.parametrize(
    ("title", "is_plan"),
    [
        ("A next-generation wound protocol for diabetic feet", False),
        ("An intensive insulin protocol of our ward", False),
        ("Zinc for the common cold: a protocol", True),
        ("Protocol for a cohort study of night workers", True),
        ("Vitamin D and falls: study protocol", True),
    ],
)
def test_a_protocol_is_one_of_a_study(title: str, is_plan: bool) -> None:
    design = told(title, "Colds and wounds are common and treatments for them are few.")
    assert (design.get(Property.DESIGN) == "protocol") == is_plan


def test_genes_dealt_out_at_birth_are_noted_and_no_other_design() -> None:
    found = told(
        "Sleep length and stroke: a Mendelian randomization study",
        "We used 78 variants as instruments in cases and controls of a biobank of 400,000 adults. "
        "Longer sleep did not change the odds of stroke (OR 1.01, 95% CI 0.92 to 1.11).",
    )
    assert found[Property.NOTE] == BY_GENES
    assert Property.DESIGN not in found
