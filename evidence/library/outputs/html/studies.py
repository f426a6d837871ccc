"""A card for each study an article leans on: what it is, and the words we know it from."""

from collections.abc import Iterable, Iterator

from evidence import grade
from evidence.library.outputs.html.article import WORDS, Margin
from evidence.library.outputs.html.signs import FILE, attribute, safe, words
from evidence.library.report import Cited, Report
from evidence.model import SIZES, Fact, Finding, Grade, Property, Study

_QUOTED = (Property.DESIGN, Property.CONTROL, Property.OUTCOME)
_BASES = {
    "person": "set by a person",
    "reading": "read by a person",
    "registry": "trial registry",
    "tags": "indexer's tags",
    "record": "record",
    "abstract": "abstract",
    "title": "title",
    "told": "as this article tells it",
}
_MOST_NEAR = 2
_MOST_RESULTS = 2


def cards(report: Report, margin: Margin) -> Iterator[str]:
    """Yield the cards in the order of first mention."""
    found = list(report.cited())
    if not found:
        return
    yield '<div class="cards">'
    for one in found:
        yield _card(one, margin)
    yield "</div>"


def _card(one: Cited, margin: Margin) -> str:
    number = margin.links[one.work]
    study = one.study
    lines = ", ".join(f"line {line}" for line in one.lines)
    body = _facts(study) if study is not None else "<p>Nothing is known of it here.</p>"
    flags = margin.flags.get(one.work, [])
    return (
        f'<article class="card" id="{FILE}-s{number}" aria-labelledby="{FILE}-s{number}t">'
        f'<h3 id="{FILE}-s{number}t" dir="auto">{_title(one)}</h3>'
        f'<p class="where">{_source(one)}Cited in {lines}.</p>{body}{_flags(flags)}{_near(one)}'
        "</article>"
    )


def _title(one: Cited) -> str:
    work = one.study.work if one.study is not None else None
    if work is None or not work.title:
        label = work.label if work is not None and one.matched is not None else one.work
        return safe(label)
    return safe(work.title)


def _source(one: Cited) -> str:
    work = one.study.work if one.study is not None else None
    if work is None:
        return ""
    who = work.authors[0].split(",")[0] if work.authors else ""
    more = " et al." if len(work.authors) > 1 else ""
    parts = [who + more, work.journal or "", str(work.year or "")]
    told = ", ".join(safe(part) for part in parts if part)
    link = f"https://doi.org/{work.doi}" if work.doi else ""
    doi = f' <a href="{attribute(link)}">doi:{safe(work.doi)}</a>' if link else ""
    return f"{told}.{doi} " if told or doi else ""


def _facts(study: Study) -> str:
    judged = grade.grade(study)
    size = study.sample_size
    rows = (
        ("Design", words(study.design)),
        ("In", words(study.subject)),
        (
            "People" if study.subject == "human" else "Size",
            "not known" if size is None else str(size),
        ),
        ("Control", words(study.control)),
        ("Followed", _weeks(study.follow_up_weeks)),
        ("OCEBM level", words(judged.ocebm)),
        ("Certainty", _certainty(judged)),
    )
    told = "".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in rows)
    return f"<dl>{told}</dl>{_results(study)}{_quotes(study)}"


def _certainty(judged: Grade) -> str:
    level = words(judged.certainty)
    return level if judged.certainty is None else f"{level} <small>(provisional)</small>"


def _weeks(weeks: float | None) -> str:
    if weeks is None:
        return "not known"
    told = f"{weeks:.0f}" if weeks >= 2 else f"{weeks:.2g}"
    return f"{told} {'week' if told == '1' else 'weeks'}"


def _results(study: Study) -> str:
    """Tell the first results, with how we know them where no words are quoted."""
    outcomes = study.about(Property.OUTCOME)[:_MOST_RESULTS]
    items = "".join(f"<li>{_result(fact)}</li>" for fact in outcomes)
    return f'<ul class="results" dir="auto">{items}</ul>' if items else ""


def _result(fact: Fact) -> str:
    if fact.quote:
        return safe(fact.text)
    return f"{safe(fact.text)} <small>({_BASES[fact.basis.value]})</small>"


def _quotes(study: Study) -> str:
    """Quote the words behind the design, the size, the control and the first result."""
    size = next((fact for name in SIZES if (fact := study.fact(name)) is not None), None)
    design, control, outcome = (study.fact(name) for name in _QUOTED)
    told: dict[str, Fact] = {}
    for fact in (design, size, control, outcome):
        if fact is not None and fact.quote:
            told.setdefault(fact.quote, fact)
    items = "".join(
        f'<blockquote dir="auto"><p>“{safe(quote)}”</p>'
        f"<footer>{words(fact.property.value)}, {_BASES[fact.basis.value]}</footer></blockquote>"
        for quote, fact in told.items()
    )
    if not items:
        return ""
    return f"<details open><summary>How we know</summary>{items}</details>"


def _flags(flags: Iterable[Finding]) -> str:
    told = {one.message: one for one in flags}
    items = "".join(
        f'<li class="{one.severity.value}"><span class="severity">{WORDS[one.severity]}</span> '
        f"{safe(one.message)} <code>{safe(one.rule)}</code></li>"
        for one in told.values()
    )
    return f'<ul class="flags">{items}</ul>' if items else ""


def _near(one: Cited) -> str:
    """Name what an unresolved work might be, for a person to look at."""
    items = "".join(
        f"<li><b>{safe(candidate.key)}</b> fits: {safe('; '.join(candidate.fits))}"
        + (f"; differs: {safe('; '.join(candidate.differs))}" if candidate.differs else "")
        + "</li>"
        for candidate in one.candidates[:_MOST_NEAR]
    )
    if not items:
        return ""
    return f'<p class="open">Not resolved. Near it in the library:</p><ul class="near">{items}</ul>'
