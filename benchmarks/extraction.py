"""How well facts are read from abstracts, measured on the labelled sets beside the project.

Usage: python benchmarks/extraction.py --data DIR [--fixtures DIR] [--half even|odd|all] [--json]
[--write PROJECT] [--trained even|all]

FIXTURES is the folder that holds `pubmed/`: the records behind the hand labels, and the pool with
its indexers' tags. `--write` writes docs/validity.md and evidence/library/validity.json of a
project; `--trained` tells them what the weights in place were trained on.
"""

import argparse
import json
import re
import resource
import time
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import hand
import validity
from pool import pairs
from study_types import collapsed, study_type
from tables import Answer, Table, scores, show
from texts import lines, medline_text

from evidence.extract import counts, extract
from evidence.extract.allocation import WITHIN_A_TRIAL
from evidence.extract.likeness import chances
from evidence.extract.numbers import count as spelled
from evidence.extract.outcomes import direction_of
from evidence.extract.source import Source
from evidence.model import Direction, Property, Study, Work

MODEL = "kinds"
"""The weights a property is read with besides rules (docs/design-model.md)."""
FIRST, PEAKS = 10, (200, 2000)
"""Abstracts not timed because they load weights, and those after which memory is looked at."""


def half_of(id: str) -> str:
    """Tell which half an item is in: "even" is for tuning, "odd" for reporting."""
    return "odd" if sha256(id.encode()).digest()[0] % 2 else "even"


def study_of(work: Work) -> Study:
    """Weigh the facts of a work's first stream."""
    facts = extract(work)
    stream = next((fact.stream for fact in facts if fact.property == "subject"), "")
    return Study(work=work, facts=tuple(one for one in facts if one.stream in {"", stream}))


def design_tables(data: Path, keep: Callable[[str], bool]) -> Iterator[Table]:
    """Score the study type and the subject."""
    types = Table("study type", "StudyTypeTeller", measures=("design",), model=MODEL)
    subjects = Table("subject", "StudyTypeTeller", measures=("subject",), model=MODEL)
    for item in lines(data / "design" / "study_type.jsonl.gz"):
        if not keep(item["pmid"]):
            continue
        work = Work(key=item["pmid"], title=item["title"] or "", abstract=item["abstract"])
        study = study_of(work)
        said = study_type(study)
        text = f"{item['title']} [{study.design}/{study.subject}]"
        sure = surest(work)
        types.answers.append(Answer(item["pmid"], said, item["label"], sure, text))
        subjects.answers.append(
            Answer(item["pmid"], collapsed(said), collapsed(item["label"]), sure, text)
        )
    yield types
    yield subjects


def rct_table(data: Path, keep: Callable[[str], bool]) -> Table:
    """Score randomised trial or not, from title and abstract alone.

    Indexers tag what was done with the people of a randomised trial as well; here that is a note.
    """
    strict: list[tuple[bool, bool]] = []
    table = Table(
        "randomised trial", "MEDLINE records, PT tags", measures=("allocation",), model=MODEL
    )
    for item in lines(data / "design" / "medline_records.jsonl.gz"):
        if not keep(item["pmid"]):
            continue
        work, tags = medline_text(item)
        study = study_of(work)
        is_one = study.design is not None and study.design.is_rct
        label = "Randomized Controlled Trial" in tags.get("PT", [])
        strict.append((is_one, label))
        is_rct = is_one or any(fact.value == WITHIN_A_TRIAL for fact in study.about(Property.NOTE))
        table.answers.append(
            Answer(
                item["pmid"],
                table.name if is_rct else "other",
                table.name if label else "other",
                chance(work, "rct", is_rct),
                f"{work.title} [{study.design}] {tags.get('PT')}",
            )
        )
    hit, said, true = (sum(one) for one in zip(*((a and b, a, b) for a, b in strict), strict=True))
    alone = scores(hit, said, true)
    table.note = (
        "Indexers tag some second looks at the people of a randomised trial as trials; here that "
        "is a note beside another design, and counts as a yes. By the design alone: precision "
        f"{alone['precision']:.3f}, recall {alone['recall']:.3f}."
    )
    return table


def pool_tables(pool: Path, keep: Callable[[str], bool]) -> Iterator[Table]:
    """Score species and publication types against indexers' tags, from the text alone."""
    tables: dict[str, Table] = {}
    for name, id, said, label, title in pairs(pool, keep):
        measures = ("species",) if name in {"humans", "animals"} else ()
        table = tables.setdefault(
            name,
            Table(
                f"{name} (tags)",
                "PubMed pool, indexed records, PT and MeSH tags",
                measures=measures,
                model=MODEL,
                note="Tags are what indexers chose, from the whole paper.",
            ),
        )
        told = [name if one else "other" for one in (said, label)]
        table.answers.append(Answer(id, told[0], told[1], None, title))
    yield from tables.values()


