"""The published schemas: generated from what the program prints, never typed by hand."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic.json_schema import models_json_schema

from evidence.library.catalogue import every_rule
from evidence.library.contract import PRINTED
from evidence.library.manual import pages
from evidence.library.sourcing import citations
from evidence.library.validity import behind
from evidence.rule import GROUPS, Rule

VERSION = "1"


def contract() -> dict[str, Any]:
    """Give the JSON Schema of every document a command prints."""
    _, definitions = models_json_schema(
        [(model, "serialization") for model in PRINTED],
        title="evidence: machine-readable output",
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:evidence:schema:{VERSION}",
        **definitions,
    }


def catalogue() -> list[dict[str, Any]]:
    """Give every rule as the catalogue publishes it, by code."""
    return [printed(rule) for rule in every_rule()]


def printed(rule: Rule) -> dict[str, Any]:
    """Give one rule as the catalogue publishes it."""
    return {
        "code": rule.code,
        "rule": rule.name,
        "group": GROUPS[rule.code[:3]],
        "severity": rule.severity.value,
        "summary": rule.summary,
        "manual": rule.manual,
        "why": rule.why,
        "advice": rule.advice,
        "sources": list(rule.sources),
        "basis": rule.basis,
        "citations": list(citations(rule.sources).values()),
        "room": rule.room,
        "needs": [one.value for one in rule.needs],
        "validity": [row.printed() for row in behind(rule)],
        "judges": rule.subject.__name__.lower(),
        "since": rule.since,
    }


def documents() -> Mapping[str, str]:
    """Give the generated files by name, as text."""
    made = {"evidence.schema.json": contract(), "rules.json": catalogue()}
    return {
        name: json.dumps(document, ensure_ascii=False, indent=2) + "\n"
        for name, document in made.items()
    }


def write(folder: Path) -> None:
    """Write the schemas into the folder and the manual into `docs/rules` beside it."""
    manual = folder.resolve().parent / "docs" / "rules"
    manual.mkdir(parents=True, exist_ok=True)
    for place, files in ((folder, documents()), (manual, pages())):
        for name, text in files.items():
            (place / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
