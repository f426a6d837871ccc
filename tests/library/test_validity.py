"""How well the facts behind a rule are read: figures, pages and links agree."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence.library.catalogue import every_rule
from evidence.library.manual import pages
from evidence.library.validity import behind, measured, reads
from evidence.model import Property
from tests.support import Ran

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "validity.md"
RULES = {rule.code: rule for rule in every_rule()}


def anchors(text: str) -> set[str]:
    """Give the anchors a reader of Markdown makes of the headings."""
    heads = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", head).lower().replace(" ", "-") for head in heads}


def test_every_figure_has_its_section_on_the_page() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert {row.anchor for row in measured()} <= anchors(text)
    for row in measured():
        assert (
            f"| [{row.row}](#{row.anchor}) | {row.set} | {row.items} | {row.precision:.3f}" in text
        )


def test_the_grave_properties_are_measured() -> None:
    told = {name for row in measured() for name in row.measures}
    assert told >= {
        Property.DESIGN,
        Property.SUBJECT,
        Property.SPECIES,
        Property.CONTROL,
        Property.ALLOCATION,
        Property.FOLLOW_UP_WEEKS,
        Property.N_RANDOMISED,
        Property.OUTCOME,
    }


@pytest.mark.parametrize("row", measured(), ids=lambda row: row.anchor)
def test_shares_are_shares(row: object) -> None:
    one = next(other for other in measured() if other == row)
    assert all(0 < share <= 1 for share in (one.precision, one.recall, one.f1))
    assert one.items > 50


def test_a_rule_links_to_what_it_reads() -> None:
    assert {row.row for row in behind(RULES["DES001"])} >= {"control"}
    assert {row.row for row in behind(RULES["PRE007"])} >= {"subject"}
    assert {row.row for row in behind(RULES["STA002"])} >= {"sample size"}
    assert behind(RULES["WRD006"]) == ()


def test_every_rule_that_needs_a_measured_property_links_to_it() -> None:
    for rule in RULES.values():
        rows = behind(rule)
        for name in rule.needs:
            about = {row for row in measured() if name in row.measures}
            assert about <= set(rows), rule.code
        assert set(rule.needs) <= set(reads(rule))


def test_the_links_of_the_manual_lead_somewhere() -> None:
    found = anchors(PAGE.read_text(encoding="utf-8"))
    links = {one for page in pages().values() for one in re.findall(r"validity\.md#([\w-]+)", page)}
    assert links
    assert links <= found


def test_a_rule_says_how_well_its_facts_are_read(run: Callable[..., Ran]) -> None:
    ran = run("rules", "DES001")
    assert ran.code == 0
    assert "How well this is read: control: precision 0." in ran.out
    assert '"validity"' in run("rules", "DES001", "--format", "json").out
