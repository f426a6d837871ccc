"""A check's report as a writer reads it: by place, then the studies, then the main claims."""

from collections.abc import Collection, Iterable, Iterator
from itertools import groupby

import click

from evidence import grade
from evidence.cli.faces.page import block, short, table, titled, weight, width, words
from evidence.cli.options import plain
from evidence.library import Report
from evidence.library.catalogue import every_rule, named
from evidence.library.fingerprint import Marks
from evidence.library.report import Cited
from evidence.model import Body, Finding, Passage, Property, Severity
from evidence.rule import Rule
from evidence.vocabulary.numerals import amount

UNCITED = "uncited-claim"
"""Found too often in an unsourced text to be told at each place: these are listed together."""
TOO_SURE = "certainty-wording-too-strong"
"""Found at more than a few places, these stand together too, each with what to write."""
FEW = 3


def text(report: Report, least: Severity) -> str:
    """Give a report to read; findings below `least` are counted, not told.

    What is wrong with a cited study as such stands once, below the text, with
    the study; what is wrong with leaning on it for a sentence stands there.
    """
    return "".join(f"{line}\n" for line in _lines(report, every_rule(), least))


def _lines(report: Report, catalogue: Iterable[Rule], least: Severity) -> Iterator[str]:
    why = {rule.code: rule.why for rule in catalogue}
    yield click.style(plain(report.manuscript.path), bold=True)
    shown = [one for one in report.findings if one.severity.rank >= least.rank]
    cited = list(report.cited())
    works = {one.work for one in cited}
    flags = [one for one in report.findings if _is_flag(one, works)]
    bare = [one for one in shown if one.rule == UNCITED]
    sure = _many(one for one in shown if one.rule == TOO_SURE)
    apart = {UNCITED, TOO_SURE} if sure else {UNCITED}
    placed = [one for one in shown if not _is_flag(one, works) and one.rule not in apart]
    for passage, group in _by_passage(report, placed):
        yield from _passage(passage, group, why)
    if sure:
        yield from _too_sure(sure)
    marks = Marks(report)
    heard = {id(marks.passage(one.place)) for one in (*placed, *sure)}
    bare = [one for one in bare if id(marks.passage(one.place)) not in heard]
    if bare:
        yield from _uncited(report, bare)
    if cited:
        yield titled("Studies this text leans on")
        yield from _studies(cited, flags)
    if report.bodies:
        yield titled("Its main claims, and what the library knows on them")
        yield from _bodies(report.bodies)
    hidden = sum(
        one.severity.rank < least.rank and not _is_flag(one, works) for one in report.findings
    )
    yield from _sum(report, hidden)


def _many(findings: Iterable[Finding]) -> list[Finding]:
    """Give findings that are more than a few, else none."""
    found = list(findings)
    return found if len(found) > FEW else []


def _too_sure(findings: list[Finding]) -> Iterator[str]:
    yield titled(f"Put too surely ({findings[0].code} {TOO_SURE}): what evidence allows")
    for one in findings:
        spot = f"{one.place.line}:{one.place.column}" if one.place is not None else "–"
        yield block(one.suggestion or one.message, 2, f"{spot:<8}")


def _uncited(report: Report, findings: list[Finding]) -> Iterator[str]:
    """List the claims without a source of which nothing was said above."""
    yield titled(f"More claims without a source ({findings[0].code} {UNCITED}): cite, or soften")
    for passage, (first, *_) in _by_passage(report, findings):
        spot = f"{first.place.line}:{first.place.column}" if first.place is not None else "–"
        text = passage.sentence.text if passage is not None else first.message
        yield f"  {spot:<8}{short(text, width() - 10)}"


def _is_flag(finding: Finding, cited: Collection[str]) -> bool:
    """Tell a mark against a cited study as such from a fault of the sentence that cites it."""
    rule = named(finding.code)
    is_of_study = rule is None or rule.room == "grade"
    return is_of_study and finding.study in cited and finding.severity is not Severity.ERROR


def concise(report: Report) -> str:
    """Give one line a finding: `file:line:column: CODE message`."""
    return "".join(f"{_concise(report, one)}\n" for one in report.findings)


def _concise(report: Report, one: Finding) -> str:
    place = one.place
    spot = f"{place.line}:{place.column}" if place is not None else "1:1"
    file = place.file if place is not None else None
    said = f"{one.code} {one.severity.value}: {one.message} ({one.rule})"
    return plain(f"{file or report.manuscript.path}:{spot}: {said}")


def _by_passage(
    report: Report, findings: list[Finding]
) -> Iterator[tuple[Passage | None, list[Finding]]]:
    marks = Marks(report)
    for passage, group in groupby(findings, key=lambda one: marks.passage(one.place)):
        yield passage, list(group)


def _passage(
    passage: Passage | None, findings: list[Finding], why: dict[str, str]
) -> Iterator[str]:
    place = findings[0].place
    spot = f"{place.line}:{place.column}" if place is not None else "–"
    text = passage.sentence.text if passage is not None else ""
    line = f"{spot:<8}{short(text, width() - 8)}"
    yield f"\n{click.style(line, bold=True)}"
    findings = sorted(findings, key=lambda one: (-one.severity.rank, one.code))
    for _, group in groupby(findings, key=lambda one: (one.severity, one.code, one.study)):
        yield from _finding(list(group), why)


