"""Train the model of controls that ships with `extract`.

Needs scikit-learn. `python benchmarks/train_control.py --data DIR --fixtures DIR` reads
labels/more.csv and the abstracts it labels. How alike a text is to each kind of study comes from
models that never saw the text, as it will for new texts. Prints ten-fold figures for even ids (and
odd ones with `--report`), then fits on all and writes the weights. What is trained on what is told
in docs/control-model.md.
"""

import argparse
import csv
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np
from extraction import half_of
from labels_score import NOT_TOLD
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from texts import texts
from train_design import Weights, fit, kinds, write

from evidence.extract import likeness
from evidence.extract.contrast import SILENT, marks
from evidence.extract.features import features
from evidence.extract.source import Source
from evidence.model import Work

LABELS = Path(__file__).parent / "labels" / "more.csv"
SHIPPED = Path(__file__).parents[1] / "evidence" / "extract" / "weights" / "control.tsv.gz"
FOLDS, LEAST, ROUNDS = 10, 2, 500
SIZE, PENALTY = 12_000, 5.0
"""Features and penalty of the model of study kinds, as it ships."""
Rows = dict[str, Mapping[str, float]]


def labels() -> dict[str, str]:
    """Read the main kind of control by id; what is not told is silent."""
    told = {}
    with LABELS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            main = row["control"].split(";")[0]
            told[row["id"]] = SILENT if main in NOT_TOLD else main
    return told


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


def columns(rows: Rows) -> list[str]:
    """Name the marks that more than one text shows."""
    counts: dict[str, int] = {}
    for row in rows.values():
        for name in row:
            counts[name] = counts.get(name, 0) + 1
    return sorted(name for name, times in counts.items() if times >= LEAST)


def matrix(rows: Rows, ids: list[str], names: list[str]) -> np.ndarray:
    """Lay the marks of texts out as numbers, a text a row."""
    return np.array([[rows[id].get(name, 0.0) for name in names] for id in ids])


def model(whole: np.ndarray, told: np.ndarray, strength: float) -> LogisticRegression:
    """Fit all kinds at once."""
    return LogisticRegression(C=strength, max_iter=ROUNDS).fit(whole, told)


def measure(whole: np.ndarray, told: np.ndarray, strength: float) -> np.ndarray:
    """Answer for every text by a model that never saw it."""
    said = np.empty(len(told), dtype=object)
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=0)
    for seen, new in folds.split(whole, told):
        said[new] = model(whole[seen], told[seen], strength).predict(whole[new])
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
    parser.add_argument("--strength", type=float, default=0.05)
    parser.add_argument("--report", action="store_true", help="print the odd half too")
    asked = parser.parse_args()
    first = labels()
    known = texts(asked.data, asked.fixtures, set(first))
    rows = {
        id: {name: size for name, (size, _) in marks(source).items()}
        for id, source in unseen(asked.data, asked.fixtures, known)
    }
    ids, names = sorted(rows), columns(rows)
    whole, told = matrix(rows, ids, names), np.array([first[id] for id in ids])
    said = measure(whole, told, asked.strength)
    is_odd = np.array([int(id.removeprefix("pmc")) % 2 == 1 for id in ids])
    for name, those in {"even": ~is_odd, "odd": is_odd}.items():
        if name == "even" or asked.report:
            print(
                name,
                json.dumps(
                    {"items": int(those.sum()), "accuracy": float((said == told)[those].mean())}
                ),
            )
    write(SHIPPED, table(model(whole, told, asked.strength), names))


if __name__ == "__main__":
    main()
