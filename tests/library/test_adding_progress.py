"""Taking a large bibliography in tells of each entry as it goes by, and of each once."""

from pathlib import Path

import pytest

from evidence.library import Library
from evidence.library.adding import BATCH

ENTRY = """@article{{w{number},
  title = {{Zinc and colds, trial {number}}},
  author = {{Doe{number}, Jane}},
  year = {{2020}},
  abstract = {{Half of the adults were given zinc.}}
}}
"""
BROKEN = "@article{never,\n  title = {Never closed,\n"
MANY = 30


@pytest.mark.parametrize("extracting", [True, False])
def test_every_entry_is_heard_of_once(tmp_path: Path, *, extracting: bool) -> None:
    file = tmp_path / "many.bib"
    file.write_text("".join(ENTRY.format(number=n) for n in range(MANY)) + BROKEN, "utf-8")
    heard: list[int] = []
    with Library.open("sqlite://", create=True) as library:
        first = library.add([str(file)], extracting=extracting, advance=heard.append)
        assert sum(heard) == first.added + len(first.unread) == MANY + 1
        if extracting:
            assert heard.count(1) >= MANY
        heard.clear()
        library.add([str(file)], extracting=extracting, advance=heard.append)
        assert sum(heard) == MANY + 1


def test_progress_comes_within_a_batch(tmp_path: Path) -> None:
    assert BATCH > MANY
    file = tmp_path / "many.bib"
    file.write_text("".join(ENTRY.format(number=n) for n in range(MANY)), "utf-8")
    heard: list[int] = []
    with Library.open("sqlite://", create=True) as library:
        library.add([str(file)], advance=heard.append)
    assert max(heard) == 1
