"""The manual of all rules as Markdown, one page a group, written from the rules themselves."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from evidence.library.catalogue import every_rule
from evidence.library.validity import PAGE, behind
from evidence.rule import GROUPS, Rule

BASES: Mapping[str, str] = {
    "read": "read in its source",
    "part": "read in part",
    "memory": "cited from memory: check before relying on it",
    "project": "our own rule, no outside authority",
}
_SUBJECTS = {
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
    lines = ["# Rules", "", f"{total} rules; generated from the program by `make docs`.", ""]
    for code, found in groups.items():
        name = GROUPS[code].capitalize()
        lines.append(f"- [{name}]({code.lower()}.md): {len(found)} rules, {code}")
    lines += ["", "[What no program can judge](not-judged.md), and how a person answers it.", ""]
    return "\n".join(lines)


def _page(code: str, found: list[Rule]) -> str:
    lines = [f"# {GROUPS[code].capitalize()}", ""]
    lines += [line for rule in found for line in (*_entry(rule), "")]
    return "\n".join(lines)


def _entry(rule: Rule) -> Iterator[str]:
    yield f"## {rule.code} {rule.name}"
    yield ""
    yield rule.manual
    yield ""
    yield f"- What to do: {rule.advice}"
    yield f"- Severity: {rule.severity.value}, unless the text above says otherwise"
    yield f"- Judges: {_SUBJECTS.get(rule.subject.__name__.lower(), rule.subject.__name__)}"
    if rule.needs:
        needed = ", ".join(f"`{one.value}`" for one in rule.needs)
        yield f"- Needs: {needed}; where unknown it stays quiet and is counted as not judged"
    for row in behind(rule):
        yield f"- How well this is read: [{row.text}](../{PAGE}#{row.anchor})"
    sources = ", ".join(f"`{one}`" for one in rule.sources)
    yield f"- Sources: {sources or 'none'} ({BASES[rule.basis]})"
    for label, texts in (("Fires on", rule.fires), ("Quiet on", rule.quiet)):
        for text in texts:
            if isinstance(text, str):
                yield f"- {label}: `{' '.join(text.split())}`"
