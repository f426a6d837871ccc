"""How values of some properties must be written, so that rules can read them."""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from enum import StrEnum
from typing import NamedTuple, TypeVar

from evidence.model.fact import Property

Term = TypeVar("Term", bound=StrEnum)


class Shape(NamedTuple):
    """A pattern of the whole value, and the words that tell a person what is wanted."""

    pattern: re.Pattern[str]
    wanted: str


_DAY = Shape(
    re.compile(r"[12][0-9]{3}(?:-[01][0-9](?:-[0-3][0-9])?)?"),
    "a date such as 2024, 2024-03 or 2024-03-15",
)
_SHOWN = re.compile(
    r"\((?:increase|decrease|no difference|mixed)\)|\[[^\[\]]{0,40}[0-9] ?(?:to|-|–|,) ?[-−0-9]"
    r"|\b(?:HR|OR|RR|IRR|MD|SMD) ?[-−=]? ?[0-9]|\b9[059] ?% ?CI\b"
)
OUTCOME_EXAMPLE = (
    "stroke; direction=no_difference; effect=0.74; unit=HR; ci=0.52 to 1.05; between=yes"
)
"""How a person writes an outcome."""

_SAID = "yes, no or not_reported"

SHAPES: Mapping[Property, Shape] = {
    Property.REGISTERED_ON: _DAY,
    Property.STARTED_ON: _DAY,
    Property.SELECTION: Shape(
        re.compile("consecutive|random|selected|not_reported"),
        "consecutive, random, selected or not_reported",
    ),
    Property.CONCEALMENT: Shape(re.compile("yes|no|not_reported"), _SAID),
    Property.EV_ORIGIN: Shape(
        re.compile("endosomal|not_shown|not_reported"), "endosomal, not_shown or not_reported"
    ),
    Property.ANSWER: Shape(
        re.compile(r"[a-z][a-z0-9_]{1,40} [0-9]{1,2}(?:\.[0-9]{1,2})? = (?:Y|PY|PN|N|NI|NA)"),
        "an answer such as `rob2 1.2 = PY` (Y, PY, PN, N, NI or NA)",
    ),
    Property.DOMAIN: Shape(
        re.compile(
            r"(?:risk of bias|inconsistency|indirectness) = (?:0|-1|-2)"
            r"|imprecision = (?:0|-1|-2|-3)|publication bias = (?:0|-1)"
            r"|large effect = (?:0|\+1|\+2)|(?:dose-response|confounding) = (?:0|\+1)"
        ),
        "a domain of GRADE and its step, such as `imprecision = -1`: risk of bias, inconsistency,"
        " indirectness, imprecision or publication bias go down, large effect, dose-response or"
        " confounding go up",
    ),
    Property.DISPUTED: Shape(
        re.compile(r"[a-z][a-z0-9_]{1,40} = .{1,2000}", re.DOTALL),
        "a field and the value that is wrong, such as `n_analysed = 34`",
    ),
    Property.SEARCHED: Shape(
        re.compile(r"[^:;|]{1,80}: (?:found|not_found|unreachable)"),
        "an index and what it said, such as `crossref: not_found`",
    ),
}
"""The properties whose words are checked; every other text is free."""


def shaped(prop: Property, text: str) -> str:
    """Give a value as it is if it has its shape; raises ValueError telling what would be right."""
    shape = SHAPES[prop]
    if shape.pattern.fullmatch(text) is None:
        raise ValueError(f"{prop}: {text[:60]!r} is not {shape.wanted}")
    return text


def refuse_shown(name: str) -> None:
    """Refuse figures or a direction inside an outcome's name: the line that is shown of a study.

    Raises ValueError telling how an outcome is written.
    """
    if _SHOWN.search(name) is not None:
        raise ValueError(f"outcome: write its parts apart, such as `{OUTCOME_EXAMPLE}`")


def term(kind: type[Term], text: str, what: str) -> Term:
    """Read a word of a fixed list; raises ValueError naming the nearest one."""
    try:
        return kind(text)
    except ValueError as error:
        words = [term.value for term in kind]
        near = get_close_matches(text, words, n=1)
        hint = f"did you mean {near[0]}?" if near else f"one of: {', '.join(words)}"
        raise ValueError(f"{what}: {text[:60]!r} is not known; {hint}") from error
