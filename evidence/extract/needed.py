"""What a text must hold for a pattern to be found in it, read off the pattern itself.

As grep-like tools do, a pattern is followed through its parse tree: strings next to each other
are joined, strings instead of each other are gathered, and what may be anything cuts them. What
comes out is a list of choices; of each, at least one string stands in every text with a match.
"""

import importlib
import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, reduce
from itertools import groupby
from typing import Any

from evidence.extract.common_words import share

_PARSER = importlib.import_module("re._parser")
"""The parser of the standard library, which has no public door; its unknown nodes are anything."""

Choice = frozenset[str]
EDGE = "|"
"""Where a run of word characters begins or ends."""
GAP = " "
"""Characters that belong to no word."""
DIGIT = "0"
"""Any digit."""
LEAST_BEGINNING, LEAST_INSIDE = 2, 4
"""Characters of a piece, its spaces among them, from which it tells texts apart."""
_MOST = 500
"""Strings in one choice."""
_FEW = 6
"""Times that one string is written after itself."""
_FOLDED = re.ASCII | re.IGNORECASE
"""Flags with which letters or words are others than here."""
_MARKS = str.maketrans(EDGE, GAP)
_START = re.compile(r"\|+([^ |]+)([ |]?)")
_COMMON = "%/=)(-.,"
"""Marks that many texts hold, the commonest last."""
_CHOICES = 3
"""How many choices of a pattern are asked for; more are hardly ever told apart by a text."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How the matches of a part of a pattern begin and end, and what else they hold."""

    heads: Choice
    tails: Choice
    is_whole: bool = False
    """Whether the heads are all there is."""
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Needed:
    """What a match cannot do without, in pieces of words.

    A piece begins or ends with a space where its word does; digits are all written 0.
    """

    choices: tuple[Choice, ...]
    """Of each, at least one piece stands in every text with a match."""
    starts: Choice | None
    """How the word begins with which every match begins; None where one may begin elsewhere."""
    mark: str
    """A character of no word that stands in every match, the most telling; "" for none."""


_NOTHING = frozenset({""})
ANYTHING = Shape(_NOTHING, _NOTHING)
_EMPTY = Shape(_NOTHING, _NOTHING, is_whole=True)


def needed(pattern: str, flags: int = 0) -> Needed:
    """Read off a pattern what a text must hold for it to be found there."""
    tree = _PARSER.parse(pattern, flags)
    found = _shape(tree)
    every = {frozenset(map(_piece, one)) for one in (found.heads, found.tails, *found.choices)}
    seldom = [one for one in every if all(map(_tells, one))]
    chosen: list[Choice] = []
    for one in sorted(seldom, key=lambda one: (-_weight(one), sorted(one))):
        if not any(_implies(other, one) for other in chosen):
            chosen.append(one)
    return Needed(tuple(chosen[:_CHOICES]), _starts(found.heads), _mark(tree))


def _starts(heads: Choice) -> Choice | None:
    found = [_START.match(one) for one in heads]
    return (
        frozenset(f"{GAP}{one[1]}{one[2] and GAP}" for one in found if one) if all(found) else None
    )


def _tells(piece: str) -> bool:
    return len(piece) >= (LEAST_BEGINNING if piece[:1] == GAP else LEAST_INSIDE)


def _implies(one: Choice, other: Choice) -> bool:
    """Tell that a text with a piece of the one holds a piece of the other anyway."""
    return all(any(short in long for short in other) for long in one)


def _shape(tree: Any) -> Shape:
    return ANYTHING if tree.state.flags & _FOLDED else _of_all(tree)


def _mark(tree: Any) -> str:
    """Find a mark that a pattern writes outside all choices and repetitions."""
    told = (chr(value) for name, value in tree if str(name) == "LITERAL")
    return max(
        (one for one in told if _is_mark(one)), key=lambda one: -_COMMON.find(one), default=""
    )


def _is_mark(char: str) -> bool:
    return _written(char) == GAP and not char.isspace()


def _of_all(nodes: Iterable[tuple[Any, Any]]) -> Shape:
    """Join what stands next to each other; letters in a row are one string."""
    shapes = []
    for name, run in groupby(nodes, key=_name):
        values = [value for _, value in run]
        if name == "LITERAL":
            shapes.append(_whole(("".join(map(_written, map(chr, values))),)))
        else:
            shapes += [_of(name, value) for value in values]
    return reduce(_then, shapes) if shapes else _EMPTY


def _name(node: tuple[Any, Any]) -> str:
    return str(node[0])


def _of(name: str, value: Any) -> Shape:
    reader = _READERS.get(name)
    return ANYTHING if reader is None else reader(value)


def _then(one: Shape, other: Shape) -> Shape:
    """Join what stands next to each other."""
    choices = one.choices + other.choices
    if len(one.tails) * len(other.heads) > _MOST:
        return Shape(one.heads, other.tails, choices=(*choices, one.tails, other.heads))
    seam = frozenset(left + right for left in one.tails for right in other.heads)
    if one.is_whole:
        return Shape(seam, seam if other.is_whole else other.tails, other.is_whole, choices)
    if other.is_whole:
        return Shape(one.heads, seam, choices=choices)
    return Shape(one.heads, other.tails, choices=(*choices, seam))


def _either(shapes: list[Shape]) -> Shape:
    """Gather what stands instead of each other."""
    heads = frozenset[str]().union(*(one.heads for one in shapes))
    tails = frozenset[str]().union(*(one.tails for one in shapes))
    best = [max((one.heads, one.tails, *one.choices), key=_weight) for one in shapes]
    choice = frozenset[str]().union(*best)
    if max(len(heads), len(tails)) > _MOST:
        return Shape(_NOTHING, _NOTHING, choices=(choice,))
    return Shape(heads, tails, all(one.is_whole for one in shapes), (choice,))


