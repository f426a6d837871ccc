"""Every pattern of this room stays linear on the worst text we know, however long."""

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator

import pytest

import evidence.extract
from evidence.extract.pattern import Pattern

PIECES = (
    "aaaa", "1", "1,1,1,", "12-", "a-", "a ", "1 ", "((", " ", "\n", "\u00a0", "nct0", "a,", "a. ",
)  # fmt: skip
"""Runs of what a repetition without a limit may swallow; other words cannot make one grow."""
SHORT, LONG = 600, 2_400
"""Characters; the longer is more than any sentence is cut to."""
SLOW = 1.5e-6
"""Seconds a character; what takes less on the longer text is linear enough to be left alone."""
MOST = 8.0
"""Times as long that four times the text may take: 4 is linear, 16 is quadratic."""
REPEATS = 4
OPEN = frozenset(
    {
        "around._NEIGHBOUR",
        "compared._BOTH",
        "comparison._OF_CHANGE",
        "condition._DISEASE",
        "controls._TREATMENT",
        "figures._NOT_A_RESULT",
        "follow_up._NOT_AFTER",
        "follow_up._TRIAL",
        "intervention._NOT_GIVEN",
        "names._ADJECTIVE",
        "signs._ANY",
        "signs._MADE",
        "things._OBJECT",
        "things._OF",
    }
)
"""Not linear yet; sentences are cut at 1,500 characters, so that they cannot cost much."""


def patterns() -> dict[str, re.Pattern[str]]:
    """Give the patterns of the room that repeat without a limit, by where they are first found."""
    found: dict[re.Pattern[str], str] = {}
    for module in pkgutil.iter_modules(evidence.extract.__path__):
        loaded = importlib.import_module(f"evidence.extract.{module.name}")
        for name, value in vars(loaded).items():
            for at, one in enumerate(_within(value)):
                found.setdefault(one, f"{module.name}.{name}[{at}]")
    return {name: one for one, name in found.items() if set(one.pattern) & set("+*")}


def _within(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, Pattern):
        yield value.compiled
    elif isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, tuple | list | frozenset):
        for one in value:
            yield from _within(one)
    elif isinstance(value, dict):
        for one in value.values():
            yield from _within(one)


def seconds(pattern: re.Pattern[str], text: str) -> float:
    """Give the processor time of a search through the whole text, the best of a few."""
    best = float("inf")
    for _ in range(REPEATS):
        start = time.process_time()
        for _ in pattern.finditer(text):
            pass
        best = min(best, time.process_time() - start)
        if best < SLOW * len(text):
            break
    return best


def grows(pattern: re.Pattern[str], piece: str) -> float:
    """Say how many times as long four times the text takes; 0 where it is fast anyway."""
    long = piece * (LONG // len(piece))
    slow = seconds(pattern, long)
    if slow < SLOW * len(long):
        return 0.0
    short = piece * (SHORT // len(piece))
    return slow / min(seconds(pattern, short) for _ in range(REPEATS))


FOUND = patterns()


def test_the_room_is_walked() -> None:
    assert len(FOUND) > 150


def _marked(name: str) -> object:
    is_open = name.partition("[")[0] in OPEN
    marks = [pytest.mark.xfail(reason="open", run=False)] if is_open else []
    return pytest.param(name, marks=marks)


@pytest.mark.parametrize("name", [_marked(name) for name in FOUND])
def test_a_pattern_is_linear(name: str) -> None:
    worst = max((grows(FOUND[name], piece), piece) for piece in PIECES)
    assert worst[0] < MOST, worst


def test_a_quadratic_pattern_would_be_seen() -> None:
    assert grows(re.compile(r"\s+x"), " ") > MOST
