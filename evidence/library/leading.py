"""Manuscripts in several files: the one that takes the others in speaks for them."""

from pathlib import Path

from evidence.articles.formats import latex


def leaders(names: list[str]) -> list[str]:
    """Leave out files that another of these takes in: they are checked where they are printed.

    Of files that take in one another the first stays.
    """
    paths = {name: Path(name) for name in names if Path(name).suffix.lower() in latex.SUFFIXES}
    if len(paths) < 2:
        return names
    own = {name: path.resolve() for name, path in paths.items()}
    takers: dict[Path, set[str]] = {}
    for name, path in paths.items():
        for taken in latex.taken_in(path):
            takers.setdefault(taken, set()).add(name)
    left: set[str] = set()
    # From the last: of files that take in one another the first stays.
    for name in reversed(list(paths)):
        if takers.get(own[name], set()) - left - {name}:
            left.add(name)
    return [name for name in names if name not in left]
