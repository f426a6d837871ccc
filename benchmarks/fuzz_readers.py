"""Mutated real files through every reader: no traceback, no hang, no lost neighbour.

Usage: python benchmarks/fuzz_readers.py --data DIR [--count 20000] [--seed N] [--json]
                                         [--format NAME] [--show NAME:NUMBER]

DIR holds real exports (`library_exports`, `pubmed`, `pmc`, `clinicaltrials`). Each
is cut to a few records. Input NUMBER of a format depends on the seed and the
number alone; `--show` writes it to standard output. A hang is more than two
seconds of processor time.

Every second input is damaged in one record only, and never in the line end that
parts it from the next. Then each other record must come out with its title,
authors, year and DOI:

- BibTeX: whatever happens, an entry begins at `@` at the beginning of a line. If
  the damaged entry takes the key of another, the later of the two is told. What
  an entry has from the one it names in `crossref` goes with that.
- RIS, MEDLINE, Web of Science: a record begins at its first tag (`TY`, `PMID` or a
  blank line, `PT`). A damaged record that lost its first tag and names no work
  goes with the one before, which may so gain what it did not say.
- CSV: a quote opened and not closed takes in the lines that follow, up to the next
  line that is a whole row; those before it are told with the broken row.
- JSON: the next object that is a record is read, whatever is left open before it.
- XML: a record ends where the next of its kind begins.

A neighbour that does not come out but stands in what an Unread shows is `told`,
and one of which nothing is said is `lost`. A file that gives fewer works and Unread
than it had records, though most of the damaged one still stands, is `silent`.
"""

import argparse
import json
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, field
from pathlib import Path

from damage import Input, made
from real_files import Seed, seeds

from evidence.errors import UnreadableInput
from evidence.model import Unread, Work
from evidence.readers import FORMATS, Complaint, read

LIMIT = 2.0
_REMARKABLE = 120


@dataclass
class Result:
    """How many inputs of a format came out how; failures with the number that makes them."""

    format: str
    inputs: int = 0
    whole: int = 0
    in_part: int = 0
    refused: int = 0
    tracebacks: int = 0
    hangs: int = 0
    neighbours: int = 0
    told: int = 0
    lost: int = 0
    silent: int = 0
    slowest: float = 0.0
    seconds: float = 0.0
    failures: list[str] = field(default_factory=list)
    told_examples: list[str] = field(default_factory=list)

    @property
    def holds(self) -> bool:
        """Whether nothing failed."""
        return not (self.tracebacks or self.hangs or self.lost or self.silent)


class Hang(BaseException):
    """More than two seconds; no reader may catch it."""


def _ring(_number: int, _frame: object) -> None:
    raise Hang


Identity = tuple[str, tuple[str, ...], int | None, str | None]


def _identity(work: Work) -> Identity:
    return (work.title, work.authors, work.year, work.doi)


def _expected(files: Sequence[Seed], folder: Path) -> dict[Seed, list[Identity]]:
    """Give what each undamaged file holds, where every record is one work."""
    found = {}
    for one in files:
        path = folder / f"whole{one.suffix}"
        path.write_bytes(one.joined())
        try:
            entries = [each for each in read(path) if not isinstance(each, Complaint)]
        except UnreadableInput:
            continue
        works = [each for each in entries if isinstance(each, Work)]
        if len(works) == len(entries) == len(one.records):
            found[one] = [_identity(each) for each in works]
    return found


def run(name: str, data: Path, count: int, seed: int) -> Result:
    """Read `count` damaged files of a format."""
    result, began = Result(name), time.perf_counter()
    files = seeds(name, data)
    if not files:
        result.failures.append(f"no real file of this format below {data}")
        return result
    signal.signal(signal.SIGPROF, _ring)
    with tempfile.TemporaryDirectory() as place:
        expected = _expected(files, Path(place))
        for number in range(count):
            one = made(name, number, seed, files)
            path = Path(place) / f"damaged{one.seed.suffix}"
            path.write_bytes(one.data)
            _judged(path, one, number, expected.get(one.seed), result)
    result.seconds = round(time.perf_counter() - began, 1)
    return result


