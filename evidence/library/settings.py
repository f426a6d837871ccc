"""Settings of a folder: `evidence.toml`, or `[tool.evidence]` in `pyproject.toml`, found upward."""

import os
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from evidence.decoding import decode
from evidence.errors import UnknownKey, UnreadableInput
from evidence.grade.thresholds import checked
from evidence.library.choice import EVERY, Choice, check_names
from evidence.library.files import within
from evidence.model import Severity, Value

OWN, SHARED = "evidence.toml", "pyproject.toml"
_TABLE = "evidence"
NEVER = "never"
FAIL_ON = (*(one.value for one in Severity), NEVER)


class Settings(Value):
    """What holds for a file; paths are as seen from the present folder.

    `origin` is the file the settings come from, None for what holds without one.
    """

    select: tuple[str, ...] = (EVERY,)
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = {}
    per_file_ignores: Mapping[str, tuple[str, ...]] = {}
    bib: tuple[Path, ...] = ()
    library: str | None = None
    baseline: Path | None = None
    fail_on: str = Severity.ERROR.value
    thresholds: Mapping[str, float] = {}
    origin: Path | None = None

    def choice(self, path: str) -> Choice:
        """Give the choice of rules for one file."""
        base = self.origin.parent if self.origin is not None else Path()
        told = Path(os.path.normpath(Path(path).absolute()))
        short = _relative(told, base.absolute())
        more = [
            rule
            for pattern, rules in self.per_file_ignores.items()
            if any(fnmatch(name, pattern) for name in (short, told.as_posix(), told.name))
            for rule in rules
        ]
        return Choice(
            select=self.select, ignore=(*self.ignore, *more), severity=dict(self.severity)
        )

    def printed(self) -> dict[str, Any]:
        """Give the settings under the names they are written with."""
        told = self.model_dump(mode="json")
        return {name.replace("_", "-"): value for name, value in told.items()}


def find(start: Path) -> Path | None:
    """Find the settings that hold in a folder: the nearest file upward that has any."""
    for path in places(start):
        if path.is_file() and (path.name == OWN or _has_table(path)):
            return path
    return None


def places(start: Path) -> Iterator[Path]:
    """Yield where the settings of a folder may stand, the nearest first."""
    here = start.absolute()
    return (folder / name for folder in (here, *here.parents) for name in (OWN, SHARED))


def of_file(path: Path | None) -> Settings:
    """Read settings; without a file those that hold by themselves.

    Raises UnreadableInput or UnknownKey, in one line, for what cannot be meant.
    """
    if path is None:
        return Settings()
    name = within(str(path))
    table = _parsed(path)
    if path.name != OWN:
        tool = table.get("tool", {})
        table = tool.get(_TABLE, {}) if "tool" in table else table
    return Settings(**_meant(table, name, path.parent), origin=path)


def _parsed(path: Path) -> dict[str, Any]:
    name = within(str(path))
    try:
        return tomllib.loads(decode(path.read_bytes(), name).text)
    except OSError as error:
        raise UnreadableInput(f"{name}: {(error.strerror or str(error)).lower()}") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise UnreadableInput(f"{name}: not valid TOML: {error}") from error


def _has_table(path: Path) -> bool:
    try:
        tool = _parsed(path).get("tool")
    except UnreadableInput:
        # A broken file of other tools is theirs to complain of.
        return False
    return isinstance(tool, dict) and _TABLE in tool


def changed(
    settings: Settings,
    flags: Mapping[str, object],
    where: str = "command line",
    base: Path = Path(),
) -> Settings:
    """Put what the command line or an editor says over what a file says; a table is added to."""
    known: dict[str, Any] = _meant(flags, where, base)
    known["ignore"] = (*settings.ignore, *known.get("ignore", ()))
    for name in ("severity", "per_file_ignores", "thresholds"):
        known[name] = {**getattr(settings, name), **known.get(name, {})}
    return settings.model_copy(update=known)


def _meant(table: Mapping[str, object], where: str, base: Path) -> dict[str, Any]:
    """Give values by field; raises UnknownKey for a key or a value that means nothing."""
    found = {}
    for key, value in table.items():
        field = key.replace("-", "_")
        if field not in _VALUES:
            near = get_close_matches(field, _VALUES, n=1)
            known = ", ".join(name.replace("_", "-") for name in _VALUES)
            hint = f"did you mean {near[0].replace('_', '-')}?" if near else f"known: {known}"
            raise UnknownKey(f"{where}: no setting is called {key!r}; {hint}")
        found[field] = _VALUES[field](value, f"{where}: {key}", base)
    return found


def _names(value: object, where: str, base: Path) -> tuple[str, ...]:  # noqa: ARG001
    names = _texts(value, where)
    names = tuple(part.strip() for name in names for part in name.split(",") if part.strip())
    check_names(names, where)
    return names


def _texts(value: object, where: str) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if isinstance(value, Iterable) and not isinstance(value, Mapping):
        found = tuple(value)
        if all(isinstance(one, str) for one in found):
            return found
    raise UnknownKey(f"{where}: a list of names is wanted, not {value!r}")


def _table(value: object, where: str) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise UnknownKey(f"{where}: a table is wanted, not {value!r}")
    return value


def _severities(value: object, where: str, base: Path) -> dict[str, Severity]:  # noqa: ARG001
    table = _table(value, where)
    check_names(table, where)
    words = ", ".join(Severity)
    for name, one in table.items():
        if one not in list(Severity):
            raise UnknownKey(f"{where}: {name}: {one!r} is no severity; these are: {words}")
    return {name: Severity(str(one)) for name, one in table.items()}


def _ignores(value: object, where: str, base: Path) -> dict[str, tuple[str, ...]]:
    return {
        pattern: _names(names, f"{where}: {pattern}", base)
        for pattern, names in _table(value, where).items()
    }


def _thresholds(value: object, where: str, base: Path) -> dict[str, float]:  # noqa: ARG001
    try:
        return dict(checked(_table(value, where)))
    except UnknownKey as error:
        raise UnknownKey(f"{where}: {error}") from error


def _paths(value: object, where: str, base: Path) -> tuple[Path, ...]:
    return tuple(base / one for one in _texts(value, where))


def _path(value: object, where: str, base: Path) -> Path:
    return base / _text(value, where)


def _database(value: object, where: str, base: Path) -> str:
    told = _text(value, where)
    return told if "://" in told else str(base / told)


def _level(value: object, where: str, base: Path) -> str:  # noqa: ARG001
    told = _text(value, where)
    if told not in FAIL_ON:
        raise UnknownKey(f"{where}: {told!r} is none of {', '.join(FAIL_ON)}")
    return told


def _text(value: object, where: str) -> str:
    if not isinstance(value, str):
        raise UnknownKey(f"{where}: a text in quotes is wanted, not {value!r}")
    return value


def _relative(path: Path, base: Path) -> str:
    return (path.relative_to(base) if path.is_relative_to(base) else path).as_posix()


_VALUES: Mapping[str, Callable[[object, str, Path], Any]] = {
    "select": _names,
    "ignore": _names,
    "severity": _severities,
    "per_file_ignores": _ignores,
    "bib": _paths,
    "library": _database,
    "baseline": _path,
    "fail_on": _level,
    "thresholds": _thresholds,
}
