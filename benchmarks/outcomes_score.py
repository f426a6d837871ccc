"""How often outcomes are read rightly: facts judged by hand, marked names and answered questions.

Usage: python benchmarks/outcomes_score.py --data DIR --fixtures DIR [--half even]

Three measures of the outcomes that `extract` tells. Judged: facts of labels/outcomes.csv that it
still tells, right and wrong (even half only; they were used for tuning). Named: of PICO-Corpus, how
many names lie on a marked outcome, touch one, or touch none though their sentence holds marked
ones. Answered: of Evidence Inference, whether the direction of facts whose name is that of a
question is the answer.
"""

import argparse
import csv
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from extraction import half_of
from texts import Item, lines, texts

from evidence.extract import extract
from evidence.extract.stems import stems, with_short_names
from evidence.model import Direction, Fact, Outcome, Property, Work

LABELS = Path(__file__).parent / "labels" / "outcomes.csv"
ANSWERS = {
    "significantly increased": Direction.INCREASE,
    "significantly decreased": Direction.DECREASE,
    "no significant difference": Direction.NO_DIFFERENCE,
}
ALIKE = 0.6
"""Share of words that two names have in common from which they are of the same thing."""


def outcomes(work: Work) -> Iterator[tuple[Fact, Outcome]]:
    """Give the outcomes read from a work."""
    for fact in extract(work):
        if fact.property is Property.OUTCOME and isinstance(fact.value, Outcome):
            yield fact, fact.value


def name_of(fact: Fact, told: Outcome) -> str:
    """Give the short name under which a fact is labelled, without its text."""
    words = f"{(fact.quote or '')[:60]}|{told.name}|{told.direction}"
    return hashlib.sha256(words.encode()).hexdigest()[:10]


def judged(data: Path, fixtures: Path) -> Counter[str]:
    """Count facts judged by hand that are still told."""
    with LABELS.open(encoding="utf-8") as file:
        labels = {(row["id"], row["fact"]): row["right"] for row in csv.DictReader(file)}
    works = texts(data, fixtures, {key for key, _ in labels})
    names = {"1": "right", "0": "wrong", None: "not judged"}
    told = ((work, name_of(*one)) for work in works.values() for one in outcomes(work))
    counts = Counter(names[labels.get((work.key, name))] for work, name in told)
    counts["right before"] = sum(one == "1" for one in labels.values())
    return counts


def named(data: Path, half: str) -> Counter[str]:
    """Count names that lie on outcomes marked in the text."""
    counts: Counter[str] = Counter()
    for item in lines(data / "sample_size" / "pico_corpus.jsonl.gz"):
        marked = [(s["start"], s["end"]) for s in item["spans"] if "outcome" in s["kind"]]
        if half_of(item["pmid"]) == half and len(marked) > 2:
            work = Work(key=item["pmid"], abstract=item["text"])
            counts.update(_place(item["text"], marked, *one) for one in outcomes(work))
    return counts


def _place(text: str, marked: list[tuple[int, int]], fact: Fact, told: Outcome) -> str:
    first = text.find(fact.quote or "")
    at = text.find(told.name, max(0, first))
    end = at + len(told.name)
    shared = [
        (max(0, min(end, stop) - max(at, start)), max(end, stop) - min(at, start))
        for start, stop in marked
    ]
    if max(both / whole for both, whole in shared) >= 0.5:
        return "on an outcome"
    if any(both for both, _ in shared):
        return "touching one"
    last = first + len(fact.quote or "")
    beside = any(first <= start < last for start, _ in marked)
    return "beside outcomes" if beside else "in a sentence without any"


def answered(data: Path, half: str) -> Counter[str]:
    """Count facts whose direction is the answer to a question on the outcome they name."""
    asked: dict[str, list[Item]] = defaultdict(list)
    for item in lines(data / "outcome_direction" / "evidence_inference.jsonl.gz"):
        if half_of(item["pmc"]) == half:
            asked[item["pmc"]].append(item)
    counts: Counter[str] = Counter()
    for key, items in asked.items():
        text = items[0]["abstract"]
        for _, told in outcomes(Work(key=f"pmc{key}", abstract=text)):
            name = with_short_names(stems(told.name), text)
            answers = {
                ANSWERS[item["label"]]
                for item in items
                if _alike(name, with_short_names(stems(item["outcome"]), text))
            }
            if answers:
                counts["right" if told.direction in answers else "wrong"] += 1
    return counts


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and len(one & other) >= ALIKE * len(one | other)


def main() -> None:
    """Print the three counts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--fixtures", type=Path, required=True)
    parser.add_argument("--half", choices=["even", "odd"], default="even")
    asked = parser.parse_args()
    print("judged", dict(judged(asked.data, asked.fixtures)))
    print("named", dict(named(asked.data, asked.half)))
    print("answered", dict(answered(asked.data, asked.half)))


if __name__ == "__main__":
    main()