def _finding(group: list[Finding], why: dict[str, str]) -> Iterator[str]:
    """Print one rule's findings in a passage; why it matters and what to do, the first time.

    What is offered for this very sentence is always told.
    """
    first = group[0]
    told = _joined(list(dict.fromkeys(one.message for one in group)))
    reason = why.pop(first.code, None)
    if reason is None:
        lead = f"  {weight(first.severity)} {first.code} "
        yield lead + block(told, len(click.unstyle(lead))).lstrip()
    else:
        yield f"  {weight(first.severity)} {first.code} {first.rule}"
        yield block(told, 4, "what ")
        if reason:
            yield block(reason, 4, "why  ")
    if first.suggestion or reason is not None:
        yield block(first.suggestion or first.advice, 4, "do   ")


def _joined(messages: list[str]) -> str:
    """Join messages that differ only in what they quote: “a”, “b” has no source."""
    tails = {message.rpartition("”")[2] for message in messages}
    if len(messages) > 1 and len(tails) == 1 and all(m.startswith("“") for m in messages):
        heads = ", ".join(message.rpartition("”")[0] + "”" for message in messages)
        return f"{heads}:{tails.pop()}"
    return "; ".join(messages)


MIGHT_BE = 2
"""So many candidates are named for a work that the text does not name; none is attached."""


def _studies(cited: list[Cited], flags: list[Finding]) -> Iterator[str]:
    head = ("study", "design", "n", "control", "certainty")
    yield from table(head, map(_row, cited), (24, 16, 7, 12, 9))
    for one in cited:
        names = dict.fromkeys(flag.rule for flag in flags if flag.study == one.work)
        if names:
            yield block(", ".join(names), 4, f"{_label(one)}: ")
    for one in cited:
        yield from _might_be(one)
    if flags:
        yield block("`evidence rules NAME` explains a mark.", 4)


def _might_be(one: Cited) -> Iterator[str]:
    """Print what an unresolved work might be, for a person to look at."""
    candidates = one.candidates[:MIGHT_BE]
    if candidates:
        yield block(f"{_label(one)} is not resolved; near it in the library:", 4)
    for candidate in candidates:
        lead = f"{candidate.key} fits: "
        yield block("; ".join(candidate.fits), 6, lead)
        if candidate.differs:
            yield block("; ".join(candidate.differs), 6, "differs: ".rjust(len(lead)))


def _row(one: Cited) -> tuple[str, ...]:
    study = one.study
    if study is None:
        return (_label(one), "–", "–", "–", "–")
    subjects = list(dict.fromkeys(words(fact.text) for fact in study.about(Property.SUBJECT)))
    if len(subjects) > 1 and one.matched is None:
        return (_label(one), " or ".join(subjects), "–", "–", "–")
    level = grade.grade(study).certainty
    size = str(study.sample_size) if study.sample_size is not None else "–"
    design = words(study.design or study.subject)
    return (_label(one), design, size, words(study.control), words(level))


def _label(one: Cited) -> str:
    """Name a cited study: by its key where it is surely an entry, else as told, in quotes."""
    if one.matched is not None:
        return one.matched
    if one.study is None:
        return one.work
    year = one.study.work.year
    told = one.study.work.journal or "no journal told"
    return f"“{year or 'undated'}, {short(told, 24)}”"


def _bodies(bodies: Iterable[Body]) -> Iterator[str]:
    """Print each body; those without a study are named together."""
    bare = []
    for body in bodies:
        if body.members:
            yield from _body(body)
        else:
            bare.append(_about(body))
    if bare:
        yield block("; ".join(bare), 2, "no evidence here on  ")


def _about(body: Body) -> str:
    claim = body.claim
    parts = (claim.intervention, "→", claim.outcome, _people(claim.population))
    return " ".join(part for part in parts if part)


def _body(body: Body) -> Iterator[str]:
    level = words(body.certainty) if body.certainty is not None else "no evidence here"
    count = len(body.members)
    yield block(f"{_about(body)}: {level} ({amount(count, 'study')})", 2)
    names = dict.fromkeys(finding.rule for finding in body.findings)
    if names:
        yield block(", ".join(names), 4, "marks  ")
    if body.wording:
        yield block(body.wording, 4, "write  ")


def _people(population: str | None) -> str | None:
    return None if population is None else f"in {population}"


def _sum(report: Report, hidden: int) -> Iterator[str]:
    summary = report.summary()
    named = (("error", "error"), ("warning", "warning"), ("info", "note"))
    parts = ", ".join(amount(summary[key], name) for key, name in named)
    text = f"{parts} in {amount(summary['sentences'], 'sentence')}; "
    text += f"{amount(summary['works'], 'work')} cited, {summary['unresolved']} not resolved"
    yield f"\n{block(text, 0)}"
    fixes = sum(bool(finding.fix) for finding in report.findings)
    if fixes:
        yield block(f"{amount(fixes, 'finding')} can be mended: --diff shows how, --fix does it", 0)
    if hidden:
        told = "less weighty finding is" if hidden == 1 else "less weighty findings are"
        yield block(f"{hidden} {told} not shown; --verbose shows what was left out", 0)