def _judged(
    path: Path, one: Input, number: int, expected: list[Identity] | None, result: Result
) -> None:
    where = f"{result.format}:{number} ({one.damage}, {one.seed.file})"
    result.inputs += 1
    began = time.process_time()
    entries: list[Work | Unread] = []
    signal.setitimer(signal.ITIMER_PROF, LIMIT)
    try:
        entries.extend(read(path))
        signal.setitimer(signal.ITIMER_PROF, 0)
        is_part = any(isinstance(each, Unread) for each in entries)
        result.in_part += is_part
        result.whole += not is_part
    except UnreadableInput as error:
        signal.setitimer(signal.ITIMER_PROF, 0)
        result.refused += 1
        entries.append(Unread(file=path.name, line=None, why=str(error)))
    except Hang:
        result.hangs += 1
        result.failures.append(f"{where}: hang")
        return
    except Exception as error:
        signal.setitimer(signal.ITIMER_PROF, 0)
        result.tracebacks += 1
        place = traceback.extract_tb(error.__traceback__)[-1]
        result.failures.append(
            f"{where}: {type(error).__name__} {str(error)[:80]} "
            f"at {Path(place.filename).name}:{place.lineno}"
        )
        return
    result.slowest = max(result.slowest, round(time.process_time() - began, 3))
    if expected is not None and one.record is not None:
        _count_neighbours(entries, one, expected, result, where)


def _count_neighbours(
    entries: Sequence[Work | Unread],
    one: Input,
    expected: Sequence[Identity],
    result: Result,
    where: str,
) -> None:
    left = Counter(_identity(each) for each in entries if isinstance(each, Work))
    left_over = len(one.data) - len(one.seed.joined()) + len(one.seed.records[one.record or 0])
    if len(entries) < len(expected) and left_over > _REMARKABLE:
        result.silent += 1
        result.failures.append(f"{where}: nothing said of the damaged record")
    shown = "\n".join(each.raw for each in entries if isinstance(each, Unread)).encode()
    for at, identity in enumerate(expected):
        if at == one.record or b"crossref" in one.seed.records[at].lower():
            continue
        result.neighbours += 1
        left[identity] -= 1
        if left[identity] >= 0:
            continue
        if one.seed.records[at].strip()[:60] in shown:
            result.told += 1
            if len(result.told_examples) < 40:
                result.told_examples.append(where)
        else:
            result.lost += 1
            result.failures.append(f"{where}: lost {identity[0][:60]!r}")


def main() -> int:
    """Fuzz every format and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=20_261_122)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--format", action="append", choices=sorted(FORMATS))
    parser.add_argument("--show", metavar="NAME:NUMBER")
    asked = parser.parse_args()
    if asked.show:
        name, _, number = asked.show.partition(":")
        one = made(name, int(number), asked.seed, seeds(name, asked.data))
        sys.stdout.buffer.write(one.data)
        return 0
    names = asked.format or sorted(FORMATS)
    with ProcessPoolExecutor(2, max_tasks_per_child=1) as pool:
        jobs = [pool.submit(run, name, asked.data, asked.count, asked.seed) for name in names]
        results = [job.result() for job in jobs]
    if asked.json:
        print(json.dumps([asdict(one) for one in results], indent=2))
    else:
        print("\n".join(_table(results)))
    return 0 if all(one.holds for one in results) else 1


def _table(results: Sequence[Result]) -> Iterator[str]:
    columns: tuple[str, ...] = (
        "inputs",
        "whole",
        "in_part",
        "refused",
        "tracebacks",
        "hangs",
        "neighbours",
    )
    columns += ("told", "lost", "silent", "slowest", "seconds")
    yield f"{'format':15}" + "".join(f"{column:>11}" for column in columns)
    for one in results:
        yield f"{one.format:15}" + "".join(f"{getattr(one, column):>11}" for column in columns)
    for one in results:
        yield from one.failures[:12]


if __name__ == "__main__":
    sys.exit(main())
