"""JSON read with the places of its strings: what a notebook keeps, character by character."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from evidence.errors import UnreadableInput

_TOKEN = re.compile(r'(?P<string>"[^"\\]*(?:\\.[^"\\]*)*")|(?P<sign>[{}\[\]:])|[^\s,{}\[\]:"]+')
_PLAIN = re.compile(r'[^"\\]+')
_ESCAPE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u.{4}|\\.", re.S
)
_UNSHOWN = str.maketrans({"\0": "\N{REPLACEMENT CHARACTER}", "\r": " "})


@dataclass(frozen=True)
class Kept:
    """A string's characters, each with the stretch of the file it stands for."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]


@dataclass
class Level:
    """An object or array being read: its strings by key, in order."""

    is_object: bool
    key: str = ""
    strings: dict[str, list[tuple[int, int]]] = field(default_factory=dict)


def checked(text: str) -> Any:
    """Read the whole as JSON; raises UnreadableInput, with line and column, when it is none."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        told = f"line {error.lineno}: no valid JSON ({error.msg.lower()}, column {error.colno})"
        raise UnreadableInput(told) from error
    except RecursionError as error:
        raise UnreadableInput("nested too deeply to be a notebook") from error


def objects(text: str) -> Iterator[dict[str, list[tuple[int, int]]]]:
    """Give for every object the places of its strings and of those in its arrays, by key.

    The text is known to be JSON. Objects come as they close, inner ones first.
    """
    levels = [Level(is_object=False)]
    pending: tuple[int, int] | None = None
    for token in _TOKEN.finditer(text):
        sign = token["sign"]
        if pending is not None:
            _place(levels[-1], text, pending, is_key=sign == ":")
        pending = token.span("string") if token["string"] is not None else None
        if sign in ("{", "["):
            levels.append(Level(sign == "{"))
        elif sign in ("}", "]"):
            level = levels.pop()
            if level.is_object:
                yield level.strings
            else:
                levels[-1].strings.setdefault(levels[-1].key, []).extend(level.strings.get("", ()))


def _place(level: Level, text: str, place: tuple[int, int], *, is_key: bool) -> None:
    if is_key:
        level.key = json.loads(text[slice(*place)])
    else:
        level.strings.setdefault(level.key, []).append(place)


def joined(text: str, places: Sequence[tuple[int, int]]) -> Kept:
    """Give strings one behind the other, with the file's stretch for every character."""
    shown: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for first, last in places:
        at = first + 1
        while at < last - 1:
            plain = _PLAIN.match(text, at, last - 1)
            escape = None if plain is not None else _ESCAPE.match(text, at, last - 1)
            found = plain or escape
            if found is None:
                break
            told = found[0] if plain is not None else _told(found[0])
            shown.append(told)
            if plain is not None:
                starts.extend(range(*found.span()))
                ends.extend(range(found.start() + 1, found.end() + 1))
            else:
                starts.extend([found.start()] * len(told))
                ends.extend([found.end()] * len(told))
            at = found.end()
    return Kept("".join(shown), starts, ends)


def _told(escape: str) -> str:
    """Give what an escape stands for; half a letter is none."""
    told: str = json.loads(f'"{escape}"')
    return told.encode("utf-16", "surrogatepass").decode("utf-16", "replace").translate(_UNSHOWN)
