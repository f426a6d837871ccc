"""A study as `show` prints it: every field with its value in force, its receipt, and its rivals."""

from collections.abc import Iterable

import click

from evidence.cli.faces.grades import behind, scales
from evidence.cli.faces.page import block, heading, words
from evidence.cli.options import plain
from evidence.model import MANY, Fact, Grade, Outcome, Property, Study, Work
from evidence.model.people import withdrawn
from evidence.store import Relation

_BASES = {
    "person": "set by a person",
    "reading": "read by a person",
    "registry": "from the trial registry",
    "tags": "from the indexer's tags",
    "record": "from the record",
    "abstract": "from the abstract",
    "title": "from the title",
    "told": "as an article tells it",
}


def tell(study: Study, grade: Grade, relations: Iterable[Relation] = ()) -> None:
    """Print a study with the receipt of every field, and the works that belong to it."""
    heading(plain(study.key))
    _record(study.work)
    for one in relations:
        said = f"{one.left} is {words(one.kind)} {one.right}"
        click.echo(block(said, 2, "related: "))
    click.echo()
    _facts(study)
    click.echo()
    scales(grade)
    behind(study)


def _facts(study: Study) -> None:
    """Print every property with its facts, those out of force below the one that counts."""
    for name in Property:
        facts = study.about(name)
        if not facts:
            continue
        in_force = facts if name in MANY else facts[:1]
        for fact in in_force:
            _fact(fact, name.value)
        for fact in facts[len(in_force) :]:
            differs = fact.text.casefold() != facts[0].text.casefold()
            _fact(fact, "  disputed" if differs else "  also")
    gone = withdrawn(study.facts)
    for fact in study.facts:
        if fact.id in gone:
            _fact(fact, f"  withdrawn {words(fact.property.value)}")
    if not study.facts:
        click.echo("  no facts are known: the record has no abstract to read, and nobody set any")


def _record(work: Work) -> None:
    who = ", ".join(work.authors[:3]) + (" et al." if len(work.authors) > 3 else "")
    when = str(work.year) if work.year is not None else "year unknown"
    parts = [who, when, work.title, work.journal or ""]
    click.echo(block(". ".join(part.rstrip(".") for part in parts if part), 2))
    names = {"doi": work.doi, "pmid": work.pmid, "trial": work.registration}
    ids = [f"{name} {value}" for name, value in names.items() if value]
    if ids:
        click.echo(block(", ".join(ids), 2))
    if not work.is_resolved:
        click.echo(block("not resolved: the entry names no title and author, DOI or PMID", 2))
    where = f"{work.file}" + (f", line {work.line}" if work.line is not None else "")
    if work.file:
        click.echo(block(f"record: {where}", 2))
    for receipt in work.receipts:
        click.echo(block(f"record: {receipt.url or receipt.note or ''} {_when(receipt.when)}", 2))


def _when(when: object) -> str:
    return "" if when is None else f"({str(when)[:10]})"


def _fact(fact: Fact, label: str) -> None:
    value = fact.text if isinstance(fact.value, Outcome) else words(fact.text)
    free = fact.property.value in {"summary", "note", "population", "harms", "intervention"}
    click.echo(block(fact.text if free else value, 2, f"{label:<17} "))
    click.echo(block(receipt(fact), 6, "know: "))


def receipt(fact: Fact) -> str:
    """Answer "how do you know?" in one line."""
    parts = [f"{_BASES[fact.basis.value]} ({fact.origin})"]
    if fact.quote is not None:
        place = f" at {fact.start}–{fact.end}" if fact.start is not None else ""
        parts.append(f"“{fact.quote}”{place}")
    if fact.receipt is not None:
        told = fact.receipt
        parts += [part for part in (told.note, told.url, _when(told.when)) if part]
    return "; ".join(parts)
