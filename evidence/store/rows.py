"""Values to rows and rows back to values, with nothing lost between."""

import json
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from sqlalchemy import Row, RowMapping

from evidence.model import Fact, Grade, Outcome, Receipt, Severity, Study, Work
from evidence.store.mending import LARGEST
from evidence.store.tables import Kind

RowData = dict[str, Any]

_LISTS = ("authors", "publication_types", "mesh", "keywords", "fields")
_PLAIN = tuple(name for name in Work.model_fields if name not in (*_LISTS, "facts", "receipts"))
_UNTOLD = '"value":null'


def work_row(work: Work) -> RowData:
    """Give the row of a work, without its facts."""
    row = {name: getattr(work, name) for name in (*_PLAIN, *_LISTS)}
    row["receipts"] = [receipt.model_dump(mode="json") for receipt in work.receipts]
    return row


def work_of(row: RowMapping, facts: Iterable[Fact] = ()) -> Work:
    """Read a work back from its row and the facts of its record."""
    told = {name: row[name] for name in (*_PLAIN, *_LISTS, "receipts")}
    return Work.model_validate({**told, "facts": tuple(facts)})


def fact_row(fact: Fact, recorded: bool) -> RowData:
    """Give the row of a fact; `recorded` when it travelled in the work's record."""
    kind, value = _value_row(fact.value)
    return {
        "id": fact.id,
        "work": fact.work,
        "property": fact.property,
        "value": value,
        "kind": kind,
        "stream": fact.stream,
        "quote": fact.quote,
        "start": fact.start,
        "end": fact.end,
        "basis": fact.basis,
        "origin": fact.origin,
        "receipt": None if fact.receipt is None else fact.receipt.model_dump(mode="json"),
        "recorded": recorded,
    }


def fact_of(row: Row[*tuple[Any, ...]]) -> Fact:
    """Read a fact back from its row, whose words and receipt are the texts that stand there."""
    fact = Fact(
        work=row.work,
        property=row.property,
        value=_VALUES[row.kind](row.value),
        stream=row.stream,
        quote=row.quote,
        start=row.start,
        end=row.end,
        basis=row.basis,
        origin=row.origin,
        receipt=_receipt_of(row.receipt),
    )
    # The row holds the name already, and to work it out again takes a fifth of the reading.
    fact.__dict__["id"] = row.id
    return fact


@lru_cache(maxsize=4096)
def _receipt_of(text: str | None) -> Receipt | None:
    """Read a receipt, which facts of one origin share."""
    return None if text is None else Receipt.model_validate_json(text)


def _value_row(value: str | int | float | Outcome) -> tuple[Kind, str]:
    if isinstance(value, Outcome):
        return Kind.OUTCOME, value.model_dump_json(exclude_defaults=True)
    if isinstance(value, str):
        return Kind.TEXT, value
    return (Kind.INTEGER, str(value)) if isinstance(value, int) else (Kind.NUMBER, repr(value))


_VALUES: Mapping[str, Callable[[str], str | int | float | Outcome]] = {
    Kind.OUTCOME: Outcome.model_validate_json,
    Kind.TEXT: str,
    Kind.INTEGER: int,
    Kind.NUMBER: float,
}
"""How the text of a value is read, by its kind."""


def study_row(study: Study) -> RowData:
    """Give what is in force for a study; a value that is not of its kind counts as unknown."""
    size = _read(study, "sample_size")
    return {
        "key": study.key,
        "work": study.work.key,
        "stream": study.stream,
        "design": _read(study, "design"),
        "subject": _read(study, "subject"),
        "sample_size": size if size is not None and abs(size) <= LARGEST else None,
        "control": _read(study, "control"),
        "follow_up_weeks": _read(study, "follow_up_weeks"),
        "outcomes": "; ".join(dict.fromkeys(outcome.text for outcome in study.outcomes)),
    }


def _read(study: Study, name: str) -> Any:
    try:
        return getattr(study, name)
    except ValueError:
        return None


def grade_row(study: Study, grade: Grade) -> RowData:
    """Give the row of a grade; its flags are the names of the rules that warn."""
    flags = [one.rule or one.code for one in grade.findings if one.severity is not Severity.INFO]
    return {
        "key": study.key,
        "work": study.work.key,
        "stream": study.stream,
        "ocebm": grade.ocebm,
        "certainty": grade.certainty,
        "flags": ", ".join(dict.fromkeys(flags)),
        "catalogue": grade.catalogue,
        "grade": grade_text(grade),
    }


def grade_text(grade: Grade) -> str:
    """Write all of a grade: the same grade is the same text."""
    text = grade.model_dump_json(exclude_defaults=True)
    if _UNTOLD not in text:
        return text
    # pydantic writes an infinite number as null, which no fact's value may be
    return json.dumps(grade.model_dump(exclude_defaults=True), default=str, ensure_ascii=False)


def finding_rows(study: Study, grade: Grade) -> list[RowData]:
    """Give the rows of a grade's findings."""
    return [
        {
            "work": study.work.key,
            "stream": study.stream,
            "code": one.code,
            "rule": one.rule,
            "severity": one.severity,
            "message": one.message,
            "advice": one.advice,
        }
        for one in grade.findings
    ]
