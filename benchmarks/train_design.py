"""Train the model of study kinds that ships with `extract`, and the benchmark's `given`.

Needs scikit-learn. `python benchmarks/train_design.py --data DIR --pool POOL` reads
DIR/design/study_type.jsonl.gz, DIR/design/medline_records.jsonl.gz and the records in POOL
(labels.csv.gz beside them). It fits on the even half (by a hash of the PMID), prints
the figures on the odd half, then fits on all and writes the weights. `--half even` writes those of
the even half instead, to measure with. What is trained on what is told in docs/design-model.md.
"""

import argparse
import gzip
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
from extraction import Item, half_of, lines, medline_text, study_of
from given import WEIGHTS, hints
from pool import records
from scipy.sparse import csr_matrix
from sklearn.feature_selection import chi2
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import classification_report

from evidence.extract.features import features
from evidence.extract.likeness import SHARES, SIZED, chances_of, parsed, prefix
from evidence.extract.source import Source
from evidence.model import Work

KINDS = {
    "Animal-drug-intervention": "animal",
    "Animal-non-drug-intervention": "animal",
    "Animal-other": "animal",
    "Clinical-study-protocol": "protocol",
    "Human-RCT-drug-intervention": "rct",
    "Human-RCT-non-drug-intervention": "rct",
    "Human-RCT-non-intervention": "rct",
    "Human-case-report": "case",
    "Human-non-RCT-drug-intervention": "treated",
    "Human-non-RCT-non-drug-intervention": "treated",
    "Human-systematic-review": "systematic",
    "In-vitro-study": "in_vitro",
    "Non-systematic-review": "review",
    "Remaining": "observed",
}
TAGS = {
    "Meta-Analysis": "systematic",
    "Systematic Review": "systematic",
    "Randomized Controlled Trial": "rct",
    "Case Reports": "case",
    "Review": "review",
}
ROOM = Path(__file__).parents[1]
SHIPPED = ROOM / "evidence" / "extract" / "weights" / "kinds.tsv.gz"


GROUPS = {"Animal": "animal", "Human-RCT": "rct", "Human-non-RCT": "people", "Remaining": "people"}


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled text; `measures` where its label was given by hand."""

    id: str
    told: Mapping[str, float]
    label: str
    measures: bool = True


def kinds(data: Path, pool: Path | None) -> Iterator[Row]:
    """Read the hand-labelled set, then the records whose publication type names a kind."""
    for item in lines(data / "design" / "study_type.jsonl.gz"):
        yield Row(item["pmid"], features(Source(text_of(item))), KINDS[item["label"]])
    for item in lines(data / "design" / "medline_records.jsonl.gz"):
        work, tags = medline_text(item)
        kind = next((TAGS[tag] for tag in TAGS if tag in tags.get("PT", [])), None)
        if kind is not None and work.abstract:
            yield Row(item["pmid"], features(Source(work)), kind, measures=False)
    for work, row in records(pool) if pool is not None else ():
        if (kind := _tagged(row)) is not None:
            yield Row(work.key, features(Source(work)), kind, measures=False)


def _tagged(row: dict[str, str]) -> str | None:
    """Name the kind an indexed record is tagged with; a case told with a review is a case."""
    types = row["publication_types"].split("|")
    if row["n_mesh"] == "0" or set(types) & {"Letter", "Comment", "Editorial", "News"}:
        return None
    if "Case Reports" in types:
        return "case"
    if (kind := next((TAGS[tag] for tag in TAGS if tag in types), None)) is not None:
        return kind
    people = row["mesh_humans"] == "1" and row["mesh_animals"] == "0"
    return "observed" if people and row["mesh_in_vitro"] == "0" else None


def given(data: Path, _pool: Path | None) -> Iterator[Row]:
    """Read what was given in the studies whose label tells it: a drug, something else, nothing."""
    for item in lines(data / "design" / "study_type.jsonl.gz"):
        name = item["label"]
        group = next((GROUPS[start] for start in GROUPS if name.startswith(start)), None)
        if group is not None:
            label = "other" if "non-drug" in name else "drug" if "-drug" in name else "none"
            yield Row(item["pmid"], hints(study_of(text_of(item)), group), label)


def text_of(item: Item) -> Work:
    """Give the text of a labelled item."""
    return Work(key=item["pmid"], title=item["title"] or "", abstract=item["abstract"])


def rarity(told: list[Mapping[str, float]]) -> dict[str, float]:
    """Weigh every feature in two texts or more: the rarer, the heavier; rules and signs 1."""
    counts: dict[str, int] = {}
    for one in told:
        for name in one:
            counts[name] = counts.get(name, 0) + 1
    return {
        name: 1.0 if prefix(name) in SIZED else round(float(np.log(len(told) / count)) + 1, 2)
        for name, count in sorted(counts.items())
        if count > 1
    }


def matrix(told: list[Mapping[str, float]], idf: Mapping[str, float]) -> csr_matrix:
    """Weigh features as likeness.pulls does."""
    column = {name: at for at, name in enumerate(idf)}
    data, indices, starts = [], [], [0]
    for one in told:
        sizes = {name: size * idf[name] for name, size in one.items() if name in idf}
        squares = dict.fromkeys(SHARES, 0.0)
        for name, size in sizes.items():
            squares[prefix(name)] += size * size
        for name, size in sizes.items():
            group = prefix(name)
            length = 1.0 if group in SIZED else squares[group] ** 0.5 or 1.0
            data.append(size * SHARES[group] / length)
            indices.append(column[name])
        starts.append(len(indices))
    return csr_matrix((data, indices, starts), shape=(len(told), len(idf)))


class Weights(NamedTuple):
    """Rarity of every feature, the labels, and for each label its own weight and the features'."""

    idf: Mapping[str, float]
    labels: tuple[str, ...]
    start: tuple[float, ...]
    columns: np.ndarray

    def table(self) -> str:
        """Write them a feature a line."""
        start = [f"{one:.3f}" for one in self.start]
        rows = ["\t".join(["feature", "idf", *self.labels]), "\t".join(["<start>", "0", *start])]
        for at, (name, rare) in enumerate(self.idf.items()):
            told = (f"{one:.2f}" for one in self.columns[:, at])
            rows.append("\t".join([name, f"{rare:.2f}", *told]))
        return "\n".join(rows)


