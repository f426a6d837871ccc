"""Sentences of results: what was measured, which way it went, and its own numbers."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from evidence.extract import extract
from evidence.model import Outcome, Property, Work
from tests.extract.reading import outcomes

SENTENCES: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("results.toml").read_text("utf-8")
)["sentence"]


@pytest.mark.parametrize("one", SENTENCES, ids=[one["text"][:40] for one in SENTENCES])
def test_results_are_noted_as_a_careful_reader_would(one: dict[str, Any]) -> None:
    found = {told.name: told for told in outcomes(one["text"])}
    assert set(found) == {wanted["name"] for wanted in one["outcomes"]}
    for wanted in one["outcomes"]:
        told = found[wanted["name"]]
        assert {key: getattr(told, key) for key in wanted} == wanted


def test_every_printed_number_stands_in_the_quoted_sentence() -> None:
    for one in SENTENCES:
        for fact in extract(Work(key="w", abstract=one["text"])):
            if fact.property is Property.OUTCOME and isinstance(fact.value, Outcome):
                told = fact.value
                parts = (told.effect, told.unit, told.interval, told.p, told.time)
                assert all(part in (fact.quote or "") for part in parts if part is not None)