def size_table(data: Path, keep: Callable[[str], bool]) -> Table:
    """Score the sample size: right when it is in the gold set, wrong where there is none."""
    sizes = ("n_analysed", "n_randomised", "n_included", "n_enrolled")
    table = Table("sample size", "PICO-Corpus", measures=sizes)
    hit = said = true = sums = plans = planned = 0
    for item in lines(data / "sample_size" / "pico_corpus.jsonl.gz"):
        if not keep(item["pmid"]):
            continue
        gold = {
            _number(span["text"]) for span in item["spans"] if span["kind"] == "total-participants"
        } - {None}
        work = Work(key=item["pmid"], abstract=item["text"])
        study = study_of(work)
        size = study.sample_size
        right = size is not None and size in gold
        plan = _plan(study) if size is None else None
        plans, planned = plans + (plan is not None), planned + (plan in gold)
        summed = study.size is not None and study.size.receipt is not None
        sums += summed and not right
        hit, said, true = hit + right, said + (size is not None), true + bool(gold)
        label = str(size) if right else (str(sorted(map(str, gold))) if gold else "none")
        quote = study.size.quote if study.size else ""
        answer = None if size is None and gold else str(size or "none")
        sure = max((one.score for one in counts.candidates(Source(work))), default=None)
        table.answers.append(Answer(item["pmid"], answer, label, sure, f"{quote} | {item['text']}"))
    table.extra = {key: value for key, value in scores(hit, said, true).items() if key != "items"}
    both = scores(hit + planned, said + plans, true)
    table.note = (
        "The corpus counts planned sizes as told ones; here a plan is a note and no sample size. "
        f"With the plans noted counted as answers: precision {both['precision']:.3f}, "
        f"recall {both['recall']:.3f}."
    )
    table.extra["sums_of_arms"] = sums
    table.extra["precision_without_sums"] = round(hit / max(1, said - sums), 4)
    return table


def _plan(study: Study) -> int | None:
    """Give the size that was planned, where a note tells one."""
    words = "planned sample size "
    notes = (str(fact.value) for fact in study.about(Property.NOTE))
    return next((int(note[len(words) :]) for note in notes if note.startswith(words)), None)


def _number(text: str) -> int | None:
    return _count(re.sub(r"^\W*(?:n\s?=\s?)?", "", text.lower()))


def _count(text: str) -> int | None:
    match = re.match(r"[\d,\s\u2009\u202f\u00a0]*\d", text)
    if match:
        return int(re.sub(r"\D", "", match[0]))
    words = re.match(r"[a-z\s-]+", text)
    for size in range(len((words[0] if words else "").split()), 0, -1):
        value = spelled(" ".join(text.split()[:size]))
        if value is not None:
            return value
    return None


def direction_table(data: Path, keep: Callable[[str], bool]) -> Table:
    """Score the direction of an outcome, given the comparison."""
    names = {
        Direction.INCREASE: "significantly increased",
        Direction.DECREASE: "significantly decreased",
        Direction.NO_DIFFERENCE: "no significant difference",
    }
    table = Table(
        "outcome direction", "Evidence Inference 2", measures=("outcome",), model="direction"
    )
    for item in lines(data / "outcome_direction" / "evidence_inference.jsonl.gz"):
        if not keep(item["pmc"]):
            continue
        found = direction_of(
            item["abstract"], item["intervention"], item["comparator"], item["outcome"]
        )
        asked = f"{item['intervention']} v {item['comparator']}: {item['outcome']}"
        said = None if found is None else names.get(found)
        text = f"{asked} | {item['evidence']}"
        table.answers.append(Answer(item["prompt"], said, item["label"], None, text))
    return table


def surest(work: Work) -> float | None:
    """Give the chance of the likeliest kind of study; None for text too short to judge by it."""
    return max(chances(Source(work)).values(), default=None)


def chance(work: Work, kind: str, said: bool) -> float | None:
    """Give how sure the model is of its yes or no to one kind."""
    told = chances(Source(work))
    return None if not told else told[kind] if said else 1 - told[kind]


def cost(data: Path) -> dict[str, float]:
    """Say how many abstracts are read in a second of one core, and how much memory that takes."""
    texts = (
        Work(key=item["pmid"], title=item["title"] or "", abstract=item["abstract"])
        for item in lines(data / "design" / "study_type.jsonl.gz")
    )
    peaks, seconds, done = {}, 0.0, 0
    for done, work in enumerate(texts, start=1):
        start = time.process_time()
        extract(work)
        seconds += time.process_time() - start if done > FIRST else 0.0
        if done in PEAKS:
            peaks[f"peak_mb_after_{done}"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {
        "abstracts_per_second": round((done - FIRST) / seconds, 1),
        **{name: round(size / 1024, 1) for name, size in peaks.items()},
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--fixtures", type=Path, help="folder that holds pubmed/")
    parser.add_argument("--pool", type=Path, help="records with labels.csv.gz; else FIXTURES'")
    parser.add_argument("--write", type=Path, help="project whose validity figures to write")
    parser.add_argument("--trained", choices=["even", "all"], default="all")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--half", choices=["even", "odd", "all"], default="all")
    options = parser.parse_args()

    def keep(id: str) -> bool:
        return options.half in {"all", half_of(id)}

    spent = cost(options.data)
    summaries = [table.summary() for table in measured(options, keep)]
    if options.write is not None:
        validity.write(options.write, summaries, options.half, options.trained)
    if options.json:
        print(json.dumps({"tables": summaries, **spent}))
    else:
        show(summaries)
        print("\n" + "\n".join(f"{name}: {value}" for name, value in spent.items()))


def measured(options: argparse.Namespace, keep: Callable[[str], bool]) -> Iterator[Table]:
    """Measure every property whose set is there."""
    pool = options.pool or (options.fixtures and options.fixtures / "pubmed" / "pool")
    yield from design_tables(options.data, keep)
    yield rct_table(options.data, keep)
    yield from pool_tables(pool, keep) if pool is not None else ()
    yield size_table(options.data, keep)
    if options.fixtures is not None:
        yield from hand.tables(options.data, options.fixtures, options.half)
    yield direction_table(options.data, keep)


if __name__ == "__main__":
    main()
