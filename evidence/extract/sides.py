"""Which arm of a comparison a stretch of text speaks of."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from evidence.extract.pattern import Pattern
from evidence.extract.stems import Question, placed

_IDLE = Pattern(
    r"\b(?:placebo|controls?|usual|sham|saline|vehicle|untreated|conventional|standard|routine|"
    r"wait(?:ing)?|no|non|not|without|baseline|before|alone|only|nothing|none|"
    r"information|education|attention|observation)\b"
)
_CONTROL = Pattern(
    r"\b(?:placebo(?:[- ](?:group|arm|treated))?|controls?|(?:comparison|usual[- ]care|standard|"
    r"conventional|sham|vehicle|saline|untreated|no[- ]treatment|wait(?:ing)?[- ]?list) "
    r"(?:group|arm|care|patients|participants|condition)?|sham|vehicle|untreated|usual care)\b"
)
_TREATED = Pattern(
    r"\b(?:intervention(?:al)?|experimental|treatment|treated|active|study|trained|exposed|"
    r"supplement(?:ed|ation)|verum|exercise|training|drug) (?:groups?|arms?|patients|participants|"
    r"subjects|children|women|animals|mice|rats|condition|students|schools|treatment)\b"
)
_BASELINE = Pattern(r"\b(?:baseline|before (?:the )?treatment|pre-?(?:treatment|test))\b")


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where an arm is named: 1 is the intervention, -1 the comparator."""

    start: int
    end: int
    side: int


@lru_cache(maxsize=512)
def is_idle(words: str) -> bool:
    """Tell the words of an arm that got nothing new: placebo, usual care, without the drug."""
    return _IDLE.search(words) is not None


def mentions(low: str, asked: Question) -> list[Mention]:
    """List where a text names an arm, by its own words or as "the control group", in order."""
    found = list(_named(low, asked))
    idle = _idle_side(asked)
    if idle:
        found += [Mention(*one.span(), idle) for one in _CONTROL.finditer(low)]
        found += [Mention(*one.span(), -idle) for one in _TREATED.finditer(low)]
    if _BASELINE.search(asked.versus):
        found += [Mention(*one.span(), -1) for one in _BASELINE.finditer(low)]
    return sorted(found, key=lambda one: (one.start, one.end, one.side))


def _idle_side(asked: Question) -> int:
    """Say which arm is the control: -1 the comparator, 1 the intervention, 0 not told."""
    return is_idle(asked.given) - is_idle(asked.versus)


def _named(low: str, asked: Question) -> Iterator[Mention]:
    for word, start, end in placed(low):
        side = (word in asked.intervention) - (word in asked.comparator)
        if side:
            yield Mention(start, end, side)


def lean(found: list[Mention], start: int, end: int) -> int:
    """Say which arm a stretch speaks of: 1, -1, or 0 for neither or both alike."""
    total = sum(one.side for one in found if start <= one.start < end)
    return (total > 0) - (total < 0)


def first(found: list[Mention], start: int, end: int) -> int:
    """Give the side first named in a stretch."""
    return next((one.side for one in found if start <= one.start < end), 0)


def last(found: list[Mention], start: int, end: int) -> int:
    """Give the side last named in a stretch."""
    return next((one.side for one in reversed(found) if start <= one.start < end), 0)
