"""What a printed difference of two arms tells, and an end point that was not met."""

import re
from collections.abc import Iterator

from evidence.extract.events import named_by, significant
from evidence.extract.pattern import Pattern
from evidence.extract.phrases import PHRASE
from evidence.extract.ratios import spans
from evidence.extract.source import Sentence
from evidence.extract.things import Named
from evidence.model import Direction

_DIFFERENCE = Pattern(
    r"\bdifferences? (?:in|of|for) (?:the )?(?P<what>" + PHRASE + r"(?: of " + PHRASE + r")?)"
    r"(?: (?:between|from|at|for|of|versus|vs) [^.;,()]{1,60}?)?,? (?:was|were|of) "
    r"(?P<way>[-\u2212\u2013])?\s?\d(?P<rest>(?:[^.]|\.(?=\d)){0,120})"
)
"""A difference of the treated from the others, negative or none at all."""
_MISSED = Pattern(
    r"\bprimary (?:end-?\s?point|outcome)s?(?: of|,)? (?:the )?(?P<what>"
    + PHRASE
    + r"(?: (?:in|of|from) "
    + PHRASE
    + r")?),? (?:was|were) not "
    r"(?:met|achieved|reached|significan\w+)\b"
)


def sized(sentence: Sentence) -> Iterator[Named]:
    """Name what the difference of two arms tells, or that an end point was not met."""
    low = sentence.low
    told = [(match, _negative(match)) for match in _DIFFERENCE.finditer(low)]
    told += [(match, Direction.NO_DIFFERENCE) for match in _MISSED.finditer(low)]
    for match, direction in told:
        if (one := named_by(sentence, match, direction)) is not None:
            yield one


def _negative(match: re.Match[str]) -> Direction | None:
    differs = significant(match["rest"])
    if differs is None and (spanned := spans(match["rest"], 0.0)) is not None:
        differs = not spanned
    if differs is False:
        return Direction.NO_DIFFERENCE
    return Direction.DECREASE if differs and match["way"] else None
