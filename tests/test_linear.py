"""Every pattern of the program takes time in proportion to its text, however the text is made.

A pattern without an unlimited repetition looks no further than its longest match from any place.
Each of the others is fed what almost matches it: the parts that may be repeated, alone, behind
what leads to them and behind themselves, up to a megabyte; four times the text may take about four
times the time, whatever else the machine does. A pattern that is only ever matched at one place is
matched there; any other is searched for through the whole text.
"""

import ast
import importlib
import pkgutil
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import evidence
from evidence.extract import extract
from evidence.extract.pattern import Pattern
from evidence.model import Work

_PARSER = importlib.import_module("re._parser")
_UNLIMITED = importlib.import_module("re._constants").MAXREPEAT
REPEATS = {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}
AT_ONE_PLACE = {"match", "fullmatch"}
FIXED = ("aaaa", "1", "1,1,1,", "a-", "a ", "1 ", "((", " ", "\n", "\u00a0", "a. ", "\\", '"')
"""Pieces that many repetitions swallow, tried on every pattern."""
STEPS, MEGABYTE = ((500, 2_000), (5_000, 20_000)), 1_000_000
"""Characters: every piece is compared on the steps; the worst is fed up to the last."""
SECONDS = 0.15
"""What the longest text may take: a slow pattern is fed less than a megabyte."""
QUICK, SLOW = 1e-7, 1e-6
"""Seconds a character: what takes less need not be compared; what takes more need not be long."""
ODD_TIMES, TIMES_OF_FOUR, TIMES_OF_TWO = 8.0, 11.5, 3.5
"""Times as long that four times the text may take before it is asked again, and at all, and twice
the text: 16 and 4 would be quadratic; caches that overflow once cost something too."""
TRIES, ENOUGH = 8, 1.0
"""How often a text is asked, and after how many seconds no more."""

Spans = Callable[[str], object]


