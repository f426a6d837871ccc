"""A text read as the program reads it: what most tests of this room begin with."""

from evidence.extract import extract
from evidence.extract.source import Source
from evidence.model import Outcome, Property, Study, Work
from evidence.model.streams import studies_of


def source_of(abstract: str, title: str = "") -> Source:
    """Prepare a text as the readers get it."""
    return Source(Work(key="w", title=title, abstract=abstract))


def study(abstract: str = "", title: str = "", **more: object) -> Study:
    """Give the study that a work tells, the first where it tells several."""
    work = Work.model_validate({"key": "w", "title": title, "abstract": abstract, **more})
    return studies_of(work, extract(work))[0]


def values(name: Property, abstract: str, title: str = "") -> list[str]:
    """Give all that a work tells of one property, in whichever of its studies."""
    facts = extract(Work(key="w", title=title, abstract=abstract))
    return [str(fact.value) for fact in facts if fact.property is name]


def outcomes(abstract: str, title: str = "") -> tuple[Outcome, ...]:
    """Give the outcomes of a work's study."""
    return study(abstract, title).outcomes


def directions(abstract: str, title: str = "") -> list[tuple[str, str]]:
    """Name each outcome of a work's study and say which way it went."""
    return [(one.name, str(one.direction or "")) for one in outcomes(abstract, title)]
