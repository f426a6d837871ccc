"""How fast stored studies are graded: rules and scales alone, and with the database around them.

Usage: python benchmarks/grading.py [--data DIR] [--json] [--sizes 1000,10000,100000]
                                    [--stored] [--profile]

The studies are real: the example library (facts read by people, no abstracts) and, with DIR,
the records of `design/medline_records.jsonl.gz` (facts read from their abstracts). They are
repeated under new keys with other sizes and durations, so that no two are the same. Times are
of the processor, on one core, with cycles looked for as seldom as the program does.
"""

import argparse
import cProfile
import gc
import gzip
import json
import pstats
import random
import tempfile
import time
from collections.abc import Iterable, Iterator
from itertools import cycle, islice
from pathlib import Path
from statistics import quantiles

from evidence import grade
from evidence.cli.main import SELDOM
from evidence.extract import extract
from evidence.library import Library
from evidence.library.shelf import CITED, METHOD
from evidence.model import Fact, Property, Study, Work
from evidence.model.streams import studies_of
from evidence.readers import read, read_text
from evidence.store import Store

ROOT = Path(__file__).parents[1]
READ = 400
"""So many records are read for their facts; the rest of a library repeats them."""

BATCH = 1000
"""So many studies are held at once, as a library hands them out."""

VARIED = frozenset(
    {Property.N_ENROLLED, Property.N_RANDOMISED, Property.N_ANALYSED, Property.FOLLOW_UP_WEEKS}
)


def examples() -> list[Work]:
    """Give the works of the example library with their facts."""
    works = (one for one in read(ROOT / "references.bib") if isinstance(one, Work))
    return [one for one in works if not {METHOD, CITED} & set(one.keywords)]


def records(data: Path) -> list[Work]:
    """Give records with abstracts and the facts read from them."""
    with gzip.open(data / "design" / "medline_records.jsonl.gz", "rt", encoding="utf-8") as lines:
        told = [json.loads(line)["nbib"] for line in islice(lines, READ)]
    read_in = read_text("\n\n".join(told), "records.nbib")
    works = (one for one in read_in if isinstance(one, Work) and one.abstract)
    return [one.model_copy(update={"facts": extract(one)}) for one in works]


def library(works: list[Work], size: int) -> Iterator[Work]:
    """Yield `size` works: those given, again and again, each with its own key and numbers."""
    chance = random.Random(0)
    for number, work in enumerate(islice(cycle(works), size)):
        key = f"{work.key}-{number}"
        facts = tuple(_varied(fact, key, chance) for fact in work.facts)
        told = {"key": key, "doi": None, "pmid": str(number), "pmcid": None, "facts": facts}
        # Another ending is another text, so that no memory of texts is of any help.
        abstract = None if work.abstract is None else f"{work.abstract} [{number}]"
        yield work.model_copy(update={**told, "abstract": abstract})


def _varied(fact: Fact, key: str, chance: random.Random) -> Fact:
    value = fact.value
    if fact.property in VARIED and isinstance(value, int | float):
        value = type(value)(max(1, value + chance.randint(-3, 3)))
    return fact.model_copy(update={"work": key, "value": value})


def studies(works: Iterable[Work]) -> Iterator[Study]:
    """Yield studies as they come out of a database: nothing is worked out on them yet."""
    for work in works:
        yield from studies_of(work)


def alone(works: list[Work], size: int) -> dict[str, float]:
    """Time rules and scales on studies whose facts are in memory."""
    each: list[float] = []
    taken = 0.0
    source = studies(library(works, size))
    told = [grade.grade(study) for study in islice(studies(works), 20)]  # loads what is loaded once
    del told
    while made := list(islice(source, BATCH)):
        start = time.process_time()
        for study in made:
            before = time.thread_time_ns()
            grade.grade(study)
            each.append((time.thread_time_ns() - before) / 1e6)
        taken += time.process_time() - start
    return {
        "studies": len(each),
        "seconds": round(taken, 2),
        "per_second": round(len(each) / taken),
        "median_ms": round(quantiles(each, n=100)[49], 3),
        "p99_ms": round(quantiles(each, n=100)[98], 3),
    }


def stored(works: list[Work], size: int) -> dict[str, float]:
    """Time a whole library: read from the database, graded, grades written back."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "evidence.db"
        with Store.open(path) as store:
            store.put(library(works, size))
        found: dict[str, float] = {"works": size}
        with Store.open(path) as store:
            start = time.process_time()
            many = sum(1 for _ in store.studies())
            found["read_per_second"] = round(many / (time.process_time() - start))
        with Library.open(path) as held:
            start = time.process_time()
            many = sum(1 for _ in held.grade())
            found["graded_and_kept_per_second"] = round(many / (time.process_time() - start))
            start = time.process_time()
            many = sum(1 for _ in held.moved())
            found["moved"] = many
            found["seconds_changed"] = round(time.process_time() - start, 1)
    return found


def single(works: list[Work]) -> float:
    """Give the median milliseconds of one grade of a study nobody has looked at before."""
    made = list(studies(library(works, 300)))
    taken = []
    for study in made:
        before = time.thread_time_ns()
        grade.grade(study)
        taken.append((time.thread_time_ns() - before) / 1e6)
    return round(sorted(taken)[len(taken) // 2], 3)


def profiled(works: list[Work]) -> None:
    """Print where the time goes."""
    made = list(studies(library(works, 2000)))
    profile = cProfile.Profile()
    profile.enable()
    for study in made:
        grade.grade(study)
    profile.disable()
    pstats.Stats(profile).sort_stats("tottime").print_stats(30)


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--data", type=Path)
    asked.add_argument("--json", action="store_true")
    asked.add_argument("--sizes", default="1000,10000,100000")
    asked.add_argument("--stored", action="store_true")
    asked.add_argument("--profile", action="store_true")
    told = asked.parse_args()
    kinds = {"example library": examples()}
    if told.data is not None:
        kinds["records with abstracts"] = records(told.data)
    if told.profile:
        for works in kinds.values():
            profiled(works)
        return
    gc.collect()
    gc.freeze()  # the works that are repeated stand in no real library's memory
    gc.set_threshold(SELDOM)
    sizes = [int(size) for size in told.sizes.split(",")]
    found: dict[str, object] = {}
    for name, works in kinds.items():
        found[name] = {
            "single_ms": single(works),
            "alone": [alone(works, size) for size in sizes],
            "stored": [stored(works, size) for size in sizes] if told.stored else [],
        }
    print(json.dumps(found) if told.json else json.dumps(found, indent=2))


if __name__ == "__main__":
    main()
