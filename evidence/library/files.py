"""The manuscripts meant by what was typed: files, folders and patterns."""

import glob
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from pathspec import GitIgnoreSpec

STDIN = "-"
_IGNORE = ".gitignore"


def expand(named: Iterable[str], is_meant: Callable[[Path], bool]) -> Iterator[str]:
    """Yield each file once, in the order given; those of a folder by name.

    In folders `is_meant` chooses, and what is hidden or what a `.gitignore` in or
    above them leaves out is left out. A name that is nothing stays as it is, so
    that it is told as missing.
    """
    seen: set[str] = set()
    for name in named:
        for one in _files(name, is_meant):
            if one not in seen:
                seen.add(one)
                yield one


def within(path: str) -> str:
    """Give a path as other programs name it: from the present folder where it lies below."""
    full = Path(path)
    try:
        shown = full.relative_to(Path.cwd()) if full.is_absolute() else full
    except ValueError:
        shown = full
    return shown.as_posix()


def replace(path: Path, data: bytes) -> None:
    """Put new bytes in a file's place, all or none of them; its rights stay."""
    target = path.resolve()
    held = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with held.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            held.chmod(target.stat().st_mode & 0o7777)
        held.replace(target)
    finally:
        held.unlink(missing_ok=True)


def _files(name: str, is_meant: Callable[[Path], bool]) -> Iterator[str]:
    path = Path(name)
    if name != STDIN and path.is_dir():
        for found in _walk(path, is_meant):
            yield str(found)
    elif name != STDIN and glob.has_magic(name) and not path.exists():
        yield from sorted(str(one) for one in _matching(path) if one.is_file()) or (name,)
    else:
        yield name


def _matching(pattern: Path) -> Iterator[Path]:
    """Yield what a pattern matches, where the shell has left it to us."""
    base = Path(pattern.anchor)
    found = base.glob(str(pattern.relative_to(base)))
    return (one for one in found if not one.name.startswith("."))


def _walk(folder: Path, is_meant: Callable[[Path], bool]) -> Iterator[Path]:
    """Yield the files below a folder that git would see; a link to a folder is not followed."""
    specs = {above: _ignored(above) for above in _tree(folder.resolve())}
    for here, folders, files in os.walk(folder):
        place = Path(here)
        specs[place.resolve()] = _ignored(place)
        folders[:] = sorted(one for one in folders if _is_seen(place / one, specs, is_folder=True))
        for one in sorted(files):
            if is_meant(place / one) and _is_seen(place / one, specs):
                yield place / one


def _tree(folder: Path) -> Iterator[Path]:
    """Yield the folders above one, as far as the repository it lies in reaches."""
    above = [folder, *folder.parents]
    root = next((one for one in above if (one / ".git").exists()), None)
    if root is not None:
        yield from above[1 : above.index(root) + 1]


def _ignored(folder: Path) -> GitIgnoreSpec | None:
    try:
        lines = (folder / _IGNORE).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    return GitIgnoreSpec.from_lines(lines)


def _is_seen(
    path: Path, specs: dict[Path, GitIgnoreSpec | None], *, is_folder: bool = False
) -> bool:
    if path.name.startswith("."):
        return False
    full = path.parent.resolve() / path.name
    for folder in full.parents:
        spec = specs.get(folder)
        told = full.relative_to(folder).as_posix() + ("/" if is_folder else "")
        if spec is not None and spec.match_file(told):
            return False
    return True
