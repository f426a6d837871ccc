"""Train the model of directions that ships with `extract`.

Needs scikit-learn. `python benchmarks/train_direction.py --data DIR` reads
DIR/outcome_direction/evidence_inference.jsonl.gz, cross-validates inside the even half (by a hash
of the article), then fits on it and writes the weights. `--half all` fits on everything at the end.
What is trained on what is told in docs/direction-model.md.
"""

import argparse
import gzip
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from extraction import half_of
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import confusion_matrix, f1_score
from texts import Item, lines

from evidence.extract.direction import question
from evidence.extract.likeness import Model, parsed
from evidence.extract.source import Source
from evidence.extract.verdict import EVENNESS, FIT, chances, score, shares, told
from evidence.model import Direction, Work

SHIPPED = Path(__file__).parents[1] / "evidence" / "extract" / "weights" / "direction.tsv.gz"
LABELS = {
    "significantly increased": Direction.INCREASE,
    "significantly decreased": Direction.DECREASE,
    "no significant difference": Direction.NO_DIFFERENCE,
}
GROUPS = (("f:", "n:"), ("n:",), ("s:",))
"""Which features each column of the weights looks at: fit, null, way."""


@dataclass(frozen=True, slots=True)
class Row:
    """One answered question: the features of every sentence, and whether it holds the answer."""

    article: str
    told: list[dict[str, float]]
    holds: list[bool]
    label: Direction


def row_of(item: Item) -> Row:
    """Read one item."""
    sentences = Source(Work(key="asked", abstract=item["abstract"])).abstract
    asked = question(item["abstract"], item["intervention"], item["comparator"], item["outcome"])
    holds = [_holds(one.text, item["evidence"]) for one in sentences]
    return Row(item["pmc"], told(asked, sentences), holds, LABELS[item["label"]])


def _holds(sentence: str, evidence: str) -> bool:
    """Tell that most of the evidence stands in a sentence, or most of a sentence in it."""
    here, there = (set(re.findall(r"[a-z]{3,}|\d+\.?\d*", t.lower())) for t in (sentence, evidence))
    both = len(here & there)
    return both > 0.5 * max(1, len(there)) or (len(here) > 4 and both > 0.75 * len(here))


def fit(rows: Sequence[Row], penalties: Sequence[float]) -> str:
    """Fit the three columns and write them as a table."""
    every = [(one, hit) for row in rows for one, hit in zip(row.told, row.holds, strict=True)]
    columns = [_column([one for one, _ in every], [hit for _, hit in every], 0, penalties)]
    chosen = [one for row in rows for one in _chosen(row, columns[0])]
    null = [label is Direction.NO_DIFFERENCE for _, label, _ in chosen]
    columns.append(
        _column([one for one, _, _ in chosen], null, 1, penalties, [size for *_, size in chosen])
    )
    moved = [one for one in chosen if one[1] is not Direction.NO_DIFFERENCE]
    up = [label is Direction.INCREASE for _, label, _ in moved]
    columns.append(
        _column([one for one, _, _ in moved], up, 2, penalties, [size for *_, size in moved])
    )
    return table(columns)


def _chosen(row: Row, fits: dict[str, float]):
    """Give the sentences a direction is learned from, with how much each counts."""
    sizes = np.array(
        shares(
            [
                fits["<start>"] + sum(size * fits.get(name, 0.0) for name, size in one.items())
                for one in row.told
            ]
        )
    )
    if any(row.holds):
        sizes = sizes * np.array(row.holds)
        sizes = sizes / sizes.sum()
    for one, size in zip(row.told, sizes, strict=True):
        if size > 0.1:
            yield one, row.label, size


def _column(
    features: list[dict[str, float]],
    labels: list[bool],
    column: int,
    penalties: Sequence[float],
    sizes: list[float] | None = None,
) -> dict[str, float]:
    """Fit one column; the way has no start, so that swapping the arms swaps the answer."""
    kept = [
        {name: size for name, size in one.items() if name.startswith(GROUPS[column])}
        for one in features
    ]
    vectors = DictVectorizer(sparse=False)
    model = LogisticRegression(
        C=penalties[column], solver="liblinear", max_iter=2000, fit_intercept=column != 2
    ).fit(vectors.fit_transform(kept), labels, sample_weight=sizes)
    weights = dict(zip(vectors.feature_names_, map(float, model.coef_[0]), strict=True))
    start = float(np.atleast_1d(model.intercept_)[0])
    return {"<start>": start, **weights}


def table(columns: Sequence[dict[str, float]]) -> str:
    """Write the weights, a feature a line."""
    names = sorted({name for column in columns for name in column} - {"<start>"})
    rows = ["feature\tidf\tfit\tnull\tway"]
    for name in ("<start>", *names):
        weights = (f"{column.get(name, 0.0):.3f}" for column in columns)
        rows.append("\t".join([name, "1", *weights]))
    return "\n".join(rows)


def answer(row: Row, known: Model) -> Direction:
    """Answer a question as verdict.verdict does."""
    fits = shares([score(one, known, FIT) * EVENNESS for one in row.told])
    every = [chances(one, known) for one in row.told]
    return max(
        every[0],
        key=lambda way: sum(fit * one[way] for fit, one in zip(fits, every, strict=True)),
    )


def figures(name: str, rows: Sequence[Row], said: Sequence[Direction]) -> float:
    """Print how well the answers fit."""
    labels = [row.label.value for row in rows]
    macro = float(f1_score(labels, [one.value for one in said], average="macro"))
    print(f"{name}: macro-F1 {macro:.4f}")
    print(confusion_matrix(labels, [one.value for one in said]))
    return macro


def crossed(rows: Sequence[Row], penalties: Sequence[float], seed: int) -> list[Direction]:
    """Answer every question by a model that never saw its article."""
    articles = sorted({row.article for row in rows})
    np.random.RandomState(seed).shuffle(articles)
    fold = {article: at % 5 for at, article in enumerate(articles)}
    said: dict[int, Direction] = {}
    for one in range(5):
        known = parsed(fit([row for row in rows if fold[row.article] != one], penalties))
        said |= {at: answer(row, known) for at, row in enumerate(rows) if fold[row.article] == one}
    return [said[at] for at in range(len(rows))]


def main() -> None:
    """Cross-validate, then train and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--half", choices=["even", "all"], default="even")
    parser.add_argument("--penalties", type=float, nargs=3, default=[0.3, 0.3, 0.1])
    asked = parser.parse_args()
    items = list(lines(asked.data / "outcome_direction" / "evidence_inference.jsonl.gz"))
    even = [row_of(item) for item in items if half_of(item["pmc"]) == "even"]
    macros = [
        figures(f"cross-validated, seed {seed}", even, crossed(even, asked.penalties, seed))
        for seed in range(3)
    ]
    print(f"mean {np.mean(macros):.4f}")
    rows = even if asked.half == "even" else [row_of(item) for item in items]
    SHIPPED.parent.mkdir(exist_ok=True)
    with SHIPPED.open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write(fit(rows, asked.penalties).encode())
    print(SHIPPED.name, SHIPPED.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
