"""Train the model of sample sizes that ships with `extract`.

Needs scikit-learn. `python benchmarks/train_sizes.py --data DIR --fixtures DIR` reads
labels/more.csv and the abstracts it labels. Prints what folds of the even ids tell at several
chances (of the odd ones with `--report`), then fits on all and writes the weights; `--half even`
writes those of the even half instead, to measure with. docs/size-model.md tells more.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from labels_score import LABELS, half_of, labels
from sklearn.linear_model import LogisticRegression
from texts import texts
from train_design import Weights, write

from evidence.extract import likeness, sample_size
from evidence.extract.likely_sizes import marked
from evidence.extract.source import Source

SHIPPED = Path(__file__).parents[1] / "evidence" / "extract" / "weights" / "sizes.tsv.gz"
STRENGTH, ROUNDS, FOLDS, LEAST = 0.1, 500, 10, 6
EDGES = (0.5, 0.6, 0.7, 0.8, 0.9)


class Count(NamedTuple):
    """A count of a text with its marks, and whether it is the size labelled."""

    id: str
    told: set[str]
    is_size: bool


def counts(data: Path, fixtures: Path) -> Iterator[Count]:
    """Give the counts of texts on people; of two that rules chose, one right, the other is left."""
    ours = {one.id: one.size for one in labels(LABELS["second"])}
    for id, work in sorted(texts(data, fixtures, set(ours)).items()):
        source = Source(work)
        if not (likeness.chances(source) and sample_size.has_people(source)):
            continue
        chosen = sample_size.chosen(source)
        values = {one.value for one in chosen}
        for one, told in marked(source, chosen):
            is_size = one.value == ours[id]
            if is_size or one.value not in values or ours[id] not in values:
                yield Count(id, told, is_size)


class Fitted(NamedTuple):
    """A model and the names of its marks, in order."""

    names: list[str]
    model: LogisticRegression

    def chances(self, rows: list[Count]) -> np.ndarray:
        """Give the chance of every count."""
        return np.asarray(self.model.predict_proba(matrix(rows, self.names))[:, 1])


def matrix(rows: list[Count], names: list[str]) -> np.ndarray:
    """Lay out marks, there or not."""
    return np.array([[float(name in row.told) for name in names] for row in rows])


def fit(rows: list[Count]) -> Fitted:
    """Fit the marks that enough counts have."""
    seen = Counter(name for row in rows for name in row.told)
    names = sorted(name for name, times in seen.items() if times >= LEAST)
    model = LogisticRegression(C=STRENGTH, max_iter=ROUNDS)
    return Fitted(names, model.fit(matrix(rows, names), [row.is_size for row in rows]))


def measure(rows: list[Count], keep: str) -> None:
    """Print how often the likeliest count of a text is right, by models that never saw it."""
    ids = sorted({row.id for row in rows})
    best: dict[str, tuple[float, bool]] = {}
    for fold in range(FOLDS):
        new = set(ids[fold::FOLDS])
        asked = [row for row in rows if row.id in new]
        chances = fit([row for row in rows if row.id not in new]).chances(asked)
        for row, chance in zip(asked, chances, strict=True):
            best[row.id] = max(best.get(row.id, (0.0, False)), (float(chance), row.is_size))
    for edge in EDGES:
        told = [
            right for id, (chance, right) in best.items() if chance >= edge and half_of(id) == keep
        ]
        print(f"{keep} from {edge}: {sum(told)} of {len(told)} right")


def main() -> None:
    """Measure, then train and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--fixtures", type=Path, required=True)
    parser.add_argument("--half", choices=["even", "all"], default="all", help="what to teach")
    parser.add_argument("--report", action="store_true", help="print the odd half too")
    asked = parser.parse_args()
    rows = list(counts(asked.data, asked.fixtures))
    even = [row for row in rows if half_of(row.id) == "even"]
    measure(even, "even")
    if asked.report:
        measure(rows, "odd")
    fitted = fit(even if asked.half == "even" else rows)
    start = (float(fitted.model.intercept_[0]),)
    idf = dict.fromkeys(fitted.names, 1.0)
    write(SHIPPED, Weights(idf, ("size",), start, fitted.model.coef_))


if __name__ == "__main__":
    main()
