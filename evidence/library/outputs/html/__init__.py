"""One self-contained page: the article with its findings beside it, its studies, its main claims.

It holds no script and loads nothing; a policy in its head forbids both. It prints,
reads aloud in order, and follows the reader's choice of light or dark.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from evidence.library.catalogue import every_rule
from evidence.library.files import within
from evidence.library.outputs import Run
from evidence.library.outputs.html.article import WORDS, Margin, rows
from evidence.library.outputs.html.claims import claims
from evidence.library.outputs.html.signs import FILE, safe
from evidence.library.outputs.html.studies import cards
from evidence.library.report import Report

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


class Part(NamedTuple):
    """One file's share of the page: its name, its counts in words, and its HTML."""

    name: str
    counts: str
    html: str


def part(report: Report) -> Part:
    """Give one file's share of the page; `FILE` stands for the file's number in every anchor."""
    margin = Margin(report, {rule.code: rule.summary for rule in every_rule()})
    sections = (
        ("article", "The article", "".join(rows(report, margin))),
        ("studies", "Studies it leans on", "".join(cards(report, margin))),
        ("claims", "Its main claims, and the evidence at hand", "".join(claims(report))),
    )
    told = [one for one in sections if one[2]]
    links = "".join(f'<li><a href="#{FILE}-{name}">{title}</a></li>' for name, title, _ in told)
    body = "".join(
        f'<section class="{name}" aria-labelledby="{FILE}-{name}">'
        f'<h2 id="{FILE}-{name}">{title}</h2>{text}</section>'
        for name, title, text in told
    )
    nav = f'<nav aria-label="Parts of this report"><ul>{links}</ul></nav>'
    return Part(within(report.manuscript.path), _counts(report), f"{nav}{body}")


def whole(parts: Iterable[Part], run: Run) -> Iterator[str]:
    """Yield the page, one file after the other."""
    yield _head()
    for number, one in enumerate(parts):
        mark = f"f{number}"
        name = f"<h1>{safe(one.name)}</h1><p class=counts>{one.counts}</p>"
        yield f'<article id="{mark}" class="file"><header>{name}</header>'
        yield one.html.replace(FILE, mark)
        yield "</article>"
    lost = "".join(f"<li>{safe(line)}</li>" for line in run.unread)
    if lost:
        yield f'<section class="unread"><h2>Not read</h2><ul>{lost}</ul></section>'
    foot = _FOOT.format(version=safe(run.version))
    yield f"</main><footer><p>{foot}</p></footer></body></html>\n"


_FOOT = (
    "Checked by evidence {version}. A finding is a question to the writer, not a verdict on the "
    "truth; what is not known is not held against a study."
)


@cache
def _style() -> str:
    return Path(__file__).with_name("page.css").read_text(encoding="utf-8")


def _head() -> str:
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>Evidence check</title>\n<style>\n{_style()}</style>\n</head>\n<body>\n"
        '<a class="skip" href="#main">Skip to the report</a>\n<main id="main">\n'
    )


def _counts(report: Report) -> str:
    summary = report.summary()
    told = "".join(
        f'<span class="tally {severity.value}">{summary[severity.value]} '
        f"{_number(summary[severity.value], word)}</span> "
        for severity, word in WORDS.items()
    )
    sentences, works = summary["sentences"], summary["works"]
    return (
        f"{told}<span class=rest>in {sentences} {_number(sentences, 'sentence')}; "
        f"{works} {_number(works, 'work')} cited, {summary['unresolved']} not resolved</span>"
    )


def _number(count: object, noun: str) -> str:
    return noun if count == 1 else f"{noun}s"
