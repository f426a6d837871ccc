"""What an editor shows under the pointer: the study of a citation, the evidence on a claim."""

from collections import Counter
from collections.abc import Iterable, Iterator

from evidence import grade
from evidence.cli.faces.page import words
from evidence.cli.faces.studies import receipt
from evidence.cli.server.addresses import of_work
from evidence.cli.server.markup import Markup
from evidence.library.catalogue import reason
from evidence.library.report import Cited, Report
from evidence.model import Body, Fact, Finding, Passage, Property, Stance, Study, Work
from evidence.vocabulary.numerals import amount

_MOST = 5
"""So many flags, reasons and candidates are told: a window is no page."""
_MOST_RESULTS = 2


def study_card(one: Cited, report: Report, page: Markup) -> str:
    """Tell of a cited work what `evidence show` tells, in short: fields, grade, how we know."""
    study = one.study
    if study is None or not study.facts:
        nothing = "Nothing is known of it here: its entry tells no facts, or there is none."
        body = nothing if study is None or one.matched is None else "No facts are known of it."
    else:
        body = page.parts(page.lines(*_fields(study, page)), page.lines(*_known(study, page)))
    flags = (found for found in report.findings if found.study == one.work)
    return page.parts(
        page.lines(*_record(one, page)),
        body,
        page.lines(*_flags(flags, page)) if study is not None else "",
        page.lines(*_near(one, page)),
    )


def _record(one: Cited, page: Markup) -> Iterator[str]:
    work = one.study.work if one.study is not None else None
    if work is None or not work.title:
        yield page.strong(one.work)
    else:
        yield page.strong(work.title)
    if one.matched is None:
        yield "Not resolved: no entry at hand is surely this work."
    if work is not None:
        yield _source(work, page)


def _source(work: Work, page: Markup) -> str:
    who = ", ".join(work.authors[:3]) + (" et al." if len(work.authors) > 3 else "")
    parts = [page.safe(one) for one in (who, work.journal, work.year) if one]
    address = of_work(work)
    if address is not None:
        parts.append(page.link(address.partition("//")[2], address))
    return ". ".join(part.rstrip(".") for part in parts)


def _fields(study: Study, page: Markup) -> Iterator[str]:
    """Yield the fields under their own names, the grade last; unknown is said."""
    size = study.size
    weeks = study.value(Property.FOLLOW_UP_WEEKS)
    judged = grade.grade(study)
    rows = [
        ("design", words(study.design)),
        ("subject", words(study.subject)),
        ("sample size" if size is None else size.property.value, words(study.sample_size)),
        ("control", words(study.control)),
        ("follow-up", "–" if weeks is None else f"{float(str(weeks)):g} weeks"),
        *(("outcome", fact.text) for fact in study.about(Property.OUTCOME)[:_MOST_RESULTS]),
        ("certainty (provisional)", words(judged.certainty)),
    ]
    if judged.ocebm is not None:
        rows.append(("OCEBM level", str(judged.ocebm)))
    for name, value in rows:
        yield f"{page.safe(name)}: {page.strong('not known' if value == '–' else value)}"


def _known(study: Study, page: Markup) -> Iterator[str]:
    """Yield how we know: each receipt once, with the fields it stands behind."""
    names = (Property.DESIGN, Property.SUBJECT, Property.CONTROL, Property.OUTCOME)
    facts = [study.fact(name) for name in names]
    behind: dict[str, list[Fact]] = {}
    for fact in (*facts[:2], study.size, *facts[2:]):
        if fact is not None:
            behind.setdefault(receipt(fact), []).append(fact)
    for text, those in behind.items():
        fields = ", ".join(dict.fromkeys(fact.property.value for fact in those))
        yield page.safe(f"know {fields}: {text}")


def _flags(flags: Iterable[Finding], page: Markup) -> Iterator[str]:
    told = list({one.message: one for one in flags}.values())
    told.sort(key=lambda one: -one.severity.rank)
    for one in told[:_MOST]:
        yield page.item(page.safe(f"{one.severity.value} {one.code}: {one.message}"))
    if len(told) > _MOST:
        yield page.item(f"and {len(told) - _MOST} more")


def _near(one: Cited, page: Markup) -> Iterator[str]:
    """Name what an unresolved work might be, for a person to look at."""
    for candidate in one.candidates[:2]:
        differs = f"; differs: {'; '.join(candidate.differs)}" if candidate.differs else ""
        fits = f"fits: {'; '.join(candidate.fits)}{differs}"
        yield page.item(f"might be {page.strong(candidate.key)}: {page.safe(fits)}")


def claim_card(passage: Passage, page: Markup) -> str:
    """Tell how sure all the evidence at hand allows one to be of a claim; empty where none is."""
    body = passage.body
    if body is None:
        return ""
    if body.certainty is None:
        return f"{_about(body, page)}: no evidence at hand."
    counts = Counter(member.stance for member in body.members)
    told = ", ".join(f"{counts[one]} {one.sign}" for one in Stance)
    many = amount(len(body.members), "study")
    filled = body.certainty.points
    signs = "⊕" * filled + "◯" * (4 - filled)
    head = f"{signs} {page.strong(f'{words(body.certainty)} certainty')}: {_about(body, page)}"
    return page.parts(
        page.lines(head, f"{many}: {told}."),
        "This sentence is put more strongly than that allows." if passage.is_too_strong else "",
        f"You can write: {page.safe(body.wording)}" if body.wording else "",
        page.lines(*_why(body, page)),
    )


def reasons_card(findings: Iterable[Finding], page: Markup) -> str:
    """Tell why the rules that speak here exist, each once; the findings themselves are shown."""
    named = {one.code: one.rule for one in findings if reason(one.code)}
    told = [
        f"{page.safe(f'{code} {name}')}: {page.safe(reason(code))}" for code, name in named.items()
    ]
    return page.lines(*(page.item(one) for one in told[:_MOST]))


def _about(body: Body, page: Markup) -> str:
    claim = body.claim
    people = f" in {claim.population}" if claim.population is not None else ""
    return page.safe(f"{claim.intervention} → {claim.outcome}{people}")


def _why(body: Body, page: Markup) -> Iterator[str]:
    steps = [step for step in body.steps if step.change] or list(body.steps[:1])
    for step in steps[:_MOST]:
        sign = f"{step.change:+g} " if step.change else ""
        yield page.item(f"{sign}{page.safe(words(step.domain))}: {page.safe(step.why)}")
