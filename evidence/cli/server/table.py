"""A settings file with one more rule to ignore: the text around it stays as a person wrote it."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

_HEADER = re.compile(r"[ \t]*\[")
_LIST = re.compile(r"""[ \t]*["']?ignore["']?[ \t]*=[ \t]*\[""")
_TABLE = re.compile(r"""[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*evidence[ \t]*\][ \t]*(?:#.*)?""")


def with_ignored(text: str, rule: str, *, is_shared: bool) -> tuple[int, int, str] | None:
    """Give line, column and words that add a rule to `ignore`; None where nothing can be added.

    `is_shared` is whether the settings are those of `[tool.evidence]` among others'.
    What is given has been tried: the file then says that and nothing else.
    """
    try:
        wanted = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return None
    table = wanted.setdefault("tool", {}).setdefault("evidence", {}) if is_shared else wanted
    held = table.get("ignore", [])
    if not isinstance(held, list) or rule in held:
        return None
    table["ignore"] = [rule, *held]
    for line, column, words in _ways(text.split("\n"), rule, held, is_shared=is_shared):
        if _parsed(_inserted(text, line, column, words)) == wanted:
            return line, column, words
    return None


def _ways(
    lines: list[str], rule: str, held: list[Any], *, is_shared: bool
) -> Iterator[tuple[int, int, str]]:
    first, last = _own(lines, is_shared=is_shared)
    for index in range(first, last):
        found = _LIST.match(lines[index])
        if found is not None:
            yield index + 1, found.end() + 1, f'"{rule}", ' if held else f'"{rule}"'
    yield first + 1, 1, f'ignore = ["{rule}"]\n'


def _own(lines: list[str], *, is_shared: bool) -> tuple[int, int]:
    """Give the first line of the settings' own keys, and the line where other tables begin."""
    first = 0
    if is_shared:
        heads = (index + 1 for index, line in enumerate(lines) if _TABLE.fullmatch(line.rstrip()))
        first = next(heads, 0)
    else:
        while first < len(lines) - 1 and lines[first].lstrip().startswith("#"):
            first += 1
    heads = (index for index in range(first, len(lines)) if _HEADER.match(lines[index]))
    return first, next(heads, len(lines))


def _inserted(text: str, line: int, column: int, words: str) -> str:
    lines = text.split("\n")
    held = lines[line - 1]
    lines[line - 1] = held[: column - 1] + words + held[column - 1 :]
    return "\n".join(lines)


def _parsed(text: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None
