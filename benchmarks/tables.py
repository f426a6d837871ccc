"""What one property reached on one set: figures, confusion matrix and the surest mistakes."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

PLAIN = 20
"""Labels up to which a table shows each; more means free values such as numbers."""
SILENT = "(silent)"
MISTAKES = 10


@dataclass
class Answer:
    """One item's answer beside its label; `sure` is how sure the model or the rule was."""

    id: str
    said: str | None
    label: str
    sure: float | None
    text: str


@dataclass
class Table:
    """What one property reached; `measures` are the properties of facts it tells about.

    `extra` holds figures that are not those of labels, such as the precision of numbers; `note`
    says what a reader must know of the set.
    """

    name: str
    set: str = ""
    measures: tuple[str, ...] = ()
    model: str = ""
    note: str = ""
    answers: list[Answer] = field(default_factory=list)
    extra: dict[str, float] = field(default_factory=dict)

    def summary(self) -> dict[str, Any]:
        """Give the figures, the confusion matrix and the surest mistakes."""
        labels = sorted({one.label for one in self.answers})
        rows = {label: self._row(label) for label in labels}
        right = sum(one.said == one.label for one in self.answers)
        return {
            "property": self.name,
            "set": self.set,
            "measures": list(self.measures),
            "model": self.model,
            "note": self.note,
            "items": len(self.answers),
            "accuracy": round(right / max(1, len(self.answers)), 4),
            "macro_f1": round(sum(row["f1"] for row in rows.values()) / max(1, len(rows)), 4),
            "abstentions": sum(one.said is None for one in self.answers),
            "labels": rows,
            "confusion": self.confusion() if len(labels) < PLAIN else {},
            **self.extra,
            "mistakes": [
                {
                    "id": one.id,
                    "said": one.said,
                    "label": one.label,
                    "sure": one.sure,
                    "text": one.text[:160],
                }
                for one in self.mistakes()[:MISTAKES]
            ],
        }

    def mistakes(self) -> list[Answer]:
        """Give what is wrong, the surest first; where nobody is sure, by id."""
        wrong = [one for one in self.answers if one.said != one.label]
        return sorted(wrong, key=lambda one: (-(one.sure or 0.0), one.id))

    def confusion(self) -> dict[str, dict[str, int]]:
        """Count, for every label, what was said."""
        found: dict[str, Counter[str]] = {}
        for one in self.answers:
            found.setdefault(one.label, Counter())[one.said or SILENT] += 1
        return {label: dict(sorted(found[label].items())) for label in sorted(found)}

    def _row(self, label: str) -> dict[str, float]:
        hit = sum(one.said == label == one.label for one in self.answers)
        said = sum(one.said == label for one in self.answers)
        true = sum(one.label == label for one in self.answers)
        return scores(hit, said, true)


def scores(hit: int, said: int, true: int) -> dict[str, float]:
    """Give items, precision, recall and F1 of `hit` right of `said` answers and `true` labels."""
    precision, recall = hit / said if said else 0.0, hit / true if true else 0.0
    both = precision + recall
    return {
        "items": true,
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f1": round(2 * precision * recall / both, 4) if both else 0.0,
    }


_LONG = {"labels", "mistakes", "property", "set", "confusion", "measures", "note", "model"}


def show(summaries: Iterable[dict[str, Any]]) -> None:
    """Print the tables for people."""
    for one in summaries:
        head = "  ".join(f"{key} {value}" for key, value in one.items() if key not in _LONG)
        print(f"\n{one['property']} ({one['set']}): {head}")
        for label, row in one["labels"].items() if len(one["labels"]) < PLAIN else ():
            print(
                f"  {label:40} n {row['items']:4}  P {row['precision']:.3f}"
                f"  R {row['recall']:.3f}  F1 {row['f1']:.3f}"
            )
        for label, said in one["confusion"].items():
            told = ", ".join(f"{name} {count}" for name, count in said.items())
            print(f"    {label} read as: {told}")
        for wrong in one["mistakes"]:
            sure = "" if wrong["sure"] is None else f" ({wrong['sure']:.2f})"
            print(
                f"    {wrong['id']}: said {wrong['said']}{sure}, is {wrong['label']}: "
                f"{wrong['text']}"
            )
