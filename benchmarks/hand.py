"""Control, follow-up, sample size and subject against the abstracts labelled by hand."""

from collections.abc import Iterator
from pathlib import Path

from labels_score import (
    LABELS,
    SILENT,
    Verdict,
    half_of,
    judge_control,
    judge_size,
    judge_subject,
    judge_weeks,
    labels,
)
from tables import Answer, Table, scores
from texts import texts

from evidence.extract import contrast, counts, extract, likeness
from evidence.extract.source import Source
from evidence.model import Work
from evidence.model.streams import studies_of

SETS = {"first": "200 abstracts labelled by hand", "second": "1,065 more abstracts, read twice"}
_AFTER = {"first": "", "second": " (read twice)"}
_UNTOLD = {SILENT, "not_reported", "not_applicable"}
_FOLDED = {"vehicle": "placebo", "dose": "active", "own_baseline": "none"}
"""Kinds of control under the nearest of five: placebo, sham, active, no treatment, none."""
_NUMBERS = {"follow-up", "sample size (by hand)"}


def tables(data: Path, fixtures: Path, half: str) -> Iterator[Table]:
    """Score the hand labels; DATA holds the labelled sets and FIXTURES is the folder of `pubmed/`.

    The halves are those of labels_score.py, by id: other halves would mix what was tuned on with
    what is reported. Silence is right where nothing is to be told, there as here.
    """
    for name in SETS:
        yield from _of_set(name, data, fixtures, half)


def _of_set(set_: str, data: Path, fixtures: Path, half: str) -> Iterator[Table]:
    wanted = [one for one in labels(LABELS[set_]) if half in {"all", half_of(one.id)}]
    works = texts(data, fixtures, {one.id for one in wanted})
    scored = [(one, works[one.id]) for one in wanted if one.id in works]
    read = [(one, work, studies_of(work, extract(work))[0]) for one, work in scored]
    missing = len(wanted) - len(scored)
    note = f"{missing} of the labelled records are not in the folder." if missing else ""
    for name, measures, judge, sure in (
        ("control", ("control",), judge_control, _of_control),
        ("follow-up", ("follow_up", "follow_up_weeks"), judge_weeks, None),
        ("sample size (by hand)", (), judge_size, _of_size),
        ("subject (by hand)", (), judge_subject, None),
    ):
        table = Table(name + _AFTER[set_], SETS[set_], measures=measures, note=note)
        verdicts = [(judge(one, study), work) for one, work, study in read]
        table.answers += [
            _answer(told, None if sure is None else sure(work), work) for told, work in verdicts
        ]
        if name in _NUMBERS:
            table.extra = _of_answers([told for told, _ in verdicts])
        if name == "control":
            table.note = f"{note} {_folded(table.answers)}".strip()
        yield table


def _folded(answers: list[Answer]) -> str:
    """Say how many answers are right in five kinds; silence is none of them."""
    pairs = [(_FOLDED.get(one.said or "", one.said), one.label) for one in answers]
    right = sum(said == _FOLDED.get(label, label) for said, label in pairs)
    return (
        "With vehicle counted as placebo, another dose as active and the group's own baseline as "
        f"none, accuracy {right / max(1, len(pairs)):.3f}."
    )


def _answer(told: Verdict, sure: float | None, work: Work) -> Answer:
    """Fold a verdict into one answer: what is right is said as the label tells it."""
    label = told.label.split(";")[0]
    wrong = None if told.said in {SILENT, "not_reported"} else told.said
    return Answer(told.id, label if told.is_right else wrong, label, sure, work.title)


def _of_answers(verdicts: list[Verdict]) -> dict[str, float]:
    """Give precision over answers and recall over what is told, for numbers."""
    answers = [one for one in verdicts if one.said not in _UNTOLD]
    told = [one for one in verdicts if one.label not in _UNTOLD]
    hits = sum(one.is_right for one in answers)
    found = scores(hits, len(answers), len(told))
    return {name: found[name] for name in ("precision", "recall", "f1")}


def _of_control(work: Work) -> float | None:
    """Give the chance of the kind; None for text too short to weigh."""
    source = Source(work)
    is_weighed = bool(likeness.chances(source))
    return max(contrast.chances(contrast.marks(source)).values()) if is_weighed else None


def _of_size(work: Work) -> float | None:
    return max((one.score for one in counts.candidates(Source(work))), default=None)
