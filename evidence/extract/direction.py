"""Which way one outcome went for one comparison, as an abstract tells it."""

from evidence.extract.source import Source
from evidence.extract.stems import Question, stems, with_codes, with_short_names
from evidence.extract.verdict import verdict
from evidence.model import Direction, Work


def direction_of(text: str, intervention: str, comparator: str, outcome: str) -> Direction | None:
    """Tell which way the outcome went under the intervention against the comparator.

    None when the text says nothing of the outcome.
    """
    source = Source(Work(key="asked", abstract=text))
    judged = verdict(question(text, intervention, comparator, outcome), source.abstract)
    return None if judged is None else judged.direction


def question(text: str, intervention: str, comparator: str, outcome: str) -> Question:
    """Put a question in the words and abbreviations of a text."""
    given, other, asked = (
        with_short_names(stems(one), text) for one in (intervention, comparator, outcome)
    )
    codes = dict(with_codes(text.lower(), given - other, other - given))
    ours = frozenset(code for code, side in codes.items() if side > 0)
    theirs = frozenset(code for code, side in codes.items() if side < 0)
    return Question(
        (given - other) | ours,
        (other - given) | theirs,
        asked,
        outcome.lower(),
        intervention.lower(),
        comparator.lower(),
    )
