"""Train the model of controls that ships with `extract`.

Needs scikit-learn. `python benchmarks/train_control.py --data DIR --fixtures DIR` reads
labels/more.csv and labels/once.csv with the abstracts they label, and for abstracts of Evidence
Inference that we did not label the kind that its comparators name. How alike a text is to each
kind of study comes from models that never saw the text, as it will for new texts. Prints ten-fold
figures for even ids (and odd ones with `--report`), then fits on all and writes the weights;
`--half even` writes those of the even half instead, to measure with. What is trained on what is
told in docs/control-model.md.
"""

import argparse
import csv
import json
import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import numpy as np
from control_spans import label
from extraction import half_of, lines
from labels_score import LABELS, NOT_TOLD, TAUGHT
from labels_score import half_of as half_by_id
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from texts import texts
from train_design import Weights, fit, kinds, write

from evidence.extract import likeness
from evidence.extract.contrast import SILENT, marks
from evidence.extract.features import features
from evidence.extract.source import Source
from evidence.model import Work

SHIPPED = Path(__file__).parents[1] / "evidence" / "extract" / "weights" / "control.tsv.gz"
RARE, MOST = 0.3, 4.0
"""How far rare kinds are weighed up, 0 not at all and 1 to the full; times as much at most."""
FOLDS, LEAST, ROUNDS = 10, 8, 500
SIZE, PENALTY = 12_000, 5.0
"""Features and penalty of the model of study kinds, as it ships."""
NAMED = 0.6
"""How much a kind named by a comparator phrase counts beside one read from the text."""


_NO_KIND = re.compile(r"baseline|before|pre-?(?:op|treat|test)|initial|day 0|healthy|normal")
_ALONE = re.compile(r"\b(?:alone|only)\b")
_WORD = re.compile(r"[a-z]{3,}")
_ANY = frozenset(
    {"the", "and", "group", "with", "patients", "treatment", "therapy", "alone", "only", "dose"}
)


def labels(path: Path) -> dict[str, str]:
    """Read the main kind of control by id; what is not told is silent."""
    told = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            main = row["control"].split(";")[0]
            told[row["id"]] = SILENT if main in NOT_TOLD else main
    return told


def named(data: Path, known: Container[str]) -> Iterator[tuple[str, str]]:
    """Give the kind that all comparators of a work name alike, by id."""
    told: dict[str, set[str]] = {}
    for item in lines(data / "outcome_direction" / "evidence_inference.jsonl.gz"):
        kind = _named(item["intervention"].lower(), item["comparator"].lower())
        if kind is not None:
            told.setdefault(f"pmc{item['pmc']}", set()).add(kind)
    for id, kinds_told in told.items():
        if len(kinds_told) == 1 and id not in known and (kind := next(iter(kinds_told))):
            yield id, kind


def _named(given: str, comparator: str) -> str | None:
    """Name the kind of a comparator; nothing ("") where it may be part of what the others got."""
    if _NO_KIND.search(comparator) or (kind := label(comparator)) is None:
        return None
    if kind != "active":
        return kind
    words = set(_WORD.findall(comparator)) - _ANY
    if _ALONE.search(comparator) or words < set(_WORD.findall(given)) - _ANY:
        return ""
    return kind if words - {"control"} else None


def unseen(data: Path, fixtures: Path, known: Mapping[str, Work]) -> Iterator[tuple[str, Source]]:
    """Give the texts with chances of study kinds by the model of the half they are not in."""
    every = list(kinds(data, fixtures))
    models = {
        half: likeness.parsed(
            fit([row for row in every if half_of(row.id) != half], SIZE, PENALTY).table()
        )
        for half in ("even", "odd")
    }
    for id, work in known.items():
        source = Source(work)
        if likeness.chances(source):
            told = likeness.chances_of(features(source), models[half_of(id)])
            source = Source(work)
            source.memo[likeness.chances.__wrapped__] = told  # type: ignore[attr-defined]
            yield id, source


def columns(rows: list[Mapping[str, float]]) -> list[str]:
    """Name the marks that enough texts show."""
    counts = Counter(name for row in rows for name in row)
    return sorted(name for name, times in counts.items() if times >= LEAST)


class Taught(NamedTuple):
    """Texts as rows of marks, the kind each tells, and how much each counts."""

    marks: np.ndarray
    kinds: np.ndarray
    weights: np.ndarray

    def fit(self, strength: float) -> LogisticRegression:
        """Fit all kinds at once."""
        model = LogisticRegression(C=strength, max_iter=ROUNDS)
        counts = Counter(self.kinds)
        even = len(self.kinds) / len(counts)
        rare = {kind: min(MOST, (even / times) ** RARE) for kind, times in counts.items()}
        scales = np.array([rare[kind] for kind in self.kinds])
        return model.fit(self.marks, self.kinds, sample_weight=self.weights * scales)

    def part(self, rows: np.ndarray) -> "Taught":
        """Give some of the texts."""
        return Taught(self.marks[rows], self.kinds[rows], self.weights[rows])


def measure(all_: Taught, strength: float) -> np.ndarray:
    """Answer for every text read by us by a model that never saw it."""
    read = np.flatnonzero(all_.weights == 1)
    more = np.flatnonzero(all_.weights < 1)
    said = np.empty(len(all_.kinds), dtype=object)
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=0)
    for seen, new in folds.split(read, all_.kinds[read]):
        fitted = all_.part(np.concatenate([read[seen], more])).fit(strength)
        said[read[new]] = fitted.predict(all_.marks[read[new]])
    return said


def table(fitted: LogisticRegression, names: list[str]) -> Weights:
    """Lay out weights as `extract` reads them; every mark counts by its size alone."""
    return Weights(
        dict.fromkeys(names, 1.0),
        tuple(fitted.classes_),
        tuple(map(float, fitted.intercept_)),
        fitted.coef_,
    )


def main() -> None:
    """Measure, then train and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--fixtures", type=Path, required=True)
    parser.add_argument("--strength", type=float, default=0.06)
    parser.add_argument("--half", choices=["even", "all"], default="all", help="what to teach")
    parser.add_argument("--report", action="store_true", help="print the odd half too")
    asked = parser.parse_args()
    measured = labels(LABELS["second"])
    ours = labels(TAUGHT) | measured
    every = {**dict(named(asked.data, ours)), **ours}
    known = texts(asked.data, asked.fixtures, set(every))
    rows = {
        id: {name: size for name, (size, _) in marks(source).items()}
        for id, source in unseen(asked.data, asked.fixtures, known)
    }
    ids, names = sorted(rows), columns([rows[id] for id in ours if id in rows])
    whole = Taught(
        np.array([[rows[id].get(name, 0.0) for name in names] for id in ids]),
        np.array([every[id] for id in ids]),
        np.array([1.0 if id in ours else NAMED for id in ids]),
    )
    said = measure(whole, asked.strength)
    is_odd = np.array([half_by_id(id) == "odd" for id in ids])
    is_measured = np.array([id in measured for id in ids])
    for name, half in {"even": ~is_odd, "odd": is_odd}.items():
        those = half & is_measured
        if name == "even" or asked.report:
            right = (said == whole.kinds)[those]
            print(name, json.dumps({"items": len(right), "accuracy": round(right.mean(), 4)}))
    taught = whole if asked.half == "all" else whole.part(np.flatnonzero(~is_odd))
    write(SHIPPED, table(taught.fit(asked.strength), names))


if __name__ == "__main__":
    main()
