"""How well study kinds are read with models trained on nearly everything, as they ship.

Needs scikit-learn. `python benchmarks/crossfit.py --data DIR --fixtures DIR` divides the odd half
of StudyTypeTeller into parts; each is read with weights learned from everything else, so no text
is read by a model that saw it. Rules were tuned on the even half. The shipped weights are put back
at the end: run it in a copy of the project.
"""

import argparse
from collections.abc import Callable, Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path

from extraction import design_tables, half_of
from given import WEIGHTS, trained
from tables import Table, show
from train_design import GIVEN_C, KINDS_C, SHIPPED, Row, fit, given, kinds, write

from evidence.extract.likeness import model

PARTS, SIZE = 5, 12000


def part_of(id: str) -> int:
    """Tell in which part an item of the odd half is; -1 for the even half."""
    return sha256(f"part {id}".encode()).digest()[0] % PARTS if half_of(id) == "odd" else -1


def _is_in(part: int, id: str) -> bool:
    return part_of(id) == part


def read(data: Path, fixtures: Path) -> Iterator[Table]:
    """Yield the tables of study type and subject over all parts."""
    every = list(kinds(data, fixtures))
    whole: dict[str, Table] = {}
    for part in range(PARTS):
        _learn(SHIPPED, every, part, KINDS_C, model.cache_clear)
        _learn(WEIGHTS, list(given(data, fixtures)), part, GIVEN_C, trained.cache_clear)
        for table in design_tables(data, partial(_is_in, part)):
            first = whole.setdefault(table.name, table)
            if first is not table:
                first.answers += table.answers
    yield from whole.values()


def _learn(
    path: Path, rows: list[Row], part: int, penalty: float, forget: Callable[[], None]
) -> None:
    write(path, fit([row for row in rows if part_of(row.id) != part], SIZE, penalty))
    forget()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--fixtures", type=Path, required=True)
    asked = parser.parse_args()
    kept = {path: path.read_bytes() for path in (SHIPPED, WEIGHTS)}
    try:
        show([table.summary() for table in read(asked.data, asked.fixtures)])
    finally:
        for path, weights in kept.items():
            path.write_bytes(weights)


if __name__ == "__main__":
    main()
