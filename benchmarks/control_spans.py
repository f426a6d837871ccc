"""How often the kind of control is read rightly in trials whose control is marked in the text.

Usage: python benchmarks/control_spans.py --data DIR [--half even|odd|all] [--json] [--mistakes]

The label is read from the marked words alone, by the short table below. Words that tell no kind
("control group") are left out. "X alone" counts as right when read as active or as no treatment.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from extraction import half_of, study_of
from texts import lines

from evidence.model import Work

_UNTOLD = re.compile(
    r"\W*(?:the )?(?:control|controls|comparison|comparator|reference|standard|other)?"
    r"(?: (?:group|arm|condition|participants|patients|women)s?)*(?: \(\w+\))?\W*"
)
_KINDS = (
    ("sham", re.compile(r"\b(?:sham|mock)\b")),
    ("placebo", re.compile(r"\bplacebos?\b|\bsaline\b|\bdummy\b")),
    ("historical", re.compile(r"\bhistorical\b")),
    ("vehicle", re.compile(r"\bvehicle\b")),
    (
        "no_treatment",
        re.compile(
            r"\bwait|\bno[nt]?\b|\bnon-|\bwithout\b|\bobservation\b|\buntreated\b|\bnothing\b|"
            r"\bdelayed\b|\bfollow-up (?:alone|only)"
        ),
    ),
    ("dose", re.compile(r"^\W*(?:low|lower|standard|conventional|high)?[- ]?dose\b|^\d+ ?m?g\b")),
)
_ALONE = re.compile(r"\b(?:alone|only)\b")


def label(words: str) -> str | None:
    """Name the kind of control that marked words tell; None when they tell none."""
    low = words.lower()
    if _UNTOLD.fullmatch(low):
        return None
    return next((kind for kind, pattern in _KINDS if pattern.search(low)), "active")


def pairs(data: Path, half: str) -> Iterator[tuple[str, str, str, str]]:
    """Yield PMID, label, what was read and the marked words."""
    for item in lines(data / "sample_size" / "pico_corpus.jsonl.gz"):
        if half != "all" and half_of(item["pmid"]) != half:
            continue
        words = [span["text"] for span in item["spans"] if span["kind"] == "control"]
        told = [one for one in map(label, words) if one is not None]
        if not told:
            continue
        study = study_of(Work(key=item["pmid"], abstract=item["text"]))
        said = "silent" if study.control is None else study.control.value
        is_alone = said in {"active", "no_treatment"} and _ALONE.search(words[0].lower())
        right = said if said in told or is_alone else told[0]
        yield item["pmid"], right, said, "; ".join(words)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--half", choices=["even", "odd", "all"], default="all")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--mistakes", action="store_true")
    asked = parser.parse_args()
    found = list(pairs(asked.data, asked.half))
    right = sum(told == said for _, told, said, _ in found)
    answered = sum(said != "silent" for _, _, said, _ in found)
    figures = {
        "property": "control",
        "set": "PICO-Corpus, control spans",
        "items": len(found),
        "accuracy": round(right / max(1, len(found)), 4),
        "precision": round(right / max(1, answered), 4),
    }
    if asked.json:
        print(json.dumps(figures))
        return
    print("  ".join(f"{name} {value}" for name, value in figures.items()))
    for (told, said), times in Counter((one[1], one[2]) for one in found).most_common():
        print(f"  {times:4d}  {told} read as {said}")
    for pmid, told, said, words in found if asked.mistakes else ():
        if told != said:
            print(f"  {pmid}  said {said}, is {told}: {words[:80]}")


if __name__ == "__main__":
    main()
