"""Write what the patterns of `extract` cannot do without into the table that ships with it.

`python benchmarks/needs.py` reads every pattern; do it when patterns have changed. Without it the
new ones are read when they first search, which makes the first text slower and changes nothing.
"""

import gc
import gzip
import importlib
import pkgutil
from pathlib import Path

import evidence.extract
from evidence.extract import needs
from evidence.extract.pattern import Pattern

SHIPPED = Path(evidence.extract.__file__).parent / "weights" / needs.TABLE


def patterns() -> set[tuple[str, int]]:
    """Give every pattern that stands in a file of `extract`, with its flags."""
    return {(one.pattern, one.flags) for one in gc.get_objects() if isinstance(one, Pattern)}


def main() -> None:
    """Write the table."""
    for found in pkgutil.iter_modules(evidence.extract.__path__):
        importlib.import_module(f"evidence.extract.{found.name}")
    SHIPPED.write_bytes(gzip.compress(needs.table(patterns()).encode("utf-8"), 9, mtime=0))


if __name__ == "__main__":
    main()