def _literal(value: int) -> Shape:
    return _whole((_written(chr(value)),))


def _written(char: str) -> str:
    if char.isdecimal():
        return DIGIT
    return char if char.isalnum() or char == "_" else GAP


def _whole(strings: Iterable[str]) -> Shape:
    every = frozenset(strings)
    return Shape(every, every, is_whole=True)


def _one_of(value: list[tuple[Any, Any]]) -> Shape:
    """Read a set of characters; one with many letters may be anything."""
    chars: set[str] = set()
    for name, one in value:
        told = _CHARACTERS.get(str(name), _any_character)(one)
        if told is None or len(chars) > _MOST:
            return ANYTHING
        chars.update(told)
    found = set(map(_written, chars))
    return _whole(found) if len(found) <= 8 else ANYTHING


def _any_character(_: Any) -> None:
    return None


def _range(value: tuple[int, int]) -> Iterable[str] | None:
    first, last = value
    return map(chr, range(first, last + 1)) if last - first < 64 else None


_CATEGORIES = {"CATEGORY_SPACE": GAP, "CATEGORY_NOT_WORD": GAP, "CATEGORY_DIGIT": DIGIT}
_CHARACTERS: Mapping[str, Callable[[Any], Iterable[str] | None]] = {
    "LITERAL": lambda value: (chr(value),),
    "RANGE": _range,
    "CATEGORY": lambda value: _CATEGORIES.get(str(value)),
}


def _category(value: Any) -> Shape:
    char = _CATEGORIES.get(str(value))
    return ANYTHING if char is None else _whole({char})


def _repeated(value: tuple[int, int, Any]) -> Shape:
    least, most, nodes = value
    inner = _of_all(nodes)
    is_gap = inner.is_whole and not any(one.strip(GAP + EDGE) for one in inner.heads)
    if least and most == 1:
        return inner
    if least:
        return inner if is_gap else _times(inner, least, is_exact=least == most)
    if is_gap or (inner.is_whole and most == 1):
        return _whole(inner.heads | _NOTHING)
    return ANYTHING


def _times(inner: Shape, least: int, *, is_exact: bool) -> Shape:
    """Join a part to itself as often as it must stand there, up to a few times."""
    times = min(least, _FEW) if inner.is_whole and len(inner.heads) == 1 else 1
    joined = reduce(_then, [inner] * times)
    whole = joined.is_whole and is_exact and times == least
    return Shape(joined.heads, joined.tails, whole, joined.choices)


def _group(value: tuple[Any, int, int, Any]) -> Shape:
    _, added, removed, nodes = value
    return ANYTHING if added or removed else _of_all(nodes)


def _position(value: Any) -> Shape:
    is_edge = str(value) != "AT_NON_BOUNDARY"
    return _whole({EDGE}) if is_edge else _EMPTY


def _assertion(value: tuple[int, Any]) -> Shape:
    """Read a look ahead or behind: it takes no room, but what it asks for stands in the text."""
    inner, is_ahead = _of_all(value[1]), value[0] > 0
    near = {one[:1] if is_ahead else one[-1:] for one in (inner.heads if is_ahead else inner.tails)}
    told = frozenset({EDGE}) if near <= {EDGE, GAP} else _NOTHING
    return Shape(told, told, is_whole=True, choices=(*inner.choices, inner.heads, inner.tails))


def _denial(value: tuple[int, Any]) -> Shape:
    """Read a look for what must not stand there; "no word character" is an edge."""
    nodes = list(value[1])
    if len(nodes) != 1:
        return _EMPTY
    name, inner = str(nodes[0][0]), nodes[0][1]
    told = inner if name == "IN" else [nodes[0]]
    words = any(str(one) == "CATEGORY_WORD" for kind, one in told if str(kind) == "CATEGORY")
    is_negated = any(str(kind) == "NEGATE" for kind, _ in told) if name == "IN" else False
    return _whole({EDGE}) if words and not is_negated else _EMPTY


_READERS: Mapping[str, Callable[[Any], Shape]] = {
    "LITERAL": _literal,
    "IN": _one_of,
    "CATEGORY": _category,
    "BRANCH": lambda value: _either(list(map(_of_all, value[1]))),
    "SUBPATTERN": _group,
    "ATOMIC_GROUP": _of_all,
    "MAX_REPEAT": _repeated,
    "MIN_REPEAT": _repeated,
    "POSSESSIVE_REPEAT": _repeated,
    "AT": _position,
    "ASSERT": _assertion,
    "ASSERT_NOT": _denial,
}


@lru_cache(maxsize=4096)
def _piece(string: str) -> str:
    """Give the longest piece of a string that lies in one word."""
    told = _words(string.translate(_MARKS))
    return max(told, key=len, default="")


def _words(string: str) -> Iterator[str]:
    """Cut a string into words, each with the spaces that bound it."""
    parts = string.split(GAP)
    for at, word in enumerate(parts):
        if word:
            yield f"{GAP if at else ''}{word}{GAP if at + 1 < len(parts) else ''}"


def _weight(choice: Choice) -> float:
    """Say how seldom a choice is met; one with a piece too short to tell anything, always."""
    pieces = list(map(_piece, choice))
    return -sum(map(share, pieces)) if all(map(_tells, pieces)) else -math.inf
