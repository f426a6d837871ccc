"""Train the model of study kinds that ships with `extract`, and the benchmark's `given`.

Needs scikit-learn. `python benchmarks/train_design.py --data DIR --fixtures DIR` reads the
labelled sets, the recorded PubMed records with their indexers' tags, and our own labels beside this
script. It fits on the even half (by a hash of the id), prints the figures on the odd half, then
fits on all and writes the weights. `--half even` writes those of the even half instead, to measure
with. What is trained on what is told in docs/design-model.md.
"""

import argparse
import csv
import gzip
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
from extraction import half_of, study_of
from given import WEIGHTS, hints
from pool import records
from scipy.sparse import csr_matrix
from sklearn.feature_selection import chi2
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import classification_report
from texts import Item, lines, medline_text, texts

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
DESIGNS = {
    "rct": "rct",
    "quasi_or_nonrandomised_comparison": "treated",
    "single_group": "treated",
    "case_report": "case",
    "observational": "observed",
    "animal": "animal",
    "in_vitro": "in_vitro",
    "systematic_review": "systematic",
    "narrative_review": "review",
    "protocol": "protocol",
}
"""The kind that our own label of a design means; others mean none."""
OURS = 0.2
"""How much a text of another field, labelled by us, counts beside one of StudyTypeTeller."""
KINDS_C, GIVEN_C = 5.0, 50.0
"""The C of each model's regressions, chosen by cross-validation inside the even half."""
ROOM = Path(__file__).parents[1]
LABELS = Path(__file__).parent / "labels"
SHIPPED = ROOM / "evidence" / "extract" / "weights" / "kinds.tsv.gz"


GROUPS = {"Animal": "animal", "Human-RCT": "rct", "Human-non-RCT": "people", "Remaining": "people"}


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled text.

    `measures` where it is of the set that is measured on, `by_hand` where a reader gave the label,
    `weight` how much it counts in training.
    """

    id: str
    told: Mapping[str, float]
    label: str
    measures: bool = True
    by_hand: bool = True
    weight: float = 1.0


def kinds(data: Path, fixtures: Path) -> Iterator[Row]:
    """Read StudyTypeTeller, our labels, then records whose publication type names a kind."""
    designs = dict(_column("more.csv", "design"))
    for item in lines(data / "design" / "study_type.jsonl.gz"):
        kind = _put_right(KINDS[item["label"]], designs.get(item["pmid"]))
        yield Row(item["pmid"], features(Source(text_of(item))), kind)
    randomised = _tagged_random(data)
    ours = {
        id: kind
        for id, kind in _ours(data)
        if not (id in randomised and designs.get(id) == "quasi_or_nonrandomised_comparison")
    }
    for id, work in texts(data, fixtures, set(ours)).items():
        told = features(Source(work))
        yield Row(id, told, ours[id], measures=False, weight=OURS)
    for item in lines(data / "design" / "medline_records.jsonl.gz"):
        work, tags = medline_text(item)
        tag = next((TAGS[tag] for tag in TAGS if tag in tags.get("PT", [])), None)
        if tag is not None and work.abstract and item["pmid"] not in ours:
            yield Row(item["pmid"], features(Source(work)), tag, measures=False, by_hand=False)
    for work, row in records(fixtures / "pubmed" / "pool"):
        if (tag := _tagged(row)) is not None and work.key not in ours:
            yield Row(work.key, features(Source(work)), tag, measures=False, by_hand=False)


def _tagged_random(data: Path) -> set[str]:
    """Give the MEDLINE records whose indexers, who saw the whole paper, tell a randomised trial."""
    records = lines(data / "design" / "medline_records.jsonl.gz")
    return {
        item["pmid"]
        for item in records
        if "Randomized Controlled Trial" in medline_text(item)[1].get("PT", [])
    }


def _put_right(kind: str, design: str | None) -> str:
    """Follow our own reading of who was randomised.

    StudyTypeTeller files tests of diagnosis and cohorts with randomised studies without treatment.
    """
    ours = DESIGNS.get(design or "")
    return ours if ours is not None and (kind == "rct") != (ours == "rct") else kind


def _ours(data: Path) -> Iterator[tuple[str, str]]:
    """Give the kinds of the works labelled by us that StudyTypeTeller does not hold."""
    theirs = {item["pmid"] for item in lines(data / "design" / "study_type.jsonl.gz")}
    sure = {id for id, is_sure in _column("types.csv", "sure") if is_sure == "1"}
    kinds = [(id, KINDS[name]) for id, name in _column("types.csv", "type") if id in sure]
    kinds += [(id, DESIGNS[name]) for id, name in _column("more.csv", "design") if name in DESIGNS]
    yield from (one for one in kinds if one[0] not in theirs)


def _column(name: str, column: str) -> Iterator[tuple[str, str]]:
    """Give the ids of a file of our labels with one column."""
    with (LABELS / name).open(encoding="utf-8", newline="") as file:
        yield from ((row["id"], row[column]) for row in csv.DictReader(file))


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


def given(data: Path, _fixtures: Path) -> Iterator[Row]:
    """Read what was given in the studies whose label tells it: a drug, something else, nothing.

    Where the label says randomised and we do not, "filed as randomised" is a label of its own: it
    is how StudyTypeTeller's readers file some studies, nothing that `evidence` should say.
    """
    for item in lines(data / "design" / "study_type.jsonl.gz"):
        name = item["label"]
        group = next((GROUPS[start] for start in GROUPS if name.startswith(start)), None)
        if group is not None:
            study = study_of(text_of(item))
            label = "other" if "non-drug" in name else "drug" if "-drug" in name else "none"
            if group == "rct" and not (study.design is not None and study.design.is_rct):
                group, label = "people", f"rct {label}"
            yield Row(item["pmid"], hints(study, group), label)


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
    by_hand = np.array([row.by_hand for row in known])
    weights = np.array([row.weight for row in known])
    gain, _ = chi2(whole[by_hand], labels[by_hand])
    names = np.array(list(every))
    signs = {name for name in every if prefix(name) in SIZED}
    kept = {*names[np.argsort(-np.nan_to_num(gain), kind="stable")[:size]], *signs}
    columns = np.array([at for at, name in enumerate(names) if name in kept])
    chosen = whole[:, columns]
    sure = by_hand | np.isin(labels, list(TAGS.values()))
    told = sorted(set(labels[by_hand]))
    models = []
    for label in told:
        rows = np.flatnonzero(np.ones(len(known), bool) if label in TAGS.values() else sure)
        model = LogisticRegression(C=penalty, solver="liblinear", class_weight="balanced")
        models.append(model.fit(chosen[rows], labels[rows] == label, sample_weight=weights[rows]))
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
    parser.add_argument("--fixtures", type=Path, required=True, help="folder of `pubmed/`")
    parser.add_argument("--half", choices=["even", "all"], default="all")
    parser.add_argument("--size", type=int, default=12000)
    asked = parser.parse_args()
    for path, read, penalty in ((SHIPPED, kinds, KINDS_C), (WEIGHTS, given, GIVEN_C)):
        every = list(read(asked.data, asked.fixtures))
        even = [row for row in every if half_of(row.id) == "even"]
        odd = [row for row in every if half_of(row.id) == "odd" and row.measures]
        weights = fit(even, asked.size, penalty)
        known = parsed(weights.table())
        guess = [max(told := chances_of(row.told, known), key=lambda k: told[k]) for row in odd]
        print(classification_report([row.label for row in odd], guess, digits=3))
        write(path, fit(every, asked.size, penalty) if asked.half == "all" else weights)


if __name__ == "__main__":
    main()
