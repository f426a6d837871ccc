"""The map of the room is true: what it names is there."""

import pkgutil
import re
from pathlib import Path

from evidence import extract

MAP = Path(__file__).parents[2] / "docs" / "reading.md"
FILES = {found.name for found in pkgutil.iter_modules(extract.__path__)}
WORDS = {"extract", "read"}
"""Functions of the room, which the map names too."""


def test_the_map_names_only_what_is_there() -> None:
    named = set(re.findall(r"`([a-z_]+)`", MAP.read_text("utf-8")))
    assert named - WORDS <= FILES
    assert len(named & FILES) > len(FILES) / 2
