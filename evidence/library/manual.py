"""The manual of all rules as Markdown, one page a group, written from the rules themselves."""

import sys
from collections.abc import Iterator, Mapping
from itertools import groupby

from evidence.grade.limit import Limit
from evidence.library.catalogue import every_rule
from evidence.library.sourcing import citations
from evidence.library.validity import PAGE, behind
from evidence.model import Body, Finding, Study, Support
from evidence.rule import GROUPS, Rule

BASES: Mapping[str, str] = {
    "read": "read in its source",
    "part": "read in part",
    "memory": "cited from memory: check before relying on it",
    "project": "our own rule, no outside authority",
}
SUBJECTS = {
    "study": "one study",
    "support": "a study held against a claim",
    "body": "all studies on a claim",
    "mention": "a citation",
    "passage": "a sentence with its citations",
    "manuscript": "a whole manuscript",
}


def pages() -> Mapping[str, str]:
    """Give the pages by file name."""
    groups = {
        code: list(found) for code, found in groupby(every_rule(), key=lambda one: one.code[:3])
    }
    made = {f"{code.lower()}.md": _page(code, found) for code, found in groups.items()}
    return {"README.md": _contents(groups), **made}


def _contents(groups: Mapping[str, list[Rule]]) -> str:
    total = sum(len(found) for found in groups.values())
    lines = [
        "# Rules",
        "",
        f"{total} rules; generated from the program by `make docs`.",
        "`evidence rules WORDS` searches them, `evidence rules CODE` prints one of these pages.",
        "",
        "A rule speaks only where the facts it needs are stored: where they are unknown it stays",
        "quiet and is counted as not judged. An **error** blocks calling a claim supported, a",
        "**warning** must be answered or shown to the reader, an **info** is context.",
        "",
        "[What no program can judge](not-judged.md), and how a person answers it.",
    ]
    for code, found in groups.items():
        page = f"{code.lower()}.md"
        lines += ["", f"## [{GROUPS[code].capitalize()}]({page})", ""]
        lines += ["| rule | severity | what is wrong |", "|---|---|---|"]
        lines += [
            f"| [{one.code} {one.name}]({page}#{one.code.lower()}-{one.name}) "
            f"| {one.severity.value} | {one.summary} |"
            for one in found
        ]
    return "\n".join([*lines, ""])


def _page(code: str, found: list[Rule]) -> str:
    lines = [f"# {GROUPS[code].capitalize()}", "", "[All rules](README.md)", ""]
    lines += [line for rule in found for line in (*_entry(rule), "")]
    keys = dict.fromkeys(key for rule in found for key in rule.sources)
    lines += ["## Sources", ""]
    lines += [f"- `{key}` {text}" for key, text in sorted(citations(keys).items())]
    return "\n".join([*lines, ""])


def _entry(rule: Rule) -> Iterator[str]:
    yield f"## {rule.code} {rule.name}"
    yield ""
    yield rule.manual
    yield ""
    yield f"**What to do:** {rule.advice}"
    yield ""
    for text in told(rule):
        yield f"> {text}"
        yield ""
    yield f"- Severity: {severities(rule)}"
    yield f"- Judges: {SUBJECTS.get(rule.subject.__name__.lower(), rule.subject.__name__)}"
    if rule.needs:
        yield f"- Needs: {needed(rule)}"
    for one in limits(rule):
        yield f"- Threshold `{one.name}`: {one.default:g} {one.unit}; {one.means}"
    for row in behind(rule):
        yield f"- How well this is read: [{row.text}](../{PAGE}#{row.anchor})"
    sources = ", ".join(f"`{one}`" for one in rule.sources)
    yield f"- Sources: {sources or 'none'} ({BASES[rule.basis]})"
    for label, texts in (("Fires on", rule.fires), ("Quiet on", rule.quiet)):
        for text in texts:
            yield f"- {label}: {example(text)}"


def severities(rule: Rule) -> str:
    """Name the severities that its own examples show, the usual one first."""
    shown = {found.severity.value for subject in rule.fires for found in _findings(rule, subject)}
    others = sorted(shown - {rule.severity.value})
    also = f"; {' or '.join(others)} where the text above says so" if others else ""
    return f"{rule.severity.value}{also}"


def needed(rule: Rule) -> str:
    """Name the facts without which it stays quiet."""
    names = ", ".join(one.value for one in rule.needs)
    if rule.implied:
        return f"{names}, or another fact that tells the same; else it is counted as not judged"
    return f"{names}; where unknown it stays quiet and is counted as not judged"


def limits(rule: Rule) -> tuple[Limit, ...]:
    """Give the limits that its module names: settings may change them."""
    module = sys.modules[rule.judge.__module__]
    return tuple(one for one in vars(module).values() if isinstance(one, Limit))


def told(rule: Rule) -> tuple[str, ...]:
    """Give what it says of its own examples, each once."""
    found = (one.message for subject in rule.fires for one in _findings(rule, subject))
    return tuple(dict.fromkeys(found))


def example(subject: object) -> str:
    """Write an example as a reader takes it in: a text as it is, a study as its facts."""
    if isinstance(subject, str):
        return f"“{' '.join(subject.split())}”"
    if isinstance(subject, Support):
        claim = f"; of it is said: “{subject.claim.text}”" if subject.claim is not None else ""
        return f"{example(subject.study)}{claim}"
    if isinstance(subject, Study):
        facts = "; ".join(f"{one.property.value} {one.text}" for one in subject.facts)
        return facts or "a study of which nothing is known"
    if isinstance(subject, Body):
        return f"{len(subject.members)} studies on “{subject.claim.text}”"
    return "a text"


def _findings(rule: Rule, subject: object) -> tuple[Finding, ...]:
    """Give what a rule finds in an example it can judge as it stands."""
    return tuple(rule.findings(subject)) if isinstance(subject, rule.subject) else ()
