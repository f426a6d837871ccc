"""Score control, follow-up, sample size and subject against the labelled abstracts.

Usage: python benchmarks/labels_score.py --data DIR --fixtures DIR [--set first|second]
[--half even|odd] [--sure] [--mistakes]

DATA is the folder of labelled sets, FIXTURES that of `pubmed/`. Title and abstract are read,
indexers' tags are not; with --sure, only labels marked as not arguable count. Even ids are for
tuning, odd ones for reporting.
"""

import argparse
import csv
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from texts import texts

from evidence.extract import extract
from evidence.model import Control, Property, Study, Subject
from evidence.model.streams import studies_of

_FOLDER = Path(__file__).parent / "labels"
TAUGHT = _FOLDER / "once.csv"
"""Labels read once, which only teach."""
LABELS = {"first": _FOLDER / "abstracts.csv", "second": _FOLDER / "more.csv"}
SIZES = (
    Property.N_ANALYSED,
    Property.N_RANDOMISED,
    Property.N_INCLUDED,
    Property.N_ENROLLED,
)
SILENT = "silent"
NOT_TOLD = frozenset({SILENT, "not_applicable", "not_reported"})


@dataclass(frozen=True, slots=True)
class Label:
    """What the annotator read; None is not told."""

    id: str
    controls: tuple[str, ...]
    weeks: float | None
    size: int | None
    subject: str
    is_sure: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """One answer beside its label; `is_right` when the label is met, silence included."""

    id: str
    said: str
    label: str
    is_right: bool


Scored = tuple[Label, Study]
Judge = Callable[[Label, Study], Verdict]


def labels(path: Path) -> Iterator[Label]:
    """Read the labels."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield Label(
                id=row.get("pmid") or row["id"],
                controls=tuple(row["control"].split(";")),
                weeks=float(row["follow_up_weeks"]) if row["follow_up_weeks"] else None,
                size=int(row["n"]) if row["n"] else None,
                subject=row["subject"],
                is_sure=row["doubt"] == "0",
            )


def half_of(id: str) -> str:
    """Tell which half a record is in."""
    return "odd" if int(id.lstrip("pmcsf")) % 2 else "even"


def judge_control(label: Label, study: Study) -> Verdict:
    """Right when the main kind is named; where none applies or is told, silence is right."""
    said = SILENT if study.control is None else study.control.value
    main = label.controls[0]
    quiet = {SILENT, Control.NOT_REPORTED.value}
    is_right = said in quiet if main in NOT_TOLD else said == main
    return Verdict(label.id, said, ";".join(label.controls), is_right)


def judge_weeks(label: Label, study: Study) -> Verdict:
    """Right when within a tenth of the label, or both are silent."""
    said = study.follow_up_weeks
    is_right = said == label.weeks
    if said is not None and label.weeks is not None:
        is_right = abs(said - label.weeks) <= label.weeks / 10
    return Verdict(label.id, _text(said), _text(label.weeks), is_right)


def judge_size(label: Label, study: Study) -> Verdict:
    """Right when the label is the size quoted or another size told, or both are silent."""
    said = study.sample_size
    told = {int(str(fact.value)) for name in SIZES for fact in study.about(name)}
    is_right = label.size in told if told else label.size is None
    return Verdict(label.id, _text(said), _text(label.size), is_right)


def judge_subject(label: Label, study: Study) -> Verdict:
    """Right when the subject is the same; `none` wants silence."""
    said = SILENT if study.subject is None else study.subject.value
    said = "in_vitro" if said == Subject.IN_SILICO.value else said
    is_right = said == SILENT if label.subject == "none" else said == label.subject
    return Verdict(label.id, said, label.subject, is_right)


def _text(value: float | None) -> str:
    return SILENT if value is None else f"{value:g}" if value < 10_000 else f"{value:.0f}"


def figures(verdicts: Iterable[Verdict], untold: frozenset[str] = NOT_TOLD) -> str:
    """Give accuracy over all, precision over answers and recall over what is told."""
    all_ = list(verdicts)
    answers = [one for one in all_ if one.said not in {SILENT, "not_reported"}]
    told = [one for one in all_ if one.label not in untold]
    shares = {
        "accuracy": (sum(one.is_right for one in all_), len(all_)),
        "precision": (sum(one.is_right for one in answers), len(answers)),
        "recall": (sum(one.is_right for one in told), len(told)),
    }
    return "  ".join(
        f"{name} {hits / of if of else 0:.3f} ({hits}/{of})" for name, (hits, of) in shares.items()
    )


def show_control(scored: list[Scored], verdicts: list[Verdict]) -> None:
    """Print what else bears on control: second kinds and the confusion."""
    any_kind = sum(
        one.is_right or one.said in label.controls
        for one, (label, _) in zip(verdicts, scored, strict=True)
    )
    print(f"  any labelled kind {any_kind}/{len(verdicts)}")
    confusion = Counter((one.label.split(";")[0], one.said) for one in verdicts)
    for (label, said), times in sorted(confusion.items(), key=lambda pair: (-pair[1], pair[0])):
        print(f"  {times:4d}  {label} read as {said}")


def show(name: str, verdicts: list[Verdict], with_mistakes: bool) -> None:
    """Print the figures of one property and, on demand, its mistakes by PMID."""
    untold = NOT_TOLD | {"none"} if name == "subject" else NOT_TOLD
    print(f"{name}: {figures(verdicts, untold)}")
    if with_mistakes:
        for one in verdicts:
            if not one.is_right:
                print(f"  {one.id}  said {one.said}, label {one.label}")


JUDGES: dict[str, Judge] = {
    "control": judge_control,
    "follow-up": judge_weeks,
    "n": judge_size,
    "subject": judge_subject,
}


def main() -> None:
    """Read the records and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of labelled sets")
    parser.add_argument("--fixtures", type=Path, required=True, help="folder that holds pubmed/")
    parser.add_argument("--set", choices=list(LABELS), default="first")
    parser.add_argument("--half", choices=["even", "odd", "all"], default="all")
    parser.add_argument("--sure", action="store_true", help="only labels beyond doubt")
    parser.add_argument("--mistakes", action="store_true", help="list mistakes by id")
    asked = parser.parse_args()
    wanted = [
        one
        for one in labels(LABELS[asked.set])
        if (one.is_sure or not asked.sure) and asked.half in {"all", half_of(one.id)}
    ]
    found = texts(asked.data, asked.fixtures, {one.id for one in wanted})
    missing = [one.id for one in wanted if one.id not in found]
    scored: list[Scored] = []
    for one in wanted:
        if one.id in found:
            work = found[one.id]
            scored.append((one, studies_of(work, extract(work))[0]))
    print(f"{len(scored)} abstracts; not found: {', '.join(missing) or 'none'}")
    for name, judge in JUDGES.items():
        verdicts = [judge(label, study) for label, study in scored]
        show(name, verdicts, asked.mistakes)
        if name == "control":
            show_control(scored, verdicts)


if __name__ == "__main__":
    main()