def _modules() -> Iterator[Any]:
    for found in pkgutil.walk_packages(evidence.__path__, "evidence."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def _within(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, Pattern):
        yield value.compiled
    elif isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif isinstance(value, tuple | list | set | frozenset):
        for one in value:
            yield from _within(one)
    elif isinstance(value, dict):
        for one in (*value, *value.values()):
            yield from _within(one)


def _uses(source: str) -> dict[str, set[str]]:
    """Give what is done with each name: its methods called, and "" where it is handed on."""
    uses: dict[str, set[str]] = defaultdict(set)
    tree = ast.parse(source)
    called = {
        id(node.value): node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            uses[node.id].add(called.get(id(node), ""))
        elif isinstance(node, ast.ImportFrom):
            for name in node.names:
                uses[name.name].add("")
    return uses


def _found() -> dict[str, tuple[re.Pattern[str], bool]]:
    """Give the patterns that repeat without limit, with whether each is matched at one place."""
    found: dict[str, tuple[re.Pattern[str], bool]] = {}
    seen: set[tuple[str, int]] = set()
    for module in _modules():
        uses = _uses(Path(module.__file__).read_text(encoding="utf-8"))
        for name, value in vars(module).items():
            for at, one in enumerate(_within(value)):
                key = (one.pattern, one.flags)
                if key in seen or not is_unlimited(_parsed(*key)):
                    continue
                seen.add(key)
                placed = name in uses and uses[name] <= AT_ONE_PLACE
                found[f"{module.__name__}.{name}[{at}]"] = (one, placed)
    return found


@cache
def _parsed(pattern: str, flags: int) -> Any:
    return _PARSER.parse(pattern, flags & ~re.UNICODE)


def _branches(name: str, value: Any) -> list[Any]:
    """Give the sequences of nodes within a node."""
    if name == "BRANCH":
        return list(value[1])
    if name == "SUBPATTERN":
        return [value[3]]
    if name in REPEATS:
        return [value[2]]
    if name in {"ASSERT", "ASSERT_NOT"}:
        return [value[1]]
    return [value] if name == "ATOMIC_GROUP" else []


def is_unlimited(nodes: Any) -> bool:
    """Tell that something in a pattern may be repeated without limit, or a group again."""
    return any(
        (str(name) in REPEATS and value[1] == _UNLIMITED)
        or str(name).startswith("GROUPREF")
        or any(map(is_unlimited, _branches(str(name), value)))
        for name, value in nodes
    )


def sample(nodes: Any) -> str:
    """Write a text that the nodes match, as a rule: the first branch, each repetition once."""
    return "".join(_sample(str(name), value) for name, value in nodes)


def _sample(name: str, value: Any) -> str:
    if name == "LITERAL":
        return chr(value)
    if name in {"ANY", "NOT_LITERAL"}:
        return "b" if value == ord("a") else "a"
    if name == "IN":
        return _character(value)
    if name in REPEATS:
        return sample(value[2]) * int(max(value[0], min(1, value[1])))
    if name in {"BRANCH", "SUBPATTERN", "ATOMIC_GROUP"}:
        return sample(_branches(name, value)[0])
    return ""


def _character(told: Any) -> str:
    """Give a character of a set, a usual one where there is one."""
    source = "".join(_written(str(name), value) for name, value in told)
    usual = re.compile(f"[{source}]")
    every = (*"a1 A-,.x\n(<=:\"'/", *map(chr, range(33, 127)), "\u2013", "\u00a0")
    return next((one for one in every if usual.match(one)), "a")


_CATEGORIES = {"SPACE": r"\s", "DIGIT": r"\d", "WORD": r"\w"}


def _written(name: str, value: Any) -> str:
    if name == "NEGATE":
        return "^"
    if name == "LITERAL":
        return re.escape(chr(value))
    if name == "RANGE":
        return f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"
    kind = str(value).removeprefix("CATEGORY_")
    plain = _CATEGORIES[kind.removeprefix("NOT_")]
    return plain.upper() if kind.startswith("NOT_") else plain


def _parts(nodes: Any, before: str = "") -> Iterator[tuple[str, str]]:
    """Yield what leads to each repetition, and what it repeats."""
    for name, value in nodes:
        if str(name) in REPEATS and value[1] > 3:
            yield before, sample(value[2])
        for branch in _branches(str(name), value):
            yield from _parts(branch, before)
        before += _sample(str(name), value)


def pieces(pattern: re.Pattern[str]) -> list[str]:
    """Derive from a pattern what almost matches it when it is written again and again."""
    told = dict.fromkeys(FIXED)
    for lead, body in _parts(_parsed(pattern.pattern, pattern.flags)):
        for one in (body, lead + body, lead + body * 4, f"{lead} ", f"{lead}{body} ", f"{body}\n"):
            if 0 < len(one) <= 120:
                told[one] = None
    return list(told)


def _long(piece: str, size: int) -> str:
    return piece * max(1, size // len(piece))


def _seconds(ask: Spans, text: str) -> float:
    start = time.thread_time()
    ask(text)
    return time.thread_time() - start


def _asked(pattern: re.Pattern[str], *, placed: bool) -> Spans:
    if placed:
        return lambda text: (pattern.match(text), pattern.fullmatch(text))
    return lambda text: sum(1 for _ in pattern.finditer(text))


def growth(ask: Spans, piece: str, short: int, long: int, allowed: float) -> tuple[float, float]:
    """Say how many times as long the longer text takes, and its seconds a character."""
    least = 0.0
    slow = quick = float("inf")
    start = time.thread_time()
    for _ in range(TRIES):
        slow = min(slow, _seconds(ask, _long(piece, long)))
        quick = min(quick, _seconds(ask, _long(piece, short)))
        if slow < QUICK * long:
            break
        least = slow / max(quick, 1e-9)
        if least < allowed or time.thread_time() - start > ENOUGH:
            break
    return least, slow / long


def worst(ask: Spans, among: list[str]) -> tuple[str, float]:
    """Give the piece that takes longest, with its seconds a character; a quadratic one fails."""
    told: dict[str, float] = {}
    for piece in among:
        for short, long in STEPS:
            times, rate = growth(ask, piece, short, long, ODD_TIMES)
            if times >= ODD_TIMES:
                # Memory that is asked for anew can cost once; a quadratic pattern goes on so.
                again, rate = growth(ask, piece, long, 4 * long, TIMES_OF_FOUR)
                assert again < TIMES_OF_FOUR, (piece, times, again)
            told[piece] = rate
            if rate > SLOW:
                break
    piece = max(told, key=lambda one: told[one])
    return piece, told[piece]


def assert_linear(pattern: re.Pattern[str], *, placed: bool) -> None:
    ask = _asked(pattern, placed=placed)
    piece, rate = worst(ask, pieces(pattern))
    size = int(min(MEGABYTE, SECONDS / max(rate, 1e-9)))
    times, _ = growth(ask, piece, size // 4, size, TIMES_OF_FOUR)
    assert times < TIMES_OF_FOUR, (piece, size, times)


FOUND = _found()


def test_the_program_is_walked() -> None:
    assert len(FOUND) > 300
    assert any(".extract." in name for name in FOUND)
    assert any(".articles." in name for name in FOUND)


@pytest.mark.parametrize("name", FOUND)
def test_a_pattern_is_linear(name: str) -> None:
    pattern, placed = FOUND[name]
    assert_linear(pattern, placed=placed)


@pytest.mark.parametrize("source", [r"\s+x", r"\bfoo[^;]*bar", r"(?:\w+ )*x", r"[a-z]+\d"])
def test_a_quadratic_pattern_would_be_seen(source: str) -> None:
    with pytest.raises(AssertionError):
        assert_linear(re.compile(source), placed=False)


HOSTILE = (
    "We randomly assigned 120 women with migraine to topiramate or placebo for 12 weeks. ",
    "Pain fell by 3.2 points more in the first group (P = 0.01), and sleep did not differ. ",
    "placebo versus drug ", "Aa. ", "METHODS: ", "12 weeks ", "1,1,1,", "1 ", "a-", "aaaa", "(",
    " ", "\n", "n = ",
)  # fmt: skip


def _read(text: str) -> None:
    extract(Work(key="long", title="", abstract=text))


def test_an_abstract_of_a_megabyte_takes_time_in_proportion() -> None:
    def mixed(size: int) -> str:
        return "".join(_long(piece, size // len(HOSTILE)) for piece in HOSTILE)

    _read(mixed(20_000))
    for _ in range(3):
        whole, half = (_seconds(_read, mixed(size)) for size in (MEGABYTE, MEGABYTE // 2))
        if whole < TIMES_OF_TWO * half:
            return
    raise AssertionError((whole, half))
