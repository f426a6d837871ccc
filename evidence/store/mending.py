"""Values without what no database can hold: halves of characters and outsize numbers."""

from typing import Any

from evidence.model import Fact, Grade, Study, Work

LARGEST = 2**63 - 1


def storable(work: Work) -> Work:
    """Give the work without what no database holds: halves of characters, outsize numbers.

    A half character (lone surrogate) becomes U+FFFD; a year beyond 64 bits is kept
    as a field of the record.
    """
    data = mended(work.model_dump())
    if work.year is not None and abs(work.year) > LARGEST:
        data["fields"] = (*data["fields"], ("year", str(work.year)))
    return Work.model_validate(data)


def mended(value: Any, name: str = "") -> Any:
    """Mend every text and number within dumped values; a fact's own value keeps its size."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, dict):
        return {key: mended(one, key) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return tuple(mended(one) for one in value)
    if isinstance(value, int) and name != "value" and abs(value) > LARGEST:
        return None
    return value


def mended_fact(fact: Fact) -> Fact:
    """Give the fact without what no database holds."""
    return Fact.model_validate(mended(fact.model_dump()))


def mended_grade(pair: tuple[Study, Grade]) -> tuple[Study, Grade]:
    """Give a study and its grade without what no database holds."""
    study, grade = pair
    return (
        Study.model_validate(mended(study.model_dump())),
        Grade.model_validate(mended(grade.model_dump())),
    )
