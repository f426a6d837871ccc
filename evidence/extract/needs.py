"""What the shipped patterns cannot do without: a table, as reading it off them takes a second.

`benchmarks/needs.py` writes the table. A pattern it does not hold is read when it first searches.
"""

import gzip
from collections.abc import Iterable
from functools import cache, reduce
from hashlib import sha256
from importlib.resources import files
from operator import or_
from typing import NamedTuple

from evidence.extract.needed import Choice, Needed, needed
from evidence.extract.questions import QUESTIONS

TABLE = "needs.tsv.gz"


class Asked(NamedTuple):
    """What a pattern asks of a text, in questions of one bit each."""

    questions: int
    """Those a text must answer with yes."""
    first: int
    """The one of them that the word must answer with which a match begins; 0 for any place."""
    mark: str
    """A character that stands in every match; "" for none."""


def asked(pattern: str, flags: int) -> Asked:
    """Tell what a pattern asks of a text before it searches it."""
    return _shipped().get(_key(pattern, flags)) or _asked(needed(pattern, flags))


def _asked(told: Needed) -> Asked:
    first = 0 if told.starts is None else QUESTIONS.ask(told.starts)
    return Asked(reduce(or_, map(QUESTIONS.ask, told.choices), first), first, told.mark)


@cache
def _shipped() -> dict[str, Asked]:
    table = files(__package__).joinpath("weights", TABLE).read_bytes()
    rows = [line.split("\t") for line in gzip.decompress(table).decode("utf-8").splitlines()]
    told = {key: _parsed(*row) for key, *row in rows}
    for one in filter(None, (one.starts for one in told.values())):
        QUESTIONS.ask(one)  # small numbers for what every word is asked
    return {key: _asked(one) for key, one in told.items()}


def _parsed(mark: str, starts: str, *choices: str) -> Needed:
    return Needed(tuple(map(_choice, choices)), _choice(starts) if starts else None, mark)


def _choice(pieces: str) -> Choice:
    return frozenset(pieces.split(","))


def table(patterns: Iterable[tuple[str, int]]) -> str:
    """Write what patterns, each with its flags, cannot do without: one to a line."""
    return "".join(f"{line}\n" for line in sorted({_row(*one) for one in patterns}))


def _row(pattern: str, flags: int) -> str:
    told = needed(pattern, flags)
    choices = (",".join(sorted(one)) for one in (told.starts or (), *told.choices))
    return "\t".join((_key(pattern, flags), told.mark, *choices))


def _key(pattern: str, flags: int) -> str:
    return sha256(f"{int(flags)} {pattern}".encode()).hexdigest()[:16]