def fit(known: list[Row], size: int, penalty: float) -> Weights:
    """Fit a label against the rest on the features that tell labels given by hand apart best.

    Where the label is one that tags tell, all rows teach it; where not, records known by a plain
    "Humans" alone are left out, because nobody said whether those people were treated.
    """
    every = rarity([row.told for row in known])
    whole, labels = matrix([row.told for row in known], every), np.array([r.label for r in known])
    measured = np.array([row.measures for row in known])
    gain, _ = chi2(whole[measured], labels[measured])
    names = np.array(list(every))
    signs = {name for name in every if prefix(name) in SIZED}
    kept = {*names[np.argsort(-np.nan_to_num(gain), kind="stable")[:size]], *signs}
    columns = np.array([at for at, name in enumerate(names) if name in kept])
    chosen = whole[:, columns]
    sure = measured | np.isin(labels, list(TAGS.values()))
    told = sorted(set(labels[measured]))
    models = []
    for label in told:
        rows = np.flatnonzero(np.ones(len(known), bool) if label in TAGS.values() else sure)
        model = LogisticRegression(C=penalty, solver="liblinear", class_weight="balanced")
        models.append(model.fit(chosen[rows], labels[rows] == label))
    return Weights(
        {names[at]: every[names[at]] for at in columns},
        tuple(told),
        tuple(float(one.intercept_[0]) for one in models),
        np.vstack([one.coef_[0] for one in models]),
    )


def write(path: Path, weights: Weights) -> None:
    """Write the weights; the same weights, the same bytes."""
    path.parent.mkdir(exist_ok=True)
    with path.open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write(weights.table().encode())
    print(path.name, path.stat().st_size, "bytes")


def main() -> None:
    """Measure on one half, then train and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--pool", type=Path)
    parser.add_argument("--half", choices=["even", "all"], default="all")
    parser.add_argument("--size", type=int, default=12000)
    parser.add_argument("--penalty", type=float, default=5.0)
    asked = parser.parse_args()
    for path, read in ((SHIPPED, kinds), (WEIGHTS, given)):
        every = list(read(asked.data, asked.pool))
        even = [row for row in every if half_of(row.id) == "even"]
        odd = [row for row in every if half_of(row.id) == "odd" and row.measures]
        weights = fit(even, asked.size, asked.penalty)
        known = parsed(weights.table())
        guess = [max(told := chances_of(row.told, known), key=lambda k: told[k]) for row in odd]
        print(classification_report([row.label for row in odd], guess, digits=3))
        write(path, fit(every, asked.size, asked.penalty) if asked.half == "all" else weights)


if __name__ == "__main__":
    main()
